/**
 * The composing stick: a measure, and what every block set to it needs. Inline content in, set lines out.
 * A room of its own because blocks, verse and initials are all set in the same stick.
 */

import type { Pt } from '../geometry.ts'
import type { Inline } from '../issue/issue.ts'
import type { TextRole } from '../style/style.ts'
import type { LineBox } from '../text/paragraph.ts'
import { type Compositor, type SetBlock, type Setting, setInline } from './compositor.ts'
import type { Row } from './rows.ts'

export interface Stick {
  readonly compositor: Compositor
  readonly measure: Pt
  /** What its paragraphs are set in. */
  readonly body: TextRole
  /** Gathers the notes of the article. */
  readonly notes: (readonly Inline[])[]
  /** The last line that was set to the whole measure. */
  readonly last: { line: LineBox | undefined }
}

/** Sets inline content to the stick's measure, or to a narrower one, and takes its notes. */
export function setInStick(
  { compositor, notes, measure, last }: Stick,
  content: readonly Inline[],
  role: TextRole,
  setting: Setting,
  narrower = measure,
): SetBlock {
  const addNote = (note: readonly Inline[]) => notes.push(note)
  const set = setInline(compositor, content, role, narrower, { addNote, ...setting })
  last.line = narrower === measure ? set.lines.at(-1) : undefined
  return set
}

/** What follows names who spoke: it does not stand alone at a column's head. */
export function bindLast(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row))
}
