/**
 * `proofsheet`: an article → a Word document for its author, with what the editor has changed; and with --back the document
 * that came back → the article's file, with what its author has changed. Exit code 1 where that cannot be.
 */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeSheet, type ProofSheet } from '../src/desk/proofsheet/make-sheet.ts'
import { type OpenedArticle, openArticle } from '../src/desk/proofsheet/open-article.ts'
import { readReturned } from '../src/desk/proofsheet/read-returned.ts'
import { type TakenBack, takeBack } from '../src/desk/proofsheet/take-back.ts'
import { writeDocx } from '../src/desk/proofsheet/write-docx.ts'
import { ManuscriptRefused } from '../src/desk/refusal.ts'
import { type Diagnostic, formatDiagnostic } from '../src/diagnostic.ts'
import { diagnose } from '../src/source/complaint.ts'
import { MOST_FILE, readRegular, showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { tellBack } from './proofsheet/tell-back.ts'
import { helpOf, refuse } from './refuse.ts'

export async function run(call: Call): Promise<number> {
  const [named, ...others] = call.operands
  if (named === undefined || others.length > 0)
    return refuse('Unexpected number of articles, expected the file of one.', helpOf('proofsheet'))
  const { back, 'dry-run': isDry } = call.flags
  if (isDry === true && typeof back !== 'string')
    return refuse(
      'Unexpected --dry-run without --back, expected the file that came back.',
      helpOf('proofsheet'),
    )
  const { value: opened, diagnostics } = await openArticle(path.resolve(call.from, named))
  tellAll(diagnostics)
  if (!opened) return 1
  return typeof back === 'string'
    ? takeSheet(opened, path.resolve(call.from, back), call)
    : sendSheet(opened, call)
}

function tellAll(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const paint = diagnostic.severity === 'error' ? red : yellow
    console.error(paint(formatDiagnostic(diagnostic)))
  }
}

async function sendSheet(opened: OpenedArticle, { house, from, flags }: Call): Promise<number> {
  const { article, issue, folder, manuscript } = opened
  const sheet = makeSheet(article, issue, manuscript)
  const usual = path.join(house.output, 'proofsheets', path.basename(folder))
  const place = typeof flags['out'] === 'string' ? path.resolve(from, flags['out']) : usual
  // A folder takes it under the article's name.
  const out = place.endsWith('.docx') ? place : path.join(place, `${article.slug}.docx`)
  await mkdir(path.dirname(out), { recursive: true })
  await writeWhole(out, await writeDocx(sheet))
  const isMarked = manuscript !== undefined
  const { changes, leftOut } = sheet
  if (flags['json']) console.log(JSON.stringify({ sheet: out, changes, leftOut, marked: isMarked }, null, 2))
  else console.log(`${showPath(out)}  ${tellMarks(sheet, isMarked)}`)
  return 0
}

function tellMarks({ changes, leftOut }: ProofSheet, isMarked: boolean): string {
  if (!isMarked) return 'no changes marked: the article names no manuscript (manuscript: manuscripts/….docx)'
  const marked = changes === 1 ? '1 change marked' : `${changes} changes marked`
  if (leftOut === 0) return marked
  return `${marked}; at its end ${leftOut === 1 ? 'a passage' : `${leftOut} passages`} of the manuscript that the article has not`
}

async function takeSheet(opened: OpenedArticle, back: string, { flags }: Call): Promise<number> {
  const { path: file } = opened.source
  const bytes = await readRegular(back, { most: MOST_FILE })
  const returned = 'rule' in bytes ? bytes : await readReturned(bytes, showPath(back)).catch(refused)
  if ('rule' in returned || 'code' in returned) {
    tellAll(['rule' in returned ? diagnose('desk', returned) : returned])
    return 1
  }
  const text = await readFile(file, 'utf8')
  const taken = takeBack(opened, text, returned)
  if (taken.stranger) {
    tellAll([taken.stranger])
    return 1
  }
  tellAll(taken.stale ? [taken.stale] : [])
  const isWritten = taken.slips.length === 0 && taken.text !== text && flags['dry-run'] !== true
  if (isWritten) await writeWhole(file, Buffer.from(taken.text))
  if (flags['json']) console.log(JSON.stringify(describe(taken, isWritten), null, 2))
  else {
    tellBack(taken, showPath(back))
    console.log(`${showPath(file)}  ${tellTaken(taken, isWritten)}`)
  }
  const isNoneTaken = taken.changes.length > 0 && taken.changes.every((change) => !change.isTaken)
  return taken.slips.length > 0 || isNoneTaken ? 1 : 0
}

/** A document that no reader opens whole. */
function refused(error: unknown): Diagnostic {
  if (error instanceof ManuscriptRefused) return error.diagnostic
  throw error
}

function describe({ changes, remarks, slips }: TakenBack, written: boolean) {
  return {
    written,
    changes: changes.map(({ change: _, ...told }) => told),
    remarks,
    slips,
  }
}

function tellTaken({ changes, slips }: TakenBack, isWritten: boolean): string {
  const taken = changes.filter(({ isTaken }) => isTaken).length
  const count = `${taken} of ${changes.length} changes`
  if (slips.length > 0)
    return `nothing is written: mend what is told above first, and say the same again (${count})`
  return isWritten ? `${count} written` : `nothing is written (${count})`
}

/** Put in its place whole. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.draft`
  try {
    await writeFile(draft, bytes)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
