/**
 * A styled paragraph → runs of one bidi level, script, face and span (UAX #9, UAX #24): which face sets which
 * character.
 */

import type { Direction } from '../../direction.ts'
import type { Faces } from '../faces/typesetter.ts'
import { embeddingLevels, isRightToLeft, nothingTurns } from '../letters/bidi.ts'
import { factsOf, type Script } from '../letters/character.ts'
import { graphemesOf } from '../letters/graphemes.ts'
import type { Fault, StyledSpan, StyledText, TextRun } from '../paragraph.ts'
import {
  type Choice,
  chooseFor,
  type FacesAtHand,
  openPair,
  ownFaceOf,
  scaleOf,
  scaleOfSpare,
} from './choose-face.ts'

export interface Itemised {
  /** In logical order. Invisible controls belong to no run. */
  readonly runs: readonly TextRun[]
  readonly faults: readonly Fault[]
}

/** @throws where a style names a face that the book does not hold. */
export function itemise(
  { text, spans }: StyledText,
  direction: Direction,
  { book, fallback, spare = [], lenient = false }: Faces,
): Itemised {
  const levels = embeddingLevels(text, direction)
  const others = fallback && openPair(fallback, book)
  const plain = nothingTurns(text, direction)
  const parts = marksWithLetters(text, spans).map((span) => {
    const setting = { text, levels, span, faces: openPair(span.style.faces, book), others, spare }
    const whole = plain && itemisePlain(setting)
    return whole || itemiseSpan(setting, CODE_POINTS) || (itemiseSpan(setting, GRAPHEMES) as Itemised)
  })
  const faults = parts.flatMap((part) => part.faults)
  return {
    runs: parts.flatMap(({ runs }) => runs),
    faults: lenient ? faults.filter(({ kind }) => kind !== 'uncovered') : faults,
  }
}

/** A mark has the style of the letter it stands on: spans begin behind the marks that an author has cut off theirs. */
function marksWithLetters(text: string, spans: readonly StyledSpan[]): StyledSpan[] {
  let from = 0
  return spans.flatMap((span) => {
    const start = Math.max(from, span.start)
    let end = span.end
    while (end > span.start && standsOnLetter(text, end)) end++
    from = end
    return start < end ? [start === span.start && end === span.end ? span : { ...span, start, end }] : []
  })
}

/** Whether a mark stands here, or a space that marks stand on. */
function standsOnLetter(text: string, offset: number): boolean {
  return offset < text.length && (isMark(text, offset) || (text[offset] === ' ' && isMark(text, offset + 1)))
}

function isMark(text: string, offset: number): boolean {
  return offset < text.length && factsOf(text.codePointAt(offset) as number).mark
}

/** One span of a paragraph, and what sets it. */
interface SpanSetting extends FacesAtHand {
  readonly text: string
  readonly levels: Uint8Array
  readonly span: StyledSpan
}

/** How a span is read: where its units end, in rising order, and what sets one. */
interface Reader {
  readonly unitsOf: (text: string, span: StyledSpan) => Iterable<number>
  readonly choose: (unit: string, script: Script, setting: SpanSetting) => Choice | undefined
  /** Whether it goes on past a unit that nothing sets. */
  readonly goesOn: boolean
}

const CODE_POINTS: Reader = {
  *unitsOf(text, { start, end }) {
    for (let at = start; at < end; ) {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
      yield at
    }
  },
  choose: (unit, script, setting) => {
    const face = ownFaceOf(unit.codePointAt(0) as number, script, setting)
    return face && { face }
  },
  goesOn: false,
}

/** Unicode's user-perceived characters (UAX #29). */
const GRAPHEMES: Reader = {
  *unitsOf(text, { start, end }) {
    let at = start
    for (const grapheme of graphemesOf(text.slice(start, end))) {
      at += grapheme.length
      yield at
    }
  },
  choose: chooseFor,
  goesOn: true,
}

/** Arabic alone, of one level and one script: one run, where its face has all of it. */
function itemisePlain(setting: SpanSetting): Itemised | undefined {
  const { text, span, faces } = setting
  const face = faces.arabic
  for (let at = span.start; at < span.end; at++) if (!face.covers(text.charCodeAt(at))) return undefined
  const { start, end } = span
  const runs = start < end ? [closeRun({ face, start, end, level: 1, script: 'Arab' }, setting)] : []
  return { runs, faults: [] }
}

