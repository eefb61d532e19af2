/** Where lines end: boxes of ten points a letter, gaps that give half and take a fifth. */

import { describe, expect, test } from 'vitest'
import type { BreakItem } from '../../../src/text/lines/breakable.ts'
import { TIGHTEST } from '../../../src/text/lines/line-cost.ts'
import { type BrokenLine, breakLines } from '../../../src/text/lines/linebreak.ts'
import { openChance } from '../../support/chance.ts'

const LETTER = 10
const GAP = { kind: 'glue', width: 10, stretch: 5, shrink: 2 } as const
const MUST_END: BreakItem = { kind: 'penalty', cost: Number.NEGATIVE_INFINITY }

function mayEnd(cost: number): BreakItem {
  return { kind: 'penalty', cost }
}

/** Words as boxes, gaps between them; `-` is a place inside a word where a line may end. */
function items(text: string, cost = 50): BreakItem[] {
  return text
    .split(/( |-)/)
    .filter((piece) => piece !== '')
    .map((piece): BreakItem => {
      if (piece === ' ') return GAP
      return piece === '-' ? mayEnd(cost) : { kind: 'box', width: piece.length * LETTER }
    })
}

/** The letters of each line, as widths of its boxes. */
function wordsOf(all: readonly BreakItem[], lines: readonly BrokenLine[]): number[][] {
  return lines.map(({ start, end }) =>
    all.slice(start, end).flatMap((item) => (item.kind === 'box' ? [item.width / LETTER] : [])),
  )
}

/** Lines of the measure, with no reserve and any last line welcome. */
function breakTo(all: readonly BreakItem[], measure: number): BrokenLine[] {
  return breakLines(all, { measure, joinReserve: 0, oneJoin: 0, gapStretch: 5, shortest: 0, ragged: 0 })
}

function breakWords(text: string, measure: number, cost?: number) {
  const all = items(text, cost)
  const lines = breakTo(all, measure)
  return { lines, words: wordsOf(all, lines), ratios: lines.map(({ ratio }) => ratio) }
}

/** Ends each line as late as it can: what every line for itself would do. */
function firstFit(all: readonly BreakItem[], measure: number): BrokenLine[] {
  const lines: BrokenLine[] = []
  for (let start = 0; start < all.length; ) {
    let end = all.length
    for (let at = start + 1; at <= all.length; at++) {
      if (at < all.length && all[at]?.kind === 'box') continue
      if (ratioOf(all.slice(start, at), measure, at === all.length) < -1) break
      end = at
    }
    lines.push({ start, end, ratio: ratioOf(all.slice(start, end), measure, end === all.length), drawn: 0 })
    start = end + 1
  }
  return lines
}

function ratioOf(line: readonly BreakItem[], measure: number, last: boolean): number {
  const sum = (of: (item: BreakItem) => number) => line.reduce((total, item) => total + of(item), 0)
  const slack = measure - sum((item) => (item.kind === 'penalty' ? 0 : item.width))
  if (slack >= 0 && last) return 0
  const give = sum((item) => (item.kind !== 'glue' ? 0 : slack >= 0 ? item.stretch : item.shrink))
  // A word alone is judged as though it had one gap beside it.
  return slack === 0 ? 0 : slack / (slack > 0 ? Math.max(give, GAP.stretch) : give)
}

