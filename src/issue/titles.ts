/** An issue → what it is called, on one line, and the article on its cover. */

import type { Advert, Interview, Issue } from './issue.ts'
import { plainLine } from './lines.ts'

/** An issue's name on a shelf: its masthead and its number. */
export function issueTitle({ masthead, labels }: Issue): string {
  return `${masthead}، ${labels.number}`
}

/** Number and date on one line. A comma: a dot in its middle would read as an Arabic zero. */
export function dateline({ labels }: Issue): string {
  return `${labels.number}، ${labels.date}`
}

/** What a cover says of its issue at the foot: its dateline, and its price where it has one. */
export function coverLabel(issue: Issue): string {
  const { price } = issue.cover
  return price === undefined ? dateline(issue) : `${dateline(issue)}، ${price}`
}

/** Whose issue something is from, on one line. */
export function originLine(issue: Issue): string {
  return `${issue.masthead}، ${dateline(issue)}`
}

/** What an advert is called where something is said of it: by its words, or by what it shows. */
export function advertName({ words, picture, artwork }: Advert): string {
  const shown = picture ?? artwork
  return words ?? (shown ? plainLine(shown.alternative) : '')
}

/** The interview on the cover: loading has made sure that there is one. */
export function coverStory({ articles, cover }: Issue): Interview {
  const story = articles.find(({ slug }) => slug === cover.story)
  if (story?.kind !== 'interview') throw new Error('The cover story was not checked to be an interview.')
  return story
}
