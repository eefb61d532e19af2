import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBytes, writeBytes } from '../../../src/shelf/search/bytes.ts'
import {
  intersect,
  isHeadMark,
  markPart,
  packMarks,
  packPlaces,
  partOf,
  unite,
  unpackMarks,
  unpackPlaces,
} from '../../../src/shelf/search/parts.ts'

const rising = fc.uniqueArray(fc.nat({ max: 2 ** 20 })).map((all) => all.sort((a, b) => a - b))

test('numbers and texts are read as they were written', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('كتاب', 'كتابه', '𝐀', '𝐁')),
  )
  fc.assert(
    fc.property(fc.array(fc.nat()), texts, (numbers, words) => {
      const writer = writeBytes()
      for (const number of numbers) writer.number(number)
      for (const [index, word] of words.entries()) writer.text(word, words[index - 1] ?? '')
      const reader = readBytes(writer.done())
      expect(numbers.map(() => reader.number())).toEqual(numbers)
      let before = ''
      for (const word of words) {
        before = reader.text(before)
        expect(before).toBe(word)
      }
      expect(reader.isAtEnd()).toBe(true)
    }),
  )
})

test('a text takes no more room than its rest, and a small number one byte', () => {
  const writer = writeBytes()
  writer.number(127)
  expect(writer.size()).toBe(1)
  writer.text('كتابهم', 'كتاب')
  expect(writer.size()).toBe(1 + 2 + 4)
})

test('parts and places are read as they were written', () => {
  fc.assert(
    fc.property(rising, fc.array(rising), (marks, places) => {
      expect(unpackMarks(packMarks(marks))).toEqual(marks)
      const counts = places.map(({ length }) => length)
      expect(unpackPlaces(packPlaces(counts, places.flat()))).toEqual(places)
    }),
  )
})

test('a part’s mark says its number and whether it is a head', () => {
  expect([partOf(markPart(7, true)), isHeadMark(markPart(7, true))]).toEqual([7, true])
  expect([partOf(markPart(7, false)), isHeadMark(markPart(7, false))]).toEqual([7, false])
})

test('those of both and those of any are sets of parts, rising', () => {
  expect([...intersect([1, 3, 5, 7], [3, 4, 7])].sort()).toEqual([3, 7])
  expect(unite([[5, 9], [1, 5], []])).toEqual([1, 5, 9])
  expect(unite([])).toEqual([])
})
