/** A manuscript that a person has made an article of by hand: the desk makes the same of it, word for word, and says what it met. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleDraft, DraftBlock } from '../../src/desk/draft.ts'
import { interpret } from '../../src/desk/interpret.ts'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { readInline } from '../../src/issue/inline.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { readSource } from '../../src/source/read.ts'
import { HOUSE } from '../support/house.ts'
import { readText } from '../support/manuscripts.ts'

const ISSUE = join(HOUSE, 'assets/issues/001')

/** What the hand-made file has, as far as the desk is asked for it. */
interface ByHand {
  readonly kicker: string
  readonly title: string
  readonly guest: { readonly name: string; readonly shortName: string; readonly role: string }
  readonly credits: readonly { readonly role: string; readonly name: string }[]
  readonly exchanges: readonly { readonly question: string; readonly answer: string }[]
  readonly closing: string
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
/** Without the marks that an editor has set. */
const said = (marked = '') => plain(plainText(readInline(marked).content))
const wordsOf = (blocks: readonly DraftBlock[]) =>
  plain(blocks.map((block) => ('runs' in block ? textOfRuns(block.runs) : '')).join(' '))

let hand: ByHand
let draft: ArticleDraft

beforeAll(async () => {
  const source = await readSource(join(ISSUE, 'interviews/omar-aliskandarani.yaml'), 'issue')
  hand = source.value as ByHand
  const bytes = readFileSync(join(ISSUE, 'manuscripts/omar-aliskandarani.txt'))
  draft = interpret(await readManuscript({ file: 'omar.txt', bytes }))
})

describe('the first issue’s interview', () => {
  test('has thirteen exchanges, each as it was made by hand', () => {
    expect(draft.kind).toBe('interview')
    expect(draft.exchanges).toHaveLength(13)
    for (const [index, { question, answer }] of draft.exchanges.entries()) {
      expect(plain(textOfRuns(question))).toBe(said(hand.exchanges[index]?.question))
      expect(wordsOf(answer)).toBe(said(hand.exchanges[index]?.answer))
    }
  })

  test('has its title, kicker, guest and both credits', () => {
    expect(draft.title?.text).toBe(hand.title)
    expect(draft.kicker).toBe(hand.kicker)
    const { name, shortName, role } = hand.guest
    expect(draft.guests).toMatchObject([{ name, shortName, role }])
    expect(draft.credits.map(({ role, name }) => ({ role, name }))).toEqual(
      hand.credits.map(({ role, name }) => ({ role, name })),
    )
    expect(draft.askers.map((asker) => asker.name)).toEqual(['مجلة انفلونسرز توداي'])
  })

  test('has its two mislabelled questions, its repeated question and its doubled label found, each at its line', () => {
    const turns = draft.findings.filter(({ code }) => code !== 'desk/guessed-encoding')
    expect(turns.map(({ code, span }) => [code, span?.line]).sort()).toEqual([
      ['desk/doubled-label', 27],
      ['desk/label', 43],
      ['desk/label', 56],
      ['desk/repeated-question', 9],
    ])
  })

  test('has what was there twice left out once, and the comment form dropped', () => {
    expect(draft.leftOut.map(({ reason, span }) => [span.line, reason])).toEqual([
      [9, 'repeated'],
      [27, 'label'],
      [62, 'furniture'],
      [64, 'furniture'],
    ])
  })

  test('keeps its closing line, without the colon of the label that it has lost', () => {
    expect(wordsOf(draft.closing)).toBe(said(hand.closing))
  })
})

test('what calls itself something else comes out as a feature with all of its text, and why is said', async () => {
  const text = 'محضر اجتماع\n\nسلمى: ما رأيكم؟\n\nنور: نوافق.\n\nسلمى: ومتى نبدأ؟\n\nنور: غدًا.'
  const { kind, exchanges, text: blocks, findings } = interpret(await readText('minutes.txt', text))
  expect([kind, exchanges, blocks.length]).toEqual(['feature', [], 4])
  expect(findings.map(({ code }) => code)).toContain('desk/no-interview')
})

test('two plain turns of a piece that nothing calls an interview are one that is asked about', async () => {
  const text =
    'ظل الجدار\n\nسلمى: متى تعود إلى البيت؟\n\nنور: غدًا في المساء.\n\nسلمى: ومن معك؟\n\nنور: لا أحد.'
  const { kind, findings } = interpret(await readText('talk.txt', text))
  expect(kind).toBe('interview')
  expect(findings.map(({ code }) => code)).toContain('desk/perhaps-interview')
})

const turns = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    `سؤال: وماذا حدث في اليوم ${at + 1}؟`,
    `سلمى: كتبت صفحة، وهي الصفحة ${at + 1}.`,
  ]).flat()
const read = async (lines: readonly string[], file = 'talk.txt') =>
  interpret(await readText(file, lines.join('\n\n')))

test('who made a piece is said over it and under it: the same words amid the talk are of the talk', async () => {
  const lines = ['حوار مع سلمى', ...turns(8), 'تصوير: هاني البرّي', ...turns(8)]
  const { credits, exchanges } = await read(lines)
  expect(credits).toEqual([])
  expect(wordsOf(exchanges[7]?.answer ?? [])).toContain('تصوير: هاني البرّي')
  expect((await read([...lines, 'تصوير: هاني البرّي'])).credits).toMatchObject([{ name: 'هاني البرّي' }])
})

test('a story in which somebody asks twice is no talk, and one with three questions is', async () => {
  const asked = (count: number) =>
    Array.from({ length: count }, () => ['سألته: ومتى تعود إلى البيت؟', 'قال: غدًا.']).flat()
  expect((await read(['ظل الجدار', 'كان يعمل عندنا.', ...asked(2)])).kind).toBe('feature')
  expect((await read(['حوار في الظل', 'كان يعمل عندنا.', ...asked(3)])).kind).toBe('interview')
})

test('of two lines under a picture the first is its caption, and the second is listed', async () => {
  const page = [
    '<html><body><article><h1>حوار مع سلمى</h1>',
    '<figure><img src="a.png" alt="دكان"><figcaption>الدكان</figcaption><figcaption>من الداخل</figcaption></figure>',
    ...turns(3).map((line) => `<p>${line}</p>`),
    '</article></body></html>',
  ]
  const { introduction, leftOut } = await read(page, 'page.html')
  expect(introduction).toMatchObject([{ kind: 'picture', caption: 'الدكان' }])
  expect(leftOut).toContainEqual(expect.objectContaining({ text: 'من الداخل', reason: 'picture' }))
})
