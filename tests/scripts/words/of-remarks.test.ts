/** Remarks of an imported file in Arabic: the same that are made in English, at the same places. */

import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { ARABIC_REMARKS } from '../../../scripts/words/of-remarks.ts'
import { deskFile, PLACE, SHAPES } from '../../support/desked.ts'

const ARABIC = { ...PLACE, place: (number: number) => `السطر ${number}`, words: ARABIC_REMARKS }
const remarksOf = (text: string) => text.split('\n').filter((line) => /^\s*# /u.test(line))
/** Of our own: no names, no quoted words, no keys of the file. */
const ownWords = (line: string) =>
  line
    .replace(/yaml-language-server.*|\S+\.\w{2,5}(?=[ ،:])|[«"].*[»"]|\bpullQuotes:|- text:|from:|\w+:/gu, '')
    .match(/[A-Za-z]{4,}(?: [a-z]+){2,}/u)?.[0]

describe.each(
  readdirSync(SHAPES).filter((file) => /\.(?:txt|md|docx|odt|html)$/u.test(file) && /^\d/u.test(file)),
)('%s', (file) => {
  test('has as many remarks in Arabic, none of them in English, and the same data', async () => {
    const english = await deskFile(file)
    const arabic = await deskFile(file, { place: ARABIC })
    expect(remarksOf(arabic.text)).toHaveLength(remarksOf(english.text).length)
    expect(remarksOf(arabic.text).filter((line) => ownWords(line) !== undefined)).toEqual([])
    expect(parseDocument(arabic.text).toJS()).toEqual(parseDocument(english.text).toJS())
  })
})

test('figures agree with their nouns', () => {
  expect(ARABIC_REMARKS.length(1, 1)).toBe('كلمة واحدة؛ زمن القراءة: دقيقة واحدة.')
  expect(ARABIC_REMARKS.length(350, 2)).toBe('٣٥٠ كلمة؛ زمن القراءة: دقيقتان.')
})
