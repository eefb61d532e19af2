/**
 * A paragraph with its marks and words to change in it → the same paragraph typed anew: marks of words that stay are
 * kept, those of words that are gone go with them, and signs of new words that would be read as marks are escaped.
 */

import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'
import { collapseSpaces } from '../../issue/spaces.ts'
import { type LetteredText, lettersOf, type MarkSigns, textOf } from './letters.ts'

/** Letters from one number to another give way to these words. */
export interface LetterEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Nothing where the paragraph would not read as it should. Edits stand in the order of the text. */
export function editMarked(source: string, edits: readonly LetterEdit[]): string | undefined {
  const text = lettersOf(source)
  if (!text) return undefined
  const changes = edits.flatMap((edit) => changesOf(source, text, edit))
  const emptied = text.marks.filter((mark) => isEmptied(mark, text, edits))
  const signs = emptied.flatMap(({ opens, closes }) => [opens, closes])
  const cuts = signs.map(([from, to]) => ({ from, to, text: '' }))
  const edited = collapseSpaces(typeAnew(source, [...changes, ...cuts]))
  const { content, complaints } = readInline(edited)
  return complaints.length === 0 && plainText(content) === readOf(text, edits) ? edited : undefined
}

/** What a reader is to meet. */
function readOf(text: LetteredText, edits: readonly LetterEdit[]): string {
  return collapseSpaces(typeAnew(textOf(text), edits))
}

function typeAnew(source: string, changes: readonly LetterEdit[]): string {
  const sorted = changes.toSorted((one, other) => one.from - other.from || one.to - other.to)
  let at = 0
  let typed = ''
  for (const { from, to, text } of sorted) {
    typed += source.slice(at, Math.max(at, from)) + text
    at = Math.max(at, to)
  }
  return typed + source.slice(at)
}

function changesOf(source: string, text: LetteredText, { from, to, text: words }: LetterEdit): LetterEdit[] {
  const gone = text.letters.slice(from, to).map((letter) => ({ from: letter.from, to: letter.to, text: '' }))
  if (words === '') return gone
  const first = text.letters[from]
  const at = from < to && first ? first.from : placeBetween(source, text, from, words)
  return [{ from: at, to: at, text: escapeMarks(words) }, ...gone]
}

/** New words between two letters stand outside the marks that end and begin there, behind a note. */
function placeBetween(source: string, { letters, marks }: LetteredText, at: number, words: string): number {
  const from = letters[at - 1]?.to ?? 0
  const to = letters[at]?.from ?? source.length
  // What goes on with the word before it stays with it.
  if (at > 0 && /^[\p{L}\p{M}\p{N}]/u.test(words) && /[\p{L}\p{M}\p{N}]/u.test(letters[at - 1]?.text ?? ''))
    return from
  const ends = marks.flatMap(({ closes }) => (closes[0] >= from && closes[1] <= to ? [closes[1]] : []))
  return Math.max(from, ...ends)
}

/** Whether all words of a mark are gone, and none has come in their place; a note goes with its paragraph alone. */
function isEmptied(mark: MarkSigns, { letters, notes }: LetteredText, edits: readonly LetterEdit[]): boolean {
  const [start, end] = [mark.opens[1], mark.closes[0]]
  if (mark.kind === 'note' || notes.some(({ from, to }) => from >= start && to <= end)) return false
  const within = letters.flatMap((letter, index) => (letter.from >= start && letter.to <= end ? [index] : []))
  const isGone = (index: number) => edits.some(({ from, to }) => from <= index && index < to)
  const isNew = edits.some(({ from, to, text }) => text !== '' && from < to && within.includes(from))
  return within.every(isGone) && !isNew
}

/** Words as an author types them who means no mark. */
export function escapeMarks(words: string): string {
  return words.replace(/[\\*[\]]/g, (sign) => `\\${sign}`)
}
