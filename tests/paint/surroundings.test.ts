/** What stands beside a run, by its nearest letter; and which spaces are cast as wide as they are set. */

import { describe, expect, test } from 'vitest'
import { areApart, kindOf, type Surroundings, surroundingsOf } from '../../src/paint/surroundings.ts'
import type { GlyphRun, PlacedRun } from '../../src/text/paragraph.ts'
import { glyphRun, testFace } from '../support/letters.ts'

/** A word or a space of the test face, ten points wide a letter, unless it is set wider. */
function placed(text: string, { own = {}, level = 1, advance }: Telling = {}): PlacedRun {
  const run = { ...glyphRun(text, level), ...own }
  return { run, start: 0, x: 0, advance: advance ?? run.advance }
}

interface Telling {
  readonly own?: Partial<GlyphRun>
  readonly level?: number
  readonly advance?: number
}

const around = (runs: readonly PlacedRun[], index: number) => surroundingsOf(runs)[index] as Surroundings

/** What a run has at its left. */
const beside = (left: PlacedRun, run: PlacedRun) => around([left, run], 1).left

test('a character is a letter, a mark, a bracket, a sign that goes with numbers, or one of no direction', () => {
  const kinds = (characters: string) => [...characters].map(kindOf)
  expect(new Set(kinds('بةaÉ'))).toEqual(new Set(['letter']))
  expect(new Set(kinds('\u064E\u0651'))).toEqual(new Set(['mark']))
  expect(new Set(kinds('()[]{}«»‹›“”‘’<>⟨⟩'))).toEqual(new Set(['bracket']))
  expect(new Set(kinds('!؟؛…–* '))).toEqual(new Set(['sign']))
  expect(new Set(kinds('،.:/-+%٪5٥$'))).toEqual(new Set(['weak']))
  expect(kindOf('')).toBe('sign')
})

describe('type is apart', () => {
  const run = glyphRun('كلمة')

  test('where face or size are others', () => {
    expect(areApart(run, glyphRun('أخرى'))).toBe(false)
    expect(areApart(run, { ...run, size: 9 })).toBe(true)
    expect(areApart(run, { ...run, face: testFace('test/other') })).toBe(true)
  })

  test('where one is cast on the larger body of its neighbours', () => {
    const { span } = run
    expect(areApart(run, { ...run, span: { ...span, style: { ...span.style, body: 12 } } })).toBe(true)
    expect(areApart(run, { ...run, span: { ...span, style: { ...span.style, body: 10 } } })).toBe(false)
  })
})

describe('beside a run', () => {
  const word = placed('كلمة')

  test('at either end of its line is the end', () => {
    expect(around([word, placed(' ')], 0)).toEqual({ left: 'end', nearest: 'end' })
    expect(around([placed(' '), word], 1)).toEqual({ left: 'space', nearest: 'space' })
  })

  test('is an insertion, whatever it begins with, and though it is a space', () => {
    for (const inserted of ['one', '(', ' '])
      expect(beside(placed(inserted, { level: 2 }), word)).toBe('insertion')
  })

  test('is the first letter of its neighbour', () => {
    expect(['،ب', 'ب،', '»ب'].map((text) => beside(placed(text), word))).toEqual([
      'weak',
      'letter',
      'bracket',
    ])
  })

  test('is nearest the character that touches it, whichever way that runs', () => {
    const nearest = (left: PlacedRun) => around([left, word], 1).nearest
    expect([nearest(placed('،ب')), nearest(placed('ب،'))]).toEqual(['weak', 'letter'])
    expect([nearest(placed('a5', { level: 2 })), nearest(placed('5a', { level: 2 }))]).toEqual([
      'weak',
      'letter',
    ])
    expect(nearest(placed(' '))).toBe('space')
  })

  test('is an edge where other type stands, another language or another link', () => {
    const edge = (own: Partial<GlyphRun>) => around([placed('ب', { own }), word], 1).edge
    const { span } = word.run
    expect([edge({}), edge({ size: 8 })]).toEqual([undefined, true])
    expect(edge({ span: { ...span, language: 'fa' } })).toBe(true)
    expect(edge({ span: { ...span, link: 'https://example.org' } })).toBe(true)
  })

  test('is a seam for a space where other type stands, and a letter for a word', () => {
    const small = placed('ب', { own: { size: 8 } })
    expect([beside(small, placed(' ')), beside(word, placed(' ')), beside(small, word)]).toEqual([
      'seam',
      'letter',
      'letter',
    ])
  })
})

