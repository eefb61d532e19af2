/** Transcripts: whatever their heads look like, each turn has its speaker, its words, its time. */

import { describe, expect, test } from 'vitest'
import { lineOf, linesOf, readText } from '../../support/manuscripts.ts'

const TURNS: readonly (readonly [time: string, speaker: string, words: string])[] = [
  ['00:00:02', 'سلمى', 'أهلا بك. متى بدأت؟'],
  ['00:00:09', 'كريم الحدّاد', 'في السابعة. وقال لي أبي: تعال.'],
  ['00:00:31', 'سلمى', 'وكم قفلا فتحت؟'],
  ['00:01:02', 'كريم الحدّاد', 'لا أعد.'],
]

const HEADS: Readonly<Record<string, (turn: (typeof TURNS)[number]) => string>> = {
  'time - name: words': ([time, name, words]) => `${time} - ${name}: ${words}`,
  '[time] name: words': ([time, name, words]) => `[${time}] ${name}: ${words}`,
  '(time) name: words': ([time, name, words]) => `(${time}) ${name}: ${words}`,
  'time --> time name: words': ([time, name, words]) => `${time} --> ${time} ${name}: ${words}`,
  '[time] [name]: words': ([time, name, words]) => `[${time}] [${name}]: ${words}`,
  'name time, words below': ([time, name, words]) => `${name}  ${time}\n${words}\n`,
  'name time:, words below': ([time, name, words]) => `${name} ${time}:\n${words}\n`,
  'name (time), words below': ([time, name, words]) => `${name} (${time})\n${words}\n`,
  '[name] time, words below': ([time, name, words]) => `[${name}] ${time}\n${words}\n`,
  'time name, words below': ([time, name, words]) => `${time} ${name}\n${words}`,
  'time alone, name: words below': ([time, name, words]) => `${time}\n${name}: ${words}`,
}

describe.each(Object.keys(HEADS))('a transcript of %s', (head) => {
  const text = TURNS.map((turn) => HEADS[head]?.(turn)).join('\n')

  test('has its turns with speakers and times', async () => {
    const { paragraphs } = await readText('talk.txt', text)
    expect(paragraphs.map((paragraph) => [paragraph.time, lineOf(paragraph)])).toEqual(
      TURNS.map(([time, name, words]) => [time, `${name}: ${words}`]),
    )
  })

  test('keeps words before the first time, and leaves out those of the machine', async () => {
    const { paragraphs, leftOut } = await readText(
      'talk.txt',
      `Transcript - talk.m4a\nLanguage: ar  Duration: 00:02:00\n\nحلقة الأقفال\nتفريغ: نور القاسم\n\n${text}`,
    )
    expect(paragraphs.map(lineOf).slice(0, 2)).toEqual(['حلقة الأقفال', 'تفريغ: نور القاسم'])
    expect(leftOut.map((left) => left.text)).toEqual([
      'Transcript - talk.m4a',
      'Language: ar  Duration: 00:02:00',
    ])
  })
})

test('digits of a time may be Arabic ones, and a name one letter', async () => {
  const text = '[٠٠:٠٢] خ: متى؟\n[٠٠:٠٩] ك: الآن.\n[٠٠:١٢] خ: وأين؟\n[٠٠:١٩] ك: هنا.'
  expect(await linesOf('talk.txt', text)).toEqual(['خ: متى؟', 'ك: الآن.', 'خ: وأين؟', 'ك: هنا.'])
})

test('lines of one speaker are one paragraph, and a question among them is one of its own', async () => {
  const text = [
    '00:01 - عمر: كان البحر هادئا.',
    '00:05 - عمر: ثم لم يكن.',
    '00:09 - عمر: ومتى عدتَ؟',
    '00:12 - عمر: بعد عام كنت',
    '00:15 - عمر: على الباب.',
  ].join('\n')
  expect(await linesOf('talk.txt', text)).toEqual([
    'عمر: كان البحر هادئا. ثم لم يكن.',
    'عمر: ومتى عدتَ؟',
    'عمر: بعد عام كنت على الباب.',
  ])
})

test('a day with its hours in a text is no transcript', async () => {
  const text = 'برنامج اليوم\n10:00 الافتتاح\nكلمة الضيف\nثم الغداء\nثم نعود إلى القاعة الكبيرة\n'
  expect(await linesOf('day.txt', text)).toContain('10:00 الافتتاح')
})
