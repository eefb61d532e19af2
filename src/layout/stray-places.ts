/**
 * An article or an advert and the page it stands on → what is to be said where it was asked on another, or
 * where much had to be filled for it.
 */

import type { Diagnostic, Span } from '../diagnostic.ts'
import { isInColumn } from '../issue/advert-places.ts'
import type { Advert, Article, ColumnAdvert, Issue } from '../issue/issue.ts'
import { plainText } from '../issue/plain-text.ts'
import { advertName } from '../issue/titles.ts'
import { sideOf } from './grid/sides.ts'
import type { Page } from './page/frame.ts'

/** `opensOn`: the number of its first page. `facing`: adverts that were to face it. */
export function strayArticle(
  { title, placement }: Article,
  opensOn: number,
  facing: readonly Advert[],
): Diagnostic[] {
  const name = `«${plainText(title)}»`
  const { on, starts } = placement ?? {}
  const side = sideOf(opensOn)
  const [faced] = facing
  if (faced && side !== 'left') {
    const asked = placement && (starts === 'right' || on === opensOn)
    const found = `advert before ${name}, which ${asked ? `begins on right-hand page ${opensOn}` : 'opens on a spread'}`
    const hint = asked ? 'Let it start on the left.' : `Choose another opener for it: ${SPREAD}`
    return [tell(found, 'its first page facing it', hint, faced.span)]
  }
  if (placement && on !== undefined && on !== opensOn) {
    const hint = `Shorten what comes before it, or ask for page ${opensOn}; ${SPREAD}`
    return [tell(`page ${opensOn} as the first of ${name}`, `page ${on}`, hint, placement.span)]
  }
  if (placement && starts !== undefined && starts !== side) {
    const found = `${side}-hand page ${opensOn} as the first of ${name}`
    return [tell(found, `a ${starts}-hand one`, `Choose another opener for it: ${SPREAD}`, placement.span)]
  }
  return []
}

const SPREAD = 'a spread begins on a right-hand page.'

/** `filled` are the pages between it and the article before it that had to be filled: several in a row are too many. */
export function filledBefore({ title, placement }: Article, filled: readonly number[]): Diagnostic[] {
  const run = longestRun(filled)
  const [first, last] = [run[0], run.at(-1)]
  if (!placement || run.length < 2 || first === undefined) return []
  const found = `${run.length} pages in a row to be filled before «${plainText(title)}», ${first} to ${last}`
  const hint = `Ask for page ${first}, or put another article or adverts before it: on those pages stands what was at hand.`
  return [tell(found, 'at most one', hint, placement.span)]
}

/** Of ascending numbers, those that follow one another; of several such runs the first of the longest. */
function longestRun(numbers: readonly number[]): readonly number[] {
  const starts = numbers.flatMap((number, index) => (numbers[index - 1] === number - 1 ? [] : [index]))
  const runs = starts.map((start, index) => numbers.slice(start, starts[index + 1]))
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
}

/** `found` is the page it stands on, `asked` the one it was booked on. */
export function strayAdvert(advert: Advert, found: number, asked: number): Diagnostic {
  const { span } = advert
  const name = advertName(advert)
  const hint = `Book it on page ${found}, or place the articles round it: starts: and on: of the running order.`
  return tell(
    `page ${found} under the advert “${name}”`,
    `page ${asked}, which is amid an article`,
    hint,
    span,
  )
}

/** An advert in the columns of an article, on the page that it stands on. */
export interface HeldAdvert {
  readonly advert: ColumnAdvert
  readonly page: number
}

/** Adverts of columns that stand on another page than was asked, or on none. */
export function strayInColumns(issue: Issue, held: readonly HeldAdvert[]): Diagnostic[] {
  return issue.adverts.filter(isInColumn).flatMap((advert) => {
    const { place, span } = advert
    const found = held.find((each) => each.advert === advert)?.page
    const asked = place?.kind === 'on' ? place.page : undefined
    if (found !== undefined && (asked === undefined || asked === found)) return []
    const name = `the advert of a column “${advertName(advert)}”`
    if (found !== undefined) {
      const hint = `Book it on page ${found}, or in another article.`
      return [tell(`page ${found} under ${name}`, `page ${asked}, which has no room for it`, hint, span)]
    }
    const article = issue.articles.find(({ slug }) => place?.kind === 'in' && place.slug === slug)
    const expected =
      asked === undefined
        ? `one of «${plainText(article?.title ?? [])}» after its first, with columns of text`
        : `page ${asked}, if it were one of columns of text and not the first of its article`
    return [tell(`${name} on no page`, expected, 'Book it in a longer article, or as size: third.', span)]
  })
}

function tell(found: string, expected: string, hint: string, span: Span): Diagnostic {
  const message = `Unexpected ${found}, expected ${expected}.`
  return { severity: 'warning', code: 'layout/place', message, hint, span }
}

/** Adverts that were booked on a page behind the articles, and stand on another: there is none, or it holds others. */
export function strayWaiting(
  waiting: readonly { readonly page: number; readonly sheet: readonly Advert[] }[],
  pages: readonly Page[],
): Diagnostic[] {
  return waiting
    .flatMap(({ page, sheet }) => sheet.map((advert) => ({ page, advert })))
    .filter(({ page, advert }) => !pages.some((each) => each.number === page && holds(each, advert)))
    .map(({ page, advert: { span } }) =>
      tell(
        `page ${page} for an advert`,
        `one of the ${pages.length} pages of the issue, before its back cover, that holds no other`,
        'Book it on another page, or after: an article.',
        span,
      ),
    )
}

function holds({ items }: Page, { words, picture, artwork }: Advert): boolean {
  const path = (picture ?? artwork)?.path
  return items.some((item) => {
    if (item.kind === 'picture') return item.path === path
    return item.kind === 'text' && item.source.text === words
  })
}
