/** Words that are changed in a paragraph with marks: the marks of their neighbours stay. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editMarked } from '../../../src/desk/proofsheet/edit-marked.ts'
import { lettersOf, textOf } from '../../../src/desk/proofsheet/letters.ts'
import { readInline } from '../../../src/issue/inline.ts'
import { plainText } from '../../../src/issue/plain-text.ts'

const MARKED =
  'قبل *مهم جدا* بعد^[هامش *فيه* كلام] و[رابط](https://a.b/c(1)) ثم [old school]{lang=en} [يضحك]{direction} \\* [قوس]'

describe('letters', () => {
  test('are those that are read, in their places, notes left out', () => {
    const read = lettersOf(MARKED)
    expect(read && textOf(read)).toBe('قبل مهم جدا بعد ورابط ثم old school (يضحك) * [قوس]')
    expect(
      read?.letters
        .filter(({ look }) => look === 'strong')
        .map(({ text }) => text)
        .join(''),
    ).toBe('مهم جدا')
    expect(
      read?.letters
        .filter(({ language }) => language === 'en')
        .map(({ text }) => text)
        .join(''),
    ).toBe('old school')
    expect(read?.notes.map(({ at, from, to }) => [at, MARKED.slice(from, to)])).toEqual([
      [15, 'هامش *فيه* كلام'],
    ])
    expect(
      read?.letters.every(({ text, from, to }) => from === to || MARKED.slice(from, to).endsWith(text)),
    ).toBe(true)
  })

  test('are none where a mark is left open', () => {
    expect(lettersOf('قبل *مهم')).toBeUndefined()
  })
})

/** The words, where they first stand, give way to others. */
const change = (old: string, now: string, source = MARKED) => {
  const read = lettersOf(source)
  const from = read ? textOf(read).indexOf(old) : -1
  return editMarked(source, [{ from, to: from + old.length, text: now }])
}

describe('a change', () => {
  test.each([
    ['of a word within a mark stays within', 'مهم', 'خطير', '*خطير جدا*'],
    ['of all its words too', 'مهم جدا', 'خطير', '*خطير*'],
    ['that goes over its edge leaves no empty mark', 'قبل مهم جدا', 'كله', 'كله بعد^['],
    ['of a word that a note is called at keeps the note', 'بعد', 'بعدها', 'بعدها^[هامش'],
    ['of words in another language keeps it', 'old', 'older', '[older school]{lang=en}'],
    ['of what is done keeps its brackets', 'يضحك', 'يبتسم', '[يبتسم]{direction}'],
    ['with signs of marks escapes them', 'ثم', '*ثم* [أ](b)', '\\*ثم\\* \\[أ\\](b) [old'],
  ])('%s', (_, old, now, expected) => {
    expect(change(old, now)).toContain(expected)
  })

  test('that takes a marked word out takes its mark', () => {
    expect(change('مهم جدا ', '')).toMatch(/^قبل بعد\^\[/)
  })

  test('between two words stands outside the marks beside it', () => {
    const at = 'قبل مهم جدا'.length
    expect(editMarked(MARKED, [{ from: at, to: at, text: ' حقا' }])).toMatch(/^قبل \*مهم جدا\* حقا بعد/)
  })

  test('whatever it is, reads as it should or is not made', () => {
    const words = fc.constantFrom('كلمة', '*', '[', ']', ' ', 'two', '^[', '\\', '(x)', '')
    const read = lettersOf(MARKED)
    if (!read) throw new Error('The text cannot be read.')
    const text = textOf(read)
    const edit = fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.array(words, { maxLength: 3 }))
    fc.assert(
      fc.property(edit, ([one, other, put]) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const edited = editMarked(MARKED, [{ from, to, text: put.join('') }])
        if (edited === undefined) return
        const { content, complaints } = readInline(edited)
        const meant = text.slice(0, from) + put.join('') + text.slice(to)
        expect(complaints).toEqual([])
        expect(plainText(content)).toBe(meant.replace(/ +/g, ' ').trim())
      }),
      { seed: 7, numRuns: 400 },
    )
  })
})
