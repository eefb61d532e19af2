/** A column's chapter: its head and its quotes. */

import { expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import { column, picture } from '../support/issues.ts'

test('a column is told as standing name, title, portrait, writer and text', () => {
  const portrait = picture(400, 500)
  const { document } = writeChapter(column(['فقرة'], { portrait }), {
    language: 'ar-EG',
    numerals: 'arabic-indic',
    pictures: new Map([[portrait.path, { href: 'images/portrait.jpg', width: 400, height: 500 }]]),
    turns: [],
    openingsOf: () => [],
    widthOf: () => 0,
  })
  const order = [
    '<section class="column" epub:type="chapter" role="doc-chapter"',
    '<p class="kicker">على العتبة</p>',
    '<h1 ',
    '<img src="images/portrait.jpg"',
    '<li><span class="role">بقلم</span>: ليلى</li>',
    '</header>',
    '<p>فقرة</p>',
  ]
  const places = order.map((mark) => document.indexOf(mark))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})