/** What is read of a span so far. */
interface Reading {
  readonly runs: TextRun[]
  readonly faults: Fault[]
  open: Open | undefined
}

/**
 * A run goes on as long as level, script and face do; a mark stays with its letter, and a control ends the run. Most
 * text is read code point by code point; nothing comes out of that where the theme's faces have not all of it, and it
 * is read by graphemes, each of which stands in one face.
 */
function itemiseSpan(setting: SpanSetting, reader: Reader): Itemised | undefined {
  const { text, span } = setting
  const reading: Reading = { runs: [], faults: [], open: undefined }
  let start = span.start
  for (const end of reader.unitsOf(text, span)) {
    if (!readUnit(reading, { start, end }, setting, reader)) return undefined
    start = end
  }
  close(reading, setting)
  return { runs: reading.runs, faults: reading.faults }
}

/** Adds a unit to what is read; false where nothing sets it and the reader does not go on. */
function readUnit(
  reading: Reading,
  { start, end }: Pick<TextRun, 'start' | 'end'>,
  setting: SpanSetting,
  reader: Reader,
): boolean {
  const { text, levels, faces } = setting
  const { open } = reading
  const codePoint = text.codePointAt(start) as number
  const level = levels[start] as number
  if (open && staysWith(open, { codePoint, level, text, end })) {
    open.end = end
    return true
  }
  if (factsOf(codePoint).invisible) {
    close(reading, setting)
    return true
  }
  const script = scriptOf(codePoint, level)
  const unit = text.slice(start, end)
  const choice = reader.choose(unit, script, setting)
  if (!choice && !reader.goesOn) return false
  if (reader.goesOn) reading.faults.push(...faultsOf(choice, unit, start))
  const { face, form, borrowed }: Choice = choice ?? { face: faces.arabic }
  if (open?.level === level && open.script === script && open.face === face && !form && !open.form)
    open.end = end
  else {
    close(reading, setting)
    reading.open = { start, end, level, script, face, ...(form && { form }), ...(borrowed && { borrowed }) }
  }
  return true
}

function close(reading: Reading, setting: SpanSetting): void {
  if (reading.open) reading.runs.push(closeRun(reading.open, setting))
  reading.open = undefined
}

/** What is to be said of a character that another face or form stands for, or nothing. */
function faultsOf(choice: Choice | undefined, character: string, offset: number): Fault[] {
  if (!choice) return [{ kind: 'uncovered', character, offset }]
  const { face, form, borrowed } = choice
  if (borrowed) return [{ kind: 'borrowed', character, offset, from: face.family }]
  return form ? [{ kind: 'borrowed', character, offset }] : []
}

interface Read {
  readonly codePoint: number
  readonly level: number
  readonly text: string
  readonly end: number
}

/** Whether a character is set with the letter before it whatever it is: a mark, or what is not drawn and parts nothing. */
function staysWith(open: Open, { codePoint, level, text, end }: Read): boolean {
  const { mark, invisible, steers } = factsOf(codePoint)
  if (invisible) return !steers || isMark(text, end)
  return mark && open.level === level && open.face.covers(codePoint)
}

/** A character that is common to several scripts has that of its direction, or of its block. */
function scriptOf(codePoint: number, level: number): Script {
  const { script } = factsOf(codePoint)
  if (script !== 'Zyyy') return script
  return isRightToLeft(level) || isArabicBlock(codePoint) ? 'Arab' : 'Latn'
}

/** Arabic-Indic digits and their signs are common to several scripts, and Arabic all the same. */
function isArabicBlock(codePoint: number): boolean {
  return codePoint >= 0x600 && codePoint <= 0x6ff
}

/** The run in hand while its end is not yet known. */
interface Open extends Choice {
  readonly start: number
  end: number
  readonly level: number
  readonly script: Script
}

/** Of its line, as figures of formulas are: how small, and how far above the baseline or below it. */
const SMALL = 0.6
const POSITIONS = { above: 0.35, below: -0.15 } as const

function closeRun({ form, borrowed, ...open }: Open, { span, faces }: SpanSetting): TextRun {
  const scale = borrowed ? scaleOfSpare(open.face, faces) : scaleOf(open.face, faces)
  const size = span.style.size * scale
  if (!form) return { ...open, span, size }
  if (!form.position) return { ...open, span, size, shown: form.text }
  const rise = span.style.rise + POSITIONS[form.position] * span.style.size
  return { ...open, span: { ...span, style: { ...span.style, rise } }, size: SMALL * size, shown: form.text }
}
