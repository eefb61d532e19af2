/** What stands beside and over the text: pictures over all columns, pictures with text beside them, side notes. */

import { describe, expect, test } from 'vitest'
import type { Block, Picture, PicturePlace } from '../../src/issue/block.ts'
import { moduleStep } from '../../src/layout/grid/columns.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Page, PictureItem, Tag, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { halve } from '../../src/layout/templates/spread.ts'
import { openHouse } from '../support/house.ts'
import { a, interview, issueOf, letter, note, p, picture, q, quotation, sideNote } from '../support/issues.ts'

const SENTENCE = 'كل سؤال جيد يفتح باباً لسؤال آخر لا ينتهي عند أول إجابة. '
const text = (sentences: number) => SENTENCE.repeat(sentences).trim()

const house = await openHouse('classical')
const { style, typesetter } = house

function lay(...blocks: readonly (string | Block)[]): readonly Page[] {
  const talk = interview(q('سؤال؟'), a(text(60)), q('وسؤال؟'), a(...blocks, text(60)))
  const { value: pages = [], diagnostics } = paginate(issueOf(talk), style, typesetter)
  expect(diagnostics).toEqual([])
  return pages
}

/** But for those that the contents show again. */
function picturesOf(pages: readonly Page[]): { readonly page: Page; readonly item: PictureItem }[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'picture' && item.tag?.role !== 'artifact' ? [{ page, item }] : [],
    ),
  )
}

function textItems({ items }: Page): TextItem[] {
  return items.filter((item) => item.kind === 'text')
}

describe('a picture across', () => {
  const across: Picture = { ...picture(2400, 1500, 'شرح'), across: true, focus: { x: 0.5, y: 0 } }
  const [placed] = picturesOf(lay(across))
  if (!placed) throw new Error('The picture is on no page.')
  const area = typeArea(style, placed.page.side)

  test('is as wide as all columns together, at the head of its page', () => {
    expect(placed.item.box).toMatchObject({ x: area.x, width: area.width })
    expect(placed.item.box.y - area.y).toBeLessThan(style.baseline)
  })

  test('leaves the columns to begin at the head of a module', () => {
    const step = moduleStep(style)
    const [column] = placed.page.grid?.columns ?? []
    const lines = ((column?.y ?? 0) - area.y) / style.baseline
    // Or a line or two lower, where the story ends better for it.
    expect([0, 1, 2]).toContain(Math.round(lines) % step)
    expect(lines).toBeCloseTo(Math.round(lines), 6)
  })

  test('is cut round its focus', () => {
    const { crop } = placed.item
    expect(crop?.y ?? 0).toBe(0)
    const shape = ((crop?.width ?? 1) * 2400) / ((crop?.height ?? 1) * 1500)
    expect(shape).toBeCloseTo(placed.item.box.width / placed.item.box.height, 6)
  })

  test('stands in a letter’s own column like any other', () => {
    const { value: pages = [] } = paginate(issueOf(letter(text(4), across, text(4))), style, typesetter)
    const [own] = picturesOf(pages)
    expect(own?.item.box.width).toBeLessThan(area.width)
  })

  test('has a page of its own where its story ends before it finds one', () => {
    const short = interview(q('سؤال؟'), a(text(3), across))
    const { value: pages = [], diagnostics } = paginate(issueOf(short), style, typesetter)
    expect(diagnostics).toEqual([])
    expect(picturesOf(pages)).toHaveLength(1)
  })
})

