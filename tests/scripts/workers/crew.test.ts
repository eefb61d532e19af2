/**
 * The compiled press with helpers and without: the same files, the same words; and what is told where a helper dies.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCrew, readPainters } from '../../../scripts/workers/crew.ts'
import { HOUSE } from '../../support/house.ts'
import { SAMPLE, SECOND, VOWELLED } from '../../support/printing.ts'
import { sampleOf } from '../../support/samples.ts'

/** A house of its own: the press is copied, everything else is lent. */
const house = mkdtempSync(join(tmpdir(), 'warraq-crew-'))
const LENT = ['assets', 'fonts', 'node_modules', 'package.json']

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  cpSync(join(HOUSE, '.press'), join(house, '.press'), { recursive: true })
  for (const name of LENT) symlinkSync(join(HOUSE, name), join(house, name))
})
afterAll(() => {
  rmSync(house, { recursive: true })
})

function build(issue: string, workers: number | string, flags: readonly string[] = []) {
  const output = mkdtempSync(join(house, 'output-'))
  const words = ['build', issue, '--out', output, ...flags]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(house, '.press/warraq.mjs'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, WARRAQ_WORKERS: String(workers) },
      cwd: house,
    },
  )
  // Each run has a folder of its own, and takes its own time.
  const said = (text: string) => text.replaceAll(/\S*output-\w+/g, 'output').replaceAll(/ +\d+ ms$/gm, '')
  return { status, stdout: said(stdout), stderr: said(stderr), files: filesIn(output) }
}

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(files.map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]))
}

describe.each([
  ['the first sample', SAMPLE, sampleOf([8], [2, 8])],
  ['the second', SECOND, sampleOf([2], [2, 8])],
] as const)('%s', (_, issue, counts) => {
  test(`is the same to the byte, and said in the same words, with 1 and ${counts.join(' and ')} workers`, () => {
    const alone = build(issue, 1)
    expect(alone.status).toBe(0)
    expect(Object.keys(alone.files).length).toBeGreaterThan(15)
    for (const workers of counts) expect(build(issue, workers)).toEqual(alone)
  })
})

test('an order that fails has the same report, and says the same, with workers', () => {
  const broken = join(house, 'broken')
  cpSync(VOWELLED, broken, { recursive: true })
  const interview = readFileSync(join(VOWELLED, 'interview.yaml'), 'utf8')
  writeFileSync(join(broken, 'interview.yaml'), interview.replace(/^title:.*$/m, 'title: حوار 漢'))
  const alone = build(broken, 1)
  expect(alone.status).toBe(1)
  expect(Object.keys(alone.files)).toContain('/broken.failed/report.html')
  for (const workers of sampleOf([2], [2, 8])) expect(build(broken, workers)).toEqual(alone)
})

describe('a helper', () => {
  /** A press whose helpers run another program. */
  function withProgram<T>(program: string, run: () => T): T {
    const path = join(house, '.press/painter.mjs')
    const own = readFileSync(path)
    writeFileSync(path, program)
    try {
      return run()
    } finally {
      writeFileSync(path, own)
    }
  }

  test('that dies with a work in its hands is told as a mishap of the press’s own, and nothing is written', () => {
    const program = `
      export async function help({ port }) {
        port.on('message', ({ kind }) => {
          if (kind === 'paint') process.exit(7)
        })
        port.postMessage({ kind: 'ready' })
        await new Promise(() => {})
      }`
    const { status, stdout, stderr, files } = withProgram(program, () => build(VOWELLED, 2))
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^The press itself has failed, by no fault of the issue's files: A thread that helped to print has ended: .*7\. Please report it to .*mishap\.txt\.\n$/,
    )
    expect(stdout).not.toContain('write')
    expect(Object.keys(files)).toEqual(['/mishap.txt'])
  })

  test('that dies before it has any is told as well', () => {
    const program = "export const help = () => { throw new Error('No memory is left') }"
    const { status, stderr, files } = withProgram(program, () =>
      build(SECOND, 2, ['--only', 'screen,archive']),
    )
    expect(status).toBe(2)
    expect(stderr).toContain(
      'A thread that helped to print has ended: No memory is left. Please report it to ',
    )
    expect(Object.keys(files)).toEqual(['/mishap.txt'])
  })

  test('whose work fails tells of it as this thread would', () => {
    const program = `
      export async function help({ port }) {
        port.on('message', ({ kind }) => {
          if (kind === 'paint') port.postMessage({ kind: 'failed', error: new Error('No ink on page 3.') })
        })
        port.postMessage({ kind: 'ready' })
        await new Promise(() => {})
      }`
    const { status, stderr, files } = withProgram(program, () => build(VOWELLED, 2))
    expect(status).toBe(2)
    expect(stderr).toContain("by no fault of the issue's files: No ink on page 3. Please report it")
    expect(Object.keys(files)).toEqual(['/mishap.txt'])
  })
})

describe('how many help', () => {
  const program = join(house, 'idle.mjs')
  beforeAll(() => {
    writeFileSync(program, 'export const help = async () => {}')
  })

  async function count(
    given: { readonly cores: number; readonly painters?: number },
    most: number,
    text: number,
  ): Promise<number> {
    const crew = openCrew({
      ...given,
      store: { root: HOUSE, home: HOUSE, from: HOUSE },
      program: pathToFileURL(program),
    })
    const helpers = crew.callHelpers(most, text)
    await crew.dismiss()
    return helpers.length
  }

  test('in a long issue half of the cores, this thread among them, up to four', async () => {
    const text = 1_000_000
    expect(await Promise.all([1, 2, 3, 4, 6, 8, 64].map((cores) => count({ cores }, 9, text)))).toEqual([
      0, 0, 0, 1, 2, 3, 3,
    ])
  })

  test('in a short one none, and never more than there are works', async () => {
    expect(await count({ cores: 64 }, 9, 1000)).toBe(0)
    expect(await count({ cores: 64 }, 1, 1_000_000)).toBe(1)
  })

  test('as many as are asked for, whatever the cores and the issue', async () => {
    expect(await count({ cores: 2, painters: 8 }, 9, 1)).toBe(7)
    expect(await count({ cores: 64, painters: 1 }, 9, 1_000_000)).toBe(0)
  })
})

test('the number of workers is read, or refused in a sentence', () => {
  expect([readPainters('1'), readPainters('16')]).toEqual([1, 16])
  for (const said of ['0', '-1', 'two', '1.5', '100'])
    expect(() => readPainters(said)).toThrow(`Unexpected WARRAQ_WORKERS "${said}", expected 1 to 99.`)
  const { status, stderr, files } = build(VOWELLED, 'many')
  expect(status).toBe(1)
  expect(stderr).toContain('error: Unexpected WARRAQ_WORKERS "many", expected 1 to 99.')
  expect(files).toEqual({})
})

test('an order of one work loads nothing that helps', () => {
  const lent = join(house, 'node_modules')
  rmSync(lent)
  mkdirSync(lent)
  for (const name of readdirSync(join(HOUSE, 'node_modules')))
    if (name !== 'piscina') symlinkSync(join(HOUSE, 'node_modules', name), join(lent, name))
  expect(existsSync(join(lent, 'piscina'))).toBe(false)
  expect(build(VOWELLED, 8, ['--only', 'screen']).status).toBe(0)
  expect(build(VOWELLED, 8, ['--only', 'screen,archive']).status).toBe(2)
})
