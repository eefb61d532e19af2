/** Pages with a quote, form by form: where its ink stands, and what is left of the columns. */

import { describe, expect, test } from 'vitest'
import { mm } from '../../../src/geometry.ts'
import { gridLines } from '../../../src/layout/grid/columns.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { continuePage } from '../../../src/layout/templates/heading.ts'
import { quotePage, setQuote } from '../../../src/layout/templates/quote.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { boundsOf, drawn, fillsOn, inkOfAll, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const words = { text: 'قال كلمة', from: 3, span }
const runningHead = { magazine: 'مجلة' }
const RIGHT = 6
const LEFT = 7

/** The page, the ink of the quote on it, and by how many lines each column is lower than one of text alone. */
function open(of: ReturnType<typeof openCompositor>, number: number, quote: typeof words = words, slack = 0) {
  const set = setQuote(of, quote, number % 2 === 0 ? 'right' : 'left')
  if (!set) throw new Error('The quote goes on no page.')
  const page = drawn(quotePage(of, set, { number, runningHead, slack }))
  const bare = continuePage(of, number, runningHead).regions
  return {
    page,
    form: set.form,
    ink: inkOfAll(linesOf(page.items, 'قال')),
    lowered: page.regions.map(({ lines }, index) => (bare[index]?.lines ?? 0) - lines),
  }
}

describe('a loud quote', async () => {
  const compositor = openCompositor(await openHouse('contemporary'))
  const { style } = compositor
  const { trim, baseline } = style

  test('stands on paper on a right-hand page, over all columns but the first, under a bar', () => {
    const { page, form, ink, lowered } = open(compositor, RIGHT)
    expect(form).toBe('paper')
    expect(lowered[0]).toBe(0)
    expect(new Set(lowered.slice(1)).size).toBe(1)
    expect(lowered[1]).toBeGreaterThan(0)
    const bar = page.items
      .filter((item) => item.kind === 'path' && item.fill === 'accent')
      .map(boundsOf)
      .at(-1)
    expect(bar?.foot).toBeLessThan(ink.top)
    // Bar and words end where the first column's neighbour ends.
    const second = page.regions[1]
    expect(bar?.right).toBeCloseTo((second?.x ?? 0) + (second?.width ?? 0), 6)
    expect(ink.foot).toBeLessThan(second?.y ?? 0)
    expect(ink.right).toBeLessThan(page.regions[0]?.x ?? 0)
  })

  test('stands on a band from trim to trim on a left-hand page, in its middle, over all columns', () => {
    const { page, form, ink } = open(compositor, LEFT)
    expect(form).toBe('band')
    const band = boundsOf(page.items.find((item) => item.kind === 'path' && item.fill === 'coverGround'))
    expect(band).toMatchObject({ left: 0, top: 0 })
    expect(band.right).toBeCloseTo(trim.width, 6)
    expect((ink.top + ink.foot) / 2).toBeCloseTo(band.foot / 2, 6)
    // The band has the lines of its words from the head of the type area on, and two over and two under them.
    const lines = linesOf(page.items, 'قال').length
    const deep = Math.ceil((lines * style.text.bandQuote.leading) / baseline) + 4
    expect(band.foot).toBeCloseTo(typeArea(style, 'left').y + deep * baseline, 6)
    // Two lines are free under it.
    for (const { y } of page.regions) expect(y - band.foot).toBeCloseTo(2 * baseline, 6)
    // The band lies on the paper and under the folio.
    expect(fillsOn(page.items).slice(0, 2)).toEqual(['paper', 'coverGround'])
  })

  test('leaves a line more free for each that the columns are to be lower', () => {
    for (const number of [RIGHT, LEFT])
      expect(open(compositor, number, words, 2).lowered.at(-1)).toBe(
        (open(compositor, number).lowered.at(-1) ?? 0) + 2,
      )
  })

  test('that stands alone is in the middle of a page of pattern, larger, without columns', () => {
    const whole = { ...words, wholePage: true } as const
    const { page, form, ink } = open(compositor, RIGHT, whole)
    expect([form, page.emphasis, page.regions]).toEqual(['alone', 'strong', []])
    expect((ink.top + ink.foot) / 2).toBeCloseTo(trim.height / 2, 6)
    // The theme sets it from the right, and its measure is in the middle of the page.
    expect(ink.right).toBeCloseTo(0.86 * trim.width, 6)
    const sizeOn = (number: number, quote: typeof words) =>
      linesOf(open(compositor, number, quote).page.items, 'قال')[0]?.line.runs[0]?.run.size ?? 0
    expect(sizeOn(RIGHT, whole)).toBeGreaterThan(sizeOn(LEFT, words))
  })

  test('that stands alone has another ground than one on the next spread', () => {
    const whole = { ...words, wholePage: true } as const
    const grounds = [6, 7, 8, 9, 10].map((number) => fillsOn(open(compositor, number, whole).page.items)[0])
    expect(grounds).toEqual(['coverGround', 'coverGround', 'ground', 'ground', 'coverGround'])
  })

  test('is smaller on a page that is too low for it, so that text stands with it', async () => {
    const small = { ...style, trim: { width: mm(148), height: mm(210) }, columns: 2 }
    const pocket = openCompositor({ ...(await openHouse('contemporary')), style: small })
    const long = { ...words, text: 'قال إن كل ما تشعبت وبقيت بتتعلم كل يوم حاجة كل ما زادت قيمتك المهنية' }
    const set = setQuote(pocket, long, 'left')
    expect(set?.set.style.text.size).toBeLessThan(0.85 * style.text.bandQuote.text.size)
    for (const { lines } of open(pocket, LEFT, long).page.regions) expect(lines).toBeGreaterThan(4)
  })
})

