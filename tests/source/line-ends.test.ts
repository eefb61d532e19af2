/** Ends of lines, and the mark before a text, that an edit leaves as they are. */

import { expect, test } from 'vitest'
import { withEndsOf, withLineFeeds } from '../../src/source/line-ends.ts'

const MARK = String.fromCodePoint(0xfeff)

test('a text of line feeds alone is the edited one', () => {
  expect(withEndsOf('a\nb\n', 'a\nc\n')).toBe('a\nc\n')
})

test('lines that end otherwise end so still, and new ones as most do', () => {
  const windows = 'a\r\nb\r\nc\r\n'
  expect(withLineFeeds(windows)).toBe('a\nb\nc\n')
  expect(withEndsOf(windows, 'a\nx\ny\nc\n')).toBe('a\r\nx\r\ny\r\nc\r\n')
  expect(withEndsOf('a\nb\r\nc\nd\n', 'a\nb\nx\nd\n')).toBe('a\nb\r\nx\nd\n')
  expect(withEndsOf('a\r\nb\r\nc', 'a\nb\nx')).toBe('a\r\nb\r\nx')
})

test('nothing that is edited gives back the bytes that were there', () => {
  for (const text of ['', 'a', `${MARK}a\r\nb\n\r\nc`, 'a\r\n\r\n\r\n', `${MARK}`, 'a\nb\r\n'])
    expect(withEndsOf(text, withLineFeeds(text))).toBe(text)
})
