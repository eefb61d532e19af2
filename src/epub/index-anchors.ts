/** An article → by which names the index of the book leads to its marked words. */

import { type IndexMark, indexMarksOf } from '../issue/index-entries.ts'
import type { Article } from '../issue/issue.ts'

export type IndexAnchors = ReadonlyMap<IndexMark, string>

export function indexAnchors(article: Article): IndexAnchors {
  return new Map(indexMarksOf(article).map((mark, index) => [mark, `x${index + 1}`]))
}
