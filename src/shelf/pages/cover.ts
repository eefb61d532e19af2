/** An issue → its cover on a page, in the sizes and forms that a browser chooses from. */

import { COVER_WIDTHS } from '../../images/web-cover.ts'
import { element, type Markup, text } from '../../xml.ts'
import { type ShelvedIssue, showsCover, titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'

export interface CoverPlace {
  /** The way to the shelf's root. */
  readonly up: string
  /** How wide it is shown, as the `sizes` of a picture says. */
  readonly sizes: string
  /** Whether it is seen before the page is scrolled. */
  readonly isFirst?: boolean
  /** Whether its words stand beside it as well. */
  readonly isBeside?: boolean
}

/** Of the trimmed page, height over width, in thousandths: pictures keep their room while they are loaded. */
const WIDTH = 800

export function writeCover(issue: ShelvedIssue, { up, sizes, isFirst, isBeside }: CoverPlace): Markup {
  const { record } = issue
  if (!showsCover(issue)) return writeBlank(issue)
  const place = (width: number, type: string) => `${up}${record.id}/cover/${width}.${type}`
  const set = (type: string) => COVER_WIDTHS.map((width) => `${place(width, type)} ${width}w`).join(', ')
  const source = (type: 'avif' | 'webp') =>
    element('source', { type: `image/${type}`, srcset: set(type), sizes })
  const alternative = isBeside ? '' : `${SHELF_WORDS.cover} ${titleOf(record)}: ${record.cover.alternative}`
  const height = Math.round(WIDTH * issue.look.cover.shape)
  return element(
    'picture',
    {},
    source('avif'),
    source('webp'),
    element('img', {
      src: place(480, 'jpeg'),
      srcset: set('jpeg'),
      sizes,
      alt: alternative,
      width: WIDTH,
      height,
      ...(isFirst ? { fetchpriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
    }),
  )
}

/** In place of a cover that is shown no more: its ground, and its number. */
function writeBlank({ record }: ShelvedIssue): Markup {
  return element(
    'span',
    { class: 'blank' },
    element('span', {}, text(record.masthead)),
    element('span', {}, text(record.labels.number)),
  )
}

/** The picture of an issue for messages and posts, or of one of its articles, from the shelf's root. */
export function cardOf(issue: ShelvedIssue, slug?: string): string | undefined {
  const { id } = issue.record
  if (slug !== undefined && issue.files.has(`web/cards/${slug}.jpg`)) return `${id}/cards/${slug}.jpg`
  return showsCover(issue) ? `${id}/card.jpg` : undefined
}
