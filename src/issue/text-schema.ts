/** What a text may be in a source file: a run of blocks, each as a zod schema that all kinds of article share. */

import { z } from 'zod'
import type { Complaint } from '../source/complaint.ts'
import { facts, table, timeline } from './exhibit-schema.ts'
import {
  type Context,
  complain,
  complainOfEmpty,
  complainOfMarks,
  complainOfUnseen,
  line,
  markedLine,
  prose,
  titleLine,
} from './line-schema.ts'
import { boxedPicture, groupShape, picture, place } from './picture-schema.ts'
import { splitStanzas } from './spaces.ts'

const lines = z.array(markedLine).min(1)

/** What a box may hold beside paragraphs. */
const boxedBlock = z
  .strictObject({
    subhead: titleLine.optional().describe('A heading within the box.'),
    list: lines.optional().describe('A list with bullets.'),
    numbered: lines.optional().describe('A list with numbers.'),
    facts: facts.optional().describe('A few big numbers, each with words under it.'),
    timeline: timeline.optional().describe('Moments of a story, one under another.'),
    picture: boxedPicture.optional().describe('A picture with its words.'),
  })
  .superRefine((block, context) => complainOfKinds(block, BOXED_KINDS, context))

const BOXED_KINDS = ['subhead', 'list', 'numbered', 'facts', 'timeline', 'picture']

export const infobox = z
  .strictObject({
    title: line.describe('The heading of the box.'),
    text: z
      .union([prose, z.array(z.union([prose, boxedBlock])).min(1)])
      .describe('Paragraphs, subheads, lists, big numbers, moments and pictures.'),
    across: z.boolean().optional().describe('true for a box that stands over all columns of its page.'),
    place: place
      .optional()
      .describe('Where it stands across: head or foot of its page, or a page of its own.'),
  })
  .meta({ id: 'Infobox' })

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
  'pictures',
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
  ...groupShape,
}

/** Keys that say something of a block of one kind alone. */
const PARTNERS = [
  {
    keys: ['quran', 'source'],
    of: 'quotation',
    named: 'a quotation',
    hint: 'Add quotation: with its words, or remove them.',
  },
  {
    keys: ['title', 'poet'],
    of: 'verse',
    named: 'verse',
    hint: 'Add verse: with its lines, or remove them.',
  },
  {
    keys: ['caption', 'across', 'place'],
    of: 'pictures',
    named: 'pictures',
    hint: 'Add pictures: with their files; what belongs to one picture stands within picture:, below it.',
  },
] as const

/** A block is of exactly one of these kinds, and says nothing that belongs to another. */
export function checkBlock(block: object, kinds: readonly string[], context: Context): void {
  complainOfKinds(block, kinds, context)
  for (const { keys, of, named, hint } of PARTNERS) {
    if (of in block || !keys.some((key) => key in block)) continue
    const found = `${list(keys)} without ${named}`
    complain(context, { rule: 'block', found, expected: `them beside ${named}`, hint })
  }
}

function list(keys: readonly string[]): string {
  return `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`
}

/** Which key each of those needs beside it, for text editors. */
export const BLOCK_DEPENDENCIES: Readonly<Record<string, string[]>> = Object.fromEntries(
  PARTNERS.flatMap(({ keys, of }) => keys.map((key) => [key, [of]])),
)

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

/** An introduction, a letter, a closing: one text, or a list of blocks. */
export const blocks = z
  .union([prose, blockList(block)])
  .meta({ id: 'Blocks', description: 'Paragraphs with a blank line between two, or a list of blocks.' })

export type BlocksSource = z.infer<typeof blocks>
export type BlockSource = string | z.infer<typeof block>
export type VerseSource = Pick<z.infer<typeof block>, 'verse' | 'title' | 'poet'>
export type BoxedSource = z.infer<typeof boxedBlock>
export type InfoboxSource = z.infer<typeof infobox>

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
