/** Every rule of where a line may end, sign by sign: what it holds together, and what looks like it and may be parted. */

import { describe, expect, test } from 'vitest'
import { lineEnds } from '../../../src/text/letters/line-ends.ts'

/** The text with what it costs to end a line there, or a stroke where that is nothing. */
function parted(text: string): string {
  const ends = new Map(lineEnds(text).map(({ offset, cost }) => [offset, `|${cost > 0 ? `${cost}|` : ''}`]))
  return Array.from({ length: text.length }, (_, at) => (ends.get(at) ?? '') + text[at]).join('')
}

const THIN = '\u2009'
const [RIGHT_TO_LEFT, END] = ['\u2067', '\u2069']

describe('a line does not begin with what closes, whatever a typist has put before it', () => {
  test.each([...'،؛؟!:»›”’)]}%٪….'])('“%s”', (sign) => {
    expect(parted(`كلام ${sign} بعد`)).toBe(`كلام ${sign} |بعد`)
    expect(parted(`كلام  ${sign} بعد`)).toBe(`كلام  ${sign} |بعد`)
    expect(parted(`كلام ${END}${sign} بعد`)).toBe(`كلام ${END}${sign} |بعد`)
  })

  test('but it may with a name that a point begins, where the author has put a place to end it', () => {
    expect(parted('كلام\u200B.net بعد')).toBe('كلام\u200B|50|.net |بعد')
    expect(parted('كلام\u200B. بعد')).toBe('كلام\u200B. |بعد')
  })
})

test.each([...'«‹“‘([{'])('a line does not end with “%s”, which opens', (sign) => {
  expect(parted(`كلام ${sign} بعد`)).toBe(`كلام |${sign} بعد`)
  expect(parted(`كلام ${sign}${RIGHT_TO_LEFT} بعد`)).toBe(`كلام |${sign}${RIGHT_TO_LEFT} بعد`)
})

test.each([
  ['alone', 'كلام و بعد', 'كلام |و بعد'],
  ['alone with its vowel', 'كلام وَ بعد', 'كلام |وَ بعد'],
  ['alone before two spaces', 'كلام و  بعد', 'كلام |و  بعد'],
  ['alone before a thin space', `كلام و${THIN}بعد`, `كلام |و${THIN}بعد`],
  ['at the head of a text longer than the rule looks', 'و بعد كلام طويل جميل', 'و بعد |كلام |طويل |جميل'],
  ['but with one that ends a word', 'كلام هو بعد', 'كلام |هو |بعد'],
  ['but with one behind a vowelled letter', 'كلام دَو بعد', 'كلام |دَو |بعد'],
  ['but with one behind a digit', 'كلام 5و بعد', 'كلام |5و |بعد'],
])('a line does not end with a waw: %s', (_, text, expected) => expect(parted(text)).toBe(expected))

