/** How Arabic letters join, held against Unicode's own table. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { groupStarts, joiningOf, joinLetters } from '../../../src/text/letters/joining.ts'
import { needing } from '../../support/needing.ts'
import { unicodeFile } from '../../support/programs.ts'

const TABLE = unicodeFile('ArabicShaping.txt')

needing('unicode-data').describe('every Arabic letter', () => {
  test('joins as Unicode says, in the group Unicode says', () => {
    const rows = readFileSync(TABLE, 'utf8')
      .split('\n')
      .map((line) => (line.split('#')[0] as string).split(';').map((field) => field.trim()))
      .filter(([code = '', , type = '']) => isArabic(Number.parseInt(code, 16)) && /^[DRUCLT]$/.test(type))
    expect(rows.length).toBeGreaterThan(280)
    for (const [code = '', , type, group = ''] of rows) {
      const joining = joiningOf(String.fromCodePoint(Number.parseInt(code, 16)))
      if (type === 'D' || type === 'R')
        expect(joining, code).toEqual({ type: type === 'D' ? 'dual' : 'right', group: group.toLowerCase() })
      else expect(joining, code).toBeUndefined()
    }
  })
})

function isArabic(code: number): boolean {
  return (
    (code >= 0x600 && code <= 0x6ff) || (code >= 0x750 && code <= 0x77f) || (code >= 0x870 && code <= 0x8ff)
  )
}

describe('the letters of a word', () => {
  const open = (word: string) => groupStarts(word).map((offset) => word.slice(offset))

  test('fall into groups that do not join', () => {
    expect(open('مدرسة')).toEqual(['رسة', 'سة'])
    expect(open('بيت')).toEqual([])
    expect(open('وورد')).toEqual(['ورد', 'رد', 'د'])
  })

  test('join across their vowel marks', () => {
    expect(open('مَدْرَسَة')).toEqual(['رَسَة', 'سَة'])
    expect(joinLetters('بَيْت').map(({ character }) => character)).toEqual(['ب', 'ي', 'ت'])
  })

  test('are parted by a non-joiner and joined by a tatweel', () => {
    expect(joinLetters('می\u200Cشود').map(({ joinsNext }) => joinsNext)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ])
    expect(joinLetters('بـت').every(({ joinsNext }, index) => joinsNext === index < 2)).toBe(true)
  })

  test('know nothing of punctuation, digits and Latin beside them', () => {
    expect(open('(بيت)،')).toEqual([])
    expect(open('A1')).toEqual([])
  })
})
