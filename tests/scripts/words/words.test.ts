/** What commands say in two languages: whose language it is, and Arabic that is whole wherever it is shown. */

import { describe, expect, test } from 'vitest'
import { BAGS, count, FILES, PAGES } from '../../../scripts/words/counts.ts'
import { inBoth } from '../../../scripts/words/in-both.ts'
import * as commandLines from '../../../scripts/words/of-command-lines.ts'
import * as copy from '../../../scripts/words/of-copy.ts'
import * as keeping from '../../../scripts/words/of-keeping.ts'
import * as mishaps from '../../../scripts/words/of-mishaps.ts'
import * as beginning from '../../../scripts/words/of-new.ts'
import * as press from '../../../scripts/words/of-press.ts'
import * as printing from '../../../scripts/words/of-printing.ts'
import * as readers from '../../../scripts/words/of-readers.ts'
import * as sheets from '../../../scripts/words/of-sheets.ts'
import { lineOfStage } from '../../../scripts/words/of-stages.ts'
import { ENGLISH, languageOf, openVoice } from '../../../scripts/words/voice.ts'
import { differencesOf, type PressOrigin } from '../../../src/archive/record/origin.ts'

const [arabic, isolated] = [await openVoice('ar', false), await openVoice('ar', true)]

test.each([
  ['the house says', 'ar', { LANG: 'en_GB.UTF-8' }, 'ar'],
  ['the press is asked for another than the house’s', 'ar', { WARRAQ_LANG: 'en' }, 'en'],
  ['the house says English on an Arabic machine', 'en', { LANG: 'ar_EG.UTF-8' }, 'en'],
  ['the press is asked', undefined, { WARRAQ_LANG: 'ar', LC_ALL: 'en_US.UTF-8' }, 'ar'],
  ['the press is asked for English on an Arabic machine', undefined, { WARRAQ_LANG: 'en', LANG: 'ar' }, 'en'],
  ['the machine says for all', undefined, { LC_ALL: 'ar_LB.UTF-8', LANG: 'fr_FR' }, 'ar'],
  ['the machine says for messages', undefined, { LC_ALL: '', LC_MESSAGES: 'ar_EG', LANG: 'C' }, 'ar'],
  ['the machine says for all but messages', undefined, { LC_MESSAGES: 'en_US', LANG: 'ar_EG' }, 'en'],
  ['the machine is in Arabic', undefined, { LANG: 'ar' }, 'ar'],
  ['the machine is in Aragonese', undefined, { LANG: 'arn_CL' }, 'en'],
  ['nobody says', undefined, {}, 'en'],
] as const)('the language is that which %s', (_, house, environment, language) => {
  expect(languageOf(house, environment)).toBe(language)
})

test.each([
  [0, '٠ صفحة'],
  [1, 'صفحة واحدة'],
  [2, 'صفحتان'],
  [3, '٣ صفحات'],
  [10, '١٠ صفحات'],
  [11, '١١ صفحة'],
  [100, '١٠٠ صفحة'],
  [103, '١٠٣ صفحات'],
])('%i pages agree with their number', (number, said) => {
  expect(count(number, PAGES)).toBe(said)
})

test('a masculine noun is in the accusative from eleven on, and not after a hundred', () => {
  expect([12, 100, 112].map((number) => count(number, FILES))).toEqual(['١٢ ملفًا', '١٠٠ ملف', '١١٢ ملفًا'])
  expect(count(2, BAGS)).toBe('حقيبتان')
})

test('a stage is told by its Arabic name and its time; in English as ever', () => {
  expect(lineOfStage('lay out', 1964.2, ENGLISH)).toBe('lay out   1964 ms')
  expect(lineOfStage('lay out', 1964.2, arabic)).toBe('الإخراج  ١٩٦٤ م.ث')
})

test('a voice in English says what stands in the catalogue, one in Arabic the same id in Arabic', () => {
  const words = inBoth({ made: (place: string) => `made ${place}` }, { made: (place) => `صُنع ${place}` })
  expect(words(ENGLISH).made('a/b')).toBe('made a/b')
  expect(words(arabic).made('a/b')).toBe('صُنع a/b')
  expect(words(isolated).made('a/b')).toBe('\u2067صُنع \u2066a/b\u2069\u2069')
})

