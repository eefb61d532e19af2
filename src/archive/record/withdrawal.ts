/** An issue's record, and what was withdrawn of it at somebody's wish → what may still be said of it. */

import type { IssueRecord } from './issue-record.ts'

/** An article that is shown no more, and since when. */
export interface Withdrawal {
  readonly slug: string
  /** ISO 8601 day. */
  readonly date: string
}

export interface ShownRecord {
  readonly record: IssueRecord
  /** What of it is withdrawn. */
  readonly hidden: readonly Withdrawal[]
}

/**
 * With an article goes everything in which it may stand as well: the issue's files, what shops were told of it, and the
 * words of a cover that is about it. An article that a later printing leaves out is withdrawn by that already.
 */
export function withhold(record: IssueRecord, withdrawn: readonly Withdrawal[]): ShownRecord {
  const hidden = withdrawn.filter(({ slug }) => record.articles.some((article) => article.slug === slug))
  if (hidden.length === 0) return { record, hidden }
  const { description: _, subjects: __, sample: ___, cover, ...others } = record
  const articles = record.articles.filter(({ slug }) => !hidden.some((each) => each.slug === slug))
  const isCoverHidden = articles.every(({ slug }) => slug !== cover.story)
  return {
    record: {
      ...others,
      cover: isCoverHidden ? { story: cover.story, alternative: record.labels.number } : cover,
      articles,
      editions: [],
    },
    hidden,
  }
}
