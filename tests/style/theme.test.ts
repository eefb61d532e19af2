/** What a theme file gives: its own numbers, what it borrows, and what is usual where it says nothing. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { houseAt } from '../../src/house.ts'
import { loadStyle } from '../../src/style/load.ts'
import { type Style, TEXT_ROLES } from '../../src/style/style.ts'
import { facesOf } from '../../src/style/theme.ts'
import { HOUSE, openHouse } from '../support/house.ts'
import { change, complaintsOf, styleOf, THEME } from './houses.ts'

test('the bleed is 3 mm, or the theme’s own, as far as patterns are drawn', async () => {
  const themed = (own: string) => change(THEME, 'gutter: 6', `gutter: 6\nbleed: ${own}`)
  expect((await styleOf()).bleed).toBe(mm(3))
  expect((await styleOf(themed('5'))).bleed).toBe(mm(5))
  expect((await complaintsOf(themed('11'))).join()).toMatch(/11.*10/)
})

test('type that is small for its leading is cast on a body that its leading suits', async () => {
  const { text } = await styleOf()
  for (const { text: own, leading } of Object.values(text)) {
    const body = own.body ?? own.size
    expect(body).toBeGreaterThanOrEqual(own.size)
    expect(leading / body).toBeLessThan(1.5)
  }
  // Its letters stay as they are.
  expect(text.body.text.size).toBe(10.5)
})

describe('a sound theme', () => {
  const themes = readdirSync(join(HOUSE, 'assets/themes')).map((file) => file.replace('.yaml', ''))

  test.each(themes)('%s loads without a word, under its own name', async (name) => {
    const { value, diagnostics } = await loadStyle(houseAt(HOUSE), { name })
    expect(diagnostics).toEqual([])
    expect(value?.style.name).toBe(name)
    expect(value?.faces.map((face) => face.name)).toEqual(facesOf(value?.style as Style))
  })

  test('speaks in millimetres and is read in points', async () => {
    const style = await styleOf()
    expect(style.trim).toEqual({ width: mm(210), height: mm(297) })
    expect(style.trim.width).toBeCloseTo(595.28, 2)
    expect(style.gutter).toBe(mm(6))
    expect(style.baseline).toBe(15)
  })

  test('gives every kind of text a style', async () => {
    const { text } = await styleOf()
    expect(Object.keys(text).sort()).toEqual([...TEXT_ROLES].sort())
    for (const role of TEXT_ROLES) expect(text[role].text.size).toBeGreaterThan(0)
  })

  test('borrows through several styles, and what stands nearer wins', async () => {
    const { text } = await styleOf()
    expect(text.kicker).toMatchObject({ align: 'start', before: 0, text: { size: 10.5 } })
    expect(text.kicker.text.faces).toEqual(text.question.text.faces)
  })

  test('sets text on its own baseline where it says nothing of leading', async () => {
    const { text, baseline } = await styleOf()
    expect(text.body.leading).toBe(baseline)
    expect(text.title.leading).toBe(45)
  })

  test('writes its colours as channels from 0 to 1', async () => {
    const { palette } = await styleOf(change(THEME, "ink: '#000000'", "ink: '#800000'"))
    expect(palette['ink']?.screen).toEqual([128 / 255, 0, 0])
  })

  test('says its colours for the press as well, as parts of each plate', async () => {
    const { palette } = await styleOf(
      change(
        THEME,
        "accent: '#000000'",
        "accent: { screen: '#F0502A', press: [0, 80, 88, 10], spot: 'Fire 1' }",
      ),
    )
    expect(palette['accent']?.press).toEqual([0, 0.8, 0.88, 0.1])
    expect(palette['accent']?.spot).toEqual({ name: 'Fire 1', solid: [0, 0.8, 0.88, 0.1], tint: 1 })
    expect(palette['ink']?.press).toBeUndefined()
  })

  test('may say a colour as a tint of a mixed ink: on its plate, as much lighter on the screen, or as it is told', async () => {
    const colours = "accent: { screen: '#800000', press: [0, 100, 80, 40], spot: 'Fire 1' }"
    const tints = "  rose: { spot: Fire 1, tint: 25 }\n  shell: { spot: Fire 1, tint: 10, screen: '#FFEEEE' }"
    const { palette } = await styleOf(change(THEME, "accent: '#000000'", `${colours}\n${tints}`))
    const solid = [0, 1, 0.8, 0.4]
    expect(palette['rose']?.spot).toEqual({ name: 'Fire 1', solid, tint: 0.25 })
    expect(palette['rose']?.press?.map((plate) => Math.round(100 * plate))).toEqual([0, 25, 20, 10])
    expect(palette['rose']?.screen.map((channel) => Math.round(255 * channel))).toEqual([223, 191, 191])
    expect(palette['shell']?.screen.map((channel) => Math.round(255 * channel))).toEqual([255, 238, 238])
  })

  test('is printed on coated paper by offset where it does not say how', async () => {
    const { press } = await styleOf()
    expect(press).toEqual({
      profile: 'FOGRA39L_coated',
      condition: 'FOGRA39',
      inkLimit: 3,
      intent: 'relative',
    })
  })

  test('names its profile, its condition, how much ink they bear and what becomes of other colours', async () => {
    const press = 'press: { profile: FOGRA39L_coated, condition: FOGRA51, inkLimit: 280, intent: perceptual }'
    const style = await styleOf(change(THEME, 'emphasis:', `${press}\nemphasis:`))
    expect(style.press).toEqual({
      profile: 'FOGRA39L_coated',
      condition: 'FOGRA51',
      inkLimit: 2.8,
      intent: 'perceptual',
    })
  })

  test('may have colours of its own beside those the pages ask for', async () => {
    const own = change(THEME, 'palette:', "palette:\n  leaf: '#005500'")[THEME]?.replace(
      'colour: ink',
      'colour: leaf',
    )
    const style = await styleOf({ [THEME]: own })
    expect(style.text.body.text.colour).toBe('leaf')
  })
})

test('a theme narrows the means of justification, and widens its word spaces', async () => {
  const limits =
    'limits: { spaces: [0.75, 1.5], letterGap: 0.005, expansion: 1, longestJoin: 0.7, joinsPerLine: 1 }'
  const { justification } = (await styleOf(change(THEME, 'gutter: 6', `gutter: 6\n${limits}`))).text.body
  expect(justification.narrow).toMatchObject({
    spaceStretch: 0.5,
    spaceShrink: 0.25,
    letterGap: 0.005,
    expansion: 0.01,
    joins: { longest: 0.7, perLine: 1 },
  })
  // What is shorter by itself stays so.
  expect(justification.wide.joins).toMatchObject({ longest: 0.6, perLine: 1 })
})

test.each([
  'contemporary',
  'classical',
])('in %s body and questions stand on the grid, captions and notes five on four of its lines', async (name) => {
  const { text, baseline } = (await openHouse(name)).style
  for (const role of ['body', 'question', 'quotation'] as const) expect(text[role].leading).toBe(baseline)
  for (const role of ['caption', 'note'] as const) expect(5 * text[role].leading).toBeCloseTo(4 * baseline, 9)
})
