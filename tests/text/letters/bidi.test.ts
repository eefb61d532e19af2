/** Levels and visual order (UAX #9): cases made by hand, and the whole of Unicode's own file. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withoutControls } from '../../../src/controls.ts'
import { embeddingLevels, isolate, reorder } from '../../../src/text/letters/bidi.ts'
import { needing } from '../../support/needing.ts'
import { unicodeFile } from '../../support/programs.ts'

const CONFORMANCE_FILE = unicodeFile('BidiCharacterTest.txt')
const CLASSES_FILE = unicodeFile('BidiTest.txt')

const levelOf = ({ level }: { readonly level: number }) => level

/** The letters of a line in visual order, left to right. */
function visual(text: string, direction: 'rtl' | 'ltr' = 'rtl'): string {
  const levels = embeddingLevels(text, direction)
  const letters = [...text].map((letter, index) => ({ letter, level: levels[index] as number }))
  return reorder(letters, levelOf)
    .map(({ letter }) => letter)
    .join('')
}

describe('reorder', () => {
  const order = (...levels: readonly number[]) =>
    reorder(
      levels.map((level, name) => ({ name, level })),
      levelOf,
    ).map(({ name }) => name)

  test('leaves a line of one even level as it is, and turns one of an odd level round', () => {
    expect(order(0, 0, 0)).toEqual([0, 1, 2])
    expect(order(2, 2, 2)).toEqual([0, 1, 2])
    expect(order(1, 1, 1)).toEqual([2, 1, 0])
  })

  test('keeps the inner order of a Latin insertion in an Arabic line', () => {
    expect(order(1, 2, 2, 1)).toEqual([3, 1, 2, 0])
  })

  test('turns Arabic round inside a Latin line', () => {
    expect(order(0, 1, 1, 0)).toEqual([0, 2, 1, 3])
  })

  test('turns nested insertions round once for each level', () => {
    // Example of UAX #9, rule L2: car MEANS CAR, with a number inside.
    expect(order(0, 1, 2, 2, 1, 0)).toEqual([0, 4, 2, 3, 1, 5])
    expect(order(1, 2, 3, 3, 2, 1)).toEqual([5, 1, 3, 2, 4, 0])
  })

  test('has nothing to say of an empty line', () => {
    expect(order()).toEqual([])
  })

  test('leaves its input alone', () => {
    const items = [{ level: 1 }, { level: 1 }]
    const before = [...items]
    reorder(items, levelOf)
    expect(items).toEqual(before)
  })
})

describe('the visual order of a line, left to right', () => {
  test('digits read from the left inside Arabic', () => {
    expect(visual('سنة 1998 م')).toBe('م 1998 ةنس')
    expect(visual('سنة ١٩٩٨ م')).toBe('م ١٩٩٨ ةنس')
  })

  test('a Latin name keeps its order and its inner space', () => {
    expect(visual('قال old school ثم')).toBe('مث old school لاق')
  })

  test('brackets around Latin belong to the Arabic sentence', () => {
    expect(visual('كلمة (word) ثم')).toBe('مث )word( ةملك')
  })

  test('a full stop after a Latin word stands at the left, where the Arabic sentence ends', () => {
    expect(visual('هو old school.')).toBe('.old school وه')
  })

  test('a percent sign stands left of its number in an Arabic sentence, right of it in a Latin one', () => {
    expect(visual('زاد 50% اليوم')).toBe('مويلا %50 داز') // UAX #9, W2: the number is an Arabic one
    expect(visual('up 50% today', 'ltr')).toBe('up 50% today')
  })

  test.each([
    ['«Digital» مجلة', 'ةلجم »Digital«'],
    ['قال: “نعم” ثم', 'مث ”معن“ :لاق'],
    ['[المصدر: BBC]', ']BBC :ردصملا['],
    ['من 50%-60% تقريبا', 'ابيرقت %60-%50 نم'],
    ['من 10-15 يوما', 'اموي 15-10 نم'], // a range of an Arabic sentence reads from the right, as its numbers follow
    ['وسم #هاشتاق هنا', 'انه قاتشاه# مسو'],
    ['مجموعة A/B هنا', 'انه A/B ةعومجم'],
    ['هل قرأت Dune؟', '؟Dune تأرق له'],
    ['old school!', '!old school'],
  ])('of “%s” has every sign on the side a reader looks for it', (text, expected) => {
    expect(visual(text)).toBe(expected)
  })

  test.each([
    ['C++', '++C'],
    ['@user', 'user@'],
    ['The End.', '.The End'],
  ])('of %s comes out right only where it is isolated', (piece, bare) => {
    const [open, close] = isolate('ltr')
    expect(visual(`هنا ${piece} هنا`)).toBe(`انه ${bare} انه`)
    expect(withoutControls(visual(`هنا ${open}${piece}${close} هنا`))).toBe(`انه ${piece} انه`)
  })

  test('two insertions side by side read from the right, each in its own order', () => {
    const [open, close] = isolate('ltr')
    const text = `${open}one${close} ${open}two${close}`
    expect(withoutControls(visual(text))).toBe('two one')
  })

  test('an isolated insertion does not take a neighbouring number with it', () => {
    const [open, close] = isolate('ltr')
    const bare = visual('في iPhone 15')
    const isolated = visual(`في ${open}iPhone${close} 15`)
    expect(bare).toBe('iPhone 15 يف')
    expect(withoutControls(isolated)).toBe('15 iPhone يف')
  })
})

