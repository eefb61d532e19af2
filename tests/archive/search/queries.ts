/**
 * What is typed, over the issues of `searched.ts`, and what must be found of it and what must not. The same table is
 * held to the catalogue and to the search of a shelf. HousePlaces are written `issue/article#anchor`.
 */

import type { Nearness, SearchFilters } from '../../../src/archive/search/answer.ts'

export interface SearchCase {
  readonly about: string
  readonly query: string
  readonly filters?: SearchFilters
  /** In this order in front of all others. */
  readonly first?: readonly string[]
  /** How near the first is. */
  readonly nearness?: Nearness
  /** Wherever among the hits. */
  readonly finds?: readonly string[]
  readonly not?: readonly string[]
  /** Where nothing is to be found. */
  readonly nothing?: true
}

export const SEARCH_CASES: readonly SearchCase[] = [
  {
    about: 'plain letters find vowelled words',
    query: 'سئلت الكاتبة',
    first: ['old/spellings#q1'],
  },
  {
    about: 'vowelled letters find plain words',
    query: 'كُتُبٌ كَثِيرَة',
    first: ['new/others#q1'],
  },
  {
    about: 'verse with all its marks is found without them',
    query: 'وقفت على الباب قرنا طويلا',
    first: ['002/saat-bab-zuwayla#q5'],
  },
  {
    about: 'an alef without its hamza finds one with it',
    query: 'الاسماعيلية',
    first: ['new/others#q5'],
  },
  {
    about: 'an alef with a hamza finds one without',
    query: 'أنفلونسرز',
    first: ['001/omar-aliskandarani#q9'],
  },
  {
    about: 'both schools of hamza are one',
    query: 'المسؤول',
    finds: ['old/spellings#q2', 'new/others#q2'],
  },
  {
    about: 'a last hamza is found without it, and no other word is',
    query: 'شئ',
    finds: ['old/spellings#q7'],
    not: ['old/spellings#q8', 'new/spread#q1'],
  },
  {
    about: 'water is not what',
    query: 'ماء',
    finds: ['old/spellings#q7'],
    not: ['old/spellings#q8'],
  },
  {
    about: 'a ha finds a ta marbuta',
    query: 'المدرسه القديمه',
    first: ['old/spellings#q1'],
  },
  {
    about: 'a ya finds an alef maqsura, and the other way round',
    query: 'هدى فؤاد',
    first: ['new/others#title', 'old/spellings#title'],
  },
  {
    about: 'Arabic letters find Persian ones',
    query: 'كتابي خوب',
    first: ['old/spellings#q3'],
  },
  {
    about: 'Persian letters find Arabic ones',
    query: 'کتابها',
    first: ['new/others#q1'],
  },
  {
    about: 'European digits find Arabic ones',
    query: '1958',
    first: ['old/spellings#q4'],
    not: ['002/saat-bab-zuwayla#q1'],
  },
  {
    about: 'Arabic digits find themselves, and their number with its sign of thousands',
    query: '٣٥٠٠٠٠ نسخة',
    first: ['old/spellings#q4'],
  },
  {
    about: 'a decimal number is one word',
    query: '2.75',
    first: ['old/spellings#q4'],
  },
  {
    about: 'letters find presentation forms',
    query: 'فنون الزخرفة',
    first: ['old/spellings#q5'],
  },
  {
    about: 'presentation forms find letters',
    query: 'ﺍﻟﺨﺰّﺍﻑ',
    first: ['new/others#title'],
  },
  {
    about: 'tatweel is nothing, on either side',
    query: 'الجمال في الخــــط',
    first: ['old/spellings#q6'],
  },
  {
    about: 'a word is found behind the article and particles',
    query: 'مدينة',
    finds: ['new/others#q1'],
  },
  {
    about: 'a word with a particle and the article finds the bare one',
    query: 'والكتب',
    finds: ['new/others#q1'],
  },
  {
    about: 'a plural finds its singular, and the feminine',
    query: 'مهندسون',
    first: ['001/omar-aliskandarani#title'],
    finds: ['new/others#q3'],
  },
  {
    about: 'letters of a word’s own are no particles',
    query: 'تاب',
    first: ['new/others#q6'],
    not: ['new/others#q1', '001/letter#title'],
  },
  {
    about: 'a shorter name is not the longer that begins with it',
    query: 'عمر',
    first: ['001/omar-aliskandarani#title'],
    finds: ['new/others#q5'],
    not: ['old/spellings#q10'],
  },
  {
    about: 'words in quotes stand one behind the other',
    query: '«الوقت كالسيف»',
    first: ['old/spellings#q12'],
    not: ['new/others#q4'],
  },
  {
    about: 'words in a row are nearer than the same words elsewhere',
    query: 'السيف في الوقت',
    first: ['new/others#q4'],
    nearness: 'row',
    finds: ['old/spellings#q12'],
  },
  {
    about: 'signs between words do not part a phrase',
    query: '"لا بأس ثم سكت وقال"',
    first: ['old/spellings#q11'],
  },
  {
    about: 'two letters find the word, and its forms',
    query: 'يد',
    finds: ['old/spellings#q7', 'new/others#q7'],
    not: ['old/spellings#q8'],
  },
  {
    about: 'two letters that begin words alone, where no word is so',
    query: 'ضي',
    finds: ['001/letter#title'],
  },
  {
    about: 'Latin is found in any case, without accents',
    query: 'NOOR elan',
    first: ['old/spellings#q9'],
  },
  {
    about: 'Latin and Arabic together, a particle before one of them',
    query: 'كتبت لـW3C',
    first: ['old/spellings#q9'],
    nearness: 'typed',
  },
  {
    about: 'digits behind a particle',
    query: 'بـ42 ورقة',
    first: ['old/spellings#q9'],
    nearness: 'row',
  },
  {
    about: 'a name in two spellings',
    query: 'عبد الله المنسي',
    first: ['old/spellings#title'],
  },
  {
    about: 'a name in Latin letters',
    query: 'Abdullah Al Mansi',
    first: ['old/spellings#title'],
  },
  {
    about: 'all words in one article, where none of its parts has them all',
    query: 'بقلاوة كنافة',
    first: ['new/spread#q1'],
    nearness: 'article',
  },
  {
    about: 'words that no article has together',
    query: 'بقلاوة المسئول',
    nothing: true,
  },
  {
    about: 'a piece of a word, where no word is so',
    query: 'كندران',
    finds: ['001/omar-aliskandarani#title'],
  },
  {
    about: 'in one issue',
    query: 'المسؤول',
    filters: { issue: 'old' },
    first: ['old/spellings#q2'],
    not: ['new/others#q2'],
  },
  {
    about: 'in some years',
    query: 'المسؤول',
    filters: { from: 2000, to: 2030 },
    first: ['new/others#q2'],
    not: ['old/spellings#q2'],
  },
  {
    about: 'of a person, in whichever spelling',
    query: 'السيف',
    filters: { person: 'عَبدالله المنسى' },
    finds: ['new/others#q4', 'old/spellings#q12'],
  },
  {
    about: 'of a section',
    query: 'السيف',
    filters: { section: 'حوار الاملاء' },
    first: ['old/spellings#q12'],
    not: ['new/others#q4'],
  },
  {
    about: 'of nobody who is known',
    query: 'السيف',
    filters: { person: 'فلان' },
    nothing: true,
  },
  { about: 'a word that is nowhere', query: 'قسطنطينية', nothing: true },
  { about: 'one word of two that is nowhere', query: 'السيف قسطنطينية', nothing: true },
  { about: 'signs alone', query: '؟! «» …', nothing: true },
  { about: 'nothing', query: ' \u200f', nothing: true },
  { about: 'a quote that is not closed', query: '"الوقت كالسيف', first: ['old/spellings#q12'] },
  { about: 'signs that are a language to a database', query: 'السيف* OR NOT (head:', nothing: true },
]
