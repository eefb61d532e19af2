/** Marks of direction: what stands beside a sort, and what is said there that nobody sees. A mark is shown as `|` or `>`. */

import { describe, expect, test } from 'vitest'
import type { Sort } from '../../src/paint/sort.ts'
import {
  guardOf,
  lineEnd,
  steer,
  steerBrackets,
  steerInsertion,
  steerSpaces,
  wordDigits,
} from '../../src/paint/steering.ts'
import type { Beside, Surroundings } from '../../src/paint/surroundings.ts'

const sort = (text: string, own: Partial<Sort> = {}): Sort => ({ components: [], advance: 500, text, ...own })
const sorts = (text: string) => [...text].map((letter) => sort(letter))
const shown = (text: string) => text.replaceAll('\u061C', '|').replaceAll('\u200E', '>')
const textsOf = (told: readonly Sort[]) => told.map(({ text }) => shown(text))

const EVERYWHERE: readonly Beside[] = [
  'end',
  'space',
  'letter',
  'mark',
  'sign',
  'bracket',
  'insertion',
  'seam',
]

test('what only steers draws nothing, and is as wide as it is told, or has no width', () => {
  expect(steer('x')).toEqual({ components: [], advance: 0, text: 'x' })
  expect(steer('x', 30).advance).toBe(30)
})

describe('a guard', () => {
  test('stands between a sign and a sign, a mark or a space, and nowhere beside a letter', () => {
    expect(shown(guardOf('sign', 'mark'))).toBe('|')
    expect(shown(guardOf('mark', 'space'))).toBe('|')
    expect(guardOf('sign', 'letter')).toBe('')
    expect(guardOf('letter', 'sign')).toBe('')
    expect(guardOf('letter', 'letter')).toBe('')
  })
})

describe('an insertion', () => {
  const begin = (text: string, left: Beside, right: Beside = 'letter') =>
    textsOf(steerInsertion(sorts(text), { left, right })).join('')

  test('of letters needs nothing beside a letter, or at its line’s left end', () => {
    expect(begin('one', 'letter')).toBe('one')
    expect(begin('one', 'end')).toBe('one')
  })

  test('keeps out the sign, mark, space or bracket at its left, and other type', () => {
    for (const left of ['sign', 'mark', 'space', 'bracket', 'seam'] as const)
      expect(begin('one', left)).toBe('>|one')
  })

  test('that begins with a digit or a sign changes the direction, even beside a letter', () => {
    expect(begin('50%', 'letter')).toBe('>50%')
    expect(begin('50%', 'end')).toBe('>50%')
    expect(begin('50%', 'sign')).toBe('>|50%')
  })

  test('beside a bracket begins as Arabic does: the bracket has changed the direction already', () => {
    expect(begin('one', 'letter', 'bracket')).toBe('|one')
    expect(begin('50%', 'sign', 'bracket')).toBe('|50%')
  })

  test('that goes on from another begins nothing', () => {
    expect(begin('50%', 'insertion')).toBe('50%')
    expect(begin('one', 'insertion', 'bracket')).toBe('one')
  })

  test('without a sort is nothing, whatever stands beside it', () => {
    expect(steerInsertion([], { left: 'sign', right: 'bracket' })).toEqual([])
  })
})

describe('Arabic digits', () => {
  const say = (text: string, left: Beside, right: Beside = 'space') => {
    const said = wordDigits(sorts(text), { left, right })
    return said && { text: shown(said.text), ghosts: textsOf(said.ghosts).join('') }
  }

  test('are said as one, with a mark of the left-to-right for each', () => {
    expect(say('١٨٧', 'letter')).toEqual({ text: '١٨٧', ghosts: '>>>' })
    expect(say('٠', 'end')).toEqual({ text: '٠', ghosts: '>' })
    expect(say('٩', 'insertion')).toEqual({ text: '٩', ghosts: '>' })
  })

  test('are kept apart from the sign at their left', () => {
    for (const left of ['sign', 'mark', 'space', 'bracket', 'seam'] as const)
      expect(say('١٨', left)).toEqual({ text: '|١٨', ghosts: '>>>' })
  })

  test('beside a bracket begin as Arabic does', () => {
    expect(say('١٨', 'letter', 'bracket')?.ghosts).toBe('|>')
    expect(say('١٨', 'sign', 'bracket')?.ghosts).toBe('|>>')
  })

  test('are as wide unseen as they are drawn, and what keeps them apart has no width', () => {
    const said = wordDigits([sort('١', { advance: 400 }), sort('٨', { advance: 600 })], {
      left: 'sign',
      right: 'space',
    })
    expect(said?.ghosts.map(({ advance }) => advance)).toEqual([0, 400, 600])
  })

  test('that are one sort have its width once', () => {
    const said = wordDigits([sort('١٨', { advance: 900 })], { left: 'letter', right: 'space' })
    expect(said?.ghosts.map(({ advance }) => advance)).toEqual([900, 0])
  })

  test('need no saying where there is none: other digits and letters speak for themselves', () => {
    expect(say('1874', 'sign')).toBeUndefined()
    expect(say('TEDx', 'letter')).toBeUndefined()
    expect(say('a١', 'letter')?.text).toBe('a١')
  })
})

