/** The house's style of copy: what its file says, what holds where it is silent, and what is said of its mistakes. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadHouseStyle } from '../../src/desk/house-style.ts'
import { readCopy } from '../../src/desk/read-copy.ts'
import { COPY_RULES } from '../../src/desk/rules.ts'
import { houseAt } from '../../src/house.ts'
import { mended, pieceOf, USUAL_COPY } from '../support/copy.ts'
import { HOUSE } from '../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'house-style-'))
afterAll(() => rmSync(folder, { recursive: true }))

function load(text: string) {
  const path = join(folder, 'house-style.yaml')
  writeFileSync(path, text)
  return loadHouseStyle(path)
}

test('the file of the house names every rule at its own level, with what it is about', async () => {
  const { value, diagnostics } = await loadHouseStyle(houseAt(HOUSE).houseStyle)
  expect(diagnostics).toEqual([])
  expect(value).toEqual(USUAL_COPY)
  const lines = readFileSync(join(HOUSE, 'assets/house-style.yaml'), 'utf8').split('\n')
  for (const { name, level, about } of COPY_RULES)
    expect(lines.map((line) => line.trim().replace(/ +# /, ' # '))).toContain(`${name}: ${level} # ${about}`)
})

test('where there is no file, the rules have their own levels', async () => {
  expect(await loadHouseStyle(join(folder, 'absent.yaml'))).toEqual({ value: USUAL_COPY, diagnostics: [] })
})

test('a level that is given holds, and the others are as they were', async () => {
  const { value } = await load('rules: { doubled-dots: fix, tatweel: "off" }')
  expect(value?.levels).toEqual({ ...USUAL_COPY.levels, 'doubled-dots': 'fix', tatweel: 'off' })
  expect(value && mended(pieceOf('نعم.. ثم سكـت..'), value)).toBe('نعم… ثم سكـت.')
})

test('off without quotation marks is off', async () => {
  const { value, diagnostics } = await load('rules: { tatweel: off }')
  expect(diagnostics).toEqual([])
  expect(value?.levels['tatweel']).toBe('off')
})

test('quotation marks and digits are those that the house has chosen', async () => {
  const { value } = await load('quotes: curly\ndigits: arabic-indic\nrules: { mixed-digits: fix }')
  expect(value && mended(pieceOf('قال «سمعت "لا" في 1,200.5 موضع»'), value)).toBe(
    'قال “سمعت «لا» في ١٬٢٠٠٫٥ موضع”',
  )
  const { value: straight } = await load('quotes: straight')
  expect(straight && mended(pieceOf('قال «نعم» ثم'), straight)).toBe('قال "نعم" ثم')
})

test.each([
  ['rules:\n  tatwel: fix\n', 2, 'Unexpected key "tatwel", expected "tatweel".'],
  [
    'quotes: guillemets\nrules:\n  tatweel: mend\n',
    3,
    /^Unexpected text "mend", expected "off" or "warn" or "fix"\.$/,
  ],
  ['digits: roman\n', 1, /^Unexpected text "roman", expected "as-written" or/],
  ['rules: fix\n', 1, /^Unexpected text "fix", expected a map/],
])('%j has a mistake on line %i', async (text, line, message) => {
  const { value, diagnostics } = await load(text)
  expect(value).toBeUndefined()
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({ severity: 'error', span: { line } })
  expect(diagnostics[0]?.message).toMatch(message)
  expect(diagnostics[0]?.code).toMatch(/^desk\//)
})

test('what the house has chosen is not told', async () => {
  const { value } = await load('quotes: curly')
  expect(value && readCopy(pieceOf('قال “سمعته يقول «لا» أمس”'), value)).toEqual([])
})
