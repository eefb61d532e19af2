/** What a reader says of a document, piece by piece → its paragraphs, its notes behind them, and what is left out. */

import type { Span } from '../../diagnostic.ts'
import type {
  LeftOut,
  LeftReason,
  ManuscriptKind,
  ManuscriptParagraph,
  ManuscriptRun,
} from '../manuscript.ts'
import { trimRuns } from './runs.ts'

/**
 * Words; the end of a paragraph and what it was; a line end, of which two are the end of one; the number or bullet before
 * the next words; a note with its mark, where that stands; words that are left out.
 */
export type ReadPiece =
  | { readonly kind: 'run'; readonly run: ManuscriptRun; readonly line?: number | undefined }
  | { readonly kind: 'end'; readonly as: ManuscriptKind; readonly level?: number | undefined }
  | { readonly kind: 'break'; readonly as: ManuscriptKind; readonly level?: number | undefined }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string }
  | { readonly kind: 'left'; readonly text: string; readonly reason: LeftReason }

export interface GatheredPieces {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

/** What has been read of a document so far, and the paragraph that is open. */
interface OpenDocument {
  readonly file: string
  readonly paragraphs: ManuscriptParagraph[]
  readonly notes: ManuscriptParagraph[]
  readonly leftOut: LeftOut[]
  runs: ManuscriptRun[]
  line: number | undefined
  /** What stands before the next words. */
  mark: string
}

/** Paragraphs of a file whose pieces know no lines are counted instead. */
export function gather(pieces: Iterable<ReadPiece>, file: string): GatheredPieces {
  const open: OpenDocument = {
    file,
    paragraphs: [],
    notes: [],
    leftOut: [],
    runs: [],
    line: undefined,
    mark: '',
  }
  for (const piece of pieces) takeIn(open, piece)
  return { paragraphs: [...open.paragraphs, ...open.notes], leftOut: open.leftOut }
}

function takeIn(open: OpenDocument, piece: ReadPiece): void {
  switch (piece.kind) {
    case 'run':
      addRun(open, piece)
      break
    case 'mark':
      open.mark = piece.text
      break
    case 'note':
      open.notes.push({ kind: 'note', runs: [{ text: piece.text }], span: spanOf(open) })
      addRun(open, { run: { text: piece.mark, note: open.notes.length } })
      break
    case 'left':
      if (piece.text.trim() !== '')
        open.leftOut.push({ text: piece.text.trim(), reason: piece.reason, span: spanOf(open) })
      break
    case 'break':
      if (endsLine(open.runs)) close(open, piece)
      else open.runs.push({ text: '\n' })
      break
    case 'end':
      close(open, piece)
  }
}

function addRun(open: OpenDocument, { run, line }: { run: ManuscriptRun; line?: number | undefined }): void {
  const says = run.text.trim() !== ''
  if (isBlank(open.runs)) open.line = line
  if (says && open.mark !== '') open.runs.push({ text: open.mark })
  if (says) open.mark = ''
  open.runs.push(run)
}

function spanOf({ file, line, paragraphs }: OpenDocument): Span {
  return { file, line: line ?? paragraphs.length + 1, column: 1 }
}

/** The paragraph ends with these runs; it is none where they say nothing. */
function close(
  open: OpenDocument,
  { as: kind, level }: { as: ManuscriptKind; level?: number | undefined },
): void {
  const own = kind === 'picture' ? open.runs : trimRuns(open.runs)
  if (own.length > 0)
    open.paragraphs.push({ kind, runs: own, span: spanOf(open), ...(level !== undefined && { level }) })
  open.runs = []
}

function isBlank(runs: readonly ManuscriptRun[]): boolean {
  return runs.every(({ text, href }) => text.trim() === '' && href === undefined)
}

/** Nothing stands behind the last line end. */
function endsLine(runs: readonly ManuscriptRun[]): boolean {
  const last = runs.findLast(({ text }) => text.replace(/[ \t\u00a0]+/g, '') !== '')
  return last !== undefined && /\n[ \t\u00a0]*$/.test(last.text)
}
