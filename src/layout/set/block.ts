/**
 * Words in a style and a measure → set lines, with what could not be set of them. It alone asks the text engine for
 * lines, for columns and display alike.
 */

import type { Span } from '../../diagnostic.ts'
import { type Direction, directionOf, directionOfPassage } from '../../direction.ts'
import type { Point, Pt } from '../../geometry.ts'
import type { Inline, WordLine } from '../../issue/block.ts'
import type { Passage } from '../../issue/page-turn.ts'
import type { BlockStyle, TextRole } from '../../style/style.ts'
import { composeParagraph } from '../../text/compose.ts'
import { isVowelled } from '../../text/letters/vowelled.ts'
import { marksMeet } from '../../text/lines/ink.ts'
import {
  type Alignment,
  advanceOf,
  type Composed,
  type Justification,
  type LineBox,
  type Means,
  type ParagraphStyle,
  type StyledText,
  wholeSpan,
} from '../../text/paragraph.ts'
import type { Footing } from '../grid/row.ts'
import type { Artifact, SetFault, Tag, TextItem } from '../page/frame.ts'
import { balanceLines } from './balance.ts'
import type { Compositor } from './compositor.ts'
import { describeFaults } from './describe-faults.ts'
import { restyleOpening, runInOpening } from './opening.ts'
import { type NoteNumber, styleInline } from './styled.ts'

/** A paragraph set to a measure: its lines, the text they were broken from, and what could not be set of it. */
export interface SetBlock {
  readonly lines: readonly LineBox[]
  readonly source: StyledText
  readonly style: BlockStyle
  readonly faults: readonly SetFault[]
  readonly passage?: Passage
  /** Where in the author's files its words begin. */
  readonly span?: Span
  /** Its notes, each with the place of its mark in the text. */
  readonly notes?: readonly (Footing & { readonly at: number })[]
}

/** To what a block is set, where its words came from, and what may differ from its style. */
export interface Setting {
  readonly measure: Pt
  readonly span?: Span
  /** What of the issue the words are. */
  readonly passage?: Passage
  readonly indent?: Pt
  /** Whether its first words stand out, as an interview opens. */
  readonly opens?: boolean
  /** Of notes in the words; none where there can be none. */
  readonly noteNumber?: NoteNumber
  /** Where the words lead, all of them. */
  readonly link?: string
  readonly align?: Alignment
  /** The way that all of it runs, whatever letters it begins with, from the side that it begins at. */
  readonly direction?: Direction
  readonly beside?: ParagraphStyle['beside']
  readonly fillsLast?: boolean
  /** So many lines, where its words allow it. */
  readonly lines?: number
  /** The line of the paragraph before, right above the first of this one. */
  readonly above?: LineBox
}

export interface RoleSetting extends Setting {
  readonly role: TextRole
}

export interface StyleSetting extends Setting {
  readonly style: BlockStyle
}

/** Sets inline content in the style of a role. */
export function setInline(
  compositor: Compositor,
  content: readonly Inline[],
  setting: RoleSetting,
): SetBlock {
  const source = styleContent(compositor, content, setting)
  const style = compositor.style.text[setting.role]
  return setStyled(compositor, source, { passage: content, ...setting, style })
}

/** Inline content in the style of a role, not yet set. */
export function styleContent(
  compositor: Compositor,
  content: readonly Inline[],
  { role, opens, measure, noteNumber = () => 0 }: Omit<RoleSetting, 'span' | 'passage'>,
): StyledText {
  const { style, language, numerals } = compositor
  const { text, emphasis } = style
  const context = {
    style: text[role],
    emphasis,
    direction: text.direction.text,
    language,
    numerals,
    noteNumber,
  }
  const source = styleInline(content, context)
  if (!opens) return source
  const until = runInOpening(compositor, source.text, measure)
  return restyleOpening(source, until, style.text.firstWords.text)
}

/** Sets words of the press's own, or any that carry no markup. */
export function setWords(compositor: Compositor, text: string, setting: RoleSetting): SetBlock {
  const style = compositor.style.text[setting.role]
  const { spans } = wholeSpan(text, style.text, compositor.language)
  const { link } = setting
  const source = { text, spans: link === undefined ? spans : spans.map((span) => ({ ...span, link })) }
  return setStyled(compositor, source, { ...setting, style })
}

/** Sets words on one line, plain or marked; what they are of the issue is said by the setting alone. */
export function setLine(compositor: Compositor, line: WordLine, setting: RoleSetting): SetBlock {
  if (typeof line === 'string') return setWords(compositor, line, setting)
  const style = compositor.style.text[setting.role]
  return setStyled(compositor, styleContent(compositor, line, setting), { ...setting, style })
}

