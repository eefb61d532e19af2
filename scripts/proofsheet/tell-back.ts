/** What an author has changed on a sheet → a list of it for a terminal, and the same for programs. */

import type { PlacedRemark, TakenBack, TakenChange } from '../../src/desk/proofsheet/take-back.ts'
import type { Span } from '../../src/diagnostic.ts'
import { red, yellow } from '../colour.ts'
import { sheetWords } from '../words/of-sheets.ts'
import { ENGLISH, type Voice } from '../words/voice.ts'

/** `file` is the document that came back. */
export function tellBack({ changes, remarks, slips }: TakenBack, file: string, voice = ENGLISH): void {
  for (const change of changes) console.log(lineOf(change, file, voice))
  for (const remark of remarks) console.log(yellow(remarkLine(remark, voice)))
  for (const slip of slips) console.error(red(voice.tell(slip)))
}

function lineOf(change: TakenChange, file: string, voice: Voice): string {
  const { span, role, kind, before, after, isTaken, because, at } = change
  const words = sheetWords(voice)
  const shown = (said: string) => (said === '' ? words.nothing : words.words(said))
  const line = `${showPlace(span)}  ${words.change(role, words.kind(kind), shown(before), shown(after))}`
  return isTaken ? line : yellow(`${line}\n${words.notTaken(because ?? '', at, file)}`)
}

function remarkLine({ span, author, quoted, words }: PlacedRemark, voice: Voice): string {
  return `${showPlace(span)}  ${sheetWords(voice).remark(author, quoted, words)}`
}

function showPlace({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`
}
