/**
 * A bound e-book's files → what a shop would send it back for: a table of the rules that shops have beside the
 * standard's.
 */

import { countOf, inDigits, LEVELS, quote } from '../arabic.ts'
import type { BookFacts, Check, Finding } from '../evidence.ts'
import { evidenceOf } from '../example.ts'

interface Shop {
  readonly name: string
  /** Pixels of the shorter and the longer side of the cover in the book, at the least. */
  readonly coverShort: number
  readonly coverLong: number
  readonly coverBytes: number
  readonly pictureBytes: number
  /** Width times height. */
  readonly picturePixels: number
  readonly bookBytes: number
  /** Levels of the contents. */
  readonly depth: number
}

const MEGABYTE = 1e6
const ANY = Number.POSITIVE_INFINITY

/**
 * As their own guides say: Apple Books Asset Guide, Kobo EPUB Guidelines, Google Play Books Partner Center, Kindle
 * Publishing Guidelines. Where a guide is silent nothing is asked. Apple Books and Kindle take their pixels from the
 * cover that is handed in beside the book.
 */
const SHOPS: readonly Shop[] = [
  {
    name: 'Apple Books',
    coverShort: 0,
    coverLong: 0,
    coverBytes: ANY,
    pictureBytes: ANY,
    picturePixels: 5.6e6,
    bookBytes: 2000 * MEGABYTE,
    depth: ANY,
  },
  {
    name: 'Kobo',
    coverShort: 800,
    coverLong: 1224,
    coverBytes: 3 * MEGABYTE,
    pictureBytes: 5 * MEGABYTE,
    picturePixels: ANY,
    bookBytes: ANY,
    depth: 3,
  },
  {
    name: 'Google Play',
    coverShort: 640,
    coverLong: 640,
    coverBytes: ANY,
    pictureBytes: ANY,
    picturePixels: ANY,
    bookBytes: 2000 * MEGABYTE,
    depth: ANY,
  },
  {
    name: 'Kindle',
    coverShort: 0,
    coverLong: 0,
    coverBytes: 50 * MEGABYTE,
    pictureBytes: 5 * MEGABYTE,
    picturePixels: ANY,
    bookBytes: 650 * MEGABYTE,
    depth: ANY,
  },
]

/** A book that every shop takes. */
const SOUND: BookFacts = {
  bytes: 2 * MEGABYTE,
  cover: { href: 'images/cover.jpg', bytes: 700_000, width: 1200, height: 1920 },
  pictures: [{ href: 'images/picture-1.jpg', bytes: 400_000, width: 1600, height: 1200 }],
  depth: 2,
}
const bound = (changes: Partial<BookFacts> = {}) =>
  evidenceOf({ editions: ['epub'], book: { ...SOUND, ...changes } })

export const shopRules: Check = {
  code: 'preflight/shop-rules',
  trade: 'book',
  severity: 'warning',
  title: 'كتاب تردّه متاجر الكتب',
  about: 'يوافق الكتاب الإلكتروني حدود المتاجر: غلافه وصوره ووزنه وعمق فهرسه.',
  remedy: 'ضع صورًا أصغر وزنًا، أو اجعل العدد كتابين.',
  hint: 'Give lighter pictures, or make two issues of one.',
  asked: ({ book }) => book !== undefined,
  check: ({ book }) => (book ? tellOnce(SHOPS.flatMap((shop) => refusals(shop, book))) : []),
  good: [{ name: 'a book within every limit', evidence: bound() }],
  bad: [
    { name: 'a picture of six megabytes', evidence: bound({ pictures: [heavy({ bytes: 6 * MEGABYTE })] }) },
    {
      name: 'a picture of eight million pixels',
      evidence: bound({ pictures: [heavy({ width: 4000, height: 2000 })] }),
    },
    { name: 'contents of four levels', evidence: bound({ depth: 4 }) },
    { name: 'a small cover', evidence: bound({ cover: { ...SOUND.cover, width: 600, height: 960 } }) },
    { name: 'a heavy cover', evidence: bound({ cover: { ...SOUND.cover, bytes: 4 * MEGABYTE } }) },
    { name: 'a book of seven hundred megabytes', evidence: bound({ bytes: 700 * MEGABYTE }) },
  ],
}

