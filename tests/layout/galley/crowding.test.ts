/** Vowelled articles: no mark on the line above or below, and one size for all that is said. */

import { describe, expect, test } from 'vitest'
import { isCrowded } from '../../../src/layout/galley/crowding.ts'
import { composeClearGalley } from '../../../src/layout/galley/galley.ts'
import type { BlockStyle, Style, TextRole } from '../../../src/style/style.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, q } from '../../support/issues.ts'
import { VOWELLED_TEXT } from '../../support/vowelled.ts'

const house = await openHouse('plain')
const talk = interview(q('كَيْفَ يُقَاسُ الكِتَابُ؟'), a(VOWELLED_TEXT, VOWELLED_TEXT.slice(12)))

/** The galley on a grid of so many points, and what its lines are. */
function set(baseline: number) {
  const roles = Object.entries(house.style.text) as [TextRole, BlockStyle][]
  const text = Object.fromEntries(
    roles.map(([role, own]) => [role, own.leading === 15 ? { ...own, leading: baseline } : own]),
  )
  const style = { ...house.style, baseline, text } as Style
  const compositor = openCompositor({ typesetter: house.typesetter, style })
  const galley = composeClearGalley(compositor, talk, 238, { role: 'article' })
  const lines = galley.flatMap((row) =>
    row.items.flatMap((item) =>
      item.kind === 'text' && item.tag.role === 'paragraph' ? [{ row, item }] : [],
    ),
  )
  return {
    galley,
    crowded: isCrowded(galley, baseline),
    sizes: [...new Set(lines.map(({ item }) => item.line.runs[0]?.run.size))],
    bodies: [...new Set(lines.map(({ item }) => item.line.runs[0]?.run.span.style.body))],
    heights: [...new Set(lines.map(({ row }) => row.lines))],
  }
}

describe('vowelled paragraphs', () => {
  test('on a leading that is wide enough are set as they are', () => {
    const { crowded, sizes, heights } = set(24)
    expect({ crowded, sizes, heights }).toEqual({ crowded: false, sizes: [10.5], heights: [1] })
  })

  test('whose marks would touch are all set smaller on the same leading, and cast on the body they would have', () => {
    const { crowded, sizes, bodies, heights } = set(16)
    expect(crowded).toBe(false)
    expect(heights).toEqual([1])
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeLessThan(10.5)
    expect(sizes[0]).toBeGreaterThanOrEqual(10.5 * 0.84 - 1e-9)
    expect(bodies).toEqual([house.style.text.body.text.body ?? 10.5])
  })

  test('that would touch at every size stand on two lines of the grid', () => {
    const { crowded, sizes, heights } = set(12)
    expect(crowded).toBe(false)
    expect(sizes).toEqual([10.5])
    expect(heights).toEqual([2])
  })
})

test('text with a tanwin here and there is set at its own size', () => {
  const plain = interview(
    q('سؤال؟'),
    a('كان الكتاب جيداً، وكان القارئ سعيداً به جداً، فعاد إليه مراراً وتكراراً كل مساء.'),
  )
  const compositor = openCompositor({ typesetter: house.typesetter, style: house.style })
  const galley = composeClearGalley(compositor, plain, 120, { role: 'article' })
  const sizes = galley.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? [item.line.runs[0]?.run.size] : [])),
  )
  expect(new Set(sizes)).toEqual(new Set([10.5]))
})
