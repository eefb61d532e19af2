/** An article → its notes' numbers; a set text with notes → each note set, with the place of its mark. */

import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/block.ts'
import type { Article } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { blocksOf } from '../../issue/parts.ts'
import { passagesOf } from '../../issue/passages.ts'
import type { StyledText } from '../../text/paragraph.ts'
import { rectangle, type Tag } from '../page/frame.ts'
import { type SetBlock, setInline } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import type { Note, NoteNumber } from '../set/styled.ts'
import { textRows } from './rows.ts'

/** Numbers notes from 1 in the order in which an article's blocks are set. */
export function numberNotes(article: Article): NoteNumber {
  const numbers = new Map(
    contentsOf(article)
      .flatMap(notesIn)
      .map((note, index) => [note, index + 1]),
  )
  return (note) => {
    const number = numbers.get(note)
    if (number === undefined) throw new Error('A note was set that its article does not hold.')
    return number
  }
}

/** The notes of inline content, those inside other marks among them. */
function notesIn(content: readonly Inline[]): readonly Note[] {
  return content.flatMap((inline): readonly Note[] => {
    if (inline.kind === 'note') return [inline]
    return 'content' in inline ? notesIn(inline.content) : []
  })
}

function contentsOf(article: Article): (readonly Inline[])[] {
  if (article.kind !== 'interview') return blocksOf(article).flatMap(passagesOf)
  const { introduction, exchanges, profile, closing } = article
  return [
    ...introduction.flatMap(passagesOf),
    ...exchanges.flatMap(({ number, question, answer }) => [
      question,
      ...answer.flatMap(passagesOf),
      ...(number === 1 && profile ? passagesOf(profile) : []),
    ]),
    ...closing.flatMap(passagesOf),
  ]
}

/** What setting notes asks of a stick. */
export interface NoteSetting {
  readonly compositor: Compositor
  readonly noteNumber: NoteNumber
  /** How notes are set: to the column's own measure, and whose they are. */
  readonly foot: { readonly measure: Pt; readonly parent: Tag }
}

/** The rule over the first note of a column, and how high it stands over the note's line, in lines of the grid. */
const RULE = { width: 54, line: 0.5, rise: 0.3 }

/** The notes of a text, set, each with the place of its mark: what is raised is a mark. */
export function setNotes(
  { compositor, foot, noteNumber }: NoteSetting,
  source: StyledText,
  content: readonly Inline[],
): Pick<SetBlock, 'notes'> {
  const notes = notesIn(content)
  if (notes.length === 0) return {}
  const { measure, parent } = foot
  const { numerals, style } = compositor
  const marks = source.spans.filter(({ style: { rise } }) => rise > 0)
  const box = {
    x: measure - RULE.width,
    y: -RULE.rise * style.baseline,
    width: RULE.width,
    height: RULE.line,
  }
  const rule = { kind: 'path', commands: rectangle(box), fill: style.text.note.text.colour } as const
  const set = notes.map((note, index) => {
    const label = `${formatNumber(noteNumber(note), numerals)}.`
    const numbered: Inline[] = [{ kind: 'text', text: `${label} ` }, ...note.content]
    const block = setInline(compositor, numbered, { role: 'note', measure })
    const at = marks[index]?.start ?? 0
    const tag: Tag = { role: 'note', parent, mark: { source, at, label: label.length } }
    return {
      at,
      rule,
      rows: textRows(block, style.baseline, { tag, continues: true }),
    }
  })
  return { notes: set }
}
