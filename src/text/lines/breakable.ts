/** The boxes, glue and penalties of a paragraph, and what those of one line come to: the numbers that lines are broken by. */

import type { Pt } from '../../geometry.ts'

export type BreakItem = Box | Glue | Penalty

/** Something that is set, as wide as it is or a little wider or narrower. */
export interface Box {
  readonly kind: 'box'
  readonly width: Pt
  readonly stretch?: Pt
  readonly shrink?: Pt
  /** How far it may be lengthened beyond that, at a cost. */
  readonly joinReserve?: Pt
  /** How far it stands beyond the measure where it begins a line, and where it ends one. */
  readonly hangBefore?: Pt
  readonly hangAfter?: Pt
}

/** A gap that gives: vanishes where a line ends at it. */
export interface Glue {
  readonly kind: 'glue'
  readonly width: Pt
  readonly stretch: Pt
  readonly shrink: Pt
  /** Of ending a line here; nothing for most. */
  readonly cost?: number
}

/** A place between boxes where a line may end at a cost; −∞ where it must. */
export interface Penalty {
  readonly kind: 'penalty'
  readonly cost: number
  /** Of the hyphen that is set where a line ends here. */
  readonly width?: Pt
}

/** What a paragraph is broken to. */
export interface BreakOptions {
  readonly measure: Pt
  /** The first lines may be narrower, beside an initial. */
  readonly beside?: { readonly lines: number; readonly width: Pt }
  /** The last line is filled as the others are. */
  readonly fillsLast?: boolean
  /** So many lines, where there is a way to them that is not overfull. */
  readonly lines?: number
  /** How far short of the measure a line may end: nothing where all are filled. */
  readonly ragged: Pt
  /** The most that a line draws from the reserve of its boxes, and what a single join of them may take of it. */
  readonly joinReserve: Pt
  readonly oneJoin: Pt
  /** How far a usual gap stretches: a word alone on its line is judged as though one stood beside it. */
  readonly gapStretch: Pt
  /** A last line shorter than this looks stranded. */
  readonly shortest: Pt
}

/** What the items before each come to, and how far each hangs. */
export interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  /** Of the stretch, what is the gaps' own. */
  readonly gaps: Float64Array
  readonly shrink: Float64Array
  readonly reserve: Float64Array
  readonly hangBefore: Float64Array
  readonly hangAfter: Float64Array
}

export function sumUp(items: readonly BreakItem[]): Sums {
  const numbers = () => new Float64Array(items.length + 1)
  const [width, stretch, gaps] = [numbers(), numbers(), numbers()]
  const [shrink, reserve] = [numbers(), numbers()]
  const [hangBefore, hangAfter] = [numbers(), numbers()]
  let [wide, stretched, ofGaps, shrunk, reserved] = [0, 0, 0, 0, 0]
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as BreakItem
    if (item.kind !== 'penalty') {
      wide += item.width
      stretched += item.stretch ?? 0
      shrunk += item.shrink ?? 0
    }
    if (item.kind === 'glue') ofGaps += item.stretch
    if (item.kind === 'box') {
      reserved += item.joinReserve ?? 0
      hangBefore[index] = item.hangBefore ?? 0
      hangAfter[index] = item.hangAfter ?? 0
    }
    width[index + 1] = wide
    stretch[index + 1] = stretched
    gaps[index + 1] = ofGaps
    shrink[index + 1] = shrunk
    reserve[index + 1] = reserved
  }
  return { width, stretch, gaps, shrink, reserve, hangBefore, hangAfter }
}

/** A line may end at glue that follows a box, at a penalty, and at the end. */
export function mayEnd(items: readonly BreakItem[], at: number): boolean {
  const item = items[at]
  if (!item || item.kind === 'penalty') return true
  return item.kind === 'glue' && items[at - 1]?.kind === 'box'
}

export function isForced(item: BreakItem | undefined): boolean {
  return item?.kind === 'penalty' && item.cost === Number.NEGATIVE_INFINITY
}

export function penaltyOf(item: BreakItem | undefined): number {
  const cost = item && item.kind !== 'box' ? (item.cost ?? 0) : 0
  return Number.isFinite(cost) ? cost : 0
}

/** The first item of a line that begins after a break: glue and penalties at its head are dropped. */
export function firstItem(items: readonly BreakItem[], after: number): number {
  let start = after
  if (start === 0) return 0
  while (start < items.length && items[start]?.kind !== 'box') start++
  return start
}

/** How many joins a line may have drawn longer, by those of the lines above it. */
export const ROOMS = { many: 0, one: 1, none: 2 } as const
export type JoinRoom = (typeof ROOMS)[keyof typeof ROOMS]

/** A place where a line may end, among the items of its paragraph. */
export interface Breakpoint {
  at: number
  forced: boolean
  /** What it costs to end a line here. */
  penalty: number
  /** Of the hyphen that is set where a line ends here. */
  hyphen: Pt
  /** The first item of the line that follows. */
  next: number
}

/** Writes into a breakpoint what is to be known of the place before an item. */
export function readBreakpoint(end: Breakpoint, items: readonly BreakItem[], at: number): void {
  const item = items[at]
  end.at = at
  end.forced = at === items.length || isForced(item)
  end.penalty = penaltyOf(item)
  end.hyphen = (item?.kind === 'penalty' && item.width) || 0
  end.next = firstItem(items, at)
}

/** A line by where it begins: its first item, how many lines stand before it, how many joins it may have. */
export interface LineStart {
  start: number
  lines: number
  room: JoinRoom
}

/** What a line has to give, and how much of it is asked: `slack` is what its measure leaves over. */
export interface LineStretch {
  slack: Pt
  /** Of all that gives together; and of what goes on giving beyond it, the gaps alone. */
  stretch: Pt
  gaps: Pt
  shrink: Pt
  reserve: Pt
}

/** Writes into a line what it has to give where it ends at a place. */
export function stretchTo(
  line: LineStart & LineStretch,
  { at, hyphen }: Breakpoint,
  sums: Sums,
  options: BreakOptions,
): void {
  const { width, stretch, gaps, shrink, reserve, hangBefore, hangAfter } = sums
  const { measure, beside, ragged, gapStretch } = options
  const from = Math.min(line.start, at)
  const room = beside && line.lines < beside.lines ? measure - beside.width : measure
  const hang = at > from ? (hangBefore[from] as number) + (hangAfter[at - 1] as number) : 0
  const give = ragged + (stretch[at] as number) - (stretch[from] as number)
  const ofGaps = (gaps[at] as number) - (gaps[from] as number)
  const lacking = Math.max(0, gapStretch - ofGaps)
  line.slack = room + hang - hyphen - ((width[at] as number) - (width[from] as number))
  line.stretch = give + lacking
  line.gaps = ragged > 0 ? give : ofGaps + lacking
  line.shrink = (shrink[at] as number) - (shrink[from] as number)
  line.reserve = Math.min(mostOf(line.room, options), (reserve[at] as number) - (reserve[from] as number))
}

/** The most that a line draws from its reserve, by its room for joins. */
function mostOf(room: JoinRoom, { joinReserve, oneJoin }: BreakOptions): Pt {
  if (room === ROOMS.many) return joinReserve
  return room === ROOMS.one ? Math.min(oneJoin, joinReserve) : 0
}
