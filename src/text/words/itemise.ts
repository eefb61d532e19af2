/**
 * A styled paragraph → runs of one bidi level, script, face and span (UAX #9, UAX #24): which face sets which
 * character.
 */

import type { Direction } from '../../direction.ts'
import type { FacePair, FontBook, FontFace } from '../faces/font.ts'
import type { Faces } from '../faces/typesetter.ts'
import { embeddingLevels, isRightToLeft } from '../letters/bidi.ts'
import { factsOf, type Script } from '../letters/character.ts'
import type { Fault, StyledText, TextRun } from '../paragraph.ts'

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
  const runs: TextRun[] = []
  const faults: Fault[] = []
  for (const span of spans) {
    const faces = openPair(span.style.faces, book)
    const others = fallback && openPair(fallback, book)
    let open: Open | undefined
    const close = () => {
      if (open) runs.push({ ...open, span, size: span.style.size * scaleOf(open.face, faces) })
      open = undefined
    }
    for (let offset = span.start; offset < span.end; ) {
      const codePoint = text.codePointAt(offset) as number
      const start = offset
      offset += codePoint > 0xffff ? 2 : 1
      const { script: strong, mark, invisible } = factsOf(codePoint)
      if (invisible) {
        close()
        continue
      }
      const level = levels[start] as number
      const joins = open?.level === level
      if (open && joins && mark && open.face.covers(codePoint)) {
        open.end = offset
        continue
      }
      const script =
        strong !== 'Zyyy' ? strong : isRightToLeft(level) || isArabicBlock(codePoint) ? 'Arab' : 'Latn'
      const face = chooseFace(codePoint, script, faces) ?? (others && chooseFace(codePoint, script, others))
      if (!face) faults.push({ kind: 'uncovered', character: String.fromCodePoint(codePoint), offset: start })
      if (open && joins && open.script === script && open.face === (face ?? faces.arabic)) {
        open.end = offset
        continue
      }
      close()
      open = { start, end: offset, level, script, face: face ?? faces.arabic }
    }
    close()
  }
  return { runs, faults }
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
