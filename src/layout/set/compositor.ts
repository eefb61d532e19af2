/**
 * A block of text and a measure in, rows of placed lines out; what could not be set becomes a diagnostic.
 * A room of its own because it alone asks the text engine for lines, for columns and display alike.
 */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { directionOf } from '../../direction.ts'
import type { Point, Pt } from '../../geometry.ts'
import type { PatternForm } from '../../images/pattern.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Inline, Numerals } from '../../issue/issue.ts'
import type { BlockStyle, Style, TextRole } from '../../style/style.ts'
import { composeParagraph } from '../../text/compose.ts'
import type { Typesetter } from '../../text/faces/typesetter.ts'
import { isVowelled, marksMeet } from '../../text/lines/ink.ts'
import {
  type Alignment,
  advanceOf,
  type Composed,
  type Fault,
  type Justification,
  type LineBox,
  type Means,
  type ParagraphStyle,
  type StyledText,
  wholeSpan,
} from '../../text/paragraph.ts'
import type { Footing } from '../grid/row.ts'
import type { Artifact, Tag, TextItem } from '../page/frame.ts'
import { balanceLines } from './balance.ts'
import { styleInline } from './styled.ts'

/** What setting any text of one printing needs; `diagnostics` gathers what is to be said of it. */
export interface Compositor {
  readonly typesetter: Typesetter
  readonly style: Style
  readonly language: string
  readonly numerals: Numerals
  /** The star pattern of the issue. */
  readonly pattern: PatternForm
  /** The photograph of the cover in the inks of the theme, where the issue has one. */
  readonly photo?: TonedPhoto
  readonly diagnostics: Diagnostic[]
  /** Lines of the grid in the tallest column of the theme. */
  readonly tallest: number
  /** The part of its size that vowelled running text is set at, where its marks would touch at the whole. */
  readonly scale?: number
  /** Vowelled paragraphs whose lines touch at any size stand on two grid lines. */
  readonly opensCrowded?: boolean
}

/** A paragraph set to a measure: its lines and the text they were broken from. */
export interface SetBlock {
  readonly lines: readonly LineBox[]
  readonly source: StyledText
  readonly style: BlockStyle
  /** Its notes, each with the place of its mark in the text. */
  readonly notes?: readonly (Footing & { readonly at: number })[]
}

/** What may differ from the block's style, and where the words came from. */
export interface Setting {
  readonly span?: Span
  readonly indent?: Pt
  readonly opening?: { readonly words: number; readonly style: BlockStyle }
  readonly addNote?: (content: readonly Inline[]) => number
  /** Where the words lead, all of them. */
  readonly link?: string
  readonly align?: Alignment
  readonly beside?: ParagraphStyle['beside']
  readonly fillsLast?: boolean
  /** The line of the paragraph before, right above the first of this one. */
  readonly above?: LineBox
}

export function setInline(
  compositor: Compositor,
  content: readonly Inline[],
  role: TextRole,
  measure: Pt,
  setting: Setting = {},
): SetBlock {
  const addNote = setting.addNote ?? (() => 0)
  const source = styleContent(compositor, content, role, addNote, setting.opening)
  return setStyled(compositor, source, compositor.style.text[role], measure, setting)
}

/** Inline content in the style of a role, not yet set. */
export function styleContent(
  { style, language, numerals }: Compositor,
  content: readonly Inline[],
  role: TextRole,
  addNote: (content: readonly Inline[]) => number,
  opening?: Setting['opening'],
): StyledText {
  return styleInline(content, {
    style: style.text[role],
    emphasis: style.emphasis,
    language,
    numerals,
    ...(opening && { opening: { words: opening.words, style: opening.style.text } }),
    addNote,
  })
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
  const vowelled = !style.balance && isVowelled(source.text)
  const scaled = vowelled && compositor.scale ? scaleText(source, compositor.scale) : source
  const compose = (justification: Justification) =>
    composeTo(compositor, scaled, { ...style, justification }, measure, setting)
  let { lines, faults } = compose(style.justification)
  let { leading } = style
  if (vowelled && !isClear(lines, leading)) {
    const clear = otherWays(style)
      .map(compose)
      .find((tried) => isClear(tried.lines, leading))
    if (clear) ({ lines, faults } = clear)
    else if (compositor.opensCrowded) leading += compositor.style.baseline
  }
  for (const fault of eachOnce(faults))
    compositor.diagnostics.push(describeFault(fault, source.text, setting.span))
  return { lines, source: scaled, style: leading === style.leading ? style : { ...style, leading } }
}

