/** The door for other programs: an issue read, its pages and its files, or what is wrong with it. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadIssue, paginate, press } from '../src/index.ts'
import { HOUSE } from './support/house.ts'
import { VOWELLED } from './support/printing.ts'

const scratch = mkdtempSync(join(tmpdir(), 'warraq-door-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code)

test('pages that are laid are those that are printed', async () => {
  const { value: read } = await loadIssue(VOWELLED)
  const laid = read && (await paginate(read))
  const { value: printing } = await press({ folder: VOWELLED, editions: ['screen'] })
  expect(laid?.value?.map(({ number }) => number)).toEqual(
    Array.from({ length: printing?.pages ?? 0 }, (_, index) => index + 1),
  )
  expect(printing?.files.map(({ name }) => name)).toEqual(['vowelled.screen.pdf', 'report.json'])
})

test('an issue is dressed in another theme, or from a folder of themes that is not the press’s', async () => {
  const themes = join(scratch, 'themes')
  cpSync(join(HOUSE, 'assets', 'themes'), themes, { recursive: true })
  const own = readFileSync(join(themes, 'plain.yaml'), 'utf8').replace(/^name: plain$/m, 'name: own')
  writeFileSync(join(themes, 'own.yaml'), own)
  const styleOf = async (dress: Parameters<typeof loadIssue>[1]) =>
    (await loadIssue(VOWELLED, dress)).value?.dressing.style.name
  expect(await styleOf({ theme: 'classical' })).toBe('classical')
  expect(await styleOf({ theme: 'own', house: { themes: [themes] } })).toBe('own')
})

test('what is wrong is told, and nothing is thrown', async () => {
  const nowhere = join(scratch, 'nowhere')
  expect(codesOf(await loadIssue(nowhere))).toEqual(['issue/missing-folder'])
  expect(codesOf(await press({ folder: nowhere }))).toEqual(['issue/missing-folder'])
  const unknown = await loadIssue(VOWELLED, { theme: 'pliain' })
  expect(unknown.value).toBeUndefined()
  expect(unknown.diagnostics.map(({ severity }) => severity)).toEqual(['error'])
})
