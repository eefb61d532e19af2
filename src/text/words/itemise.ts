/**
 * A styled paragraph → runs of one bidi level, script, face and span (UAX #9, UAX #24): which face sets which
 * character.
 */

import type { Direction } from '../../direction.ts'
import type { FacePair, FontBook, FontFace } from '../faces/font.ts'
import type { Faces } from '../faces/typesetter.ts'
import { embeddingLevels, isRightToLeft } from '../letters/bidi.ts'
import { factsOf, type Script } from '../letters/character.ts'
import type { Fault, StyledSpan, StyledText, TextRun } from '../paragraph.ts'

export interface Itemised {
  /** In logical order. Invisible controls belong to no run. */
  readonly runs: readonly TextRun[]
  readonly faults: readonly Fault[]
}

/** @throws where a style names a face that the book does not hold. */
export function itemise(
  { text, spans }: StyledText,
  direction: Direction,
  { book, fallback }: Faces,
): Itemised {
  const levels = embeddingLevels(text, direction)
  const others = fallback && openPair(fallback, book)
  const parts = marksWithLetters(text, spans).map((span) => {
    const faces = openPair(span.style.faces, book)
    return itemiseSpan({ text, levels, span, faces, others })
  })
  return { runs: parts.flatMap(({ runs }) => runs), faults: parts.flatMap(({ faults }) => faults) }
}

/** A mark has the style of the letter it stands on: spans begin behind the marks that an author has cut off theirs. */
function marksWithLetters(text: string, spans: readonly StyledSpan[]): StyledSpan[] {
  let from = 0
  return spans.flatMap((span) => {
    const start = Math.max(from, span.start)
    let end = span.end
    while (end > span.start && end < text.length && isMark(text, end)) end++
    from = end
    return start < end ? [start === span.start && end === span.end ? span : { ...span, start, end }] : []
  })
}

function isMark(text: string, offset: number): boolean {
  return factsOf(text.codePointAt(offset) as number).mark
}

/** One span of a paragraph, and what sets it. */
interface SpanSetting {
  readonly text: string
  readonly levels: Uint8Array
  readonly span: StyledSpan
  readonly faces: OpenPair
  /** What sets the characters that the faces of the style have not. */
  readonly others: OpenPair | undefined
}

/** A run goes on as long as level, script and face do; a mark stays with its letter, and a control ends the run. */
function itemiseSpan(setting: SpanSetting): Itemised {
  const { text, levels, span, faces } = setting
  const runs: TextRun[] = []
  const faults: Fault[] = []
  let open: Open | undefined
  const close = () => {
    if (open) runs.push({ ...open, span, size: span.style.size * scaleOf(open.face, faces) })
    open = undefined
  }
  for (let start = span.start, end = start; start < span.end; start = end) {
    const codePoint = text.codePointAt(start) as number
    end = start + (codePoint > 0xffff ? 2 : 1)
    const level = levels[start] as number
    if (open && staysWith(open, { codePoint, level, text, end })) {
      open.end = end
      continue
    }
    if (factsOf(codePoint).invisible) {
      close()
      continue
    }
    const script = scriptOf(codePoint, level)
    const face = faceOf(codePoint, script, setting)
    if (!face) faults.push({ kind: 'uncovered', character: String.fromCodePoint(codePoint), offset: start })
    const setIn = face ?? faces.arabic
    if (open?.level === level && open.script === script && open.face === setIn) open.end = end
    else {
      close()
      open = { start, end, level, script, face: setIn }
    }
  }
  close()
  return { runs, faults }
}

interface Read {
  readonly codePoint: number
  readonly level: number
  readonly text: string
  readonly end: number
}

/** Whether a character is set with the letter before it whatever it is: a mark, or a control between letter and mark. */
function staysWith(open: Open, { codePoint, level, text, end }: Read): boolean {
  const { mark, invisible } = factsOf(codePoint)
  if (invisible) return end < text.length && isMark(text, end)
  return mark && open.level === level && open.face.covers(codePoint)
}

/** A character that is common to several scripts has that of its direction, or of its block. */
function scriptOf(codePoint: number, level: number): Script {
  const { script } = factsOf(codePoint)
  if (script !== 'Zyyy') return script
  return isRightToLeft(level) || isArabicBlock(codePoint) ? 'Arab' : 'Latn'
}

function faceOf(codePoint: number, script: Script, { faces, others }: SpanSetting): FontFace | undefined {
  return chooseFace(codePoint, script, faces) ?? (others && chooseFace(codePoint, script, others))
}

/** The run in hand while its end is not yet known. */
interface Open {
  readonly start: number
  end: number
  readonly level: number
  readonly script: Script
  readonly face: FontFace
}

/** Arabic-Indic digits and their signs are common to several scripts, and Arabic all the same. */
function isArabicBlock(codePoint: number): boolean {
  return codePoint >= 0x600 && codePoint <= 0x6ff
}

interface OpenPair {
  readonly arabic: FontFace
  readonly latin: FontFace
}

function openPair({ arabic, latin }: FacePair, book: FontBook): OpenPair {
  return { arabic: openFromBook(arabic, book), latin: openFromBook(latin, book) }
}

function openFromBook(name: string, book: FontBook): FontFace {
  const face = book.get(name)
  if (!face) throw new Error(`The font book holds no face named ${name}.`)
  return face
}

/** A Latin x stands a little higher than an Arabic dal where a type designer draws both. */
const X_OVER_DAL = 1.05
/** A companion that would be set much larger or smaller than its neighbour is another size, not a match. */
const SMALLEST = 0.75
const LARGEST = 1.25

/** How many times the Arabic face's size its companion is set at, so that the two look of one size. */
function scaleOf(face: FontFace, { arabic, latin }: OpenPair): number {
  if (face !== latin || familyOf(face) === familyOf(arabic)) return 1
  const dal = arabic.heightOf('د')
  const x = latin.heightOf('x')
  if (!dal || !x) return 1
  return Math.min(
    LARGEST,
    Math.max(SMALLEST, (X_OVER_DAL * dal * latin.unitsPerEm) / (x * arabic.unitsPerEm)),
  )
}

function familyOf({ name }: FontFace): string {
  return name.slice(0, name.indexOf('/'))
}

/** The face of the character's own script where it can; else the other; a character of neither is a fault. */
function chooseFace(codePoint: number, script: Script, { arabic, latin }: OpenPair): FontFace | undefined {
  const [first, second] = script === 'Latn' ? [latin, arabic] : [arabic, latin]
  if (first.covers(codePoint)) return first
  return second.covers(codePoint) ? second : undefined
}
