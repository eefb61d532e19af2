/** A feature's file → the article: who wrote it, what it opens with, and words of it that are set large. */

import { expect, test } from 'vitest'
import type { Feature } from '../../src/issue/issue.ts'
import { change, type Files, loadChanged, SOUND } from './folders.ts'
import { testMistakes } from './mistake.ts'

const FEATURE = `slug: report
kind: feature
kicker: تقرير
title: مكتبة الحي
standfirst: كلام المجلة عن المكتبة
byline:
  - name: ليلى حسن
    romanised: Layla Hasan
  - name: يوسف مراد
credits:
  - role: تصوير
    name: هدى
text:
  - فقرة أولى عن الباب
  - subhead: بيت الخياط
  - فقرة *ثانية* عن البيت
pullQuotes:
  - text: ثانية عن البيت
    wholePage: true
  - text: الباب فقرة ثانية
biography: ليلى صحفية
`

const withFeature = (text: string, issue = SOUND['issue.yaml'] ?? ''): Files => ({
  'issue.yaml': issue.replace('  - letter.yaml\n', '  - letter.yaml\n  - report.yaml\n'),
  'report.yaml': text,
})

const loadFeature = async (text: string) => {
  const { value, diagnostics } = await loadChanged(withFeature(text))
  expect(diagnostics).toEqual([])
  return value?.articles.find((article): article is Feature => article.kind === 'feature')
}

test('a feature has its authors before all who helped, its own standfirst, and a biography', async () => {
  const feature = await loadFeature(FEATURE)
  expect(feature?.credits).toEqual([
    { role: 'بقلم', name: 'ليلى حسن', romanised: 'Layla Hasan' },
    { role: 'بقلم', name: 'يوسف مراد' },
    { role: 'تصوير', name: 'هدى' },
  ])
  expect(feature?.standfirst).toMatchObject({ text: 'كلام المجلة عن المكتبة', span: { line: 5 } })
  expect(feature?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'subhead', 'paragraph'])
  expect(feature?.biography).toMatchObject([{ kind: 'paragraph' }])
})

test('words that are set large know the block in which they begin', async () => {
  const feature = await loadFeature(FEATURE)
  expect(feature?.pullQuotes).toMatchObject([
    { text: 'ثانية عن البيت', from: 3, wholePage: true },
    { text: 'الباب فقرة ثانية', from: 1 },
  ])
})

test('a feature needs no more than a slug, a title and its text', async () => {
  const feature = await loadFeature('slug: report\nkind: feature\ntitle: عنوان\ntext: فقرة\n')
  expect(feature).toMatchObject({ credits: [], pullQuotes: [], biography: [] })
})

testMistakes([
  {
    name: 'pulls no words that the text has not',
    files: withFeature(FEATURE.replace('text: الباب فقرة ثانية', 'text: فقرة ثالثة')),
    code: 'issue/extract',
    at: 'report.yaml:20:11',
    message: 'expected an exact stretch of the text.',
    hint: 'After "فقرة" the text has "أولى", and this has "ثالثة".',
  },
  {
    name: 'pulls whole words of a text',
    files: withFeature(FEATURE.replace('text: الباب فقرة ثانية', 'text: قرة أولى')),
    code: 'issue/extract',
    at: 'report.yaml:20:11',
    message: 'Unexpected "قرة أولى"',
    hint: 'take whole words',
  },
  {
    name: 'puts no feature on the cover',
    files: withFeature(
      FEATURE,
      (SOUND['issue.yaml'] ?? '').replace(
        'story: guest\n  words:\n    text: هذا كلامي\n    from: 1',
        'story: report',
      ),
    ),
    code: 'issue/cover-story',
    at: 'issue.yaml:7:10',
    message: 'Unexpected feature "report" on the cover, expected the slug of an interview',
    hint: 'Write "story: guest".',
  },
  {
    name: 'takes a file with a byline for a feature whose kind is not said',
    files: withFeature(FEATURE.replace('kind: feature\n', '')),
    code: 'issue/missing-key',
    at: 'report.yaml:1:1',
    message:
      'Unexpected absence of the key "kind", expected one of interview, letter, feature, column, letters, briefs, photos.',
    hint: 'Write "kind: feature".',
  },
  {
    name: 'knows a feature whose kind is misspelt',
    files: withFeature(FEATURE.replace('kind: feature', 'kind: featrue')),
    code: 'issue/kind',
    at: 'report.yaml:2:7',
    message: 'Unexpected kind "featrue"',
    hint: 'Write "kind: feature".',
  },
])

test('a letter has no byline', async () => {
  const { diagnostics } = await loadChanged(
    change('letter.yaml', 'title: رسالة', 'title: رسالة\nbyline: [{ name: ليلى }]'),
  )
  expect(diagnostics.map(({ code }) => code)).toEqual(['issue/unknown-key'])
})
