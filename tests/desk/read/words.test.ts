/** No word of any file is lost, whatever the file is and whatever is in it; and long files are read while one waits. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readManuscript } from '../../../src/desk/read.ts'
import { docxOf, odtOf, wordParagraph } from '../../support/documents.ts'
import { arabicWords, lostWords } from '../../support/manuscripts.ts'
import { sampleOf } from '../../support/samples.ts'

const WORDS =
  'كان باب القفل متى؟ سارة: عمر: من: إلى: (يضحك) [موسيقى] - > | * # ** _ ` س: ج: 1) ٢. 00:12 wrote: كتب: -- «نعم» قالت، لا. الآن! <b> & {{ }} --- +++ \\ ~'.split(
    ' ',
  )
const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 14 }).filter((all) => all.some((text) => text !== ''))
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

type Wrap = (lines: readonly string[]) => string
/** A file of each kind around lines that nobody has looked at. */
const TEXTS: Readonly<Record<string, Wrap>> = {
  'plain.txt': (all) => all.join('\n'),
  'mail.txt': (all) => `From: a <a@b>\nTo: b\nالموضوع: أجوبة\n\n${all.join('\n')}`,
  'quoted.txt': (all) =>
    `On 5 Jun نور wrote:\n> متى؟\n> وأين؟\n${all.map((text, at) => (at % 3 ? `> ${text}` : text)).join('\n')}`,
  'chat.txt': (all) =>
    ['نعم', 'لا', 'بلى', ...all]
      .map((text, at) => (at % 4 === 3 ? text : `[12/3/2031, 10:04:12 ص] نور – لقمة: ${text || 'نعم'}`))
      .join('\n'),
  'talk.txt': (all) =>
    ['نعم', 'لا', 'بلى', ...all]
      .map((text, at) => (at % 4 === 3 ? text : `00:00:1${at % 10} - سارة: ${text}`))
      .join('\n'),
  'names.txt': (all) =>
    ['نعم', 'لا', 'بلى', ...all].map((text, at) => `سارة ${at % 3}  0:1${at % 10}\n${text}\n`).join('\n'),
  'talk.srt': (all) =>
    all.map((text, at) => `${at + 1}\n00:00:01,000 --> 00:00:02,000\n${text}\n`).join('\n'),
  'talk.vtt': (all) =>
    `WEBVTT\n\nNOTE مسودة\n\n${all.map((text) => `00:01.000 --> 00:02.000\n<v سارة>${escaped(text) || 'نعم'}\n`).join('\n')}`,
  'text.md': (all) => `---\ntitle: قفل\nauthor: ${'نور'}\n---\n${all.join('\n\n')}`,
  'odd.md': (all) => `---\ntitle: قفل: "باب\n${all.join('\n')}\n---\n\nنص`,
  'table.md': (all) =>
    `| باب |\n|---|\n${all.map((text) => `| ${text.replaceAll('|', '')} |`).join('\n')}\n\nنص[^1]\n\n[^1]: حاشية\n`,
  'page.html': (all) =>
    `<html><head><title>قفل - جريدة</title></head><body><nav><a href=/>الصفحة</a></nav><h1>قفل</h1><div class=share><a>شارك</a></div><article>${all.map((text) => `<p><b title="تلميح">${escaped(text)}</b><p>`).join('')}</article><!-- سر --><footer>حقوق</footer><script>var x = "نص"</script></body></html>`,
  'soup.html': (all) =>
    `<body><div>${all.map(escaped).join('<br><br>')}</div><table><tr><td>${all.map(escaped).join('<td>')}</table><div class=cm>${all.map(escaped).join('<div>')}`,
}

/** Who speaks is said once a turn, however often the file says it. */
const withoutLabels = (text: string) =>
  text.replace(/(?:\p{L}+ (?:– )?)*\p{L}+:| سارة>/gu, ' ').replace(/^سارة \d/gmu, ' ')

describe.each(Object.keys(TEXTS))('%s', (file) => {
  const hasTurns = /^(?:chat|talk|names)/.test(file)

  test('says every Arabic word that is in the file, as often as it is there', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const text = (TEXTS[file] as Wrap)(all)
        const read = await readManuscript({ file, bytes: new TextEncoder().encode(text) })
        expect(lostWords([...new Set(arabicWords(text))], read)).toEqual([])
        expect(lostWords(arabicWords(hasTurns ? withoutLabels(text) : text), read)).toEqual([])
      }),
      { numRuns: sampleOf(60, 1000), seed: 12 },
    )
  })
})

test.each<readonly [string, (all: readonly string[]) => Promise<Uint8Array>]>([
  ['a.docx', (all) => docxOf(all.map((text) => wordParagraph(escaped(text))).join(''))],
  ['a.odt', (all) => odtOf(all.map((text) => `<text:p>${escaped(text)}</text:p>`).join(''))],
])('%s says every word that is in the document', async (file, write) => {
  await fc.assert(
    fc.asyncProperty(lines, async (all) => {
      const read = await readManuscript({ file, bytes: await write(all) })
      expect(lostWords(arabicWords(all.join('\n')), read)).toEqual([])
    }),
    { numRuns: sampleOf(10, 100), seed: 12 },
  )
})

/** Bytes: as much text as in three long novels. */
const LONG = 5_000_000
/** Milliseconds, on a machine that does other things too. */
const LONGEST_WAIT = 4000

const SENTENCE = 'كان يا ما كان في قديم الزمان حدّاد يعد مفاتيح الباب الأخير'
const repeated = (write: (at: number) => string) => {
  const one = new TextEncoder().encode(write(0)).length
  return Array.from({ length: Math.ceil(LONG / one) }, (_, at) => write(at)).join('')
}

test.each<readonly [string, string]>([
  ['talk.txt', repeated((at) => `${at % 2 ? 'ج' : 'س'}: ${SENTENCE}${at % 2 ? '.' : '؟'}\n\n`)],
  ['short.txt', repeated(() => 'كان يا ما\n')],
  ['one.txt', repeated(() => `${SENTENCE} `)],
  ['space.txt', `كان${' '.repeat(LONG)}x`],
  ['times.txt', repeated((at) => `00:00:${10 + (at % 50)} - سارة: ${SENTENCE}\n`)],
  ['chat.txt', repeated((at) => `[12/3/2031, 10:04:12 ص] نور ${at % 3}: ${SENTENCE}\n`)],
  ['mail.txt', `From: a\nTo: b\n\n${repeated((at) => `${at % 3 ? '> ' : ''}${SENTENCE}\n`)}`],
  ['quotes.txt', `From: a\nTo: b\n\n${'> '.repeat(LONG / 2)}\n> متى؟`],
  ['talk.srt', repeated((at) => `${at}\n00:00:01,000 --> 00:00:02,000\nسارة: ${SENTENCE}\n\n`)],
])('a file of five million bytes is read while one waits: %s', async (file, text) => {
  const bytes = new TextEncoder().encode(text)
  const start = performance.now()
  const { paragraphs } = await readManuscript({ file, bytes })
  expect(performance.now() - start).toBeLessThan(LONGEST_WAIT)
  expect(paragraphs.length).toBeGreaterThan(0)
})