test('a text without its Arabic, or with parts of another kind, is no catalogue: the compiler says so', () => {
  // @ts-expect-error: it has no Arabic
  expect(inBoth({ made: 'made' }, {})(arabic)).toEqual({})
  // @ts-expect-error: one of them has no English
  expect(inBoth({ made: 'made' }, { made: 'صُنع', kept: 'حُفظ' })(ENGLISH)).toEqual({ made: 'made' })
  // @ts-expect-error: it is made of a figure in English, and of a word in Arabic
  inBoth({ pages: (pages: number) => `${pages} pages` }, { pages: (pages: string) => pages })
})

test('all that may be other than when a version was printed is told in Arabic', () => {
  const origin = (of: string): PressOrigin =>
    ({
      press: { version: of, code: of },
      object: `press-${of}`,
      node: of,
      packages: of,
      system: of,
      processor: of,
    }) as PressOrigin
  const reasons = differencesOf(origin('1.0.0'), origin('2.0.0'))
  expect(reasons).toHaveLength(5)
  const { reason } = keeping.rebuildWords(arabic)
  for (const english of reasons)
    expect(reason(english)).toMatch(/^\p{scx=Arabic}[^a-z]*(?:Node|press-|\d|\.)/u)
  expect(reason('Of tomorrow.')).toBe('Of tomorrow.')
})

/** Stands for whatever a sentence is made of: a figure, a word, a list, or an object of these. */
const PART: object = new Proxy(() => PART, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 3 : '3')
    if (key === 'map') return (each: (part: unknown) => unknown) => [each('3')]
    const own: unknown = Reflect.get(String.prototype, key)
    return typeof own === 'function' ? own.bind('3') : key === 'length' ? 1 : PART
  },
})

const CATALOGUES = { commandLines, copy, keeping, mishaps, beginning, press, printing, readers, sheets }
/** What is no sentence: nothing, words of others, and names of kinds. */
const PASSED_ON = new Set(['change', 'file', 'made', 'moreFiles', 'keys', 'words', 'reason'])
/** Sayings that are of kinds. */
const KINDS: Readonly<Record<string, string>> = {
  reading: 'asks',
  kind: 'words',
  head: 'title',
  column: 'line',
}

describe.each(Object.entries(CATALOGUES))('what is said of %s', (_, room) => {
  const catalogues = Object.entries(room).filter(([name]) => name.endsWith('Words'))
  const sayings = (voice: typeof arabic) =>
    catalogues.flatMap(([name, catalogue]) =>
      Object.entries((catalogue as (voice: unknown) => object)(voice)).map(
        ([id, saying]: [string, string | ((...parts: unknown[]) => string)]) =>
          [
            `${name}.${id}`,
            typeof saying === 'string' ? saying : String(saying(KINDS[id] ?? PART, PART, PART, PART)),
          ] as const,
      ),
    )

  test('is Arabic from its first word', () => {
    const strange = sayings(arabic).filter(
      ([id, said]) => !PASSED_ON.has(id.split('.')[1] ?? '') && !/^[\s«…@ ]*\p{scx=Arabic}/u.test(said),
    )
    expect(strange).toEqual([])
  })

  test('has signs of direction on a terminal, in pairs, and none elsewhere', () => {
    for (const [id, said] of sayings(arabic)) expect(said, id).not.toMatch(/[\u2066-\u2069]/)
    for (const [id, said] of sayings(isolated))
      for (const line of said.split('\n')) {
        const opened = line.match(/[\u2066\u2067]/g)?.length ?? 0
        expect(line.match(/\u2069/g)?.length ?? 0, id).toBe(opened)
      }
  })

  test('is in English as it was where nobody asks for Arabic', () => {
    for (const [id, said] of sayings(ENGLISH)) expect(said, id).not.toMatch(/\p{scx=Arabic}/u)
  })
})
