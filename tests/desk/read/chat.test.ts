/** Exported chats: who wrote what, without what the program writes itself. */

import { describe, expect, test } from 'vitest'
import { lineOf, readText } from '../../support/manuscripts.ts'

const MESSAGES: readonly (readonly [time: string, sender: string, text: string])[] = [
  ['10:04', 'نور – جريدة الدرب 🌸', 'متى بدأت؟'],
  ['10:05', 'سامي', 'في السابعة.\nكان أبي معي: دائما'],
  ['10:06', 'سامي', 'وقلت له: لا'],
  ['10:07', 'نور – جريدة الدرب 🌸', 'وبعد؟'],
]
const TURNS = [
  ['نور – جريدة الدرب 🌸: متى بدأت؟'],
  ['سامي: في السابعة.', 'كان أبي معي: دائما', 'وقلت له: لا'],
  ['نور – جريدة الدرب 🌸: وبعد؟'],
].flat()

const eastern = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')

type Writing = (message: (typeof MESSAGES)[number]) => string
const PROGRAMS: Readonly<Record<string, Writing>> = {
  'an iPhone': ([time, sender, text]) => `[12/3/2031, ${time}:12 ص] ${sender}: ${text}`,
  'a telephone that tells no year': ([time, sender, text]) => `[12/3، ${time} م] ${sender}: ${text}`,
  'an iPhone of 24 hours': ([time, sender, text]) => `[2031/03/12, ${time}:12] ${sender}: ${text}`,
  'an Android': ([time, sender, text]) => `12/3/2031, ${time} م - ${sender}: ${text}`,
  'an Android with Arabic digits and marks': ([time, sender, text]) =>
    `\u200f${eastern('12')}\u200f/${eastern('3')}\u200f/${eastern('2031')}، ${eastern(time)}\u202fص - \u200f${sender}: ${text}`,
  'an Android in English': ([time, sender, text]) => `3/12/31, ${time} PM - ${sender}: ${text}`,
  'Telegram, copied': ([time, sender, text]) => `${sender}, [12.03.2031 ${time}]\n${text}\n`,
  'Telegram, saved': ([time, sender, text]) => `[12.03.2031 ${time}] ${sender}: ${text}`,
}

describe.each(Object.keys(PROGRAMS))('a chat exported by %s', (program) => {
  const write = PROGRAMS[program] as Writing

  test('has a paragraph for each line, and the sender before the first of a turn', async () => {
    const { paragraphs, facts } = await readText('chat.txt', MESSAGES.map(write).join('\n'))
    expect(paragraphs.map(lineOf)).toEqual(TURNS)
    expect(paragraphs.every(({ time }) => time !== undefined)).toBe(true)
    expect(facts.map(({ name }) => name)).toEqual(['date'])
  })

  test.each([
    '\u200eتم استبعاد الملصق',
    '<تم استبعاد الوسائط>',
    '<Media omitted>',
    '\u200eimage omitted',
    '\u200fتم حذف هذه الرسالة',
    'This message was deleted.',
    'صوت.opus (الملف مرفق)',
  ])('leaves out «%s»', async (said) => {
    const messages = [...MESSAGES.slice(0, 2), ['10:06', 'سامي', said] as const, ...MESSAGES.slice(2)]
    const { paragraphs, leftOut } = await readText('chat.txt', messages.map(write).join('\n'))
    expect(paragraphs.map(lineOf)).toEqual(TURNS)
    expect(leftOut.map(({ text }) => text)).toEqual([said])
  })
})

test('lines of the program itself have no sender', async () => {
  const { paragraphs, leftOut } = await readText(
    'chat.txt',
    [
      '12/3/2031, 10:00 م - الرسائل والمكالمات مشفرة تمامًا بين الطرفين.',
      '12/3/2031, 10:01 م - سامي انضم باستخدام رابط الدعوة',
      '12/3/2031, 10:02 م - نور: متى؟',
      '12/3/2031, 10:03 م - سامي: الآن <تم تعديل هذه الرسالة>',
    ].join('\n'),
  )
  expect(paragraphs.map(lineOf)).toEqual(['نور: متى؟', 'سامي: الآن'])
  expect(leftOut).toHaveLength(3)
})

test('a picture beside the chat stands in it', async () => {
  const { paragraphs } = await readText(
    'chat.txt',
    [
      '[12/3/2031, 10:02:00] نور: أرني',
      '[12/3/2031, 10:03:00] سامي: <attached: 00000012-PHOTO-2031.jpg>',
      '[12/3/2031, 10:04:00] سامي: هذا دكاني',
    ].join('\n'),
  )
  expect(paragraphs[1]).toMatchObject({ kind: 'picture', runs: [{ href: '00000012-PHOTO-2031.jpg' }] })
  expect(paragraphs[2]?.runs[0]?.text).toBe('سامي: هذا دكاني')
})
