/** What is wrong with a JSON file, told as JSON has it. */

import { describe, expect, test } from 'vitest'
import { jsonSlip } from '../../src/source/json-slip.ts'
import { readText } from '../../src/source/read.ts'

test.each([
  ['{"a": 1\n "b": 2}', '""b": 2}"', /^a comma, or \}/, 9],
  ['["a" "b"]', '""b"]"', /^a comma, or \]/, 5],
  ['{"a": 1,}', '"}"', /^a key in straight quotation marks/, 8],
  ['{"a" 1}', '"1}"', /^a colon behind the key/, 5],
  ['{"a": [1', 'end of the file', /comma|closes/, 8],
])('%s', (text, found, expected, at) => {
  expect(jsonSlip(text)).toMatchObject({
    complaint: { found, expected: expect.stringMatching(expected) },
    at,
  })
})

test('is nothing where it is JSON', () => {
  expect(jsonSlip('{"a": [1, "ب"]}')).toBeUndefined()
})

describe('a file', () => {
  const slip = '{"masthead": "م",\n "number": 1\n "date": "2026-01-01"}'

  test('of JSON is told its slip at its line, with how JSON is written', () => {
    expect(readText(slip, '/a/issue.json', 'issue').diagnostics).toMatchObject([
      {
        code: 'issue/syntax',
        span: { line: 3, column: 2 },
        message: expect.stringContaining('expected a comma, or }'),
        hint: expect.stringContaining('JSON wants a comma'),
      },
    ])
  })

  test('of YAML is told as YAML is, and JSON that YAML bears is read', () => {
    expect(readText(slip, '/a/issue.yaml', 'issue').diagnostics[0]?.hint).not.toContain('JSON')
    expect(readText('{"a": 1,}', '/a/issue.json', 'issue')).toMatchObject({
      value: { a: 1 },
      diagnostics: [],
    })
  })
})
