/** Words that are fitted into a room: as large as they go in, and their lines ended by the sentence. */

import { describe, expect, test } from 'vitest'
import { fitInto, inkHeight } from '../../../src/layout/display/sized-words.ts'
import { openCompositor, openHouse } from '../../support/house.ts'

const compositor = openCompositor(await openHouse('contemporary'))
const setIn = (text: string, room: { readonly measure: number; readonly height: number }) =>
  fitInto(compositor, text, { role: 'bandQuote', ...room, scales: [2, 1.6, 1.3, 1, 0.8] })
const linesOf = (set: ReturnType<typeof setIn>) =>
  set?.lines.map(({ start, end }) => set.source.text.slice(start, end).trim())

describe('words in a room', () => {
  test('are as large as they go into it', () => {
    const room = { measure: 400, height: 300 }
    const set = setIn('كلمة واحدة كبيرة', room)
    if (!set) throw new Error('The words do not go in.')
    expect(inkHeight(set)).toBeLessThanOrEqual(room.height)
    expect(set.style.text.size).toBeGreaterThan(compositor.style.text.bandQuote.text.size)
  })

  test('are smaller where a line would else end on a word that leans on the next', () => {
    const lines =
      linesOf(setIn('أنا مؤمن ان البشر مش بيفرقهم علم ولا راية', { measure: 430, height: 480 })) ?? []
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/ (?:مش|ان|ولا)$/)
  })

  test('are smaller where a word would else stand alone between longer lines', () => {
    const set = setIn('الفيصل هنا هو القيمة', { measure: 430, height: 700 })
    expect(linesOf(set)).toEqual(['الفيصل هنا', 'هو القيمة'])
  })

  test('are not set at all where they go in at no size', () => {
    expect(setIn('كلمات كثيرة '.repeat(60).trim(), { measure: 200, height: 100 })).toBeUndefined()
  })
})
