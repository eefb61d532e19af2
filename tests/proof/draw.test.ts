/** Drawings of a live page: what they look like, and what makes two of them one. */

import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { Item, Page, PathItem, TextItem } from '../../src/layout/page/frame.ts'
import { move, rectangle } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { paintSvg } from '../../src/paint/svg.ts'
import { type Drawing, markOf, openPen } from '../../src/proof/draw.ts'
import type { LiveShape } from '../../src/proof/messages.ts'
import { hexOf } from '../../src/style/hex.ts'
import { type OpenedHouse, openHouse } from '../support/house.ts'
import { a, emphasis, english, interview, issueOf, p, q } from '../support/issues.ts'

let house: OpenedHouse
let pages: readonly Page[]
beforeAll(async () => {
  house = await openHouse('contemporary')
  const answer = p(
    'جرّبنا زيت ',
    english('Noor XL 90W-75'),
    ' سنة 2014، ',
    emphasis('وكتب'),
    ' لـW3C وبـ٤٢ ورقة. '.repeat(9),
  )
  const issue = issueOf(interview(q('كيف تُمدّ الكلمات في الأسطر الضيّقة؟'), a(answer)))
  pages = paginate(issue, house.style, house.typesetter).value ?? []
})

const pen = () => openPen(() => 'picture')

test.each([1, 3, 4])('page %i looks as the press paints it', async (number) => {
  const page = pages[number - 1] as Page
  const { draw } = pen()
  const drawn = page.items.map((item) => paintDrawing(item, draw(item)))
  const { width, height } = page.size
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>`
  expect(await differenceOf(svg, paintSvg(page, house.style.palette))).toBeLessThan(0.05)
})

test('a line that moves, and a path that moves, are the same drawing at another place', () => {
  const { draw } = pen()
  for (const item of [someLine(), square]) {
    const moved = move(item, { x: 12, y: 30.5 })
    const [name, x, y] = markOf(item, draw(item))
    expect(markOf(moved, draw(moved))).toEqual([name, x + 12, y + 30.5])
  }
})

test('a line set anew with the same letters in the same places is the same drawing, and with others another', () => {
  const { draw } = pen()
  const line = someLine()
  const again: TextItem = { ...line, line: { ...line.line, runs: line.line.runs.map((run) => ({ ...run })) } }
  expect(draw(again).name).toBe(draw(line).name)
  const wider: TextItem = { ...line, line: { ...line.line, expansion: 1.01 } }
  expect(draw(wider).name).not.toBe(draw(line).name)
  const fewer: TextItem = { ...line, line: { ...line.line, runs: line.line.runs.slice(1) } }
  expect(draw(fewer).name).not.toBe(draw(line).name)
})

test('names colours by their roles, so that a palette changes without a drawing', () => {
  const shapes = JSON.parse(pen().draw(square).json()) as LiveShape[]
  expect(shapes).toEqual([{ kind: 'outline', d: 'M0 0L10 0L10 10L0 10Z', fill: 'accent' }])
})

const square: PathItem = {
  kind: 'path',
  commands: rectangle({ x: 5, y: 7, width: 10, height: 10 }),
  fill: 'accent',
}

function someLine(): TextItem {
  const lines = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'))
  const line = lines.find(({ line: { flush, runs } }) => flush && runs.length > 5)
  if (!line) throw new Error('No page has a line of several words.')
  return line
}

/** As the browser draws it. */
function paintDrawing(item: Item, drawing: Drawing): string {
  const [, x, y] = markOf(item, drawing)
  const colour = (role: string) => hexOf(house.style.palette[role]?.screen ?? [1, 0, 1])
  const shapes = JSON.parse(drawing.json()) as LiveShape[]
  const painted = shapes.map((shape) => {
    if (shape.kind === 'picture') throw new Error('The test has no pictures.')
    const { d, matrix, fill, stroke, clip } = shape
    const lines = stroke
      ? ` stroke="${colour(stroke[0])}" stroke-width="${stroke[1]}" stroke-linejoin="round"`
      : ''
    const place = matrix ? ` transform="matrix(${matrix[0]} 0 0 ${matrix[1]} ${matrix[2]} ${matrix[3]})"` : ''
    const path = `<path d="${d}" fill="${fill ? colour(fill) : 'none'}"${lines}${place}/>`
    if (!clip) return path
    const box = `x="${clip.x}" y="${clip.y}" width="${clip.width}" height="${clip.height}"`
    return `<svg ${box} viewBox="${clip.x} ${clip.y} ${clip.width} ${clip.height}">${path}</svg>`
  })
  return `<g transform="translate(${x} ${y})">${painted.join('')}</g>`
}

/** The mean of all pixels' differences, of 255. */
async function differenceOf(one: string, other: string): Promise<number> {
  const [first, second] = await Promise.all([one, other].map((svg) => rasterise(svg)))
  if (!first || !second || first.length !== second.length) throw new Error('The two are of two sizes.')
  let sum = 0
  for (let at = 0; at < first.length; at++) sum += Math.abs((first[at] ?? 0) - (second[at] ?? 0))
  return sum / first.length
}

function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 110, unlimited: true })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer()
}
