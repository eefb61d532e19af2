/** A paragraph with its marks → its words as they are read, and those of its notes. */

import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'
import { lettersOf } from './letters.ts'

export function readWords(source: string): string {
  return plainText(readInline(source).content)
}

export function noteWords(source: string): readonly string[] {
  return (lettersOf(source)?.notes ?? []).map(({ from, to }) => readWords(source.slice(from, to)))
}