/** Ways to justify that move marks by a little, tried where they touch: without longer joins, and by spaces alone. */
function otherWays({ align, justification }: BlockStyle): Justification[] {
  if (align !== 'justify') return []
  const each = (change: (means: Means) => Means): Justification => ({
    wide: change(justification.wide),
    narrow: change(justification.narrow),
  })
  return [each(unlengthened), each((means) => ({ ...unlengthened(means), letterGap: 0, expansion: 0 }))]
}

function unlengthened({ joins: _, ...means }: Means): Means {
  return means
}

function composeTo(
  { typesetter, language }: Compositor,
  source: StyledText,
  { align, justification, hang, balance, indent, leading }: BlockStyle,
  measure: Pt,
  setting: Setting,
): Composed {
  const paragraph: ParagraphStyle = {
    direction: directionOf(language),
    align: setting.align ?? align,
    indent: setting.indent ?? indent,
    justification,
    hang,
    ...(setting.beside && { beside: setting.beside }),
    ...(setting.fillsLast && { fillsLast: true }),
    ...(balance && { bySense: true }),
    // Display type is set by its ink; only lines of running text are kept clear of one another.
    ...(!balance && { leading }),
    ...(setting.above && { above: setting.above }),
  }
  const compose = (width: Pt) => composeParagraph(typesetter, source, paragraph, width)
  return balance
    ? balanceLines(compose, measure, { text: source.text, align: paragraph.align })
    : compose(measure)
}

function isClear(lines: readonly LineBox[], leading: Pt): boolean {
  return lines.every((line, index) => {
    const below = lines[index + 1]
    return !below || !marksMeet(line, below, leading)
  })
}

function scaleText({ text, spans }: StyledText, scale: number): StyledText {
  return {
    text,
    spans: spans.map((span) => ({
      ...span,
      style: {
        ...span.style,
        size: span.style.size * scale,
        rise: span.style.rise * scale,
        body: span.style.body ?? span.style.size,
      },
    })),
  }
}

/** Letters of the text shown around a fault, so that an editor can search for it. */
const CONTEXT = 12
const LONGEST_QUOTE = 40

/** A character that no face has is said once for the paragraph, however often it stands there. */
function eachOnce(faults: readonly Fault[]): Fault[] {
  const said = new Set<string>()
  return faults.filter((fault) => {
    if (fault.kind !== 'uncovered') return true
    const fresh = !said.has(fault.character)
    said.add(fault.character)
    return fresh
  })
}

function describeFault(fault: Fault, text: string, span: Span | undefined): Diagnostic {
  const place = span && { span }
  if (fault.kind === 'uncovered') {
    const code = (fault.character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    const before = [...text.slice(0, fault.offset)].slice(-CONTEXT)
    const after = [...text.slice(fault.offset + fault.character.length)].slice(0, CONTEXT)
    const around = [...before, fault.character, ...after].join('')
    return {
      severity: 'error',
      code: 'layout/uncovered-character',
      message: `Unexpected character «${fault.character}» (U+${code}) in “${around.trim()}”, expected one that a face of the theme has.`,
      hint: 'Write it in words, or give the theme a face that has it.',
      ...place,
    }
  }
  const quoted = excerpt(fault.text)
  return {
    severity: 'error',
    code: 'layout/overfull-line',
    message: `Unexpected word of ${fault.width.toFixed(0)} pt, “${quoted}”, expected one no wider than its column of ${fault.measure.toFixed(0)} pt.`,
    hint: 'Put a space or a zero-width space (U+200B) where the word may be broken.',
    ...place,
  }
}

/** The head of a text that may be long, as a diagnostic quotes it. */
export function excerpt(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : text
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

/** The set width of a block's first line. */
export function widthOf({
  lines,
}: {
  readonly lines: readonly { readonly runs: readonly { readonly advance: number }[] }[]
}): number {
  return advanceOf(lines[0]?.runs ?? [])
}
