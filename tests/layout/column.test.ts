/** A column on its pages: its head with the portrait, and its quotes among the paragraphs. */

import { describe, expect, test } from 'vitest'
import type { Column } from '../../src/issue/issue.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Page, PictureItem, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { column, inline, issueOf, manuscriptWords, picture, subhead } from '../support/issues.ts'

const VOCABULARY = manuscriptWords().filter((word) => /^[\p{Script=Arabic}]{2,9}$/u.test(word))
const words = (from: number, count: number) => VOCABULARY.slice(from, from + count).join(' ')
const TITLE = 'مديح الكرسي'
const PORTRAIT = { ...picture(900, 600), focus: { x: 0.9, y: 0.5 } }

async function layAll(theme: string, own: Column) {
  const { style, typesetter } = await openHouse(theme)
  const { value = [], diagnostics } = paginate(issueOf(own), style, typesetter)
  expect(diagnostics).toEqual([])
  const from = value.findIndex(({ opens }) => opens === own.slug)
  const next = value.findIndex(({ opens }, index) => index > from && opens !== undefined)
  const pages = value.slice(from, next)
  return { style, pages }
}

async function lay(theme: string, own: Column) {
  const { style, pages } = await layAll(theme, own)
  const [page] = pages
  if (!page) throw new Error('The column opens on no page.')
  return { style, page }
}

const texts = (page: Page): TextItem[] => page.items.filter((item) => item.kind === 'text')
const pictureOn = (page: Page) => page.items.find((item): item is PictureItem => item.kind === 'picture')
const titleOn = (page: Page) => texts(page).find(({ source }) => source.text === TITLE)
const rightOf = ({ at, line }: TextItem) => at.x + line.measure

describe.each(['plain', 'contemporary', 'classical'])('the head of a column, %s', (theme) => {
  test('has the portrait at its start, whole lines high, and the title beside it', async () => {
    const { page, style } = await lay(theme, column([words(0, 400)], { portrait: PORTRAIT }))
    const area = typeArea(style, page.side)
    const box = pictureOn(page)?.box
    const title = titleOn(page)
    if (!box || !title) throw new Error('The head has no portrait or no title.')
    expect(box.x + box.width).toBeCloseTo(area.x + area.width)
    expect((box.height / style.baseline) % 1).toBeCloseTo(0)
    expect(rightOf(title)).toBeCloseTo(box.x - style.gutter)
    expect(title.at.y).toBeGreaterThan(box.y)
    expect(title.at.y).toBeLessThan(box.y + box.height)
    const columns = page.grid?.columns ?? []
    expect(columns).toHaveLength(style.columns)
    for (const { y } of columns) expect(y).toBeGreaterThan(box.y + box.height)
  })

  test('stands over the type of a letter in half as many columns, where its text is short', async () => {
    const { page, style } = await lay(theme, column([words(0, 90)]))
    const { letter, body } = style.text
    const isLarger = letter.text.size > body.text.size
    // Its first word may drop over lines.
    const text = texts(page).findLast(({ source }) => source.text === words(0, 90))
    expect(text?.line.runs[0]?.run.size).toBeCloseTo((isLarger ? letter : body).text.size)
    expect(page.grid?.columns).toHaveLength(isLarger ? Math.ceil(style.columns / 2) : style.columns)
  })

  test('keeps what must be seen of the portrait', async () => {
    const { page } = await lay(theme, column([words(0, 90)], { portrait: PORTRAIT }))
    const crop = pictureOn(page)?.crop
    if (!crop) throw new Error('A lying picture must be cut for an upright frame.')
    expect(crop.x + crop.width).toBeGreaterThan(0.9 * 0.999)
    expect(crop.width).toBeLessThan(1)
  })

  test('has a smaller title where that saves a page, and only there', async () => {
    const title = inline(words(0, 14))
    const laid: { readonly scale: number; readonly pages: number }[] = []
    for (let paragraphs = 10; laid.at(-1)?.pages !== 2; paragraphs++) {
      const own = column(
        Array.from({ length: paragraphs }, (_, index) => words(index * 9, 25)),
        { title },
      )
      const { style, pages } = await layAll(theme, own)
      const sizes = texts(pages[0] as Page).map(({ source }) => source.spans[0]?.style.size ?? 0)
      laid.push({
        scale: Math.round((100 * Math.max(...sizes)) / style.text.title.text.size),
        pages: pages.length,
      })
    }
    const scales = laid.map(({ scale }) => scale)
    expect(scales.filter((scale, at) => scale !== scales[at - 1])).toEqual([70, 55, 44, 70])
  })

  test('has the whole measure for the title without a portrait', async () => {
    const { page, style } = await lay(theme, column([words(0, 90)]))
    const area = typeArea(style, page.side)
    const title = titleOn(page)
    expect(title && rightOf(title)).toBeCloseTo(area.x + area.width)
  })
})

describe('a quote of a column', () => {
  const quote = words(0, 4)
  const blocks = [words(0, 60), words(60, 60), words(120, 60), words(180, 60), words(240, 60), words(0, 70)]
  const regular = (from: number) => {
    const pullQuotes = [{ text: quote, from, span: PORTRAIT.span }]
    return column([...blocks.slice(0, 3), subhead('بيت'), ...blocks.slice(3)], { pullQuotes })
  }
  const order = async (theme: string, from: number) => {
    const { page } = await lay(theme, regular(from))
    const said = [...new Set(texts(page).map(({ source }) => source.text))]
    return {
      at: said.indexOf(quote),
      placeOf: (index: number) => said.indexOf(blocks[index] as string),
      page,
    }
  }

  test('stands between two paragraphs', async () => {
    const { at, placeOf } = await order('classical', 1)
    expect(at).toBeGreaterThan(placeOf(3))
    expect(at).toBeLessThan(placeOf(4))
  })

  test.each(['contemporary', 'classical'])('stands away from its own words, %s', async (theme) => {
    const { at, placeOf } = await order(theme, 1)
    expect(at).toBeGreaterThan(placeOf(3))
  })

  test('is heard once', async () => {
    const { page } = await order('contemporary', 1)
    const roles = texts(page)
      .filter(({ source }) => source.text === quote)
      .map(({ tag }) => tag.role)
    expect(new Set(roles)).toEqual(new Set(['artifact']))
  })

  test('is left out where the theme sets none', async () => {
    expect((await order('plain', 1)).at).toBe(-1)
  })
})
