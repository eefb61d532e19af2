/** Which words of a line are drawn out, and how far: letters of ten points, joins of a few. */

import { describe, expect, test } from 'vitest'
import type { Shaper } from '../../../src/text/faces/shape.ts'
import {
  drawnWords,
  joinsFor,
  type LineDrawing,
  lengthenLine,
  placeOf,
  stackedJoins,
} from '../../../src/text/lines/lengthen-line.ts'
import type { LineBox, Word } from '../../../src/text/paragraph.ts'
import { joinedRun, joinedWords, lineOf, shapeJoined, withWideForm } from '../../support/joined.ts'

/** Up to three joins of an em each. */
const DRAWING: LineDrawing = { length: 8, longest: 1, perLine: 3, spared: new Set(), resting: new Set() }

/** The words that are drawn out, each with its length in points, in the order of the text. */
function drawnOf(words: readonly Word[]): [string, number][] {
  return words.flatMap(({ run: { text, lengthened } }): [string, number][] =>
    lengthened ? [[text, Number(lengthened.by.toFixed(6))]] : [],
  )
}

function draw(text: string, other: Partial<LineDrawing> = {}, shape: Shaper = shapeJoined) {
  return drawnOf(lengthenLine(joinedWords(text), { ...DRAWING, ...other }, shape))
}

// Of five letters: a final teh marbuta is the third row of the table, waw the sixth, meem and noon the seventh.
describe('a line is drawn out', () => {
  test('at the best of its places', () => {
    expect(draw('جميلة تعليم تكوين')).toEqual([['جميلة', 8]])
    expect(draw('تعليم جميلة تكوين')).toEqual([['جميلة', 8]])
  })

  test('at the one nearest to its end where several are as good', () => {
    expect(draw('جميلة تعليم كتابة تكوين')).toEqual([['كتابة', 8]])
  })

  test('by a single join where one can take the length', () => {
    expect(draw('جميلة تعليم كتابة', { length: 10 })).toEqual([['كتابة', 10]])
  })

  test('by joins of one length where one cannot', () => {
    expect(draw('جميلة تعليم كتابة', { length: 15 })).toEqual([
      ['جميلة', 7.5],
      ['كتابة', 7.5],
    ])
  })

  test('by no more joins than a line may have, each no longer than it may be', () => {
    expect(draw('جميلة تعليم كتابة', { length: 25, perLine: 1 })).toEqual([['كتابة', 10]])
    expect(draw('جميلة تعليم كتابة', { length: 15, perLine: 1, longest: 0.6 })).toEqual([['كتابة', 6]])
    expect(draw('جميلة تعليم كتابة', { perLine: 0 })).toEqual([])
  })

  test('by no join that would hardly be longer', () => {
    expect(draw('جميلة', { length: 1 })).toEqual([])
    expect(draw('جميلة', { length: 1.2 })).toEqual([['جميلة', 1.2]])
    expect(draw('جميلة تعليم كتابة', { length: 10.9, perLine: 1 })).toEqual([['كتابة', 10]])
  })

  test('in no two neighbouring words', () => {
    expect(draw('جميلة كتابة', { length: 15 })).toEqual([['كتابة', 7.5]])
    expect(draw('تعليم جميلة كتابة', { length: 15 })).toEqual([
      ['تعليم', 7.5],
      ['كتابة', 7.5],
    ])
  })

  test('in no word twice, though it stands in the line twice', () => {
    expect(draw('كتابة تعليم كتابة', { length: 15 })).toEqual([['كتابة', 7.5]])
  })

  test('in no word that the line above has drawn out', () => {
    expect(draw('جميلة تعليم كتابة', { resting: new Set(['كتابة']) })).toEqual([['جميلة', 8]])
  })

  test('at the next best place of a word where its best is spared', () => {
    const [best, next] = joinedRun('جميلة').sites
    const [word] = lengthenLine(
      [{ run: joinedRun('جميلة'), start: 20 }],
      { ...DRAWING, spared: new Set([24]) },
      shapeJoined,
    )
    expect([best?.offset, next?.offset]).toEqual([4, 3])
    expect(word?.run.lengthened?.site).toEqual(next)
    expect(draw('جميلة', { spared: new Set([1, 2, 3, 4]) })).toEqual([])
  })

  test('nowhere where there is no place for it', () => {
    const runs = joinedWords('دور وزن')
    expect(lengthenLine(runs, DRAWING, shapeJoined)).toEqual(runs)
  })

  test('elsewhere where a face has no tatweel for a word', () => {
    const broken: Shaper = (request) => {
      const shaped = shapeJoined(request)
      const { text } = request
      const isLost = /^كتاب/.test(text.replaceAll('ـ', ''))
      if (!isLost) return shaped
      return { ...shaped, glyphs: shaped.glyphs.filter(({ cluster }) => text[cluster] !== 'ـ') }
    }
    expect(draw('جميلة تعليم كتابة', {}, broken)).toEqual([['جميلة', 8]])
  })
})

