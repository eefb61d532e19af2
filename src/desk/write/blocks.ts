/** Blocks of a draft → blocks of an article's file. */

import { PLACEHOLDER } from '../../issue/placeholders.ts'
import type { DraftBlock, DraftVoice } from '../draft.ts'
import type { ManuscriptRun } from '../manuscript.ts'
import { linesOfRuns } from '../read/runs.ts'
import { markedText, type NotesOf } from './marked.ts'
import { list, map, type Tree, text } from './tree.ts'

export interface WriteOrder {
  readonly notes: NotesOf
  /** Short names of the guests, by their number. */
  readonly guests: readonly string[]
  /** Where a picture lies in the issue, from the article's file; nothing where it is not there. */
  readonly pictureAt: (file: string) => string | undefined
}

/** What the press takes behind an answer's `by:`; a text where it is one of paragraphs alone. */
export function answerOf(
  blocks: readonly DraftBlock[],
  order: WriteOrder,
): { readonly by?: string; readonly answer: Tree } {
  const several = order.guests.length > 1
  const groups = several || blocks.some(isOfAnother) ? voicesOf(blocks, order) : [{ blocks }]
  const [first] = groups
  if (!first) {
    const [nobody] = order.guests
    return { ...(several && nobody !== undefined && { by: nobody }), answer: text(NO_ANSWER) }
  }
  const by = several ? first.guest : undefined
  const own = groups.flatMap((group, index): readonly Tree[] => {
    if (group.name !== undefined) return [map({ speaker: group.name, says: blocksOf(group.blocks, order) })]
    if (index === 0 || !several || group.guest === undefined) return treesOf(group.blocks, order)
    return [map({ by: group.guest, says: blocksOf(group.blocks, order) })]
  })
  return { ...(by !== undefined && { by }), answer: proseOr(own) }
}

/** As it stands where a question has none. */
const NO_ANSWER = '…'

/** Blocks of an introduction, a closing, a feature. */
export function blocksOf(blocks: readonly DraftBlock[], order: WriteOrder): Tree {
  return proseOr(treesOf(blocks.map(plain), order))
}

/** What is told, done or noted has no key of its own outside an answer. */
function plain(block: DraftBlock): DraftBlock {
  if (block.kind === 'narration') return { ...block, kind: 'paragraph' }
  if (block.kind === 'direction')
    return {
      kind: 'paragraph',
      span: block.span,
      runs: block.runs.map(({ text: words }) => ({ text: words, direction: true })),
    }
  if (block.kind === 'editorNote')
    return { kind: 'paragraph', span: block.span, runs: [{ text: '(' }, ...block.runs, { text: ')' }] }
  return block
}

/** Paragraphs alone are one text, with a blank line between two. */
function proseOr(trees: readonly Tree[]): Tree {
  const texts = trees.flatMap((tree) => (tree.kind === 'text' ? [tree.text] : []))
  if (texts.length === 0 && trees.length === 0) return text(NO_ANSWER)
  return texts.length === trees.length ? text(texts.join('\n')) : list(trees)
}

/** `guest` or `name`: whose words these are; neither: nobody's. */
interface VoiceGroup {
  readonly guest?: string
  readonly name?: string
  readonly blocks: readonly DraftBlock[]
}

function isOfAnother(block: DraftBlock): boolean {
  return block.kind === 'paragraph' && block.by !== undefined && 'name' in block.by
}

const UNSAID = new Set<DraftBlock['kind']>(['narration', 'direction', 'editorNote', 'subhead'])

/** Blocks of one voice that follow one another. */
function voicesOf(blocks: readonly DraftBlock[], { guests }: WriteOrder): readonly VoiceGroup[] {
  const groups: { guest?: string; name?: string; blocks: DraftBlock[] }[] = []
  let voice = named(undefined, guests)
  for (const block of blocks) {
    if (block.kind === 'paragraph' && (block.by || guests.length === 1)) voice = named(block.by, guests)
    const own = UNSAID.has(block.kind) ? {} : voice
    const last = groups.at(-1)
    if (last && last.guest === own.guest && last.name === own.name) last.blocks.push(block)
    else groups.push({ ...own, blocks: [block] })
  }
  return groups
}

function named(voice: DraftVoice | undefined, guests: readonly string[]): Omit<VoiceGroup, 'blocks'> {
  if (voice && 'name' in voice) return { name: voice.name }
  const guest = guests[voice?.guest ?? 0]
  return guest === undefined ? {} : { guest }
}

function treesOf(blocks: readonly DraftBlock[], order: WriteOrder): readonly Tree[] {
  return blocks.flatMap((block) => treeOf(block, order))
}

function treeOf(block: DraftBlock, { notes, pictureAt }: WriteOrder): readonly Tree[] {
  const words = (runs: readonly ManuscriptRun[]) => markedText(runs, notes)
  switch (block.kind) {
    case 'paragraph':
      // A line that the author has ended is a paragraph of its own.
      return linesOfRuns(block.runs)
        .map(words)
        .filter((line) => line !== '')
        .map(text)
    case 'list':
    case 'numbered':
      return [map({ [block.kind]: list(block.items.map((item) => text(words(item)))) })]
    case 'listing':
      return [map({ listing: block.runs.map((run) => run.text).join('') })]
    case 'verse':
      return [map({ verse: verseOf(block.lines.map((halves) => halves.map(words))) })]
    case 'table':
      return [block.rows.length === 1 ? cellsOf(block.rows[0] ?? []) : tableOf(block.rows)]
    case 'picture': {
      const file = pictureAt(block.file)
      if (file === undefined) return []
      const { alt, caption, credit } = block
      return [
        map({
          picture: map({ file, alternative: alt || caption || PLACEHOLDER.alternative, caption, credit }),
        }),
      ]
    }
    default: {
      const own = words(block.runs)
      return own === '' ? [] : [map({ [block.kind]: own })]
    }
  }
}

/** Lines of two halves are pairs; of free verse each is a line of one text. */
function verseOf(lines: readonly (readonly string[])[]): Tree {
  return lines.every(({ length }) => length === 2)
    ? list(lines.map((halves) => list(halves.map(text))))
    : { kind: 'text', text: lines.map((halves) => halves.join(' ')).join('\n'), keepsLines: true }
}

/** A row alone heads nothing. */
function cellsOf(row: readonly string[]): Tree {
  const cells = row.filter((cell) => cell.trim() !== '')
  return map({ list: list(cells.map((cell) => text(markedText([{ text: cell }])))) })
}

/** The first row says what the columns are; rows are of as many cells. */
function tableOf(rows: readonly (readonly string[])[]): Tree {
  const columns = Math.max(2, ...rows.map(({ length }) => length))
  const cells = (row: readonly string[]) =>
    list(Array.from({ length: columns }, (_, at) => text(markedText([{ text: row[at] || '—' }]))))
  const [head = [], ...others] = rows
  return map({
    table: map({ head: cells(head), rows: list(others.map(cells)) }),
  })
}
