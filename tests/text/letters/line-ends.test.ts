/** Where a typographer lets an Arabic line end. */

import { describe, expect, test } from 'vitest'
import { divideAddress } from '../../../src/text/letters/address.ts'
import { lineEnds } from '../../../src/text/letters/line-ends.ts'

/** The text with a stroke wherever a line may end. */
function parted(text: string): string {
  const ends = new Set(lineEnds(text).map(({ offset }) => offset))
  return [...text].reduce(
    ({ read, at }, letter) => ({ read: read + (ends.has(at) ? '|' : '') + letter, at: at + letter.length }),
    { read: '', at: 0 },
  ).read
}

describe('a line does not begin with what closes', () => {
  test.each([
    ['ما رأيك ؟ قال', 'ما |رأيك ؟ |قال'],
    ['قال ، ثم', 'قال ، |ثم'],
    ['« كلمة » هنا', '« كلمة » |هنا'],
    ['( كلمة ) هنا', '( كلمة ) |هنا'],
    ['نسبة 25 % من', 'نسبة |25 % |من'],
    ['نسبة ٢٥ ٪ من', 'نسبة |٢٥ ٪ |من'],
    ['كلام … ثم', 'كلام … |ثم'],
    ['جملة . وأخرى', 'جملة . |وأخرى'],
    ['قال: نعم', 'قال: |نعم'],
    ['‹ قال › ثم', '‹ قال › |ثم'],
    ['أهو \u2066ok \u2069؟ نعم', 'أهو |\u2066ok \u2069؟ |نعم'],
  ])('“%s”', (text, expected) => {
    expect(parted(text)).toBe(expected)
  })
})

describe('a line does not end with', () => {
  test('what opens', () => {
    expect(parted('قال « نعم')).toBe('قال |« نعم')
    expect(parted('هذا (كلام) هنا')).toBe('هذا |(كلام) |هنا')
  })

  test('a waw that stands alone', () => {
    expect(parted('أحمد و خالد و سلمى')).toBe('أحمد |و خالد |و سلمى')
    expect(parted('و قال')).toBe('و قال')
    expect(parted('هو هنا')).toBe('هو |هنا')
    expect(parted('جاء وَ خالد معه')).toBe('جاء |وَ خالد |معه')
    expect(parted('قال [و خالد] هنا')).toBe('قال |[و خالد] |هنا')
    expect(parted('هنا \u2067و خالد\u2069 معه')).toBe('هنا |\u2067و خالد\u2069 |معه')
  })
})

describe('a line does not end between', () => {
  test.each([
    ['a number and its unit', 'سار 15 كم ثم', 'سار |15 كم |ثم'],
    ['a number and degrees', 'حرارة 25 °م اليوم', 'حرارة |25 °م |اليوم'],
    ['a number and its money', 'ثمنه 25 $ فقط', 'ثمنه |25 $ |فقط'],
    ['a year and its era', 'سنة 1447 هـ وسنة ٣٠٠ ق.م ثم', 'سنة |1447 هـ |وسنة |٣٠٠ ق.م |ثم'],
    ['an hour and its half of the day', 'الساعة 10:30 ص ثم', 'الساعة |10:30 ص |ثم'],
    ['a number, a thin space and its unit', 'سار 15\u2009كم ثم', 'سار |15\u2009كم |ثم'],
    ['the ends of a range in percent', 'نسبة 50%–60% من', 'نسبة |50%–60% |من'],
    ['the ends of a spaced range in percent', 'نسبة ٥٠٪ – ٦٠٪ من', 'نسبة |٥٠٪ – ٦٠٪ |من'],
    ['the groups of a telephone number', 'على 02 0000 1212 فوراً', 'على |02 0000 1212 |فوراً'],
    ['the ends of a range', 'من 10 – 15 يوماً', 'من |10 – 15 |يوماً'],
    ['the ends of a joined range', 'من 10-15 يوماً', 'من |10-15 |يوماً'],
    ['a number and its decimals', 'ثمنه 1,234.50 فقط', 'ثمنه |1,234.50 |فقط'],
    ['a number and its money', 'دفعت ٥٠٫٧٥ جنيهًا في', 'دفعت |٥٠٫٧٥ جنيهًا |في'],
    ['a number and money of another name', 'بلغ 20 دولارًا ثم', 'بلغ |20 دولارًا |ثم'],
    ['the ends of a range at a long dash', 'من 10—15 يوماً', 'من |10—15 |يوماً'],
    ['a point and the decimals it begins', 'نحو .5 فقط', 'نحو .5 |فقط'],
    ['the thousands of a number', 'بلغوا 1 000 000 هنا', 'بلغوا |1 000 000 |هنا'],
    [
      'the groups of a number that is isolated',
      'على \u2066(02) 2345-6789\u2069 ثم',
      'على |\u2066(02) 2345-6789\u2069 |ثم',
    ],
    ['a mark that stands alone and the word before it', 'لَهَا ۚ ذَٰلِكَ', 'لَهَا ۚ |ذَٰلِكَ'],
    ['the parts of a time', 'الساعة 10:30 مساءً', 'الساعة |10:30 |مساءً'],
  ])('%s', (_, text, expected) => {
    expect(parted(text)).toBe(expected)
  })
})

