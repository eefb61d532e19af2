/** Where Unicode lets a line end: every case of its own test. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unicodeBreaks } from '../../../src/text/letters/breaks.ts'
import { needing } from '../../support/needing.ts'
import { unicodeFile } from '../../support/programs.ts'

const CASES = unicodeFile('auxiliary/LineBreakTest.txt')

/** What the library breaks otherwise, and why it may. */
const KNOWN: Readonly<Record<string, string>> = {
  '× 1F02C × 1F3FF ÷':
    'An emoji modifier after a code point kept for emoji to come: no face of a magazine has either.',
}

needing('unicode-data').describe('UAX #14 conformance', () => {
  test('every case of LineBreakTest but the one named comes out as Unicode has it', () => {
    const failed: string[] = []
    let tried = 0
    for (const line of readFileSync(CASES, 'utf8').split('\n')) {
      const [specification = ''] = line.split('#')
      const spec = specification.trim()
      if (spec === '') continue
      tried++
      const { text, breaks } = readCase(spec)
      const found = unicodeBreaks(text).map(({ offset }) => offset)
      if (JSON.stringify(found) !== JSON.stringify(breaks)) failed.push(spec)
    }
    expect({ tried, failed }).toEqual({ tried: 7654, failed: Object.keys(KNOWN) })
  })
})

/** `×` binds, `÷` breaks; between them the characters. */
function readCase(spec: string): { readonly text: string; readonly breaks: readonly number[] } {
  let text = ''
  const breaks: number[] = []
  for (const token of spec.split(/\s+/)) {
    if (token === '÷') breaks.push(text.length)
    else if (token !== '×') text += String.fromCodePoint(Number.parseInt(token, 16))
  }
  return { text, breaks: breaks.filter((offset) => offset < text.length) }
}

test('a line must end after a line separator, and may after a space', () => {
  expect(unicodeBreaks('ا\u2028ب ج')).toEqual([
    { offset: 2, required: true },
    { offset: 4, required: false },
  ])
})
