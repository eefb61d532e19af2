/** A theme on a smaller page than that of the theme it is like: what it is advised, and that whoever does so is advised no more. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { layOut, openFaces, readIssue } from '../../src/lay.ts'
import { loadStyle } from '../../src/style/load.ts'
import { HOUSE } from '../support/house.ts'
import { openTestHouse } from './houses.ts'

async function adviceOn(own: string) {
  const contemporary = readFileSync(join(HOUSE, 'assets/themes/contemporary.yaml'), 'utf8')
  const house = openTestHouse({
    'assets/themes/contemporary.yaml': contemporary,
    'assets/themes/mine.yaml': `name: mine\nlike: contemporary\n${own}`,
  })
  const { value, diagnostics } = await loadStyle(houseAt(house), { name: 'mine' })
  expect(diagnostics).toEqual([])
  return value?.advice
}

test('sizes made for a larger page are told at the page, with those that would go onto it', async () => {
  const advice = await adviceOn('page: a5\n')
  expect(advice).toMatchObject({ severity: 'warning', code: 'style/inherited-sizes', span: { line: 3 } })
  expect(advice?.message).toContain('made for a page of 210 × 280 mm, on one of 148 × 210 mm')
  expect(advice?.hint).toMatch(
    /^Write columns: 2, briefColumns: 2, and under text: title: \{ size: 31, leading: 44\.4 \}/,
  )
})

test('whoever has written what was advised is advised no more', async () => {
  const { hint = '' } = (await adviceOn('page: a5\n')) ?? {}
  const [, columns = '', sizes = ''] = /^Write (.*), and under text: (.*)\.$/.exec(hint) ?? []
  const own = `page: a5\n${columns.replace(', ', '\n')}\ntext: { ${sizes} }\n`
  expect(await adviceOn(own)).toBeUndefined()
})

test('a page that is as wide, or nearly, is no matter', async () => {
  expect(await adviceOn('page: 200x280mm\n')).toBeUndefined()
  expect(await adviceOn('rows: 1\n')).toBeUndefined()
})

test('it is said where something is too large for its page, and nowhere else', async () => {
  const order = {
    house: houseAt(HOUSE),
    folder: join(HOUSE, 'tests/fixtures/blocks'),
    editions: ['screen'],
  } as const
  const read = await readIssue({ ...order, theme: 'plain' }, () => {})
  const { value } = read.value ? await openFaces(read.value, order) : {}
  if (!value) throw new Error('The issue is not as it should be.')
  const advice = { severity: 'warning', code: 'style/inherited-sizes', message: 'Too large.' } as const
  const codesIn = async (size: number) => {
    const { style } = value.dressing
    const { title } = style.text
    const large = { ...title, leading: size, text: { ...title.text, size } }
    const dressing = { ...value.dressing, advice, style: { ...style, text: { ...style.text, title: large } } }
    const { diagnostics } = await layOut({ ...value, dressing }, () => {})
    return diagnostics.map(({ code }) => code)
  }
  expect(await codesIn(24)).not.toContain('style/inherited-sizes')
  expect(await codesIn(400)).toContain('style/inherited-sizes')
})
