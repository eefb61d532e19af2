/** Articles and where they were printed → what an archive finds of them: parts with their places, and who made them. */

import { expect, test } from 'vitest'
import { writeDublinCore } from '../../../src/archive/record/dublin-core.ts'
import { sectionOf } from '../../../src/archive/record/issue-record.ts'
import { describeArticle } from '../../../src/archive/record/json-ld.ts'
import { makeRecord } from '../../../src/archive/record/make-record.ts'
import { namesIn } from '../../../src/archive/record/people.ts'
import { readRecord } from '../../../src/archive/record/read-record.ts'
import { findablesOf } from '../../../src/archive/search/findables.ts'
import type { Article } from '../../../src/issue/issue.ts'
import type { Passage } from '../../../src/issue/page-turn.ts'
import {
  a,
  briefs,
  column,
  feature,
  interview,
  issueOf,
  letter,
  letters,
  photos,
  picture,
  q,
  subhead,
} from '../../support/issues.ts'

const SECTION = subhead('بيت الخياط')

function recordOf(article: Article) {
  const pageOf = (passage: Passage) => (passage === SECTION.content ? 6 : undefined)
  const record = makeRecord(
    issueOf(article),
    { pages: 12, articles: new Map([[article.slug, [4, 7]]]), pageOf },
    [],
  )
  expect(readRecord(Buffer.from(JSON.stringify(record)))).toEqual(record)
  const [own] = record.articles
  if (!own) throw new Error('The record has no article.')
  return own
}

test('an interview of two is about both, and a record of when there was one is read as one of a list', () => {
  const guests = [
    { name: 'نادية سالم', shortName: 'نادية', role: 'مجلِّدة', romanised: 'Nadia Salem' },
    { name: 'كريم سعد', shortName: 'كريم' },
  ] as const
  const own = recordOf({ ...interview(q('متى؟'), a('الآن.')), guests })
  expect(own.guests).toEqual([
    { name: 'نادية سالم', role: 'مجلِّدة', romanised: 'Nadia Salem' },
    { name: 'كريم سعد' },
  ])
  expect(namesIn(own).map(({ name }) => name)).toEqual(['نادية سالم', 'كريم سعد', 'خالد'])
  expect(findablesOf(own)[0]?.text).toContain('كريم سعد')
  const record = makeRecord(
    issueOf({ ...interview(q('متى؟'), a('الآن.')), guests }),
    { pages: 4, articles: new Map(), pageOf: () => undefined },
    [],
  )
  expect(describeArticle(own, record)).toMatchObject({
    about: [{ name: 'نادية سالم', jobTitle: 'مجلِّدة' }, { name: 'كريم سعد' }],
  })
  expect(writeDublinCore(record)).toContain('<dcterms:subject>كريم سعد</dcterms:subject>')
  const { guests: _, ...old } = own
  const former = { ...record, articles: [{ ...old, guest: { name: 'نادية سالم' } }] }
  expect(readRecord(Buffer.from(JSON.stringify(former))).articles[0]).toEqual({
    ...old,
    guests: [{ name: 'نادية سالم' }],
  })
})

test('what introduces an interview is a part of its own before the first question, and is found', () => {
  const talk = interview(q('متى؟'), a('الآن.'))
  const parts = [{ anchor: 'q1', question: 'متى؟', text: 'الآن.', page: 4 }]
  expect(recordOf(talk).parts).toEqual(parts)
  const own = recordOf({ ...talk, introduction: a('في حارة ضيقة') })
  expect(own.parts).toEqual([{ anchor: 'title', text: 'في حارة ضيقة', page: 4 }, ...parts])
  expect(findablesOf(own).some(({ text }) => text.includes('في حارة ضيقة'))).toBe(true)
})

test('a feature is found section by section, each under its subhead, from its page on', () => {
  const own = recordOf(
    feature(['فقرة أولى', SECTION, 'فقرة ثانية'], {
      standfirst: { text: 'كلام المجلة', span: SECTION.span },
      biography: a('ليلى صحفية'),
    }),
  )
  expect(own).toMatchObject({ kind: 'feature', standfirst: 'كلام المجلة', firstPage: 4, lastPage: 7 })
  expect(own.parts).toEqual([
    { anchor: 'title', text: 'فقرة أولى', page: 4 },
    { anchor: 's1', text: 'بيت الخياط\nفقرة ثانية\nليلى صحفية', page: 6 },
  ])
  expect(findablesOf(own)[0]?.text).toContain('بقلم ليلى')
})

test('an article is of its section, and of what stands over its title where its issue has none', () => {
  const kicked = { ...letter('فقرة'), kicker: 'رسالة المحرر' }
  const placed = { ...kicked, section: { name: 'افتتاحيات', span: SECTION.span } }
  expect([kicked, placed].map((article) => sectionOf(recordOf(article)))).toEqual([
    'رسالة المحرر',
    'افتتاحيات',
  ])
  expect(findablesOf(recordOf(placed))[0]?.text).toContain('افتتاحيات\nرسالة المحرر')
})

test('a column is found by its standing name and its writer', () => {
  const own = recordOf(column(['فقرة أولى', SECTION, 'فقرة ثانية']))
  expect(own).toMatchObject({ kind: 'column', kicker: 'على العتبة' })
  expect(own.credits).toEqual([{ role: 'بقلم', name: 'ليلى' }])
  expect(own.parts.map(({ anchor }) => anchor)).toEqual(['title', 's1'])
})

test('a letter of a reader is found under its head, from its page on, with its answer', () => {
  const own = recordOf(
    letters(
      { blocks: a('بلا عنوان'), source: 'سمر، دمياط' },
      { head: SECTION.content, blocks: a('كلام'), source: 'فتحي', answer: a('جواب') },
    ),
  )
  expect(own.kind).toBe('letters')
  expect(own.parts).toEqual([
    { anchor: 'i1', text: 'بلا عنوان\nسمر، دمياط', page: 4 },
    { anchor: 'i2', question: 'بيت الخياط', text: 'كلام\nفتحي\nجواب', page: 6 },
  ])
})

test('a piece of news is found with the words of its picture', () => {
  const own = recordOf(
    briefs({ head: SECTION.content, picture: picture(4, 3, 'الميدان'), blocks: a('كلام'), source: 'نشرة' }),
  )
  expect(own.parts).toEqual([{ anchor: 'i1', question: 'بيت الخياط', text: 'الميدان\nكلام\nنشرة', page: 6 }])
})

test('a photo essay is found by its standfirst and its captions', () => {
  const own = recordOf(
    photos([[picture(4, 3, 'واحدة')], [picture(4, 3, 'اثنتان'), picture(4, 3, 'ثلاث')]], {
      standfirst: { text: 'كلام المجلة', span: SECTION.span },
    }),
  )
  expect(own).toMatchObject({ kind: 'photos', standfirst: 'كلام المجلة' })
  expect(own.parts).toEqual([{ anchor: 'title', text: 'واحدة\nاثنتان\nثلاث', page: 4 }])
})

test('a text that begins with a subhead has no part before it', () => {
  expect(recordOf(letter(SECTION, 'فقرة')).parts).toEqual([
    { anchor: 's1', text: 'بيت الخياط\nفقرة', page: 6 },
  ])
})
