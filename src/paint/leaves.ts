/** A paragraph → what of it a listener hears in one go: same language, same link, a note's mark or its number. */

import { CONTROLS, withoutControls } from '../controls.ts'
import type { Page, Tag } from '../layout/page/frame.ts'
import type { StyledSpan, StyledText } from '../text/paragraph.ts'
import { cutsOf } from './text-string.ts'

/** A stretch of a paragraph that is read as one. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly language: string
  readonly link?: string
  /** The note that it is the mark of. */
  readonly marks?: Tag
  /** The note that it is the number of. */
  readonly numbers?: Tag
}

/** The notes whose marks are on some pages. */
export interface MarkedNotes {
  /** By the paragraph of the mark, and its place in the text. */
  readonly byMark: ReadonlyMap<StyledText, ReadonlyMap<number, Tag>>
  /** From 1, in the order of print. */
  readonly numbers: ReadonlyMap<Tag, number>
}

export function markedNotesOf(pages: readonly Page[]): MarkedNotes {
  const lines = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])))
  const printed = new Set(lines.map(({ source }) => source))
  const byMark = new Map<StyledText, Map<number, Tag>>()
  for (const { tag: own } of lines) {
    const tag = own as Tag
    if (!tag.mark || !printed.has(tag.mark.source)) continue
    const marks = byMark.get(tag.mark.source) ?? new Map<number, Tag>()
    byMark.set(tag.mark.source, marks.set(tag.mark.at, tag))
  }
  const marked = [...byMark.values()].flatMap((marks) => [...marks.values()])
  return { byMark, numbers: new Map(marked.map((tag, index) => [tag, index + 1])) }
}

/** The leaves of a paragraph, in order and without a gap. */
export function cutLeaves(source: StyledText, tag: Tag, notes: MarkedNotes): Leaf[] {
  const marks = notes.byMark.get(source)
  const label = notes.numbers.has(tag) ? (tag.mark?.label ?? 0) : 0
  const leaves: Leaf[] = []
  for (const span of source.spans.flatMap((each) => cutAt(each, label))) {
    const note = marks?.get(span.start)
    const leaf = leafOf(span, { ...(note && { marks: note }), ...(span.end <= label && { numbers: tag }) })
    const last = leaves.at(-1)
    // What only steers the algorithms, before the first word of another language, has nothing to say for itself.
    if (last && isSilent(source, last)) leaves[leaves.length - 1] = { ...leaf, start: last.start }
    else if (last && isAlike(last, leaf)) leaves[leaves.length - 1] = { ...last, end: leaf.end }
    else leaves.push(leaf)
  }
  const whole = leaves.length > 0 ? leaves : [{ start: 0, end: source.text.length, language: '' }]
  return whole.flatMap((leaf) => {
    const cuts = cutsOf(source.text, leaf.start, leaf.end)
    return cuts.map((end, index) => ({ ...leaf, start: cuts[index - 1] ?? leaf.start, end }))
  })
}

/** The text as it was written, without the controls that only steer the algorithms. */
export function logicalText({ text }: StyledText, { start, end }: Pick<Leaf, 'start' | 'end'>): string {
  return withoutControls(text.slice(start, end))
}

function cutAt(span: StyledSpan, place: number): StyledSpan[] {
  if (span.start >= place || span.end <= place) return [span]
  return [
    { ...span, end: place },
    { ...span, start: place },
  ]
}

/** What marks a note leads to it, whatever link it stands in. */
function leafOf({ start, end, language, link }: StyledSpan, note: Pick<Leaf, 'marks' | 'numbers'>): Leaf {
  const leads = note.marks ?? note.numbers
  return { start, end, language, ...note, ...(!leads && link !== undefined && { link }) }
}

const CONTROLS_ALONE = new RegExp(`[${CONTROLS}]*`, 'uy')

/** Whether a leaf holds no letter: read no further than the first of them. */
function isSilent({ text }: StyledText, { start, end }: Leaf): boolean {
  CONTROLS_ALONE.lastIndex = start
  CONTROLS_ALONE.test(text)
  return CONTROLS_ALONE.lastIndex >= end
}

function isAlike(one: Leaf, other: Leaf): boolean {
  if (one.marks || other.marks) return false
  return one.language === other.language && one.link === other.link && one.numbers === other.numbers
}

/** Whether a leaf leads to another place. */
export function leadsOn({ link, marks, numbers }: Leaf): boolean {
  return link !== undefined || marks !== undefined || numbers !== undefined
}
