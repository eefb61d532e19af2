/**
 * `proofsheet`: an article → a Word document for its author, with what the editor has changed; and with --back the document
 * that came back → the article's file, with what its author has changed. Exit code 1 where that cannot be.
 */

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeSheet } from '../src/desk/proofsheet/make-sheet.ts'
import { type OpenedArticle, openArticle } from '../src/desk/proofsheet/open-article.ts'
import { writeDocx } from '../src/desk/proofsheet/write-docx.ts'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { helpOf, refuse } from './refuse.ts'

export async function run(call: Call): Promise<number> {
  const [named, ...others] = call.operands
  if (named === undefined || others.length > 0)
    return refuse('Unexpected number of articles, expected the file of one.', helpOf('proofsheet'))
  const { value: opened, diagnostics } = await openArticle(path.resolve(call.from, named))
  for (const diagnostic of diagnostics) {
    const paint = diagnostic.severity === 'error' ? red : yellow
    console.error(paint(formatDiagnostic(diagnostic)))
  }
  if (!opened) return 1
  return sendSheet(opened, call)
}

async function sendSheet(opened: OpenedArticle, { house, from, flags }: Call): Promise<number> {
  const { article, issue, folder, manuscript } = opened
  const sheet = makeSheet(article, issue, manuscript)
  const usual = path.join(house.root, 'output', 'proofsheets', path.basename(folder), `${article.slug}.docx`)
  const out = typeof flags['out'] === 'string' ? path.resolve(from, flags['out']) : usual
  await mkdir(path.dirname(out), { recursive: true })
  await writeFile(out, await writeDocx(sheet))
  if (flags['json'])
    console.log(
      JSON.stringify({ sheet: out, changes: sheet.changes, marked: manuscript !== undefined }, null, 2),
    )
  else console.log(`${showPath(out)}  ${tellMarks(sheet.changes, manuscript !== undefined)}`)
  return 0
}

function tellMarks(changes: number, isMarked: boolean): string {
  if (!isMarked) return 'no changes marked: the article names no manuscript (manuscript: manuscripts/….docx)'
  return changes === 1 ? '1 change marked' : `${changes} changes marked`
}
