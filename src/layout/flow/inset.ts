/** What a story's pages hold beside its columns, and who opens such a page. */

import type { ColumnAdvert, Extract as Words } from '../../issue/issue.ts'
import type { Row } from '../grid/row.ts'
import type { OpenedPage } from './opened-page.ts'

/**
 * What takes a part of a page from its columns, or all of it: a pull quote among the text, one alone on a page,
 * a picture over all columns, in the outer one, alone or over two pages, an advert at the foot of a column. `from` is the
 * exchange it belongs to; of an advert, its place among those of its article.
 */
export type Inset =
  | { readonly kind: 'advert'; readonly from: number; readonly advert: ColumnAdvert }
  | { readonly kind: 'quote' | 'plate'; readonly from: number; readonly quote: Words }
  | { readonly kind: 'picture'; readonly from: number; readonly row: Row }

/**
 * The page that holds an inset, its columns so many lines shorter than they could be; nothing where it does not fit.
 * `isFaced` where the page beside it has a picture at its head.
 */
export type InsetPages = (
  inset: Inset,
  number: number,
  slack: number,
  isFaced?: boolean,
) => OpenedPage | undefined

export type AdvertInset = Extract<Inset, { readonly kind: 'advert' }>

/** A page of text with an advert at the foot of its outer columns; nothing where it has no room there. */
export type OverAdvert = (page: OpenedPage, inset: AdvertInset, number: number) => OpenedPage | undefined

/** Whether no column on its page may be shorter for it: none is there, or those of the page beside begin together. */
export function isFixed(inset: Inset): boolean {
  return inset.kind === 'plate' || (inset.kind === 'picture' && inset.row.place === 'page') || isSpread(inset)
}

/** Whether it lies over two pages that face each other, from the right-hand one on. */
export function isSpread(inset: Inset): boolean {
  return inset.kind === 'picture' && inset.row.place === 'spread'
}

export function without(insets: readonly Inset[], inset: Inset): readonly Inset[] {
  return insets.filter((other) => other !== inset)
}

/** The words among insets. */
export function quotesOf(insets: readonly Inset[]): Words[] {
  return insets.flatMap((inset) => ('quote' in inset ? [inset.quote] : []))
}
