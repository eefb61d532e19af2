/** Sorts: graphemes that lie edge to edge, draw what was shaped, and read back as what was written. */

import { describe, expect, test } from 'vitest'
import { withoutControls } from '../../src/controls.ts'
import type { Sort } from '../../src/paint/sort.ts'
import { SortCase } from '../../src/paint/sort-case.ts'
import { actualTextOf } from '../../src/paint/sorts.ts'
import { beginningsOf, stretchesInReadingOrder } from '../../src/paint/stretches.ts'
import type { GlyphRun, PlacedRun } from '../../src/text/paragraph.ts'
import { type CastLine, type CastRun, openCaster } from '../support/cast.ts'
import { manuscriptWords } from '../support/issues.ts'
import { glyphRun } from '../support/letters.ts'
import { STRESS_WORDS, VOWELLED_TEXT } from '../support/vowelled.ts'

const GUARD = '\u061C'
/** The space a line ends at, as its last sort says it. */
const LINE_END = `${GUARD} `
const MIXED = 'قال عمر (١٩٩٨) عن The Old School، ثم عن TEDx: «مؤثر» بنسبة 50%.'
const TEXTS = [VOWELLED_TEXT, STRESS_WORDS.join(' '), MIXED, manuscriptWords().slice(0, 300).join(' ')]

const isRightToLeft = ({ placed }: CastRun) => placed.run.level % 2 === 1

/** A word's sorts, without the space that its line ends at. */
function sortsOf([line]: readonly CastLine[]): readonly Sort[] {
  return (line?.runs[0]?.sorts ?? []).filter(({ text }) => text !== LINE_END)
}

/** Whether a word's last sort says the space behind it. */
function saysSpace(sorts: readonly Sort[]): boolean {
  return /[^\s\u061C] $/u.test(sorts.at(-1)?.text ?? '')
}

/** Every line's runs read in the order of its direction, right to left, each in its own. */
function readBack({ runs }: CastLine): string {
  const read = stretchesInReadingOrder(runs, 'rtl')
    .map((stretch) => {
      const text = stretch.flatMap(({ sorts }) => sorts.map((sort) => sort.text)).join('')
      const turned = isRightToLeft(stretch[0] as CastRun)
      return turned ? [...text].reverse().join('') : text
    })
    .join('')
  return withoutControls(read).trimEnd()
}

describe.each([
  'amiri/regular',
  'noto-naskh-arabic/regular',
  'alexandria/black',
  'aref-ruqaa/bold',
])('sorts of %s', async (name) => {
  const { face, cast } = await openCaster(name)
  const lines = TEXTS.flatMap((text) => cast(text, 240))
  const runs = lines.flatMap((line) => line.runs)

  test('tile their line: they add up to the shaped width, and none moves back', () => {
    for (const { placed, sorts } of runs) {
      const { glyphs, size, space } = placed.run
      const shaped = glyphs.reduce((sum, { advance }) => sum + advance, 0)
      const cast = sorts.reduce((sum, { advance }) => sum + advance, 0)
      const set = (placed.advance / size) * face.unitsPerEm
      if (space && cast === 0) continue
      // A space may be cast as wide as it is set, or a step less; and a word may say the space at its right.
      if (space && cast !== shaped) expect(Math.abs(set - cast) / face.unitsPerEm).toBeLessThan(0.011)
      else if (saysSpace(sorts)) expect(cast).toBeGreaterThan(shaped)
      else expect(cast).toBe(shaped)
      for (const { advance } of sorts) expect(advance).toBeGreaterThanOrEqual(0)
    }
  })

  test('say every space once: it itself, or the word at its left', () => {
    for (const { runs: own } of lines) {
      own.forEach(({ placed, sorts }, index) => {
        if (!placed.run.space) return
        expect(sorts.length === 0).toBe(saysSpace(own[index - 1]?.sorts ?? []))
      })
    }
  })

  test('draw every glyph where it was shaped, once', () => {
    for (const { placed, sorts } of runs.filter((run) => run.sorts.length > 0)) {
      let pen = 0
      const shaped = placed.run.glyphs.map(({ id, dx, dy, advance }) => {
        const drawn = `${id} ${pen + dx} ${dy}`
        pen += advance
        return drawn
      })
      let left = 0
      const drawn = sorts.flatMap(({ components, advance }) => {
        const own = components.map(({ glyph, x, y }) => `${glyph} ${left + x} ${y}`)
        left += advance
        return own
      })
      expect(drawn.sort()).toEqual(shaped.sort())
    }
  })

  test('read back, right to left, as the words that were set', () => {
    for (const line of lines) expect(readBack(line)).toBe(withoutControls(line.text))
  })

  test('each say something, so that nothing drawn is lost in copying', () => {
    for (const { sorts } of runs) for (const { text } of sorts) expect(text).not.toBe('')
  })

  test('carry only whole font units', () => {
    for (const { sorts } of runs)
      for (const { advance, components } of sorts)
        for (const value of [advance, ...components.flatMap(({ x, y }) => [x, y])])
          expect(Number.isInteger(value)).toBe(true)
  })

  test('give marks a sort before their letter, some width of their own, and the letter the rest', () => {
    const width = Math.round(0.06 * face.unitsPerEm)
    const sorts = sortsOf(cast('بَت')).slice(1)
    expect(sorts.map(({ text }) => withoutControls(text))).toEqual(['\u064E', 'ب'])
    expect(sorts[0]?.advance).toBe(width)
    const bare = sortsOf(cast('بت'))[1]?.advance ?? 0
    expect((sorts[0]?.advance ?? 0) + (sorts[1]?.advance ?? 0)).toBe(bare)
  })

  test('keep stacked marks in one sort, in visual order', () => {
    const [marks] = sortsOf(cast('ب\u0651\u064F'))
    expect(withoutControls(marks?.text ?? '')).toBe('\u064F\u0651')
  })

  test('give every vowelled word its letters back in order', () => {
    for (const word of STRESS_WORDS) {
      const [line] = cast(word)
      expect(readBack(line as CastLine)).toBe(word)
    }
  })
})

