/** Marks of direction: what stands beside a sort, and what is said there that nobody sees. A mark is shown as `|` or `>`. */

import { describe, expect, test } from 'vitest'
import type { Sort } from '../../src/paint/sort.ts'
import {
  lineEnd,
  sayWithSpace,
  steer,
  steerBracket,
  steerEdge,
  steerInsertion,
  steerSign,
  steerSpaces,
  wordDigits,
} from '../../src/paint/steering.ts'
import type { Beside } from '../../src/paint/surroundings.ts'

const sort = (text: string, own: Partial<Sort> = {}): Sort => ({ components: [], advance: 500, text, ...own })
const sorts = (text: string) => [...text].map((letter) => sort(letter))
const shown = (text: string) => text.replaceAll('\u061C', '|').replaceAll('\u200E', '>')
const textsOf = (told: readonly Sort[]) => told.map(({ text }) => shown(text))

const EVERYWHERE: readonly Beside[] = [
  'end',
  'space',
  'told',
  'letter',
  'mark',
  'weak',
  'sign',
  'bracket',
  'insertion',
  'seam',
]

test('what only steers draws nothing, and is as wide as it is told, or has no width', () => {
  expect(steer('x')).toEqual({ components: [], advance: 0, text: 'x' })
  expect(steer('x', 30).advance).toBe(30)
})

describe('a sign from right to left', () => {
  const told = (text: string, left: Beside, edge = false) =>
    steerSign(sort(text), { left, nearest: left, ...(edge && { edge }) })

  test('that goes with numbers is told poppler apart from the space at its left, and no other', () => {
    expect(EVERYWHERE.filter((left) => told('،', left).guarded)).toEqual(['space'])
    for (const text of ['ب', '\u064E', '!', '»'])
      expect(EVERYWHERE.filter((left) => told(text, left).guarded)).toEqual([])
  })

  test('has a mark in it where poppler would hear nothing between, or where it begins a stretch', () => {
    const marked = (text: string) => EVERYWHERE.filter((left) => shown(told(text, left).text).startsWith('|'))
    expect(marked('،')).toEqual(['end', 'told', 'weak', 'sign', 'bracket', 'insertion'])
    expect(marked('!')).toEqual(['insertion'])
    expect(marked('ب')).toEqual([])
    expect(shown(told('،', 'space', true).text)).toBe('|،')
    expect(shown(told('ب', 'space', true).text)).toBe('ب')
  })

  test('of quantity has one everywhere', () => {
    for (const text of '-+%٪#$°')
      expect(EVERYWHERE.every((left) => shown(told(text, left).text) === `|${text}`)).toBe(true)
  })

  test('and a mark are told PDFium apart from a sign at their left that goes with numbers', () => {
    const apart = (text: string) => EVERYWHERE.filter((left) => told(text, left).aside?.left === '\u061C')
    expect([apart('.'), apart('\u064E'), apart('ب'), apart('!')]).toEqual([['weak'], ['weak'], [], []])
  })
})

test('where other type begins, poppler is told so of the first sort alone', () => {
  const [one, two] = sorts('بت')
  expect(steerEdge(sorts('بت'), { edge: true })).toEqual([{ ...one, guarded: true }, two])
  expect(steerEdge(sorts('بت'), {})).toEqual([one, two])
  expect(steerEdge([], { edge: true })).toEqual([])
})

describe('an insertion', () => {
  const begin = (text: string, left: Beside) => steerInsertion(sorts(text), { left, nearest: left })

  test('of letters needs nothing in the line', () => {
    for (const left of EVERYWHERE) expect(textsOf(begin('one', left)).join('')).toBe('one')
  })

  test('is told poppler apart from all but a letter, an insertion and its line’s left end', () => {
    const plain = EVERYWHERE.filter((left) => !begin('one', left)[0]?.guarded)
    expect(plain).toEqual(['end', 'letter', 'insertion'])
  })

  test('that begins with a digit or a sign changes the direction', () => {
    for (const left of ['letter', 'end', 'weak'] as const)
      expect(textsOf(begin('50%', left)).join('')).toBe('>50%')
  })

  test('of Arabic digits does not: they are said', () => {
    expect(textsOf(begin('١٨', 'space')).join('')).toBe('١٨')
  })

  test('is told PDFium apart from a sign at its left, where both go with numbers', () => {
    const apart = (text: string, left: Beside) =>
      begin(text, left).flatMap(({ aside }) => (aside?.left ? [shown(aside.left)] : []))
    expect([apart('50', 'weak'), apart('one', 'weak'), apart('50', 'sign')]).toEqual([['|'], [], []])
  })

  test('that goes on from another begins nothing', () => {
    expect(begin('50%', 'insertion')).toEqual(sorts('50%'))
  })

  test('without a sort is nothing, whatever stands beside it', () => {
    expect(begin('', 'sign')).toEqual([])
  })
})

