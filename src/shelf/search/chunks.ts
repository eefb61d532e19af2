/** An article → its parts in chunks of some kilobytes, each a file: what is loaded to show what stands around a hit. */

import type { ArticleRecord, IssueRecord } from '../../archive/record/issue-record.ts'
import { type Findable, findablesOf } from '../../archive/search/findables.ts'
import { type IndexFile, type TextChunk, textFile } from './files.ts'
import { type IndexedIssue, nameTexts } from './segments.ts'

/** UTF-16 units: some six kilobytes of Arabic. */
const CHUNK_LENGTH = 3000

export function chunksOf(article: ArticleRecord): readonly (readonly Findable[])[] {
  const chunks: Findable[][] = [[]]
  let length = 0
  for (const findable of findablesOf(article)) {
    if (length > 0 && length + findable.text.length > CHUNK_LENGTH) {
      chunks.push([])
      length = 0
    }
    chunks.at(-1)?.push(findable)
    length += findable.text.length
  }
  return chunks
}

/** The files of an issue's texts; chunks are counted through the issue. */
export function makeTexts(issue: IndexedIssue, { labels, articles }: IssueRecord): readonly IndexFile[] {
  const chunks = articles.flatMap((article) =>
    chunksOf(article).map(
      (findables): TextChunk => ({
        labels,
        article: article.slug,
        title: article.title,
        parts: findables.map(({ anchor, page, text }) => ({ anchor, page, text })),
      }),
    ),
  )
  const encoder = new TextEncoder()
  return chunks.map((chunk, index) => ({
    path: textFile(nameTexts(issue), index),
    bytes: encoder.encode(JSON.stringify(chunk)),
  }))
}
