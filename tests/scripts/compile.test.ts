/**
 * The compiled press with the code that V8 made of it in an earlier run, without it, and with what is none: it prints
 * the same.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { VOWELLED } from '../support/printing.ts'

/** A house of its own: the press is copied, everything else is lent. */
const house = mkdtempSync(join(tmpdir(), 'warraq-compiled-'))
const compiled = join(house, '.press')
const LENT = ['assets', 'fonts', 'node_modules', 'package.json']

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  cpSync(join(HOUSE, '.press'), compiled, { recursive: true })
  for (const name of LENT) symlinkSync(join(HOUSE, name), join(house, name))
})
afterAll(() => {
  rmSync(house, { recursive: true })
})

/** The script that programs load parts from, and what is kept of it for a process that is run as users run it. */
function currentScript() {
  const stub = readFileSync(join(compiled, 'press.mjs'), 'utf8')
  const script = join(compiled, /parts-\w+\.cjs/.exec(stub)?.[0] ?? '')
  const kept = ask(`
    const { keptCodeOf } = await import('${pathToFileURL(join(compiled, 'kept-code.mjs'))}')
    console.log(keptCodeOf('${script}'))
  `)
  return { script, kept }
}

function ask(program: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  }).trim()
}

function printScreen() {
  const output = mkdtempSync(join(house, 'output-'))
  const words = ['build', VOWELLED, '--only', 'screen', '--out', output]
  const { status, stderr } = spawnSync(process.execPath, [join(compiled, 'warraq.mjs'), ...words], {
    encoding: 'utf8',
  })
  return { status, stderr, pdf: readFileSync(join(output, 'vowelled', 'vowelled.screen.pdf')) }
}

test('V8 takes the code that was kept for it', () => {
  const { script, kept } = currentScript()
  const said = ask(`
    await import('${pathToFileURL(join(compiled, 'kept-code.mjs'))}')
    const { readFileSync } = await import('node:fs')
    const { Script } = await import('node:vm')
    const made = new Script(readFileSync('${script}', 'latin1'), { cachedData: readFileSync('${kept}') })
    console.log(made.cachedDataRejected)
  `)
  expect(said).toBe('false')
})

test('the script is of ASCII alone, as it is read', () => {
  expect(readFileSync(currentScript().script).every((byte) => byte < 0x80)).toBe(true)
})

test('prints the same with kept code, with another’s, with a part of it and with none', () => {
  const { kept } = currentScript()
  const good = readFileSync(kept)
  const { status, stderr, pdf } = printScreen()
  expect(status).toBe(0)
  const others = [Buffer.from('no code at all'), Buffer.alloc(0), good.subarray(0, good.length / 2)]
  for (const bytes of others) {
    writeFileSync(kept, bytes)
    expect(printScreen()).toEqual({ status, stderr, pdf })
  }
  rmSync(kept)
  expect(printScreen()).toEqual({ status, stderr, pdf })
})
