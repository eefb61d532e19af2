/** An interview's file → who was asked, and who says what: names of speakers, of those who ask, of quotes. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/issue/block.ts'
import { joinNames, plainLine, quoteLine } from '../../src/issue/lines.ts'
import { standfirstOf } from '../../src/issue/parts.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { HOUSE } from '../support/house.ts'
import { articlesOf, change, type Files, loadChanged } from './folders.ts'
import { testMistakes } from './mistake.ts'

const TALK = `slug: guest
kind: interview
title: حديث مزدوج
guests:
  - { name: سلمى بنت أحمد, shortName: سلمى, role: خطّاطة }
  - { name: كريم سعد, shortName: كريم }
standfirst: { text: جواب كريم, from: 1 }
exchanges:
  - asker: خ. إ
    question: ما رأيكما؟
    by: سلمى
    answer:
      - هذا كلامي وهو صادق
      - وفقرة بعدها
      - by: كريم سعد
        says: |
          وهذا جواب كريم

          وبقيته
      - by: سلمى
        says: [وأزيد, list: [واحد, اثنان]]
      - وأختم
  - question: وماذا بعد؟
    answer:
      - { by: كريم, says: [list: [أول, ثان]] }
      - subhead: عنوان
      - { by: كريم, says: وآخر }
pullQuotes:
  - { text: كلامي وهو صادق وفقرة بعدها, from: 1 }
`

const PHOTO = readFileSync(join(HOUSE, 'tests/fixtures/monthly/minaret.jpg'))

const withTalk = (from = '', to = '') => {
  if (!TALK.includes(from)) throw new Error(`The talk has no ${from}.`)
  return { 'talks/guest.yaml': TALK.replace(from, () => to) }
}

const load = async (files: Files) => {
  const { interview } = articlesOf(await loadChanged(files))
  return interview
}

const lineOf = (block: Block) =>
  block.kind === 'paragraph' || block.kind === 'subhead' ? plainText(block.content) : block.kind

describe('an interview of two', () => {
  test('has both, and names whoever speaks once, where another spoke before', async () => {
    const talk = await load(withTalk())
    expect(talk.guests.map(({ name }) => name)).toEqual(['سلمى بنت أحمد', 'كريم سعد'])
    expect(talk.guests[0]).toMatchObject({ role: 'خطّاطة', span: { line: 5 } })
    expect(talk.exchanges[0]?.answer.map(lineOf)).toEqual([
      'سلمى: هذا كلامي وهو صادق',
      'وفقرة بعدها',
      'كريم: وهذا جواب كريم',
      'وبقيته',
      'سلمى: وأزيد',
      'list',
      'وأختم',
    ])
  })

  test('names a speaker in a line of its own before a list, and not again after a subhead', async () => {
    const talk = await load(withTalk())
    expect(talk.exchanges[1]?.answer.map(lineOf)).toEqual(['كريم:', 'list', 'عنوان', 'وآخر'])
  })

  test('has the initials of who asks before the question, as they are written', async () => {
    const [first, second] = (await load(withTalk())).exchanges
    expect(plainText(first?.question ?? [])).toBe('خ. إ: ما رأيكما؟')
    expect(first?.question[0]).toMatchObject({ kind: 'speaker' })
    expect(plainText(second?.question ?? [])).toBe('وماذا بعد؟')
  })

  test('says whose the words are that are set large, wherever they stand', async () => {
    const { value } = await loadChanged(withTalk())
    const talk = value?.articles.find((article) => article.kind === 'interview')
    if (talk?.kind !== 'interview') throw new Error('The talk is not there.')
    expect(talk.pullQuotes).toMatchObject([{ by: 'سلمى', text: 'كلامي وهو صادق وفقرة بعدها' }])
    expect(standfirstOf(talk)?.text).toBe('كريم: جواب كريم')
    expect(value?.cover.words && quoteLine(value.cover.words)).toBe('سلمى: هذا كلامي')
  })
})

test('the only guest is named nowhere, but may be', async () => {
  const { interview } = articlesOf(
    await loadChanged(change('talks/guest.yaml', 'answer: هذا', 'by: سلمى\n    answer: هذا')),
  )
  expect(interview.exchanges[0]?.answer.map(lineOf)).toEqual(['هذا كلامي وهو صادق'])
  expect(interview.pullQuotes[0]).not.toHaveProperty('by')
})

describe('amid an answer', () => {
  const DESK = `answer:
      - narration: |
          دخلنا الورشة

          وجلسنا
      - هذا كلامي وهو صادق
      - direction: يضحك
      - editorNote: تغيّر *الموعد*
      - speaker: المصوّر
        says: [وأنا, list: [هنا]]
      - وأعود [تسعل]{direction} إلى كلامي`
  const answerOf = async (files: Files) =>
    articlesOf(await loadChanged(files)).interview.exchanges[0]?.answer ?? []
  const voicesOf = (blocks: readonly Block[]) =>
    blocks.map((block) => [lineOf(block), block.kind === 'paragraph' ? block.voice : undefined])

  test('the desk tells, shows and adds in voices of its own, and others speak under their names', async () => {
    const files = change('talks/guest.yaml', 'answer: هذا كلامي وهو صادق', DESK)
    expect(voicesOf(await answerOf(files))).toEqual([
      ['دخلنا الورشة', 'narration'],
      ['وجلسنا', 'narration'],
      ['هذا كلامي وهو صادق', undefined],
      ['(يضحك)', undefined],
      ['[تغيّر الموعد — المحرر]', 'editorNote'],
      ['المصوّر: وأنا', 'otherVoice'],
      ['list', undefined],
      ['سلمى: وأعود (تسعل) إلى كلامي', undefined],
    ])
  })

  test('one of several guests is named again behind what the desk tells, and not behind a direction', async () => {
    const quotes = TALK.slice(TALK.indexOf('pullQuotes:'))
    const third = async (own: string) => {
      const text = TALK.replace(quotes, '').replace('- وفقرة بعدها\n', `${own}\n      - وفقرة بعدها\n`)
      return lineOf((await answerOf({ 'talks/guest.yaml': text }))[2] as Block)
    }
    expect(await third('- narration: سكتت')).toBe('سلمى: وفقرة بعدها')
    expect(await third('- editorNote: سكتت')).toBe('سلمى: وفقرة بعدها')
    expect(await third('- direction: (تضحك)')).toBe('وفقرة بعدها')
  })

  test('a direction is in brackets once, however it is written', async () => {
    const files = change(
      'talks/guest.yaml',
      'answer: هذا كلامي وهو صادق',
      DESK.replace('direction: يضحك', 'direction: (يضحك)'),
    )
    expect((await answerOf(files)).map(lineOf)).toContain('(يضحك)')
  })
})

test('a listing is taken as it is typed: no marks, every space, tabs to their stops', async () => {
  const files = change(
    'talks/guest.yaml',
    'answer: هذا كلامي وهو صادق\n',
    'answer:\n      - هذا كلامي وهو صادق\n      - listing: |\n          a *b*  [c]\n\n            \td\n\n',
  )
  const { interview } = articlesOf(await loadChanged(files))
  const listing = interview.exchanges[0]?.answer[1]
  expect(listing?.kind === 'listing' && listing.lines.map(plainText)).toEqual(['a *b*  [c]', '', '    d'])
})

test('names are joined as Arabic joins them, and by commas where one is Latin', () => {
  const joined = (...names: string[]) => plainLine(joinNames(names.map((name) => ({ name }))))
  expect(joined('نادية')).toBe('نادية')
  expect(joined('نادية سالم', 'كريم', 'هدى')).toBe('نادية سالم وكريم وهدى')
  expect(joined('نادية', 'John')).toBe('نادية، John')
  expect(joined('John', 'نادية')).toBe('John ونادية')
})

testMistakes([
  {
    name: 'wants a guest',
    files: change('talks/guest.yaml', 'guest:\n  name: سلمى بنت أحمد\n  shortName: سلمى\n', ''),
    code: 'issue/missing-key',
    at: 'talks/guest.yaml:1:1',
    message: 'Unexpected absence of the key "guest"',
    hint: 'or "guests: …" with a list of them',
  },
  {
    name: 'takes guest or guests',
    files: change('talks/guest.yaml', 'credits:', 'guests: [{ name: كريم, shortName: كريم }]\ncredits:'),
    code: 'issue/guests',
    at: 'talks/guest.yaml:8:9',
    message: 'Unexpected guest and guests at once',
    hint: 'guests: with a hyphen before each',
  },
  {
    name: 'tells guests apart by their short names',
    files: withTalk(
      '{ name: كريم سعد, shortName: كريم }',
      '{ name: سلمى سعد, shortName: سلمى, fileAs: كريم }',
    ),
    code: 'issue/guests',
    at: 'talks/guest.yaml:6:34',
    message: 'Unexpected short name "سلمى" of a second guest',
    hint: 'they say who speaks',
  },
  {
    name: 'opens on one portrait',
    files: {
      ...withTalk(
        `  - { name: سلمى بنت أحمد, shortName: سلمى, role: خطّاطة }
  - { name: كريم سعد, shortName: كريم }`,
        ['سلمى', 'كريم']
          .map(
            (name) =>
              `  - { name: ${name}, shortName: ${name}, portrait: { picture: { file: a.jpg, alternative: ${name} } } }`,
          )
          .join('\n')
          .replace('كريم,', 'كريم سعد,'),
      ),
      'talks/a.jpg': PHOTO,
    },
    code: 'issue/guests',
    at: 'talks/guest.yaml:6:50',
    message: 'Unexpected portrait of a second guest',
    hint: 'another stands in an answer',
  },
  {
    name: 'knows only guests as speakers',
    files: withTalk('by: كريم سعد', 'by: كريمة'),
    code: 'issue/speaker',
    at: 'talks/guest.yaml:15:13',
    message: 'Unexpected "كريمة", expected "سلمى" or "كريم"',
    hint: 'Write "by: كريم".',
  },
  {
    name: 'wants a name for every answer of several',
    files: withTalk('    by: سلمى\n', ''),
    code: 'issue/speaker',
    at: 'talks/guest.yaml:12:9',
    message: 'Unexpected words that no guest is named for',
    hint: 'by: and says:',
  },
  {
    name: 'wants words beside a name',
    files: withTalk('- { by: كريم, says: وآخر }', '- { by: كريم, list: [واحد] }'),
    code: 'issue/block',
    at: 'talks/guest.yaml:27:9',
    message: 'Unexpected by or speaker without says',
    hint: 'says: with the words',
  },
  {
    name: 'wants something in a listing',
    files: change(
      'talks/guest.yaml',
      'answer: هذا كلامي وهو صادق',
      "answer: [هذا كلامي وهو صادق, { listing: ' ' }]",
    ),
    code: 'issue/empty',
    at: 'talks/guest.yaml:16:45',
    message: 'Unexpected empty text',
    hint: 'as it is typed',
  },
  {
    name: 'takes one name beside words',
    files: withTalk('- by: كريم سعد\n', '- by: كريم سعد\n        speaker: المصوّر\n'),
    code: 'issue/block',
    at: 'talks/guest.yaml:15:9',
    message: 'Unexpected by and speaker at once, expected one name beside the words',
    hint: 'speaker: with that of another',
  },
  {
    name: 'pulls no words of somebody who is no guest',
    files: change(
      'talks/guest.yaml',
      `answer: >-
      جواب على
      سطرين

      وفقرة ثانية
`,
      `answer: [نعم, { speaker: المصوّر, says: جواب على سطرين }]
`,
    ),
    code: 'issue/extract',
    at: 'talks/guest.yaml:20:11',
    message: 'expected an exact stretch of the answer in exchange 2',
    hint: 'Copy the words from the answer',
  },
  {
    name: 'pulls no words that run on from one speaker to another',
    files: withTalk('text: كلامي وهو صادق وفقرة بعدها', 'text: وفقرة بعدها وهذا جواب كريم'),
    code: 'issue/extract',
    at: 'talks/guest.yaml:29:13',
    message: 'expected an exact stretch of the answer in exchange 1',
    hint: 'It runs on from one speaker to another',
  },
])
