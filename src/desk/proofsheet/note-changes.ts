/** Notes of paragraphs that came back beside those of the sheet → what has changed in them; and a note typed anew. */

import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'
import { compareRows } from './changes.ts'
import { editMarked } from './edit-marked.ts'
import { lettersOf } from './letters.ts'
import type { ReturnedParagraph } from './read-returned.ts'
import type { ReturnedChange, SpanOf } from './returned-change.ts'
import type { SheetParagraph, SheetText } from './sheet.ts'
import { piecesOf, seen } from './words.ts'

interface CalledNote {
  readonly text: SheetText
  /** Which of its paragraph's notes it is. */
  readonly index: number
  readonly words: string
}

const MANY = 'A note was put in or taken out; write it into the file, or take it out there.'

export function noteChanges(
  sent: readonly SheetParagraph[],
  back: readonly ReturnedParagraph[],
  spanOf: SpanOf,
): readonly ReturnedChange[] {
  const notes = sent.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'text' ? notesOf(piece) : [])),
  )
  const theirs = back.flatMap((paragraph) => paragraph.notes)
  const at = back[0]?.number ?? 1
  const role = sent[0]?.role ?? 'body'
  const [first] = notes
  if (notes.length !== theirs.length) {
    const span = spanOf(first?.text ?? textIn(sent))
    const [before, after] = [notes.map(({ words }) => words), theirs].map((words) => words.join(' / '))
    return [{ kind: 'note', role, span, at, before: before ?? '', after: after ?? '', because: MANY }]
  }
  return notes.flatMap(({ text, index, words }, number) => {
    const now = theirs[number] ?? ''
    const isSame = piecesOf(words).map(seen).join('').trim() === piecesOf(now).map(seen).join('').trim()
    if (isSame) return []
    const change = { kind: 'note' as const, text, index, words: now }
    return [{ kind: 'note' as const, role, change, span: spanOf(text), at, before: words, after: now }]
  })
}

function textIn(paragraphs: readonly SheetParagraph[]): SheetText | undefined {
  return paragraphs.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'text'))[0]
}

function notesOf(text: SheetText): readonly CalledNote[] {
  return (lettersOf(text.source)?.notes ?? []).map(({ from, to }, index) => {
    return { text, index, words: plainText(readInline(text.source.slice(from, to)).content) }
  })
}

/** The paragraph with the words of one of its notes changed. */
export function editNote(source: string, index: number, words: string): string | undefined {
  const note = lettersOf(source)?.notes[index]
  if (!note) return undefined
  const inner = source.slice(note.from, note.to)
  const old = piecesOf(plainText(readInline(inner).content))
  const now = piecesOf(words)
  const lengths = (pieces: readonly string[]) => pieces.join('').length
  const stretches = compareRows(old.map(seen), now.map(seen), () => false)
  const edits = stretches.flatMap(({ kind, old: [from, to], now: range }) => {
    if (kind === 'kept') return []
    const start = lengths(old.slice(0, from))
    return [{ from: start, to: start + lengths(old.slice(from, to)), text: now.slice(...range).join('') }]
  })
  const edited = editMarked(inner, edits)
  return edited === undefined ? undefined : source.slice(0, note.from) + edited + source.slice(note.to)
}
