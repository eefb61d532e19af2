/** The promises of a page can be broken: each kind of damage done to sound pages is found, and said. */

import { describe, expect, test } from 'vitest'
import type { Picture } from '../../src/issue/block.ts'
import { type Item, move, type Page, type TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { breaches } from '../support/guarantees.ts'
import { openHouse } from '../support/house.ts'
import { feature, issueOf, picture, sampleIssue } from '../support/issues.ts'
import { columnOf, type Printing, paragraphsOf, type ReadParagraph } from '../support/reading.ts'
import { coveredFocus } from '../support/standing.ts'

const { style, typesetter } = await openHouse('plain')
const issue = await sampleIssue()
const { value: pages = [] } = paginate(issue, style, typesetter)
const sound: Printing = { issue, style, pages }

/** A body paragraph that runs from one column into the next. */
const parted = paragraphsOf(pages, style).find(
  (paragraph) =>
    paragraph.role === 'body' && new Set(paragraph.lines.map((line) => columnOf(line, style))).size === 2,
) as ReadParagraph

/** The pages with each item changed, or left out where nothing comes back. */
function damage(change: (item: Item, page: Page) => readonly Item[]): string[] {
  const changed = pages.map((page) => ({ ...page, items: page.items.flatMap((item) => change(item, page)) }))
  return breaches({ ...sound, pages: changed })
}

const isFolio = (item: Item) => item.kind === 'text' && item.tag.role === 'artifact'

/** A paragraph's lines of its first column, from the top. */
function ownColumn({ lines }: ReadParagraph): TextItem[] {
  const [first] = lines
  return first
    ? lines.filter((line) => columnOf(line, style) === columnOf(first, style)).map(({ item }) => item)
    : []
}

describe('a page is found out', () => {
  test('only where it is damaged', () => {
    expect(breaches(sound)).toEqual([])
  })

  test('that lost a line', () => {
    const [line] = parted.lines
    expect(damage((item) => (item === line?.item ? [] : [item])).join()).toContain('was written')
  })

  test('that sets a line twice', () => {
    const [line] = parted.lines
    const again = damage((item) =>
      item === line?.item ? [item, move(item, { x: 0, y: 3 * style.baseline })] : [item],
    )
    expect(again.join()).toContain('was written')
  })

  test('that stands off the grid, or over another line', () => {
    const [line] = parted.lines
    const shift = (y: number) => damage((item) => (item === line?.item ? [move(item, { x: 0, y })] : [item]))
    expect(shift(1).join()).toContain('off the grid')
    expect(shift(8).join()).toContain('lies over')
  })

  test('that runs out of its page or its column', () => {
    const [line] = parted.lines
    const shift = (x: number) => damage((item) => (item === line?.item ? [move(item, { x, y: 0 })] : [item]))
    expect(shift(600).join()).toContain('leaves the page')
    expect(shift(40).join()).toContain('leaves its column')
  })

  test('that leaves a line alone at a column’s foot', () => {
    const [, ...others] = ownColumn(parted)
    const next = parted.lines.find(({ item }) => item !== parted.lines[0]?.item && !others.includes(item))
    expect(next).toBeDefined()
    const alone = damage((item) =>
      item.kind === 'text' && others.includes(item)
        ? [{ ...item, at: { x: next?.item.at.x ?? 0, y: item.at.y } }]
        : [item],
    )
    expect(alone.join()).toContain('is a first line alone')
  })

  test('that parts a question from its answer', () => {
    const question = paragraphsOf(pages, style).find(({ role }) => role === 'question')
    const [first] = question?.lines ?? []
    const gone = damage((item) =>
      item === first?.item ? [move(item, { x: item.at.x > 200 ? -255 : 255, y: 0 })] : [item],
    )
    expect(gone.join()).toContain('parted from its answer')
  })

  test('that has no folio, or its folio at the spine', () => {
    expect(damage((item) => (isFolio(item) ? [] : [item])).join()).toContain('has no folio')
    const turned = damage((item, page) =>
      isFolio(item) ? [move(item, { x: page.side === 'right' ? -400 : 400, y: 0 })] : [item],
    )
    expect(turned.join()).toContain('at the spine')
  })
  test('that has words on what must be seen of a picture', () => {
    const shown: Picture = { ...picture(1600, 1200), focus: { x: 0.5, y: 0.5 } }
    const story = issueOf(feature([prose, shown, prose]))
    const { value: laid = [] } = paginate(story, style, typesetter)
    const printing = { issue: story, style, pages: laid }
    expect(coveredFocus(printing)).toEqual([])
    const strewn = laid.map((page) => ({
      ...page,
      items: page.items.flatMap((item) => overPicture(item, page)),
    }))
    expect(coveredFocus({ ...printing, pages: strewn }).join()).toContain('lies on the focus')
  })
})

const prose = 'كلمات من حديث طويل '.repeat(60)

/** A picture with a line of its page over its middle. */
function overPicture(item: Item, { items }: Page): Item[] {
  const line = items.find(({ kind }) => kind === 'text') as TextItem | undefined
  if (item.kind !== 'picture' || !line) return [item]
  const { x, y, width, height } = item.box
  const [first] = line.line.runs
  return [item, { ...line, at: { x: x + width / 2 - (first?.x ?? 0), y: y + height / 2 } }]
}
