/** Paragraphs that were taken out of a sheet, put in, or moved → what that asks of the article's file. */

import { layPieces } from './laid-pieces.ts'
import type { ParagraphPair, SentParagraph } from './pair-paragraphs.ts'
import type { ReturnedParagraph } from './read-returned.ts'
import { type ReturnedChange, type SpanOf, WHOLE } from './returned-change.ts'
import { saysWho } from './says-who.ts'
import type { SheetParagraph, SheetText } from './sheet.ts'
import { keysOf } from './words.ts'

/** Numbers of paragraphs that stand elsewhere than they did. */
export interface MovedParagraphs {
  readonly sent: ReadonlySet<number>
  readonly back: ReadonlySet<number>
}

/** What was taken out in one place and put in at another with the same words. */
export function movedParagraphs(
  pairs: readonly ParagraphPair[],
  sent: readonly SentParagraph[],
  back: readonly ReturnedParagraph[],
): MovedParagraphs {
  const moved = { sent: new Set<number>(), back: new Set<number>() }
  const put = pairs.flatMap((pair) => (pair.sent.length === 0 ? pair.back : []))
  const words = (text = '') => keysOf(text).join(' ')
  for (const out of pairs.flatMap((pair) => (pair.back.length === 0 ? pair.sent : []))) {
    const own = words(sent[out]?.text)
    const place = put.find((number) => !moved.back.has(number) && words(back[number]?.text) === own)
    if (place === undefined || own === '') continue
    moved.sent.add(out)
    moved.back.add(place)
  }
  return moved
}

const ORDER = 'It stands elsewhere now; move it in the file, if that is what is meant.'

export function removedParagraph(
  paragraph: SheetParagraph,
  { isMoved, spanOf }: { readonly isMoved: boolean; readonly spanOf: SpanOf },
): readonly ReturnedChange[] {
  const [text, ...others] = textsIn(paragraph)
  if (!text) return []
  const { role } = paragraph
  const own = { role, span: spanOf(text), before: layPieces([paragraph]).words, after: '' }
  if (isMoved) return [{ ...own, kind: 'order', because: ORDER }]
  if (others.length > 0) return [{ ...own, kind: 'removed', because: WHOLE }]
  return [{ ...own, kind: 'removed', change: { kind: 'remove', text } }]
}

export interface PutIn {
  /** The paragraphs of the sheet that it stands between. */
  readonly before: SheetParagraph | undefined
  readonly behind: SheetParagraph | undefined
  /** Who speaks in the article, by all their names. */
  readonly speakers: readonly string[]
  readonly spanOf: SpanOf
}

const NOWHERE = 'No text of the file goes on here; write it where it belongs.'
const TURN = 'It says who speaks: a question or an answer of its own is written into the file by hand.'

export function addedParagraph(
  added: ReturnedParagraph,
  { before, behind, speakers, spanOf }: PutIn,
): readonly ReturnedChange[] {
  const { text: words, number } = added
  const over = before && proseOf(before)
  const under = behind && proseOf(behind)
  const text = over ?? under
  const [near] = textsIn(before).concat(textsIn(behind))
  const own = {
    kind: 'added' as const,
    role: (over ? before : behind)?.role ?? 'body',
    at: number,
    before: '',
    after: words,
  }
  if (!text) return [{ ...own, span: spanOf(near), because: NOWHERE }]
  if (saysWho(added, speakers)) return [{ ...own, span: spanOf(text), because: TURN }]
  const side = over ? 'behind' : 'before'
  return [{ ...own, span: spanOf(text), change: { kind: 'add', text, side, words } }]
}

function textsIn(paragraph: SheetParagraph | undefined): SheetText[] {
  return (paragraph?.pieces ?? []).filter((piece) => piece.kind === 'text')
}

/** The text of it that may have another paragraph. */
function proseOf(paragraph: SheetParagraph): SheetText | undefined {
  const [text, ...others] = textsIn(paragraph)
  return text?.form === 'prose' && others.length === 0 ? text : undefined
}