describe('lam-alef', () => {
  test('is one sort of both letters where the face has one glyph for them', async () => {
    const { cast } = await openCaster('alexandria/black')
    const sorts = sortsOf(cast('لا'))
    expect(sorts.map(({ text }) => text)).toEqual(['ال']) // visual order: alef stands at the left
    expect(sorts[0]?.components).toHaveLength(1)
  })

  test('is two sorts where the face draws two glyphs', async () => {
    const { cast } = await openCaster('amiri/regular')
    expect(sortsOf(cast('لا')).map(({ text }) => text)).toEqual(['ا', 'ل'])
  })
})

describe('what is told', async () => {
  const { cast } = await openCaster('amiri/regular')
  const sortsIn = (text: string) => cast(text).flatMap(({ runs }) => runs.flatMap(({ sorts }) => sorts))
  /** The texts of a line's sorts from the left: an Arabic letter mark as `|`, a left-to-right mark as `>`. */
  const shown = (text: string) =>
    sortsIn(text)
      .map((sort) => sort.text.replaceAll(GUARD, '|').replaceAll('\u200E', '>'))
      .join('')
  /** The texts of sorts that poppler is told something beside. */
  const guarded = (text: string) => sortsIn(text).flatMap((sort) => (sort.guarded ? [sort.text] : []))
  /** The texts of sorts that PDFium is told something beside, with that. */
  const asides = (text: string) =>
    sortsIn(text).flatMap(({ aside: { left = '', right = '' } = {}, text: own }) =>
      left + right === '' ? [] : [`${left}${own}${right}`.replaceAll(GUARD, '|').replaceAll('\u200E', '>')],
    )

  test('stands nowhere in a line but at its left end, where words are words', () => {
    expect(shown('قال، ثم كتبَ قال')).toBe('| لاق َبتك مث ،لاق')
    expect(shown('كَتب')).toBe('| بتَك')
  })

  test('is for poppler beside a sign with a space at its left', () => {
    expect(guarded('قال، ثم: كتب.')).toEqual([':', '،'])
    expect(guarded('قال! ثم كتبَ قال')).toEqual([])
  })

  test('is for PDFium between a mark and the sign behind it, which it would not turn round', () => {
    expect(asides('كتبَ. ثم')).toEqual(['|\u064E'])
    expect(asides('كتبَ؟ ثم')).toEqual([])
  })

  test('is for PDFium at the right of a bracket, and at its left beside a space', () => {
    expect(asides('قال «نعم» ثم')).toEqual(['|»>', '«>'])
  })

  test('stands in a sign of quantity, which MuPDF takes for a letter of the other direction', () => {
    expect(shown('كلمة-كلمة')).toBe('| ةملك|-ةملك')
  })

  test('a word says the space before an insertion or a mark with its first letter', () => {
    expect(shown('قال one ثم')).toBe('| مث one| لاق')
    const [word] = cast('كتبَ ثم')[0]?.runs.slice(0, 1) ?? []
    expect(word?.sorts.at(-1)?.text).toBe('ث ')
  })

  test('keeps an insertion from what stands at its left, at its own left end', () => {
    expect(guarded('قال one، ثم')).toEqual(['،', 'one'.charAt(0)])
    expect(shown('قال 50 ثم')).toBe('| مث >50| لاق')
  })
})

