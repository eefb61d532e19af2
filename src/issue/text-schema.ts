/** What a text may be in a source file: a run of blocks, each as a zod schema that all kinds of article share. */

import { z } from 'zod'
import type { Complaint } from '../source/complaint.ts'
import { PICTURE_PLACES } from './block.ts'
import { facts, table, timeline } from './exhibit-schema.ts'
import {
  type Context,
  complain,
  complainOfEmpty,
  complainOfMarks,
  complainOfUnseen,
  filePath,
  line,
  markedLine,
  prose,
  titleLine,
} from './line-schema.ts'
import { splitStanzas } from './spaces.ts'

const lines = z.array(markedLine).min(1)

const listBlock = z
  .strictObject({
    list: lines.optional().describe('A list with bullets.'),
    numbered: lines.optional().describe('A list with numbers.'),
  })
  .superRefine((block, context) => complainOfKinds(block, ['list', 'numbered'], context))

export const infobox = z
  .strictObject({
    title: line.describe('The heading of the box.'),
    text: z.union([prose, z.array(z.union([prose, listBlock])).min(1)]).describe('Paragraphs and lists.'),
  })
  .meta({ id: 'Infobox' })

export const picture = z
  .strictObject({
    file: filePath.describe('A JPEG or PNG file, by its path from this file.'),
    alternative: titleLine.describe('What the picture shows, for readers who cannot see it.'),
    focus: z
      .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
      .optional()
      .describe(
        'The point that must be seen where the picture is cropped, as parts of its width and height from the top left: [0.5, 0.3].',
      ),
    across: z.boolean().optional().describe('true for a picture that stands over all columns of its page.'),
    place: z
      .enum(PICTURE_PLACES)
      .optional()
      .describe(
        'Where it stands: across its page at the head or the foot, in the outer column (outer), alone on a page of its own (page), or over two pages that face each other (spread).',
      ),
    beside: z
      .boolean()
      .optional()
      .describe('true for a picture that text runs beside, where its column is wide enough.'),
    colours: z
      .enum(['toned', 'own'])
      .optional()
      .describe(
        'toned: in the inks of the theme, as where this is left out. own: in the colours of the file.',
      ),
    caption: markedLine.optional().describe('The words under the picture.'),
    credit: titleLine.optional().describe('Who made the picture.'),
  })
  .superRefine(complainOfTwoPlaces)
  .meta({ id: 'Picture' })

const verseLine = z
  .tuple([markedLine, markedLine])
  .describe('A pair: the half-line on the right, then the left.')

/** Lines as they are typed. */
const freeVerse = z
  .string()
  .superRefine(complainOfEmpty)
  .superRefine((text, context) => complainOfUnseen(splitStanzas(text).flat(), context))
  .superRefine((text, context) => complainOfMarks(splitStanzas(text).flat(), context))
  .meta({ minLength: 1 })

export const KINDS = [
  'subhead',
  'list',
  'numbered',
  'verse',
  'quotation',
  'listing',
  'table',
  'facts',
  'timeline',
  'infobox',
  'sideNote',
  'picture',
] as const

/** No mark is read in it, and every space is kept. */
const listing = z.string().superRefine(complainOfEmpty).meta({ minLength: 1 })

/** What a block that is more than a paragraph may say: exactly one of the kinds, with what some kinds take beside them. */
export const blockShape = {
  subhead: titleLine.optional().describe('A heading within the text, over what follows it.'),
  list: lines.optional().describe('A list with bullets.'),
  numbered: lines.optional().describe('A list with numbers.'),
  verse: z
    .union([freeVerse, z.array(z.union([verseLine, markedLine])).min(1)])
    .optional()
    .describe(
      'Classical verse, each line a pair: [first half, second half]. Free verse as a text: a line a line, a blank line between two stanzas.',
    ),
  title: titleLine.optional().describe('What the verse is called.'),
  poet: titleLine.optional().describe('Whose the verse is.'),
  quotation: z
    .union([prose, z.array(prose).min(1)])
    .optional()
    .describe('Words of another, set apart.'),
  quran: z
    .boolean()
    .optional()
    .describe('true where the quotation is from the Quran: it is then never lengthened.'),
  source: line.optional().describe('Where the quotation is from.'),
  listing: listing.optional().describe('Code or a command, as it is typed: below |, line by line.'),
  table: table.optional().describe('A table; its first column is at the right.'),
  facts: facts.optional().describe('A few big numbers, each with words under it.'),
  timeline: timeline.optional().describe('Moments of a story, one under another.'),
  infobox: infobox.optional().describe('A box beside the text.'),
  sideNote: markedLine
    .optional()
    .describe('A remark of the magazine’s own beside the text, for example on a name in it.'),
  picture: picture.optional().describe('A picture with its words.'),
}

