/**
 * A paragraph that is asked for again, with the same text, style and measure → the lines it was set in before. A layout
 * tries the same words in many places, and an issue may say them more than once.
 */

import type { Typesetter } from './faces/typesetter.ts'
import type { Composed, Justification, LineBox, ParagraphStyle, StyledText } from './paragraph.ts'
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
  const key = `${facesKey(typesetter)}\0${styleKey(style)}\0${measure}\0${textKey(text, typesetter)}`
  const young = memory.young.get(key)
  if (young) return young
  const composed = memory.old.get(key) ?? compose()
  if (memory.lines > LINES) Object.assign(memory, { young: new Map(), old: memory.young, lines: 0 })
  memory.young.set(key, composed)
  memory.lines += composed.lines.length
  return composed
}

function memoryOf({ shape }: Typesetter): ParagraphMemory {
  const kept = memories.get(shape)
  if (kept) return kept
  const memory: ParagraphMemory = { young: new Map(), old: new Map(), lines: 0 }
  memories.set(shape, memory)
  return memory
}

/** Which faces stand in for others. */
function facesKey({ fallback, spare = [], lenient = false }: Typesetter): string {
  return [lenient, fallback?.arabic, fallback?.latin, ...spare.map(({ name }) => name)].join()
}

function textKey({ text, spans }: StyledText, { shape }: Typesetter): string {
  const shelf = shelfOf(shape)
  return `${spans.map((span) => `${span.start} ${span.end} ${keepSpan(shelf, span).number}`).join()}\0${text}`
}

function styleKey({ justification, beside, above, ...style }: ParagraphStyle): string {
  const { direction, align, indent, hang, leading, bySense = false, fillsLast = false } = style
  return [
    direction,
    align,
    indent,
    hang,
    leading,
    bySense,
    fillsLast,
    beside?.lines,
    beside?.width,
    above && lineNumber(above),
    justificationKey(justification),
  ].join()
}

/** Lines are known by their number: no two of one number. */
const lineNumbers = new WeakMap<LineBox, number>()
let numbered = 0

function lineNumber(line: LineBox): number {
  const known = lineNumbers.get(line)
  if (known !== undefined) return known
  lineNumbers.set(line, ++numbered)
  return numbered
}

/** By its values, written once for each: a theme has a handful. */
const justifications = new WeakMap<Justification, string>()

function justificationKey(justification: Justification): string {
  const known = justifications.get(justification) ?? JSON.stringify(justification)
  justifications.set(justification, known)
  return known
}
