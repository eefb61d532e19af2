/** The press is MIT, and so is what can be made of it: every package that comes along permits as much. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import satisfies from 'spdx-satisfies'
import { expect, test } from 'vitest'
import { HOUSE } from './support/house.ts'

/** By their names in SPDX's list. They ask for a notice at the most; a face may be sold with the books it is in. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]

/** Libraries that are loaded beside the press and may be put in place of others: the LGPL asks for nothing more. */
const LOADED_BESIDE = /^@img\/sharp-/

/** Packages that name their licence in a file alone, or by no name of SPDX's list; and words of that file. */
const IN_FILES: Readonly<Record<string, { readonly licence: string; readonly says: string }>> = {
  'png-js': { licence: 'MIT', says: 'MIT' },
  duck: { licence: 'BSD-2-Clause', says: '2. Redistributions in binary form must reproduce' },
}

interface LockedPackage {
  readonly dev?: true
  readonly devOptional?: true
  readonly license?: string
}

const { packages } = JSON.parse(readFileSync(join(HOUSE, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const shipped = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path && !dev && !devOptional,
)

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

function licenceOf(path: string, { license }: LockedPackage): string | undefined {
  const file = join(HOUSE, path, 'package.json')
  return license ?? (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined)
}

const isPermissive = (licence: string | undefined) => licence !== undefined && satisfies(licence, PERMISSIVE)

test('every package that is shipped permits what the press permits', () => {
  expect(shipped.length).toBeGreaterThan(100)
  const others = shipped.filter(([path, about]) => {
    const name = nameOf(path)
    return !isPermissive(IN_FILES[name]?.licence ?? licenceOf(path, about)) && !LOADED_BESIDE.test(name)
  })
  expect(others.map(([path, about]) => `${path}: ${licenceOf(path, about)}`)).toEqual([])
})

test('libraries that are loaded beside the press are under the LGPL at the most', () => {
  const beside = shipped.filter(([path]) => LOADED_BESIDE.test(nameOf(path)))
  const others = beside.filter(
    ([path, about]) => !satisfies(licenceOf(path, about) ?? 'NONE', [...PERMISSIVE, 'LGPL-3.0-or-later']),
  )
  expect(beside.length).toBeGreaterThan(5)
  expect(others.map(([path]) => path)).toEqual([])
})

test.each(Object.entries(IN_FILES))('%s says its licence in a file of its own', (name, { says }) => {
  const folder = join(HOUSE, 'node_modules', name)
  expect(readFileSync(join(folder, 'LICENSE'), 'utf8').slice(0, 800)).toContain(says)
})

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'SSPL-1.0',
  'CC-BY-NC-4.0',
  'MIT AND GPL-2.0-only',
])('%s would not do', (licence) => {
  expect(isPermissive(licence)).toBe(false)
})
