/**
 * A theme's name → its `Style` and the files of its faces, or what is wrong with them. The stage's front door.
 */

import { type Checked, type Diagnostic, hasErrors } from '../diagnostic.ts'
import type { House } from '../house.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { isThere, showPath } from '../source/disk.ts'
import type { Path } from '../source/yaml.ts'
import { type Catalogue, type FaceFile, readCatalogue } from './catalogue.ts'
import { type Design, loadDesign, type NamedTheme } from './design.ts'
import { stepDown } from './like.ts'
import type { Style } from './style.ts'
import { facesOf } from './theme.ts'
import type { ThemeSource } from './theme-schema.ts'

export interface Dressing {
  readonly style: Style
  /** The theme's own file first, then those of the themes it is like. */
  readonly files: readonly string[]
  /** The files of the faces the style asks for. */
  readonly faces: readonly FaceFile[]
  /** Regular faces of other families, for characters that those have not, in the order they are asked. */
  readonly spare: readonly FaceFile[]
  /** Their bold ones, where they have any. */
  readonly spareBold: readonly FaceFile[]
  /** The file of the profile of the press. */
  readonly profile: string
  /** What is said where pages cannot be laid in it. */
  readonly advice?: Diagnostic
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
    files: design.files,
    faces: found.faces,
    spare,
    spareBold,
    profile: design.profile,
    ...(design.advice && { advice: design.advice }),
  }
  return { value, diagnostics: all }
}

/** The one weight that every spare family has. */
const SPARE_WEIGHT = 'regular'

/** The faces that the style asks for, with their files and licences. */
async function findFaces(
  { source, style }: Design,
  { faces: known, absent }: Catalogue,
): Promise<{ readonly faces: readonly FaceFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const faces: FaceFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of facesOf(style)) {
    if (absent.has(name)) continue
    const face = known.get(name)
    const complain = (complaint: Complaint) =>
      diagnostics.push(diagnose('style', complaint, source.locate(pathOfFace(name, source.value))))
    if (face && !(await isThere(face.licence))) complain(missingLicence(face))
    if (face && (await isThere(face.path))) faces.push(face)
    else complain(missingFace(name, face, [...known.keys()]))
  }
  return { faces, diagnostics }
}

/** Where a theme first says a face. */
function pathOfFace(name: string, theme: unknown): Path {
  const { text, emphasis } = theme as ThemeSource
  const paths: readonly (readonly string[])[] = [
    ...Object.keys(text).map((role) => ['text', role]),
    ['emphasis'],
  ]
  const said = paths.flatMap((path) => [
    [...path, 'arabic'],
    [...path, 'latin'],
  ])
  return said.find((path) => stepDown({ text, emphasis }, path) === name) ?? ['text']
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
