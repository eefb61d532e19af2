/**
 * Thumbnails and notes in, the pages as they lie open out, each note marked where it stands.
 * A room of its own because a mark's place is a part of its page, whatever the size it is seen at.
 */

import type { Rect, Size } from '../../geometry.ts'
import type { Numerals } from '../../issue/issue.ts'
import type { Page } from '../../layout/frame.ts'
import type { Thumbnail } from '../thumbnails.ts'
import { element, type Html, lines, text } from './html.ts'
import { entryId, markId, type Note } from './notes.ts'
import { digits, REPORT_WORDS } from './words.ts'

export interface ProofPage {
  readonly page: Page
  readonly thumbnail: Thumbnail
  readonly notes: readonly Note[]
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

function paintProof({ page, thumbnail, notes }: ProofPage, numerals: Numerals): Html {
  const { webp, size } = thumbnail
  const name = `${REPORT_WORDS.page} ${digits(page.number, numerals)}`
  const placed = placeMarks(notes, page.size)
  const unplaced = notes.filter(({ noted }) => noted.box === undefined)
  const image = element('img', {
    src: `data:image/webp;base64,${Buffer.from(webp).toString('base64')}`,
    alt: name,
    width: size.width,
    height: size.height,
  })
  return element(
    'figure',
    { id: `page-${page.number}` },
    element('div', { class: 'sheet' }, image, ...placed.map((mark) => paintMark(mark, numerals))),
    element(
      'figcaption',
      {},
      text(name),
      ...unplaced.map((note) =>
        element(
          'a',
          { ...linkTo(note, numerals), class: `badge ${note.noted.severity}` },
          number(note, numerals),
        ),
      ),
    ),
  )
}

function linkTo({ number, title }: Note, numerals: Numerals) {
  const label = `${REPORT_WORDS.note} ${digits(number, numerals)}: ${title}`
  return { id: markId(number), href: `#${entryId(number)}`, 'aria-label': label, title }
}

function number(note: Note, numerals: Numerals): Html {
  return text(digits(note.number, numerals))
}

/** A note over its box, in parts of the page. */
interface Mark {
  readonly note: Note
  readonly box: Rect
  /** How many badges stand in the same corner already. */
  readonly shift: number
}

/** Parts of the page: badges nearer to one another than this would hide one another. */
const APART = { x: 0.08, y: 0.06 }

function placeMarks(notes: readonly Note[], page: Size): Mark[] {
  const marks: Mark[] = []
  for (const note of notes) {
    if (!note.noted.box) continue
    const box = partOf(note.noted.box, page)
    const near = marks.filter(
      ({ box: other }) =>
        Math.abs(other.x + other.width - box.x - box.width) < APART.x && Math.abs(other.y - box.y) < APART.y,
    )
    marks.push({ note, box, shift: near.length })
  }
  return marks
}

/** A box as parts of its page's width and height; what lies beyond the page is left out. */
function partOf({ x, y, width, height }: Rect, page: Size): Rect {
  const clamp = (part: number) => Math.min(1, Math.max(0, part))
  const [left, top] = [clamp(x / page.width), clamp(y / page.height)]
  const [right, foot] = [clamp((x + width) / page.width), clamp((y + height) / page.height)]
  return { x: left, y: top, width: right - left, height: foot - top }
}

/** Part of the page's width: a box that ends further out has no room for its number beside it. */
const OUTERMOST = 0.92

function paintMark({ note, box, shift }: Mark, numerals: Numerals): Html {
  const kind = box.x + box.width > OUTERMOST ? 'mark inside' : 'mark'
  const place = `left:${percent(box.x)};top:${percent(box.y)};width:${percent(box.width)};height:${percent(box.height)}`
  return element(
    'a',
    { ...linkTo(note, numerals), class: `${kind} ${note.noted.severity}`, style: place },
    element(
      'span',
      { class: 'badge', ...(shift > 0 && { style: `--shift:${shift}` }) },
      number(note, numerals),
    ),
  )
}

function percent(part: number): string {
  return `${Math.round(part * 10000) / 100}%`
}
