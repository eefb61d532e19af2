/**
 * A theme's name → its file, and those of the themes it is like, as one `Style`; or what is wrong with them. A theme is
 * like one other at the most, so they are a chain: the other is read first and must be sound, so that all that is wrong
 * after it is the theme's own.
 */

import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Checked, type Diagnostic, hasErrors, type Span } from '../diagnostic.ts'
import type { House, HousePlaces } from '../house.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { isThere } from '../source/disk.ts'
import { readSource, type Source } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import { adviseOnSizes } from './inherited-sizes.ts'
import { inherit, saysItself } from './like.ts'
import type { Style } from './style.ts'
import { resolveTheme } from './theme.ts'
import type { ThemeMistake } from './theme-mistake.ts'
import { themeSchema } from './theme-schema.ts'

/** A theme as it was asked for, and where. */
export interface NamedTheme {
  readonly name: string
  readonly span?: Span
}

export interface Design {
  /** The theme's own file, with what it has from others. */
  readonly source: Source
  /** Its own file first, then those of the themes it is like. */
  readonly files: readonly string[]
  readonly style: Style
  /** The file of the profile of its press. */
  readonly profile: string
  /** What may be the cause where its pages cannot be laid. */
  readonly advice?: Diagnostic
}

/** Names of the house's themes, in their order. */
export function listThemes({ themes }: House): Promise<readonly string[]> {
  return listFiles(themes, '.yaml')
}

/** The file of that name in the first of the folders that has it; in the last where none has. */
async function findIn(places: HousePlaces, name: string): Promise<string> {
  for (const place of places) if (await isThere(join(place, name))) return join(place, name)
  return join(places.at(-1) as string, name)
}

/** `heirs` are the themes that are like it, the first that was asked for first. */
export async function loadDesign(
  house: House,
  { name, span }: NamedTheme,
  heirs: readonly string[] = [],
): Promise<Checked<Design>> {
  const known = await listThemes(house)
  const others = known.filter((each) => !heirs.includes(each))
  if (heirs.includes(name)) return { diagnostics: [diagnose('style', circleOf([...heirs, name]), span)] }
  if (!known.includes(name)) return { diagnostics: [diagnose('style', unknownTheme(name, others), span)] }
  const own = await readSource(await findIn(house.themes, `${name}.yaml`), 'style')
  const like = likeOf(own)
  const other = like && (await loadDesign(house, like, [...heirs, name]))
  if (other && (!other.value || hasErrors(other.diagnostics)))
    return { diagnostics: [...own.diagnostics, ...other.diagnostics] }
  const source = other?.value ? inherit(own, other.value.source) : own
  const shape = checkShape(themeSchema, source)
  const read = [...own.diagnostics, ...(other?.diagnostics ?? []), ...shape.diagnostics]
  if (!shape.value) return { diagnostics: read }
  const { style, mistakes } = resolveTheme(shape.value)
  const profile = await findIn(house.colours, `${style.press.profile}.icc`)
  const diagnostics = [
    ...read,
    ...(style.name === name ? [] : [diagnose('style', otherName(style.name, name), source.locate(['name']))]),
    ...mistakes.map((mistake) => diagnose('style', mistake.complaint, placeOf(mistake, own, source))),
    ...((await isThere(profile))
      ? []
      : [diagnose('style', await missingProfile(profile, house.colours), source.locate(['press']))]),
  ]
  const advice =
    like && other?.value && adviseOnSizes(own, style, { name: like.name, style: other.value.style })
  const files = [own.path, ...(other?.value?.files ?? [])]
  return { value: { source, files, style, profile, ...(advice && { advice }) }, diagnostics }
}

/** The theme that a file says it is like, and where; whatever is written there is a name. */
function likeOf({ value, locate }: Source): NamedTheme | undefined {
  const like = typeof value === 'object' && value !== null && 'like' in value ? value.like : undefined
  return like === undefined ? undefined : { name: String(like ?? ''), span: locate(['like']) }
}

/** A mistake between two keys is told at the first of them that the theme's own file has. */
function placeOf({ path, causes = [] }: ThemeMistake, own: Source, { locate }: Source): Span {
  return locate([path, ...causes].find((each) => saysItself(own, each)) ?? path)
}

function circleOf(chain: readonly string[]): Complaint {
  return {
    rule: 'theme-circle',
    found: `circle (${chain.slice(chain.indexOf(chain.at(-1) ?? '')).join(' like ')})`,
    expected: 'themes that are like one another in one direction',
    hint: 'Let one of them stand on its own.',
  }
}

function otherName(found: string, expected: string): Complaint {
  return {
    rule: 'name',
    found: `name ${quote(found)}`,
    expected: `the file's own, ${quote(expected)}`,
    hint: 'Let the two agree.',
  }
}

function unknownTheme(name: string, known: readonly string[]): Complaint {
  const near = nearest(name, known)
  const hint = near ? `Write "${near}".` : `The folder assets/themes has ${known.join(', ')}.`
  return { rule: 'unknown-theme', found: `theme ${quote(name)}`, expected: 'a file of assets/themes', hint }
}

async function missingProfile(path: string, colours: HousePlaces): Promise<Complaint> {
  const known = await listFiles(colours, '.icc')
  return {
    rule: 'missing-profile',
    found: `profile ${quote(basename(path, '.icc'))}`,
    expected: 'a file of assets/colour that ends in .icc',
    hint: known.length > 0 ? `The folder has ${known.join(', ')}.` : 'Put the profile of the press there.',
  }
}

/** Names of the files of all folders, without their ending, each once. */
async function listFiles(places: HousePlaces, ending: string): Promise<readonly string[]> {
  const listed = await Promise.all(places.map((place) => readdir(place).catch((): string[] => [])))
  const names = listed
    .flat()
    .flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []))
  return [...new Set(names)].sort()
}
