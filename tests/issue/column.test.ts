/** A column's file → the article: its standing name, whose it is, and mistakes in it. */

import { expect, test } from 'vitest'
import type { Column } from '../../src/issue/issue.ts'
import { type Files, loadChanged, SOUND } from './folders.ts'
import { testMistakes } from './mistake.ts'

const COLUMN = `slug: regular
kind: column
kicker: على العتبة
title: مديح الكرسي
writer:
  name: سلوى حسن
  romanised: Salwa Hasan
credits:
  - role: رسم
    name: هدى
text:
  - فقرة أولى عن الباب
  - فقرة ثانية عن البيت
pullQuotes:
  - text: ثانية عن البيت
biography: سلوى كاتبة
`

const withColumn = (text: string): Files => ({
  'issue.yaml': (SOUND['issue.yaml'] ?? '').replace(
    '  - letter.yaml\n',
    '  - letter.yaml\n  - regular.yaml\n',
  ),
  'regular.yaml': text,
})

test('a column is credited to its writer before all who helped', async () => {
  const { value, diagnostics } = await loadChanged(withColumn(COLUMN))
  expect(diagnostics).toEqual([])
  const own = value?.articles.find((article): article is Column => article.kind === 'column')
  expect(own?.kicker).toBe('على العتبة')
  expect(own?.credits).toEqual([
    { role: 'بقلم', name: 'سلوى حسن', romanised: 'Salwa Hasan' },
    { role: 'رسم', name: 'هدى' },
  ])
  expect(own?.pullQuotes).toMatchObject([{ text: 'ثانية عن البيت', from: 2 }])
  expect(own?.biography).toMatchObject([{ kind: 'paragraph' }])
})

testMistakes([
  {
    name: 'asks whose column it is',
    files: withColumn(COLUMN.replace(/writer:\n.*\n.*\n/, '')),
    code: 'issue/missing-key',
    at: 'regular.yaml:1:1',
    message: 'Unexpected absence of the key "writer"',
    hint: '',
  },
  {
    name: 'asks for the standing name of a column',
    files: withColumn(COLUMN.replace('kicker: على العتبة\n', '')),
    code: 'issue/missing-key',
    at: 'regular.yaml:1:1',
    message: 'Unexpected absence of the key "kicker"',
    hint: '',
  },
  {
    name: 'pulls no words that a column has not',
    files: withColumn(COLUMN.replace('text: ثانية عن البيت', 'text: ثالثة عن البيت')),
    code: 'issue/extract',
    at: 'regular.yaml:15:11',
    message: 'expected an exact stretch of the text.',
    hint: 'Copy the words from the text',
  },
  {
    name: 'gives no quote of a column a page of its own',
    files: withColumn(COLUMN.replace('text: ثانية عن البيت', 'text: ثانية عن البيت\n    wholePage: true')),
    code: 'issue/unknown-key',
    at: 'regular.yaml:16:5',
    message: 'Unexpected key "wholePage"',
    hint: '',
  },
  {
    name: 'takes a file with a writer for a column whose kind is not said',
    files: withColumn(COLUMN.replace('kind: column\n', '')),
    code: 'issue/missing-key',
    at: 'regular.yaml:1:1',
    message: 'Unexpected absence of the key "kind"',
    hint: 'Write "kind: column".',
  },
])
