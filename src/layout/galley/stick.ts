/**
 * The composing stick: a measure, and what every block set to it needs. Inline content in, set lines out.
 * A room of its own because blocks, verse and initials are all set in the same stick.
 */

import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { TextRole } from '../../style/style.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'
import type { Row } from '../grid/row.ts'
import { rectangle, type Tag } from '../page/frame.ts'
import { type Compositor, type SetBlock, type Setting, setInline } from '../set/compositor.ts'
import { textRows } from './rows.ts'

export interface Stick {
  readonly compositor: Compositor
  readonly measure: Pt
  /** The width of all columns of its page, where there are several and a picture may stand over them. */
  readonly across?: Pt
  /** What its paragraphs are set in. */
  readonly body: TextRole
  /** Gathers the notes of the article. */
  readonly notes: (readonly Inline[])[]
  /** How notes are set: to the column's own measure, and whose they are. */
  readonly foot: { readonly measure: Pt; readonly parent: Tag }
  /** The last line that was set to the whole measure. */
  readonly last: { line: LineBox | undefined }
}

/** Sets inline content to the stick's measure, or to a narrower one, and takes its notes. */
export function setInStick(
  stick: Stick,
  content: readonly Inline[],
  role: TextRole,
  setting: Setting,
  narrower = stick.measure,
): SetBlock {
  const { compositor, notes, measure, last } = stick
  const first = notes.length
  const addNote = (note: readonly Inline[]) => notes.push(note)
  const set = setInline(compositor, content, role, narrower, { addNote, ...setting })
  last.line = narrower === measure ? set.lines.at(-1) : undefined
  return notes.length > first ? { ...set, notes: setNotes(stick, set.source, first) } : set
}

/** The rule over the first note of a column, and how high it stands over the note's line, in lines of the grid. */
const RULE = { width: 54, line: 0.5, rise: 0.3 }

/** The notes of a text from number `first` on, set, each with the place of its mark: what is raised is a mark. */
export function setNotes({ compositor, foot, notes }: Stick, { spans }: StyledText, first: number) {
  const { measure, parent } = foot
  const { numerals, style } = compositor
  const marks = spans.filter(({ style: { rise } }) => rise > 0)
  const box = {
    x: measure - RULE.width,
    y: -RULE.rise * style.baseline,
    width: RULE.width,
    height: RULE.line,
  }
  const rule = { kind: 'path', commands: rectangle(box), fill: style.text.note.text.colour } as const
  return notes.slice(first).map((content, index) => {
    const number = formatNumber(first + index + 1, numerals)
    const numbered: Inline[] = [{ kind: 'text', text: `${number}. ` }, ...content]
    const set = setInline(compositor, numbered, 'note', measure)
    const tag: Tag = { role: 'note', parent }
    return {
      at: marks[index]?.start ?? 0,
      rule,
      rows: textRows(set, style.baseline, { tag, continues: true }),
    }
  })
}

/** What follows names who spoke: it does not stand alone at a column's head. */
export function keepLastWithNext(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row))
}
