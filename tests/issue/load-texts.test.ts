/** How the text of an issue’s files may be written: YAML or JSON, either line end, any letters and marks. */

import { expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { change, loadChanged, SOUND, writeFolder } from './folders.ts'

test('removes direction marks and says so, and loads the issue all the same', async () => {
  const { value, diagnostics } = await loadChanged(
    change('letter.yaml', 'title: رسالة', 'title: \u200Fرسالة\u200E'),
  )
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'issue/bidi-mark',
      message: 'Unexpected direction mark U+200F, 2 times, expected words in the order they are read.',
      span: { file: 'letter.yaml', line: 3, column: 8 },
    },
  ])
  expect(plainText(value?.articles[0]?.title ?? [])).toBe('رسالة')
})

test('keeps joiners, emoji and letters in either normal form', async () => {
  const title = 'می\u200Cخواهم 👩\u200D👩\u200D👧 e\u0301 é'
  const { value, diagnostics } = await loadChanged(change('letter.yaml', 'title: رسالة', `title: ${title}`))
  expect(diagnostics).toEqual([])
  expect(plainText(value?.articles[0]?.title ?? [])).toBe(title)
})

test('passes over a byte order mark and the line ends of Windows', async () => {
  const { value, diagnostics } = await loadChanged({
    'letter.yaml': `\uFEFF${SOUND['letter.yaml']?.replaceAll('\n', '\r\n')}`,
  })
  expect(diagnostics).toEqual([])
  expect(value?.articles).toHaveLength(2)
})

const LETTER = `slug: letter
kind: letter
title: رسالة
text:
  - >-
    سطر
    مكسور

    فقرة ثانية
  - verse: |
      شطر أول

      شطر ثان
  - listing: |
      one
        two
`

test('reads an issue the same whose files all have the line ends of Windows', async () => {
  const files = Object.entries({ ...SOUND, 'letter.yaml': LETTER })
  const written = (end: string) =>
    loadIssue(
      writeFolder(Object.fromEntries(files.map(([name, text]) => [name, text.replaceAll('\n', end)]))),
    )
  const isPlace = (key: string) => key === 'span' || key === 'file'
  const words = (value: unknown) => JSON.stringify(value, (key, each) => (isPlace(key) ? undefined : each))
  const [unix, windows] = [await written('\n'), await written('\r\n')]
  expect([unix.diagnostics, windows.diagnostics]).toEqual([[], []])
  expect(unix.value).toBeDefined()
  expect(words(windows.value)).toBe(words(unix.value))
})

test('takes a key that is named like a built-in for what it is', async () => {
  const { diagnostics } = await loadChanged({
    ...change('letter.yaml', 'kind: letter', 'kind: letter\n__proto__: 1\nconstructor: 2'),
  })
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.line}`)).toEqual([
    'issue/unknown-key 3',
    'issue/unknown-key 4',
  ])
})

test('tells line and column in JSON', async () => {
  const json = '{\n  "slug": "letter",\n  "kind": "letter",\n  "titel": "رسالة",\n  "text": "كلام"\n}\n'
  const { diagnostics } = await loadChanged({
    ...change('issue.yaml', 'letter.yaml', 'letter.json'),
    'letter.json': json,
  })
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}:${span?.line}:${span?.column}`)).toEqual([
    'issue/unknown-key letter.json:4:3',
  ])
})

test('reads an issue and its articles from JSON', async () => {
  const issue = {
    $schema: '../../schema/issue.schema.json',
    masthead: 'مجلة',
    number: 2,
    date: '2026-12-01',
    language: 'ar-MA',
    theme: 'plain',
    cover: { story: 'guest' },
    articles: ['guest.json'],
  }
  const guest = {
    slug: 'guest',
    kind: 'interview',
    title: 'حديث',
    guests: [{ name: 'سلمى أحمد', shortName: 'سلمى' }],
    exchanges: [{ question: 'ما رأيك؟', answer: 'أول\n\nثان 😀' }],
  }
  const folder = writeFolder({
    'issue.json': JSON.stringify(issue, null, 2),
    'guest.json': JSON.stringify(guest),
  })
  const { value, diagnostics } = await loadIssue(folder)
  expect(diagnostics).toEqual([])
  expect(value?.labels).toEqual({ number: 'العدد 2', date: 'دجنبر 2026' })
  expect(value?.articles).toMatchObject([
    { exchanges: [{ answer: [{ content: [{ text: 'أول' }] }, { content: [{ text: 'ثان 😀' }] }] }] },
  ])
})
