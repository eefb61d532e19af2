/**
 * A YAML reader's error → a complaint in plain words: a table of advice for somebody who is writing a magazine.
 */

import { type Complaint, quote } from './complaint.ts'

/** The rule that a second key breaks, which shakes nothing else. */
export const SECOND_KEY = 'duplicate-key'

/** `before` is the line of the error up to it, `rest` the file's text from it on. */
export function explainSyntax(
  code: string,
  message: string,
  { before, rest }: { readonly before: string; readonly rest: string },
): Complaint {
  if (code === 'DUPLICATE_KEY') return complainOfSecond(rest)
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(before)) return BEHIND_QUOTE
  return ADVICE.find(({ sign }) => sign.test(`${code} ${message}`))?.complaint ?? UNREADABLE
}

function complainOfSecond(rest: string): Complaint {
  const key = /^[^:\n]*/.exec(rest)?.[0].trim() ?? ''
  const hint = 'Keep one of the two.'
  return { rule: SECOND_KEY, found: `second key ${quote(key)}`, expected: 'each key once', hint }
}

const QUOTES_HINT =
  'Put a text that holds YAML\'s own signs (": ", " #", or * [ { & ! | > % @ first) in quotes, or below ">-".'

export const TOO_DEEP: Complaint = {
  rule: 'syntax',
  found: 'brackets within brackets without end',
  expected: 'a map or list a few levels deep',
  hint: 'Put a text that begins with [ or { in quotes, or below ">-".',
}

export const REFERENCE: Complaint = {
  rule: 'syntax',
  found: 'star at the start of a value, which is a reference in YAML',
  expected: 'a text',
  hint: 'Put a text that begins with * in quotes, or below ">-".',
}

export const TAB: Complaint = {
  rule: 'tab',
  found: 'tab at the start of a line',
  expected: 'spaces',
  hint: 'Indent with spaces, two for each level.',
}

export function manyTabs(lines: number): Complaint {
  return { ...TAB, found: `tab at the start of this line and of ${lines - 1} more` }
}

export const UNCLOSED_QUOTE: Complaint = {
  rule: 'syntax',
  found: 'quotation mark that is never closed',
  expected: 'its closing one',
  hint: 'Close the quotation mark, or put the text below ">-".',
}

const BEHIND_QUOTE: Complaint = {
  rule: 'syntax',
  found: 'words behind a closing quotation mark',
  expected: 'the end of the value',
  hint: 'Let the quotation marks hold the whole text, with « » inside it; or put the text below ">-".',
}

const UNREADABLE: Complaint = {
  rule: 'syntax',
  found: 'sign that YAML cannot read here',
  expected: '"key: value", "- item" or a text',
  hint: QUOTES_HINT,
}

/** The first row whose sign is in the reader's code and message speaks. */
const ADVICE: readonly { readonly sign: RegExp; readonly complaint: Complaint }[] = [
  { sign: /^RESOURCE_EXHAUSTION/, complaint: TOO_DEEP },
  { sign: /^BAD_ALIAS/, complaint: REFERENCE },
  {
    sign: /^BLOCK_AS_IMPLICIT_KEY/,
    complaint: {
      rule: 'syntax',
      found: 'second colon in one value',
      expected: 'one key and its value',
      hint: 'Put a text with ": " in it in quotes, or below ">-"; line a key up with the keys beside it.',
    },
  },
  {
    sign: /^BAD_INDENT Flow|Flow (map|sequence)/,
    complaint: {
      rule: 'syntax',
      found: 'end of a list in [ ] or a map in { }',
      expected: 'its closing bracket',
      hint: 'Close the bracket; or put a text that begins with [ or { in quotes, or below ">-".',
    },
  },
  {
    sign: /^BAD_INDENT|without - indicator|same column/,
    complaint: {
      rule: 'indentation',
      found: 'indentation',
      expected: 'the lines of one map, list or text to begin at the same column',
      hint: 'Line it up with the lines it belongs to.',
    },
  },
  {
    sign: /^BAD_DQ_ESCAPE/,
    complaint: {
      rule: 'syntax',
      found: 'backslash in double quotes',
      expected: 'one of the escapes that YAML knows',
      hint: 'Double the backslash, or put the text in single quotes or below ">-".',
    },
  },
  {
    sign: /^MULTIPLE_DOCS/,
    complaint: {
      rule: 'syntax',
      found: 'second document after "---"',
      expected: 'one document in a file',
      hint: 'Remove the line, or move what follows to a file of its own.',
    },
  },
  {
    sign: /Implicit (map )?keys? need/,
    complaint: {
      rule: 'syntax',
      found: 'line without a key',
      expected: '"key: value" or "- item"',
      hint: 'Write a space behind the colon, and indent a text deeper than its key.',
    },
  },
]
