/**
 * An article's pull quotes, wide pictures and adverts → the pages that hold them, each made once: a story is tried with every
 * inset on every page before one way is taken.
 */

import type { Article, ColumnAdvert } from '../../issue/issue.ts'
import { pullQuotesOf } from '../../issue/parts.ts'
import type { RunningHead } from '../display/furniture.ts'
import type { Inset, InsetPages } from '../flow/inset.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import type { Row } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import type { Compositor } from '../set/compositor.ts'
import { picturePage } from './picture-page.ts'
import { quotePage, type SetQuote, setQuote } from './quote.ts'

/** What an article asks its pages to hold beside its columns. */
export function insetsOf(
  { style }: Compositor,
  article: Article,
  rows: readonly Row[],
  adverts: readonly ColumnAdvert[] = [],
): Inset[] {
  // A column has its own in its text.
  const quotes = style.pullQuotes !== 'none' && article.kind !== 'column' ? pullQuotesOf(article) : []
  return [
    ...quotes.map((quote): Inset => ({ kind: quote.wholePage ? 'plate' : 'quote', from: quote.from, quote })),
    ...rows.flatMap((row): Inset[] =>
      row.across ? [{ kind: 'picture', from: row.exchange ?? 0, row }] : [],
    ),
    ...adverts.map((advert, index): Inset => ({ kind: 'advert', from: index, advert })),
  ]
}

/** Pages with an inset, each made once, and each quote set once for its side. */
export function openInsets(compositor: Compositor, runningHead: RunningHead): InsetPages {
  const made = new Map<string, OpenedPage | undefined>()
  const set = new Map<string, SetQuote | undefined>()
  const keys = new Map<Inset, number>()
  return (inset, number, slack, isFaced = false) => {
    const key = keys.get(inset) ?? keys.size
    keys.set(inset, key)
    return once(made, `${number} ${slack} ${key} ${isFaced}`, () => {
      if (inset.kind === 'advert') return undefined
      if (inset.kind === 'picture')
        return picturePage(compositor, inset.row, { number, runningHead, slack, isFaced })
      const side = sideOf(number)
      const words = once(set, `${side} ${key}`, () => setQuote(compositor, inset.quote, side))
      const page = words && quotePage(compositor, words, { number, runningHead, slack })
      return page?.regions.every(({ lines }) => lines > 0) ? page : undefined
    })
  }
}

function once<T>(map: Map<string, T>, key: string, make: () => T): T {
  if (!map.has(key)) map.set(key, make())
  return map.get(key) as T
}
