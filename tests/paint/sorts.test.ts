/** Sorts: graphemes that lie edge to edge, draw what was shaped, and read back as what was written. */

import { describe, expect, test } from 'vitest'
import { SortCase } from '../../src/paint/sort-case.ts'
import { stretchesInReadingOrder } from '../../src/paint/stretches.ts'
import { withoutControls } from '../../src/text/character.ts'
import type { PlacedRun } from '../../src/text/paragraph.ts'
import { type CastLine, type CastRun, openCaster } from '../support/cast.ts'
import { manuscriptWords } from '../support/issues.ts'
import { glyphRun } from '../support/letters.ts'
import { STRESS_WORDS, VOWELLED_TEXT } from '../support/vowelled.ts'

const GUARD = '\u061C'
const MIXED = 'قال عمر (١٩٩٨) عن The Old School، ثم عن TEDx: «مؤثر» بنسبة 50%.'
const TEXTS = [VOWELLED_TEXT, STRESS_WORDS.join(' '), MIXED, manuscriptWords().slice(0, 300).join(' ')]

const isRightToLeft = ({ placed }: CastRun) => placed.run.level % 2 === 1

/** Every line's runs read in the order of its direction, right to left, each in its own. */
function readBack({ runs }: CastLine): string {
  return stretchesInReadingOrder(runs, 'rtl')
    .map((stretch) => {
      const text = stretch.flatMap(({ sorts }) => sorts.map((sort) => sort.text)).join('')
      const turned = isRightToLeft(stretch[0] as CastRun)
      return turned ? [...text].reverse().join('') : text
    })
    .join('')
}

describe.each([
  'amiri/regular',
  'noto-naskh-arabic/regular',
  'alexandria/black',
])('sorts of %s', async (name) => {
  const { face, cast } = await openCaster(name)
  const lines = TEXTS.flatMap((text) => cast(text, 240))
  const runs = lines.flatMap((line) => line.runs)

  test('tile their line: they add up to the shaped width, and none moves back', () => {
    for (const { placed, sorts } of runs) {
      const shaped = placed.run.glyphs.reduce((sum, { advance }) => sum + advance, 0)
      expect(sorts.reduce((sum, { advance }) => sum + advance, 0)).toBe(shaped)
      for (const { advance } of sorts) expect(advance).toBeGreaterThanOrEqual(0)
    }
  })

  test('draw every glyph where it was shaped, once', () => {
    for (const { placed, sorts } of runs) {
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
    for (const line of lines) expect(withoutControls(readBack(line))).toBe(withoutControls(line.text))
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
    const sorts = cast('بَ')[0]?.runs[0]?.sorts ?? []
    expect(sorts.map(({ text }) => withoutControls(text))).toEqual(['\u064E', 'ب'])
    expect(sorts[0]?.advance).toBe(width)
    const bare = cast('ب')[0]?.runs[0]?.sorts[0]?.advance ?? 0
    expect((sorts[0]?.advance ?? 0) + (sorts[1]?.advance ?? 0)).toBe(bare)
  })

  test('keep stacked marks in one sort, in visual order', () => {
    const [marks] = cast('ب\u0651\u064F')[0]?.runs[0]?.sorts ?? []
    expect(withoutControls(marks?.text ?? '')).toBe('\u064F\u0651')
  })

  test('give every vowelled word its letters back in order', () => {
    for (const word of STRESS_WORDS) {
      const [line] = cast(word)
      expect(withoutControls(readBack(line as CastLine))).toBe(word)
    }
  })
})

describe('lam-alef', () => {
  test('is one sort of both letters where the face has one glyph for them', async () => {
    const { cast } = await openCaster('alexandria/black')
    const sorts = cast('لا')[0]?.runs[0]?.sorts ?? []
    expect(sorts.map(({ text }) => text)).toEqual(['ال']) // visual order: alef stands at the left
    expect(sorts[0]?.components).toHaveLength(1)
  })

  test('is two sorts where the face draws two glyphs', async () => {
    const { cast } = await openCaster('amiri/regular')
    expect(cast('لا')[0]?.runs[0]?.sorts.map(({ text }) => text)).toEqual(['ا', 'ل'])
  })
})

describe('guards', async () => {
  const { cast } = await openCaster('amiri/regular')
  /** The texts of a line's sorts from the left, the guard shown as `|`. */
  const shown = (text: string) =>
    cast(text)
      .flatMap((line) => line.runs)
      .map(({ sorts }) => sorts.map((sort) => sort.text.replaceAll(GUARD, '|')).join(''))
      .join('')

  test('keep a word-final mark on its word’s side of the space', () => {
    expect(shown('كتبَ كتب')).toBe('بتك |\u064Eبتك')
  })

  test('keep punctuation at a word’s end, and at a line’s end, with its word', () => {
    expect(shown('قال، ثم.')).toBe('|.مث |،لاق')
  })

  test('stand nowhere inside a word', () => {
    expect(shown('كَتب')).not.toContain('|')
  })

  test('stand on the side of a space that faces a Latin insertion', () => {
    expect(shown('قال one ثم')).toBe('مث |one| لاق')
  })

  test('are not put into Latin words, nor between their spaces', () => {
    const [line] = cast('قال old school ثم')
    const latin = line?.runs.filter((run) => !isRightToLeft(run)) ?? []
    expect(latin.flatMap(({ sorts }) => sorts.map(({ text }) => text)).join('')).toBe('old school')
  })
})

describe('stretches', () => {
  test('are read from the right, and each keeps its visual order inside', () => {
    const placed = ['ج', 'b', 'a', 'أ'].map(
      (text, index): PlacedRun => ({
        x: index,
        advance: 1,
        run: glyphRun(text, index, /\w/.test(text) ? 2 : 1),
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
})

test('a case holds each sort once, numbered from one in the order of first use', async () => {
  const { face, cast } = await openCaster('amiri/regular')
  const sortCase = new SortCase(face, face.unitsPerEm)
  const number = (word: string) => cast(word)[0]?.runs[0]?.sorts.map((sort) => sortCase.numberOf(sort)) ?? []
  expect(number('باب')).toEqual([1, 2, 3])
  expect(number('باب')).toEqual([1, 2, 3])
  expect(sortCase.sorts).toHaveLength(3)
  const [final] = number('طبيب')
  expect(final).toBeGreaterThan(3)
})
