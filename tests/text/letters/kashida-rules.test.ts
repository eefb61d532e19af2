/** The tables of places, row by row: every letter it names, every join it refuses, and what only looks like either. */

import { describe, expect, test } from 'vitest'
import { sitesOf } from '../../../src/text/letters/kashida.ts'
import type { JoinPlaces } from '../../../src/text/letters/kashida-places.ts'

/** All sites of a word whose face allows every join, the best first. */
function sites(word: string, places: JoinPlaces = 'simple') {
  return sitesOf(
    word,
    Array.from(word, (_, index) => index),
    places,
  )
}

/** The row of the table by which a word is lengthened at its stroke; nothing where it is not. */
function rowAt(marked: string, places?: JoinPlaces): number | undefined {
  const offset = marked.indexOf('|')
  return sites(marked.replace('|', ''), places).find((site) => site.offset === offset)?.priority
}

describe('a join has the row of the simple table', () => {
  test.each([
    ['of a tatweel that the author has put before it', 'سبـ|حان', 1],
    ['and behind it', 'سب|ـحان', 1],
    ['of a seen', 'مس|تقبل', 2],
    ['of a sheen', 'مش|روع', 2],
    ['of a sad', 'مص|باح', 2],
    ['of a dad', 'مض|مون', 2],
    ['of a final teh marbuta', 'جميل|ة', 3],
    ['of a final teh marbuta goal', 'جميل|ۃ', 3],
    ['of a final heh', 'جميل|ه', 3],
    ['of a final heh goal', 'جميل|ہ', 3],
    ['of a dal', 'جمي|د', 3],
    ['of a thal', 'تلمي|ذ', 3],
    ['of an alef', 'جمي|ا', 4],
    ['of a final tah', 'خلي|ط', 4],
    ['of a final lam', 'جمي|ل', 4],
    ['of a final kaf', 'جمي|ك', 4],
    ['of a final swash kaf', 'جمي|ڪ', 4],
    ['of a final gaf', 'جمي|گ', 4],
    ['of a ba before a final ra', 'خم|بر', 5],
    ['of a ba before a final ya', 'خم|بي', 5],
    ['of a ba before a final alef maqsura', 'خم|بى', 5],
    ['of a ba before a final Farsi ya', 'خم|بی', 5],
    ['of a waw', 'جمي|و', 6],
    ['of a final ain', 'جمي|ع', 6],
    ['of a final qaf', 'جمي|ق', 6],
    ['of a final feh', 'جمي|ف', 6],
    ['of none of these', 'جمي|ن', 7],
    ['of none before a final ba', 'جمي|ب', 7],
    ['of none where a non-joiner parts the ba from its ra', 'خم|ب\u200Cر', 7],
    ['of none where a heh joins on', 'جم|هن', 7],
    ['of none where a kaf joins on', 'جم|كن', 7],
    ['of none where an ain joins on', 'جم|عن', 7],
    ['of none where a ba stands before a meem', 'خم|بم', 7],
    ['of none where the ya after a ba joins on', 'خم|بين', 7],
    ['of none before a final ra without a ba', 'جمي|ر', 7],
  ])('%s: %s', (_, marked, row) => expect(rowAt(marked)).toBe(row))
})

test('its places stand in the order of the table, and of equals the last first', () => {
  expect(sites('مستمنة').map(({ offset, priority }) => [offset, priority])).toEqual([
    [2, 2],
    [5, 3],
    [4, 7],
    [3, 7],
  ])
})

test('the letter that is drawn out is the one before the join, its marks behind it', () => {
  expect(sites('مَدْرَسَةٌ')[0]).toEqual({ offset: 8, letter: 6, priority: 2 })
})

describe('no join is drawn longer after', () => {
  test.each([
    '',
    'و',
    'ف',
    'ب',
    'ك',
    'وب',
    'وك',
    'فب',
    'فك',
  ])('the lam of the article behind “%s”, written with either alef', (head) => {
    for (const alef of 'اٱ') {
      expect(rowAt(`${head}${alef}ل|جميع`)).toBeUndefined()
      expect(rowAt(`${head}${alef}ل|ه`)).toBeUndefined()
    }
  })

  test.each(['', 'و', 'ف'])('the lam of the article that a lam has run into behind “%s”', (head) => {
    expect(rowAt(`${head}لل|جميع`)).toBeUndefined()
  })

  test('and it is after a lam that only looks like one', () => {
    for (const head of ['سا', 'بسا', 'وأ', 'فبوا', 'بوا', 'بكا']) expect(rowAt(`${head}ل|ه`)).toBe(3)
    for (const head of ['اس', 'مل', 'بل']) expect(rowAt(`${head}ل|مين`)).toBe(7)
    for (const head of ['وا', 'با', 'فكا']) expect(rowAt(`${head}م|ه`)).toBe(3)
  })

  test('an initial letter too slight for it', () => {
    for (const letter of 'بجفقلمنهي') expect(rowAt(`${letter}|ميع`)).toBeUndefined()
    for (const letter of 'بجفقلمنهي') expect(rowAt(`دار${letter}|ميع`)).toBeUndefined()
  })

  test('and it is after a seen, a sad, a tah, a kaf and an ain that begin', () => {
    for (const letter of 'سشصض') expect(rowAt(`${letter}|ميع`)).toBe(2)
    for (const letter of 'طظكعغ') expect(rowAt(`${letter}|ميع`)).toBe(7)
  })

  test('and it is after any that ends its word, and after any that the author has drawn out', () => {
    expect(rowAt('دارم|ه')).toBe(3)
    expect(rowAt('م|ـيع')).toBe(1)
    expect(rowAt('ال|ـجميع')).toBe(1)
  })
})

