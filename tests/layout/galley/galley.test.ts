/** An article as rows of a column: its paragraphs, questions and notes, and how it ends. */

import { describe, expect, test } from 'vitest'
import type { Infobox } from '../../../src/issue/block.ts'
import { BASELINE_IN_LINE, type Row, stack } from '../../../src/layout/grid/row.ts'
import {
  BASELINE,
  compositor,
  galleyOf,
  lines,
  parentOf,
  rightEdge,
  rolesOf,
  rowsOf,
  shapeOf,
  textItems,
  textsOf,
  words,
} from '../../support/galleys.ts'
import { a, infobox, interview, letter, note, p, picture, q, verse } from '../../support/issues.ts'

describe('paragraphs', () => {
  test('are a row a line, and keep their first two lines and their last two together', () => {
    expect(shapeOf(rowsOf(lines(5)))).toBe('1+0& 1+0 1+0 1+0& 1+0')
    expect(shapeOf(rowsOf(lines(1)))).toBe('1+0')
    expect(shapeOf(rowsOf(lines(2)))).toBe('1+0& 1+0')
    expect(shapeOf(rowsOf(lines(3)))).toBe('1+0& 1+0& 1+0')
  })

  test('stand on their grid line’s baseline', () => {
    for (const row of rowsOf(lines(3)))
      expect(textItems(row)[0]?.at).toEqual({ x: 0, y: BASELINE * BASELINE_IN_LINE })
  })

  test('are indented after another, and not where they open', () => {
    const of = compositor({ letter: { indent: 20, before: 1 } })
    const [first, second] = galleyOf(letter('أول', 'ثان'), of)
    expect([rightEdge(textItems(first)[0]), rightEdge(textItems(second)[0])]).toEqual([300, 280])
    expect(shapeOf([first, second] as Row[])).toBe('1+0 1+1')
  })

  test('off the grid’s leading keep it from line to line and from paragraph to paragraph', () => {
    const of = compositor({ letter: { leading: 20 } })
    const rows = galleyOf(letter(lines(4), lines(1)), of)
    expect(rows.map((row) => row.lines * BASELINE)).toEqual([20, 20, 20, 20, 20])
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, true, false, false])
    const { items } = stack(rows, BASELINE)
    expect(
      items.flatMap((item) => (item.kind === 'text' ? [Math.round(item.at.y * 1e6) / 1e6] : [])),
    ).toEqual([15, 35, 55, 75, 95])
  })
})

describe('questions', () => {
  test('hold on to their answer, line by line', () => {
    const of = compositor({ question: { before: 2 } })
    expect(shapeOf(galleyOf(interview(q(lines(2)), a(lines(2))), of))).toBe('1+2& 1+0& 1+0& 1+0')
  })

  test('keep an answer that is nothing but a box, which else would float', () => {
    const box = infobox('من هو؟', p('كلمة'))
    const boxed = (...answer: readonly (string | Infobox)[]) =>
      galleyOf(interview(q('سؤال'), a(...answer))).find(({ solid }) => solid)
    expect(boxed('كلمة', box)?.floats).toBe(true)
    expect(boxed(box)).toMatchObject({ keepWithNext: false })
    expect(boxed(box)).not.toHaveProperty('floats')
    expect(galleyOf(interview(q('سؤال'), a(box)))[0]?.keepWithNext).toBe(true)
  })

  test('are headings of the section that holds their answer', () => {
    const [question, answer] = galleyOf(interview(q('سؤال؟'), a('جواب')))
    expect(rolesOf(textItems(question)[0])).toBe('heading in section in article')
    expect(rolesOf(textItems(answer)[0])).toBe('paragraph in section in article')
    expect(parentOf(textItems(question)[0])).toBe(parentOf(textItems(answer)[0]))
  })

  test('say which exchange their rows belong to', () => {
    const rows = galleyOf(interview(q('أول؟'), a('جواب'), q('ثان؟'), a('جواب')))
    expect(rows.map(({ exchange }) => exchange)).toEqual([1, 1, 2, 2])
  })

  test('give the first answer its opening words, and no other', () => {
    const of = compositor()
    const opened = { ...of, style: { ...of.style, firstWords: 2 } }
    const rows = galleyOf(interview(q('أول؟'), a(words(4)), q('ثان؟'), a(words(4))), opened)
    const wears = rows.map(
      (row) => textItems(row)[0]?.source.spans[0]?.style === of.style.text.firstWords.text,
    )
    expect(wears).toEqual([false, true, false, false])
  })
})

describe('notes', () => {
  const noted = (text: string) => p('سطر', note(text))

  const feetOf = (rows: readonly Row[]) => rows.map(({ foot }) => textsOf(foot?.rows ?? []).join(' '))

  test('go to the foot of the column with the line of their mark, numbered as it is', () => {
    const rows = rowsOf(noted('حاشية أولى'), noted('حاشية ثانية'))
    expect(textsOf(rows)).toEqual(['سطر١', 'سطر٢'])
    expect(feetOf(rows)).toEqual(['١. حاشية أولى', '٢. حاشية ثانية'])
    expect(rolesOf(textItems(rows[0]?.foot?.rows[0])[0])).toBe('note in article')
  })

  test('of a long paragraph go with the one line that has their mark', () => {
    const rows = rowsOf(p(lines(2), ' ', note('حاشية'), ' ', lines(1)))
    expect(feetOf(rows).filter((foot) => foot !== '')).toEqual(['١. حاشية'])
    expect(feetOf(rows)[0]).toBe('')
  })

  test('count on through a box', () => {
    const rows = rowsOf(noted('قبل'), infobox('عنوان', noted('في الصندوق')), noted('بعد'))
    expect(textsOf(rows)).toEqual(['سطر١', 'عنوان | سطر٢', 'سطر٣'])
    expect(feetOf(rows)).toEqual(['١. قبل', '٢. في الصندوق', '٣. بعد'])
  })

  test('of verse are noted once, whichever way it is set', () => {
    const long = [[...q(words(4)), note('حاشية')], words(4)] as const
    const rows = rowsOf(verse(long), noted('بعد'))
    const texts = textsOf(rows)
    expect(feetOf(rows).filter((foot) => foot !== '')).toEqual(['١. حاشية', '٢. بعد'])
    expect(texts[0]?.endsWith('١')).toBe(true)
    expect(texts).toContain('سطر٢')
  })

  test('of a caption count with the rest', () => {
    const rows = rowsOf(picture(1000, 650, [...q('شرح'), note('حاشية')]), noted('بعد'))
    expect(textsOf(rows)).toEqual(['شرح١', 'سطر٢'])
    expect(feetOf(rows)).toEqual(['١. حاشية', '٢. بعد'])
  })
})

test('a letter ends with its signature, and an interview with its closing', () => {
  expect(textsOf(galleyOf({ ...letter('نص'), signature: 'المحرر' }))).toEqual(['نص', 'المحرر'])
  const talk = { ...interview(q('سؤال؟'), a('جواب')), closing: [p('تابعوه')] }
  const rows = galleyOf(talk)
  expect(textsOf(rows)).toEqual(['سؤال؟', 'جواب', 'تابعوه'])
  expect(rolesOf(textItems(rows.at(-1))[0])).toBe('paragraph in section in article')
})

test('a signature holds on to the letter’s last line', () => {
  expect(shapeOf(galleyOf({ ...letter(lines(1)), signature: 'المحرر' }))).toBe('1+0& 1+0')
})
