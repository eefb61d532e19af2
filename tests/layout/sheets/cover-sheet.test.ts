/** The sheet of a cover: how wide its spine is, what lies where, and that nothing leaves its own part of it. */

import { beforeAll, describe, expect, test } from 'vitest'
import { mm } from '../../../src/geometry.ts'
import type { Binding } from '../../../src/issue/binding.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import type { Page, Panel, Sheet } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { coverSheets, spineWidth } from '../../../src/layout/sheets/cover-sheet.ts'
import { TUCK } from '../../../src/layout/sheets/impose.ts'
import { laySpine } from '../../../src/layout/templates/single-covers.ts'
import { NARROWEST_WITH_WORDS } from '../../../src/layout/templates/spine.ts'
import { contrastOf, TEXT_CONTRAST } from '../../../src/style/contrast.ts'
import type { Ink } from '../../../src/style/style.ts'
import { inkExtent } from '../../../src/text/lines/ink.ts'
import { type OpenedHouse, openHouse } from '../../support/house.ts'
import { interview, issueOf, sampleIssue } from '../../support/issues.ts'

const BLEED = mm(3)
const STAPLED: Binding = { kind: 'stapled' }
const perfect = (caliper: number): Binding => ({ kind: 'perfect', caliper: mm(caliper) })

/** Empty pages of a magazine of so many. */
function pagesOf(count: number): Page[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    side: index % 2 === 0 ? 'left' : 'right',
    size: { width: 400, height: 600 },
    items: [],
  }))
}

const spineOf = (width: number): Page => ({
  number: 0,
  side: 'left',
  size: { width: 600, height: width },
  items: [],
})

function sheetsOf(count: number, binding: Binding): [Sheet, Sheet] {
  const sheets = coverSheets(pagesOf(count), { binding, bleed: BLEED, laySpine: spineOf })
  expect(sheets).toHaveLength(2)
  return sheets as [Sheet, Sheet]
}

/** Number of each page on the sheet, from the left; the spine is 0. */
function fromLeft({ panels }: Sheet): number[] {
  return panels.toSorted((a, b) => a.window.x - b.window.x).map(({ page }) => page.number)
}

const panelOf = ({ panels }: Sheet, number: number) =>
  panels.find(({ page }) => page.number === number) as Panel

describe('the spine', () => {
  test('is as wide as the leaves between the covers are thick', () => {
    // 164 pages: four of the cover, and 160 on 80 leaves.
    expect(spineWidth(perfect(0.12), 164)).toBeCloseTo(mm(9.6), 9)
    expect(spineWidth(perfect(0.1), 16)).toBeCloseTo(mm(0.6), 9)
    expect(spineWidth(perfect(0.1), 4)).toBe(0)
  })

  test('is none where sheets are folded', () => expect(spineWidth(STAPLED, 164)).toBe(0))
})

describe('a perfect-bound cover', () => {
  const [outside, inside] = sheetsOf(164, perfect(0.12))

  test('has the front at the left outside, then spine and back', () =>
    expect(fromLeft(outside)).toEqual([1, 0, 164]))

  test('has the last page but one at the left inside, the second at the right, and no ink where the glue is', () =>
    expect(fromLeft(inside)).toEqual([163, 2]))

  test('is two pages and the spine wide', () => {
    for (const { size, bleed } of [outside, inside]) {
      expect(size.width).toBeCloseTo(800 + mm(9.6), 9)
      expect(size.height).toBe(600)
      expect(bleed).toBe(BLEED)
    }
  })

  test('has each page where its window is', () => {
    expect(panelOf(outside, 1).at).toEqual({ x: 0, y: 0 })
    expect(panelOf(outside, 0).at).toEqual({ x: 400, y: 0 })
    expect(panelOf(outside, 0).turned).toBe(true)
    expect(panelOf(outside, 164).at.x).toBeCloseTo(400 + mm(9.6), 9)
    expect(panelOf(inside, 163).at).toEqual({ x: 0, y: 0 })
    expect(panelOf(inside, 2).at.x).toBeCloseTo(400 + mm(9.6), 9)
  })
})

describe('a stapled cover', () => {
  const [outside, inside] = sheetsOf(16, STAPLED)

  test('is the first and the last page side by side, and the two that lie behind them', () => {
    expect(fromLeft(outside)).toEqual([1, 16])
    expect(fromLeft(inside)).toEqual([15, 2])
    expect(outside.size).toEqual({ width: 800, height: 600 })
  })

  test('of a single sheet is all there is', () =>
    expect(sheetsOf(4, perfect(0.1)).map(fromLeft)).toEqual([
      [1, 4],
      [3, 2],
    ]))
})

