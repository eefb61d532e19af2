/** The index of an issue: what is marked in its text and named by its articles, under letters, with its places. */

import { expect, test } from 'vitest'
import type { Inline } from '../../src/issue/block.ts'
import { indexMarksOf, indexOf } from '../../src/issue/index-entries.ts'
import { readInline } from '../../src/issue/inline.ts'
import { a, feature, interview, issueOf, p, q } from '../support/issues.ts'

const read = (text: string): readonly Inline[] => readInline(text).content

test('headings are those of the marks, of their words or their own, and of whole articles', () => {
  const story = {
    ...feature([
      p(...read('قال [الشيخ]{index} إن [الوقت]{index="زمن"} يمضي')),
      p(...read('وعاد [شيخ]{index} آخر')),
    ]),
    index: ['حارة'],
  }
  const groups = indexOf(issueOf(story))
  expect(groups.map(({ letter, entries }) => [letter, entries.map(({ heading }) => heading)])).toEqual([
    ['ح', ['حارة']],
    ['ز', ['زمن']],
    ['ش', ['الشيخ']],
  ])
  const places = groups.flatMap(({ entries }) => entries.map((entry) => entry.places))
  expect(places[0]).toEqual([{ article: story }])
  // Two that differ by the article alone are one heading.
  expect(places[2]).toHaveLength(2)
})

test('a place is the text before it in its passage, notes left out', () => {
  const content = read('كلمة^[هامش فيه [هذا]{index}.] ثم [كلمة أخرى]{index}')
  const [first, second] = indexOf(issueOf(feature([p(...content)]))).flatMap(({ entries }) => entries)
  expect(first?.heading).toBe('كلمة أخرى')
  expect(first?.places[0]?.marked?.offset).toBe('كلمة ثم '.length)
  expect(second?.heading).toBe('هذا')
  expect(second?.places[0]?.marked?.offset).toBe('كلمة'.length)
})

test('marks of an interview are counted as they are read, questions and answers in turn', () => {
  const talk = interview(
    q(read('من [السائل]{index}؟')),
    a(p(...read('[مجيب]{index} يجيب'))),
    q(read('وأين [المكان]{index}؟')),
    a(p(...read('[هناك]{index="جهات"}'))),
  )
  const words = indexMarksOf(talk).map(({ content, heading }) => heading ?? content)
  expect(words).toEqual([read('السائل'), read('مجيب'), read('المكان'), 'جهات'])
})

test('an issue without a mark has no index', () => {
  expect(indexOf(issueOf(feature([p('نص')])))).toEqual([])
})
