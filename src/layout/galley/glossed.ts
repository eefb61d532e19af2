/**
 * Big numbers with words under them → one strip of column; moments of a story → rows along a line, each with its time at
 * the start.
 */

import type { Pt } from '../../geometry.ts'
import type { Glossed } from '../../issue/block.ts'
import type { LineBox } from '../../text/paragraph.ts'
import { scaleRole } from '../display/sized-words.ts'
import { type Row, stack } from '../grid/row.ts'
import { circle, type Item, move, rectangle, type Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { ONE_LINE } from '../set/opening.ts'
import { HEAD_INSET } from './picture.ts'
import { keepLastWithNext, lastLine, solidRow, textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

type Pair = Glossed['entries'][number]

/** Most numbers side by side, as far apart as so many lines of the grid. */
const MOST_BESIDE = 3
const FACT_GAP = 1
/** The rule over a number, in points. */
const FACT_RULE = 0.75

/**
 * As many side by side as there are wide enough places for: a number is never broken, and no row is left with an empty
 * place. Where that cannot be, they stand one under another, each with its words beside it if those have room.
 */
export function factsRow(stick: Stick, { entries, span }: Glossed, aside: Tag): Row {
  const { baseline } = stick.compositor.style
  const gap = FACT_GAP * baseline
  const widest = Math.max(...entries.map(({ term }) => naturalWidth(stick, term, 'factNumber')))
  const widthOfPlace = (count: number) => (stick.measure - gap * (count - 1)) / count
  const counts = Array.from({ length: MOST_BESIDE }, (_, less) => MOST_BESIDE - less)
  const held = counts.filter((count) => count <= entries.length && widthOfPlace(count) >= widest)
  const even = held.find((count) => entries.length % count === 0) ?? 1
  const setting: EntrySetting = { list: { role: 'list', parent: aside }, span }
  const words = stick.measure - widest - gap
  const isList = even === 1 && entries.length > 1 && words >= LEAST_WORDS * stick.measure
  const beside = even > 1 ? even : (held[0] ?? 1)
  const rows = isList
    ? entries.map((entry) => besideWords(stick, entry, { ...setting, number: widest, words }))
    : placesRows(stick, entries, {
        ...setting,
        beside,
        width: widthOfPlace(beside),
        gap,
        widest,
      })
  const { items, lines } = stack(
    rows.map((row, index) => ({ ...row, before: index === 0 ? 0 : 1 })),
    baseline,
  )
  return {
    items: items.map((item) => move(item, { x: 0, y: HEAD_INSET * baseline })),
    // A line is kept free under them.
    lines: Math.ceil(lines + HEAD_INSET) + 1,
    before: 1,
    keepWithNext: false,
    floats: true,
    solid: { what: 'big numbers', span },
  }
}

interface Places extends EntrySetting {
  readonly beside: number
  /** Of one place, between two, and of the widest number. */
  readonly width: Pt
  readonly gap: Pt
  readonly widest: Pt
}

/** Rows of so many numbers side by side, each over its words. */
function placesRows(
  stick: Stick,
  entries: Glossed['entries'],
  { beside, width, gap, widest, ...setting }: Places,
): Row[] {
  const { baseline } = stick.compositor.style
  const fitted = { ...stick, measure: width, compositor: fitNumbers(stick.compositor, width / widest) }
  return Array.from({ length: Math.ceil(entries.length / beside) }, (_, row): Row => {
    const places = entries.slice(row * beside, (row + 1) * beside).map((entry, column) => ({
      ...stack(factRows(fitted, entry, setting), baseline),
      x: stick.measure - width - column * (width + gap),
    }))
    return {
      items: places.flatMap(({ items, x }) => items.map((item) => move(item, { x, y: 0 }))),
      lines: Math.max(...places.map(({ lines }) => lines)),
      before: 0,
      keepWithNext: false,
    }
  })
}

/** Of the measure: the least that words beside a number are set to. */
const LEAST_WORDS = 0.4

/** A number under a rule over the whole measure, its words at its end side, level with its middle. */
function besideWords(
  stick: Stick,
  { term, gloss }: Pair,
  { list, span, number, words }: EntrySetting & { readonly number: Pt; readonly words: Pt },
): Row {
  const { baseline } = stick.compositor.style
  const body: Tag = { role: 'listBody', parent: { role: 'listItem', parent: list } }
  const figure = solidRow(
    setInStick({ ...stick, measure: number }, term, { role: 'factNumber', span, indent: 0, align: 'start' }),
    baseline,
    { tag: { role: 'paragraph', parent: body }, x: stick.measure - number },
  )
  const said = setInStick({ ...stick, measure: words }, gloss, {
    role: 'factWords',
    span,
    indent: 0,
    align: 'start',
  })
  const text = stack(textRows(said, baseline, { tag: { role: 'paragraph', parent: body } }), baseline)
  const lower = (lines: number) => ({ x: 0, y: Math.max(0, lines) * baseline })
  const lines = Math.max(figure.lines, text.lines)
  return {
    items: [
      ruleOver(stick.measure),
      ...figure.items,
      ...text.items.map((item) => move(item, lower(Math.round((figure.lines - text.lines) / 2)))),
    ],
    lines,
    before: 0,
    keepWithNext: false,
  }
}

function ruleOver(width: Pt): Item {
  return { kind: 'path', commands: rectangle({ x: 0, y: 0, width, height: FACT_RULE }), fill: 'accent' }
}

/** Numbers too wide for their column are all set smaller; under this part of their size they are none to look at. */
const SMALLEST_NUMBER = 0.4

function fitNumbers(compositor: Compositor, room: number): Compositor {
  if (room >= 1) return compositor
  return scaleRole(compositor, 'factNumber', Math.max(SMALLEST_NUMBER, Math.floor(100 * room) / 100))
}

function naturalWidth(stick: Stick, content: Pair['term'], role: 'factNumber' | 'moment'): Pt {
  return widthOf(setInStick(stick, content, { role, measure: ONE_LINE, align: 'start', indent: 0 }))
}

interface EntrySetting {
  readonly list: Tag
  readonly span: Glossed['span']
}

/** A number under its rule, and its words. */
function factRows(stick: Stick, { term, gloss }: Pair, { list, span }: EntrySetting): Row[] {
  const { measure, compositor } = stick
  const { baseline } = compositor.style
  const body: Tag = { role: 'listBody', parent: { role: 'listItem', parent: list } }
  const paragraph = (): Tag => ({ role: 'paragraph', parent: body })
  const number = setInStick(stick, term, { role: 'factNumber', span, indent: 0, align: 'start' })
  const words = setInStick(stick, gloss, { role: 'factWords', span, indent: 0, align: 'start' })
  const head = solidRow(number, baseline, { tag: paragraph() })
  return [
    { ...head, items: [ruleOver(measure), ...head.items] },
    ...textRows(words, baseline, { tag: paragraph() }),
  ]
}

/** Of the measure: more than so much for the times leaves too little for the words, which then stand under them. */
const WIDEST_TIME = 0.36
/** Between time and line, and line and words, in sizes of the text; the dot of a moment, and how high its middle stands. */
const TIME_GAP = 0.9
const DOT = { radius: 0.22, rise: 0.3 }
const THREAD: Pt = 0.6

/** Moments may be parted between columns; the line along them is drawn row by row. */
export function timelineRows(stick: Stick, { entries, span }: Glossed, list: Tag): Row[] {
  const { compositor, measure, body } = stick
  const { text } = compositor.style
  const gap = TIME_GAP * text[body].text.size
  const widest = Math.max(...entries.map(({ term }) => naturalWidth(stick, term, 'moment')))
  const isBeside = widest <= WIDEST_TIME * measure
  const thread = measure - (isBeside ? widest + gap : gap / 2)
  const setting: MomentSetting = { list, span, isBeside, measure: thread - gap }
  const last = entries.length - 1
  let above: LineBox | undefined
  const moments = entries.map((entry) => {
    const rows = momentRows(stick, entry, { ...setting, above })
    above = isBeside ? lastLine(rows, setting.measure) : undefined
    return rows
  })
  return moments.flatMap((moment, index) => {
    const rows = moment.map((row, line) => ({
      ...row,
      before: index === 0 && line === 0 ? 1 : 0,
      items: [threadOf(stick, row, { thread, isFirst: line === 0 }), ...row.items],
    }))
    // No moment stands alone at a column's foot or head.
    return index < last && (index === 0 || index === last - 1) ? keepLastWithNext(rows) : rows
  })
}

interface MomentSetting extends EntrySetting {
  readonly isBeside: boolean
  /** Of its words. */
  readonly measure: Pt
  /** The last line of the moment before, right above them. */
  readonly above?: LineBox | undefined
}

function momentRows(stick: Stick, { term, gloss }: Pair, setting: MomentSetting): Row[] {
  const { baseline } = stick.compositor.style
  const { list, span, isBeside, measure, above } = setting
  const item: Tag = { role: 'listItem', parent: list }
  const when = setInStick(stick, term, {
    role: 'moment',
    span,
    indent: 0,
    align: 'start',
    ...(!isBeside && { measure }),
  })
  const what = setInStick(stick, gloss, {
    role: stick.body,
    span,
    indent: 0,
    align: 'start',
    measure,
    ...(above && { above }),
  })
  const label: Tag = { role: 'listLabel', parent: item }
  const rows = textRows(what, baseline, { tag: { role: 'listBody', parent: item } })
  if (!isBeside) return [...textRows(when, baseline, { tag: label, keepWithNext: true }), ...rows]
  const [first, ...others] = rows
  return first ? [{ ...first, items: [...placeBeside(when, first, label), ...first.items] }, ...others] : []
}

/** On the line that its words begin on. */
function placeBeside(when: SetBlock, { items }: Row, tag: Tag): Item[] {
  const [line] = items
  return line?.kind === 'text' ? placeLines(when, { x: 0, y: line.at.y }, tag) : []
}

/** The line along a row, with a dot where a moment begins. */
function threadOf(
  { compositor, body }: Stick,
  { items, lines }: Row,
  { thread, isFirst }: { readonly thread: Pt; readonly isFirst: boolean },
): Item {
  const { baseline, text } = compositor.style
  const { size } = text[body].text
  const line = items.find((item) => item.kind === 'text')
  const y = (line?.kind === 'text' ? line.at.y : baseline) - DOT.rise * size
  const run = { x: thread - THREAD / 2, y: 0, width: THREAD, height: lines * baseline }
  const dot = isFirst ? circle({ x: thread, y }, DOT.radius * size) : []
  return { kind: 'path', commands: [...rectangle(run), ...dot], fill: 'accent' }
}
