/** A slip in the marks of a text → the complaint of it, still without its place. */

import { type Complaint, quote } from '../source/complaint.ts'

export const EMPTY_BRACKETS: Complaint = {
  rule: 'empty',
  found: 'empty brackets',
  expected: 'words between them',
  hint: 'Write the words, or remove the mark.',
}

export function unclosedMark(opener: string, expected: string): Complaint {
  return {
    rule: 'unclosed-mark',
    found: `${quote(opener)} that is never closed`,
    expected,
    hint: `Close it, or write \\${opener} if the sign itself is to be printed.`,
  }
}

export function nestedMark(inner: string, outer: string): Complaint {
  return {
    rule: 'nested-mark',
    found: `${inner} inside a ${outer}`,
    expected: 'the one to end before the other begins',
    hint: `Move the ${inner} behind the closing bracket of the ${outer}.`,
  }
}

export function marksTooDeep(depth: number): Complaint {
  return {
    rule: 'nested-mark',
    found: `${depth} marks one inside the other`,
    expected: 'a few at most',
    hint: 'Close the marks, or write a backslash before each sign that is to be printed.',
  }
}

export function manyStars(stars: string): Complaint {
  return {
    rule: 'unknown-mark',
    found: quote(stars),
    expected: 'one star before and one after the emphasised words',
    hint: 'Write *words* with single stars, or \\* for each star that is to be printed.',
  }
}

export function noLanguage(words: string): Complaint {
  return {
    rule: 'language',
    found: quote(`{${words}}`),
    expected: 'a language such as {lang=en}, {direction} or {index}',
    hint: 'Write \\{ behind the bracket if the braces are to be printed.',
  }
}

export function noAddress(words: string): Complaint {
  return {
    rule: 'link',
    found: `link to ${quote(words)}`,
    expected: 'an address that begins with https:, http:, mailto: or tel:',
    hint: 'Write the whole address, or \\( behind the bracket if this is no link.',
  }
}