describe('at a hyphen or a slash', () => {
  test.each([
    ['a part of one letter is not left behind', 'A/Bcdefgh', 'A/Bcdefgh'],
    ['a part of two letters is not left behind', 'في/كتاب', 'في/كتاب'],
    ['nor where they are vowelled', 'فِي/كِتَاب', 'فِي/كِتَاب'],
    ['a part of three is', 'فيه/كتاب', 'فيه/|50|كتاب'],
    ['a part of one letter is not taken to the next line', 'Abcdefgh/B', 'Abcdefgh/B'],
    ['a part of two letters is not taken to the next line', 'كتاب/في', 'كتاب/في'],
    ['nor where they are vowelled', 'كِتَاب/فِي', 'كِتَاب/فِي'],
    ['a part of three is', 'كتاب/فيه', 'كتاب/|50|فيه'],
    ['two digits are as short as two letters', 'كتاب/12', 'كتاب/12'],
    ['before it as well as behind', '12/كتاب', '12/كتاب'],
    ['and three are not', 'كتاب/123', 'كتاب/|50|123'],
    ['a short part between two others is not alone', 'كتاب/في/مدرسة', 'كتاب/|50|في/|50|مدرسة'],
    ['between hyphens neither', 'abcdefgh-ab-abcdefgh', 'abcdefgh-|150|ab-|150|abcdefgh'],
    ['between typographic hyphens neither', 'abcdefgh‐ab‐abcdefgh', 'abcdefgh‐|150|ab‐|150|abcdefgh'],
    ['a short part before a number is not alone', 'كتاب/في/123', 'كتاب/|50|في/|50|123'],
    ['a bracket before it is no part of a word', '(كتاب)-في', '(كتاب)-|50|في'],
    ['a short part elsewhere is none of its parts', 'أ/ب كتابة/قراءة', 'أ/ب |كتابة/|50|قراءة'],
    ['a short Latin word elsewhere is none of its words', 'ab-abcdefg-abcdef', 'ab-abcdefg-|150|abcdef'],
    ['a Latin compound is dearer than an Arabic one', 'كتابة-قراءة', 'كتابة-|50|قراءة'],
    ['but not at a slash', 'reading/writing', 'reading/|50|writing'],
    ['a typographic hyphen is a hyphen', 'multi‐tasking', 'multi‐|150|tasking'],
    ['two words of six Latin letters are one', 'abcdef-abcdef', 'abcdef-abcdef'],
    ['with a typographic hyphen too', 'abcdef‐abcdef', 'abcdef‐abcdef'],
    ['seven before it are not', 'abcdefg-abcdef', 'abcdefg-|150|abcdef'],
    ['seven behind it are not', 'abcdef-abcdefg', 'abcdef-|150|abcdefg'],
    ['an Arabic word behind it is no part of a Latin compound', 'abcdef-كتاب', 'abcdef-|150|كتاب'],
    ['nor an Arabic word before it', 'كتاب-abcdef', 'كتاب-|50|abcdef'],
    ['Latin letters that end an Arabic word are not one', 'كلمةabc-abc', 'كلمةabc-|150|abc'],
  ])('%s: %s', (_, word, expected) => expect(parted(`كان ${word} بعد`)).toBe(`كان |${expected} |بعد`))
})

describe('a range stays in one piece', () => {
  test.each([...'-‐‒–—'])('with “%s” between its ends', (dash) => {
    expect(parted(`من 10 ${dash} 15 بعد`)).toBe(`من |10 ${dash} 15 |بعد`)
    expect(parted(`من ١٠ ${dash} ١٥ بعد`)).toBe(`من |١٠ ${dash} ١٥ |بعد`)
    expect(parted(`من 10 ${dash}15 بعد`)).toBe(`من |10 ${dash}15 |بعد`)
    expect(parted(`من ٩٪ ${dash} ٨٪ بعد`)).toBe(`من |٩٪ ${dash} ٨٪ |بعد`)
    expect(parted(`من 0% ${dash} 9% بعد`)).toBe(`من |0% ${dash} 9% |بعد`)
    expect(parted(`من 0 % ${dash} 9 % بعد`)).toBe(`من |0 % ${dash} 9 % |بعد`)
  })

  test.each([...'-‐‒–—'])('but words on either side of “%s” do not', (dash) => {
    expect(parted(`كان كتاب ${dash} 15 بعد`)).toBe(`كان |كتاب |${dash} |15 |بعد`)
    expect(parted(`كان 10 ${dash} كتاب بعد`)).toBe(`كان |10 |${dash} |كتاب |بعد`)
  })

  test.each([...'-‐‒–'])('with a space on one side of “%s” or none', (dash) => {
    expect(parted(`من 10${dash} 15 بعد`)).toBe(`من |10${dash} 15 |بعد`)
    expect(parted(`من ١٠${dash}١٥ بعد`)).toBe(`من |١٠${dash}١٥ |بعد`)
    expect(parted(`من 10%${dash}15% بعد`)).toBe(`من |10%${dash}15% |بعد`)
  })
})

test('a range and a number are what stands right at the line end', () => {
  expect(parted('من 10-15 كتاب 20 بعد')).toBe('من |10-15 |80|كتاب |20 |بعد')
  expect(parted('من 10 كتاب - 15 بعد')).toBe('من |10 |80|كتاب |- |15 |بعد')
  expect(parted('من 10%  - 15%')).toBe('من |10%  - 15%')
  expect(parted('من 10 ب2 بعد')).toBe('من |10 |ب2 |بعد')
  expect(parted('من 15 كتاب كم بعد')).toBe('من |15 |80|كتاب |كم |بعد')
})

test('the groups of a number stay in one piece, whatever digits they are written in', () => {
  for (const number of ['0 9', '٠ ٩', '02 0000 1212', '١٠  ١٥٠', '10 ١٥٠'])
    expect(parted(`من ${number} بعد`)).toBe(`من |${number} |بعد`)
  expect(parted('من 15 كتاب 12 بعد')).toBe('من |15 |80|كتاب |12 |بعد')
})

