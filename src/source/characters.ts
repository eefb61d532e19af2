/**
 * A value from a source file → the same value without invisible marks, and a complaint for every character that has
 * no place in a manuscript. The rules hold for every text of every file, whatever its key.
 */

import { BIDI_EMBEDDINGS, BIDI_ISOLATES, BIDI_MARKS, BYTE_ORDER_MARK } from '../controls.ts'
import type { Complaint } from './complaint.ts'
import type { Path } from './yaml.ts'

export interface CharacterComplaint {
  readonly path: Path
  readonly complaint: Complaint
}

/** The value with its invisible marks removed. What is wrong beyond mending stays, and is an error. */
export function cleanCharacters(value: unknown): {
  readonly value: unknown
  readonly complaints: readonly CharacterComplaint[]
} {
  const complaints: CharacterComplaint[] = []
  const clean = (part: unknown, path: Path): unknown => {
    if (typeof part === 'string') {
      complaints.push(...inspect(part).map((complaint) => ({ path, complaint })))
      return part.replace(REMOVED, '')
    }
    if (Array.isArray(part)) return part.map((item, index) => clean(item, [...path, index]))
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, clean(item, [...path, key])]))
  }
  return { value: clean(value, []), complaints }
}

/** The paths of all texts of a value that hold a character. */
export function pathsTo(character: string, value: unknown): Path[] {
  return [...textsOf(value, [])].filter(([text]) => text.includes(character)).map(([, path]) => path)
}

function* textsOf(value: unknown, path: Path): Iterable<readonly [string, Path]> {
  if (typeof value === 'string') yield [value, path]
  else if (value !== null && typeof value === 'object')
    for (const [key, part] of Object.entries(value))
      yield* textsOf(part, [...path, Array.isArray(value) ? Number(key) : key])
}

interface CharacterRule {
  readonly rule: string
  readonly pattern: RegExp
  readonly name: string
  readonly expected: string
  readonly hint: string
  readonly severity: 'error' | 'warning'
}

const DIRECTION_HINT = 'Remove it: the press works out the direction of every word itself.'

/** Marks without a picture that do no harm once they are gone; the press removes them and says so. */
const REMOVED = classOf(BIDI_MARKS + BYTE_ORDER_MARK)

const RULES: readonly CharacterRule[] = [
  {
    rule: 'control-character',
    // Line feed and tab are white space; all other controls are debris of some program.
    pattern: /(?![\n\t])\p{Control}|[\u2028\u2029]/gu,
    name: 'control character',
    expected: 'letters, signs and spaces',
    hint: 'Remove it; it prints nothing.',
    severity: 'error',
  },
  {
    rule: 'bidi-control',
    pattern: classOf(BIDI_EMBEDDINGS),
    name: 'direction override',
    expected: 'words in the order they are read',
    hint: DIRECTION_HINT,
    severity: 'error',
  },
  {
    rule: 'bidi-control',
    pattern: classOf(BIDI_ISOLATES),
    name: 'direction isolate',
    expected: 'words in the order they are read',
    hint: DIRECTION_HINT,
    severity: 'error',
  },
  {
    rule: 'bidi-mark',
    pattern: classOf(BIDI_MARKS),
    name: 'direction mark',
    expected: 'words in the order they are read',
    hint: 'The press has removed it, and works out the direction of every word itself.',
    severity: 'warning',
  },
  {
    rule: 'byte-order-mark',
    pattern: classOf(BYTE_ORDER_MARK),
    name: 'byte order mark',
    expected: 'it at the start of a file or nowhere',
    hint: 'The press has removed it.',
    severity: 'warning',
  },
  {
    rule: 'noncharacter',
    pattern: /\p{Noncharacter_Code_Point}/gu,
    name: 'noncharacter',
    expected: 'characters that Unicode gives a meaning',
    hint: 'Remove it; no face can print it.',
    severity: 'error',
  },
  {
    rule: 'lone-surrogate',
    pattern: /\p{Surrogate}/gu,
    name: 'half of a character',
    expected: 'both halves',
    hint: 'Write the whole character instead of its \\u escapes.',
    severity: 'error',
  },
  {
    rule: 'replacement-character',
    pattern: /\uFFFD/g,
    name: 'replacement character',
    expected: 'the letter that stood there',
    hint: 'A letter was lost in a conversion: look it up in the manuscript and write it again.',
    severity: 'warning',
  },
]

function classOf(ranges: string): RegExp {
  return new RegExp(`[${ranges}]`, 'g')
}

/** One complaint for each kind of character in a text: the first of its kind shows where to look. */
function inspect(text: string): readonly Complaint[] {
  return RULES.flatMap(({ rule, pattern, name, expected, hint, severity }) => {
    const found = text.match(pattern)
    if (!found?.[0]) return []
    const times = found.length > 1 ? `, ${found.length} times` : ''
    const codePoint = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return [{ rule, found: `${name} U+${codePoint}${times}`, expected, hint, severity, excerpt: found[0] }]
  })
}