describe('a space', () => {
  /** The width told of a space between two words, in thousandths of its ten points. */
  const told = (points: number, right = 'كلمة', own: Partial<GlyphRun> = {}, level = 1) =>
    around([placed('ب'), placed(' ', { advance: points, own, level }), placed(right)], 1).width

  test('is as wide as its face has it, up to three tenths of an em more', () => {
    expect([told(10), told(12.9)]).toEqual([undefined, undefined])
    expect([told(13.05), told(20)]).toEqual([1300, 2000])
  })

  test('tells its width in hundredths of an em, and never more than it has', () => {
    expect(told(15.67)).toBe(1560)
  })

  test('beside a mark tells less already, and a sign, which does not say it', () => {
    const beside = (points: number) =>
      around([placed('!'), placed(' ', { advance: points }), placed('ب\u064E')], 1)
    expect([beside(10.4), beside(10.6)]).toMatchObject([{ spoken: 'told' }, { spoken: 'told', width: 1060 }])
    expect(beside(10.4)).not.toHaveProperty('width')
    expect(told(10.6, 'ب')).toBeUndefined()
  })

  test('before a number in Arabic digits is lent to it, where that stands alone', () => {
    const number = placed('١٨٧٤', { level: 2 })
    const said = (...left: PlacedRun[]) => {
      const runs = [...left, placed(' '), placed('ب')]
      const [insertion, space] = [around(runs, left.length - 1), around(runs, left.length)]
      return [insertion.lends, space.spoken]
    }
    expect(said(number)).toEqual([true, 'lent'])
    expect(said(placed('،'), number)).toEqual([true, 'lent'])
    expect(said(placed('one', { level: 2 }), number)).toEqual([undefined, 'alone'])
    expect(said(placed('1874', { level: 2 }))).toEqual([undefined, 'alone'])
  })

  test('before a mark or an insertion is said by the word at its left, as wide as it is set', () => {
    const insertion = placed('one', { level: 2 })
    for (const right of [placed('ب\u064E'), insertion]) {
      const runs = [placed('ب'), placed(' ', { advance: 11.27 }), right]
      expect(around(runs, 1)).toMatchObject({ spoken: 'before', width: 1120 })
      expect(around(runs, 0).width).toBe(1120)
    }
    expect(around([insertion, placed(' '), placed('ب')], 1).spoken).toBe('alone')
    expect(around([placed('ب'), placed(' '), placed('ب')], 1)).not.toHaveProperty('spoken')
  })

  test('that is told as a letter is no space to the word at its right', () => {
    const insertion = placed('one', { level: 2 })
    expect(around([insertion, placed(' '), placed('ب')], 2).left).toBe('told')
    expect(around([placed('ب'), placed(' '), placed('ب')], 2).left).toBe('space')
  })

  test('is measured against all of its glyphs', () => {
    const [glyph] = glyphRun(' ').glyphs
    if (!glyph) throw new Error('A space of the test face has one glyph.')
    expect(told(20, 'ب', { glyphs: [glyph, glyph] })).toBeUndefined()
    expect(told(24, 'ب', { glyphs: [glyph, glyph] })).toBe(2400)
  })

  test('of an insertion tells nothing, nor does a word', () => {
    expect(told(20, 'ب', {}, 2)).toBeUndefined()
    expect(around([placed('ب', { advance: 30 })], 0)).not.toHaveProperty('width')
  })
})