describe('addresses', () => {
  const divided = (word: string) => {
    const at = divideAddress(word)?.at ?? []
    return [...word]
      .map((letter, index) => (at.some(({ offset }) => offset === index) ? `|${letter}` : letter))
      .join('')
  }

  test.each([
    ['https://example.org/magazine/2026?page=12', 'https://|example|.org|/magazine|/2026|?page=12'],
    ['www.example.org', 'www|.example|.org'],
    ['example.org/a-long_name', 'example|.org|/a|-long|_name'],
    ['editor@magazine.example.org', 'editor|@magazine|.example|.org'],
    ['example.org/archive//issue', 'example|.org|/archive//|issue'],
    ['#في_بيتنا_رجل', '#في_بيتنا_|رجل'],
    ['#حُوَ_كتاب', '#حُوَ_كتاب'],
    ['magazine.com.eg', 'magazine|.com.eg'],
    ['#حوار_مع_عمر', '#حوار_|مع_|عمر'],
    ['#Egypt', '#Egypt'],
  ])('%s may be divided at its signs', (word, expected) => {
    expect(divided(word)).toBe(expected)
  })

  test.each([
    ['words that low lines hold together', 'كلمة_طويلة_جدًا', 'كلمة_|طويلة_|جدًا'],
    [
      'where its author has put a place',
      'https://example\u200B.org/page',
      'https://|example\u200B|.org|/page',
    ],
    [
      'inside a name of many letters, five from its ends',
      'docs.example.org/abcde0123456789fghij',
      'docs|.example|.org|/abcde|0|1|2|3|4|5|6|7|8|9|fghij',
    ],
    [
      'but not inside one of nineteen',
      'docs.example.org/abcde012345678fghij',
      'docs|.example|.org|/abcde012345678fghij',
    ],
  ])('may be divided: %s', (_, word, expected) => expect(divided(word)).toBe(expected))

  test('are parted the less readily the harder they are to put together again', () => {
    const costsIn = (word: string) => [...new Set(divideAddress(word)?.at.map(({ cost }) => cost))]
    const [words = 0] = costsIn('#وسم_أول')
    const [sign = 0, name = 0] = costsIn('docs.example.org/abcde0123456789fghij')
    const [mail = 0] = costsIn('editor@example.org')
    expect([words, sign, name, mail]).toEqual([words, sign, name, mail].toSorted((a, b) => a - b))
    expect(new Set([words, sign, name, mail]).size).toBe(4)
    expect(costsIn('https://magazine\u200Bpress.example.org').toSorted((a, b) => a - b)).toEqual([0, 90])
  })

  test('are not divided at the signs of the sentence around them', () => {
    expect(divided('(https://example.org).')).toBe('(https://|example|.org).')
    expect(divideAddress('كلمة')).toBeUndefined()
    expect(divideAddress('2.5')).toBeUndefined()
  })

  test('are not what a product or a file is called', () => {
    for (const word of ['Node.js', 'ASP.NET', 'example.org']) expect(divided(word)).toBe(word)
  })

  test('are divided each for itself on either side of an Arabic comma', () => {
    expect(parted('#وسم_أول،#وسم_ثانٍ')).toBe('#وسم_|أول،#وسم_|ثانٍ')
  })

  test('are divided before a line is left very open, and at a cost', () => {
    const ends = lineEnds('انظر https://example.org/magazine ثم')
    expect(ends.filter(({ cost }) => cost === 0)).toHaveLength(2)
    expect(ends.filter(({ cost }) => cost > 50).length).toBeGreaterThan(2)
  })

  test('stay whole between # and the tag, and around @', () => {
    for (const word of ['#هاشتاق', '@user', 'a@b.c'])
      expect(parted(`قال ${word} هنا`)).toBe(`قال |${word} |هنا`)
  })
})

