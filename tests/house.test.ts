/** Where a press finds what it reads and puts what it makes: in a folder of its own, and installed as a package. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { readInstalled } from '../scripts/cache/stage-codes.mjs'
import { homeOf, houseAt } from '../src/house.ts'

const OWN = join(tmpdir(), 'press')
const INSTALLED = join(tmpdir(), 'magazine', 'node_modules', 'warraq')
const CALLER = join(tmpdir(), 'magazine', 'autumn')

/** Made, never read. */
const MADE = ['output', 'archive', 'shelf', 'bags', 'catalogue'] as const

test('a press in its own folder puts what it makes there, wherever its caller stands', () => {
  const house = houseAt(OWN, homeOf(OWN, CALLER))
  expect(house).toEqual(houseAt(OWN))
  expect(MADE.map((name) => relative(join(OWN, 'output'), house[name]))).toEqual([
    '',
    'archive',
    'shelf',
    'bags',
    'archive.sqlite',
  ])
})

test('one that is installed puts it where its caller stands, and nothing into its own folder', () => {
  const house = houseAt(INSTALLED, homeOf(INSTALLED, CALLER))
  expect(MADE.filter((name) => !house[name].startsWith(join(CALLER, 'output')))).toEqual([])
  expect(house.themes).toEqual([join(INSTALLED, 'assets', 'themes')])
})

test('what is installed is read from the list that npm has put beside the press', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-house-'))
  const root = join(folder, 'node_modules', 'warraq')
  mkdirSync(root, { recursive: true })
  expect(readInstalled(root)).toBeUndefined()
  writeFileSync(houseAt(root).packages, '{"packages":{}}')
  expect(readInstalled(root)).toMatch(/^[0-9a-f]{64}$/)
  rmSync(folder, { recursive: true })
})