describe('a picture with a place', () => {
  const placed = (place: PicturePlace, own: Partial<Picture> = {}) => {
    const shown: Picture = { ...picture(2400, 1500, 'شرح'), across: true, place, ...own }
    const [found] = picturesOf(lay(shown))
    if (!found) throw new Error('The picture is on no page.')
    return { ...found, area: typeArea(style, found.page.side) }
  }

  test('stands at the head of its page, or at the foot under all columns, its words in the type area', () => {
    const head = placed('head')
    expect(head.item.box.y - head.area.y).toBeLessThan(style.baseline)
    const { page, item, area } = placed('foot')
    const ends = (page.grid?.columns ?? []).map(({ y, height }) => y + height)
    expect(Math.max(...ends)).toBeLessThan(item.box.y)
    const caption = textItems(page).find(({ source }) => source.text === 'شرح')
    expect(caption?.at.y).toBeGreaterThan(item.box.y + item.box.height)
    expect(caption?.at.y).toBeLessThan(area.y + area.height)
  })

  test('has a page of its own, whole, where that is asked', () => {
    const { page, item, area } = placed('page')
    expect(page.grid).toBeUndefined()
    expect(item.crop).toBeUndefined()
    expect(item.box.width).toBeCloseTo(area.width, 6)
    expect(item.box.width / item.box.height).toBeCloseTo(2400 / 1500, 6)
    expect(textItems(page).map(({ source }) => source.text)).toContain('شرح')
  })

  test('fills that page where it has its shape and no words', () => {
    const { width, height } = style.trim
    const { caption: _, ...bare } = picture(width * 5, height * 5.3)
    const talk = interview(
      q('سؤال؟'),
      a(text(60)),
      q('وسؤال؟'),
      a({ ...bare, across: true, place: 'page' }, text(60)),
    )
    const { value: pages = [] } = paginate(issueOf(talk), style, typesetter)
    expect(picturesOf(pages)[0]?.item.box).toEqual({ x: 0, y: 0, width, height })
  })

  test('faces another at the other end of its page', () => {
    const wide = (): Picture => ({ ...picture(2400, 1500, 'شرح'), across: true })
    const talk = interview(...[1, 2, 3, 4, 5, 6].flatMap(() => [q('سؤال؟'), a(text(50), wide())]))
    const { value: pages = [] } = paginate(issueOf(talk), style, typesetter)
    const shown = picturesOf(pages)
    const pairs = shown.flatMap(({ page, item }) => {
      const faced = shown.find((other) => other.page.number === page.number + 1)
      return page.number % 2 === 0 && faced ? [[item, faced.item] as const] : []
    })
    expect(pairs.length).toBeGreaterThan(0)
    for (const [right, left] of pairs) expect(left.box.y).toBeGreaterThan(right.box.y + right.box.height / 2)
  })
})

test('a picture that keeps its own colours says so wherever it stands, on both halves of a spread too', () => {
  const own: Picture = { ...picture(2400, 1500, 'شرح'), colours: 'own' }
  for (const place of [{}, { across: true }, { beside: true }] as const) {
    const [column, other] = picturesOf(lay({ ...own, ...place }, picture(900, 600)))
    expect([column?.item.own, other?.item.own]).toEqual([true, undefined])
  }
  const parent: Tag = { role: 'article' }
  const box = { x: 0, y: 0, width: 100, height: 100 }
  const { right, left } = halve(own, { x: 0, y: 0, width: 1, height: 1 }, { box, parent })
  expect([right.own, left.own]).toEqual([true, true])
})

