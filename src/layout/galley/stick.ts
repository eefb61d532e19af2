/** The composing stick, a measure and what every block set to it needs: inline content → set lines with their notes. */

import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import type { LineBox } from '../../text/paragraph.ts'
import type { Row } from '../grid/row.ts'
import { type RoleSetting, type SetBlock, setInline } from '../set/block.ts'
import { type NoteSetting, setNotes } from './notes.ts'

export interface Stick extends NoteSetting {
  readonly measure: Pt
  /** The width of all columns of its page, where there are several and a picture may stand over them. */
  readonly across?: Pt
  /** What its paragraphs are set in. */
  readonly body: TextRole
}

/** Sets inline content to the stick's measure, or to a narrower one, with its notes. */
export function setInStick(
  stick: Stick,
  content: readonly Inline[],
  setting: Omit<RoleSetting, 'measure' | 'noteNumber'> & { readonly measure?: Pt },
): SetBlock {
  const { compositor, measure, noteNumber } = stick
  const set = setInline(compositor, content, { measure, ...setting, noteNumber })
  return { ...set, ...setNotes(stick, set.source, content) }
}

/** What follows names who spoke: it does not stand alone at a column's head. */
export function keepLastWithNext(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row))
}

/** The line that rows end with, where it fills the whole measure; what floats may stand elsewhere, and is passed over. */
export function lastLine(rows: readonly Row[], measure: Pt): LineBox | undefined {
  const last = rows.findLast(({ floats }) => !floats)?.items.findLast((item) => item.kind === 'text')
  return last?.kind === 'text' && last.line.measure === measure ? last.line : undefined
}
