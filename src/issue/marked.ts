/** Words of a source file → inline content: their marks read, insertions of the other direction isolated. */

import type { Inline, WordLine } from './block.ts'
import { readInline } from './inline.ts'
import { markIsolates } from './isolates.ts'
import { collapseSpaces } from './spaces.ts'

/** Most lines hold no marks, and stay words. */
export function lineOf(text: string): WordLine {
  const content = marked(text)
  const [only, ...others] = content
  return only?.kind === 'text' && others.length === 0 ? only.text : content
}

export function marked(text: string): readonly Inline[] {
  return markIsolates(readInline(collapseSpaces(text)).content)
}