describe('a word is lengthened nowhere', () => {
  const heads = ['', 'و', 'ف', 'ب', 'ت', 'ك', 'أ', 'وب', 'فب']

  test.each(heads)('where it names God behind “%s”', (head) => {
    expect(sites(`${head}الله`)).toEqual([])
    expect(sites(`${head}ٱلله`)).toEqual([])
    expect(sites(`${head}الله`.replace('لل', 'لّل'))).toEqual([])
  })

  test.each(['', 'و', 'ف'])('where a lam has run into that name behind “%s”', (head) => {
    expect(sites(`${head}لله`)).toEqual([])
  })

  test('where it calls on God', () => {
    expect(sites('اللهم')).toEqual([])
  })

  test('but it is where other words hold those letters', () => {
    expect(sites('اللهو').length).toBeGreaterThan(0)
    expect(sites('عبدالله').length).toBeGreaterThan(0)
    expect(sites('اللهجة').length).toBeGreaterThan(0)
    expect(sites('ملله').length).toBeGreaterThan(0)
  })

  test('where it has fewer than four letters, however many signs and marks', () => {
    expect(sites('«مَنْ؟»')).toEqual([])
    expect(sites('منه')).toEqual([])
    expect(sites('منهم').length).toBeGreaterThan(0)
  })

  test('where it ends in a tatweel, and it is where one stands within it', () => {
    expect(sites('جميعـ')).toEqual([])
    expect(sites('جمـيع').length).toBeGreaterThan(0)
  })
})

test('a lam and its alef are one sign, with whichever hamza', () => {
  for (const alef of 'اأإآٱ') {
    expect(rowAt(`سل|${alef}م`)).toBeUndefined()
    expect(rowAt(`سم|${alef}م`)).toBe(4)
  }
})

describe('a final alef that carries a tanwin', () => {
  test.each(['حبيب|اً', 'حبيبً|ا', 'جميع|اً'])('is held to the letter before it: %s', (marked) => {
    expect(rowAt(marked)).toBeUndefined()
    expect(sites(marked.replace('|', ''))[0]?.priority).toBe(7)
  })

  test('and one that carries none is not, nor an alef within the word', () => {
    expect(rowAt('حبيب|ا')).toBe(4)
    expect(rowAt('حبيبٍ|ا')).toBe(4)
    expect(rowAt('حبيبً|ة')).toBe(3)
    expect(rowAt('حس|ابًا')).toBe(2)
  })
})

test('a word is lengthened only where its face allows it', () => {
  expect(sitesOf('جميلة', [1, 2, 4], 'simple').map(({ offset }) => offset)).toEqual([4, 2])
})

describe('a join has the row of the classical table', () => {
  test.each([
    ['of a tatweel that the author has put before it', 'سبـ|حان', 1],
    ['before a heh that ends its word', 'عند|ه', undefined],
    ['before the heh of a pronoun', 'جمي|ه', 2],
    ['before a final teh marbuta', 'مدرس|ة', 2],
    ['of a tooth before a tah', 'خلي|ط', 3],
    ['of a hah before a tah', 'ساح|ط', 3],
    ['of an ain before a tah', 'يتعا|ط', undefined],
    ['of a tooth before an alef', 'كتبن|ا', 4],
    ['of a tooth before a final noon', 'سني|ن', 4],
    ['of a tooth before a meem', 'سلي|م', 4],
    ['of a seen before a lam', 'مس|لم', 4],
    ['of a sad before an alef', 'مص|اب', 4],
    ['of a seen before a tooth', 'مس|تقبل', 4],
    ['of a feh before an alef', 'مسف|ار', 4],
    ['of a qaf that joins on, before an alef', 'مسق|ار', 4],
    ['of a meem before a dal', 'محم|د', 4],
    ['of a tooth before a dal', 'جمي|د', 5],
    ['of a tooth before a lam', 'جمي|ل', 5],
    ['of a hah before a meem', 'سح|مه', 5],
    ['of a seen before a meem', 'مس|مار', 5],
    ['of a meem before a meem', 'سم|مت', 5],
    ['of a heh before a reh', 'سه|ران', 5],
    ['of a tooth before a tooth', 'سي|تكم', undefined],
    ['of a tooth before a seen', 'سي|ستم', undefined],
  ])('%s: %s', (_, marked, row) => expect(rowAt(marked, 'classical')).toBe(row))

  test.each([
    ['before a final yeh', 'كرس|ي'],
    ['before a final alef maqsura', 'مصطف|ى'],
    ['before a waw', 'مس|ؤول'],
    ['before an ain', 'مس|عود'],
    ['before a sad', 'قس|صه'],
    ['before a hah', 'مس|حوق'],
    ['before a final qaf', 'فري|ق'],
    ['before a final feh', 'ظري|ف'],
    ['after a lam', 'جمل|ة'],
    ['after a kaf', 'مشك|اة'],
    ['after a gaf', 'مشگ|اة'],
  ])('and none %s: %s', (_, marked) => expect(rowAt(marked, 'classical')).toBeUndefined())

  test('a word that has none of its places is not lengthened at all', () => {
    expect(sites('كلكل', 'classical')).toEqual([])
    expect(sites('كلكل', 'simple').length).toBeGreaterThan(0)
  })
})

test('neither table draws a word out before its final yeh', () => {
  for (const word of ['كرس|ي', 'مصطف|ى', 'جمي|ی']) {
    expect(rowAt(word, 'simple')).toBeUndefined()
    expect(rowAt(word, 'classical')).toBeUndefined()
  }
})