describe('Arabic digits', () => {
  const say = (text: string) => {
    const said = wordDigits(sorts(text))
    return said && { text: shown(said.text), ghosts: textsOf(said.ghosts).join('') }
  }

  test('are said as one, with a mark of the left-to-right for each', () => {
    expect(say('١٨٧')).toEqual({ text: '١٨٧', ghosts: '>>>' })
    expect(say('٠')).toEqual({ text: '٠', ghosts: '>' })
  })

  test('are as wide unseen as they are drawn', () => {
    const said = wordDigits([sort('١', { advance: 400 }), sort('٨', { advance: 600 })])
    expect(said?.ghosts.map(({ advance }) => advance)).toEqual([400, 600])
  })

  test('that are one sort have its width once', () => {
    expect(wordDigits([sort('١٨', { advance: 900 })])?.ghosts.map(({ advance }) => advance)).toEqual([900, 0])
  })

  test('need no saying where there is none: other digits and letters speak for themselves', () => {
    expect([say('1874'), say('TEDx')]).toEqual([undefined, undefined])
    expect(say('a١')?.text).toBe('a١')
  })
})

describe('a bracket', () => {
  const told = (text: string, left: Beside) => steerBracket(sort(text), left)

  test('is told PDFium from left to right at its right', () => {
    for (const left of EVERYWHERE) expect(shown(told('«', left).aside?.right ?? '')).toBe('>')
  })

  test('is told apart at its left from a space, a line’s end and a sign of no direction', () => {
    const apart = EVERYWHERE.filter((left) => told('»', left).aside?.left === '\u061C')
    expect(apart).toEqual(['end', 'space', 'told', 'sign'])
  })

  test('is drawn and said as it is, and all else is left alone', () => {
    expect(told('»', 'space')).toMatchObject(sort('»'))
    expect(told('ب', 'space')).toEqual(sort('ب'))
    expect(told('', 'space')).toEqual(sort(''))
  })
})

test('the space at a line’s end is said behind an Arabic letter mark, as wide as it is told', () => {
  expect(lineEnd(30)).toEqual({ components: [], advance: 30, text: '\u061C ' })
})

describe('a space', () => {
  test('between words is a space', () => {
    expect(steerSpaces(sorts('  '), {})).toEqual(sorts('  '))
  })

  test('that is told is told as a letter, as wide as it is set', () => {
    expect(textsOf(steerSpaces(sorts('  '), { spoken: 'told' }))).toEqual(['| ', '| '])
    expect(steerSpaces([sort(' ')], { spoken: 'told', width: 700 })).toEqual([
      sort('\u061C ', { advance: 700 }),
    ])
  })

  test('of several keeps its own width, though all are told', () => {
    expect(steerSpaces(sorts('  '), { spoken: 'told', width: 700 })).toEqual([
      sort('\u061C '),
      sort('\u061C '),
    ])
  })

  test('that a word says is no sort of its own, but its first letter’s', () => {
    expect(steerSpaces(sorts(' '), { spoken: 'before', width: 700 })).toEqual([])
    expect(sayWithSpace(sorts('بت'), 700)).toEqual([sort('ب'), sort('ت ', { advance: 1200 })])
    expect(sayWithSpace(sorts('بت'), undefined)).toEqual(sorts('بت'))
  })

  test('of no sort is nothing', () => {
    expect(steerSpaces([], { spoken: 'told', width: 700 })).toEqual([])
    expect(sayWithSpace([], 700)).toEqual([])
  })
})
