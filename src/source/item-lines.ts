/**
 * The lines of a list with a hyphen before each item → which of them are whose: an item has the remarks right over its
 * hyphen, and those that stand further in under it; blank lines and other remarks lie between two items and stay there.
 */

/** Numbers of lines, from 0: the one with the hyphen, and the last one that something of the item stands on. */
export interface ItemReach {
  readonly hyphen: number
  readonly end: number
}

/** Items and what lies between them: `gaps[n]` lies behind `items[n]`. */
export interface ItemLines {
  readonly before: readonly string[]
  readonly items: readonly (readonly string[])[]
  readonly gaps: readonly (readonly string[])[]
  readonly after: readonly string[]
}

/** `column`: of the hyphens, from 0. */
export function partItems(lines: readonly string[], places: readonly ItemReach[], column: number): ItemLines {
  const starts = places.map(({ hyphen }, index) => {
    const floor = index === 0 ? 0 : (places[index - 1]?.end ?? 0) + 1
    let start = hyphen
    while (start > floor && remarkColumn(lines[start - 1]) === column) start -= 1
    return start
  })
  const ends = places.map(({ end }, index) => {
    const ceiling = starts[index + 1] ?? lines.length
    let last = end
    for (let at = end + 1; at < ceiling && isLoose(lines[at]); at++)
      if (remarkColumn(lines[at]) > column) last = at
    return last + 1
  })
  return {
    before: lines.slice(0, starts[0]),
    items: starts.map((start, index) => lines.slice(start, ends[index])),
    gaps: starts.slice(1).map((start, index) => lines.slice(ends[index], start)),
    after: lines.slice(ends.at(-1)),
  }
}

export function joinItems({ before, items, gaps, after }: ItemLines): string {
  return [...before, ...items.flatMap((item, index) => [...item, ...(gaps[index] ?? [])]), ...after].join(
    '\n',
  )
}

export function withItem(parted: ItemLines, at: number, item: readonly string[]): ItemLines {
  const { items, gaps } = parted
  const gap = gapLike(parted)
  return { ...parted, items: items.toSpliced(at, 0, item), gaps: gaps.toSpliced(Math.max(0, at - 1), 0, gap) }
}

/** What lies around the item is kept where it is more than blank lines. */
export function withoutItem(parted: ItemLines, at: number): ItemLines {
  const { items, gaps } = parted
  const [over, under] = [gaps[at - 1], gaps[at]]
  const kept = [...(over ?? []), ...(under ?? [])].some((line) => line.trim() !== '')
  const left = items.toSpliced(at, 1)
  if (over === undefined || under === undefined) {
    const [loose = []] = [over ?? under]
    const rest = gaps.toSpliced(over === undefined ? 0 : at - 1, 1)
    if (!kept) return { ...parted, items: left, gaps: rest }
    return over === undefined
      ? { ...parted, items: left, gaps: rest, before: [...parted.before, ...loose] }
      : { ...parted, items: left, gaps: rest, after: [...loose, ...parted.after] }
  }
  return { ...parted, items: left, gaps: gaps.toSpliced(at - 1, 2, kept ? [...over, ...under] : over) }
}

/** What lies between two items stays in its place. */
export function withMoved(parted: ItemLines, from: number, to: number): ItemLines {
  const item = parted.items[from]
  return item ? { ...parted, items: parted.items.toSpliced(from, 1).toSpliced(to, 0, item) } : parted
}

/** Blank lines, as many as lie between most: where there is one item alone, one behind an item of several lines. */
function gapLike({ items, gaps }: ItemLines): readonly string[] {
  const blank = gaps.filter((gap) => gap.some((line) => line.trim() === '')).length
  if (gaps.length === 0) return (items[0]?.length ?? 0) > SHORT ? [''] : []
  return 2 * blank > gaps.length ? [''] : []
}

/** Lines of an item that another follows without a blank line. */
const SHORT = 3

function isLoose(line: string | undefined): boolean {
  return line !== undefined && /^\s*(#|$)/.test(line)
}

/** Where a line that is a remark alone begins; before all else where it is none. */
function remarkColumn(line: string | undefined): number {
  return /^ *#/.test(line ?? '') ? (line?.indexOf('#') ?? -1) : -1
}
