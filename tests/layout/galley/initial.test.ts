/** The first words of an interview, dropped over several lines. */

import { describe, expect, test } from 'vitest'
import { inkOf } from '../../../src/layout/display/sized-words.ts'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import type { Style } from '../../../src/style/style.ts'
import { breaches } from '../../support/guarantees.ts'
import { openHouse } from '../../support/house.ts'
import { a, interview, issueOf, manuscriptWords, q } from '../../support/issues.ts'

const { style, typesetter } = await openHouse('plain')
const words = manuscriptWords().filter((word) => /^\p{Script=Arabic}+$/u.test(word))
const text = (opening: string) => [opening, ...words.slice(0, 90)].join(' ')

function open(opening: string, lines: number) {
  const dropping: Style = { ...style, firstWords: 1, dropLines: lines }
  const issue = issueOf(interview(q('سؤال؟'), a(text(opening), text('ثم'))))
  const { value: pages = [], diagnostics } = paginate(issue, dropping, typesetter)
  expect(diagnostics).toEqual([])
  const items = pages.flatMap((page) => page.items).filter((item): item is TextItem => item.kind === 'text')
  const big = items.filter(
    ({ line }) => (line.runs[0]?.run.size ?? 0) > 16 && line.runs[0]?.run.text === opening,
  )
  const beside = items.filter(
    ({ source }) => source === big[0]?.source && !big.some((item) => item.source !== source),
  )
  return { issue, pages, dropping, big: big[0], lines: beside.filter((item) => item !== big[0]) }
}

describe.each([2, 3])('over %d lines', (lines) => {
  const opened = open('كتب', lines)

  test('stand on the last of them, as tall as all together', () => {
    const { big, lines: beside } = opened
    expect(big).toBeDefined()
    expect(big?.at.y).toBeCloseTo(beside[lines - 1]?.at.y ?? 0, 6)
    const run = big?.line.runs[0]?.run
    const alef = ((run?.face.heightOf('ا') ?? 0) * (run?.size ?? 0)) / (run?.face.unitsPerEm ?? 1)
    expect(alef).toBeGreaterThan((lines - 1) * style.baseline + 0.5 * style.text.body.text.size)
  })

  test('keep the lines beside them clear, and those their bowls come down on', () => {
    const { big, lines: beside } = opened
    if (!big) throw new Error('The word was dropped.')
    const left = big.at.x + (big.line.runs[0]?.x ?? 0)
    const foot = big.at.y + inkOf({ lines: [big.line] }).below
    const alef = 0.72 * style.text.body.text.size
    for (const { at, line } of beside) {
      const last = line.runs.at(-1)
      const right = at.x + (last ? last.x + last.advance : 0)
      if (at.y - alef < foot) expect(right).toBeLessThan(left)
      else expect(right).toBeGreaterThan(left)
    }
  })

  test('lose no letter of the paragraph, and stay in its column', () => {
    const { issue, pages, dropping, big, lines: beside } = opened
    const read = [big, ...beside]
      .map((item) => item?.source.text.slice(item.line.start, item.line.end))
      .join(' ')
    expect(read).toBe(text('كتب'))
    expect(
      breaches({ issue, style: dropping, pages }).filter((breach) => !/lies over|was written/.test(breach)),
    ).toEqual([])
  })
})

test('a paragraph too short to stand beside them opens as any other', () => {
  const dropping: Style = { ...style, firstWords: 1, dropLines: 3 }
  const { value: pages = [] } = paginate(
    issueOf(interview(q('سؤال؟'), a('جواب قصير.'))),
    dropping,
    typesetter,
  )
  const sizes = pages
    .slice(1)
    .flatMap(({ items }) => items)
    .map((item) => (item.kind === 'text' ? item.line.runs[0]?.run.size : 0))
  expect(sizes.filter((size) => (size ?? 0) > 28)).toEqual([])
})
