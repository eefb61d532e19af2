/** What composition asks of a character, and what it leaves undrawn. */

import { expect, test } from 'vitest'
import { withoutControls } from '../../../src/controls.ts'
import { factsOf } from '../../../src/text/letters/character.ts'

const facts = (character: string) => factsOf(character.codePointAt(0) as number)

test('controls are told to the algorithms and never drawn', () => {
  const controls =
    '\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF'
  for (const control of controls) expect(facts(control).invisible).toBe(true)
  expect(withoutControls(`ا${controls}ب`)).toBe('اب')
})

test('joiners, tatweel and spaces of every kind are the author’s and stay', () => {
  for (const letter of '\u200C\u200D\u0640 \u00A0ا1') expect(facts(letter).invisible).toBe(false)
  expect(withoutControls('می\u200Cخواهم 💛')).toBe('می\u200Cخواهم 💛')
})

test('Arabic is Arabic, Greek and Cyrillic go with Latin, and signs belong to no script', () => {
  const scripts = [...'بپ١aßαж1؟،. '].map((character) => facts(character).script)
  expect(scripts.join(' ')).toBe('Arab Arab Arab Latn Latn Latn Latn Zyyy Zyyy Zyyy Zyyy Zyyy')
})

test('vowels, shadda, the dagger alef and a combining acute are marks; hamza is a letter', () => {
  for (const mark of '\u064E\u064B\u0651\u0670\u0301') expect(facts(mark).mark).toBe(true)
  for (const letter of 'ءأـ') expect(facts(letter).mark).toBe(false)
})
