/** What an author has changed on a sheet → a list of it for a terminal, and the same for programs. */

import type { ChangeKind } from '../../src/desk/proofsheet/returned-change.ts'
import type { PlacedRemark, TakenBack, TakenChange } from '../../src/desk/proofsheet/take-back.ts'
import { formatDiagnostic, type Span } from '../../src/diagnostic.ts'
import { red, yellow } from '../colour.ts'

/** What is said of each kind. */
const KINDS: Readonly<Record<ChangeKind, string>> = {
  words: 'changed',
  added: 'paragraph added',
  removed: 'paragraph removed',
  parted: 'paragraph parted',
  joined: 'paragraphs joined',
  speaker: 'words of the sheet’s own changed',
  order: 'paragraph moved',
  note: 'note changed',
}

/** `file` is the document that came back. */
export function tellBack({ changes, remarks, slips }: TakenBack, file: string): void {
  for (const change of changes) console.log(lineOf(change, file))
  for (const remark of remarks) console.log(yellow(remarkLine(remark)))
  for (const slip of slips) console.error(red(formatDiagnostic(slip)))
}

function lineOf(
  { span, role, kind, before, after, isTaken, because, at }: TakenChange,
  file: string,
): string {
  const line = `${showPlace(span)}  ${role}, ${KINDS[kind]}: ${showWords(before)} → ${showWords(after)}`
  if (isTaken) return line
  const place = at === undefined ? '' : ` Paragraph ${at} of ${file}.`
  return yellow(`${line}\n  not taken: ${because ?? ''}${place}`)
}

function remarkLine({ span, author, quoted, words }: PlacedRemark): string {
  const at = quoted === '' ? '' : ` on ${showWords(quoted)}`
  return `${showPlace(span)}  remark of ${author}${at}: ${words}`
}

function showPlace({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`
}

function showWords(words: string): string {
  return words === '' ? 'nothing' : `“${words}”`
}