test.each([
  ['stapled', STAPLED],
  ['perfect', perfect(0.12)],
] as const)('a %s cover bleeds over its outer edges, and no page of it into another', (_, binding) => {
  const width = spineWidth(binding, 164)
  for (const sheet of sheetsOf(164, binding)) {
    const [left, right] = sheet.panels.filter(({ turned }) => !turned) as [Panel, Panel]
    expect(left.window.x).toBe(-BLEED)
    // Where the two meet, the one that is drawn first goes on under the other.
    expect(left.window.x + left.window.width).toBeCloseTo(binding.kind === 'stapled' ? 400 + TUCK : 400, 9)
    expect(sheet.panels.indexOf(left)).toBeLessThan(sheet.panels.indexOf(right))
    expect(right.window.x).toBeCloseTo(400 + width, 9)
    expect(right.window.x + right.window.width).toBeCloseTo(sheet.size.width + BLEED, 9)
    for (const { window } of sheet.panels) {
      expect(window.y).toBe(-BLEED)
      expect(window.height).toBe(600 + 2 * BLEED)
    }
    // The spine goes on under its neighbours by a hair, and is drawn before them.
    const spine = sheet.panels.findIndex(({ turned }) => turned)
    if (spine >= 0) expect(spine).toBe(0)
  }
})

test('fewer pages than a cover has are refused', () =>
  expect(() => sheetsOf(3, STAPLED)).toThrow('A cover has four pages.'))

describe.each(['contemporary', 'classical'])('the words on a spine in %s', (theme) => {
  let house: OpenedHouse
  let issue: Issue
  beforeAll(async () => {
    house = await openHouse(theme)
    issue = await sampleIssue()
  })
  const lay = (width: number, own = issue) => laySpine(own, house.style, house.typesetter, width)
  const linesOf = (page: Page) => page.items.flatMap((item) => (item.kind === 'text' ? [item] : []))
  const saidBy = (page: Page) => linesOf(page).map(({ source }) => source.text)

  test('are none where it is too narrow to hold them', () => {
    expect(saidBy(lay(NARROWEST_WITH_WORDS - 0.1))).toEqual([])
    expect(lay(NARROWEST_WITH_WORDS - 0.1).items).toHaveLength(1)
  })

  test('are masthead, guest and date, in this order from the head, which lies at the right', () => {
    const page = lay(mm(9.6))
    expect(saidBy(page)).toEqual([issue.masthead, 'عمر الإسكندراني', 'العدد ١، نوفمبر ٢٠٢٦'])
    const places = linesOf(page).map(({ at, line }) => at.x + (line.runs[0]?.x ?? 0))
    expect(places).toEqual(places.toSorted((a, b) => b - a))
    expect(page.size).toEqual({ width: house.style.trim.height, height: mm(9.6) })
  })

  test.each([5, 9.6, 30])('stay a millimetre off the folds of a spine of %d mm', (width) => {
    for (const { at, line } of linesOf(lay(mm(width)))) {
      const { above, below } = inkExtent(line)
      expect(at.y - above).toBeGreaterThanOrEqual(mm(1) - 1e-6)
      expect(at.y + below).toBeLessThanOrEqual(mm(width - 1) + 1e-6)
    }
  })

  test('do not meet, however long the names', () => {
    const long = 'عبد الرحمن عبد الحميد عبد العزيز عبد المنعم عبد اللطيف الإسكندراني القاهري'
    const talk = { ...interview(), guests: [{ name: long, shortName: 'عبد' }] as const }
    const own = { ...issueOf(talk), masthead: 'مجلة الأدب والفن والعلوم والتاريخ والجغرافيا والسياسة' }
    const ends = linesOf(lay(mm(30), own)).map(({ at, line }) => {
      const [first, last] = [line.runs[0], line.runs.at(-1)]
      return [at.x + (first?.x ?? 0), at.x + (last ? last.x + last.advance : 0)] as const
    })
    expect(ends).toHaveLength(3)
    ends.forEach(([left], index) => {
      const next = ends[index + 1]
      if (next) expect(next[1]).toBeLessThan(left)
    })
    expect(ends.at(-1)?.[0]).toBeGreaterThan(0)
    expect(ends[0]?.[1]).toBeLessThan(house.style.trim.height)
  })

  test('can be told from their ground at the size of running text', () => {
    const page = lay(mm(9.6))
    const [ground] = page.items
    if (ground?.kind !== 'path' || !ground.fill) throw new Error('A spine begins with its ground.')
    for (const { source } of linesOf(page)) {
      const ink = house.style.palette[source.spans[0]?.style.colour ?? ''] as Ink
      expect(contrastOf(ink, house.style.palette[ground.fill] as Ink)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    }
  })

  test('belong to a cover whose pages are the issue’s own, with their bleed', () => {
    const { value: pages = [] } = paginate(issue, house.style, house.typesetter)
    const order = { binding: perfect(1.6), bleed: house.style.bleed, laySpine: lay }
    const [outside] = coverSheets(pages, order)
    expect(outside?.panels.map(({ page }) => page.items.length)).toEqual([
      4,
      pages[0]?.items.length,
      pages.at(-1)?.items.length,
    ])
  })
})
