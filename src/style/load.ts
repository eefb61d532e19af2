/**
 * A theme's name → its `Style` and the files of its faces, or what is wrong with them. The stage's front door; it
 * alone knows the folders of the project.
 */

import { access, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Checked, type Diagnostic, hasErrors, type Span } from '../diagnostic.ts'
import type { House } from '../house.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { showPath } from '../source/disk.ts'
import { readSource, type Source } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import { type Catalogue, type FaceFile, readCatalogue } from './catalogue.ts'
import type { Style } from './style.ts'
import { facesOf, resolveTheme } from './theme.ts'
import { themeSchema } from './theme-schema.ts'

export interface Dressing {
  readonly style: Style
  /** The theme's own file. */
  readonly file: string
  /** The files of the faces the style asks for. */
  readonly faces: readonly FaceFile[]
  /** Regular faces of other families, for characters that those have not, in the order they are asked. */
  readonly spare: readonly FaceFile[]
  /** Their bold ones, where they have any. */
  readonly spareBold: readonly FaceFile[]
  /** The file of the profile of the press. */
  readonly profile: string
}

/** A theme as it was asked for, and where. */
export interface NamedTheme {
  readonly name: string
  readonly span?: Span
}

/** Reads the theme's file and the house's catalogues of faces. */
export async function loadStyle(house: House, theme: NamedTheme): Promise<Checked<Dressing>> {
  const { value: design, diagnostics } = await loadDesign(house, theme)
  if (!design || hasErrors(diagnostics)) return { diagnostics }
  const catalogue = await readCatalogue(house)
  const found = await findFaces(design, catalogue)
  const all = [...diagnostics, ...catalogue.diagnostics, ...found.diagnostics]
  if (hasErrors(all)) return { diagnostics: all }
  const spareOf = (weight: string) =>
    [...catalogue.faces.values()]
      .filter((face) => face.spare !== undefined && face.weight === weight && !found.faces.includes(face))
      .sort((one, other) => (one.spare ?? 0) - (other.spare ?? 0))
  const [spare, spareBold] = [spareOf(SPARE_WEIGHT), spareOf('bold')]
  const value = {
    style: design.style,
    file: design.source.path,
    faces: found.faces,
    spare,
    spareBold,
    profile: design.profile,
  }
  return { value, diagnostics: all }
}

/** The one weight that every spare family has. */
const SPARE_WEIGHT = 'regular'

/** A theme's own file, resolved, and the profile it names. */
interface Design {
  readonly source: Source
  readonly style: Style
  readonly profile: string
}

async function loadDesign(house: House, { name, span }: NamedTheme): Promise<Checked<Design>> {
  const known = await listThemes(house)
  if (!known.includes(name)) return { diagnostics: [diagnose('style', unknownTheme(name, known), span)] }
  const source = await readSource(join(house.themes, `${name}.yaml`), 'style')
  const shape = checkShape(themeSchema, source)
  const read = [...source.diagnostics, ...shape.diagnostics]
  if (!shape.value) return { diagnostics: read }
  const { style, mistakes } = resolveTheme(shape.value)
  const profile = join(house.colours, `${style.press.profile}.icc`)
  const diagnostics = [
    ...read,
    ...(style.name === name ? [] : [diagnose('style', otherName(style.name, name), source.locate(['name']))]),
    ...mistakes.map(({ path, complaint }) => diagnose('style', complaint, source.locate(path))),
    ...((await exists(profile))
      ? []
      : [diagnose('style', await missingProfile(profile), source.locate(['press']))]),
  ]
  return { value: { source, style, profile }, diagnostics }
}

/** The faces that the style asks for, with their files and licences. */
async function findFaces(
  { source, style }: Design,
  { faces: known, absent }: Catalogue,
): Promise<{ readonly faces: readonly FaceFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const faces: FaceFile[] = []
  const diagnostics: Diagnostic[] = []
  const complain = (complaint: Complaint) =>
    diagnostics.push(diagnose('style', complaint, source.locate(['text'])))
  for (const name of facesOf(style)) {
    if (absent.has(name)) continue
    const face = known.get(name)
    if (face && !(await exists(face.licence))) complain(missingLicence(face))
    if (face && (await exists(face.path))) faces.push(face)
    else complain(missingFace(name, face, [...known.keys()]))
  }
  return { faces, diagnostics }
}

/** Names of the house's themes, in their order. */
export function listThemes({ themes }: House): Promise<readonly string[]> {
  return listFiles(themes, '.yaml')
}

/** Names of a folder's files, without their ending. */
async function listFiles(folder: string, ending: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => [])
  return files.flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : [])).sort()
}

function otherName(found: string, expected: string): Complaint {
  return {
    rule: 'name',
    found: `name ${quote(found)}`,
    expected: `the file's own, ${quote(expected)}`,
    hint: 'Let the two agree.',
  }
}

function unknownTheme(name: string, known: readonly string[]) {
  const near = nearest(name, known)
  const hint = near ? `Write "${near}".` : `The folder assets/themes has ${known.join(', ')}.`
  return { rule: 'unknown-theme', found: `theme ${quote(name)}`, expected: 'a file of assets/themes', hint }
}

async function missingProfile(path: string) {
  const known = await listFiles(dirname(path), '.icc')
  return {
    rule: 'missing-profile',
    found: `profile ${quote(basename(path, '.icc'))}`,
    expected: 'a file of assets/colour that ends in .icc',
    hint: known.length > 0 ? `The folder has ${known.join(', ')}.` : 'Put the profile of the press there.',
  }
}

function missingFace(name: string, face: FaceFile | undefined, known: readonly string[]) {
  if (face) {
    const hint = 'Correct the path in its catalogue, in the folder fonts.'
    return {
      rule: 'missing-face',
      found: `face ${quote(name)} without its file`,
      expected: 'a TrueType file',
      hint,
    }
  }
  const near = nearest(name, known)
  const hint = near ? `Did you mean ${near}?` : `The folder fonts has ${known.join(', ')}.`
  return {
    rule: 'missing-face',
    found: `face ${quote(name)}`,
    expected: 'a face of a catalogue in fonts',
    hint,
  }
}

function missingLicence({ name, licence }: FaceFile) {
  return {
    rule: 'missing-licence',
    found: `face ${quote(name)} without its licence ${showPath(licence)}`,
    expected: 'the text of its licence, which travels with the face',
    hint: 'Correct the path in its catalogue, in the folder fonts.',
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