needing('unicode-data').describe('UAX #9 conformance', () => {
  test('every case of BidiCharacterTest comes out as Unicode has it', () => {
    const failed: string[] = []
    let tried = 0
    for (const line of readFileSync(CONFORMANCE_FILE, 'utf8').split('\n')) {
      if (line === '' || line.startsWith('#')) continue
      const [codes = '', direction = '', , levels = '', order = ''] = line.split(';')
      tried++
      if (!comesOut(codes.split(' ').map(fromCode), PARAGRAPHS[Number(direction)] ?? 'auto', levels, order))
        failed.push(line)
    }
    expect({ tried, failed }).toEqual({ tried: 91_707, failed: [] })
  })

  test('every case of BidiTest, in each direction it is told for, comes out as Unicode has it', () => {
    const failed: string[] = []
    let tried = 0
    let levels = ''
    let order = ''
    for (const line of readFileSync(CLASSES_FILE, 'utf8').split('\n')) {
      if (line.startsWith('@Levels:')) levels = line.slice('@Levels:'.length).trim()
      else if (line.startsWith('@Reorder:')) order = line.slice('@Reorder:'.length).trim()
      if (line === '' || line.startsWith('#') || line.startsWith('@')) continue
      const [classes = '', mask = ''] = line.split(';')
      const characters = classes
        .trim()
        .split(/\s+/)
        .map((name) => EXAMPLES[name] ?? '')
      for (const [bit, direction] of MASK) {
        if ((Number(mask) & bit) === 0) continue
        tried++
        if (!comesOut(characters, direction, levels, order)) failed.push(`${line} ${direction}`)
      }
    }
    expect({ tried, failed: failed.slice(0, 20) }).toEqual({ tried: 770_241, failed: [] })
  })
})

const PARAGRAPHS = ['ltr', 'rtl', 'auto'] as const
const MASK = [
  [1, 'auto'],
  [2, 'ltr'],
  [4, 'rtl'],
] as const

/** A character of each bidi class. */
const EXAMPLES: Readonly<Record<string, string>> = {
  L: 'a',
  R: 'א',
  EN: '1',
  ES: '+',
  ET: '#',
  AN: '٠',
  CS: ',',
  B: '\u2029',
  S: '\t',
  WS: ' ',
  ON: '!',
  LRE: '\u202A',
  LRO: '\u202D',
  RLE: '\u202B',
  RLO: '\u202E',
  PDF: '\u202C',
  NSM: '\u0300',
  AL: 'ا',
  BN: '\u00AD',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
}

function fromCode(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16))
}

function comesOut(
  characters: readonly string[],
  direction: 'rtl' | 'ltr' | 'auto',
  expected: string,
  order: string,
): boolean {
  const found = embeddingLevels(characters.join(''), direction)
  const wanted = expected.split(/\s+/)
  const placed: { level: number; index: number }[] = []
  let offset = 0
  for (const [index, character] of characters.entries()) {
    const level = found[offset] as number
    offset += character.length
    if (wanted[index] === 'x') continue // removed by rule X9
    if (level !== Number(wanted[index])) return false
    placed.push({ level, index })
  }
  return (
    reorder(placed, levelOf)
      .map(({ index }) => index)
      .join(' ') === order
  )
}
