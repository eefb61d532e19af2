import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf, keyOf } from '../../src/cache/key.ts'

const keyOfParts = (...parts: readonly unknown[]) => keyOf({ kind: 'test/thing', parts }).parts

/** What somebody might write the same way, and what is not the same. */
const UNLIKE: readonly (readonly unknown[])[] = [
  [],
  [[]],
  [{}],
  [null],
  [undefined],
  ['undefined'],
  [undefined, undefined],
  [''],
  [0],
  [-0],
  ['0'],
  [1],
  ['1'],
  [true],
  ['true'],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [0.1 + 0.2],
  [0.3],
  ['ab', 'c'],
  ['a', 'bc'],
  ['a,b'],
  [['a', 'b']],
  ['a', 'b'],
  [{ a: 1 }],
  [{ a: 1, b: undefined }],
  [{ a: [1] }],
  [{ 'a:1': 1 }],
  [Uint8Array.of()],
  [Uint8Array.of(97)],
  [Uint8Array.of(98)],
  [Uint8Array.of(97, 0)],
  [`#${digestOf(Uint8Array.of(97))}`],
  ['a'.repeat(64)],
  ['a'.repeat(65)],
  [
    `“${createHash('sha256')
      .update(Buffer.from('a'.repeat(65), 'utf16le'))
      .digest('hex')}`,
  ],
  ['\ud800'.padEnd(80, 'a')],
  ['\ufffd'.padEnd(80, 'a')],
]

describe('a key', () => {
  test('tells every two origins apart that are not alike', () => {
    const keys = UNLIKE.map((parts) => keyOfParts(...parts))
    expect(new Set(keys).size).toBe(UNLIKE.length)
  })

  test('is the same for what is alike, in whichever order a record names its parts', () => {
    expect(keyOfParts({ a: 1, b: [Buffer.from('x')] })).toBe(keyOfParts({ b: [Uint8Array.of(120)], a: 1 }))
  })

  test('hangs on the kind as well', () => {
    expect(keyOf({ kind: 'test/other', parts: [1] })).not.toEqual(keyOf({ kind: 'test/thing', parts: [1] }))
  })

  test('of any two values is one only where they are equal', () => {
    const small = fc.jsonValue({ maxDepth: 1 })
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(keyOfParts(one) === keyOfParts(other)).toBe(isDeepStrictEqual(one, other))
        expect(keyOfParts(one)).toBe(keyOfParts(structuredClone(one)))
      }),
      { seed: 9, numRuns: 1000 },
    )
  })

  test.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['numbers in columns of their own', new Float64Array(2)],
  ])('is refused for %s, which it could not spell', (_, part) => {
    expect(() => keyOfParts({ part })).toThrow(/no part that a thing could be known by/)
  })
})