describe('widths', () => {
  test('words that fit one line stay on one line, with their gaps as they are', () => {
    expect(breakWords('xxx xx x', 200)).toMatchObject({ words: [[3, 2, 1]], ratios: [0] })
  })

  test('a line that is exactly as wide as its measure gives nothing', () => {
    expect(breakWords('xxx xxx xxx', 70)).toMatchObject({ words: [[3, 3], [3]], ratios: [0, 0] })
  })

  test('the ratio is what is missing, over what the gaps can give', () => {
    // 3 + 1 + 3 letters are 70 points: five are missing, and one gap gives five.
    expect(breakWords('xxx xxx xxx', 75).ratios).toEqual([1, 0])
    // Three words and two gaps are 54 points too wide by four: each gap takes two.
    expect(breakWords('xx xx xx xx', 76).ratios[0]).toBeCloseTo(-1, 9)
  })

  test('the gap a line ends at belongs to neither line', () => {
    const all = items('xxx xxx')
    const lines = breakTo(all, 30)
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('a full last line shrinks, and never stretches', () => {
    expect(breakWords('xxx xxx', 69).ratios).toEqual([-0.5])
    expect(breakWords('xxx xxx', 500).ratios).toEqual([0])
  })

  test('a line may close by all its shrink and a tenth of it, and no further', () => {
    const close = { kind: 'glue', width: 30, stretch: 5, shrink: 20 } as const
    const all: BreakItem[] = ['xxx', 'xxx', 'x'].flatMap((word): BreakItem[] => [
      { kind: 'box', width: word.length * LETTER },
      close,
    ])
    const [first] = breakTo(all.slice(0, -1), 68)
    expect(first).toMatchObject({ end: 3, ratio: TIGHTEST })
    expect(breakTo(all.slice(0, -1), 67.9)[0]).toMatchObject({ end: 1 })
  })

  test('an indent narrows the first line alone', () => {
    const all: BreakItem[] = [{ kind: 'box', width: 40 }, ...items('xxx xxx xxx')]
    expect(wordsOf(all, breakTo(all, 70))).toEqual([
      [4, 3],
      [3, 3],
    ])
  })

  test('nothing to set makes no line, and one box makes one', () => {
    expect(breakTo([{ kind: 'box', width: 0 }], 100)).toEqual([{ start: 0, end: 1, ratio: 0, drawn: 0 }])
    expect(breakTo([], 100)).toEqual([])
  })
})

describe('the whole paragraph', () => {
  test('a word goes to the next line early where that evens the lines', () => {
    const all = items('xx x x x x x xx xxx xx xxx xx xxxx xxxx xx')
    const ratios = (lines: readonly BrokenLine[]) => lines.map(({ ratio }) => Number(ratio.toFixed(2)))
    // Filling each line makes the first perfect and leaves the second a gap of two and a half.
    expect(ratios(firstFit(all, 120))).toEqual([0, 3, 1, 0])
    expect(ratios(breakTo(all, 120))).toEqual([1, 0.67, 1, 0])
  })

  test('no set of line ends costs less, on paragraphs short enough to try them all', () => {
    const chance = openChance(7)
    for (let round = 0; round < 60; round++) {
      const count = chance.number(4, 9)
      const measure = chance.number(60, 110)
      const all = items(Array.from({ length: count }, () => 'x'.repeat(chance.number(1, 5))).join(' '))
      const found = breakTo(all, measure)
      expect(costOf(found)).toBeCloseTo(Math.min(...everyEnding(all, measure).map(costOf)), 3)
    }
  })

  test('a forced end ends its line, and the line is as natural as a last one', () => {
    const all = [...items('xxx xxx'), MUST_END, ...items('xxx')]
    const lines = breakTo(all, 200)
    expect(wordsOf(all, lines)).toEqual([[3, 3], [3]])
    expect(lines.map(({ ratio }) => ratio)).toEqual([0, 0])
  })

  test('two forced ends leave an empty line between them', () => {
    const all = [...items('xxx'), MUST_END, MUST_END, ...items('xxx')]
    expect(breakTo(all, 200).length).toBeGreaterThanOrEqual(2)
    expect(wordsOf(all, breakTo(all, 200)).flat()).toEqual([3, 3])
  })

  test('a line ends inside a word only where that is worth its penalty', () => {
    // Whole: three letters stand alone on a line of six. Parted: the line is full.
    expect(breakWords('xxx xx-xxx', 60, 50).words).toEqual([[3, 2], [3]])
    expect(breakWords('xxx xx-xxx', 60, 1e9).words).toEqual([[3], [2, 3]])
  })

  test('a part of a word carries no gap to the next line', () => {
    const all = items('xxxxxx-xxxxxx')
    expect(breakTo(all, 60).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('of two ways that leave one line loose, the loose line stands beside another and makes no stripe', () => {
    // 2, 0, 1 is as loose in all as 0, 2, 1, and shows as loose, good, loose.
    expect(breakWords('xxxxxx x xx x xxxxxx x xx xxxx x xxxxx xxxxxx xxx', 130).ratios).toEqual([0, 2, 1, 0])
  })
})

describe('what cannot fit', () => {
  test('a line is overfull only where a single word is wider than the measure', () => {
    const { words, lines } = breakWords(`xx xx ${'x'.repeat(30)} xx xx`, 100)
    const overfull = lines.map(({ ratio }) => ratio < TIGHTEST)
    expect(overfull.filter(Boolean)).toHaveLength(1)
    expect(words[overfull.indexOf(true)]).toEqual([30])
  })

  test('a word that is too wide takes no neighbour beyond the measure with it', () => {
    expect(breakWords(`xx ${'x'.repeat(30)} xx`, 100).words).toEqual([[2], [30], [2]])
  })

  test('no line of random words is overfull, and every word is on one line', () => {
    const chance = openChance(11)
    for (let round = 0; round < 50; round++) {
      const lengths = Array.from({ length: chance.number(1, 60) }, () => chance.number(1, 9))
      const { words, lines } = breakWords(lengths.map((length) => 'x'.repeat(length)).join(' '), 100)
      expect(words.flat()).toEqual(lengths)
      expect(lines.every(({ ratio }) => ratio >= TIGHTEST)).toBe(true)
    }
  })

  test('a paragraph of words that are all too wide gives each a line', () => {
    const wide = 'x'.repeat(12)
    expect(breakWords([wide, wide, wide].join(' '), 100).words).toEqual([[12], [12], [12]])
  })
})

/** The price list of the method, told again: demerits of each line, and of stripes between them. */
function costOf(lines: readonly BrokenLine[]): number {
  const fitness = (ratio: number) => (ratio < -0.5 ? 0 : ratio < 0.5 ? 1 : ratio < 1 ? 2 : 3)
  let cost = 0
  let before = 1
  lines.forEach(({ ratio }, index) => {
    const own = index === lines.length - 1 ? before : fitness(ratio)
    const size = Math.abs(ratio)
    cost += (10 + (ratio < 0 ? 120 : 100) * Math.min(size, 10) * size ** 2) ** 2
    if (Math.abs(own - before) > 1) cost += 3000
    before = own
  })
  return cost
}

/** Every way to end the lines at gaps that leaves none overfull. */
function everyEnding(all: readonly BreakItem[], measure: number, start = 0): BrokenLine[][] {
  const endings: BrokenLine[][] = []
  for (let end = start + 1; end <= all.length; end += 2) {
    const ratio = ratioOf(all.slice(start, end), measure, end === all.length)
    if (ratio < TIGHTEST) break
    const line = { start, end, ratio, drawn: 0 }
    if (end === all.length) endings.push([line])
    else for (const rest of everyEnding(all, measure, end + 1)) endings.push([line, ...rest])
  }
  return endings
}

test('a ragged line may end short of its measure without a gap that gives', () => {
  const stiff = items('aaa aaa aaa aaa').map((item) =>
    item.kind === 'glue' ? { ...item, stretch: 0, shrink: 0 } : item,
  )
  const lines = breakLines(stiff, {
    measure: 90,
    joinReserve: 0,
    oneJoin: 0,
    gapStretch: 0,
    shortest: 0,
    ragged: 30,
  })
  expect(wordsOf(stiff, lines)).toEqual([
    [3, 3],
    [3, 3],
  ])
})

describe('a number of lines that is asked for', () => {
  const text = 'aaaa bbb cccc bbb aaaa bbb cccc bbb aaaa bbb cccc'
  const all = [...items(text), MUST_END]
  const broken = (lines?: number) =>
    breakLines(all, {
      measure: 130,
      joinReserve: 0,
      oneJoin: 0,
      gapStretch: 5,
      shortest: 0,
      ragged: 0,
      ...(lines && { lines }),
    })

  test('is given where there is a way to it: a line more, and looser ones', () => {
    const best = broken()
    const longer = broken(best.length + 1)
    expect(longer).toHaveLength(best.length + 1)
    expect(longer.every(({ ratio }) => ratio >= TIGHTEST)).toBe(true)
  })

  test('costs nothing where it is what they come to', () => {
    const best = broken()
    expect(broken(best.length)).toEqual(best)
  })

  test('is not given where there is none', () => {
    expect(broken(1)).toEqual(broken())
  })
})
