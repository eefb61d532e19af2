/**
 * A path → its file's value, the places of its parts and the first diagnostics: a missing file and bytes that are no
 * UTF-8 become the editor's mistakes.
 */

import { isUtf8 } from 'node:buffer'
import { dirname, isAbsolute, join } from 'node:path'
import type { Diagnostic, Span } from '../diagnostic.ts'
import { cleanCharacters, pathsTo } from './characters.ts'
import { type Complaint, diagnose, quote } from './complaint.ts'
import { liesWithin, MOST_TEXT, readRegular, showPath } from './disk.ts'
import { jsonSlip } from './json-slip.ts'
import { type Locate, readYaml } from './yaml.ts'

/** Whose mistakes a file's are: the first half of their codes. */
export type Stage = 'issue' | 'style' | 'desk' | 'house'

export interface Source {
  readonly stage: Stage
  /** Absolute. */
  readonly path: string
  /** What the file says; undefined where it cannot be read at all. */
  readonly value: unknown
  readonly locate: Locate
  /** Where a character first stands in the file's texts. */
  readonly find: (character: string) => Span | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** What is known of a file before it is opened. */
export interface Whereabouts {
  /** The folder that it lies in, whatever links lead to it; anywhere where left out. */
  readonly within?: string
  /** Where another file names this one: there a missing file is a mistake. */
  readonly namedAt?: Span
}

/** Reads a YAML or JSON file. */
export async function readSource(
  path: string,
  stage: Stage,
  { within, namedAt }: Whereabouts = {},
): Promise<Source> {
  const file = showPath(path)
  const start: Span = { file, line: 1, column: 1 }
  const failed = (complaint: Complaint, span = start): Source => {
    const diagnostics = [diagnose(stage, complaint, span)]
    return { stage, path, value: undefined, locate: () => start, find: () => undefined, diagnostics }
  }
  const bytes = await readRegular(path, { most: MOST_TEXT, ...(within !== undefined && { within }) })
  if ('rule' in bytes) return failed(bytes, namedAt ?? start)
  const slip = findBadByte(bytes)
  if (slip) return failed(NOT_UTF8, { file, ...slip })
  return readText(bytes.toString('utf8').replace(/^\uFEFF/, ''), path, stage)
}

/**
 * The absolute path of a file that another file in the issue folder names, or a complaint: paths are written from
 * the file that names them, with forward slashes, and stay inside the folder, so that a folder can be sent as it is.
 */
export function resolvePath(folder: string, from: string, named: string): string | Complaint {
  const hint = 'Write the path from this file, with forward slashes, to a file inside the issue folder.'
  const expected = 'a path inside the issue folder'
  if (/^[a-z][a-z0-9+.-]+:/i.test(named)) {
    return {
      rule: 'path',
      found: `address ${quote(named)}`,
      expected,
      hint: 'Put the file in the issue folder.',
    }
  }
  if (isAbsolute(named) || /^[a-z]:|\\/i.test(named)) {
    return { rule: 'path', found: `path ${quote(named)}`, expected, hint }
  }
  const path = join(dirname(from), named)
  if (!liesWithin(folder, path)) {
    return { rule: 'path', found: `path ${quote(named)} that leaves the issue folder`, expected, hint }
  }
  return path
}

const NOT_UTF8: Complaint = {
  rule: 'utf-8',
  found: 'bytes that are not UTF-8',
  expected: 'a text file in UTF-8',
  hint: 'Save the file as UTF-8 in your text editor.',
}

/** The text of a file, whether or not it lies at the path as yet. */
export function readText(text: string, path: string, stage: Stage): Source {
  const file = showPath(path)
  const read = readYaml(text, file, stage)
  const { value, locate } = read
  // Its slips are told in its own terms; YAML bears more than JSON does.
  const slip = path.endsWith('.json') && read.value === undefined ? jsonSlip(text) : undefined
  const place = slip?.at === undefined ? read.diagnostics[0]?.span : { file, ...lineAt(text, slip.at) }
  const diagnostics = slip ? [diagnose(stage, slip.complaint, place)] : read.diagnostics
  if (diagnostics.length === 0 && (value === null || value === undefined)) {
    const complaint = {
      rule: 'empty-file',
      found: 'empty file',
      expected: 'keys and their values',
      hint: 'Begin with the keys of a file that works, for example from the sample issue.',
    }
    const empty = diagnose(stage, complaint, locate([]))
    return { stage, path, value: undefined, locate, find: () => undefined, diagnostics: [empty] }
  }
  const cleaned = cleanCharacters(value)
  return {
    stage,
    path,
    value: cleaned.value,
    locate,
    find: (character) =>
      pathsTo(character, cleaned.value)
        .map((place) => locate(place, { excerpt: character }))
        .sort((one, other) => one.line - other.line || one.column - other.column)[0],
    diagnostics: [
      ...diagnostics,
      ...cleaned.complaints.map(({ path, complaint }) =>
        diagnose(stage, complaint, locate(path, { excerpt: complaint.excerpt ?? '' })),
      ),
    ],
  }
}

/** From 1; a column counts UTF-16 units. */
function lineAt(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

const LINE_FEED = 0x0a

/** Line and column of the first byte that is not UTF-8. */
function findBadByte(bytes: Buffer): { line: number; column: number } | undefined {
  if (isUtf8(bytes)) return undefined
  for (let start = 0, line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed // no letter of UTF-8 holds a line feed, so lines stand alone
    const bad = bytes.subarray(start, end)
    if (!isUtf8(bad)) return { line, column: bad.toString('utf8').indexOf('\uFFFD') + 1 }
    start = end + 1
  }
  return undefined
}
