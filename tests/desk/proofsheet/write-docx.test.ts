/** The sheet of an article as a Word document: what it shows, what it marks, and that it is the same whenever it is made. */

import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { makeSheet } from '../../../src/desk/proofsheet/make-sheet.ts'
import { writeDocx } from '../../../src/desk/proofsheet/write-docx.ts'
import { accepted, documentOf, rejected, textOfXml } from '../../support/edited-docx.ts'
import { HOUSE } from '../../support/house.ts'
import { OMAR, sendSheet } from '../../support/proofsheets.ts'

const omar = await sendSheet(OMAR)
const xml = await documentOf(omar.bytes)
const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
const styleOf = (paragraph: string) => /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1]

describe('the sheet of an interview', () => {
  test('is read from the right, every paragraph and every run of it', async () => {
    expect(paragraphs.filter((paragraph) => !paragraph.includes('<w:bidi/>'))).toEqual([])
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
    const leftward = runs.filter((run) => !run.includes('<w:rtl/>'))
    expect(leftward.map(textOfXml).filter((words) => /\p{Script=Arabic}/u.test(words))).toEqual([])
    expect(leftward.map(textOfXml)).toContain('Digital performance')
    const styles = await documentOf(omar.bytes, 'word/styles.xml')
    expect(styles).toContain('w:cs="Sakkal Majalla"')
    expect(styles).toContain('w:bidi="ar-EG"')
  })

  test('has a style for every kind of paragraph, and says who speaks in bold', () => {
    expect(paragraphs.slice(0, 7).map(styleOf)).toEqual([
      'Guide',
      'Guide',
      'Kicker',
      'Title',
      'Question',
      'Answer',
      'Question',
    ])
    expect(xml).toMatch(
      /<w:r><w:rPr><w:b\/><w:bCs\/><w:rtl\/><\/w:rPr><w:t xml:space="preserve">عمر: <\/w:t>/,
    )
    expect(xml).toMatch(
      /<w:b\/><w:bCs\/><w:rtl\/><\/w:rPr><w:t xml:space="preserve">انفلونسرز توداي: <\/w:t>/,
    )
  })

  test('asks its guest to read it, to mark what he changes and to send it back, and tracks what he does', async () => {
    const [guide = ''] = paragraphs.map(textOfXml)
    for (const words of ['انفلونسرز توداي', 'تعقّب التغييرات', 'تعيد الملف']) expect(guide).toContain(words)
    expect(await documentOf(omar.bytes, 'word/settings.xml')).toContain('<w:trackRevisions')
    const footer = await documentOf(omar.bytes, 'word/footer1.xml')
    expect(footer).toContain('PAGE')
  })

  test('marks what the editor has changed as the magazine’s, on the day of its issue', () => {
    const marks = xml.match(/<w:(?:ins|del) [^>]*>/g) ?? []
    expect(marks).toHaveLength(6)
    for (const mark of marks) expect(mark).toMatch(/w:author="انفلونسرز توداي" w:date="2026-11-01T00:00:00Z"/)
    expect(new Set(marks.map((mark) => /w:id="(\d+)"/.exec(mark)?.[1])).size).toBe(6)
    const deleted = [...xml.matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, words]) => words)
    // The manuscript repeats the question at the head of the answer; its labels are no words of anybody.
    expect(deleted).toEqual([
      'بدورك عمر مهندس، منظم مؤتمرات، كاتب محتوى، مستشار تسويق رقمي، بلوجر، ومتطوع.. ايه المشترك في كل ده وبيعبر عن هويتك؟!',
    ])
  })

  test('reads as the article with all of them accepted, and as the manuscript with all rejected', () => {
    const [now, before] = [accepted(xml), rejected(xml)].map(textOfXml)
    expect(now).toContain('عمر: كلهم فيهم كتابة')
    expect(before).toContain('عمر: بدورك عمر مهندس')
    expect(before).not.toContain('دخل مجال الديجيتال ماركتنج وهو في بدايته.')
  })
})

test('is the same, byte for byte, at another clock', async () => {
  const { article, issue, manuscript } = omar.opened
  vi.useFakeTimers({ now: new Date('2031-05-06T23:59:58Z'), toFake: ['Date'] })
  try {
    const again = await writeDocx(makeSheet(article, issue, manuscript))
    expect(Buffer.compare(again, omar.bytes)).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('of an article whose manuscript nobody names marks nothing, and has its notes, its voices and its lists', async () => {
  const talks = await sendSheet(join(HOUSE, 'tests/fixtures/talks/bindery.yaml'))
  const own = await documentOf(talks.bytes)
  expect(own).not.toMatch(/<w:(?:ins|del) /)
  const shown = (own.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => [
    styleOf(paragraph),
    textOfXml(paragraph),
  ])
  const starting = (words: string) => shown.find(([, text]) => text?.startsWith(words))?.[0]
  expect(starting('في حارة ضيقة')).toBe('BodyText')
  expect(starting('هـ. ف: من أين')).toBe('Question')
  expect(starting('نادية: من الخيط')).toBe('Answer')
  expect(starting('كريم: عندي')).toBe('Answer')
  expect(starting('تمدّ نادية')).toBe('Narration')
  expect(starting('(يهزّ كريم رأسه)')).toBe('Narration')
  expect(starting('صبي الورشة: وأنا')).toBe('Answer')
  expect(starting('• أن الورق')).toBe('ListParagraph')
  expect(starting('[أُغلقت آخر ورشة مجاورة قبل نشر هذا الحوار بأسبوع. — المحرر]')).toBe('EditorNote')
  expect(own).toContain('<w:footnoteReference w:id="1"/>')
  expect(await documentOf(talks.bytes, 'word/footnotes.xml')).toContain('أولها برنامج يعد الملازم')
})

test('has tables as tables, from the right, and verse line by line', async () => {
  const report = await sendSheet(join(HOUSE, 'tests/fixtures/monthly/library.yaml'))
  const tables = (await documentOf(report.bytes)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  expect(tables).toHaveLength(2)
  for (const table of tables) expect(table).toContain('<w:bidiVisual/>')
  const sung = await sendSheet(join(HOUSE, 'tests/fixtures/blocks/interview.yaml'))
  const verse =
    (await documentOf(sung.bytes)).match(/<w:p><w:pPr><w:pStyle w:val="Verse"\/>.*?<\/w:p>/gs) ?? []
  expect(verse.length).toBeGreaterThan(1)
  // Half-lines stand on one line.
  expect(verse.some((line) => textOfXml(line).includes('\t') || line.includes('<w:tab/>'))).toBe(true)
})
