/**
 * What an author asks of the texts of a file → those texts as they are to be, paragraph by paragraph; and what of it could
 * not be done without harm to a mark.
 */

import { collapseSpaces, splitParagraphs } from '../../issue/spaces.ts'
import type { TextRewrite } from '../../source/rewrite.ts'
import { editMarked, escapeMarks, type LetterEdit } from './edit-marked.ts'
import { lettersOf } from './letters.ts'
import { editNote } from './note-changes.ts'
import type { ReturnedChange, TextChange } from './returned-change.ts'
import type { SheetText } from './sheet.ts'
import { PARAGRAPH } from './words.ts'

export interface AppliedChanges {
  readonly rewrites: readonly (TextRewrite & { readonly of: readonly ReturnedChange[] })[]
  readonly refused: readonly ReturnedChange[]
}

/** A change that asks something of the file. */
type AskingChange = ReturnedChange & { readonly change: TextChange }

export function applyChanges(
  changes: readonly ReturnedChange[],
  textAt: (text: SheetText) => string,
): AppliedChanges {
  const asking = changes.filter((each): each is AskingChange => each.change !== undefined)
  const byPath = new Map<string, AskingChange[]>()
  for (const each of asking) {
    const key = JSON.stringify(each.change.text.path)
    byPath.set(key, [...(byPath.get(key) ?? []), each])
  }
  const done = [...byPath.values()].map((own) => applyTo(own, textAt))
  return {
    rewrites: done.flatMap(({ rewrite }) => (rewrite ? [rewrite] : [])),
    refused: done.flatMap(({ refused }) => refused),
  }
}

interface Done {
  readonly rewrite?: AppliedChanges['rewrites'][number]
  readonly refused: readonly ReturnedChange[]
}

function applyTo(own: readonly AskingChange[], textAt: (text: SheetText) => string): Done {
  const [first] = own
  if (!first) return { refused: [] }
  const { text } = first.change
  const lines = linesOf(textAt(text), text.form)
  const places = lines.flatMap((line, index) => (line === '' ? [] : [index]))
  const written = new Map<number, string>()
  const refused: ReturnedChange[] = []
  for (const [part, place] of places.entries()) {
    const edits = own.filter(({ change }) => change.text.part === part)
    const edited = editPart(lines[place] ?? '', edits)
    if (edited === undefined) refused.push(...edits)
    written.set(place, edited ?? lines[place] ?? '')
  }
  const kept = own.filter((each) => !refused.includes(each))
  if (kept.length === 0) return { refused }
  const joined = joinParts(
    lines.map((line, index) => written.get(index) ?? line),
    places,
    kept,
  )
  const parts =
    text.form === 'verse' ? joined : joined.flatMap((line) => (line === '' ? [] : line.split('\n\n')))
  return { refused, rewrite: { path: text.path, form: text.form, parts, of: kept } }
}

/** As a text is cut: verse by its lines, those between two stanzas too. */
function linesOf(text: string, form: SheetText['form']): readonly string[] {
  if (form === 'line') return [collapseSpaces(text)]
  return form === 'prose' ? splitParagraphs(text) : text.trimEnd().split('\n').map(collapseSpaces)
}

/** One paragraph with all that is asked of it; a part that is taken out is empty, one that is parted has blank lines. */
function editPart(source: string, asked: readonly AskingChange[]): string | undefined {
  const changes = asked.map(({ change }) => change)
  const edits = changes.flatMap((change) => (change.kind === 'edit' ? [change.edit] : []))
  const isGone = changes.some(({ kind }) => kind === 'remove')
  const noted = changes.reduce<string | undefined>((typed, change) => {
    return typed !== undefined && change.kind === 'note' ? editNote(typed, change.index, change.words) : typed
  }, source)
  const edited = isGone || noted === undefined ? noted && '' : editParagraphs(noted, edits)
  if (edited === undefined) return undefined
  const put = (side: 'before' | 'behind') =>
    changes.flatMap((change) =>
      change.kind === 'add' && change.side === side ? [escapeMarks(change.words)] : [],
    )
  return [...put('before'), edited, ...put('behind')].filter((part) => part !== '').join('\n\n')
}

/** Where the sign of a paragraph is among new words, one begins. */
function editParagraphs(source: string, edits: readonly LetterEdit[]): string | undefined {
  const parts = editMarked(source, edits)?.split(PARAGRAPH).map(collapseSpaces).filter(Boolean)
  // A mark that begins in one and ends in the other is none.
  return parts?.every((part) => lettersOf(part)) ? parts.join('\n\n') : undefined
}

/** Parts that have become one; the second of two is emptied. */
function joinParts(
  lines: readonly string[],
  places: readonly number[],
  asked: readonly AskingChange[],
): readonly string[] {
  const joined = [...lines]
  for (const { change } of asked.toReversed()) {
    if (change.kind !== 'join') continue
    const [one, next] = [places[change.text.part], places[change.next.part]]
    if (one === undefined || next === undefined) continue
    joined[one] = collapseSpaces(
      `${joined[one] ?? ''}${escapeMarks(change.between || ' ')}${joined[next] ?? ''}`,
    )
    joined[next] = ''
  }
  return joined
}
