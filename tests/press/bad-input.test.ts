/**
 * What the editor's slips become once they have passed the reading of files: layout's own diagnostics, and the press
 * that prints nothing. Slips that reading finds are in tests/issue.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'
import { ISSUE, talk } from '../support/slips.ts'

const shelf = mkdtempSync(join(tmpdir(), 'warraq-issues-'))
afterAll(() => rmSync(shelf, { recursive: true }))

let count = 0
async function pressTalk(interview: string, issue = ISSUE) {
  const folder = mkdtempSync(join(shelf, `issue${++count}-`))
  writeFileSync(join(folder, 'issue.yaml'), issue)
  writeFileSync(join(folder, 'talk.yaml'), interview)
  return press({ house: houseAt(HOUSE), folder, editions: ['screen'] })
}

interface Slip {
  readonly name: string
  readonly interview: string
  readonly issue?: string
  readonly code: string
  readonly says: RegExp
  readonly hints: RegExp
  readonly line?: number
  /** The interview's where left out. */
  readonly file?: string
}

const SLIPS: readonly Slip[] = [
  {
    name: 'a word of 5,000 letters',
    interview: talk('ب'.repeat(5000)),
    code: 'layout/overfull-line',
    says: /Unexpected word of \d+ pt, “ب+…”, expected one no wider than its column of \d+ pt/,
    hints: /zero-width space/,
    line: 7,
  },
  {
    name: 'a sign of two units that no face has',
    interview: talk('أهلا 𒀀 بكم'),
    code: 'layout/uncovered-character',
    says: /Unexpected character «𒀀» \(U\+12000\), expected one that a face has/,
    hints: /Write it in words/,
    line: 7,
  },
  {
    name: 'a character in no face',
    interview: talk('كتب 漢 ثم سكت'),
    code: 'layout/uncovered-character',
    says: /«漢» \(U\+6F22\)/,
    hints: /a face that has it/,
    line: 7,
  },
  {
    name: 'a theme that is not there',
    interview: talk('أنا'),
    issue: ISSUE.replace('theme: plain', 'theme: plane'),
    code: 'style/unknown-theme',
    says: /theme "plane"/,
    hints: /Write "plain"/,
    file: 'issue.yaml',
    line: 5,
  },
  {
    name: 'a control character',
    interview: talk('"أنا \\u0007 هنا"'),
    code: 'issue/control-character',
    says: /U\+0007/,
    hints: /Remove/i,
    line: 7,
  },
  {
    name: 'a direction override',
    interview: talk('"أنا \\u202E هنا"'),
    code: 'issue/bidi-control',
    says: /U\+202E/,
    hints: /Remove/i,
    line: 7,
  },
]

describe('the press', () => {
  test.each(SLIPS)('prints nothing for $name, and says where and how to mend it', async ({
    interview,
    issue,
    code,
    says,
    hints,
    line,
    file = 'talk.yaml',
  }) => {
    const { value, diagnostics } = await pressTalk(interview, issue)
    expect(value).toBeUndefined()
    const found = diagnostics.find((diagnostic) => diagnostic.code === code)
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
    expect(found?.message).toMatch(says)
    expect(found?.hint).toMatch(hints)
    if (line) expect(found?.span).toMatchObject({ file: expect.stringContaining(`/${file}`), line })
  })

  test('tells every slip of a text in one run', async () => {
    const { diagnostics } = await pressTalk(talk(`أهلا 𒀀 ثم ${'ب'.repeat(900)} ثم 漢`))
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'layout/overfull-line',
      'layout/uncovered-character',
      'layout/uncovered-character',
    ])
  })
})