describe('a picture with text beside it', () => {
  const beside: Picture = { ...picture(900, 900, 'شرح'), beside: true }

  test('stands at the start of the column, the lines beside it shorter and clear of it', () => {
    const { value: pages = [] } = paginate(issueOf(letter(beside, text(20))), style, typesetter)
    const [placed] = picturesOf(pages)
    if (!placed) throw new Error('The picture is on no page.')
    const { box } = placed.item
    const column = placed.page.grid?.columns.find(({ x, width }) => box.x >= x && box.x < x + width)
    if (!column) throw new Error('The picture stands in no column.')
    expect(box.x + box.width).toBeCloseTo(column.x + column.width, 6)
    const neighbours = textItems(placed.page).filter(
      ({ at, line, tag }) =>
        (tag as Tag).role === 'paragraph' &&
        at.y > box.y &&
        at.y < box.y + box.height &&
        at.x >= column.x - 1 &&
        at.x < column.x + column.width &&
        line.runs.length > 0,
    )
    expect(neighbours.length).toBeGreaterThan(3)
    for (const { at, line } of neighbours) {
      const last = line.runs.at(-1)
      expect(at.x + (last ? last.x + last.advance : 0)).toBeLessThan(box.x)
    }
  })

  test('stands by itself where the column is too narrow, or no paragraph is long enough', async () => {
    const narrow = await openHouse('contemporary')
    const talk = interview(q('سؤال؟'), a(beside, text(20)))
    const { value: pages = [] } = paginate(issueOf(talk), narrow.style, narrow.typesetter)
    const width = picturesOf(pages)[0]?.page.grid?.columns[0]?.width
    expect(picturesOf(pages)[0]?.item.box.width).toBeCloseTo(width ?? 0, 6)
    const last = interview(q('سؤال؟'), a(text(20), beside))
    const { value: others = [] } = paginate(issueOf(last), style, typesetter)
    const own = picturesOf(others)[0]
    expect(own?.item.box.width).toBeCloseTo(own?.page.grid?.columns[0]?.width ?? 0, 6)
  })

  test('goes on beside a second paragraph, and counts the notes of both once', () => {
    const paragraphs = [p('أول', note('حاشية أولى')), p(`${text(12)} `, note('حاشية ثانية'))]
    const own = letter({ ...beside, height: 1600 }, ...paragraphs)
    const { value: pages = [] } = paginate(issueOf(own), style, typesetter)
    const notes = pages
      .flatMap(textItems)
      .filter(({ tag }) => tag.role === 'note')
      .map(({ source }) => source.text)
    expect([...new Set(notes)]).toEqual(['١. حاشية أولى', '٢. حاشية ثانية'])
  })
})

describe('a side note', () => {
  test('stands beside a bar, in a column, as an aside', () => {
    const pages = lay(text(4), sideNote('اسم الجرس لا اسم الساعة'), text(4))
    const page = pages.find((own) => textItems(own).some(({ source }) => source.text.startsWith('اسم الجرس')))
    const words = page && textItems(page).find(({ source }) => source.text.startsWith('اسم الجرس'))
    expect((words?.tag as Tag).parent).toMatchObject({ role: 'aside' })
    const right = (words?.at.x ?? 0) + (words?.line.measure ?? 0)
    const bar = page?.items.find(
      (item) =>
        item.kind === 'path' &&
        item.fill === 'accent' &&
        Math.abs((item.commands[0]?.points[0] ?? 0) - right - 7) < 0.01,
    )
    expect(bar).toBeDefined()
  })

  /** What stands right above the note in its column, and right below it. */
  const around = (pages: readonly Page[]) => {
    const page = pages.find((own) => textItems(own).some(({ source }) => source.text.startsWith('اسم الجرس')))
    const own = page ? textItems(page).filter(({ tag }) => tag.role !== 'artifact') : []
    const at = own.findIndex(({ source }) => source.text.startsWith('اسم الجرس'))
    const [above, words, below] = own.slice(Math.max(0, at - 1), at + 2)
    const isIn = (other: TextItem | undefined) => Math.abs((other?.at.x ?? -99) - (words?.at.x ?? 0)) < 30
    return { above: isIn(above) ? above : undefined, below: isIn(below) ? below : undefined }
  }

  test('stands in the column of its paragraph, wherever that ends, with text over it and under it', () => {
    for (let sentences = 4; sentences < 60; sentences++) {
      const pages = lay(text(sentences), sideNote('اسم الجرس لا اسم الساعة'), text(8))
      const { above, below } = around(pages)
      for (const line of [above, below]) expect(line?.source.text.startsWith('كل سؤال')).toBe(true)
    }
  })

  test('never stands under a quotation, whose source it would be taken for', () => {
    const blocks = [text(4), quotation('كتاب', 'قول قديم'), sideNote('اسم الجرس'), `ثم ${text(3)}`]
    expect(around(lay(...blocks)).above?.source.text).toBe(`ثم ${text(3)}`)
  })
})
