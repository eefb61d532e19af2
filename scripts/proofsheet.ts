/**
 * `proofsheet`: an article → a Word document for its author, with what the editor has changed; and with --back the document
 * that came back → the article's file, with what its author has changed. Exit code 1 where that cannot be.
 */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeSheet } from '../src/desk/proofsheet/make-sheet.ts'
import { type OpenedArticle, openArticle } from '../src/desk/proofsheet/open-article.ts'
import { readReturned } from '../src/desk/proofsheet/read-returned.ts'
import { type TakenBack, takeBack } from '../src/desk/proofsheet/take-back.ts'
import { writeDocx } from '../src/desk/proofsheet/write-docx.ts'
import { ManuscriptRefused } from '../src/desk/refusal.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import { diagnose } from '../src/source/complaint.ts'
import { MOST_FILE, readRegular, showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { tellBack } from './proofsheet/tell-back.ts'
import { helpOf, refuse } from './refuse.ts'
import { sheetWords } from './words/of-sheets.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

export async function run(call: Call): Promise<number> {
  const { voice = ENGLISH } = call
  const words = sheetWords(voice)
  const [named, ...others] = call.operands
  if (named === undefined || others.length > 0)
    return refuse(words.oneArticle, helpOf('proofsheet', voice), voice)
  const { back, 'dry-run': isDry } = call.flags
  if (isDry === true && typeof back !== 'string')
    return refuse(words.dryAlone, helpOf('proofsheet', voice), voice)
  const { value: opened, diagnostics } = await openArticle(path.resolve(call.from, named))
  tellAll(diagnostics, voice)
  if (!opened) return 1
  return typeof back === 'string'
    ? takeSheet(opened, path.resolve(call.from, back), call)
    : sendSheet(opened, call)
}

function tellAll(diagnostics: readonly Diagnostic[], voice: Voice): void {
  for (const diagnostic of diagnostics) {
    const paint = diagnostic.severity === 'error' ? red : yellow
    console.error(paint(voice.tell(diagnostic)))
  }
}

async function sendSheet(
  opened: OpenedArticle,
  { house, from, flags, voice = ENGLISH }: Call,
): Promise<number> {
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
  else {
    const words = sheetWords(voice)
    const said = leftOut === 0 ? words.marked(changes) : words.markedWithout(changes, leftOut)
    console.log(words.made(showPath(out), isMarked ? said : words.unmarked))
  }
  return 0
}

async function takeSheet(opened: OpenedArticle, back: string, call: Call): Promise<number> {
  const { flags, voice = ENGLISH } = call
  const { path: file } = opened.source
  const bytes = await readRegular(back, { most: MOST_FILE })
  const returned = 'rule' in bytes ? bytes : await readReturned(bytes, showPath(back)).catch(refused)
  if ('rule' in returned || 'code' in returned) {
    tellAll(['rule' in returned ? diagnose('desk', returned) : returned], voice)
    return 1
  }
  const text = await readFile(file, 'utf8')
  const taken = takeBack(opened, text, returned)
  if (taken.stranger) {
    tellAll([taken.stranger], voice)
    return 1
  }
  tellAll(taken.stale ? [taken.stale] : [], voice)
  const isWritten = taken.slips.length === 0 && taken.text !== text && flags['dry-run'] !== true
  if (isWritten) await writeWhole(file, Buffer.from(taken.text))
  if (flags['json']) console.log(JSON.stringify(describe(taken, isWritten), null, 2))
  else {
    tellBack(taken, showPath(back), voice)
    console.log(sheetWords(voice).made(showPath(file), tellTaken(taken, isWritten, voice)))
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

function tellTaken({ changes, slips }: TakenBack, isWritten: boolean, voice: Voice): string {
  const words = sheetWords(voice)
  const taken = changes.filter(({ isTaken }) => isTaken).length
  if (slips.length > 0) return words.mendFirst(taken, changes.length)
  return isWritten ? words.written(taken, changes.length) : words.unwritten(taken, changes.length)
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
