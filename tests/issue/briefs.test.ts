/** A file of news in brief → the department: each piece with its picture and its source, and mistakes in it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Department } from '../../src/issue/issue.ts'
import { HOUSE } from '../support/house.ts'
import { type Files, loadChanged, SOUND } from './folders.ts'
import { testMistakes } from './mistake.ts'

const BRIEFS = `slug: brief
kind: briefs
title: في سطور
briefs:
  - head: مئذنة بلا مؤذن
    picture: { file: tower.jpg, alternative: مئذنة, caption: المئذنة }
    text: توقفت ساعة المئذنة
    source: دفتر الساعاتي
  - head: شكر
    text: فقرة
`

const withBriefs = (text: string): Files => ({
  'issue.yaml': (SOUND['issue.yaml'] ?? '').replace('  - letter.yaml\n', '  - letter.yaml\n  - brief.yaml\n'),
  'brief.yaml': text,
  'tower.jpg': readFileSync(join(HOUSE, 'tests/fixtures/monthly/minaret.jpg')),
})

test('pieces are numbered, each with its head, its picture, its words and its source', async () => {
  const { value, diagnostics } = await loadChanged(withBriefs(BRIEFS))
  expect(diagnostics).toEqual([])
  const own = value?.articles.find((article): article is Department => article.kind === 'briefs')
  expect(own?.items).toMatchObject([
    {
      number: 1,
      picture: { width: 1200, height: 1600, span: { line: 6 } },
      blocks: [{ kind: 'paragraph' }],
      source: 'دفتر الساعاتي',
      answer: [],
    },
    { number: 2, head: [{ kind: 'text', text: 'شكر' }] },
  ])
  expect(own?.items[1]?.source).toBeUndefined()
})

testMistakes([
  {
    name: 'asks a piece of news for its head, at its place',
    files: withBriefs(BRIEFS.replace('  - head: شكر\n    text', '  - text')),
    code: 'issue/missing-key',
    at: 'brief.yaml:9:5',
    message: 'Unexpected absence of the key "head"',
    hint: '',
  },
  {
    name: 'asks a piece of news for its words',
    files: withBriefs(BRIEFS.replace('    text: فقرة\n', '')),
    code: 'issue/missing-key',
    at: 'brief.yaml:9:5',
    message: 'Unexpected absence of the key "text"',
    hint: '',
  },
  {
    name: 'misses the picture of a piece of news',
    files: withBriefs(BRIEFS.replace('file: tower.jpg', 'file: towre.jpg')),
    code: 'issue/missing-picture',
    at: 'brief.yaml:6:22',
    message: 'Unexpected absence of the picture',
    hint: 'Put the picture there',
  },
  {
    name: 'takes a file with news for what it is though its kind is not said',
    files: withBriefs(BRIEFS.replace('kind: briefs\n', '')),
    code: 'issue/missing-key',
    at: 'brief.yaml:1:1',
    message: 'Unexpected absence of the key "kind"',
    hint: 'Write "kind: briefs".',
  },
])
