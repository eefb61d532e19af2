/** A paragraph that is asked for again is not set again: the same lines, as long as all that they were set from is the same. */

import { describe, expect, test } from 'vitest'
import { composeParagraph } from '../../src/text/compose.ts'
import type { LineBox, ParagraphStyle } from '../../src/text/paragraph.ts'
import { wholeSpan } from '../../src/text/paragraph.ts'
import { openHouse } from '../support/house.ts'
import { stand } from '../support/letters.ts'

const { style, typesetter } = await openHouse('plain')
const body = style.text.body.text
const TEXT = 'كان الوراق ينسخ الكتب ويجلدها ويبيعها ويحفظها في دكانه'

function linesOf(text: string, way: ParagraphStyle, measure = 120): readonly LineBox[] {
  return composeParagraph(typesetter, wholeSpan(text, body, 'ar'), way, measure).lines
}

test('a paragraph is set once, though its style is written anew', () => {
  const first = linesOf(TEXT, stand('justify', { leading: 18 }))
  expect(linesOf(TEXT, stand('justify', { leading: 18 }))).toBe(first)
})

describe('a paragraph is set anew', () => {
  const first = linesOf(TEXT, stand())
  const above = (words: string) => linesOf(words, stand())[0] as LineBox

  test.each<[string, () => readonly LineBox[]]>([
    ['where its text is another', () => linesOf(`${TEXT}.`, stand())],
    ['to another measure', () => linesOf(TEXT, stand(), 121)],
    ['from the other side', () => linesOf(TEXT, stand('justify', { direction: 'ltr' }))],
    ['with another indent', () => linesOf(TEXT, stand('justify', { indent: 12 }))],
    ['with hanging signs', () => linesOf(TEXT, stand('justify', { hang: true }))],
    ['where its lines stand closer', () => linesOf(TEXT, stand('justify', { leading: 18 }))],
    ['beside an initial', () => linesOf(TEXT, stand('justify', { beside: { lines: 2, width: 30 } }))],
    ['where its last line is filled', () => linesOf(TEXT, stand('justify', { fillsLast: true }))],
    ['under another line', () => linesOf(TEXT, stand('justify', { above: above('سطر') }))],
  ])('%s', (_, again) => expect(again()).not.toBe(first))

  test('under each line of other ink', () => {
    const under = (line: LineBox) => linesOf(TEXT, stand('justify', { leading: 18, above: line }))
    const [one, other] = [above('سطر'), above('سطر آخر')]
    expect(under(one)).toBe(under(one))
    expect(under(other)).not.toBe(under(one))
    const again = { ...one, runs: one.runs.map((placed) => ({ ...placed })) }
    expect(under(again)).toBe(under(one))
    const moved = { ...one, runs: one.runs.map((placed) => ({ ...placed, x: placed.x + 1 })) }
    expect(under(moved)).not.toBe(under(one))
  })

  test('where its gaps may give otherwise', () => {
    const { justification } = stand()
    const wider = { ...justification, wide: { ...justification.wide, spaceStretch: 0.9 } }
    expect(linesOf(TEXT, stand('justify', { justification: wider }))).not.toBe(first)
    expect(linesOf(TEXT, stand('justify', { justification: { ...justification } }))).toBe(first)
  })

  test('by a typesetter that is to say what no face has', () => {
    const text = wholeSpan('كلمة \u{1F9FF}', body, 'ar')
    const set = (lenient: boolean) =>
      composeParagraph({ ...typesetter, ...(lenient && { lenient }) }, text, stand(), 120).faults.length
    expect([set(true), set(false), set(true)]).toEqual([0, 1, 0])
  })
})

test('what was not asked for in twelve thousand lines is forgotten', () => {
  const first = linesOf(TEXT, stand(), 200)
  for (let count = 0; count < 13_000; count++) linesOf(`سطر ${count}`, stand(), 300)
  const again = linesOf(TEXT, stand(), 200)
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})
