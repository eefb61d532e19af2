/** Mails: heads are facts, what is quoted says so, broken lines are whole again, signatures are left out. */

import { describe, expect, test } from 'vitest'
import { lineOf, linesOf, readText } from '../../support/manuscripts.ts'

const REPLY = `From: هتون الباب <h@example.org>
To: مجلة الدرب <d@example.org>
Date: Sun, 8 Jun 2031 23:14:09 +0300
Subject: Re: أسئلة
MIME-Version: 1.0

هلا، الأجوبة تحت.

On Thu, 5 Jun 2031 at 10:02, بندر القاسم
<b@example.org> wrote:
> > سلام
> 1) متى عرفتِ أن هذا مشروع طويل العمر، وأنه ليس
> نزهة يوم؟

لما انشال باب كنت صوّرته قبلها بأسبوع واحد، رحت
وشافوا الجدار: أبيض كله، ووقفت قدامه ربع ساعة.

> 2) ولماذا الأبيض والأسود؟

لأن الباب رمادي.

--
هتون
مصوّرة
أُرسلت من جهازي
`

describe('a reply', () => {
  test('has its heads as facts, and its subject is no title', async () => {
    const { facts, paragraphs } = await readText('mail.txt', REPLY)
    expect(facts.map(({ name, value }) => [name, value])).toEqual([
      ['from', 'هتون الباب <h@example.org>'],
      ['to', 'مجلة الدرب <d@example.org>'],
      ['date', 'Sun, 8 Jun 2031 23:14:09 +0300'],
      ['subject', 'Re: أسئلة'],
    ])
    expect(paragraphs.map(lineOf).join()).not.toContain('Re:')
  })

  test('has its lines joined, and says how often each paragraph is quoted', async () => {
    const { paragraphs } = await readText('mail.txt', REPLY)
    expect(paragraphs.map((paragraph) => [paragraph.quoted ?? 0, lineOf(paragraph)])).toEqual([
      [0, 'هلا، الأجوبة تحت.'],
      [2, 'سلام'],
      [1, '1) متى عرفتِ أن هذا مشروع طويل العمر، وأنه ليس نزهة يوم؟'],
      [0, 'لما انشال باب كنت صوّرته قبلها بأسبوع واحد، رحت وشافوا الجدار: أبيض كله، ووقفت قدامه ربع ساعة.'],
      [1, '2) ولماذا الأبيض والأسود؟'],
      [0, 'لأن الباب رمادي.'],
    ])
  })

  test('leaves out who wrote when, and the signature', async () => {
    const { leftOut } = await readText('mail.txt', REPLY)
    expect(leftOut.slice(5).map(({ text }) => text)).toEqual([
      'On Thu, 5 Jun 2031 at 10:02, بندر القاسم',
      '<b@example.org> wrote:',
      '--',
      'هتون',
      'مصوّرة',
      'أُرسلت من جهازي',
    ])
  })
})

test('Arabic heads are heads at the beginning, and words within an answer', async () => {
  const { facts, paragraphs } = await readText(
    'mail.txt',
    'من: كريم\nإلى: نور\nالتاريخ: ٣ مارس\nالموضوع: أجوبة\n\nسألني أبي:\n\nمن: كان هنا؟\n\nإلى: أين؟\n',
  )
  expect(facts.map(({ name }) => name)).toEqual(['from', 'to', 'date', 'subject'])
  expect(paragraphs.map(lineOf).slice(1)).toEqual(['من: كان هنا؟', 'إلى: أين؟'])
})

test('where all of it is quoted, the outermost quotation says nothing', async () => {
  const { paragraphs } = await readText('mail.txt', 'From: a\nTo: b\n\n> > متى بدأت؟\n>\n> في السابعة.\n')
  expect(paragraphs.map((paragraph) => [paragraph.quoted, lineOf(paragraph)])).toEqual([
    [1, 'متى بدأت؟'],
    [undefined, 'في السابعة.'],
  ])
})

test('in format=flowed a line that ends in a space goes on', async () => {
  const flowed = 'From: a\nTo: b\nContent-Type: text/plain; format=flowed\n\nكان \nيا ما \nكان.\nنعم\n'
  expect(await linesOf('mail.txt', flowed)).toEqual(['كان يا ما كان.', 'نعم'])
})

test('heads of a mail within a mail are left out', async () => {
  const text =
    'أهلا، تحت.\n\n________________\nFrom: نور\nSent: Monday\nTo: كريم\nSubject: أسئلة\n\n> متى؟\nالآن.\n> وأين؟\n'
  const { paragraphs, leftOut } = await readText('mail.txt', text)
  expect(paragraphs.map(lineOf)).toEqual(['أهلا، تحت.', 'متى؟', 'الآن.', 'وأين؟'])
  expect(leftOut).toHaveLength(5)
})

describe('a mail as its program saves it', () => {
  const encoded = Buffer.from('هلا\n\n> متى بدأت؟\n\nفي السابعة.\n').toString('base64')
  const subject = `=?UTF-8?B?${Buffer.from('أجوبة الحوار').toString('base64')}?=`
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
  const mail = [
    'From: =?UTF-8?B?2YfYqtmI2YY=?= <h@example.org>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="door.png"',
    '',
    png.toString('base64'),
    '--b',
    'Content-Type: application/octet-stream; name="talk.docx"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="talk.docx"',
    '',
    'eA==',
    '--b--',
    '',
  ].join('\r\n')

  test.each(['mail.eml', 'mail.txt'])('is read as one by the name %s', async (file) => {
    const { facts, paragraphs, files, remarks } = await readText(file, mail)
    expect(facts.map(({ value }) => value)).toEqual(['هتون <h@example.org>', 'أجوبة الحوار'])
    expect(paragraphs.map((paragraph) => [paragraph.quoted ?? 0, lineOf(paragraph).trim()])).toEqual([
      [0, 'هلا'],
      [1, 'متى بدأت؟'],
      [0, 'في السابعة.'],
      [0, ''],
    ])
    expect(paragraphs.at(-1)?.runs[0]?.href).toBe('door.png')
    expect(files?.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual([['door.png', png]])
    expect(remarks.map(({ code }) => code)).toEqual(['desk/attached-manuscript'])
  })
})