describe('a short word gives way by three rows of the table', () => {
  test('to a longer one up to three rows further down, and of equals to the one nearer to the end', () => {
    // Of four letters and the third row, beside five of the sixth and of the seventh.
    expect(draw('جميلو تعليم دولة')).toEqual([['دولة', 8]])
    expect(draw('عليه تعليم جميلو')).toEqual([['جميلو', 8]])
    expect(draw('عليه تعليم جميلة')).toEqual([['جميلة', 8]])
    expect(draw('جميلة تعليم عليه')).toEqual([['جميلة', 8]])
    expect(draw('عليه تعليم')).toEqual([['عليه', 8]])
  })

  test('whether its letters carry marks or not', () => {
    expect(draw('عَلَيْهِ تعليم جميلو')).toEqual([['جميلو', 8]])
  })

  test('and one of five letters is not short', () => {
    expect(draw('جميلة تعليم جميلو')).toEqual([['جميلة', 8]])
  })
})

describe('a wide form of the face', () => {
  const wideOf = (words: readonly Word[]) =>
    words.flatMap(({ run: { text, glyphs, wide } }) => (wide && glyphs === wide.glyphs ? [text] : []))
  const line = (wider: readonly number[], text = 'جميلة تعليم كتابة') => {
    let word = 0
    return joinedWords(text).map(({ run, start }) => {
      const by = run.space ? 0 : wider[word++]
      return { run: by ? withWideForm(run, by) : run, start }
    })
  }

  test('is taken before any join, and joins take what it leaves', () => {
    const runs = lengthenLine(line([5, 0, 0]), { ...DRAWING, length: 8 }, shapeJoined)
    expect(wideOf(runs)).toEqual(['جميلة'])
    expect(runs[0]?.run.advance).toBe(55)
    expect(drawnOf(runs)).toEqual([['كتابة', 3]])
  })

  test('that comes nearest to the length is the one', () => {
    expect(wideOf(lengthenLine(line([5, 7, 3]), DRAWING, shapeJoined))).toEqual(['تعليم'])
    expect(wideOf(lengthenLine(line([7, 5, 3]), DRAWING, shapeJoined))).toEqual(['جميلة'])
  })

  test('of two as wide is the one nearer to the end of the line', () => {
    expect(wideOf(lengthenLine(line([7, 0, 7]), DRAWING, shapeJoined))).toEqual(['كتابة'])
  })

  test('may be wider than asked by a tenth of the word spaces, and no more', () => {
    // Two spaces of ten points give two.
    expect(wideOf(lengthenLine(line([10, 0, 0]), DRAWING, shapeJoined))).toEqual(['جميلة'])
    expect(wideOf(lengthenLine(line([10.1, 0, 0]), DRAWING, shapeJoined))).toEqual([])
    expect(wideOf(lengthenLine(line([8, 0, 0], 'جميلة'), DRAWING, shapeJoined))).toEqual(['جميلة'])
    expect(wideOf(lengthenLine(line([8.1, 0, 0], 'جميلة'), DRAWING, shapeJoined))).toEqual([])
  })

  test('that is no wider than the word is not taken', () => {
    const runs = joinedWords('جميلة').map(({ run, start }) => ({
      run: { ...run, wide: { glyphs: [...run.glyphs], advance: run.advance } },
      start,
    }))
    expect(wideOf(lengthenLine(runs, { ...DRAWING, perLine: 0 }, shapeJoined))).toEqual([])
  })

  test('has plain words beside it', () => {
    const runs = lengthenLine(line([0, 5, 0]), { ...DRAWING, length: 15 }, shapeJoined)
    expect(wideOf(runs)).toEqual(['تعليم'])
    expect(drawnOf(runs)).toEqual([])
  })
})

