/** A sheet as it stands and the one that came back → what has changed, one by one, each with what it asks of the file. */

import { askFor } from './ask-for.ts'
import { bookmarkOf } from './bookmark.ts'
import { compareRows, type RowStretch } from './changes.ts'
import { layPieces } from './laid-pieces.ts'
import { noteChanges } from './note-changes.ts'
import { type ParagraphPair, pairParagraphs } from './pair-paragraphs.ts'
import type { ReturnedParagraph } from './read-returned.ts'
import type { ReturnedChange, SpanOf } from './returned-change.ts'
import type { SheetParagraph } from './sheet.ts'
import { addedParagraph, movedParagraphs, removedParagraph } from './whole-paragraphs.ts'
import { PARAGRAPH, piecesOf, seen } from './words.ts'

export interface FoundChanges {
  readonly changes: readonly ReturnedChange[]
  readonly pairs: readonly ParagraphPair[]
}

export function findChanges(
  sent: readonly SheetParagraph[],
  back: readonly ReturnedParagraph[],
  { speakers, spanOf }: { readonly speakers: readonly string[]; readonly spanOf: SpanOf },
): FoundChanges {
  const lines = sent.map((paragraph) => ({
    text: layPieces([paragraph]).words,
    bookmark: bookmarkOf(paragraph),
  }))
  const pairs = pairParagraphs(lines, back)
  const moved = movedParagraphs(pairs, lines, back)
  const changes = pairs.flatMap((pair, index): readonly ReturnedChange[] => {
    const own = pair.sent.flatMap((number) => sent[number] ?? [])
    const theirs = pair.back.flatMap((number) => back[number] ?? [])
    if (own.length > 0 && theirs.length > 0)
      return [...compareParagraphs(own, theirs, spanOf), ...noteChanges(own, theirs, spanOf)]
    const [gone] = own
    const [come] = theirs
    if (gone) return removedParagraph(gone, { isMoved: moved.sent.has(pair.sent[0] ?? -1), spanOf })
    if (!come || moved.back.has(pair.back[0] ?? -1)) return []
    const before = nearest(pairs.slice(0, index).toReversed(), sent)
    const behind = nearest(pairs.slice(index + 1), sent)
    return addedParagraph(come, { before, behind, speakers, spanOf })
  })
  return { changes, pairs }
}

/** The paragraph of the sheet that one which was put in stands by. */
function nearest(
  pairs: readonly ParagraphPair[],
  sent: readonly SheetParagraph[],
): SheetParagraph | undefined {
  const pair = pairs.find((each) => each.sent.length > 0 && each.back.length > 0)
  return pair && sent[pair.sent[0] ?? 0]
}

/** Words that are shown around those that have changed. */
const AROUND = 2

function compareParagraphs(
  sent: readonly SheetParagraph[],
  back: readonly ReturnedParagraph[],
  spanOf: SpanOf,
): readonly ReturnedChange[] {
  const line = layPieces(sent)
  const old = piecesOf(line.words)
  const now = piecesOf(back.map(({ text }) => text).join(PARAGRAPH))
  const isSlight = (piece: string) => piece !== PARAGRAPH && !/[\p{L}\p{N}]/u.test(piece)
  const stretches = compareRows(old.map(seen), now.map(seen), isSlight)
  const role = sent[0]?.role ?? 'body'
  return stretches.flatMap((stretch) => {
    if (stretch.kind === 'kept') return []
    const number = now.slice(0, stretch.now[0]).filter((piece) => piece === PARAGRAPH).length
    const asked = askFor(line, rangeOf(old, stretch.old), now.slice(...stretch.now).join(''))
    const text = asked.change?.text ?? asked.text
    return [
      {
        ...{ kind: asked.kind, role, span: spanOf(text) },
        ...(asked.change && { change: asked.change }),
        ...(asked.because !== undefined && { because: asked.because }),
        ...{
          at: back[number]?.number ?? 1,
          before: showAround(old, stretch.old),
          after: showAround(now, stretch.now),
        },
      },
    ]
  })
}

/** Pieces of a row in brackets, with a few words around them. */
function showAround(row: readonly string[], [from, to]: RowStretch['old']): string {
  const [, space = '', changed = '', end = ''] = /^( *)(.*?)( *)$/su.exec(row.slice(from, to).join('')) ?? []
  const own = changed === '' ? space + end : `${space}[${changed}]${end}`
  const before = row.slice(Math.max(0, from - 2 * AROUND), from).join('')
  const shown = before + own + row.slice(to, to + 2 * AROUND).join('')
  return shown.replaceAll(PARAGRAPH, ' ¶ ').replace(/ +/g, ' ').trim()
}

/** Letters from one number to another. */
function rangeOf(
  pieces: readonly string[],
  [from, to]: RowStretch['old'],
): readonly [from: number, to: number] {
  const start = pieces.slice(0, from).join('').length
  return [start, start + pieces.slice(from, to).join('').length]
}
