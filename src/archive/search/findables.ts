/**
 * An article's record → the pieces of it that a search finds, in reading order: its head first (title, names, lines
 * over and under them), then each part.
 */

import type { ArticleRecord } from '../record/issue-record.ts'

export interface Findable {
  readonly isHead: boolean
  /** Its place in the article's page. */
  readonly anchor: string
  /** Number of the printed page. */
  readonly page: number
  readonly text: string
}

export function findablesOf(article: ArticleRecord): readonly Findable[] {
  const head = { isHead: true, anchor: 'title', page: article.firstPage, text: headOf(article) }
  const parts = article.parts.map(({ anchor, question, text, page }) => ({
    isHead: false,
    anchor,
    page,
    text: lines(question, text),
  }))
  return [head, ...parts]
}

/** Names in Latin letters are among its words, so that they are found as well. */
function headOf({
  title,
  section,
  kicker,
  standfirst,
  guests = [],
  credits,
  signature,
}: ArticleRecord): string {
  const guestLines = guests.flatMap(({ name, role, romanised }) => [name, role, romanised])
  const creditLines = credits.map(({ role, name, romanised }) => lines(`${role} ${name}`, romanised))
  return lines(title, section, kicker, standfirst, ...guestLines, ...creditLines, signature)
}

function lines(...all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join('\n')
}