test('a length takes as few joins as it can, and a whole number of longest ones no more than that', () => {
  expect([1, 9, 10, 10.1, 20, 21].map((length) => joinsFor(length, 10))).toEqual([1, 1, 1, 2, 2, 3])
  // Sums of widths differ in their last digits.
  expect(joinsFor(20.000001, 10)).toBe(2)
})

test('a place of a longer join is told from the start of the paragraph', () => {
  expect(placeOf({ run: joinedRun('جميلة'), start: 20 }, { offset: 4, letter: 3, priority: 3 })).toBe(24)
})

describe('a longer join stands under another', () => {
  /** A line with one join, so many points from its left edge and so long. */
  const joined = (left: number, length: number, other: Partial<LineBox> = {}) => {
    const site = { offset: 4, letter: 3, priority: 3 }
    const run = { ...joinedRun('جميلة'), lengthened: { site, by: length, from: 5, to: 5 + length } }
    return lineOf([{ x: left - 5, advance: run.advance + length, run, start: 20 }], other)
  }

  test('where it is less than an em from standing right below it', () => {
    const above = joined(100, 6)
    const places = [80, 83, 83.9, 84, 84.1, 100, 115.9, 116, 120].map(
      (left) => stackedJoins(joined(left, 6), above).length,
    )
    // Six points long, it ends at 90 where it begins at 84: ten before the other begins.
    expect(places).toEqual([0, 0, 0, 0, 1, 1, 1, 0, 0])
  })

  test('and its place is told', () => {
    expect(stackedJoins(joined(100, 6), joined(100, 6))).toEqual([24])
  })

  test('not where the line above has none, or there is no line above', () => {
    const plain = lineOf([{ x: 0, advance: 50, run: joinedRun('جميلة') }])
    expect(stackedJoins(joined(100, 6), plain)).toEqual([])
    expect(stackedJoins(plain, joined(100, 6))).toEqual([])
    expect(stackedJoins(joined(100, 6), undefined)).toEqual([])
  })

  test('as far from the left as the expansion of its line brings it', () => {
    // The join begins five points into its word: at 100 in both lines, and at 110 and 118 where all is thrice as wide.
    expect(stackedJoins(joined(84, 6), joined(100, 6, { expansion: 1 }))).toEqual([])
    expect(stackedJoins(joined(84, 6, { expansion: 1.1 }), joined(100, 6))).toEqual([24])
    expect(stackedJoins(joined(100, 6), joined(84, 6, { expansion: 1.1 }))).toEqual([24])
    expect(stackedJoins(joined(116, 6, { expansion: 0.9 }), joined(100, 6))).toEqual([24])
  })
})

test('the words of a line that are drawn out are told by their text, in visual order', () => {
  const words = lengthenLine(joinedWords('جميلة تعليم كتابة'), { ...DRAWING, length: 15 }, shapeJoined)
  const line = lineOf(
    words.toReversed().map((word, index) => ({ ...word, x: 60 * index, advance: word.run.advance })),
  )
  expect(drawnWords(line)).toEqual(['كتابة', 'جميلة'])
})