describe('a number keeps its unit', () => {
  const UNITS =
    'كم سم مم م كجم كغ كلغ غ جم مل ل هـ ق.م ص km cm mm m kg g ml GB MB KB ° °C °F °م °ف $ € £ ¥'.split(' ')

  test.each(UNITS)('%s', (unit) => {
    expect(parted(`من 15 ${unit} بعد`)).toBe(`من |15 ${unit} |بعد`)
    expect(parted(`من ٠ ${unit}، بعد`)).toBe(`من |٠ ${unit}، |بعد`)
    expect(parted(`من ٩  ${unit}`)).toBe(`من |٩  ${unit}`)
  })

  test.each(UNITS)('but a word that begins with %s is none', (unit) => {
    expect(parted(`من 15 ${unit}اب بعد`).replace('|80|', '|')).toBe(`من |15 |${unit}اب |بعد`)
  })

  test('nor is one that carries a vowel, or stands behind a word', () => {
    expect(parted('من 15 لَ بعد')).toBe('من |15 |80|لَ |بعد')
    expect(parted('من كتاب كم بعد')).toBe('من |كتاب |كم |بعد')
  })
})

describe('a prefix and its Latin word are parted at a cost', () => {
  const PREFIXES = 'الـ والـ فالـ بالـ كالـ لالـ وـ فـ بـ كـ لـ للـ الــ'.split(' ')

  test.each(PREFIXES)('%s', (prefix) => {
    expect(parted(`مع ${prefix} software بعد`)).toBe(`مع |${prefix} |120|software |بعد`)
    expect(parted(`مع ${prefix}${RIGHT_TO_LEFT} ${END}software`)).toBe(
      `مع |${prefix}${RIGHT_TO_LEFT} |120|${END}software`,
    )
  })

  test('wherever they stand in a text', () => {
    expect(parted('كلام طويل قبله الـ software')).toBe('كلام |طويل |قبله |الـ |120|software')
  })

  test.each(['سـ', 'جبـ', 'دَلـ', '5لـ'])('but %s is no prefix', (word) => {
    expect(parted(`مع ${word} software`)).toBe(`مع |${word} |software`)
  })

  test('nor is one without its tatweel, or before an Arabic word', () => {
    expect(parted('مع ال software')).toBe('مع |ال |software')
    expect(parted('مع الـ كتاب software')).toBe('مع |الـ |كتاب |software')
  })
})

test('a line must end where the text says so, before whatever sign, and that costs nothing', () => {
  expect(lineEnds('كلام الـ\u2028) كتاب')).toEqual([
    { offset: 5, required: false, cost: 0 },
    { offset: 9, required: true, cost: 0 },
    { offset: 11, required: false, cost: 0 },
  ])
})

test('a line may end where the text has a space of no width, as dearly as within a word', () => {
  expect(parted('كلام\u200Bبعد')).toBe('كلام\u200B|50|بعد')
})

describe('an address', () => {
  test.each([
    ['of mail', 'someone@maga.e', 'someone|1000000000|@maga.e'],
    ['with a scheme alone', 'https://example', 'https://|90|example'],
    ['in Arabic letters', 'www.مجلة/كتاب', 'www|90|.مجلة|90|/كتاب'],
    ['without either', 'example.org/archive', 'example|90|.org|90|/archive'],
    ['that is a tag', '#وسم_أول', '#وسم_|60|أول'],
  ])('%s is divided at its own signs alone', (_, word, expected) => {
    expect(parted(`انظر ${word} بعد`)).toBe(`انظر |${expected} |بعد`)
  })

  test('is parted from what stands right beside it', () => {
    expect(parted('#وسم_أول—بعد')).toBe('#وسم_|60|أول|50|—|50|بعد')
    expect(parted('كلام—#وسم_أول')).toBe('كلام|50|—|50|#وسم_|60|أول')
    expect(parted(`${RIGHT_TO_LEFT}example.org/archive${END}؛ بعد`)).toBe(
      `${RIGHT_TO_LEFT}example|90|.org|90|/archive${END}؛ |بعد`,
    )
  })

  test('among words leaves their ends in rising order, and none that a line must end at', () => {
    const found = lineEnds('كلام https://example.org/magazine بعد #وسم_أول كلام')
    expect(found.filter(({ required }) => required)).toEqual([])
    const offsets = found.map(({ offset }) => offset)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    expect(new Set(offsets).size).toBe(offsets.length)
  })
})
