/** A file of readers' letters → the department: each letter, whose it is, its answer, and mistakes in it. */

import { expect, test } from 'vitest'
import type { Department } from '../../src/issue/issue.ts'
import { type Files, loadChanged, SOUND } from './folders.ts'
import { testMistakes } from './mistake.ts'

const LETTERS = `slug: post
kind: letters
title: كتبتم إلينا
letters:
  - head: الطابور
    text: كلام عن الطابور
    writer: { name: فتحي, place: طنطا }
    answer: شكرًا لك
  - text:
      - فقرة أولى
      - فقرة ثانية
    writer: { name: سمر }
`

const withLetters = (text: string): Files => ({
  'issue.yaml': (SOUND['issue.yaml'] ?? '').replace('  - letter.yaml\n', '  - letter.yaml\n  - post.yaml\n'),
  'post.yaml': text,
})

test('letters are numbered, each with its words, its writer and place, and its answer', async () => {
  const { value, diagnostics } = await loadChanged(withLetters(LETTERS))
  expect(diagnostics).toEqual([])
  const own = value?.articles.find((article): article is Department => article.kind === 'letters')
  expect(own?.items).toMatchObject([
    { number: 1, source: 'فتحي، طنطا', blocks: [{ kind: 'paragraph' }], answer: [{ kind: 'paragraph' }] },
    { number: 2, source: 'سمر', answer: [], span: { line: 9 } },
  ])
  expect(own?.items[0]?.head).toEqual([{ kind: 'text', text: 'الطابور' }])
  expect(own?.items[1]?.head).toBeUndefined()
  expect(own?.items[1]?.blocks).toHaveLength(2)
})

testMistakes([
  {
    name: 'asks a letter for its words, at its place',
    files: withLetters(LETTERS.replace('    text: كلام عن الطابور\n', '')),
    code: 'issue/missing-key',
    at: 'post.yaml:5:5',
    message: 'Unexpected absence of the key "text"',
    hint: '',
  },
  {
    name: 'asks who wrote a letter',
    files: withLetters(LETTERS.replace('    writer: { name: سمر }\n', '')),
    code: 'issue/missing-key',
    at: 'post.yaml:9:5',
    message: 'Unexpected absence of the key "writer"',
    hint: '',
  },
  {
    name: 'takes no empty letter',
    files: withLetters(LETTERS.replace('text: كلام عن الطابور', 'text: ""')),
    code: 'issue/empty',
    at: 'post.yaml:6:11',
    message: 'Unexpected',
    hint: '',
  },
  {
    name: 'asks a department for a letter',
    files: withLetters(LETTERS.replace(/letters:\n[\s\S]*/, 'letters: []\n')),
    code: 'issue/empty',
    at: 'post.yaml:4:10',
    message: 'Unexpected',
    hint: '',
  },
  {
    name: 'takes a file with letters for what it is though its kind is not said',
    files: withLetters(LETTERS.replace('kind: letters\n', '')),
    code: 'issue/missing-key',
    at: 'post.yaml:1:1',
    message: 'Unexpected absence of the key "kind"',
    hint: 'Write "kind: letters".',
  },
])
