/** How real texts are cut and dealt out anew. */

import { describe, expect, test } from 'vitest'
import { mixInterviews, piecesOf, sourceOf, wordsOf } from '../../../scripts/bench/mixture.ts'

describe('a text is cut', () => {
  test('behind its own signs, and where it has none into parts of a few words', () => {
    expect(piecesOf('قال نعم، ثم مشى.. ولم يعد')).toEqual(['قال نعم،', 'ثم مشى..', 'ولم يعد'])
    const words = Array.from({ length: 14 }, (_, index) => `كلمة${index}`)
    expect(piecesOf(words.join(' ')).map((piece) => wordsOf(piece).length)).toEqual([5, 5, 4])
  })

  test('and never inside what is marked as another language', () => {
    expect(wordsOf('في ال[coaching session]{lang=en}؟ نعم')).toEqual([
      'في',
      'ال[coaching session]{lang=en}؟',
      'نعم',
    ])
  })

  test('and says its languages as a source file does, without notes and signs that would be marks', () => {
    const text = (words: string) => ({ kind: 'text', text: words }) as const
    const content = [
      text('بقيت [*'),
      { kind: 'language', language: 'en', content: [text('old school')] },
      { kind: 'note', content: [text('حاشية')] },
      { kind: 'emphasis', content: [text(' جدا')] },
    ] as const
    expect(sourceOf(content)).toBe('بقيت [old school]{lang=en} جدا')
  })
})

describe('interviews are dealt', () => {
  const texts = Array.from({ length: 12 }, (_, index) => `جملة${index} من كلمات.`)
  const shape = [{ question: 4, answer: [9, 7] }]
  const mixed = mixInterviews(texts, shape, 6)

  test('in the shape of the one they follow', () => {
    expect(mixed.length).toBe(6)
    for (const { exchanges } of mixed) {
      expect(exchanges.map(({ answer }) => answer.map((text) => wordsOf(text).length))).toEqual([[9, 9]])
      expect(exchanges[0]?.question).toMatch(/[^.]؟$/)
    }
  })

  test('so that no two pieces follow one another twice', () => {
    const pairs = mixed.flatMap(({ title, exchanges }) =>
      [title, ...exchanges.flatMap(({ question, answer }) => [question, ...answer])].flatMap((text) => {
        const numbers = [...text.matchAll(/جملة(\d+)/g)].map(([, number]) => number)
        return numbers.slice(1).map((number, index) => `${numbers[index]} ${number}`)
      }),
    )
    expect(pairs.length).toBeGreaterThan(30)
    expect(new Set(pairs).size).toBe(pairs.length)
  })
})