describe('digits', async () => {
  const { cast } = await openCaster('amiri/regular')

  test('are said as one, by an unseen sort for each as wide as it is', () => {
    const [line] = cast('سنة ١٨٧٤، ثم')
    const run = line?.line.runs.find((placed) => placed.run.text === '١٨٧٤')?.run
    const actualText = actualTextOf(run as GlyphRun)
    expect(actualText?.text).toBe('١٨٧٤')
    expect(actualText?.ghosts.map(({ advance }) => advance)).toEqual(
      run?.glyphs.map(({ advance }) => advance),
    )
  })

  test('of Europe need no saying', () => {
    const [line] = cast('سنة 1874 ثم')
    const runs = line?.line.runs ?? []
    expect(runs.map(({ run }) => actualTextOf(run))).toEqual(runs.map(() => undefined))
  })
})

describe('stretches', () => {
  test('are read from the right, and each keeps its visual order inside', () => {
    const placed = ['ج', 'b', 'a', 'أ'].map(
      (text, index): PlacedRun => ({
        x: index,
        advance: 1,
        start: index,
        run: glyphRun(text, /\w/.test(text) ? 2 : 1),
      }),
    )
    const order = (direction: 'rtl' | 'ltr') =>
      stretchesInReadingOrder(
        placed.map((run) => ({ placed: run })),
        direction,
      ).map((stretch) => stretch.map((run) => run.placed.run.text).join(''))
    expect(order('rtl')).toEqual(['أ', 'ba', 'ج'])
    expect(order('ltr')).toEqual(['ج', 'ba', 'أ'])
  })

  test('leave a space that is told alone to the last', () => {
    const runs = [' ', 'ب', 'أ'].map((text, index) => ({
      placed: { x: index, advance: 1, start: index, run: glyphRun(text) },
      shown: text === ' ' ? ({ alone: true } as const) : {},
    }))
    const order = stretchesInReadingOrder(runs, 'rtl')
    expect(order.map((stretch) => stretch.map(({ placed }) => placed.run.text).join(''))).toEqual(['بأ', ' '])
  })

  const inserted = (texts: readonly string[]) =>
    texts.map((text, index) => ({
      placed: {
        x: index,
        advance: 1,
        start: index,
        run: { ...glyphRun(text, /[a-z]/.test(text) ? 2 : 1), space: text === ' ' },
      } satisfies PlacedRun,
      shown: { steers: false, spaced: text.endsWith(' ') },
    }))

  test('of Latin words begin at their right end, the first word farthest', () => {
    const runs = inserted(['ثم', ' ', 'old', 'gap', 'school', ' ', 'قال'])
    const [, , first = 0, gap = 0, last = 0] = beginningsOf(runs, 'rtl')
    expect(first).toBeLessThan(5)
    expect(gap).toBeLessThan(first)
    expect(last).toBeLessThan(gap)
    expect(beginningsOf(runs, 'rtl').filter((x) => x !== undefined)).toHaveLength(3)
  })

  test('of Latin words begin where they stand beside a sign, or in a line from left to right', () => {
    const runs = inserted(['،', 'old', 'gap', 'school', ' ', 'قال'])
    expect(beginningsOf(runs, 'rtl')).toEqual(runs.map(() => undefined))
    expect(beginningsOf(runs.slice(1), 'ltr')).toEqual(runs.slice(1).map(() => undefined))
  })
})

test('a case holds each sort once, numbered from one in the order of first use', async () => {
  const { face, cast } = await openCaster('amiri/regular')
  const sortCase = new SortCase(face, face.unitsPerEm)
  const number = (word: string) => sortsOf(cast(word)).map((sort) => sortCase.numberOf(sort))
  expect(number('باب')).toEqual([1, 2, 3])
  expect(number('باب')).toEqual([1, 2, 3])
  expect(sortCase.sorts).toHaveLength(3)
  const [final] = number('طبيب')
  expect(final).toBeGreaterThan(3)
})