interface Partnered {
  readonly quotation?: unknown
  readonly quran?: unknown
  readonly source?: unknown
  readonly verse?: unknown
  readonly title?: unknown
  readonly poet?: unknown
}

/** A block is of exactly one of these kinds, and says nothing that belongs to another. */
export function checkBlock(block: Partnered, kinds: readonly string[], context: Context): void {
  complainOfKinds(block, kinds, context)
  if (block.quotation === undefined && (block.quran !== undefined || block.source !== undefined)) {
    complain(context, {
      rule: 'block',
      found: 'quran or source without a quotation',
      expected: 'them beside a quotation',
      hint: 'Add quotation: with its words, or remove them.',
    })
  }
  if (block.verse === undefined && (block.title !== undefined || block.poet !== undefined)) {
    complain(context, {
      rule: 'block',
      found: 'title or poet without verse',
      expected: 'them beside verse',
      hint: 'Add verse: with its lines, or remove them.',
    })
  }
}

export const BLOCK_DEPENDENCIES = {
  quran: ['quotation'],
  source: ['quotation'],
  title: ['verse'],
  poet: ['verse'],
}

const block = z
  .strictObject(blockShape)
  .superRefine((each, context) => checkBlock(each, KINDS, context))
  .meta({ id: 'Block', minProperties: 1, dependencies: BLOCK_DEPENDENCIES })

/** Paragraphs and blocks of this sort. */
export function blockList<T extends typeof block>(special: T) {
  return z
    .array(z.union([prose, special]))
    .min(1)
    .superRefine((list, context) => {
      for (const [index, each] of list.entries())
        if (isSubhead(each) && isSubhead(list[index + 1] ?? each)) complain(context, BARE_SUBHEAD, index)
    })
}

function isSubhead(block: unknown): boolean {
  return typeof block === 'object' && (block as { readonly subhead?: string }).subhead !== undefined
}

const BARE_SUBHEAD: Complaint = {
  rule: 'subhead',
  found: 'subhead over nothing',
  expected: 'text under it',
  hint: 'Write a paragraph after it, or remove it.',
}

/** An answer, a letter, a closing: one text, or a list of blocks. */
export const blocks = z
  .union([prose, blockList(block)])
  .meta({ id: 'Blocks', description: 'Paragraphs with a blank line between two, or a list of blocks.' })

export type BlocksSource = z.infer<typeof blocks>
export type BlockSource = string | z.infer<typeof block>
export type VerseSource = Pick<z.infer<typeof block>, 'verse' | 'title' | 'poet'>
export type ListSource = z.infer<typeof listBlock>
export type InfoboxSource = z.infer<typeof infobox>
export type PictureSource = z.infer<typeof picture>

/** Text runs beside a picture in its column, and not beside one that stands over all columns. */
function complainOfTwoPlaces(
  { place, beside }: { place?: string | undefined; beside?: boolean | undefined },
  context: Context,
): void {
  if (!beside || place === undefined) return
  complain(context, {
    rule: 'place',
    found: `picture with text beside it and place: ${place}`,
    expected: 'one place',
    hint: 'Leave out beside:, or the other.',
  })
}

function complainOfKinds(block: object, kinds: readonly string[], context: Context): void {
  const found = kinds.filter((kind) => kind in block)
  if (found.length === 1) return
  complain(context, {
    rule: 'block',
    found: found.length === 0 ? 'block without a kind' : `block that is ${found.join(' and ')} at once`,
    expected: `exactly one of ${kinds.join(', ')}`,
    hint: 'Begin each block with a hyphen of its own; a paragraph is a text without a key.',
  })
}
