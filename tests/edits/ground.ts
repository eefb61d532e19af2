/** A scratch copy of the sample issues and the themes, where files are edited and put back as they were. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type House, houseAt } from '../../src/house.ts'
import { HOUSE } from '../support/house.ts'

export interface Ground {
  readonly house: House
  /** Files of an issue, and of the theme it is printed in, by their paths from the root; each kind by its ending. */
  readonly filesOf: (issue: string, ending: RegExp) => readonly string[]
  readonly read: (name: string) => Buffer
  readonly write: (name: string, bytes: Uint8Array | string) => void
  readonly pathOf: (name: string) => string
  /** Makes every file what it was at first. */
  readonly restore: () => void
  readonly leave: () => void
}

const ISSUES = 'issues'
const THEMES = 'themes'

export function openGround(): Ground {
  const root = mkdtempSync(join(tmpdir(), 'warraq-edits-'))
  const own = houseAt(HOUSE)
  const house: House = { ...own, issues: join(root, ISSUES), themes: [join(root, THEMES)] }
  cpSync(own.issues, house.issues, { recursive: true })
  cpSync(own.themes[0], house.themes[0], { recursive: true })
  const pathOf = (name: string) => join(root, name)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => relative(root, join(root, name)))
    .filter((name) => statSync(pathOf(name)).isFile())
    .sort()
  const first = new Map(names.map((name) => [name, readFileSync(pathOf(name))]))
  const read = (name: string) => readFileSync(pathOf(name))
  return {
    house,
    filesOf: (issue, ending) =>
      names.filter((name) => name.startsWith(join(ISSUES, issue)) && ending.test(name)),
    read,
    write: (name, bytes) => writeFileSync(pathOf(name), bytes),
    pathOf,
    restore: () => {
      for (const [name, bytes] of first) if (!read(name).equals(bytes)) writeFileSync(pathOf(name), bytes)
    },
    leave: () => rmSync(root, { recursive: true, force: true }),
  }
}

export function themeFile(theme: string): string {
  return join(THEMES, `${theme}.yaml`)
}
