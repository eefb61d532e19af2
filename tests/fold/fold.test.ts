import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/fold/fold.ts'
import { wordsOf } from '../../src/fold/words.ts'

describe('is sought by one spelling', () => {
  test.each([
    ['vowel marks', 'كَتَبَ الدَّرْسَ', 'كتب الدرس'],
    ['marks of Quran print', 'ٱلرَّحْمَٰنِ لَهُۥ', 'الرحمن له'],
    ['marks over a tatweel', 'ذٰلِكَ ذـٰلك', 'ذلك ذلك'],
    ['tatweel', 'كتـــاب', 'كتاب'],
    ['hamza over and under alef, madda, wasla', 'أحمد إلى آخر ٱسم', 'احمد الي اخر اسم'],
    ['hamza as a mark of its own', 'ا\u0654حمد ري\u0654يس مو\u0654من', 'احمد رييس مومن'],
    ['hamza on waw and ya', 'سؤال رئيس', 'سوال رييس'],
    ['two schools of hamza before a waw', 'مسئول شئون رءوس', foldText('مسؤول شؤون رؤوس')],
    ['a last hamza behind a long vowel', 'شيء هدوء', foldText('شئ هدؤ')],
    ['ta marbuta', 'مدرسة', 'مدرسه'],
    ['alef maqsura', 'على', 'علي'],
    ['Persian kaf and ya', 'کتابی', 'كتابي'],
    ['Urdu ya and ha', 'ہے', 'هي'],
    ['Persian ha with a hamza', 'خانۀ', 'خانه'],
    ['letters that Arabic has not', 'چای پاک گرم ژاله ڤيلا', 'جاي باك كرم زاله فيلا'],
    ['Arabic-Indic digits', '١٩٧٤', '1974'],
    ['Persian digits', '۱۹۷۴', '1974'],
    ['digits of other scripts', '१९७४ １９７４ 𝟙𝟡𝟟𝟜', '1974 1974 1974'],
    ['a sign of thousands', '٣٥٠٬٠٠٠ 350,000', '350000 350000'],
    ['a decimal point', '٢٫٢٢٥', '2.225'],
    ['presentation forms', 'ﻣﺪﺭﺳﺔ', 'مدرسه'],
    ['lam with alef in one', 'ﻼ ﻵ ﻹ', 'لا لا لا'],
    ['words in one sign', 'ﷲ ﷺ', 'الله صلي الله عليه وسلم'],
    ['a mark that stands alone', 'مدرسﹰا', 'مدرسا'],
    ['Latin case and accents', 'ÉCOLE Straße Œuvre Łódź', 'ecole strasse oeuvre lodz'],
    ['accents as marks of their own', 'e\u0301cole', 'ecole'],
    ['marks of transliteration', 'ʿUmar al-Iskandarānī', 'umar al iskandarani'],
    ['an apostrophe', 'don’t don\u0027t', 'dont dont'],
    ['ligatures of Latin', 'oﬃce', 'office'],
    ['Greek’s final sigma', 'ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['marks of direction and isolates', '\u2067عمر\u2069\u200f و\u061cقال', 'عمر وقال'],
    ['a joiner and a non-joiner', 'می\u200cخواهم هـ\u200d', 'ميخواهم ه'],
    ['soft hyphen, zero-width space, grapheme joiner', 'كل\u00adمة كل\u200bمة كل\u034fمة', 'كلمه كلمه كلمه'],
    ['a variation selector', 'شكرا ❤️', 'شكرا'],
    ['signs of every kind', '«قال: (نعم)، لا؟!» …', 'قال نعم لا'],
    ['a hashtag', '#تقنية_عربية', 'تقنيه عربيه'],
    ['a number of a verse', 'العالمين ۝٢', 'العالمين 2'],
    ['a particle before digits and Latin', 'بـ٤٢ لـW3C', 'ب 42 ل w3c'],
    ['letters and digits of one name', 'W3C H₂O 90W-75', 'w3c h2o 90w 75'],
    ['lines', 'كلمة\nكلمة\u00a0كلمة', 'كلمه كلمه كلمه'],
    ['nothing', ' …\u200f ', ''],
  ])('%s', (_, written, sought) => {
    expect(foldText(written)).toBe(sought)
    expect(foldText(written.normalize('NFD'))).toBe(foldText(written.normalize('NFC')))
    expect(foldText(sought)).toBe(sought)
  })
})

describe('keeps apart', () => {
  test.each([
    ['a word with a last hamza and one without', 'ماء', 'ما'],
    ['ta and ta marbuta', 'بيت', 'بية'],
    ['alef and alef maqsura', 'عصا', 'عصى'],
    ['ha and hha', 'هرم', 'حرم'],
    ['letters told apart by dots', 'باب', 'تاب'],
    ['emphatic letters', 'سيف', 'صيف'],
    ['waw and alef', 'عمرو', 'عمرا'],
    ['thal and zay', 'ذل', 'زل'],
    ['digits and their number', '12', '21'],
    ['a decimal and a whole number', '2.5', '25'],
    ['a list of digits and a number', '1,2', '12'],
    ['one word and two', 'كل مة', 'كلمة'],
    ['Cyrillic й and и', 'й', 'и'],
    ['Japanese が and か', 'が', 'か'],
    ['vowels of Devanagari', 'कि', 'की'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other))
    expect(foldText(one.normalize('NFD'))).not.toBe(foldText(other.normalize('NFD')))
  })
})

test('digits of every script are the ten of Europe', () => {
  for (let code = 0; code < 0x11_0000; code++) {
    const digit = String.fromCodePoint(code)
    if (/\p{Nd}/u.test(digit)) expect(foldText(digit), digit).toMatch(/^[0-9]$/)
  }
  expect(foldText('𑛐𑛙𑛚𑛣')).toBe('0909')
})

describe('what is found is shown as it was written', () => {
  const shown = (text: string) =>
    wordsOf(text).map(({ text: word, start, end }) => [word, text.slice(start, end)])

  test('a letter has its marks and its tatweel', () => {
    expect(shown('«كِتَـابٌ» ثم')).toEqual([
      ['كتاب', 'كِتَـابٌ'],
      ['ثم', 'ثم'],
    ])
  })

  test('a sign of many letters is whole in each of its words', () => {
    expect(shown('محمد ﷺ').map(([, written]) => written)).toEqual(['محمد', 'ﷺ', 'ﷺ', 'ﷺ', 'ﷺ'])
  })

  test('a hamza that falls is shown with its word', () => {
    expect(shown('شيء آخر')).toEqual([
      ['شي', 'شيء'],
      ['اخر', 'آخر'],
    ])
  })

  test('marks of direction around a word are not of it', () => {
    expect(shown('\u2067عمر\u2069 هنا')).toEqual([
      ['عمر', 'عمر'],
      ['هنا', 'هنا'],
    ])
  })

  test('a number has its signs, a particle before it is a word', () => {
    expect(shown('بـ٣٥٠٬٠٠٠.')).toEqual([
      ['ب', 'بـ'],
      ['350000', '٣٥٠٬٠٠٠'],
    ])
  })

  test('characters outside the basic plane count as two units', () => {
    expect(shown('🚀 𝐍oor')).toEqual([['noor', '𝐍oor']])
  })
})