test('a part of a word after a hyphen costs more than a space', () => {
  expect(lineEnds('multi-tasking ثم').map(({ offset, cost }) => [offset, cost > 0])).toEqual([
    [6, true],
    [14, false],
  ])
})

test('a Latin compound is parted less readily than an Arabic one', () => {
  const cost = (text: string) => lineEnds(text).find(({ cost }) => cost > 0)?.cost ?? 0
  expect(cost('multi-tasking ثم')).toBeGreaterThan(cost('كتابة/قراءة ثم'))
})

test('a Latin compound of short words is one word', () => {
  expect(lineEnds('tick-tock ثم').map(({ offset }) => offset)).toEqual(['tick-tock '.length])
})

test('a part of one or two letters is not left alone at a hyphen or a slash', () => {
  for (const word of ['A/B', 'e-mail', 'COVID-19', 'و/أو', 'كم/س'])
    expect(parted(`قال ${word} هنا`)).toBe(`قال |${word} |هنا`)
  expect(parted('is up-to-date')).toBe('is |up-to-date')
})

test('a soft hyphen of the text ends no line: a line would need a hyphen that is not there', () => {
  expect(lineEnds('perfor\u00ADmance ثم').map(({ offset }) => offset)).toEqual([13])
})

describe('a row of numbers may be parted, more readily than anything but words', () => {
  test.each([
    ['years', '1990 1991 1992 1993', '1990 |1991 |1992 |1993'],
    ['years in Arabic digits', '١٩٩٠ ١٩٩١ ١٩٩٢', '١٩٩٠ |١٩٩١ |١٩٩٢'],
    ['scores', '12 7 30', '12 |7 |30'],
    ['five groups of three', '100 200 300 400 500', '100 |200 |300 |400 |500'],
  ])('%s: %s', (_, row, expected) => {
    expect(parted(`سنوات ${row} هنا`)).toBe(`سنوات |${expected} |هنا`)
    const costs = lineEnds(`سنوات ${row} هنا`).map(({ cost }) => cost)
    expect(Math.max(...costs)).toBeLessThan(50)
    expect(costs.filter((cost) => cost > 0)).toHaveLength(row.split(' ').length - 1)
  })
})

describe('it is dear to end a line', () => {
  /** What a line end before this word costs. */
  const costBefore = (text: string, word: string) =>
    lineEnds(text).find(({ offset }) => offset === text.indexOf(word))?.cost

  test.each([
    'الـ software',
    'بالـ software',
    'للـ software',
    'والـ \u2066software\u2069',
    'بَالـ software',
  ])('between a prefix and its Latin word: “%s”', (text) =>
    expect(costBefore(`نعمل ${text} هنا`, text.slice(text.indexOf(' ') + 1))).toBeGreaterThan(0))

  test.each([
    ['a number and what it counts', 'حضر ٧ مؤتمرات كبيرة', 'مؤتمرات'],
    ['a number in percent and what it is of', 'نسبة 7% نمو', 'نمو'],
    ['a page and its number', 'في صفحة ٧ هنا', '٧'],
    ['a year by its name and its number', 'في السنة 2014 هنا', '2014'],
  ])('between %s', (_, text, word) => expect(costBefore(text, word)).toBeGreaterThan(0))

  test.each([
    ['a year and the word after it', 'سنة 2014 كتب', 'كتب'],
    ['a number and a phrase that «and» begins', 'منهم 15 وكتب', 'وكتب'],
    ['a number and a particle', 'كانوا 15 في', 'في'],
    ['a number and a noun that is definite', 'كانوا 15 الأول', 'الأول'],
    ['an Arabic word after a tatweel', 'الـ كتاب', 'كتاب'],
    ['a Latin word after a whole word', 'كتاب software', 'software'],
    ['a Latin word after a word that ends in a tatweel', 'جمالـ software', 'software'],
  ])('but not between or before %s', (_, text, word) => expect(costBefore(text, word)).toBe(0))
})
