/** What is painted for a press: on which plates, what prints over what, and that a spot ink has a plate of its own. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Rect } from '../../src/geometry.ts'
import {
  type Item,
  type MarkedSheet,
  type Page,
  rectangle,
  type TextItem,
} from '../../src/layout/page/frame.ts'
import { paintSheets } from '../../src/paint/sheet.ts'
import type { Ink } from '../../src/style/style.ts'
import { wholeSpan } from '../../src/text/paragraph.ts'
import { openCaster } from '../support/cast.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openObjects, readJson } from '../support/pdfx/objects.ts'
import { faultsOf } from '../support/pdfx/rules.ts'
import { inkIn, type Plates, separatePages } from '../support/plates.ts'

const COPPER = { name: 'PANTONE 876 C', solid: [0.2, 0.6, 0.8, 0.1], tint: 1 } as const
const PALETTE: Readonly<Record<string, Ink>> = {
  ink: { screen: [0, 0, 0], press: [0, 0, 0, 1] },
  grey: { screen: [0.5, 0.5, 0.5], press: [0, 0, 0, 0.5] },
  tint: { screen: [1, 1, 0.6], press: [0, 0, 0.4, 0] },
  bare: { screen: [1, 0, 0] },
  copper: { screen: [0.7, 0.4, 0.2], press: [0.2, 0.6, 0.8, 0.1], spot: COPPER },
}
const [SIZE, BLEED, SLUG] = [{ width: 200, height: 200 }, 10, 20]
const EDGE = BLEED + SLUG

const { cast } = await openCaster('amiri/bold')

/** A heavy word at a height, in a colour. */
function word(y: number, colour: string): TextItem {
  const [set] = cast('مطبعة')
  if (!set) throw new Error('No line.')
  const style = { faces: { arabic: 'amiri/bold', latin: 'amiri/bold' }, size: 10.5, colour, rise: 0 }
  const runs = set.line.runs.map((placed) => {
    const size = placed.run.size * SCALE
    return {
      ...placed,
      x: (placed.x - (set.line.runs[0]?.x ?? 0)) * SCALE,
      advance: placed.advance * SCALE,
      run: { ...placed.run, size, span: { ...placed.run.span, style: { ...placed.run.span.style, colour } } },
    }
  })
  return {
    kind: 'text',
    at: { x: 40, y },
    line: { ...set.line, runs },
    source: wholeSpan('مطبعة', style, 'ar'),
    tag: { role: 'paragraph' },
  }
}
const SCALE = 4

const fill = (box: Rect, colour: string): Item => ({ kind: 'path', commands: rectangle(box), fill: colour })

async function paint(items: readonly Item[]): Promise<Uint8Array> {
  const page: Page = { number: 1, side: 'left', size: SIZE, items }
  const window = { x: -BLEED, y: -BLEED, width: SIZE.width + 2 * BLEED, height: SIZE.height + 2 * BLEED }
  const sheet: MarkedSheet = {
    size: SIZE,
    bleed: BLEED,
    slug: SLUG,
    folds: [],
    marks: [],
    panels: [{ page, at: { x: 0, y: 0 }, window }],
  }
  const profile = readFileSync(join(HOUSE, 'assets/colour/FOGRA39L_coated.icc'))
  return paintSheets({
    sheets: [sheet],
    palette: PALETTE,
    info: { title: 'plates', authors: [], subject: '', language: 'ar', date: new Date(0) },
    intent: { condition: 'FOGRA39', profile, channels: 4 },
  })
}

const onSheet = (box: Rect): Rect => ({ ...box, x: box.x + EDGE, y: box.y + EDGE })

needing('Ghostscript').describe('on the plates', async () => {
  const [band, spot] = [
    { x: 0, y: 0, width: 200, height: 80 },
    { x: 0, y: 80, width: 200, height: 60 },
  ]
  const bytes = await paint([
    fill(band, 'tint'),
    word(60, 'ink'),
    fill(spot, 'copper'),
    word(120, 'grey'),
    word(180, 'copper'),
  ])
  const [plates] = (await separatePages(bytes, { first: 1, last: 1 })) as [Plates]
  const within = (box: Rect, inks: string[]) => inkIn(plates, onSheet(box), inks)

  test('solid black type prints over its ground', () => {
    expect(within(band, ['Black']).most).toBe(1)
    const { most, least } = within({ x: 5, y: 5, width: 190, height: 70 }, ['Yellow'])
    expect(least).toBeGreaterThan(0.38)
    expect(most - least).toBeLessThanOrEqual(1 / 255)
  })

  test('a spot ink stands on a plate of its own, in its own name, and on no other', () => {
    expect(Object.keys(plates.inks).sort()).toEqual(['Black', 'Cyan', 'Magenta', 'PANTONE 876 C', 'Yellow'])
    expect(within({ x: 5, y: 84, width: 30, height: 50 }, ['PANTONE 876 C']).least).toBe(1)
    expect(within({ x: 5, y: 84, width: 30, height: 50 }, ['Cyan', 'Magenta', 'Yellow', 'Black']).most).toBe(
      0,
    )
  })

  test('type that is not solid black is knocked out of its ground', () => {
    expect(within({ x: 40, y: 84, width: 120, height: 50 }, ['PANTONE 876 C']).least).toBe(0)
    expect(within({ x: 40, y: 84, width: 120, height: 50 }, ['Black']).most).toBeCloseTo(0.5, 1)
  })

  test('type in a spot ink is on its plate alone', () => {
    const box = { x: 40, y: 145, width: 120, height: 50 }
    expect(within(box, ['PANTONE 876 C']).most).toBe(1)
    expect(within(box, ['Cyan', 'Magenta', 'Yellow', 'Black']).most).toBe(0)
  })

  needing('qpdf').test('all of it keeps the rules of PDF/X-4', () => {
    expect(faultsOf(openObjects(readJson(bytes))).filter((fault) => !fault.startsWith('bleed'))).toEqual([])
  })
})

test('a colour without plates is never painted for a press', async () => {
  await expect(paint([fill({ x: 0, y: 0, width: 1, height: 1 }, 'bare')])).rejects.toThrow(
    /bare has no plates/,
  )
})