/** Sets text whose style the caller made, for words fitted to a width. */
export function setStyled(compositor: Compositor, source: StyledText, setting: StyleSetting): SetBlock {
  const { style, span, passage } = setting
  const { crowding } = compositor
  const vowelled = !style.balance && isVowelled(source.text)
  const scaled = vowelled && crowding?.scale ? scaleText(source, crowding.scale) : source
  const compose = (justification: Justification) =>
    composeTo(compositor, scaled, { ...setting, style: { ...style, justification } })
  let { lines, faults } = compose(style.justification)
  let { leading } = style
  if (vowelled && !isClear(lines, leading)) {
    const clear = otherWays(style)
      .map(compose)
      .find((tried) => isClear(tried.lines, leading))
    if (clear) ({ lines, faults } = clear)
    else if (crowding?.doubled) leading += compositor.style.baseline
  }
  return {
    lines,
    source: scaled,
    style: leading === style.leading ? style : { ...style, leading },
    faults: describeFaults(faults, source.text, span),
    ...(passage && { passage }),
    ...(span && { span }),
  }
}

/** Ways to justify that move marks by a little, tried where they touch: without longer joins, and by spaces alone. */
function otherWays({ align, justification }: BlockStyle): Justification[] {
  if (align !== 'justify') return []
  const { wide, narrow } = unlengthened(justification)
  const byLetters = { letterGap: 0, expansion: 0 }
  return [
    { wide, narrow },
    { wide: { ...wide, ...byLetters }, narrow: { ...narrow, ...byLetters } },
  ]
}

/** The same without longer joins. */
export function unlengthened({ wide, narrow }: Justification): Justification {
  const without = ({ joins: _, ...means }: Means): Means => means
  return { wide: without(wide), narrow: without(narrow) }
}

function composeTo(
  { typesetter, language }: Compositor,
  source: StyledText,
  { style, measure, ...setting }: StyleSetting,
): Composed {
  const { balance } = style
  const around = directionOf(language)
  // Words of the press's own, a face's name in the imprint, stand among others of its language.
  const direction = setting.direction ?? (setting.passage ? directionOfPassage(source.text, around) : around)
  const paragraph: ParagraphStyle = {
    direction,
    // Flush where the theme says, whichever way it runs.
    align:
      direction === around || setting.direction
        ? (setting.align ?? style.align)
        : OTHER_SIDE[setting.align ?? style.align],
    indent: setting.indent ?? style.indent,
    justification: style.justification,
    hang: style.hang,
    ...(setting.beside && { beside: setting.beside }),
    ...(setting.fillsLast && { fillsLast: true }),
    ...(setting.lines && { lines: setting.lines }),
    ...(balance && { bySense: true }),
    // Display type is set by its ink; only lines of running text are kept clear of one another.
    ...(!balance && { leading: style.leading }),
    ...(setting.above && { above: setting.above }),
  }
  const compose = (width: Pt) => composeParagraph(typesetter, source, paragraph, width)
  return balance
    ? balanceLines(compose, measure, { text: source.text, align: paragraph.align })
    : compose(measure)
}

/** A side of the column, as it is called by a paragraph that runs the other way. */
const OTHER_SIDE: Readonly<Record<Alignment, Alignment>> = {
  start: 'end',
  end: 'start',
  justify: 'justify',
  centre: 'centre',
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

/** Whether a word of it is wider than its line: it was set too large, or its measure is too narrow. */
export function isOverfull({ faults }: SetBlock): boolean {
  return faults.some(({ kind }) => kind === 'overfull')
}

/** The block with one fault more. */
export function withFault(set: SetBlock, fault: SetFault): SetBlock {
  return { ...set, faults: [...set.faults, fault] }
}

/** The set width of a block's first line. */
export function widthOf({ lines }: SetBlock): Pt {
  return advanceOf(lines[0]?.runs ?? [])
}

/**
 * A set block's lines as items, one leading apart, the first baseline at `at.y`, the left edge at `at.x`. What could not
 * be set goes with the first of them.
 */
export function placeLines(
  { lines, source, style, faults, passage, span }: SetBlock,
  at: Point,
  tag: Tag | Artifact,
): TextItem[] {
  return lines.map((line, index) => ({
    kind: 'text',
    at: { x: at.x, y: at.y + index * style.leading },
    line,
    source,
    tag,
    ...(passage && { passage }),
    ...(span && { span }),
    ...(index === 0 && faults.length > 0 && { faults }),
  }))
}