describe('a quote between rules', async () => {
  const compositor = openCompositor(await openHouse('classical'))
  const { style } = compositor
  const { baseline } = style
  /** The hairlines of the two rules, the upper one first, by their middles. */
  const rulesOn = (items: ReturnType<typeof open>['page']['items'], ink: ReturnType<typeof inkOfAll>) => {
    const middles = items
      .filter((item) => item.kind === 'path' && item.fill === 'accent')
      .map(boundsOf)
      .filter(({ left, right, top, foot }) => right - left > 8 * (foot - top))
      .map(({ top, foot }) => (top + foot) / 2)
    return [Math.max(...middles.filter((y) => y < ink.top)), Math.min(...middles.filter((y) => y > ink.foot))]
  }

  test('takes less of the eye, and stands as far from one rule as from the other', () => {
    for (const number of [RIGHT, LEFT]) {
      const { page, form, ink } = open(compositor, number)
      expect([form, page.emphasis]).toEqual(['ruled', 'quiet'])
      const [over = 0, under = 0] = rulesOn(page.items, ink)
      expect(ink.top - over).toBeCloseTo(1.2 * baseline, 6)
      expect(under - ink.foot).toBeCloseTo(1.2 * baseline, 6)
      const area = typeArea(style, number === RIGHT ? 'right' : 'left')
      expect((ink.left + ink.right) / 2).toBeCloseTo(area.x + area.width / 2, 6)
    }
  })

  test('stands at the head of a right-hand page, its columns under it', () => {
    const { page, ink, lowered } = open(compositor, RIGHT)
    expect(new Set(lowered).size).toBe(1)
    for (const { y } of page.regions) expect(y).toBeGreaterThan(ink.foot)
    const [over = 0] = rulesOn(page.items, ink)
    expect(over).toBeCloseTo(typeArea(style, 'right').y + baseline, 6)
  })

  test('stands at the foot of a left-hand page, its columns over it', () => {
    const { page, ink } = open(compositor, LEFT)
    const area = typeArea(style, 'left')
    for (const { y, lines } of page.regions) {
      expect(y).toBeCloseTo(area.y, 6)
      expect(y + lines * baseline).toBeLessThan(ink.top)
    }
    const [, under = 0] = rulesOn(page.items, ink)
    expect(under).toBeCloseTo(area.y + gridLines(area, baseline) * baseline, 6)
  })
})
