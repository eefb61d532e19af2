/** Words are kept once: the same run of glyphs wherever they are set alike, and another where they are not. */

import { expect, test } from 'vitest'
import { composeParagraph } from '../../../src/text/compose.ts'
import type { GlyphRun, StyledText } from '../../../src/text/paragraph.ts'
import { wholeSpan } from '../../../src/text/paragraph.ts'
import { openHouse } from '../../support/house.ts'
import { stand } from '../../support/letters.ts'

const { style, typesetter } = await openHouse('plain')
const body = style.text.body.text

/** The words of a text that are written so. */
function runsOf(source: StyledText, word: string): GlyphRun[] {
  const { lines } = composeParagraph(typesetter, source, stand('start'), 300)
  return lines.flatMap(({ runs }) => runs.map(({ run }) => run)).filter(({ text }) => text === word)
}

const inBody = (text: string) => wholeSpan(text, body, 'ar')

test('a word is the same run in its paragraph and in the next, each time in its own place', () => {
  const [first, second] = runsOf(inBody('كتاب في كتاب'), 'كتاب')
  expect(second).toBe(first)
  expect(runsOf(wholeSpan('هذا كتاب', { ...body }, 'ar'), 'كتاب')[0]).toBe(first)
  const [line] = composeParagraph(typesetter, inBody('كتاب في كتاب'), stand('start'), 300).lines
  expect(line?.runs.map(({ start }) => start)).toEqual([8, 7, 5, 4, 0])
})

test.each([
  ['in another size', { ...body, size: body.size + 1 }, 'ar'],
  ['in another colour', { ...body, colour: 'accent' }, 'ar'],
  ['in another language', body, 'fa'],
])('a word is another run %s', (_, other, language) => {
  const [run] = runsOf(wholeSpan('كتاب', other, language), 'كتاب')
  expect(run).toBeDefined()
  expect(run).not.toBe(runsOf(inBody('كتاب'), 'كتاب')[0])
})

test('a word that leads somewhere is another run than the same word that does not', () => {
  const { text, spans } = inBody('كتاب')
  const linked = { text, spans: spans.map((span) => ({ ...span, link: '#next' })) }
  expect(runsOf(linked, 'كتاب')[0]?.span.link).toBe('#next')
  expect(runsOf(inBody('كتاب'), 'كتاب')[0]?.span.link).toBeUndefined()
})

test('letters that join what is set apart from them are shaped as though it stood there', () => {
  const text = 'كتابه'
  const parted = {
    text,
    spans: [
      { start: 0, end: 2, style: body, language: 'ar' },
      { start: 2, end: 5, style: { ...body, colour: 'accent' }, language: 'ar' },
    ],
  }
  const [joined] = runsOf(parted, 'كت')
  const [alone] = runsOf(inBody('كت'), 'كت')
  expect(joined?.glyphs.map(({ id }) => id)).not.toEqual(alone?.glyphs.map(({ id }) => id))
})
