/**
 * Pages ↔ plain data, for another thread or another day: the words of lines, and their places, are packed apart. What
 * stands in several places of the pages is one thing here and there.
 */

import type { Typesetter } from '../../text/faces/typesetter.ts'
import type { GlyphRun, LineBox, PlacedRun } from '../../text/paragraph.ts'
import { type PackedWord, packWord, unpackWords } from '../../text/words/packed-words.ts'
import type { Item, Page } from './frame.ts'

export interface PackedPages {
  /** Pages whose lines are packed. */
  readonly pages: readonly Page[]
  /** Every word that is on them, once. */
  readonly words: readonly PackedWord[]
  /** The numbers of words and of lines. */
  readonly column: Float64Array
}

/** A line whose words stand in the column from a place on, so many of them. */
type PackedLine = Omit<LineBox, 'runs'> & { readonly runs: readonly [from: number, count: number] }

/** Numbers of a word in its line. */
const PLACE = 4

export function packPages(pages: readonly Page[]): PackedPages {
  const words: PackedWord[] = []
  const column: number[] = []
  const numberOf = once((run: GlyphRun) => words.push(packWord(run, column)) - 1)
  const pack = (line: LineBox): PackedLine => {
    const numbers = line.runs.map(({ run }) => numberOf(run))
    const from = column.length
    line.runs.forEach(({ start, x, advance }, index) => {
      column.push(numbers[index] as number, start, x, advance)
    })
    return { ...line, runs: [from, numbers.length] }
  }
  const packed = changeLines(pages, (line) => pack(line) as unknown as LineBox)
  return { pages: packed, words, column: Float64Array.from(column) }
}

/** Throws an Error where the typesetter has not the faces that the pages are set in. */
export function unpackPages({ pages, words, column }: PackedPages, typesetter: Typesetter): readonly Page[] {
  const runs = unpackWords(words, column, typesetter)
  const numberAt = (at: number) => column[at] as number
  const place = (at: number): PlacedRun => ({
    run: runs[numberAt(at)] as GlyphRun,
    start: numberAt(at + 1),
    x: numberAt(at + 2),
    advance: numberAt(at + 3),
  })
  const unpack = ({ runs: [from, count], ...line }: PackedLine): LineBox => ({
    ...line,
    runs: Array.from({ length: count }, (_, index) => place(from + index * PLACE)),
  })
  return changeLines(pages, (line) => unpack(line as unknown as PackedLine))
}

/** What stands in several places is changed once. */
function changeLines(pages: readonly Page[], change: (line: LineBox) => LineBox): readonly Page[] {
  const changeLine = once(change)
  const changeItem = once(
    (item: Item): Item => (item.kind === 'text' ? { ...item, line: changeLine(item.line) } : item),
  )
  return pages.map((page) => ({ ...page, items: page.items.map(changeItem) }))
}

function once<From extends object, To>(change: (value: From) => To): (value: From) => To {
  const changed = new Map<From, To>()
  return (value) => {
    const known = changed.get(value) ?? change(value)
    changed.set(value, known)
    return known
  }
}
