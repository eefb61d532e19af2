/**
 * The build program as a person runs it, in a process of its own: what it prints, writes and answers.
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
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { VOWELLED } from '../support/printing.ts'

const PRESS = join(HOUSE, '.press/warraq.mjs')
const scratch = mkdtempSync(join(tmpdir(), 'warraq-build-'))
/** Output folders are named after issues: this one is the test's own. */
const ID = 'build-test'
const folder = join(scratch, ID)
const place = join(scratch, 'output')
const output = join(place, ID)

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  cpSync(VOWELLED, folder, { recursive: true })
})
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

function build(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PRESS, 'build', ...words, '--out', place], {
    encoding: 'utf8',
    cwd: HOUSE,
  })
  return { status, stdout, stderr }
}

describe('npm run build', () => {
  test('prints the editions that are asked for, and tells each stage with its time', () => {
    const { status, stdout, stderr } = build(folder, '--only', 'screen,cover')
    // Its vowels are more than its face has room for; nothing else is to be said.
    expect(stderr.match(/\[[a-z]+\/[a-z-]+\]/g)).toEqual(['[preflight/clashing-marks]'])
    expect(status).toBe(0)
    for (const stage of ['read', 'dress', 'lay out', 'screen', 'cover', 'write']) {
      expect(stdout).toMatch(new RegExp(`^${stage} +\\d+ ms$`, 'm'))
    }
    expect(readdirSync(output).sort()).toEqual([
      '.generation.json',
      `${ID}.screen.pdf`,
      'cover',
      'report.json',
    ])
    expect(readFileSync(join(output, `${ID}.screen.pdf`), 'latin1')).toMatch(/^%PDF-1\.7/)
  })

  test('leaves the last good output alone where the issue has an error, and nothing half-written beside it', () => {
    build(folder, '--only', 'screen')
    const good = readFileSync(join(output, `${ID}.screen.pdf`))
    const broken = join(scratch, 'broken', ID)
    mkdirSync(broken, { recursive: true })
    cpSync(folder, broken, { recursive: true })
    const interview = readFileSync(join(folder, 'interview.yaml'), 'utf8')
    writeFileSync(join(broken, 'interview.yaml'), interview.replace('kicker:', 'kiker:'))
    const before = readdirSync(place).sort()

    const { status, stderr } = build(broken, '--only', 'screen')
    expect(status).toBe(1)
    expect(stderr).toMatch(/interview\.yaml:4:1: error: Unexpected key "kiker"/)
    expect(stderr).toMatch(/kicker/)
    expect(stderr).toMatch(/Nothing was written/)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(readFileSync(join(output, `${ID}.screen.pdf`)).equals(good)).toBe(true)
    expect(readdirSync(place).sort()).toEqual(before)
  })

  test('makes a report of what failed, with the pages that could be laid, until a good order comes', () => {
    const broken = join(scratch, 'overset', ID)
    cpSync(folder, broken, { recursive: true })
    const interview = readFileSync(join(folder, 'interview.yaml'), 'utf8')
    writeFileSync(join(broken, 'interview.yaml'), interview.replace(/^title:.*$/m, 'title: حوار 漢'))
    build(broken, '--only', 'screen,report')
    const failed = join(place, `${ID}.failed`)
    const report = JSON.parse(readFileSync(join(failed, 'report.json'), 'utf8'))
    expect(report.pages).toBeGreaterThan(0)
    expect(report.diagnostics).toMatchObject([{ severity: 'error' }])
    expect(readFileSync(join(failed, 'report.html'), 'utf8')).toContain('漢')
    build(folder, '--only', 'screen')
    expect(existsSync(failed)).toBe(false)
  })

  test('makes a report of what could not even be read', () => {
    const broken = join(scratch, 'unread', ID)
    cpSync(folder, broken, { recursive: true })
    const interview = readFileSync(join(folder, 'interview.yaml'), 'utf8')
    writeFileSync(join(broken, 'interview.yaml'), interview.replace('kicker:', 'kiker:'))
    build(broken, '--only', 'screen,report')
    const failed = join(place, `${ID}.failed`)
    const report = JSON.parse(readFileSync(join(failed, 'report.json'), 'utf8'))
    expect(report).toMatchObject({ issue: ID, diagnostics: [{ code: 'issue/unknown-key' }] })
    const page = readFileSync(join(failed, 'report.html'), 'utf8')
    expect(page).toContain('kiker')
    expect(page).toContain('@font-face')
  })

  test('ends quietly where nobody reads on', () => {
    const line = `"${process.execPath}" "${PRESS}" build "${folder}" --only text --out "${place}" | head -1`
    const { stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
    expect(stderr).not.toContain('failed')
    expect(existsSync(join(place, 'mishap.txt'))).toBe(false)
  })

  test('prints every issue of a house, and says what it made as JSON', () => {
    const { status, stdout } = build(folder, '--only', 'text', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      issues: [{ issue: folder, ok: true, folder: output, pages: 3, diagnostics: expect.any(Array) }],
    })
    expect(build(folder, '--all').stderr).toContain('expected one of the two')
  })

  test.each([
    {
      words: ['--only', 'screan'],
      says: /Unexpected edition "screan", expected some of screen, print, archive, epub, text, cover, report/,
    },
    {
      words: ['--sheets', 'folios'],
      says: /Unexpected sheets "folios", expected one of pages, spreads, stitched/,
    },
    { words: ['--folder', 'x'], says: /unknown option '--folder'/ },
    { words: ['a', 'b'], says: /too many arguments/ },
    { words: [join(scratch, 'nowhere')], says: /Unexpected absence of the folder/ },
    { words: ['--theme', 'plane'], says: /theme "plane"/ },
  ])('answers $words in plain words', ({ words, says }) => {
    const { status, stderr } = build(...words)
    expect(status).toBe(1)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(existsSync(join(place, 'nowhere'))).toBe(false)
  })
})
