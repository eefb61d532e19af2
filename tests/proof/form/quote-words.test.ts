/** What an editor marks in a text, as whole words. */

import { expect, test } from 'vitest'
import { pictureName } from '../../../src/proof/form/picture-name.ts'
import { wholeWords } from '../../../src/proof/form/quote-words.ts'

const TEXT = 'قال: «مَرحبًا بكم» ثم مضى.'

function marked(from: string, to: string) {
  return wholeWords(TEXT, { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length })
}

test('words that are marked in part are taken whole, with their vowels', () => {
  expect(marked('رحب', 'بك')).toBe('مَرحبًا بكم')
  expect(marked('مضى', 'مض')).toBe('مضى')
})

test('spaces at the ends are left out, and signs that were marked are not', () => {
  expect(marked(' «', '» ')).toBe('«مَرحبًا بكم»')
})

test('where no word is marked there is nothing', () => {
  expect(wholeWords(TEXT, { start: 3, end: 3 })).toBeUndefined()
  expect(wholeWords(TEXT, { start: 3, end: 5 })).toBeUndefined()
})

test('a picture that is dropped has a name that any disk bears, and leads out of no folder', () => {
  expect(pictureName('IMG 0042.JPG', 'jpeg', 1)).toBe('img-0042.jpg')
  expect(pictureName('../../etc/passwd.png', 'png', 1)).toBe('passwd.png')
  expect(pictureName('C:\\x\\باب زويلة.jpeg', 'jpeg', 3)).toMatch(/^[a-z-]+-3\.jpg$/)
  expect(pictureName('….exe', 'png', 1)).toBe('picture.png')
  expect(pictureName(`${'a'.repeat(300)}.png`, 'png', 2)).toHaveLength(66)
})
