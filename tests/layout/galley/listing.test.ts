/** A listing in its column: every character of it, from the left, in one width; what is too long goes on behind a sign. */

import { describe, expect, test } from 'vitest'
import type { CodeListing } from '../../../src/issue/block.ts'
import { composeGalley } from '../../../src/layout/galley/galley.ts'
import { heightOf } from '../../../src/layout/grid/row.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { feature, p } from '../../support/issues.ts'
import { inkOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const LINES = [
  'for page in $(seq 1 9); do',
  '    echo "missing: $page" >> missing.txt; echo "and so on, as long as a line may be" | sort --unique',
  '',
  'x'.repeat(150),
  '404 # عدد الملازم 16 (كلها)',
  'done',
]
const listing: CodeListing = { kind: 'listing', lines: LINES.map((text) => [{ kind: 'text', text }]), span }
const MEASURE = 170

describe.each(['plain', 'contemporary', 'classical'])('a listing in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const compositor = openCompositor({ style, typesetter })
  const rows = composeGalley(compositor, feature([p('نص'), listing, p('نص')]), MEASURE, { role: 'article' })
  const own = rows.filter(({ items }) => items.some((item) => item.kind === 'path' && item.fill === 'tint'))
  const texts = own.map(({ items }) => items.find((item): item is TextItem => item.kind === 'text'))
  const saidBy = (item: TextItem | undefined) => item?.source.text ?? ''

  test('has every character of every line, and marks each line that goes on', () => {
    expect(texts.map(saidBy).join('')).toBe(LINES.join(''))
    const goesOn = own.map(({ items }) =>
      items.some((item) => item.kind === 'path' && item.fill === 'accent'),
    )
    expect(goesOn.filter((marked) => !marked)).toHaveLength(LINES.length)
  })

  test('runs from the left edge, and no line is wider than its ground', () => {
    const inks = texts.filter((item) => saidBy(item).trim() !== '').map((item) => inkOf(item))
    for (const { left, right } of inks) {
      expect(left).toBeGreaterThan(0)
      expect(right).toBeLessThan(MEASURE)
    }
    for (const item of texts) if (item) expect(item.line.direction).toBe('ltr')
    expect(faultsOf(own.flatMap(({ items }) => items))).toEqual([])
  })

  test('has letters, figures and spaces of one width, Arabic in the face of the text', () => {
    const runs = texts.flatMap((item) => item?.line.runs ?? []).map(({ run }) => run)
    const { arabic, latin } = style.text.listing.text.faces
    const typed = runs.filter(({ face }) => face.name === latin)
    const widths = typed.map(({ text, advance }) => (advance / [...text].length).toFixed(3))
    expect(new Set(widths).size).toBe(1)
    const signs = runs.filter(({ text }) => /[0-9#()]/.test(text))
    expect(new Set(signs.map(({ face }) => face.name))).toEqual(new Set([latin]))
    const words = runs.filter(({ text }) => /\p{Script=Arabic}/u.test(text))
    expect(new Set(words.map(({ face }) => face.name))).toEqual(new Set([arabic]))
  })

  test('ends on the grid, may be parted but behind its first line and before its last', () => {
    expect(heightOf(own) % 1).toBeCloseTo(0, 6)
    expect(own.map(({ keepWithNext }) => keepWithNext)).toEqual(
      own.map((_, index) => index === 0 || index === own.length - 2),
    )
  })

  test('is code, line by line, those that were cut as one', () => {
    const tags = texts.map((item) => item?.tag)
    for (const tag of tags) expect(tag).toMatchObject({ role: 'code', parent: { role: 'paragraph' } })
    expect(new Set(tags).size).toBe(LINES.length)
  })
})
