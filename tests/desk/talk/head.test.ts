/** What a file says of itself before its text: who made it, and what is told of it. */

import { expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { readManuscript } from '../../../src/desk/read.ts'
import { factCredits, factTexts } from '../../../src/desk/talk/head.ts'
import { spanAt } from '../../support/talks.ts'

const of = (facts: Readonly<Record<string, string>>) => ({
  facts: Object.entries(facts).map(([name, value]) => ({ name, value, span: spanAt(1) })),
  paragraphs: [],
  leftOut: [],
  remarks: [],
})

test.each([
  ['author', 'حوار'],
  ['Writer', 'حوار'],
  ['interviewer', 'حوار'],
  ['written_by', 'حوار'],
  ['photos', 'تصوير'],
  ['photo by', 'تصوير'],
  ['illustrator', 'رسوم'],
  ['translator', 'ترجمة'],
])('“%s” names who made it', (name, role) => {
  expect(factCredits(of({ [name]: 'سامي نجم' }))).toMatchObject([{ role, name: 'سامي نجم' }])
})

test('others name nobody', () => {
  expect(factCredits(of({ slug: 'sami', section: 'ثقافة', author: 'https://example.org/sami' }))).toEqual([])
})

test('what it tells of the piece is read, and whom it calls its guest', () => {
  expect(factTexts(of({ subtitle: 'حوار مع هدى سالم', guest: 'هدى سالم', slug: 'huda' }))).toEqual([
    'حوار مع هدى سالم',
    'الضيف: هدى سالم',
  ])
})

const draftOf = async (file: string, text: string) =>
  interpret(await readManuscript({ file, bytes: new TextEncoder().encode(text) }))

test('a label that is part of a name is made whole by it', async () => {
  const { guests, credits } = await draftOf(
    'talk.md',
    '---\ntitle: بئر في طرف الحي\nsubtitle: لقاء مع الحفّارة هدى سالم\nwriter: كريم نجم\n---\n\n**كريم:** متى بدأت الحفر؟\n\n**هدى:** في السابعة من عمري.\n\n**كريم:** من علّمك؟\n\n**هدى:** أبي، وكان نجارًا.\n',
  )
  expect(guests.map(({ name }) => name)).toEqual(['هدى سالم'])
  expect(credits.map(({ name }) => name)).toEqual(['كريم نجم'])
})

test('who took its pictures is credited where captions alone say it', async () => {
  const page = (more: string) =>
    draftOf(
      'talk.html',
      `<article><h1>حوار مع هدى سالم</h1>${more}<figure><img src="a.jpg"><figcaption>هدى عند البئر. تصوير: جاد عون</figcaption></figure><p><b>متى بدأت؟</b></p><p>أمس.</p><p><b>وأين؟</b></p><p>هنا.</p></article>`,
    )
  expect((await page('')).credits).toMatchObject([{ role: 'تصوير', name: 'جاد عون' }])
  expect((await page('<p>عدسة: جاد عون</p>')).credits).toHaveLength(1)
})
