/** What is laid over pages to be looked at: against what the pages themselves say. */

import { beforeAll, describe, expect, test } from 'vitest'
import { typeArea } from '../../src/layout/grid/sides.ts'
import { evennessOf } from '../../src/layout/page/evenness.ts'
import type { Page, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import type { Overlay } from '../../src/proof/messages.ts'
import { overlayOf } from '../../src/proof/overlays.ts'
import { type OpenedHouse, openHouse } from '../support/house.ts'
import { a, interview, issueOf, list, q, sampleIssue } from '../support/issues.ts'

let house: OpenedHouse
beforeAll(async () => {
  house = await openHouse('contemporary')
})

describe('over the sample', () => {
  let pages: readonly Page[]
  let overlays: readonly Overlay[]
  beforeAll(async () => {
    pages = paginate(await sampleIssue(), house.style, house.typesetter).value ?? []
    overlays = pages.map((page) => overlayOf(page, house.style))
  })

  test('every word that is drawn out has a mark under its join', () => {
    const joins = overlays.flatMap((overlay) => overlay.joins)
    expect(joins.length).toBeGreaterThan(0)
    // Evenness counts running text alone.
    expect(joins.length).toBeGreaterThanOrEqual(evennessOf(pages).lengthened)
    for (const { box, by } of joins) {
      expect(box.width).toBeGreaterThan(0)
      expect(by).toBeGreaterThan(0)
    }
  })

  test('every line whose letters are wider or narrower than their face has them says by how much', () => {
    const lines = pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'text' && item.line.runs.length > 0 ? [item.line.expansion] : [],
      ),
    )
    const other = lines.filter((expansion) => Math.abs(expansion - 1) > 0.0005)
    const told = overlays.flatMap(({ widened }) => widened.map(({ by }) => by))
    expect(other.length).toBeGreaterThan(0)
    expect(told).toHaveLength(other.length)
    for (const [index, by] of told.entries()) expect(by).toBeCloseTo(((other[index] ?? 1) - 1) * 100, 2)
  })

  test('a page has its type area and its columns in boxes, and words inside them', () => {
    const at = pages.findIndex(({ grid }) => grid?.columns.length === 3)
    const page = pages[at] as Page
    const kinds = (kind: string) => overlays[at]?.boxes.filter((box) => box.kind === kind) ?? []
    expect(kinds('column')).toHaveLength(3)
    const [area] = kinds('area')
    expect(area?.box.x).toBeCloseTo(typeArea(house.style, page.side).x, 0)
    expect(kinds('text').length).toBeGreaterThan(2)
  })
})

test('paragraphs are numbered as they are read: a label is read with what it labels, a folio is not', () => {
  const issue = issueOf(interview(q('ماذا؟'), a('أولا.', list('ثانيا.', 'ثالثا.'), 'رابعا.')))
  const pages = paginate(issue, house.style, house.typesetter).value ?? []
  const page = pages.find(({ items }) =>
    items.some((item) => item.kind === 'text' && item.source.text.includes('رابعا')),
  ) as Page
  const { order } = overlayOf(page, house.style)
  const read = page.items.filter(
    (item) => item.kind === 'text' && !['artifact', 'listLabel'].includes(item.tag.role),
  ) as TextItem[]
  const firsts = [...new Map(read.toReversed().map((line) => [line.source, line])).values()].toReversed()
  expect(order).toHaveLength(firsts.length)
  for (const [index, { at }] of firsts.entries()) {
    const { x, y, width, height } = order[index] ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(at.y).toBeGreaterThan(y)
    expect(at.y).toBeLessThan(y + height)
    expect(at.x).toBeLessThan(x + width)
  }
})
