/**
 * A picture of an article, or several that share their words → the strip of column that holds them: cut to a frame of the
 * grid, their words under it. A frame ends where the grid says, and a picture gives way to it round its focus.
 */

import { type Pt, ROUNDING } from '../../geometry.ts'
import type { Inline, Picture } from '../../issue/block.ts'
import { contentOf, pictureCredit } from '../../issue/lines.ts'
import type { Style } from '../../style/style.ts'
import { moduleStep, tallestColumn } from '../grid/columns.ts'
import { type Fit, footingsOf, footOf, type Refit, type Row, stack } from '../grid/row.ts'
import { move, type Tag } from '../page/frame.ts'
import { frameOf, framePicture, type Shown } from './frames.ts'
import { textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** From the head of its lines to a box's or a picture's edge, where the letters of a first line beside it begin. */
export const HEAD_INSET = 0.2
/** Lines of the grid between a picture and its caption. */
export const CAPTION_GAP = 0.3
/** And kept free under both. */
export const FREE_UNDER = 1
/** Of a column's height: the most that what stands over all columns may take, words and all. */
export const TALLEST_ACROSS = 0.6

/**
 * As wide as its column, or as high as it may be with its caption; or over all columns of its page. In its column it may be
 * so many lines higher or lower than comes nearest to it.
 */
export function pictureRow(stick: Stick, picture: Shown, above: Tag, by = 0): Row {
  const parent: Tag = picture.kind === 'pictures' ? { role: 'group', parent: above } : above
  if (picture.place === 'page' || picture.place === 'spread') return aloneRow(stick, picture, parent)
  const reduction = stick.compositor.reduced?.get(picture)
  const across = picture.across && !reduction ? stick.across : undefined
  const isOuter = across !== undefined && picture.kind === 'picture' && picture.place === 'outer'
  const outer = isOuter && outerRow(stick, picture, parent)
  if (outer) return outer
  const measure = across ?? stick.measure
  const { compositor } = stick
  const { baseline } = compositor.style
  const { words, under, notes } = wordsUnder({ ...stick, measure }, picture, {
    parent,
    holdsNotes: across !== undefined,
  })
  const tallest = Math.floor(tallestColumn(compositor.style) * (across ? TALLEST_ACROSS : 1))
  const most = Math.max(1, tallest - HEAD_INSET - under - FREE_UNDER) * baseline
  const isWide = across !== undefined
  const frame = frameOf(picture, parent, { measure, most, style: compositor.style, isWide, reduction })
  const width = across ?? Math.min(measure, frame.widthAt(most))
  const whole = Math.min(most, frame.heightAt(width))
  // As many whole lines with its words as come nearest: the picture loses less than half a line.
  const linesOf = (tall: Pt) => tall / baseline + HEAD_INSET + under
  const lines = across
    ? wholeModules(linesOf(whole * frame.kept), compositor.style, picture)
    : linesInColumn(linesOf(whole * frame.kept), by, {
        own: linesOf(whole),
        least: linesOf(Math.min(most, frame.least(width))),
      })
  const height = (lines - HEAD_INSET - under) * baseline
  const box = { x: (measure - width) / 2, y: HEAD_INSET * baseline, width, height }
  return {
    items: [
      ...frame.place(box),
      ...words.items.map((item) => move(item, { x: 0, y: (lines - words.height) * baseline })),
    ],
    lines: lines + FREE_UNDER,
    under: FREE_UNDER,
    ...(!across && { fit: fitOf(stick, picture, above, lines) }),
    before: 1,
    keepWithNext: false,
    floats: true,
    ...(across ? { across: true, ...(picture.place && { place: picture.place }) } : notes),
    solid: { what: 'picture', span: picture.span, of: picture },
  }
}

/** The lines that come nearest, and so many more or fewer; never fewer than hold it as flat as it may be, or as it is itself. */
function linesInColumn(
  nearest: number,
  by: number,
  { own, least }: { readonly own: number; readonly least: number },
): number {
  const fewest = least < own - ROUNDING ? Math.ceil(least - ROUNDING) : Math.round(own)
  return Math.max(1, fewest, Math.max(fewest, Math.round(nearest)) + by)
}

/** Of a column's height: a picture that with its words would take more of it in its own shape is cut to all of it. */
const WHOLE_COLUMN = 0.7

/**
 * The picture for the outer column of its page: as high as its shape asks, in whole modules, or the column whole; nothing
 * where its words would have most of that.
 */
function outerRow(stick: Stick, picture: Picture, parent: Tag): Row | undefined {
  const { compositor, measure } = stick
  const { style } = compositor
  const { words, under } = wordsUnder(stick, picture, { parent, holdsNotes: true })
  const tallest = tallestColumn(style)
  if (under > tallest / 2) return undefined
  const natural = (measure * picture.height) / picture.width / style.baseline + HEAD_INSET + under
  const isWhole = natural > WHOLE_COLUMN * tallest
  const lines = isWhole ? tallest : wholeModules(natural, style, picture)
  const height = (lines - HEAD_INSET - under) * style.baseline
  const box = { x: 0, y: HEAD_INSET * style.baseline, width: measure, height }
  return {
    items: [
      framePicture(picture, box, parent),
      ...words.items.map((item) => move(item, { x: 0, y: (lines - words.height) * style.baseline })),
    ],
    lines: lines + FREE_UNDER,
    under: FREE_UNDER,
    before: 1,
    keepWithNext: false,
    floats: true,
    across: true,
    place: 'outer',
    solid: { what: 'picture', span: picture.span, of: picture },
  }
}

/** Of the measure: what pictures on a page of their own fill without being cut, to be cut to all of it. */
const NEARLY = 0.85

/** All of it for pages of its own: as wide as all columns, or as high as the page is with its words. */
function aloneRow(stick: Stick, picture: Shown, parent: Tag): Row {
  const { compositor, across: measure = stick.measure } = stick
  const { baseline } = compositor.style
  const { words, under } = wordsUnder({ ...stick, measure }, picture, { parent, holdsNotes: true })
  const most = Math.max(1, tallestColumn(compositor.style) - under) * baseline
  const frame = frameOf(picture, parent, {
    measure,
    most,
    style: compositor.style,
    isWide: true,
    reduction: undefined,
  })
  const whole = Math.min(measure, frame.widthAt(most))
  // Several that are nearly as wide as their words are cut to them: they have edges enough.
  const width = picture.kind === 'pictures' && whole > NEARLY * measure ? measure : whole
  const box = { x: (measure - width) / 2, y: 0, width, height: Math.min(most, frame.heightAt(width)) }
  const top = box.height + CAPTION_GAP * baseline
  return {
    items: [...frame.place(box), ...words.items.map((item) => move(item, { x: 0, y: top }))],
    lines: box.height / baseline + under,
    before: 0,
    keepWithNext: false,
    floats: true,
    across: true,
    place: picture.place ?? 'page',
    solid: { what: 'picture', span: picture.span, of: picture },
  }
}

/** Its caption, the lines that are taken under it, and its notes, which stand under its own words where it is in no column. */
function wordsUnder(
  stick: Stick,
  picture: Shown,
  { parent, holdsNotes }: { readonly parent: Tag; readonly holdsNotes: boolean },
) {
  const caption = captionRows(stick, picture, parent)
  const notes = footOf(footingsOf(caption))
  const rows = holdsNotes ? [...caption, ...(notes.foot?.rows ?? [])] : caption
  const words = stack(rows, stick.compositor.style.baseline)
  return { words, under: words.height > 0 ? CAPTION_GAP + words.height : 0, notes }
}

/** Of its lines: what a picture in its column may give or take, and most lines of that. */
const GIVES = 0.15
const MOST_LINES = 3
/** What it costs of what it may give, squared: it is cut a little closer, or less close. */
const CROPPING_COST = 12

/** The picture some lines lower or higher, cut to that frame. */
function fitOf(stick: Stick, picture: Shown, parent: Tag, lines: number): Fit {
  const most = Math.min(MOST_LINES, Math.floor(GIVES * lines))
  const made = new Map<number, Refit>()
  return {
    rows: 1,
    most,
    by: (more) => {
      if (Math.abs(more) > most || lines + more > tallestColumn(stick.compositor.style)) return undefined
      const known = made.get(more)
      if (known) return known
      const { fit: _, ...row } = pictureRow(stick, picture, parent, more)
      if (row.lines !== lines + more + FREE_UNDER) return undefined
      const fitted = { rows: [row], cost: CROPPING_COST * (more / MOST_LINES) ** 2 }
      made.set(more, fitted)
      return fitted
    },
  }
}

/** Of its lines: what pictures in a row lose to modules of the grid at the most. A low row would lose its pictures. */
const LOST_TO_MODULES = 0.12

/** Lines of so many modules as come nearest: the columns under the picture begin at the head of another. */
function wholeModules(lines: number, style: Style, { kind }: Shown): number {
  const whole = Math.max(1, Math.round(lines))
  if (style.rows === 1) return whole
  const step = moduleStep(style)
  const nearest = Math.max(1, Math.round((lines + FREE_UNDER) / step)) * step - FREE_UNDER
  return kind === 'pictures' && Math.abs(nearest / lines - 1) > LOST_TO_MODULES ? whole : nearest
}

/** Caption and credit, one after the other, after a label where they stand far from what they are of. */
export function captionRows(stick: Stick, shown: Shown, parent: Tag, label?: string): Row[] {
  const { caption, span } = shown
  const credit = pictureCredit(shown)
  const words: Inline[] = [
    ...(caption ?? []),
    ...(caption && credit ? [{ kind: 'text', text: ' —\u00A0' } as const] : []),
    ...(credit ? contentOf(credit) : []),
  ]
  if (words.length === 0) return []
  const labelled: Inline[] = label === undefined ? words : [{ kind: 'text', text: `${label}: ` }, ...words]
  const set = setInStick(stick, labelled, { role: 'caption', span })
  return textRows(set, stick.compositor.style.baseline, { tag: { role: 'caption', parent } })
}
