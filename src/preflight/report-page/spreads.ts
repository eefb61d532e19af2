/**
 * Thumbnails and notes → the pages as they lie open: each note marked where it stands, its number in the outer
 * margin.
 */

import type { Rect, Size } from '../../geometry.ts'
import type { Numerals } from '../../issue/issue.ts'
import type { Page } from '../../layout/page/frame.ts'
import type { Thumbnail } from '../thumbnails.ts'
import { holdingsOf } from './holdings.ts'
import { element, type Html, lines, text } from './html.ts'
import { entryId, markId, onwardId, type ReportNote } from './notes.ts'
import { digits, REPORT_WORDS } from './words.ts'

export interface ProofPage {
  readonly page: Page
  readonly thumbnail: Thumbnail
  readonly sightings: readonly Sighting[]
}

/** Pages that lie open together: the right one first, and the left one with it. */
export function paintSpreads(proofs: readonly ProofPage[], numerals: Numerals): Html {
  const spreads: ProofPage[][] = []
  for (const proof of proofs) {
    const before = spreads.at(-1)
    const goesOn = proof.page.side === 'left' && before?.length === 1 && before[0]?.page.side === 'right'
    if (goesOn) before.push(proof)
    else spreads.push([proof])
  }
  return element(
    'ol',
    { class: 'spreads' },
    lines(
      spreads.map((spread) =>
        element(
          'li',
          // A page alone lies where it would lie open: the first on the left, the last on the right.
          { class: spread.length === 1 ? `spread alone ${spread[0]?.page.side}` : 'spread' },
          lines(spread.map((proof) => paintProof(proof, numerals))),
        ),
      ),
    ),
  )
}

function paintProof({ page, thumbnail, sightings }: ProofPage, numerals: Numerals): Html {
  const { webp, size } = thumbnail
  const name = `${REPORT_WORDS.page} ${digits(page.number, numerals)}`
  const marks = placeMarks(sightings, page)
  const unplaced = sightings.filter(({ box }) => box === undefined)
  const image = element('img', {
    src: `data:image/webp;base64,${Buffer.from(webp).toString('base64')}`,
    alt: name,
    width: size.width,
    height: size.height,
  })
  return element(
    'figure',
    // Badges that need more room than the page is high push what follows down.
    { id: `page-${page.number}`, style: marks.length > 0 ? `min-height:${rooms(marks.length)}` : undefined },
    element('div', { class: 'sheet' }, image, ...marks.map((mark) => paintMark(mark, page, numerals))),
    element(
      'figcaption',
      {},
      element('span', {}, text(name)),
      element('span', { class: 'holds' }, text(holdingsOf(page).join('، '))),
      ...unplaced.map((sighting) =>
        element(
          'a',
          { ...linkTo(sighting, numerals), class: `badge ${sighting.note.noted.severity}` },
          number(sighting.note, numerals),
        ),
      ),
    ),
  )
}

function linkTo({ note, id }: Sighting, numerals: Numerals) {
  const label = `${REPORT_WORDS.note} ${digits(note.number, numerals)}: ${note.title}`
  return { id, href: `#${entryId(note.number)}`, 'aria-label': label, title: note.title }
}

function number(note: ReportNote, numerals: Numerals): Html {
  return text(digits(note.number, numerals))
}

/** A note on a page; one that goes on over the spine is seen twice. */
export interface Sighting {
  readonly note: ReportNote
  readonly id: string
  readonly box?: Rect
}

export function sightingsOn(page: number, notes: readonly ReportNote[]): Sighting[] {
  return notes.flatMap((note) => {
    const { number, noted } = note
    const places = [
      { id: markId(number), place: noted },
      { id: onwardId(number), place: noted.onward },
    ]
    return places.flatMap(({ id, place }) =>
      place?.page === page ? [{ note, id, ...(place.box && { box: place.box }) }] : [],
    )
  })
}

/** A note over its box, in parts of the page, and how far down its badge stands: a length of CSS from the page's head. */
interface PlacedMark {
  readonly sighting: Sighting
  readonly box: Rect
  readonly down: string
}

/** The room a badge takes, one under another. */
const BADGE_REMS = 1.75

function rooms(count: number): string {
  return `${count * BADGE_REMS}rem`
}

/**
 * Badges stand in the outer margin, each at the height of its mark, and never on one another: none is higher than those
 * above it let it be, and none so low that those below it would leave the page. The page's width is 100cqw.
 */
function placeMarks(sightings: readonly Sighting[], { size }: Page): PlacedMark[] {
  const boxed = sightings
    .flatMap((sighting) => (sighting.box ? [{ sighting, box: partOf(sighting.box, size) }] : []))
    .toSorted((a, b) => a.box.y - b.box.y)
  const foot = inWidths(1, size)
  return boxed.map(({ sighting, box }, index) => {
    const above = boxed
      .slice(0, index + 1)
      .map((other, at) => `${inWidths(other.box.y, size)} + ${rooms(index - at)}`)
    const highest = `max(0rem, ${above.join(', ')})`
    const lowest = `max(${rooms(index)}, ${foot} - ${rooms(boxed.length - index)})`
    return { sighting, box, down: `min(${highest}, ${lowest})` }
  })
}

/** A part of the page's height as CSS measures it by the page's width. */
function inWidths(part: number, { width, height }: Size): string {
  return `${round((100 * part * height) / width)}cqw`
}

/** A box as parts of its page's width and height; what lies beyond the page is left out. */
function partOf({ x, y, width, height }: Rect, page: Size): Rect {
  const clamp = (part: number) => Math.min(1, Math.max(0, part))
  const [left, top] = [clamp(x / page.width), clamp(y / page.height)]
  const [right, foot] = [clamp((x + width) / page.width), clamp((y + height) / page.height)]
  return { x: left, y: top, width: right - left, height: foot - top }
}

/** The badge hangs from its mark, and is moved from there to the edge of the page that is not the spine. */
function paintMark({ sighting, box, down }: PlacedMark, { side, size }: Page, numerals: Numerals): Html {
  const { note } = sighting
  const place = `left:${percent(box.x)};top:${percent(box.y)};width:${percent(box.width)};height:${percent(box.height)}`
  const out =
    side === 'right' ? `left:${round(100 * (1 - box.x))}cqw` : `right:calc(100% + ${round(100 * box.x)}cqw)`
  return element(
    'a',
    { ...linkTo(sighting, numerals), class: `mark ${note.noted.severity}`, style: place },
    element(
      'span',
      { class: `badge ${side}`, style: `${out};top:calc(${down} - ${inWidths(box.y, size)})` },
      number(note, numerals),
    ),
  )
}

function percent(part: number): string {
  return `${round(100 * part)}%`
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
