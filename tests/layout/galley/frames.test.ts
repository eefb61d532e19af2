/** Pictures that share their words, in a column and over all of them: one caption, a figure each, in one group. */

import { expect, test } from 'vitest'
import type { PictureItem, Tag } from '../../../src/layout/page/frame.ts'
import { compositor, galleyOf, MEASURE, rowsOf, textItems } from '../../support/galleys.ts'
import { feature, p, picture, pictures } from '../../support/issues.ts'

const shownIn = (items: readonly { readonly kind: string }[]) =>
  items.filter((item): item is PictureItem => item.kind === 'picture')

test('each is a figure with its own words, and all stand with one caption in one group', () => {
  const [row] = rowsOf(
    pictures(
      'شرح واحد',
      { ...picture(1000, 1500), alternative: 'باب' },
      { ...picture(1000, 1500), alternative: 'شباك' },
    ),
  )
  const shown = shownIn(row?.items ?? [])
  const tags = shown.map(({ tag }) => tag as Tag)
  expect(tags.map(({ role, alternative }) => [role, alternative])).toEqual([
    ['figure', 'باب'],
    ['figure', 'شباك'],
  ])
  const [words, ...others] = textItems(row)
  expect(others).toEqual([])
  expect(words?.source.text).toBe('شرح واحد')
  const caption = words?.tag as Tag
  expect(caption.role).toBe('caption')
  expect(caption.parent?.role).toBe('group')
  expect(new Set(tags.map(({ parent }) => parent))).toEqual(new Set([caption.parent]))
})

test('those side by side are as high, the first at the right, and fill the measure', () => {
  const [row] = rowsOf(pictures('شرح', picture(1000, 1500), picture(900, 1500)))
  const [first, second] = shownIn(row?.items ?? []).map(({ box }) => box)
  expect(first?.height).toBeCloseTo(second?.height ?? 0)
  expect(first?.y).toBe(second?.y)
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(MEASURE)
  expect(second?.x).toBeCloseTo(0)
  expect((first?.x ?? 0) - ((second?.x ?? 0) + (second?.width ?? 0))).toBeGreaterThan(0)
})

test('who made them is named once each, behind the caption', () => {
  const by = (credit: string) => ({ ...picture(1000, 1500), credit })
  const [row] = rowsOf(pictures('شرح', by('منى'), by('منى'), by('سعد')))
  expect(textItems(row)[0]?.source.text).toBe('شرح —\u00A0منى، سعد')
})

test('over all columns they stand in a row as far apart as the columns, on whole lines of the grid', () => {
  const { style, ...other } = compositor()
  const three = { ...other, style: { ...style, columns: 3, gutter: 20 } }
  const own = {
    ...pictures('شرح', picture(1000, 1000), picture(1000, 1000), picture(1000, 1000)),
    across: true as const,
  }
  const row = galleyOf(feature([p('نص'), own]), three).find(({ across }) => across)
  const boxes = shownIn(row?.items ?? []).map(({ box }) => box)
  expect(boxes).toHaveLength(3)
  expect((boxes[0]?.x ?? 0) - (boxes[1]?.x ?? 0) - (boxes[1]?.width ?? 0)).toBeCloseTo(20)
  expect(new Set(boxes.map(({ y }) => y)).size).toBe(1)
  expect(Number.isInteger(row?.lines)).toBe(true)
})

test('on a page of their own they are cut to its whole width where they nearly fill it', () => {
  const own = {
    ...pictures('شرح', picture(1000, 800), picture(1000, 800)),
    across: true as const,
    place: 'page' as const,
  }
  const { style, ...other } = compositor()
  const two = { ...other, style: { ...style, columns: 2, gutter: 20 } }
  const row = galleyOf(feature([p('نص'), own]), two).find(({ place }) => place === 'page')
  const boxes = shownIn(row?.items ?? []).map(({ box }) => box)
  expect(boxes.map(({ width }) => width)).toEqual([340, 340])
  expect(boxes[1]?.y).toBeGreaterThan((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0))
})

test('one that gives way is cut no flatter than two to one, nor by a fit, and one flatter than that not at all', () => {
  const flatnessOf = (width: number, height: number, by = 0) => {
    const shown = picture(width, height)
    const own = { ...compositor(), reduced: new Map([[shown, 'lowest' as const]]) }
    const row = galleyOf(feature([p('نص'), shown]), own).find(({ solid }) => solid?.of === shown)
    const rows = by === 0 ? row && [row] : row?.fit?.by(by, undefined)?.rows
    const box = rows && shownIn(rows.flatMap(({ items }) => items))[0]?.box
    return box && box.width / box.height
  }
  expect(flatnessOf(1600, 1000)).toBeLessThanOrEqual(2)
  expect(flatnessOf(1600, 1000)).toBeGreaterThan(1.6)
  expect(flatnessOf(1600, 1000, -1)).toBeUndefined()
  expect(flatnessOf(3000, 1000)).toBeGreaterThan(2.5)
  expect(flatnessOf(3000, 1000)).toBeLessThan(3.5)
  expect(flatnessOf(1000, 1500)).toBeCloseTo(1000 / 1500 / 0.55, 0)
})
