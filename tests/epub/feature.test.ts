/** A feature's chapter: its head, its sections and their addresses, its quotes, and who wrote it. */

import { expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import type { Feature } from '../../src/issue/issue.ts'
import { a, feature, p, subhead } from '../support/issues.ts'
import { span } from './sample-issue.ts'

const setting = {
  language: 'ar-EG',
  numerals: 'arabic-indic',
  pictures: new Map(),
  turns: [],
  openingsOf: () => [{ className: 'opening' as const, endOf: () => 4 }],
  widthOf: () => 0,
} as const

const chapterOf = (article: Feature) => writeChapter(article, setting).document
const LONG = Array.from({ length: 120 }, () => 'كلمة').join(' ')

test('a feature is told as title, standfirst, authors, sections with addresses, and who wrote it', () => {
  const document = chapterOf(
    feature([p('نهار طويل'), subhead('بيت الخياط'), 'فقرة', subhead('ساعة الإغلاق'), 'فقرة'], {
      standfirst: { text: 'كلام المجلة', span },
      credits: [
        { role: 'بقلم', name: 'ليلى' },
        { role: 'بقلم', name: 'يوسف' },
      ],
      biography: a('ليلى صحفية'),
    }),
  )
  const order = [
    '<section class="feature"',
    '<h1 ',
    '<p class="standfirst">كلام المجلة</p>',
    '<li><span class="role">بقلم</span>: ليلى، يوسف</li>',
    '<b class="opening">نهار</b>',
    '<h2 id="s1" class="subhead">بيت الخياط</h2>',
    '<h2 id="s2" class="subhead">ساعة الإغلاق</h2>',
    '<div class="biography">',
  ]
  const places = order.map((mark) => document.indexOf(mark))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test('its first word drops where there is one that does, else its first words stand out in their line', () => {
  const written = (dropped: number) =>
    writeChapter(feature([p('نهار طويل')]), {
      ...setting,
      openingsOf: () => [{ className: 'drop' as const, endOf: () => dropped }, ...setting.openingsOf()],
    }).document
  expect(written(4)).toContain('<p><span class="drop">نهار</span> طويل</p>')
  expect(written(0)).toContain('<p><b class="opening">نهار</b> طويل</p>')
})

test('a quote of it stands away from its own words, and is read out once', () => {
  const document = chapterOf(
    feature([LONG, `بداية الكلام ${LONG}`, LONG, LONG, LONG], {
      pullQuotes: [{ text: 'بداية الكلام', from: 2, span }],
    }),
  )
  const quote = document.indexOf('<aside class="pull-quote"')
  expect(quote).toBeGreaterThan(0)
  expect(Math.abs(quote - document.indexOf('<p>بداية الكلام'))).toBeGreaterThan(400)
  expect(document.slice(quote, quote + 120)).toContain('aria-hidden="true"')
})
