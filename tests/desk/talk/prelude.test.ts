/** What is said before a talk begins: a welcome to all, and whether one is ready. */

import { describe, expect, test } from 'vitest'
import { readPrelude } from '../../../src/desk/talk/prelude.ts'
import type { Unit } from '../../../src/desk/talk/units.ts'
import { unitOf } from '../../support/talks.ts'

type Turn = readonly ['asker' | 'guest' | undefined, string]

function prelude(...turns: readonly Turn[]) {
  const units = turns.map(([, text]) => unitOf(text, { lead: 'س:', voice: { kind: 'speakers', of: [0] } }))
  const roles = new Map<Unit, 'asker' | 'guest' | undefined>(units.map((unit, at) => [unit, turns[at]?.[0]]))
  const read = readPrelude(units, (unit) => roles.get(unit))
  return {
    ...read,
    texts: read.units.map(({ text }) => text),
    told: [...read.before].map(({ text }) => text),
  }
}

const WELCOME = 'أهلًا بكم في حلقة جديدة من «الدكان».'

describe('a welcome', () => {
  test('is parted from the question behind it', () => {
    const { texts, told, units } = prelude(['asker', `${WELCOME} كيف حالك؟`], ['guest', 'بخير.'])
    expect(texts).toEqual([WELCOME, 'كيف حالك؟', 'بخير.'])
    expect(told).toEqual([WELCOME])
    expect(units[0]).toMatchObject({ lead: 'س:' })
    expect(units[0]).not.toHaveProperty('voice')
    expect(units[1]).toMatchObject({ lead: '', voice: { kind: 'speakers' } })
  })

  test('has all of the questions at its end behind it', () => {
    const { texts } = prelude(['asker', `${WELCOME} كيف حالك؟ وأين أنت؟`], ['guest', 'بخير.'])
    expect(texts[1]).toBe('كيف حالك؟ وأين أنت؟')
  })

  test.each([
    ['nobody is welcomed', 'بدأ المطر قبل قليل. كيف حالك؟'],
    ['nothing is asked', `${WELCOME} كيف حالك؟ نبدأ على بركة الله.`],
    ['nothing stands before the question', 'أهلا كيف حالك؟'],
    ['the question is long', `${WELCOME} ${'كلمة '.repeat(26)}؟`],
  ])('is none where %s', (_, text) => {
    expect(prelude(['asker', text], ['guest', 'بخير.'])).toMatchObject({ texts: [text, 'بخير.'], told: [] })
  })

  test('is that of the first who asks', () => {
    const { texts } = prelude(['guest', 'ألو'], ['asker', `${WELCOME} كيف حالك؟`])
    expect(texts).toEqual(['ألو', WELCOME, 'كيف حالك؟'])
  })
})

describe('«are we ready?»', () => {
  const rest: readonly Turn[] = [
    ['asker', 'كيف بدأت الحكاية كلها؟'],
    ['guest', 'من دكان أبي.'],
  ]

  test('is said before the talk, with its answer', () => {
    expect(prelude(['asker', 'جاهزة نبدأ؟'], ['guest', 'تفضلي.'], ...rest).told).toEqual([
      'جاهزة نبدأ؟',
      'تفضلي.',
    ])
  })

  test.each<[string, readonly Turn[]]>([
    [
      'its answer is long',
      [
        ['asker', 'جاهزة نبدأ؟'],
        ['guest', 'كلمة '.repeat(13)],
      ],
    ],
    ['nobody answers', [['asker', 'جاهزة نبدأ؟']]],
    [
      'it is more than that',
      [
        ['asker', 'جاهزة نبدأ؟ كيف بدأت؟'],
        ['guest', 'نعم.'],
      ],
    ],
    [
      'it asks of something else',
      [
        ['asker', 'أين أنت؟'],
        ['guest', 'هنا.'],
      ],
    ],
  ])('is of the talk where %s', (_, turns) => {
    expect(prelude(...turns, ...rest).told).toEqual([])
  })
})

test('where nobody is known to ask, there is none', () => {
  expect(prelude([undefined, `${WELCOME} كيف حالك؟`]).told).toEqual([])
})
