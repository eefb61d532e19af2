/** Tests that need a program which is missing, run as they would be there: left out at a desk, failed under `CI=true`. */

import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { HOUSE } from './support/house.ts'
import { PROGRAMS } from './support/programs.ts'

/** A light file, with tests that need a program and tests that need none. */
const FILE = 'tests/text/faces/shape.test.ts'

const bare = mkdtempSync(join(tmpdir(), 'warraq-bare-'))
afterAll(() => rmSync(bare, { recursive: true }))

/** Runs the file where no program is in the PATH. */
function runBare(own: Readonly<Record<string, string>>): Promise<{ failed: boolean; said: string }> {
  const runner = join(HOUSE, 'node_modules/vitest/vitest.mjs')
  const env = { PATH: bare, HOME: bare, ...own }
  return new Promise((resolve) => {
    execFile(process.execPath, [runner, 'run', FILE], { cwd: HOUSE, env }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, said: stripVTControlCharacters(`${stdout}${stderr}`) }),
    )
  })
}

test('a test without its program is left out, and the end of the run says for which', async () => {
  const { failed, said } = await runBare({})
  expect(said).toMatch(/Tests +\d+ passed \| 1 skipped/)
  expect(said).toMatch(/not installed:\n {2}hb-shape \(libharfbuzz-bin\): 1 group of tests\n/)
  expect(failed).toBe(false)
})

test('where everything must be tested it fails, and says what is missing', async () => {
  const { failed, said } = await runBare({ CI: 'true' })
  expect(said).toMatch(/Tests +1 failed \| \d+ passed/)
  expect(said).toContain('hb-shape is not installed (on Debian: libharfbuzz-bin)')
  expect(failed).toBe(true)
})

test('the set-up installs every package that the tests know of', () => {
  const packages = /^packages=\((.*)\)$/m
    .exec(readFileSync(join(HOUSE, '.ci/set-up'), 'utf8'))?.[1]
    ?.split(' ')
  const known = Object.values(PROGRAMS).map(({ from }) => from)
  expect(known.filter((from) => !from.includes(' ') && !packages?.includes(from))).toEqual([])
})