describe('a bracket', () => {
  const told = (text: string, right: Beside = 'space') => steerBrackets(sorts(text), right, 10)

  test('stands between two left-to-right marks, alone, and gives the right one its width', () => {
    expect(told('«')).toEqual([
      { components: [], advance: 490, text: '\u200E«', alone: true },
      { components: [], advance: 10, text: '\u200E', alone: true },
    ])
  })

  test('leaves all other sorts as they are', () => {
    const [before, after] = [sort('ب'), sort('ت')]
    const all = steerBrackets([before, sort('('), after], 'space', 10)
    expect(textsOf(all)).toEqual(['ب', '>(', '>', 'ت'])
    expect([all[0], all[3]]).toEqual([before, after])
    expect(textsOf(steerBrackets([before, after], 'bracket', 10))).toEqual(['ب', 'ت'])
  })

  test('begins as Arabic beside what ended from left to right: a bracket, or an insertion', () => {
    const beside = (right: Beside) => textsOf(told(')', right))[0]
    expect(EVERYWHERE.filter((right) => beside(right) === '|>)')).toEqual(['bracket', 'insertion'])
    expect(EVERYWHERE.filter((right) => beside(right) === '>)')).toHaveLength(6)
  })

  test('looks at the sort at its right, and only the last one at what stands beside the run', () => {
    expect(textsOf(told('»)', 'letter'))).toEqual(['|>»', '>', '>)', '>'])
    expect(textsOf(told(')ب', 'bracket'))).toEqual(['>)', '>', 'ب'])
  })

  test('sees the bracket at its right behind a guard', () => {
    const guarded = [sort('»'), sort('\u061C)')]
    expect(textsOf(steerBrackets(guarded, 'letter', 10))).toEqual(['|>»', '>', '>|)', '>'])
  })

  test('is one, though a guard stands before it in its sort', () => {
    expect(textsOf(steerBrackets([sort('\u061C»')], 'space', 10))).toEqual(['>|»', '>'])
  })

  test('that may be parted from what stands at its right is so behind its mark', () => {
    const [drawn, mark] = steerBrackets([sort('»', { opens: true })], 'space', 10)
    expect(drawn?.opens).toBeUndefined()
    expect(mark?.opens).toBe(true)
    expect(told('»')[1]).not.toHaveProperty('opens')
  })

  test('may be a sort that says nothing: that is none', () => {
    expect(steerBrackets([sort('')], 'bracket', 10)).toEqual([sort('')])
  })
})

test('the space at a line’s end is said behind an Arabic letter mark, as wide as it is told', () => {
  expect(lineEnd(30)).toEqual({ components: [], advance: 30, text: '\u061C ' })
})

describe('a space', () => {
  const tell = (count: number, surroundings: Surroundings) =>
    textsOf(steerSpaces(sorts(' '.repeat(count)), surroundings))
  const one = (left: Beside, right: Beside) => tell(1, { left, right })[0]

  test('between words is a space', () => {
    expect(one('letter', 'letter')).toBe(' ')
    expect(one('sign', 'space')).toBe(' ')
  })

  test('where a stretch ends, at its left or its right, is told as a letter', () => {
    expect(EVERYWHERE.filter((left) => one(left, 'letter') === '| ')).toEqual([
      'bracket',
      'insertion',
      'seam',
    ])
    expect(EVERYWHERE.filter((right) => one('letter', right) === '| ')).toEqual([
      'mark',
      'bracket',
      'insertion',
      'seam',
    ])
  })

  test('of several is guarded at the end that it stands at', () => {
    expect(tell(3, { left: 'bracket', right: 'letter' })).toEqual(['| ', ' ', ' '])
    expect(tell(3, { left: 'letter', right: 'bracket' })).toEqual([' ', ' ', '| '])
    expect(tell(3, { left: 'letter', right: 'mark' })).toEqual([' ', ' ', '| '])
    expect(tell(3, { left: 'mark', right: 'letter' })).toEqual([' ', ' ', ' '])
  })

  test('that is cast as wide as it is set has that width, and is guarded', () => {
    expect(steerSpaces([sort(' ')], { left: 'letter', right: 'letter', width: 700 })).toEqual([
      sort('\u061C ', { advance: 700 }),
    ])
    expect(steerSpaces([sort(' ')], { left: 'letter', right: 'letter' })).toEqual([sort(' ')])
  })

  test('of several keeps its own width, though all are guarded', () => {
    const told = steerSpaces(sorts('  '), { left: 'letter', right: 'letter', width: 700 })
    expect(told).toEqual([sort('\u061C '), sort('\u061C ')])
  })

  test('of no sort is nothing', () => {
    expect(steerSpaces([], { left: 'letter', right: 'letter', width: 700 })).toEqual([])
  })
})
