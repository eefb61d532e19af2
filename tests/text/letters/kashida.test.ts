/** Where a word is lengthened: the table of places, word by word, and the words and joins it keeps its hands from. */

import { describe, expect, test } from 'vitest'
import { sitesOf } from '../../../src/text/letters/kashida.ts'

/** The word with a tatweel where it would be lengthened, if its face allowed every join. */
function drawn(word: string, mayPart = Array.from(word, (_, index) => index)): string | undefined {
  const [site] = sitesOf(word, mayPart, 'simple')
  return site && `${word.slice(0, site.offset)}ـ${word.slice(site.offset)}`
}

describe('a word is lengthened', () => {
  test.each([
    ['where its author has put a tatweel, before all other places', 'سـبحان', 1],
    ['after seen', 'الهندسة', 2],
    ['after sad', 'الصغير', 2],
    ['before a final teh marbuta', 'كتابة', 3],
    ['before a final heh', 'عليه', 3],
    ['before a final dal', 'محمد', 3],
    ['before a final alef', 'كتاب', 4],
    ['before a final lam', 'جميل', 4],
    ['before a final kaf', 'هناك', 4],
    ['at a medial ba before a final ra', 'تعبر', 5],
    ['at a medial teh before a final ya', 'بيتي', 5],
    ['before a final waw', 'يهون', 6],
    ['before a final qaf', 'فريق', 6],
    ['at another join where it has none of these', 'يمين', 7],
  ])('%s', (_, word, priority) => {
    expect(
      sitesOf(
        word,
        Array.from(word, (_, index) => index),
        'simple',
      )[0]?.priority,
    ).toBe(priority)
  })

  test('at the best of several places', () => {
    expect(drawn('مدرسة')).toBe('مدرسـة')
    expect(drawn('مستقبل')).toBe('مسـتقبل')
    expect(drawn('طريقة')).toBe('طريقـة')
  })

  test('at the last of equal places, towards the end of the line', () => {
    expect(drawn('يمين')).toBe('يميـن')
  })

  test('behind the vowel marks of the letter that is drawn out', () => {
    expect(drawn('مَدْرَسَةٌ')).toBe('مَدْرَسَـةٌ')
  })

  test('with its punctuation and brackets left where they are', () => {
    expect(drawn('«كتابة»،')).toBe('«كتابـة»،')
  })
})

describe('a word is never lengthened', () => {
  test.each([
    ['the name of God', 'الله'],
    ['the name of God with what is prefixed to it', 'والله'],
    ['the name of God after a preposition', 'لله'],
    ['the name of God vowelled', 'اللّٰهِ'],
    ['the call to God', 'اللهم'],
    ['a word of two letters', 'في'],
    ['letters that do not join', 'دورا'],
    ['a Latin word', 'Digital'],
    ['digits', '١٢٣٤'],
    ['a prefix that reaches for a word of another script', 'بالـ'],
    ['a word of three letters', 'هنا'],
  ])('%s', (_, word) => {
    expect(drawn(word)).toBeUndefined()
  })

  test.each([
    ['the article', 'المؤتمر', 2],
    ['the article behind a conjunction and a preposition', 'وبالمال', 4],
    ['the article that a lam has run into', 'للمال', 2],
    ['an initial tooth', 'يتراجع', 1],
    ['an initial meem', 'ماركتنج', 1],
    ['an initial jeem', 'جبهة', 1],
    ['an initial feh', 'فتحوا', 1],
  ])('after %s', (_, word, offset) => {
    expect(drawn(word, [offset])).toBeUndefined()
    // The next join of the same word is free.
    expect(drawn(word, [offset, offset + 1, offset + 2, offset + 3])).toBeDefined()
  })

  test('after an initial tooth it is, where that ends the word in a classical place', () => {
    expect(drawn('كتابة', [4])).toBe('كتابـة')
    expect(drawn('بدون', [1])).toBeUndefined()
  })

  test('between a lam and its alef', () => {
    expect(drawn('سلام', [2])).toBeUndefined()
    expect(drawn('الأمل', [3])).toBeUndefined()
  })

  test('where its face would draw other letters than it does', () => {
    expect(drawn('كتابة', [])).toBeUndefined()
    expect(drawn('كتابة', [1])).toBe('كـتابة')
  })
})
