/**
 * A paragraph that is asked for again, with the same text, style and measure → the lines it was set in before. A layout
 * tries the same words in many places, and an issue may say them more than once.
 */

import type { Typesetter } from './faces/typesetter.ts'
import type { Composed, GlyphRun, Justification, LineBox, ParagraphStyle, StyledText } from './paragraph.ts'
import { keepSpan, shelfOf } from './words/word-shelf.ts'

/** Lines that one generation holds; the last two are kept. A chapter tried in every way comes to some fifteen hundred. */
const LINES = 6000

type Paragraphs = Map<string, Composed>

/** Paragraphs that were asked for last, and those before them. */
interface ParagraphMemory {
  young: Paragraphs
  old: Paragraphs
  /** Of the young. */
  lines: number
  /** Numbers of the lines that paragraphs stood under, by their ink. */
  above: Map<string, number>
}

/** For as long as the shaper is in use, whose words the lines are made of. */
const memories = new WeakMap<Typesetter['shape'], ParagraphMemory>()

/** What an order to compose comes to, from memory where it is known. */
export function remember(
  typesetter: Typesetter,
  {
    text,
    style,
    measure,
  }: { readonly text: StyledText; readonly style: ParagraphStyle; readonly measure: number },
  compose: () => Composed,
): Composed {
  const memory = memoryOf(typesetter)
  const key = `${facesKey(typesetter)}\0${styleKey(style, memory)}\0${measure}\0${textKey(text, typesetter)}`
  const young = memory.young.get(key)
  if (young) return young
  const composed = memory.old.get(key) ?? compose()
  if (memory.lines > LINES) Object.assign(memory, { ...emptyMemory(), old: memory.young })
  memory.young.set(key, composed)
  memory.lines += composed.lines.length
  return composed
}

function memoryOf({ shape }: Typesetter): ParagraphMemory {
  const kept = memories.get(shape)
  if (kept) return kept
  const memory = emptyMemory()
  memories.set(shape, memory)
  return memory
}

function emptyMemory(): ParagraphMemory {
  return { young: new Map(), old: new Map(), lines: 0, above: new Map() }
}

/** Which faces stand in for others. */
function facesKey({ fallback, spare = [], lenient = false }: Typesetter): string {
  return [lenient, fallback?.arabic, fallback?.latin, ...spare.map(({ name }) => name)].join()
}

function textKey({ text, spans }: StyledText, { shape }: Typesetter): string {
  const shelf = shelfOf(shape)
  return `${spans.map((span) => `${span.start} ${span.end} ${keepSpan(shelf, span).number}`).join()}\0${text}`
}

function styleKey(
  { justification, beside, above, ...style }: ParagraphStyle,
  memory: ParagraphMemory,
): string {
  const { direction, align, indent, hang, leading, bySense = false, fillsLast = false, lines } = style
  return [
    direction,
    align,
    indent,
    hang,
    leading,
    bySense,
    fillsLast,
    lines,
    beside?.lines,
    beside?.width,
    above && lineNumber(above, memory),
    justificationKey(justification),
  ].join()
}

/** What has one number is one and the same, or of one ink; no two others have it. */
const numbers = new WeakMap<LineBox | GlyphRun, number>()
let numbered = 0

/**
 * Of a line over a paragraph, by the words on it and their places: nothing else of it is looked at from below. A line
 * that was set anew and looks as it did leaves the paragraphs under it as they are.
 */
function lineNumber(line: LineBox, { above }: ParagraphMemory): number {
  const known = numbers.get(line)
  if (known !== undefined) return known
  const ink = line.runs.map(({ run, x, advance }) => `${wordNumber(run)} ${x} ${advance}`).join()
  const number = above.get(ink) ?? ++numbered
  above.set(ink, number)
  numbers.set(line, number)
  return number
}

function wordNumber(run: GlyphRun): number {
  const known = numbers.get(run) ?? ++numbered
  numbers.set(run, known)
  return known
}

/** By its values, written once for each: a theme has a handful. */
const justifications = new WeakMap<Justification, string>()

function justificationKey(justification: Justification): string {
  const known = justifications.get(justification) ?? JSON.stringify(justification)
  justifications.set(justification, known)
  return known
}
