/** Slips of YAML: each told once, where it was made. */

import { expect, test } from 'vitest'
import { readYaml } from '../../src/source/yaml.ts'

function tell(text: string): string[] {
  return readYaml(text, 'a.yaml', 'issue').diagnostics.map(
    ({ message, span }) => `${span?.line}:${span?.column} ${message}`,
  )
}

const OPEN = 'Unexpected quotation mark that is never closed, expected its closing one.'

test.each([
  ['in one line', 'a: "نص\nb: c\nd: e\n', '1:4'],
  ['over several lines', 'a: b\nlist:\n  - "نص\n    وسطر\n\n    وآخر\n  - "ثان"\nc: d\n', '3:5'],
  ['at the end of a file', "a: b\nc: 'نص", '2:4'],
  ['before another that is sound', 'a: "نص\nb: "سليم"\n', '1:4'],
])('tells a quotation mark left open %s where it opens, and no more', (_, text, at) => {
  expect(tell(text)).toEqual([`${at} ${OPEN}`])
})

test.each([
  ['double quotes', 'a: "قال "نعم" ثم ذهب"\nb: c\n', '1:10'],
  ['an apostrophe', "a: 'don't'\n", '1:9'],
])('tells words that %s leave outside', (_, text, at) => {
  expect(tell(text)).toEqual([
    `${at} Unexpected words behind a closing quotation mark, expected the end of the value.`,
  ])
})

const TAB = 'Unexpected tab at the start of a line, expected spaces.'

test.each([
  ['in a list', 'a:\n  - b\n\t- c\n  - d\n', '3:1'],
  ['behind spaces', 'a:\n  b: x\n  \tc: d\n', '3:3'],
  ['in a text', 'a: >-\n  x\n\ty\nb: c\n', '3:1'],
  ['at the head of a text', 'a: >-\n\tx\nb: c\n', '2:1'],
  ['in brackets', 'a: [\n\tx,\n  y]\nb: c\n', '2:1'],
  ['at the head of a file', '\ta: b\n', '1:1'],
  ['before a line without a key', 'title: a\n\tb\n', '2:1'],
  ['before what then looks like a second key', 'a:\n  b: x\n\tb: y\nb: z\nb: q\n', '3:1'],
])('calls a tab %s a tab, and tells nothing of its making', (_, text, at) => {
  expect(tell(text)).toEqual([`${at} ${TAB}`])
})

test('tells tabs of many lines once', () => {
  expect(tell('a:\n\tb: c\n\td: e\n\tf: g\n')).toEqual([
    '2:1 Unexpected tab at the start of this line and of 2 more, expected spaces.',
  ])
})

test('leaves tabs alone where YAML does', () => {
  expect(readYaml('a:\tb\nc: "x\ty"\n\t\nd: e\t\n', 'a.yaml', 'issue')).toMatchObject({
    value: { a: 'b', c: 'x\ty', d: 'e' },
    diagnostics: [],
  })
})

test('tells a second key, and a slip that stands below it', () => {
  expect(tell('a: b\na: c\nd: e: f\n').map((line) => line.slice(0, 25))).toEqual([
    '2:1 Unexpected second key',
    '3:4 Unexpected second col',
  ])
})
