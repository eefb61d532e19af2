/** What is said of systems other than Linux: nothing but what stands beside jobs that try it, and the jobs name what is there. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { HOUSE } from './support/house.ts'

const JOBS = '.github/workflows/platforms.yml'

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy: { readonly matrix: { readonly os: readonly string[] } }
        readonly steps: readonly { readonly run?: string }[]
      }
    >
  >
}

const read = (name: string) => readFileSync(join(HOUSE, name), 'utf8')
const { jobs } = parse(read(JOBS)) as Workflow

test('jobs for Windows and macOS install the press, print with it, and try what needs no other program', () => {
  const [job] = Object.values(jobs)
  expect(job?.strategy.matrix.os).toEqual(['windows-latest', 'macos-latest'])
  const commands = (job?.steps ?? []).flatMap(({ run }) => run ?? [])
  expect(commands.slice(0, 2)).toEqual(['npm ci', 'npm run build'])
  const named = commands.flatMap((command) => command.match(/(?:tests|assets)\/[\w./-]+/g) ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !existsSync(join(HOUSE, name)))).toEqual([])
})

test.each(['README.md', 'README.ar.md', 'CONTRIBUTING.md'])('%s names Windows beside those jobs', (page) => {
  const paragraphs = read(page).split(/\n\s*\n/)
  const claims = paragraphs.filter((paragraph) => /\bWindows\b|\bmacOS\b/.test(paragraph))
  expect(claims.length).toBeGreaterThan(0)
  expect(claims.filter((claim) => !claim.includes(JOBS))).toEqual([])
})

test('no module is imported by a path, which on Windows begins with the letter of a drive', () => {
  const compiler = read('scripts/compile.mjs')
  expect(compiler).not.toMatch(/\bimport\((?:join|resolve|path\.)/)
})
