/**
 * A theme's name → its `Style` and the files of its faces, or what is wrong with them. The stage's front door; it
 * alone knows the folders of the project.
 */

import { access, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Checked, type Diagnostic, hasErrors, type Span } from '../diagnostic.ts'
import { diagnose, nearest, quote } from '../source/complaint.ts'
import { readSource, showPath } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import { type FaceFile, readCatalogue } from './catalogue.ts'
import type { Style } from './style.ts'
import { facesOf, resolveTheme } from './theme.ts'
import { themeSchema } from './theme-schema.ts'

export interface Dressing {
  readonly style: Style
  /** The files of the faces the style asks for. */
  readonly faces: readonly FaceFile[]
  /** The file of the profile of the press. */
  readonly profile: string
}

/** A theme as it was asked for, and where. */
export interface NamedTheme {
  readonly name: string
  readonly span?: Span
}

/** Reads `assets/themes/<name>.yaml` and the catalogues in `fonts` of the project's root. */
export async function loadStyle(root: string, { name, span }: NamedTheme): Promise<Checked<Dressing>> {
  const folder = join(root, 'assets', 'themes')
  const files = await readdir(folder).catch(() => [])
  const known = files.flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? []).sort()
  if (!known.includes(name)) return { diagnostics: [diagnose('style', unknownTheme(name, known), span)] }
  const source = await readSource(join(folder, `${name}.yaml`), 'style')
  const shape = checkShape(themeSchema, source)
  const diagnostics: Diagnostic[] = [...source.diagnostics, ...shape.diagnostics]
  if (!shape.value) return { diagnostics }
  const { style, mistakes } = resolveTheme(shape.value)
  if (shape.value.name !== name) {
    const complaint = {
      rule: 'name',
      found: `name ${quote(shape.value.name)}`,
      expected: `the file's own, ${quote(name)}`,
    }
    diagnostics.push(diagnose('style', { ...complaint, hint: 'Let the two agree.' }, source.locate(['name'])))
  }
  for (const { path, complaint } of mistakes)
    diagnostics.push(diagnose('style', complaint, source.locate(path)))
  const profile = join(root, 'assets', 'colour', `${style.press.profile}.icc`)
  if (!(await exists(profile)))
    diagnostics.push(diagnose('style', await missingProfile(profile), source.locate(['press'])))
  if (hasErrors(diagnostics)) return { diagnostics }

  const catalogue = await readCatalogue(root)
  diagnostics.push(...catalogue.diagnostics)
  const faces: FaceFile[] = []
  for (const wanted of facesOf(style)) {
    const face = catalogue.faces.get(wanted)
    if (face && !(await exists(face.licence)))
      diagnostics.push(diagnose('style', missingLicence(face), source.locate(['text'])))
    if (face && (await exists(face.path))) faces.push(face)
    else
      diagnostics.push(
        diagnose('style', missingFace(wanted, face, [...catalogue.faces.keys()]), source.locate(['text'])),
      )
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: { style, faces, profile }, diagnostics }
}

function unknownTheme(name: string, known: readonly string[]) {
  const near = nearest(name, known)
  const hint = near ? `Write "${near}".` : `The folder assets/themes has ${known.join(', ')}.`
  return { rule: 'unknown-theme', found: `theme ${quote(name)}`, expected: 'a file of assets/themes', hint }
}

async function missingProfile(path: string) {
  const files = await readdir(dirname(path)).catch(() => [])
  const known = files.flatMap((file) => /^(.*)\.icc$/.exec(file)?.[1] ?? []).sort()
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
