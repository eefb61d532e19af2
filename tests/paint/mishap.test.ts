/** Numbers that are not finite: none reaches a file, and the error says where it was met. */

import { expect, test } from 'vitest'
import { type Item, type Page, rectangle, type TextItem } from '../../src/layout/page/frame.ts'
import { paintPdf } from '../../src/paint/pdf.ts'
import { paintSheets } from '../../src/paint/sheet.ts'
import { paintSvg } from '../../src/paint/svg.ts'
import type { Ink } from '../../src/style/style.ts'
import { wholeSpan } from '../../src/text/paragraph.ts'
import { openCaster } from '../support/cast.ts'

const INFO = { title: 'عدد', authors: [], subject: '', language: 'ar', date: new Date(0) }
const SIZE = { width: 100, height: 100 }
const PALETTE: Readonly<Record<string, Ink>> = { ink: { screen: [0, 0, 0], press: [0, 0, 0, 1] } }
const NOWHERE = Number.NaN

const { cast } = await openCaster('amiri/bold')
const line = setLine()

function setLine(): TextItem {
  const [set] = cast('مطبعة')
  if (!set) throw new Error('No line.')
  const style = { faces: { arabic: 'amiri/bold', latin: 'amiri/bold' }, size: 10.5, colour: 'ink', rise: 0 }
  const source = wholeSpan('مطبعة', style, 'ar')
  const runs = set.line.runs.map((placed) => ({
    ...placed,
    run: { ...placed.run, span: { ...placed.run.span, style } },
  }))
  return {
    kind: 'text',
    at: { x: 40, y: 50 },
    line: { ...set.line, runs },
    source,
    tag: { role: 'paragraph' },
  }
}

/** The line with glyphs that move the pen by no number. */
function unmeasured(): TextItem {
  const runs = line.line.runs.map((placed) => ({
    ...placed,
    run: { ...placed.run, glyphs: placed.run.glyphs.map((glyph) => ({ ...glyph, advance: NOWHERE })) },
  }))
  return { ...line, line: { ...line.line, runs } }
}

const box = (x: number): Item => ({
  kind: 'path',
  fill: 'ink',
  commands: rectangle({ x, y: 0, width: 9, height: 9 }),
})
const SLIPS: readonly (readonly [what: string, item: Item, named: string])[] = [
  ['a path at no place', box(NOWHERE), 'a path in ink'],
  ['a path without end', box(Number.POSITIVE_INFINITY), 'a path in ink'],
  ['a line at no height', { ...line, at: { x: 40, y: NOWHERE } }, 'the line “مطبعة”'],
  ['a line without end', { ...line, at: { x: Number.NEGATIVE_INFINITY, y: 50 } }, 'the line “مطبعة”'],
  ['letters of no width', unmeasured(), 'the line “مطبعة”'],
]

function pageOf(...items: readonly Item[]): Page {
  return { number: 7, side: 'left', size: SIZE, items }
}

test.each(SLIPS)('%s is painted on no screen, and told by its page', async (_, item, named) => {
  const pages = [pageOf(box(0), item)]
  await expect(paintPdf({ pages, palette: PALETTE, info: INFO })).rejects.toThrow(
    `On page 7, ${named} could not be painted: `,
  )
})

test.each(SLIPS)('%s is printed by no press, and told by its page', async (_, item, named) => {
  const panel = { page: pageOf(box(0), item), at: { x: 0, y: 0 }, window: { x: 0, y: 0, ...SIZE } }
  const sheets = [{ size: SIZE, bleed: 10, folds: [], slug: 20, marks: [], panels: [panel] }]
  const intent = { condition: 'none', profile: new Uint8Array(4), channels: 4 } as const
  await expect(paintSheets({ sheets, palette: PALETTE, info: INFO, intent })).rejects.toThrow(
    `On page 7, ${named} could not be painted: `,
  )
})

test.each(SLIPS)('%s is drawn on no cover', (_, item, named) => {
  expect(() => paintSvg(pageOf(box(0), item), PALETTE)).toThrow(`On page 7, ${named} could not be painted: `)
})
