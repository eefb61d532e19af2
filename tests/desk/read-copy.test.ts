/** The copy desk as a whole: what is told together, what is mended in what order, and what hostile text costs. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { readCopy } from '../../src/desk/read-copy.ts'
import type { CopyPassage } from '../../src/desk/rules/form/piece.ts'
import { openChance } from '../support/chance.ts'
import { mended, pieceOf, SPAN, styleOf, USUAL_COPY } from '../support/copy.ts'
import { HOUSE } from '../support/house.ts'

test('a habit is one finding with its count, and a warning of it stands for all', () => {
  const slips = readCopy(pieceOf('نعم.. ثم سكت.. ثم قال.. لا'), USUAL_COPY)
  expect(slips).toHaveLength(1)
  expect(slips[0]?.diagnostic.message).toBe(
    'Unexpected two dots in "نعم.. ثم سكت.. ثم", 3 times in this piece, expected a stop or an ellipsis.',
  )
  expect(slips[0]).not.toHaveProperty('replacement')
})

test('fixes of a habit are as many as its places, and share their finding', () => {
  const slips = readCopy(pieceOf('نعم ، ثم سكت ، ثم قال'), USUAL_COPY)
  expect(slips).toHaveLength(2)
  expect(new Set(slips.map(({ diagnostic }) => diagnostic)).size).toBe(1)
  expect(slips[0]?.diagnostic.message).toContain('2 times')
})

test('both marks of a quotation are one finding', () => {
  const slips = readCopy(pieceOf('قال "نعم" ثم سكت'), USUAL_COPY)
  expect(slips.map(({ start, replacement }) => [start, replacement])).toEqual([
    [4, '«'],
    [8, '»'],
  ])
  expect(slips[0]?.diagnostic).toBe(slips[1]?.diagnostic)
  expect(slips[0]?.diagnostic.message).not.toContain('times')
})

test('a warning of a pair mends neither of its marks', () => {
  const slips = readCopy(pieceOf('قال "نعم" ثم سكت'), styleOf({ quotes: 'warn' }))
  expect(slips).toHaveLength(1)
  expect(slips[0]).not.toHaveProperty('replacement')
})

test('what needs a person is told at each of its places', () => {
  const slips = readCopy(pieceOf('خرج من من البيت ثم عاد من من السوق'), USUAL_COPY)
  expect(slips.map(({ replacement }) => replacement)).toEqual(['', ''])
})

test('a rule that is off says nothing', () => {
  expect(readCopy(pieceOf('نعم ، ثم'), styleOf({}))).toEqual([])
})

test('slips of several kinds at one place are mended in one go', () => {
  expect(mended(pieceOf('قال "نعم",ثم سكت'), USUAL_COPY)).toBe('قال «نعم»، ثم سكت')
  expect(mended(pieceOf('قال :" نعم " ثم سكت'), USUAL_COPY)).toBe('قال: «نعم» ثم سكت')
  expect(mended(pieceOf('قال "يا (بنت "سلمى") أختي" ثم'), USUAL_COPY)).toBe('قال «يا (بنت “سلمى”) أختي» ثم')
  expect(mended(pieceOf('ﻓﻰ البيت'), USUAL_COPY)).toBe('في البيت')
  expect(mended(pieceOf('كتب ,ثم  سكت'), USUAL_COPY)).toBe('كتب، ثم سكت')
  expect(mended(pieceOf('ذهب الـــى البيت'), USUAL_COPY)).toBe('ذهب إلى البيت')
})

const SCRAPS = [
  ...['نعم', 'فى', 'ﻓﻰ', 'کتاب', 'الـ', 'كتـاب', 'coaching', 'الcoaching', 'من من', '٧', '12', 'شكرا', 'ً'],
  ...[' ', ' ', '  ', '\u00A0', '\n', '،', ',', '؛', ';', '؟', '?', '!', '.', '..', '...', ':', '…'],
  ...[
    '(',
    ')',
    '«',
    '»',
    '“',
    '”',
    '"',
    '[',
    ']',
    '\u200F',
    '\u200C',
    '\u200B',
    '@',
    '#',
    'www.',
    '.com',
    '﴿',
    '﴾',
  ],
]

test('fixes made twice change nothing more, and none overlaps another, whatever the text', () => {
  for (let seed = 0; seed < 3000; seed++) {
    const chance = openChance(seed)
    const text = Array.from({ length: chance.number(1, 24) }, () => chance.pick(SCRAPS)).join('')
    const piece = pieceOf(text)
    const fixes = readCopy(piece, USUAL_COPY).filter(({ level }) => level === 'fix')
    for (const [index, { start }] of fixes.entries())
      expect(start, text).toBeGreaterThanOrEqual(fixes[index - 1]?.end ?? 0)
    const once = mended(piece, USUAL_COPY)
    expect(mended(pieceOf(once), USUAL_COPY), JSON.stringify(text)).toBe(once)
  }
})

test.each([
  ...[
    ' ',
    '.',
    '«',
    '“',
    '"',
    '(',
    ')',
    'ـ',
    '،',
    ',',
    '٣',
    ':',
    '@',
    '#',
    '﴿',
    '{{',
    '://',
    'ﺣ',
    '\u200F',
    '\n',
  ],
  ...['? ', ' .', '( ', '1 ', 'a. ', 'عمر ', '«ا» ', ' )'],
])('a text of nothing but %j is read at once', (scrap) => {
  const piece = pieceOf({
    text: scrap.repeat(200_000 / scrap.length),
    question: 'متى حفرت أول بئر؟',
    names: ['عمر السيد'],
  })
  const before = performance.now()
  expect(readCopy(piece, USUAL_COPY).length).toBeLessThanOrEqual(2)
  // A text read over and over from each of its characters would take minutes.
  expect(performance.now() - before).toBeLessThan(3000)
})

test('the manuscript of the first issue is told what is wrong with it, and no more', async () => {
  const file = join(HOUSE, 'assets/issues/001/manuscripts/omar-aliskandarani.txt')
  const { paragraphs } = await readManuscript({ file, bytes: readFileSync(file) })
  const [asker, guest] = ['مجلة انفلونسرز توداي', 'عمر الإسكندراني']
  let exchange = -1
  const passages = paragraphs.map(({ runs, span }): CopyPassage => {
    const text = textOfRuns(runs)
    const said = text.startsWith(`${guest}:`) ? text.slice(guest.length + 1).trimStart() : text
    if (/^مجل[ةه] /.test(text)) exchange += 1
    const role = said === text ? ('question' as const) : ('answer' as const)
    return { role, text: said, span, ...(exchange >= 0 && { exchange }) }
  })
  passages[3] = { ...(passages[3] as CopyPassage), text: passages[3]?.text.replace(`${asker}: `, '') ?? '' }
  const slips = readCopy({ passages, names: [guest, asker] }, USUAL_COPY)
  const said = [...new Set(slips.map(({ diagnostic }) => diagnostic))]
  const told = said.map(
    ({ code, message }) =>
      `${code} ${/ in "(.*?)"/.exec(message)?.[1]}${/, \d+ times/.exec(message)?.[0] ?? ''}`,
  )
  expect(told).toMatchInlineSnapshot(`
    [
      "copy/doubled-dots بلوجر، ومتطوع.. ايه المشترك في, 206 times",
      "copy/repeated-question بدورك عمر مهندس، منظم مؤتمرات، كاتب",
      "copy/glued-question وبيعبر عن هويتك؟!كلهم فيهم كتابة",
      "copy/glued-colon انفلونسرز توداي:ايه خلاك تختار, 3 times",
      "copy/quotes بالمجال كله.. “مشهور” يعني, 14 times",
      "copy/doubled-spaces performance أو الالجيوريزم أو, 4 times",
      "copy/detached-waw تؤمن بالتخصص و التركيز علي مهارة",
      "copy/space-before-sign المهام والمهارات ؟",
      "copy/spellings وده بحكم ان إتجاه معظم الشركات",
      "copy/space-before-sign ممكن من الموظفين .",
      "copy/name-spellings مجله انفلونسرز توداي :كتير من",
      "copy/space-before-sign انفلونسرز توداي :كتير من",
      "copy/glued-latin وتعمل عليها في الcoaching session؟",
      "copy/spellings أهم شيء في إختيار المتحدث هو",
    ]
  `)
})

test('a slip has the place of its passage', () => {
  const piece = {
    passages: [{ role: 'other' as const, text: 'نعم ،', span: { ...SPAN, line: 7 } }],
    names: [],
  }
  expect(readCopy(piece, USUAL_COPY)[0]?.diagnostic.span).toEqual({ ...SPAN, line: 7 })
})
