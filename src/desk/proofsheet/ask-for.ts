/** Letters of a line that have given way to others → what that asks of the article's file, or why nothing can be asked. */

import type { LaidLine, LaidPiece } from './laid-pieces.ts'
import type { ChangeKind, TextChange } from './returned-change.ts'
import type { SheetPiece, SheetText } from './sheet.ts'
import { PARAGRAPH } from './words.ts'

export interface AskedChange {
  readonly kind: ChangeKind
  readonly change?: TextChange
  readonly because?: string
  /** The text that it stands in or by. */
  readonly text?: SheetText
}

type TextPiece = LaidPiece & { readonly piece: SheetPiece & { readonly kind: 'text' } }

const NAMES = 'Who speaks is said by guest:, by: and asker: in the file; change it there.'
const SEVERAL = 'It goes over several texts of the file; change them there.'

/** `come` is what stands there now. */
export function askFor(
  { words, pieces }: LaidLine,
  [from, to]: readonly [number, number],
  come: string,
): AskedChange {
  const texts = pieces.filter(isTextPiece)
  const own = texts.find((each) => from >= each.from && to <= each.to)
  const gone = words.slice(from, to)
  // The space that parts a word of the sheet's own from its text goes with the text.
  const isAll = (each: TextPiece) => gone.trim() === words.slice(each.from, each.to).trim()
  const emptied = come.trim() === '' ? texts.find((each) => each.to === to && isAll(each)) : undefined
  if (emptied) return { kind: 'removed', change: { kind: 'remove', text: emptied.piece } }
  if (own) return askWithin(own, [from, to], come)
  const [first] = texts.filter((each) => each.to >= from)
  const near = first && { text: first.piece }
  if (gone.includes(PARAGRAPH))
    return askToJoin(texts, [from, to], come) ?? { kind: 'joined', because: SEVERAL, ...near }
  const touched = pieces.filter((each) => each.from < to && each.to > from)
  const isOwn = touched.every(({ piece }) => piece.kind === 'fixed')
  return isOwn ? { kind: 'speaker', because: NAMES, ...near } : { kind: 'words', because: SEVERAL, ...near }
}

function isTextPiece(each: LaidPiece): each is TextPiece {
  return each.piece.kind === 'text'
}

function askWithin(
  { piece, from: start }: TextPiece,
  [from, to]: readonly [number, number],
  come: string,
): AskedChange {
  const text: SheetText = piece
  const edit = { from: from - start, to: to - start, text: come }
  if (!come.includes(PARAGRAPH)) return { kind: 'words', change: { kind: 'edit', text, edit } }
  if (text.form !== 'prose')
    return { kind: 'parted', because: 'It is one line in the file, and cannot be parted.', text }
  return { kind: 'parted', change: { kind: 'edit', text, edit } }
}

/** Two paragraphs of one text, with nothing of the sheet's own before the second. */
function askToJoin(
  texts: readonly TextPiece[],
  [from, to]: readonly [number, number],
  come: string,
): AskedChange | undefined {
  const [one] = texts.filter((each) => each.to === from)
  const [next] = texts.filter((each) => each.from === to)
  if (!one || !next || come.includes(PARAGRAPH)) return undefined
  const [text, other] = [one.piece, next.piece]
  const isOne =
    text.path.join() === other.path.join() && other.part === text.part + 1 && text.form === 'prose'
  return isOne ? { kind: 'joined', change: { kind: 'join', text, next: other, between: come } } : undefined
}
