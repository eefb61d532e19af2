/** A bracket without the other of its pair in a passage. Letters and numbers of lists, and faces, have but one. */

import { isKept, type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '\uFD3E': '\uFD3F' }
const BRACKETS = /[()[\]\uFD3E\uFD3F]/g
/** Before a closing bracket: the number or the letter of an item of a list, or the eyes of a face. */
const ITEM = /(?:^|\s)(?:\p{L}|\p{N}{1,3})[-.]?$|[:;=]['’-]?$/u
/** Before an opening one: eyes. */
const EYES = /[:;=]['’-]?$/

function isAlone(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at)
  return text[at] === ')' ? ITEM.test(before) : text[at] === '(' && EYES.test(before)
}

function straysOf(reading: PassageReading): readonly number[] {
  const strays: number[] = []
  const open: number[] = []
  const { text } = reading
  for (const { 0: bracket, index: at } of placesOf(reading, BRACKETS)) {
    const opening = OPENING[bracket]
    const top = open.at(-1)
    if (opening === undefined) {
      if (!isAlone(text, at)) open.push(at)
    } else if (top !== undefined && text[top] === opening) open.pop()
    else if (!isAlone(text, at)) strays.push(at)
  }
  return [...strays, ...open].filter((at) => !isKept(reading, at)).sort((one, other) => one - other)
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const [at, ...others] = straysOf(reading)
  if (at === undefined) return []
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  const found = `bracket ${reading.text[at]}${more} without a second`
  const hint = 'Write the bracket that is missing, or remove this one.'
  return [{ passage: reading.index, start: at, end: at + 1, found, expected: 'two of them', hint }]
}

export const unbalancedBrackets: CopyRule = {
  name: 'unbalanced-brackets',
  about: 'A bracket without the other of its pair.',
  level: 'warn',
  told: 'each',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'قال (نعم [أو لا]) و﴿آية﴾',
    '١) أولا\nب) ثانيا\n3) ثالثا',
    'تعبت :( ثم نمت :) و;-)',
    'سعاد النخلي: (ضاحكة) نعم',
    'انظر [docs.example.org](https://docs.example.org/3/) كله',
    'النبي (ص) قال',
  ],
  bad: [
    { text: 'قال (نعم ثم سكت', told: '(' },
    { text: 'قال الرجل نعم) ثم سكت', told: ')' },
    { text: 'قال [نعم) ثم سكت', told: '[' },
  ],
}
