/** Clean text of the sample issues, and the same with one known slip: found once, and mended to what it was. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCopy } from '../../src/desk/read-copy.ts'
import { readYaml } from '../../src/source/yaml.ts'
import { type Chance, openChance } from '../support/chance.ts'
import { mended, pieceOf, styleOf, USUAL_COPY } from '../support/copy.ts'
import { HOUSE } from '../support/house.ts'

const FILES = [
  '002/interviews/saat-bab-zuwayla',
  '003/interviews/jisr',
  '003/interviews/kathib',
  '003/features/attarin',
  '003/features/manwar',
  '003/features/wuquf',
  '003/letter',
  '002/letter',
  '003/departments/barid',
  '003/departments/nar',
  '003/departments/sutur',
]

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

const TEXTS = FILES.flatMap((file) => {
  const path = join(HOUSE, 'assets/issues', `${file}.yaml`)
  return textsOf(readYaml(readFileSync(path, 'utf8'), path, 'issue').value)
}).filter((text) => /\p{Script=Arabic}{3}/u.test(text))

/** Long enough that every slip has a place in it. */
const LONG = TEXTS.filter((text) => text.length > 200)

/** A rule, where in a text it can be broken, and what stands there then. */
interface KnownSlip {
  readonly rule: string
  readonly place: RegExp
  readonly becomes: (found: string) => string
}

const W = '[\\u0621-\\u064A]'
const SLIPS: readonly KnownSlip[] = [
  {
    rule: 'space-before-sign',
    place: new RegExp(`(?<=${W})[،؛؟](?= )`, 'gu'),
    becomes: (sign) => ` ${sign}`,
  },
  {
    rule: 'space-before-sign',
    place: new RegExp(`(?<=${W}{3})[.](?= ${W})`, 'gu'),
    becomes: (sign) => ` ${sign}`,
  },
  { rule: 'space-after-sign', place: new RegExp(`(?<=${W}{3}[،؛.]) (?=${W}{3})`, 'gu'), becomes: () => '' },
  { rule: 'glued-question', place: new RegExp(`(?<=${W}[؟!]) (?=${W})`, 'gu'), becomes: () => '' },
  { rule: 'glued-colon', place: new RegExp(`(?<=${W}{2}:) (?=${W}{2})`, 'gu'), becomes: () => '' },
  {
    rule: 'latin-signs',
    place: new RegExp(`(?<=${W})[،؟](?= ${W})`, 'gu'),
    becomes: (sign) => (sign === '،' ? ',' : '?'),
  },
  { rule: 'doubled-spaces', place: new RegExp(`(?<=${W}) (?=${W})`, 'gu'), becomes: () => '  ' },
  { rule: 'doubled-spaces', place: new RegExp(`(?<=${W}) (?=${W})`, 'gu'), becomes: () => ' \u00A0' },
  { rule: 'tatweel', place: new RegExp(`(?<=${W}[بتنيسمهلك])(?=[بتنيسمهك]${W})`, 'gu'), becomes: () => 'ــ' },
  {
    rule: 'spellings',
    place: /(?<![\p{L}\p{M}])(?:في|التي|الذي|إلى|هذه)(?![\p{L}\p{M}])/gu,
    becomes: (word) => WRONG[word] ?? word,
  },
  { rule: 'presentation-forms', place: /(?<=[\p{L}])لا(?![\p{L}\p{M}])/gu, becomes: () => 'ﻼ' },
  { rule: 'persian-letters', place: /(?<=ال)ك(?=[\u0621-\u064A]{2})/gu, becomes: () => 'ک' },
  { rule: 'invisible-characters', place: new RegExp(`(?<=${W} )(?=${W})`, 'gu'), becomes: () => '\u200F' },
  { rule: 'invisible-characters', place: new RegExp(`(?<=${W})(?=${W})`, 'gu'), becomes: () => '\u200B' },
  { rule: 'quotes', place: /«[^«»“”]+»/gu, becomes: (words) => `“${words.slice(1, -1)}”` },
  { rule: 'space-in-brackets', place: /(?<=[\s]«)(?=[^«»“”]+»)/gu, becomes: () => ' ' },
  { rule: 'doubled-commas', place: new RegExp(`(?<=${W})،(?= ${W})`, 'gu'), becomes: () => '،،' },
  { rule: 'doubled-dots', place: new RegExp(`(?<=${W})[.]$`, 'gu'), becomes: () => '..' },
  {
    rule: 'repeated-words',
    place: /(?<=[\u0621-\u064A] )(?:في|على|إلى|عن|التي)(?= [\u0621-\u064A])/gu,
    becomes: (word) => `${word} ${word}`,
  },
]

const WRONG: Readonly<Record<string, string>> = {
  في: 'فى',
  التي: 'التى',
  الذي: 'الذى',
  إلى: 'الى',
  هذه: 'هذة',
}

function breakOnce(text: string, { place, becomes }: KnownSlip, chance: Chance): string | undefined {
  const places = [...text.matchAll(place)]
  if (places.length === 0) return undefined
  const { 0: found, index } = chance.pick(places)
  return text.slice(0, index) + becomes(found) + text.slice(index + found.length)
}

test('the sample issues have texts enough, and none of them has a slip', () => {
  expect(TEXTS.length).toBeGreaterThan(300)
  expect(LONG.length).toBeGreaterThan(60)
  const told = TEXTS.flatMap((text) =>
    readCopy(pieceOf(text), USUAL_COPY).map(({ diagnostic }) => diagnostic.message),
  )
  expect(told).toEqual([])
})

test('a piece as a whole has none either', () => {
  const passages = LONG.map(
    (text) => ({ ...pieceOf(text).passages[0], text }) as ReturnType<typeof pieceOf>['passages'][0],
  )
  expect(
    readCopy(
      { passages, names: [] },
      { ...USUAL_COPY, levels: { ...USUAL_COPY.levels, 'mixed-digits': 'off' } },
    ),
  ).toEqual([])
})

test('one slip in clean text is found once, and mended to what it was', () => {
  const met = new Map<string, number>()
  for (let seed = 0; seed < 600; seed++) {
    const chance = openChance(seed)
    const slip = SLIPS[seed % SLIPS.length] as KnownSlip
    const clean = chance.pick(LONG)
    const broken = breakOnce(clean, slip, chance)
    if (broken === undefined) continue
    met.set(slip.rule, (met.get(slip.rule) ?? 0) + 1)
    const slips = readCopy(pieceOf(broken), USUAL_COPY)
    const shown = `${slip.rule}, seed ${seed}`
    expect(new Set(slips.map(({ diagnostic }) => diagnostic)).size, shown).toBe(1)
    expect(slips[0]?.rule, shown).toBe(slip.rule)
    const fixing = { ...USUAL_COPY, ...styleOf({ [slip.rule]: 'fix' }) }
    expect(mended(pieceOf(broken), fixing), shown).toBe(clean)
  }
  expect(Object.fromEntries(met)).toMatchObject(
    Object.fromEntries(SLIPS.map(({ rule }) => [rule, expect.any(Number)])),
  )
  expect([...met.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(300)
})
