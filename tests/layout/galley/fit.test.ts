/** A paragraph driven out or taken in by a line: the same words, in gaps that pass. */

import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/issue/block.ts'
import { composeGalley } from '../../../src/layout/galley/galley.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, manuscriptWords, picture, q } from '../../support/issues.ts'

const compositor = openCompositor(await openHouse('classical'))
const WORDS = manuscriptWords().filter((word) => /^[\p{Script=Arabic}]{2,9}$/u.test(word))
const galleyOf = (...blocks: readonly (string | Block)[]) =>
  composeGalley(compositor, interview(q('وما السؤال؟'), a('قصير', ...blocks, 'والأخيرة')), 240, {
    role: 'article',
  })
const wordsOf = (rows: readonly Row[]) =>
  rows
    .flatMap(({ items }) => items)
    .map((item) => (item.kind === 'text' ? item.source.text.slice(item.line.start, item.line.end) : ''))
    .join(' ')

describe('a paragraph', () => {
  const long = Array.from({ length: 24 }, (_, at) => {
    const text = WORDS.slice(40 * at, 40 * at + 60 + at).join(' ')
    return galleyOf(text).filter(({ fit }) => fit)
  }).filter((rows) => rows.length > 0)

  test('is driven out or taken in by a line where its gaps pass, and says the same', () => {
    const fitted = long.flatMap((rows) =>
      [1, -1].flatMap((by) => {
        const own = rows[0]?.fit?.by(by, undefined)
        return own ? [{ rows, own, by }] : []
      }),
    )
    expect(fitted.length).toBeGreaterThan(6)
    for (const { rows, own, by } of fitted) {
      expect(own.rows).toHaveLength(rows.length + by)
      expect(wordsOf(own.rows)).toBe(wordsOf(rows))
      expect(own.cost).toBeGreaterThan(0)
      const gaps = [rows, own.rows].map((set) =>
        set.flatMap(({ items }) => items.map((item) => (item.kind === 'text' ? item.line.gapRatio : 1))),
      )
      expect(Math.max(...(gaps[1] ?? []))).toBeLessThanOrEqual(Math.max(1.35, ...(gaps[0] ?? [])))
    }
  })

  test('of three lines stays as it is, and so does one that is closed by a star', () => {
    const short = galleyOf(WORDS.slice(0, 12).join(' '))
    expect(short.filter(({ fit }) => fit)).toEqual([])
    const story = composeGalley(compositor, interview(q('سؤال؟'), a(WORDS.slice(0, 70).join(' '))), 240, {
      role: 'article',
    })
    expect(story.filter(({ fit }) => fit)).toEqual([])
  })
})

describe('a picture in its column', () => {
  const rows = galleyOf(picture(1500, 1000)).filter(({ solid }) => solid?.what === 'picture')
  const [shown] = rows

  test('is some lines higher or lower, as wide as before', () => {
    const higher = shown?.fit?.by(1, undefined)?.rows[0]
    expect(higher?.lines).toBe((shown?.lines ?? 0) + 1)
    const boxes = [shown, higher].map((row) => row?.items.find((item) => item.kind === 'picture'))
    expect(boxes.map((item) => (item?.kind === 'picture' ? item.box.width : 0))).toEqual([240, 240])
  })

  test('but not by so many that it would be another picture', () => {
    expect(shown?.fit?.by(-6, undefined)).toBeUndefined()
  })
})