function heavy(changes: Partial<BookFacts['cover']>): BookFacts['cover'] {
  return { href: 'images/picture-1.jpg', bytes: 400_000, width: 1600, height: 1200, ...changes }
}

/** What a shop finds and what it expects, in both languages. */
interface ShopRefusal {
  readonly shop: string
  readonly found: string
  readonly expected: string
  readonly arabic: { readonly found: string; readonly expected: string }
}

/** One word for what several shops refuse, with what the first of them expects. */
function tellOnce(refused: readonly ShopRefusal[]): Finding[] {
  const once = new Map(refused.map(({ found }) => [found, refused.filter((other) => other.found === found)]))
  return [...once].map(([found, by]) => ({
    message: `Unexpected ${found} in the e-book, expected ${by[0]?.expected} for ${by.map(({ shop }) => shop).join(' and ')}.`,
    arabic: `${by[0]?.arabic.found}، والمطلوب لمتجر ${by.map(({ shop }) => quote(shop)).join(' و')} ${by[0]?.arabic.expected}.`,
  }))
}

function refusals(shop: Shop, { bytes, cover, pictures, depth }: BookFacts): ShopRefusal[] {
  const [short, long] = [Math.min(cover.width, cover.height), Math.max(cover.width, cover.height)]
  const say = (words: Omit<ShopRefusal, 'shop'>): ShopRefusal => ({ shop: shop.name, ...words })
  return [
    ...(short < shop.coverShort || long < shop.coverLong
      ? [
          say({
            found: `cover of ${cover.width} × ${cover.height} pixels`,
            expected: `${shop.coverShort} × ${shop.coverLong} or more`,
            arabic: {
              found: `غلاف الكتاب ${pixels(cover.width, cover.height)}`,
              expected: `${pixels(shop.coverShort, shop.coverLong)} أو أكثر`,
            },
          }),
        ]
      : []),
    ...(cover.bytes > shop.coverBytes
      ? [say(overweight('cover', 'وزن غلاف الكتاب', cover.bytes, shop.coverBytes))]
      : []),
    ...pictures
      .filter((picture) => picture.bytes > shop.pictureBytes)
      .map(({ href, bytes: weight }) =>
        say(
          overweight(`picture (${href})`, `وزن الصورة ${quote(href)} في الكتاب`, weight, shop.pictureBytes),
        ),
      ),
    ...pictures
      .filter(({ width, height }) => width * height > shop.picturePixels)
      .map(({ href, width, height }) =>
        say({
          found: `picture (${href}) of ${width} × ${height} pixels`,
          expected: `${shop.picturePixels / MILLION} million at the most`,
          arabic: {
            found: `الصورة ${quote(href)} في الكتاب ${pixels(width, height)}`,
            expected: `${inDigits(shop.picturePixels / MILLION)} مليون بكسل على الأكثر`,
          },
        }),
      ),
    ...(bytes > shop.bookBytes ? [say(overweight('weight', 'وزن الكتاب', bytes, shop.bookBytes))] : []),
    ...(depth > shop.depth
      ? [
          say({
            found: `contents of ${depth} levels`,
            expected: `${shop.depth} at the most`,
            arabic: {
              found: `في فهرس الكتاب ${countOf(depth, LEVELS)}`,
              expected: `${countOf(shop.depth, LEVELS)} على الأكثر`,
            },
          }),
        ]
      : []),
  ]
}

const MILLION = 1e6

function pixels(width: number, height: number): string {
  return `${inDigits(width)} × ${inDigits(height)} بكسل`
}

/** To a tenth of a megabyte, named in either language. */
function overweight(name: string, named: string, bytes: number, most: number): Omit<ShopRefusal, 'shop'> {
  const [weight, least] = [bytes, most].map((size) => (size / MEGABYTE).toFixed(1)) as [string, string]
  return {
    found: `${name} of ${weight} MB`,
    expected: `${least} MB at the most`,
    arabic: {
      found: `${named} ${inDigits(Number(weight))} ميغابايت`,
      expected: `${inDigits(Number(least))} ميغابايت على الأكثر`,
    },
  }
}
