/** A department's chapter: each item with its address, its writer and its answer; its heads in the contents. */

import { expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import { a, inline, letters } from '../support/issues.ts'

test('letters are sections with an address each, their answers sections of their own', () => {
  const post = letters(
    { head: inline('الطابور'), blocks: a('كلام'), source: 'فتحي، طنطا', answer: a('شكرًا') },
    { blocks: a('فقرة'), source: 'سمر' },
  )
  const { document } = writeChapter(post, {
    language: 'ar-EG',
    numerals: 'arabic-indic',
    pictures: new Map(),
    turns: [],
    openingsOf: () => [],
    widthOf: () => 0,
  })
  const order = [
    '<section class="letters" epub:type="chapter" role="doc-chapter"',
    '<section class="item">',
    '<h2 id="i1" class="subhead">الطابور</h2>',
    '<p>كلام</p>',
    '<p class="source">فتحي، طنطا</p>',
    '<div class="answer" role="group" aria-label="ردّ المجلة">',
    '<p>شكرًا</p>',
    '<section class="item" id="i2">',
    '<p>فقرة</p>',
    '<p class="source">سمر</p>',
  ]
  const places = order.map((mark) => document.indexOf(mark))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})
