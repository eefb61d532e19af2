/** A job → what an archive says of its issue: its words, and the pages that they were printed on. */

import type { IssueRecord } from '../archive/record/issue-record.ts'
import { makeRecord, type PrintedPlaces } from '../archive/record/make-record.ts'
import type { Passage } from '../issue/page-turn.ts'
import type { Page } from '../layout/page/frame.ts'
import { pageTurns } from '../layout/page/turns.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export function recordOf(
  { issue, pages }: Pick<Job, 'issue' | 'pages'>,
  printed: readonly PrintedFile[],
): IssueRecord {
  const editions = printed.map(({ name, bytes }) => ({ name, bytes: bytes.length }))
  return makeRecord(issue, placesIn(pages), editions)
}

function placesIn(pages: readonly Page[]): PrintedPlaces {
  const articles = new Map<string, readonly [number, number]>()
  for (const { article, page } of pageTurns(pages))
    if (article !== undefined) articles.set(article, [articles.get(article)?.[0] ?? page, page])
  const begun = new Map<Passage, number>()
  for (const { number, items } of pages)
    for (const item of items)
      if (item.kind === 'text' && item.passage && !begun.has(item.passage)) begun.set(item.passage, number)
  return { pages: pages.length, articles, pageOf: (passage) => begun.get(passage) }
}
