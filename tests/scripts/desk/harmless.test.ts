/** Words of a manuscript at a terminal: none of them steers it, and none is changed for a program. */

import { describe, expect, test } from 'vitest'
import { cutTo, harmless, harmlessFinding, harmlessJson } from '../../../scripts/desk/harmless.ts'
import { writeFolder } from '../../issue/folders.ts'
import { runImport, SHORT_TALK } from '../../support/imports.ts'

test.each([
  ['an escape', 'قبل\u001b[31mبعد', 'قبل<U+001B>[31mبعد'],
  ['an escape of one byte', '\u009b31m', '<U+009B>31m'],
  ['a bell and a step back', '\u0007\b\u007f', '<U+0007><U+0008><U+007F>'],
  ['an override of direction', '\u202Eنص\u202C', '<U+202E>نص<U+202C>'],
  ['an isolate and a mark', '\u2066نص\u2069\u200F', '<U+2066>نص<U+2069><U+200F>'],
  ['a separator of lines', 'أ\u2028ب', 'أ<U+2028>ب'],
  ['half a character', '\uD800', '<U+D800>'],
  ['no character', '\u{1FFFE}', '<U+1FFFE>'],
])('%s is shown by its number', (_, words, shown) => {
  expect(harmless(words)).toBe(shown)
})

test.each(['حوارٌ مع سلمى، ١٢؟', 'می‌خواهم', '👩‍👩‍👧 ❤️'])('words as people write them stay: %s', (words) => {
  expect(harmless(words)).toBe(words)
})

test('line ends and tabs are spaces, and what is cut ends in an ellipsis', () => {
  expect(harmless('أ\r\n\tب')).toBe('أ ب')
  expect(cutTo(3, 'أبجد')).toBe('أبج…')
  expect(cutTo(4, 'أبجد')).toBe('أبجد')
})

test('a finding has its hint on a line of its own, and no other line', () => {
  const span = { file: 'a\u001bb.txt', line: 1, column: 1 }
  const finding = {
    severity: 'warning',
    code: 'desk/x',
    message: 'Unexpected\n\u001b',
    span,
    hint: 'a\nb',
  } as const
  expect(harmlessFinding(finding)).toBe('a<U+001B>b.txt:1:1: warning: Unexpected <U+001B> [desk/x]\n  a b')
})

test('JSON says the same in signs that steer nothing', () => {
  const value = { words: 'أ\n\t\u001b\u009b\u202E\u2028\u{1FFFE}' }
  const json = harmlessJson(value)
  expect(json).toMatch(/^[\n -~أ]*$/u)
  expect(JSON.parse(json)).toEqual(value)
})

describe('the command', () => {
  const dirty = SHORT_TALK.replace('صغيرة', 'صغيرة\u001b[2J\u202E')
    .replace('سلمى الراوي\n', 'سلمى \u009b2Jالراوي\n')
    .replace('وماذا', '\u0007وماذا')

  test.each([{}, { json: true }] as const)('shows none of them, %o', async (flags) => {
    const folder = writeFolder({ 'dirty\u001b.txt': dirty })
    const { said } = await runImport(folder, ['dirty\u001b.txt', 'gone\u001b.txt'], { out: 'made', ...flags })
    expect(said).toMatch(/صغيرة/)
    expect(said).not.toMatch(/(?!\n)[\p{Control}\u202E]/u)
  })
})
