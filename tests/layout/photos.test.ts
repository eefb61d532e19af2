/** A photo essay on its pages: title and first plate, pages filled to their edges, spreads, and words in one place. */

import { describe, expect, test } from 'vitest'
import type { PhotoPlate } from '../../src/issue/issue.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Page, PictureItem, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { inline, issueOf, photos, picture } from '../support/issues.ts'

const FIRST: PhotoPlate = [picture(1500, 1000, 'تحت العنوان')]
const FULL: PhotoPlate = [picture(1200, 1600, 'إلى الحافة')]
const PAIR: PhotoPlate = [picture(1600, 1000, 'فوق'), picture(1600, 1000, 'تحت')]
const WIDE: PhotoPlate = [{ ...picture(4000, 1600, 'على صفحتين'), focus: { x: 0.5, y: 0.5 } }]
const STANDFIRST = { text: 'كلام المجلة', span: { file: 'test.yaml', line: 1, column: 1 } }

const texts = (page: Page | undefined): TextItem[] =>
  (page?.items ?? []).filter((item) => item.kind === 'text')
const wordsOn = (page: Page | undefined) => texts(page).map(({ source }) => source.text)
const pictures = (page: Page | undefined): PictureItem[] =>
  (page?.items ?? []).filter((item) => item.kind === 'picture')

async function lay(theme: string) {
  const { style, typesetter } = await openHouse(theme)
  const credits = [{ role: 'تصوير', name: 'أمجد' }]
  const essay = photos([FIRST, FULL, PAIR, WIDE], { standfirst: STANDFIRST, credits, title: inline('عنوان') })
  const { value = [], diagnostics } = paginate(issueOf(essay), style, typesetter)
  expect(diagnostics).toEqual([])
  const first = value.findIndex(({ opens }) => opens === essay.slug)
  return { style, pages: value.slice(first).filter((page) => pictures(page).length > 0) }
}

describe.each(['plain', 'contemporary', 'classical'])('a photo essay, %s', async (theme) => {
  const { style, pages } = await lay(theme)
  const { trim } = style
  const all = pages.flatMap((page) => pictures(page).map((item) => ({ page, item })))

  test('opens with its title, its standfirst and its photographer over its first plate', () => {
    const [page] = pages
    expect(wordsOn(page)).toEqual(expect.arrayContaining(['عنوان', 'كلام المجلة', 'تصوير: أمجد']))
    const [item] = pictures(page)
    const title = texts(page).find(({ source }) => source.text === 'عنوان')
    expect(title?.at.y).toBeLessThan(item?.box.y ?? 0)
    expect(wordsOn(page)).toContain('تحت العنوان')
  })

  test('has that plate from edge to edge over the foot of the page, cut by an eighth at the most', () => {
    const [item] = pictures(pages[0])
    expect(item?.box).toMatchObject({ x: 0, width: trim.width })
    const area = typeArea(style, pages[0]?.side ?? 'left')
    const foot = (item?.box.y ?? 0) + (item?.box.height ?? 0)
    expect(foot).toBeLessThan(area.y + area.height)
    expect(foot).toBeGreaterThan(area.y + area.height - 4 * style.baseline)
    expect(item?.crop?.width ?? 1).toBeGreaterThan(0.87)
  })

  test('shows every plate once, those within the margins whole', () => {
    expect(all).toHaveLength(6)
    for (const { page, item } of all.filter(({ item: { box } }) => box.x > 0)) {
      const area = typeArea(style, page.side)
      expect(item.crop).toBeUndefined()
      expect(item.box.x).toBeGreaterThanOrEqual(area.x - 0.01)
      expect(item.box.x + item.box.width).toBeLessThanOrEqual(area.x + area.width + 0.01)
    }
  })

  test('has no words on a page that is filled to its edges, and says them on the page it faces', () => {
    const filled = all.find(({ item: { box } }) => box.height === trim.height)
    if (!filled) throw new Error('No page is filled to its edges.')
    expect(texts(filled.page)).toEqual([])
    const facing = filled.page.number + (filled.page.side === 'right' ? 1 : -1)
    expect(wordsOn(pages.find(({ number }) => number === facing))).toContain('في الصفحة المقابلة: إلى الحافة')
  })

  test('says of a pair which is which', () => {
    const page = pages.find((each) => pictures(each).length === 2)
    expect(wordsOn(page)).toEqual(expect.arrayContaining(['أعلى: فوق', 'أسفل: تحت']))
  })

  test('shows a wide plate over a spread, what must be seen away from the fold', () => {
    const halves = all.filter(({ item }) => item.over !== undefined)
    expect(halves.map(({ page: { side } }) => side)).toEqual(['right', 'left'])
    expect(halves.map(({ item: { box } }) => box.width)).toEqual([trim.width, trim.width])
    // It is heard once.
    expect(halves.map(({ item: { tag } }) => tag?.role)).toEqual(['figure', 'artifact'])
    const [right, left] = halves.map(({ item: { crop } }) => crop)
    if (!right || !left) throw new Error('Half a picture is a part of it.')
    const at = (0.5 - left.x) / (left.width + right.width)
    // Half of the zone round it, two fifths of the height.
    const high = halves[0]?.item.box.height ?? 0
    expect(Math.abs(at - 0.5)).toBeCloseTo((0.2 * high) / (2 * trim.width))
  })
})

describe.each(['plain', 'contemporary', 'classical'])('plates lower than their pages, %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const lying: PhotoPlate = [picture(1500, 1000, 'مستلقية')]
  const upright: PhotoPlate = [picture(900, 1200, 'الأولى'), picture(900, 1200, 'الثانية')]
  const { value = [] } = paginate(issueOf(photos([FIRST, upright, lying, upright, lying])), style, typesetter)
  const heads = value.filter((page) =>
    pictures(page).some(({ box }) => box.y === 0 && box.height < style.trim.height),
  )

  test('lie over the head of the page to its edges, and end on one line where they face each other', () => {
    expect(heads).toHaveLength(4)
    for (const page of heads) {
      const boxes = pictures(page).map(({ box }) => box)
      expect(new Set(boxes.map(({ height }) => height)).size).toBe(1)
      const facing = heads.find(({ number }) => number === page.number + (page.side === 'right' ? 1 : -1))
      if (facing) expect(pictures(facing)[0]?.box.height).toBe(boxes[0]?.height)
      const outer =
        page.side === 'right'
          ? Math.max(...boxes.map(({ x, width }) => x + width))
          : Math.min(...boxes.map(({ x }) => x))
      expect(outer).toBeCloseTo(page.side === 'right' ? style.trim.width : 0)
      for (const { crop } of pictures(page)) expect(crop?.width ?? 1).toBeGreaterThan(0.75)
    }
  })

  test('do not run together in the fold', () => {
    for (const right of heads.filter(({ side }) => side === 'right')) {
      const inner = Math.min(...pictures(right).map(({ box }) => box.x))
      const isFaced = heads.some(({ number }) => number === right.number + 1)
      expect(inner).toBeCloseTo(isFaced ? style.gutter / 2 : 0)
    }
  })
})
