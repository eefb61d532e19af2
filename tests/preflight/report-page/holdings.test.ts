import { expect, test } from 'vitest'
import { WORDS } from '../../../src/issue/words.ts'
import type { Item, Tag } from '../../../src/layout/page/frame.ts'
import { lineOf, pageOf, pictureOf } from '../../../src/preflight/example.ts'
import { holdingsOf } from '../../../src/preflight/report-page/holdings.ts'

const document: Tag = { role: 'document' }
const article: Tag = { role: 'article', title: 'حوار في الحبر', parent: document }
const paragraph = (parent: Tag): Tag => ({ role: 'paragraph', parent })
const quote: Item = lineOf({ text: 'كلام', tag: { role: 'artifact', type: 'Layout' } })

test('a page holds the articles and parts of the issue that stand on it, each once', () => {
  const imprint: Tag = { role: 'section', title: WORDS.imprint, parent: document }
  const items = [article, article, imprint].map((owner) => lineOf({ text: 'كلام', tag: paragraph(owner) }))
  expect(holdingsOf(pageOf(4, ...items, quote))).toEqual(['حوار في الحبر', WORDS.imprint])
})

test('a box in an article and an exchange of it are the article’s', () => {
  const exchange: Tag = { role: 'section', title: 'سؤال؟', parent: article }
  const box: Tag = { role: 'aside', title: 'صندوق', parent: exchange }
  expect(holdingsOf(pageOf(4, lineOf({ text: 'كلام', tag: paragraph(box) })))).toEqual(['حوار في الحبر'])
})

test('an advert that is a picture is called by what it shows', () => {
  const adverts: Tag = { role: 'section', title: WORDS.advert, parent: document }
  const picture = pictureOf({ x: 0, y: 0, width: 9, height: 9 })
  const tag: Tag = { role: 'figure', alternative: 'حبر جيد', parent: adverts }
  expect(holdingsOf(pageOf(4, { ...picture, tag }))).toEqual(['إعلان: حبر جيد'])
})

test('the label over an advert is no holding beside its name', () => {
  const adverts: Tag = { role: 'section', title: WORDS.advert, parent: document }
  const label = lineOf({ text: WORDS.advert, tag: paragraph(adverts) })
  const tag: Tag = { role: 'figure', alternative: 'حبر', parent: adverts }
  const picture: Item = { ...pictureOf({ x: 0, y: 0, width: 9, height: 9 }), tag }
  expect(holdingsOf(pageOf(4, label, picture))).toEqual(['إعلان: حبر'])
  expect(holdingsOf(pageOf(4, label))).toEqual([WORDS.advert])
})

test('the first page is the cover', () => {
  expect(holdingsOf(pageOf(1, quote))).toEqual([WORDS.cover])
})

test('a page of words that are read elsewhere is a quote, and one without words an ornament', () => {
  expect(holdingsOf(pageOf(4, quote))).toEqual(['اقتباس'])
  expect(holdingsOf(pageOf(4))).toEqual(['زخرفة'])
})
