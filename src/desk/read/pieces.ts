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

/** Paragraphs of a file whose pieces know no lines are counted instead. */
export function gather(pieces: Iterable<ReadPiece>, file: string): GatheredPieces {
  const paragraphs: ManuscriptParagraph[] = []
  const notes: ManuscriptParagraph[] = []
  const leftOut: LeftOut[] = []
  let runs: ManuscriptRun[] = []
  let line: number | undefined
  let mark = ''
  const span = () => ({ file, line: line ?? paragraphs.length + 1, column: 1 })
  for (const piece of pieces)
    switch (piece.kind) {
      case 'run':
        if (isBlank(runs)) line = piece.line
        if (mark !== '' && piece.run.text.trim() !== '') runs.push({ text: mark })
        if (piece.run.text.trim() !== '') mark = ''
        runs.push(piece.run)
        break
      case 'mark':
        mark = piece.text
        break
      case 'note':
        notes.push({ kind: 'note', runs: [{ text: piece.text }], span: span() })
        runs.push({ text: piece.mark, note: notes.length })
        break
      case 'left':
        if (piece.text.trim() !== '')
          leftOut.push({ text: piece.text.trim(), reason: piece.reason, span: span() })
        break
      case 'break':
        if (!endsLine(runs)) {
          runs.push({ text: '\n' })
          break
        }
        paragraphs.push(...closed(runs, piece, span()))
        runs = []
        break
      case 'end':
        paragraphs.push(...closed(runs, piece, span()))
        runs = []
    }
  return { paragraphs: [...paragraphs, ...notes], leftOut }
}

function isBlank(runs: readonly ManuscriptRun[]): boolean {
  return runs.every(({ text, href }) => text.trim() === '' && href === undefined)
}

/** Nothing stands behind the last line end. */
function endsLine(runs: readonly ManuscriptRun[]): boolean {
  const last = runs.findLast(({ text }) => text.replace(/[ \t\u00a0]+/g, '') !== '')
  return last !== undefined && /\n[ \t\u00a0]*$/.test(last.text)
}

/** The paragraph that ends with these runs; none where they say nothing. */
function closed(
  runs: readonly ManuscriptRun[],
  { as: kind, level }: Pick<Extract<ReadPiece, { readonly kind: 'end' }>, 'as' | 'level'>,
  span: Span,
): ManuscriptParagraph[] {
  const own = kind === 'picture' ? runs : trimRuns(runs)
  return own.length === 0 ? [] : [{ kind, runs: own, span, ...(level !== undefined && { level }) }]
}
