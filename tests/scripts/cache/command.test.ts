import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from '../../support/house.ts'
import { SECOND } from '../../support/printing.ts'

const scratch = mkdtempSync(join(tmpdir(), 'warraq-cache-'))
const run = promisify(execFile)

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
})
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

/** Prints the texts with their pictures, from the scratch folder; what the environment says of the store is given. */
async function build(cache: string, more: NodeJS.ProcessEnv = {}): Promise<void> {
  const { PATH } = process.env
  const words = [join(HOUSE, '.press/warraq.mjs'), 'build', SECOND, '--only', 'text', '--out', 'output']
  await run(process.execPath, words, { cwd: scratch, env: { PATH, WARRAQ_CACHE: cache, ...more } })
}

const entriesIn = (name: string) =>
  readdirSync(join(scratch, name), { recursive: true, encoding: 'utf8' }).filter((entry) =>
    /[0-9a-f]{62}$/.test(entry),
  )

test('the command keeps what it made in the folder that the environment names, and uses it', async () => {
  await build('kept')
  const entries = entriesIn('kept')
  // Five pictures, looked through and shown in the texts; the two codes of the back cover; three articles.
  expect(entries).toHaveLength(15)
  const dial = join(scratch, 'output/002/text/pictures/5.jpg')
  const printed = readFileSync(dial)
  await build('kept')
  expect(entriesIn('kept').sort()).toEqual(entries.sort())
  expect(readFileSync(dial).equals(printed)).toBe(true)
})

test('pictures that libraries are told to count otherwise are others', async () => {
  await build('otherwise')
  await build('otherwise', { VIPS_NOVECTOR: '1' })
  expect(entriesIn('otherwise')).toHaveLength(30)
})

test('the command does without where it is told to', async () => {
  rmSync(join(scratch, 'output'), { recursive: true })
  await build('off')
  expect(readdirSync(scratch).sort()).toEqual(['kept', 'otherwise', 'output'])
  expect(existsSync(join(scratch, 'output/002/text/pictures/5.jpg'))).toBe(true)
})
