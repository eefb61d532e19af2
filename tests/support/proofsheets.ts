/** An article that goes to its author and comes back: opened, written out, changed, taken back. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSheet } from '../../src/desk/proofsheet/make-sheet.ts'
import { type OpenedArticle, openArticle } from '../../src/desk/proofsheet/open-article.ts'
import { readReturned } from '../../src/desk/proofsheet/read-returned.ts'
import { type TakenBack, takeBack } from '../../src/desk/proofsheet/take-back.ts'
import { writeDocx } from '../../src/desk/proofsheet/write-docx.ts'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { HOUSE } from './house.ts'

export const OMAR = join(HOUSE, 'assets/issues/001/interviews/omar-aliskandarani.yaml')

/** An article, its sheet, and how it is taken back. */
export interface SentSheet {
  readonly opened: OpenedArticle
  /** What its file says. */
  readonly text: string
  readonly bytes: Uint8Array
  readonly back: (bytes: Uint8Array) => Promise<TakenBack>
}

export async function sendSheet(path: string): Promise<SentSheet> {
  const { value: opened, diagnostics } = await openArticle(path)
  if (!opened) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  const text = readFileSync(path, 'utf8')
  const bytes = await writeDocx(makeSheet(opened.article, opened.issue, opened.manuscript))
  const back = async (edited: Uint8Array) => {
    const returned = await readReturned(edited, 'back.docx')
    if ('rule' in returned) throw new Error(returned.found)
    return takeBack(opened, text, returned)
  }
  return { opened, text, bytes, back }
}

/** The lines of a file that another has not, and the other way round: `-` and `+` before each. */
export function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ]
}
