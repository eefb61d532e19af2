/**
 * An article → what its chapter says and shows, in the order in which it is written there: which of two places comes
 * first. A float stands elsewhere on paper than in a book.
 */

import type { Block } from '../issue/block.ts'
import type { Article } from '../issue/issue.ts'
import { type Float, isSamePassage, type Passage } from '../issue/page-turn.ts'
import { blocksOf, openingPictureOf, picturesIn, shownInItem } from '../issue/parts.ts'
import { passagesOf } from '../issue/passages.ts'

/** A block, or a passage that is in none. */
export type Station = Block | { readonly passage: Passage }

export function chapterOrder(article: Article): readonly Station[] {
  const opening = openingPictureOf(article)
  const head: readonly Station[] = [
    { passage: { of: article, line: 'kicker' } },
    { passage: article.title },
    ...(opening ? [opening] : []),
  ]
  if (article.kind === 'letter')
    return [...head, ...article.blocks, { passage: { of: article, line: 'signature' } }]
  if ('items' in article)
    return [
      ...head,
      ...article.items.flatMap((item): readonly Station[] => [
        ...(item.head ? [{ passage: item.head }] : []),
        ...shownInItem(item),
        { passage: { of: item, line: 'source' } },
        ...item.answer,
      ]),
    ]
  if (article.kind !== 'interview') return [...head, ...blocksOf(article)]
  const { introduction, exchanges, profile, closing } = article
  const talk = exchanges.flatMap(({ question, answer }, index): readonly Station[] => [
    { passage: question },
    ...answer,
    ...(index === 0 && profile ? [profile] : []),
  ])
  return [...head, ...introduction, ...talk, ...closing]
}

/** Where in the order a passage is read, from 0; below 0 where it is not. */
export function stationOf(passage: Passage, order: readonly Station[]): number {
  return order.findIndex((station) => holds(station, passage))
}

/** Where in the order a float is shown, from 0; below 0 where it is not. */
export function stationOfFloat(float: Float, order: readonly Station[]): number {
  if ('passage' in float) return stationOf(float.passage, order)
  return order.findIndex(
    (station) => 'kind' in station && picturesIn(station).some(({ path }) => path === float.picture),
  )
}

function holds(station: Station, passage: Passage): boolean {
  if (!('kind' in station)) return isSamePassage(station.passage, passage)
  if ('line' in passage) return passage.of === station
  return passagesOf(station).some((own) => isSamePassage(own, passage))
}
