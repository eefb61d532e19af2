import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../scripts/cache/open.ts'
import { readStageCodes } from '../../../scripts/cache/stage-codes.mjs'
import { EMPTY_STORE } from '../../../src/cache/store.ts'
import { houseAt } from '../../../src/house.ts'
import { HOUSE } from '../../support/house.ts'
import { files, sources } from '../../support/sources.ts'

const PROJECT = {
  'node_modules/.package-lock.json': '{"packages":{"sharp":"1"}}',
  'scripts/compile.mjs': 'const compile = 1\n',
  'scripts/compile/inflate.cjs': 'module.exports = 1\n',
  'scripts/build.ts': 'export const build = 1\n',
  'src/geometry.ts': 'export const inch = 72\n',
  'src/paper.ts': 'export const white = 1\n',
  'src/images/colour.ts': "import { grey } from './deep/grey.ts'\nexport const colour = grey\n",
  'src/images/deep/grey.ts': "import type { Inch } from '../../geometry.ts'\nexport const grey = 1\n",
  'src/paint/pdf.ts': "const colour = await import('../images/colour.ts')\n",
  'src/texts/plain.ts': 'export const plain = 1\n',
}

function codesOf(changes: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'warraq-codes-'))
  for (const [name, text] of Object.entries({ ...PROJECT, ...changes })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const codes = readStageCodes(root)
  rmSync(root, { recursive: true })
  return codes ?? {}
}

function changedBy(changes: Readonly<Record<string, string>>): string[] {
  const [before, after] = [codesOf(), codesOf(changes)]
  return Object.keys(before).filter((stage) => before[stage] !== after[stage])
}

describe("a stage's code", () => {
  test('is the same wherever the project lies', () => {
    expect(codesOf()).toEqual(codesOf())
    expect(Object.keys(codesOf())).toEqual(['images', 'paint', 'texts'])
  })

  test.each([
    ['its own files', 'src/texts/plain.ts', ['texts']],
    ['a file that one of them imports, through others', 'src/images/deep/grey.ts', ['images', 'paint']],
    ['a file beside the stages, through others', 'src/geometry.ts', ['images', 'paint']],
    ['a file that nothing imports, of none', 'src/paper.ts', []],
    ['how it is compiled', 'scripts/compile.mjs', ['images', 'paint', 'texts']],
    ['what is put in place of a package', 'scripts/compile/inflate.cjs', ['images', 'paint', 'texts']],
    ['another program, of none', 'scripts/build.ts', []],
    ['what is installed', 'node_modules/.package-lock.json', ['images', 'paint', 'texts']],
  ])('is another with %s', (_, name, stages) => {
    expect(changedBy({ [name]: 'export const other = 2\n' })).toEqual(stages)
  })

  test('is another with a file more', () => {
    expect(changedBy({ 'src/images/new.ts': 'export const fresh = 1\n' })).toEqual(['images'])
  })

  test('is not known where npm has not said what is installed', () => {
    expect(readStageCodes(join(HOUSE, 'src'))).toBeUndefined()
  })

  test('is known of every stage of the press', () => {
    const stages = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect(Object.keys(readStageCodes(HOUSE) ?? {}).sort()).toEqual([...stages].sort())
  })
})

test('a thing is kept under the name of the stage whose code makes it', () => {
  const kinds = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\bkind: (?:'|`)(\w+)\//g)].map(([, stage]) => ({ file, stage })),
  )
  expect(kinds.length).toBeGreaterThan(2)
  expect(kinds.filter(({ file, stage }) => !file.startsWith(`${stage}/`))).toEqual([])
})

test('a program that does not know its own code has no store', () => {
  expect(openStore(houseAt(HOUSE), HOUSE)).toBe(EMPTY_STORE)
})
