/** What a piece does by habit: which of its marks and looks ask, which begin a turn, how much of it has labels. */

import { describe, expect, test } from 'vitest'
import { type DecodeOrder, habitsOf, type VoiceRole } from '../../../src/desk/talk/habits.ts'
import type { Unit } from '../../../src/desk/talk/units.ts'
import { unitOf } from '../../support/talks.ts'

const ASKED = 'كيف بدأت الحكاية؟'
const SAID = 'بدأت من دكان أبي.'

/** Units as `mark text`; a role where a label says it. */
function habits(lines: readonly (readonly [mark: string, text: string, role?: VoiceRole, who?: string])[]) {
  const roles = new Map<Unit, VoiceRole>()
  const names = new Map<Unit, string>()
  const units = lines.map(([mark, text, role, who]) => {
    const unit = unitOf(text, {
      habits: mark === '' ? [] : [/^bold|item/.test(mark) ? mark : `mark ${mark}`],
    })
    if (role) roles.set(unit, role)
    if (role) names.set(unit, who ?? role)
    return unit
  })
  const order: DecodeOrder = {
    units,
    roleOf: (unit) => roles.get(unit),
    speakerOf: (unit) => names.get(unit),
    nextOf: () => undefined,
    namesGuest: () => false,
    decided: () => undefined,
    isTold: false,
    isBeforeTold: () => false,
  }
  return habitsOf(order)
}

describe('a mark or a look', () => {
  test('is counted by how often it asks, where it is there twice', () => {
    const { asked } = habits([
      ['bold', ASKED],
      ['bold', ASKED],
      ['bold', SAID],
      ['item', SAID],
    ])
    expect(asked.get('bold')).toBeCloseTo(2 / 3)
    expect(asked.has('item')).toBe(false)
  })

  test('begins a turn where it stands before questions and answers alike', () => {
    const dashes = [ASKED, SAID, ASKED, SAID].map((text) => ['–', text] as const)
    expect(habits(dashes).turnMarks).toEqual(new Set(['mark –']))
    expect(habits(dashes.slice(1)).turnMarks.size).toBe(0)
    expect(habits([...dashes, ...dashes.map(() => ['–', SAID] as const)]).turnMarks.size).toBe(0)
  })

  test('does not where it is a number, which lists have, or a look', () => {
    for (const mark of ['1', 'bold'])
      expect(habits([ASKED, SAID, ASKED, SAID].map((text) => [mark, text] as const)).turnMarks.size).toBe(0)
  })
})

describe('two marks that take turns', () => {
  const pair = (asked: string) => [['*', asked] as const, ['-', SAID] as const]

  test('are one for questions and one for answers, whatever some of them read like', () => {
    const { asked, turnMarks } = habits([...pair(ASKED), ...pair('كلام لا يسأل'), ...pair(ASKED)])
    expect([asked.get('mark *'), asked.get('mark -')]).toEqual([1, 0])
    expect(turnMarks.size).toBe(0)
  })

  test('are none where there are two of them, or the first does not come first', () => {
    expect(habits([...pair(ASKED), ...pair('كلام')]).asked.get('mark *')).toBe(0.5)
    const late = [['-', SAID] as const, ...pair(ASKED), ...pair('كلام'), ...pair(ASKED)]
    expect(habits(late).asked.get('mark *')).toBeCloseTo(2 / 3)
  })

  test('are none where the second asks more than the first', () => {
    const odd = [1, 2, 3].flatMap(() => [['*', SAID] as const, ['-', ASKED] as const])
    expect([habits(odd).asked.get('mark *'), habits(odd).asked.get('mark -')]).toEqual([0, 1])
    const even = [SAID, ASKED, SAID].flatMap((text) => [['*', text] as const, ['-', text] as const])
    expect([habits(even).asked.get('mark *'), habits(even).asked.get('mark -')]).toEqual([1, 0])
  })
})

describe('labels', () => {
  test('are counted as a part of all that asks', () => {
    const { labelledQuestions, labelledAnswers } = habits([
      ['', ASKED, 'asker'],
      ['', SAID, 'guest'],
      ['', ASKED],
      ['', SAID],
    ])
    expect([labelledQuestions, labelledAnswers]).toEqual([0.5, 0.5])
  })

  test('of a narrator count as others do', () => {
    const told = habits([
      ['', ASKED, 'toldAsk'],
      ['', SAID, 'toldAnswer'],
      ['', ASKED, 'toldAsk'],
      ['', SAID],
    ])
    expect([told.labelledQuestions, told.labelledAnswers]).toEqual([1, 0.5])
  })

  test('of answers are never more than all', () => {
    const { labelledQuestions, labelledAnswers } = habits([
      ['', ASKED, 'asker'],
      ['', SAID, 'guest'],
      ['', SAID, 'guest'],
    ])
    expect([labelledQuestions, labelledAnswers]).toEqual([1, 1])
  })

  test('of another guest are no repeats', () => {
    const roles = [0, 1, 2, 3].map((at) => ['', SAID, 'guest', `${at % 2}`] as const)
    expect(habits(roles).repeatsGuest).toBe(false)
  })

  test('stand over each paragraph of a guest where they do so three times', () => {
    const said = (count: number) => Array.from({ length: count }, () => ['', SAID, 'guest'] as const)
    expect(habits(said(3)).repeatsGuest).toBe(false)
    expect(habits(said(4)).repeatsGuest).toBe(true)
  })
})
