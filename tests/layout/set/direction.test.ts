/** A passage of another script among Arabic: which way it runs, and at which side of its column it stands. */

import { describe, expect, test } from 'vitest'
import { markEnd } from '../../../src/layout/galley/end-mark.ts'
import { setInline } from '../../../src/layout/set/block.ts'
import type { LineBox } from '../../../src/text/paragraph.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { inline } from '../../support/issues.ts'

const compositor = openCompositor(await openHouse('plain'))
const MEASURE = 240
const ENGLISH = 'We print Arabic first. Always, in every column that we set and every book that we bind.'

const set = (words: string, role: 'body' | 'question') =>
  setInline(compositor, inline(words), { role, measure: MEASURE }).lines

const ends = ({ runs }: LineBox) => {
  const [first, last] = [runs[0], runs.at(-1)]
  return [first?.x ?? 0, (last?.x ?? 0) + (last?.advance ?? 0)] as const
}

describe('an answer in English', () => {
  const lines = set(ENGLISH, 'body')

  test('runs from the left, and its full stop stands at its right end', () => {
    expect(lines.map(({ direction }) => direction)).toEqual(lines.map(() => 'ltr'))
    expect(lines.at(-1)?.runs.at(-1)?.run.text.at(-1)).toBe('.')
  })

  test('fills its lines, and begins its last one at the left', () => {
    expect(ends(lines[1] as LineBox)[0]).toBeCloseTo(0, 6)
    expect(ends(lines.at(-1) as LineBox)[0]).toBeCloseTo(0, 6)
    expect(ends(lines.at(-1) as LineBox)[1]).toBeLessThan(MEASURE)
  })
})

test('a question in English stands where its theme has questions: at the right', () => {
  const [line] = set('Why so', 'question')
  expect(line?.direction).toBe('ltr')
  expect(ends(line as LineBox)[1]).toBeCloseTo(MEASURE, 6)
})

test('one Arabic word is enough for a passage to run from the right', () => {
  expect(set(`نطبع ${ENGLISH}`, 'body')[0]?.direction).toBe('rtl')
})

test('the star that closes a story stands behind its last word, on whichever side that is', () => {
  const starOf = (words: string) => {
    const lines = set(words, 'body')
    const line = lines.at(-1) as LineBox
    const item = {
      kind: 'text',
      at: { x: 0, y: 10 },
      line,
      source: { text: words, spans: [] },
      tag: { role: 'paragraph' },
    } as const
    const [row] = markEnd([{ items: [item], height: 15 } as never])
    const mark = row?.items.at(-1)
    if (mark?.kind !== 'path') return undefined
    const xs = mark.commands.flatMap(({ points }) => points.filter((_, index) => index % 2 === 0))
    return { star: [Math.min(...xs), Math.max(...xs)], words: ends(line) }
  }
  const [arabic, english] = [starOf('كلام قصير.'), starOf('Few words.')]
  expect(arabic?.star[1]).toBeLessThan(arabic?.words[0] ?? 0)
  expect(english?.star[0]).toBeGreaterThan(english?.words[1] ?? 0)
  expect(starOf('')).toBeUndefined()
})
