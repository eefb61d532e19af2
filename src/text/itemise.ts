/**
 * A styled paragraph in, runs of one bidi level, script, face and span out (UAX #9, UAX #24).
 * A room of its own because here alone it is decided which face sets which character.
 */

import { embeddingLevels, isInvisible } from './bidi.ts'
import type { FontBook, FontFace } from './font.ts'
import type { Direction, FacePair, Fault, Script, StyledText, TextRun } from './paragraph.ts'

export interface Itemised {
  /** In logical order. Invisible controls belong to no run. */
  readonly runs: readonly TextRun[]
  readonly faults: readonly Fault[]
}

/** @throws where a style names a face that the book does not hold. */
export function itemise({ text, spans }: StyledText, direction: Direction, book: FontBook): Itemised {
  const levels = embeddingLevels(text, direction)
  const runs: TextRun[] = []
  const faults: Fault[] = []
  let strong: Script = direction === 'rtl' ? 'Arab' : 'Latn'
  for (const span of spans) {
    const faces = openPair(span.style.faces, book)
    let offset = span.start
    while (offset < span.end) {
      const character = String.fromCodePoint(text.codePointAt(offset) as number)
      const start = offset
      offset += character.length
      if (isInvisible(character)) continue
      const level = levels[start] as number
      const own = scriptOf(character)
      if (own !== 'Zyyy') strong = own
      const mark = isMark(character)
      const last = runs.at(-1)
      const joins = last && last.end === start && last.span === span && last.level === level
      if (joins && mark && last.face.covers(character.codePointAt(0) as number)) {
        runs[runs.length - 1] = { ...last, end: offset }
        continue
      }
      const script = own !== 'Zyyy' ? own : level % 2 === 1 ? 'Arab' : strong
      const face = chooseFace(character, script, faces)
      if (!face) faults.push({ kind: 'uncovered', character, offset: start })
      const run = { start, end: offset, level, script, face: face ?? faces.arabic, span }
      if (joins && last.face === run.face && last.script === script) {
        runs[runs.length - 1] = { ...last, end: offset }
      } else {
        runs.push(run)
      }
    }
  }
  return { runs, faults }
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

/** The face of the character's own script where it can; else the other; a character of neither is a fault. */
function chooseFace(character: string, script: Script, { arabic, latin }: OpenPair): FontFace | undefined {
  const codePoint = character.codePointAt(0) as number
  const order = script === 'Latn' ? [latin, arabic] : [arabic, latin]
  return order.find((face) => face.covers(codePoint))
}

const ARABIC = /\p{Script=Arabic}/u
const LATIN = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u
const MARK = /\p{M}/u

function isMark(character: string): boolean {
  return MARK.test(character)
}

/** Greek and Cyrillic are set with the Latin companion; everything unstrong is common (UAX #24). */
function scriptOf(character: string): Script {
  if (ARABIC.test(character)) return 'Arab'
  return LATIN.test(character) ? 'Latn' : 'Zyyy'
}
