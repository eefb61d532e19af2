/**
 * A small issue and the house's themes in a folder of their own, to be edited as a writer and a designer edit theirs.
 */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type House, houseAt } from '../../src/house.ts'
import { HOUSE } from './house.ts'

export interface EditedIssue {
  readonly house: House
  /** The issue's. */
  readonly folder: string
  /** Of the interview, of the issue, of the theme. */
  readonly files: { readonly interview: string; readonly issue: string; readonly theme: string }
  /** Writes a file with one thing in it another. Rejects where there is nothing to be edited. */
  readonly edit: (file: string, from: string | RegExp, to: string) => Promise<void>
  /** Writes the files as they were at first. */
  readonly restore: () => Promise<void>
  readonly clear: () => Promise<void>
}

const SMALL = join(HOUSE, 'tests/fixtures/blocks')

export async function copyIssue(): Promise<EditedIssue> {
  const scratch = await mkdtemp(join(tmpdir(), 'warraq-edited-'))
  const themes = join(scratch, 'themes')
  const house: House = { ...houseAt(HOUSE), themes: [themes], output: join(scratch, 'output') }
  const folder = join(scratch, 'blocks')
  await cp(SMALL, folder, { recursive: true })
  await cp(houseAt(HOUSE).themes[0], themes, { recursive: true })
  const files = {
    interview: join(folder, 'interview.yaml'),
    issue: join(folder, 'issue.yaml'),
    theme: join(themes, 'contemporary.yaml'),
  }
  const first = await Promise.all(
    Object.values(files).map(async (file) => [file, await readFile(file, 'utf8')] as const),
  )
  return {
    house,
    folder,
    files,
    edit: async (file, from, to) => {
      const text = await readFile(file, 'utf8')
      const edited = text.replace(from, to)
      if (edited === text) throw new Error(`${file} has nothing to be edited.`)
      await writeFile(file, edited)
    },
    restore: async () => {
      for (const [file, text] of first)
        if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text)
    },
    clear: () => rm(scratch, { recursive: true, force: true }),
  }
}
