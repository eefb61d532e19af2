/**
 * A style of running text → the same with the body it is cast on, or on another leading. Themes and articles with a
 * grid of their own both set how far lines stand apart.
 */

import type { BlockStyle, Style, TextRole } from './style.ts'

/** Text that runs down a column, line after line. */
const RUNNING: ReadonlySet<TextRole> = new Set<TextRole>([
  'body',
  'firstWords',
  'dropWord',
  'letter',
  'question',
  'crosshead',
  'signature',
  'introduction',
  'closing',
  'biography',
  'answer',
  'brief',
  'verse',
  'quotation',
  'quran',
  'source',
  'tableCaption',
  'tableHead',
  'table',
  'factWords',
  'moment',
  'infoboxTitle',
  'infobox',
  'sideNote',
  'caption',
  'note',
])

/** Readers of PDF take lines that are further apart, in sizes of their type, for separate blocks. */
const OPEN_LEADING = 1.5
const CLOSE_LEADING = 1.45

/** Type of a role; where it is small for its leading, cast on a larger body, so that its lines are read together. */
export function castOnBody(role: TextRole, block: BlockStyle): BlockStyle {
  const { text, leading } = block
  if (!RUNNING.has(role) || leading <= OPEN_LEADING * text.size) return block
  return { ...block, text: { ...text, body: leading / CLOSE_LEADING } }
}

/** A style whose grid, and the leading of all running text with it, is so many times as wide. */
export function openGrid(style: Style, factor: number): Style {
  const opened = [...RUNNING].map((role): [TextRole, BlockStyle] => {
    const block = style.text[role]
    return [role, castOnBody(role, { ...block, leading: block.leading * factor })]
  })
  return {
    ...style,
    baseline: style.baseline * factor,
    text: { ...style.text, ...Object.fromEntries(opened) },
  }
}
