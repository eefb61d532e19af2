/**
 * A block of text and a measure in, rows of placed lines out; what could not be set becomes a diagnostic.
 * A room of its own because it alone asks the text engine for lines, for columns and display alike.
 */

import type { Diagnostic, Span } from '../diagnostic.ts'
import type { Point, Pt } from '../geometry.ts'
import type { Inline, Numerals } from '../issue/issue.ts'
import type { BlockStyle, Style, TextRole } from '../style/style.ts'
import { composeParagraph, type Typesetter } from '../text/compose.ts'
import { marksMeet } from '../text/ink.ts'
import { type Composed, type Fault, type LineBox, type StyledText, wholeSpan } from '../text/paragraph.ts'
import { balanceLines } from './balance.ts'
import type { Artifact, Tag, TextItem } from './frame.ts'
import { directionOf, styleInline } from './styled.ts'

/** What setting any text of one printing needs; `diagnostics` gathers what is to be said of it. */
export interface Compositor {
  readonly typesetter: Typesetter
  readonly style: Style
  readonly language: string
  readonly numerals: Numerals
  readonly diagnostics: Diagnostic[]
}

/** A paragraph set to a measure: its lines and the text they were broken from. */
export interface SetBlock {
  readonly lines: readonly LineBox[]
  readonly source: StyledText
  readonly style: BlockStyle
}

/** What may differ from the block's style, and where the words came from. */
export interface Setting {
  readonly span?: Span
  readonly indent?: Pt
  readonly opening?: { readonly words: number; readonly style: BlockStyle }
  readonly addNote?: (content: readonly Inline[]) => number
  /** Where the words lead, all of them. */
  readonly link?: string
}

export function setInline(
  compositor: Compositor,
  content: readonly Inline[],
  role: TextRole,
  measure: Pt,
  setting: Setting = {},
): SetBlock {
  const style = compositor.style.text[role]
  const source = styleInline(content, {
    style,
    emphasis: compositor.style.emphasis,
    language: compositor.language,
    numerals: compositor.numerals,
    ...(setting.opening && { opening: { words: setting.opening.words, style: setting.opening.style.text } }),
    addNote: setting.addNote ?? (() => 0),
  })
  return setStyled(compositor, source, style, measure, setting)
}

/** Sets words of the press's own, or any that carry no markup. */
export function setWords(
  compositor: Compositor,
  text: string,
  role: TextRole,
  measure: Pt,
  setting: Setting = {},
): SetBlock {
  const style = compositor.style.text[role]
  const { spans } = wholeSpan(text, style.text, compositor.language)
  const { link } = setting
  const source = { text, spans: link === undefined ? spans : spans.map((span) => ({ ...span, link })) }
  return setStyled(compositor, source, style, measure, setting)
}

/** Sets text whose style the caller made, for words fitted to a width. */
export function setStyled(
  compositor: Compositor,
  source: StyledText,
  style: BlockStyle,
  measure: Pt,
  setting: Setting = {},
): SetBlock {
  const { set, faults } = setClear(compositor, source, style, {
    measure,
    indent: setting.indent ?? style.indent,
  })
  for (const fault of faults) compositor.diagnostics.push(describeFault(fault, source.text, setting.span))
  return set
}

interface Attempt {
  readonly set: SetBlock
  readonly faults: readonly Fault[]
}

/** Sizes at which text whose marks would touch the lines above and below is tried, of its own. */
const SMALLER = [0.96, 0.92, 0.88]

/** A paragraph whose lines would touch is set smaller on the same leading; else as large as it is, on two grid lines. */
function setClear(
  compositor: Compositor,
  source: StyledText,
  style: BlockStyle,
  place: { readonly measure: Pt; readonly indent: Pt },
): Attempt {
  const attempt = (scale: number, leading: Pt): Attempt => {
    const scaled = scale === 1 ? source : scaleText(source, scale)
    const { lines, faults } = compose(compositor, scaled, style, place)
    return { set: { lines, source: scaled, style: { ...style, leading } }, faults }
  }
  const natural = attempt(1, style.leading)
  if (style.balance || !isVowelled(source.text) || isClear(natural.set))
    return { ...natural, set: { ...natural.set, style } }
  for (const scale of SMALLER) {
    const smaller = attempt(scale, style.leading)
    if (isClear(smaller.set)) return smaller
  }
  return attempt(1, style.leading + compositor.style.baseline)
}

function compose(
  { typesetter, language }: Compositor,
  source: StyledText,
  { align, justification, hang, balance }: BlockStyle,
  { measure, indent }: { readonly measure: Pt; readonly indent: Pt },
): Composed {
  const paragraph = { direction: directionOf(language), align, indent, justification, hang }
  const composeTo = (width: Pt) => composeParagraph(typesetter, source, paragraph, width)
  return balance ? balanceLines(composeTo, measure, align) : composeTo(measure)
}

/** Text with a mark on every few letters; a tanwin here and there makes no paragraph smaller than its neighbours. */
function isVowelled(text: string): boolean {
  return (text.match(/\p{M}/gu)?.length ?? 0) > VOWELLED * text.length
}
const VOWELLED = 0.2

function isClear({ lines, style }: SetBlock): boolean {
  return lines.every((line, index) => {
    const below = lines[index + 1]
    return !below || !marksMeet(line, below, style.leading)
  })
}

function scaleText({ text, spans }: StyledText, scale: number): StyledText {
  return {
    text,
    spans: spans.map((span) => ({
      ...span,
      style: { ...span.style, size: span.style.size * scale, rise: span.style.rise * scale },
    })),
  }
}

/** Letters of the text shown around a fault, so that an editor can search for it. */
const CONTEXT = 12
const LONGEST_QUOTE = 40

function describeFault(fault: Fault, text: string, span: Span | undefined): Diagnostic {
  const place = span && { span }
  if (fault.kind === 'uncovered') {
    const code = (fault.character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    const around = text.slice(
      Math.max(0, fault.offset - CONTEXT),
      fault.offset + fault.character.length + CONTEXT,
    )
    return {
      severity: 'error',
      code: 'layout/uncovered-character',
      message: `Unexpected character «${fault.character}» (U+${code}) in “${around.trim()}”, expected one that a face of the theme has.`,
      hint: 'Write it in words, or give the theme a face that has it.',
      ...place,
    }
  }
  const quoted = fault.text.length > LONGEST_QUOTE ? `${fault.text.slice(0, LONGEST_QUOTE)}…` : fault.text
  return {
    severity: 'error',
    code: 'layout/overfull-line',
    message: `Unexpected word of ${fault.width.toFixed(0)} pt, “${quoted}”, expected one no wider than its column of ${fault.measure.toFixed(0)} pt.`,
    hint: 'Put a space or a zero-width space (U+200B) where the word may be broken.',
    ...place,
  }
}

/** A set block's lines as items, one leading apart, the first baseline at `at.y`, the left edge at `at.x`. */
export function placeLines({ lines, source, style }: SetBlock, at: Point, tag: Tag | Artifact): TextItem[] {
  return lines.map((line, index) => ({
    kind: 'text',
    at: { x: at.x, y: at.y + index * style.leading },
    line,
    source,
    tag,
  }))
}
