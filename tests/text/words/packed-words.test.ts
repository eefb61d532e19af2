/** Words that are packed as numbers and come back: the same to the last number, and each one thing. */

import { expect, test } from 'vitest'
import { composeParagraph } from '../../../src/text/compose.ts'
import type { GlyphRun } from '../../../src/text/paragraph.ts'
import { wholeSpan } from '../../../src/text/paragraph.ts'
import { type PackedWord, packWord, unpackWords } from '../../../src/text/words/packed-words.ts'
import { openHouse } from '../../support/house.ts'
import { stand } from '../../support/letters.ts'

const { style, typesetter } = await openHouse('contemporary')
const body = style.text.body.text
const text = 'كتابٌ في يدِ القارئِ (Warraq 2026) خيرٌ من عشرةٍ على الرفّ، وإن كانت كلُّها مستطيلة مستقيمة.'
const { lines } = composeParagraph(typesetter, wholeSpan(text, body, 'ar'), stand('justify'), 180)
const run = lines[0]?.runs.find((placed) => !placed.run.space)?.run as GlyphRun
const site = { offset: 2, letter: 1, priority: 3 }

const pack = (runs: readonly GlyphRun[]): [PackedWord[], Float64Array] => {
  const column: number[] = []
  const words = runs.map((each) => packWord(each, column))
  return [structuredClone(words), Float64Array.from(column)]
}
const unpack = (runs: readonly GlyphRun[], to = typesetter) => unpackWords(...pack(runs), to)

test.each<[string, readonly GlyphRun[]]>([
  ['words and spaces of set lines', lines.flatMap(({ runs }) => runs.map((placed) => placed.run))],
  ['a word without glyphs', [{ ...run, glyphs: [] }]],
  ['a part of a word', [{ ...run, continues: true }]],
  ['letters that stand beside one another', [{ ...run, openings: [1, 3] }]],
  ['places to lengthen it', [{ ...run, sites: [site, { ...site, offset: 4 }] }]],
  ['its wide form', [{ ...run, wide: { glyphs: run.glyphs.slice(0, 2), advance: 31.25 } }]],
  ['how it was lengthened', [{ ...run, lengthened: { site, by: 0.1 + 0.2, from: -0, to: 7 } }]],
  ['a stretched glyph', [{ ...run, glyphs: run.glyphs.map((glyph) => ({ ...glyph, stretch: 1.5 })) }]],
])('%s come back the same', (_, runs) => {
  const again = unpack(runs)
  expect(again).toHaveLength(runs.length)
  again.forEach((word, index) => {
    const { span, ...others } = runs[index] as GlyphRun
    expect(word).toEqual({ ...others, span: expect.objectContaining({ style: span.style }) })
    expect(word.face).toBe(others.face)
  })
})

test('a word that comes twice is one, and one that differs in a number is another', () => {
  const [first] = unpack([run])
  const other = { ...run, advance: run.advance + 2 ** -40 }
  expect(unpack([run, other])[0]).toBe(first)
  expect(unpack([run, other])[1]).not.toBe(first)
})

test('a word in a face that is not at hand is told', () => {
  expect(() => unpack([run], { ...typesetter, book: new Map() })).toThrow(
    `${run.face.name}, which is not among`,
  )
})
