/** Changes of a text in its runs, and of a text that has been changed. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, carryBack, editText, type TextEdit } from '../../src/desk/edits.ts'
import { textOfRuns } from '../../src/desk/manuscript.ts'

const RUNS = [{ text: 'قال ' }, { text: 'نعم', bold: true as const }, { text: ' ثم' }]

test('what is written takes the look of what it replaces', () => {
  expect(applyEdits(RUNS, [{ start: 4, end: 7, replacement: 'لا' }])).toEqual([
    { text: 'قال ' },
    { text: 'لا', bold: true },
    { text: ' ثم' },
  ])
})

test('what only comes in takes the look of the letter before it', () => {
  expect(applyEdits(RUNS, [{ start: 7, end: 7, replacement: '!' }])[1]).toEqual({ text: 'نعم!', bold: true })
  expect(applyEdits(RUNS, [{ start: 0, end: 0, replacement: '«' }])[0]).toEqual({ text: '«قال ' })
})

test('an edit over a change of looks writes once, and a run that nothing is left of is gone', () => {
  expect(applyEdits(RUNS, [{ start: 3, end: 8, replacement: '-' }])).toEqual([
    { text: 'قال-' },
    { text: 'ثم' },
  ])
  expect(applyEdits(RUNS, [])).toEqual(RUNS)
})

/** Edits of a text of so many characters that do not overlap. */
const editsOf = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(3), fc.stringMatching(/^[xyz]{0,3}$/)), { maxLength: 5 })
    .map((drafts): TextEdit[] => {
      let done = -1
      return drafts
        .sort(([one], [other]) => one - other)
        .flatMap(([start, size, replacement]) => {
          if (start <= done) return []
          done = Math.min(length, start + size)
          return [{ start, end: done, replacement }]
        })
    })
const text = fc.string({ minLength: 1, maxLength: 20 })

test('runs say after edits what their text says after them', () => {
  fc.assert(
    fc.property(
      fc
        .array(text, { minLength: 1, maxLength: 5 })
        .chain((parts) => fc.tuple(fc.constant(parts), editsOf(parts.join('').length))),
      ([parts, edits]) => {
        const runs = parts.map((part) => ({ text: part }))
        expect(textOfRuns(applyEdits(runs, edits))).toBe(editText(parts.join(''), edits))
      },
    ),
  )
})

test('edits of an edited text, carried back, make of the text before what both make of it', () => {
  const both = text
    .chain((before) => fc.tuple(fc.constant(before), editsOf(before.length)))
    .chain(([before, edits]) =>
      fc.tuple(fc.constant(before), fc.constant(edits), editsOf(editText(before, edits).length)),
    )
  fc.assert(
    fc.property(both, ([before, edits, later]) => {
      const carried = carryBack(before, edits, later)
      const taken = new Set(carried.flatMap(({ over }) => over))
      const all = [...edits.filter((_, index) => !taken.has(index)), ...carried]
      expect(editText(before, all)).toBe(editText(editText(before, edits), later))
    }),
    { numRuns: 2000 },
  )
})
