/** In which encoding a text is read where it does not say so: of whole, spoilt and old files. */

import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/desk/read/encoding.ts'
import { tellEncoding } from '../../../src/desk/read/tell-encoding.ts'

const TALK = 'س: متى بدأت الخط؟\nج: في السابعة من عمري، مع أبي.\nس: ومن علّمك؟\nج: أبي، وكان نجارًا.\n'
const spoilt = (byte: number, at: number) => {
  const bytes = Buffer.from(TALK)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)])
}
const endOfLine = (line: number) => Buffer.byteLength(TALK.split('\n').slice(0, line).join('\n'))

describe('UTF-8 with a byte that is none', () => {
  test.each([0xe9, 0xff, 0x00])('0x%s is read as UTF-8 still, and told at its line', (byte) => {
    const decoded = decode(spoilt(byte, endOfLine(3)))
    expect(decoded).toEqual({
      encoding: 'UTF-8',
      guessed: false,
      faults: [3],
      text: TALK.replace('ومن علّمك؟', 'ومن علّمك؟\uFFFD'),
    })
    expect(tellEncoding(decoded, 'talk.txt')).toMatchObject([
      { code: 'desk/spoilt-bytes', span: { line: 3 }, message: expect.stringContaining('(line 3)') },
    ])
  })

  test('names five lines, and that there are more', () => {
    const lines = Array.from({ length: 9 }, () =>
      Buffer.concat([Buffer.from('كلام طويل في هذا السطر'), Buffer.from([0xe9, 0x0a])]),
    )
    const [told] = tellEncoding(decode(Buffer.concat(lines)), 'talk.txt')
    expect(told?.message).toContain('(line 1, 2, 3, 4, 5, …)')
  })
})

test.each([
  'windows-1256',
  'ISO-8859-6',
  'UTF-16LE',
  'UTF-16BE',
])('%s without a mark is not taken for it', (encoding) => {
  const plain = TALK.normalize('NFC').replaceAll('\u064B', '').repeat(4)
  const decoded = decode(iconv.encode(plain, encoding, { addBOM: false }))
  expect(decoded.faults).toBeUndefined()
  expect(decoded.guessed).toBe(true)
  expect(decoded.text).not.toContain('\uFFFD')
})

test('a whole file has no fault', () => {
  expect(decode(Buffer.from(TALK))).toEqual({ text: TALK, encoding: 'UTF-8', guessed: false })
  expect(tellEncoding(decode(Buffer.from(TALK)), 'talk.txt')).toEqual([])
})
