/**
 * Verse → its rows: half-lines of one width side by side, or one under the other; lines of free verse each on its own.
 * Verse is measured by its longest half-line, as no other block is.
 */

import type { Pt } from '../../geometry.ts'
import type { Inline, Verse, VerseLine } from '../../issue/block.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { BlockStyle } from '../../style/style.ts'
import { isVowelled } from '../../text/letters/vowelled.ts'
import { BASELINE_IN_LINE, footOf, isOffGrid, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { isOverfull, placeLines, type SetBlock, unlengthened, widthOf } from '../set/block.ts'
import { restyle } from '../set/compositor.ts'
import { keepLastWithNext, textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** Leadings between two half-lines; also how far in the second of them stands, and what a line runs over by. */
const GAP = 2
/** A stanza of more lines of free verse may be parted between two columns. */
const LONGEST_WHOLE = 5

type Couplet = Extract<VerseLine, readonly [unknown, unknown]>

/** What all lines of one verse share. */
interface VerseSetting {
  readonly stick: Stick
  readonly tag: Tag
  readonly span: Verse['span']
  /** How wide each half-line is set; nothing where a line takes two. */
  readonly widest: Pt | undefined
}

/** Where a line stands among the others. */
interface LinePlace {
  readonly before: number
  readonly keepWithNext: boolean
  /** A line of its stanza stands above it. */
  readonly goesOn: boolean
}

/** Side by side where every half-line of the block fits half the measure, all as wide as the longest of them. */
export function verseRows(whole: Stick, verse: Verse, tag: Tag): Row[] {
  const { stanzas, span, title, poet } = verse
  const { measure, compositor } = whole
  const { baseline, text } = compositor.style
  const couplets = stanzas.flat().filter(isCouplet)
  const own = unlengthenedStick(whole, stanzas)
  const widest = widestHalf(own, couplets)
  const fits = widest !== undefined && widest <= (measure - GAP * baseline) / 2
  const stick = fits ? own : smallerStick(own, couplets)
  const setting: VerseSetting = { stick, tag, span, widest: fits ? widest : undefined }
  // Of the first stanza, and of those that follow: a line between two.
  const befores = [title ? 0 : text.verse.before, 1]
  const rows = stanzas.flatMap((lines, stanza) =>
    lines.flatMap((line, index) =>
      lineRows(line, setting, {
        before: index === 0 ? (befores[Math.min(stanza, 1)] as number) : 0,
        keepWithNext: isKept(lines, index),
        goesOn: index > 0,
      }),
    ),
  )
  const isCentred = fits && stanzas.flat().every(isCouplet)
  return [
    ...(title ? titleRows(title, setting, isCentred) : []),
    ...(poet ? [...keepLastWithNext(rows), ...poetRows(poet, setting)] : rows),
  ]
}

/** Vowelled verse fills its lines by spaces alone: a longer join parts its vowels from their letters. */
function unlengthenedStick(stick: Stick, stanzas: Verse['stanzas']): Stick {
  if (!isVowelled(stanzas.flat(2).map(plainText).join('\n'))) return stick
  return restyled(stick, (block) => ({ ...block, justification: unlengthened(block.justification) }))
}

/** Of its size: what verse is set at before any half-line is turned over. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8]

/** The largest size at which every half-line stands on one line; its own where none is small enough. */
function smallerStick(stick: Stick, couplets: readonly Couplet[]): Stick {
  if (couplets.length === 0) return stick
  const measure = stick.measure - GAP * stick.compositor.style.baseline
  const sticks = SIZES.map((size) =>
    restyled(stick, (block) => ({ ...block, text: { ...block.text, size: size * block.text.size } })),
  )
  return sticks.find((each) => widestHalf({ ...each, measure }, couplets) !== undefined) ?? stick
}

function restyled(stick: Stick, change: (block: BlockStyle) => BlockStyle): Stick {
  return { ...stick, compositor: restyle(stick.compositor, ['verse'], change) }
}

/** Couplets stay together; a long stanza of free verse keeps its first two lines, and its last two. */
function isKept(lines: readonly VerseLine[], index: number): boolean {
  const last = lines.length - 1
  if (index === last) return false
  return lines.some(isCouplet) || lines.length <= LONGEST_WHOLE || index === 0 || index === last - 1
}

function isCouplet(line: VerseLine): line is Couplet {
  return line.length === 2
}

function lineRows(line: VerseLine, setting: VerseSetting, place: LinePlace): Row[] {
  if (!isCouplet(line)) return wholeRows(line[0], setting, place)
  return setting.widest === undefined
    ? staggeredRows(line, setting, place)
    : [facingRow(line, setting, { ...place, widest: setting.widest })]
}

function facingRow(
  halves: Couplet,
  { stick, tag, span }: VerseSetting,
  { before, keepWithNext, goesOn, widest }: LinePlace & { readonly widest: Pt },
): Row {
  const { baseline, text } = stick.compositor.style
  const gap = GAP * baseline
  const x = (stick.measure - gap) / 2 - widest
  const [first, second] = halves.map((content) =>
    setInStick(stick, content, { role: 'verse', span, indent: 0, fillsLast: true, measure: widest }),
  ) as [SetBlock, SetBlock]
  const y = text.verse.leading * BASELINE_IN_LINE
  return {
    items: [
      ...placeLines(first, { x: x + widest + gap, y }, { role: 'paragraph', parent: tag }),
      ...placeLines(second, { x, y }, { role: 'paragraph', parent: tag }),
    ],
    lines: text.verse.leading / baseline,
    ...(goesOn && isOffGrid(text.verse.leading, baseline) && { continues: true as const }),
    before,
    keepWithNext,
    ...footOf([...(first.notes ?? []), ...(second.notes ?? [])]),
  }
}

/** The natural width of the longest half-line; nothing where one has more lines than one. */
function widestHalf(stick: Stick, couplets: readonly Couplet[]): Pt | undefined {
  const sets = couplets
    .flat()
    .map((content) => setInStick(stick, content, { role: 'verse', indent: 0, align: 'start' }))
  if (sets.some((set) => isOverfull(set) || set.lines.length !== 1)) return undefined
  return Math.max(0, ...sets.map(widthOf))
}

/** One under the other, the second further in: what a long line of verse has always done in a narrow stick. */
function staggeredRows(
  halves: Couplet,
  { stick, tag, span }: VerseSetting,
  { before, keepWithNext, goesOn }: LinePlace,
): Row[] {
  const { measure, compositor } = stick
  const { baseline, text } = compositor.style
  const gap = GAP * baseline
  const offGrid = isOffGrid(text.verse.leading, baseline)
  return halves.flatMap((content, place) => {
    const set = setInStick(stick, content, { role: 'verse', span, indent: 0, measure: measure - gap })
    return textRows(set, baseline, {
      tag: { role: 'paragraph', parent: tag },
      x: place === 0 ? gap : 0,
      before: place === 0 ? before : 0,
      continues: offGrid && (goesOn || place > 0),
      keepWithNext: place === 0 || keepWithNext,
    })
  })
}

/** A line as it is; what runs over stands further in, so that it is no line of its own. */
function wholeRows(
  content: readonly Inline[],
  { stick, tag, span }: VerseSetting,
  { before, keepWithNext, goesOn }: LinePlace,
): Row[] {
  const { measure, compositor } = stick
  const { baseline, text } = compositor.style
  const gap = GAP * baseline
  const set = setInStick(stick, content, {
    role: 'verse',
    span,
    indent: 0,
    align: 'start',
    measure: measure - gap,
  })
  const placing = {
    tag: { role: 'paragraph', parent: tag },
    before,
    continues: goesOn && isOffGrid(text.verse.leading, baseline),
  } as const
  const [outer, inner] = [gap, 0].map((x) => textRows(set, baseline, { ...placing, x })) as [Row[], Row[]]
  const last = set.lines.length - 1
  return inner.map((row, index) => ({
    ...(index === 0 ? (outer[0] as Row) : row),
    keepWithNext: index < last || keepWithNext,
  }))
}

/** Over the middle of half-lines that face each other, else where lines begin. */
function titleRows(
  title: readonly Inline[],
  { stick, tag, span }: VerseSetting,
  isCentred: boolean,
): readonly Row[] {
  const { baseline, text } = stick.compositor.style
  const align = isCentred ? 'centre' : 'start'
  const set = setInStick(stick, title, { role: 'verse', span, indent: 0, align })
  return textRows(set, baseline, {
    tag: { role: 'paragraph', parent: tag },
    before: text.verse.before,
    keepWithNext: true,
  })
}

function poetRows(poet: readonly Inline[], { stick, tag, span }: VerseSetting): readonly Row[] {
  const set = setInStick(stick, poet, { role: 'source', span, indent: 0 })
  return textRows(set, stick.compositor.style.baseline, { tag: { role: 'paragraph', parent: tag } })
}
