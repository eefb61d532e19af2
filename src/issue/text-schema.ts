/**
 * What a text may be in a source file: a line, a paragraph with marks, a run of blocks, each as a zod schema that all
 * three kinds of file share.
 */

import { z } from 'zod'
import { isUnseen } from '../controls.ts'
import { type Complaint, quote } from '../source/complaint.ts'
import { LANGUAGE_TAG, readInline } from './inline.ts'
import type { Inline } from './issue.ts'
import { collapseSpaces, splitParagraphs, splitStanzas } from './spaces.ts'

/** A value of one written form. The pattern is for text editors as well; `fits` may ask for more than it can say. */
export function written(
  rule: string,
  expected: string,
  pattern: RegExp,
  fits = (text: string) => pattern.test(text),
) {
  return z
    .string()
    .superRefine((text, context) => {
      if (!fits(text)) complain(context, { rule, found: quote(text), expected })
    })
    .meta({ pattern: pattern.source })
}

interface Context {
  addIssue(issue: { code: 'custom'; path: string[]; params: Record<string, unknown> }): void
}

/** Hands a complaint of ours through zod, which knows the path to here; `path` goes on from here. */
export function complain(context: Context, complaint: Complaint, ...path: string[]): void {
  context.addIssue({ code: 'custom', path, params: { ...complaint } })
}

/** Letters of a name that becomes the name of a file: a disk holds 255 bytes, and there are endings and folders. */
const LONGEST_SLUG = 80

// A letter first because slugs name anchors, and XML wants a letter there.
export const slug = written(
  'slug',
  'a slug of small Latin letters, digits and hyphens, a letter first',
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
)
  .superRefine((text, context) => {
    if (text.length <= LONGEST_SLUG) return
    const found = `slug of ${text.length} letters`
    complain(context, {
      rule: 'slug',
      found,
      expected: `at most ${LONGEST_SLUG}`,
      hint: 'Write a shorter one.',
    })
  })
  .meta({ maxLength: LONGEST_SLUG })

/** Its form alone: which calendar has the day is known once the file is read (`days.ts`). */
export const day = written('date', 'a day such as 2026-11-01', /^\d{4}-\d{2}-\d{2}$/)

export const languageTag = written('language', 'a language tag such as ar-EG', LANGUAGE_TAG)

export const issn = written('issn', 'an ISSN such as 2049-3630', /^\d{4}-\d{3}[\dX]$/)

/** Bytes: a code of them has 69 modules a side (ISO/IEC 18004, version 13, level M), and with its margin 39 mm. */
const LONGEST_ADDRESS = 300

/** An address that is drawn as a code. */
export const codedAddress = written(
  'link',
  'an address such as https://example.org',
  /^https?:\/\/\S+$/,
).superRefine((address, context) => {
  const bytes = Buffer.byteLength(address)
  if (bytes <= LONGEST_ADDRESS) return
  const found = `address of ${bytes} bytes, ${quote(address)}`
  const hint = 'Leave out what follows a "?", or name a short address that leads there.'
  complain(context, { rule: 'link', found, expected: `at most ${LONGEST_ADDRESS} bytes`, hint })
})

export const filePath = z.string().superRefine(complainOfEmpty).meta({ minLength: 1 })

/** Plain words on one line. */
export const line = z.string().overwrite(collapseSpaces).superRefine(complainOfEmpty).meta({ minLength: 1 })

/** One paragraph that may hold marks. */
export const markedLine = z
  .string()
  .superRefine(complainOfEmpty)
  .superRefine((text, context) => complainOfMarks([text], context))
  .meta({ minLength: 1 })

/** A title, a name: it may hold marks, but no note, which would have no page to stand at the foot of. */
export const titleLine = markedLine.superRefine((text, context) => {
  if (!holdsNote(readInline(text).content)) return
  complain(context, {
    rule: 'note-in-title',
    found: 'note in a title',
    expected: 'notes in questions and answers only',
    hint: 'Move the note to the text.',
    excerpt: '^[',
  })
})

function holdsNote(content: readonly Inline[]): boolean {
  return content.some(
    (inline) => inline.kind === 'note' || ('content' in inline && holdsNote(inline.content)),
  )
}

/** Paragraphs with a blank line between two, that may hold marks. */
const prose = z
  .string()
  .superRefine(complainOfEmpty)
  .superRefine((text, context) => complainOfUnseen(splitParagraphs(text), context))
  .superRefine((text, context) => complainOfMarks(splitParagraphs(text), context))
  .meta({ minLength: 1 })

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
    across: z
      .boolean()
      .optional()
      .describe('true for a picture of an interview that stands over all columns of its page.'),
    beside: z
      .boolean()
      .optional()
      .describe('true for a picture that text runs beside, where its column is wide enough.'),
    caption: markedLine.optional().describe('The words under the picture.'),
    credit: line.optional().describe('Who made the picture.'),
  })
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

const KINDS = ['list', 'numbered', 'verse', 'quotation', 'infobox', 'sideNote', 'picture'] as const

/** A block that is more than a paragraph: a map with exactly one of the kinds. */
const specialBlock = z
  .strictObject({
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
    infobox: infobox.optional().describe('A box beside the text.'),
    sideNote: markedLine
      .optional()
      .describe('A remark of the magazine’s own beside the text, for example on a name in it.'),
    picture: picture.optional().describe('A picture with its words.'),
  })
  .superRefine((block, context) => {
    complainOfKinds(block, KINDS, context)
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
  })
  .meta({
    id: 'Block',
    minProperties: 1,
    dependencies: { quran: ['quotation'], source: ['quotation'], title: ['verse'], poet: ['verse'] },
  })

/** An answer, a letter, a closing: one text, or a list of blocks. */
export const blocks = z
  .union([prose, z.array(z.union([prose, specialBlock])).min(1)])
  .meta({ id: 'Blocks', description: 'Paragraphs with a blank line between two, or a list of blocks.' })

export type BlocksSource = z.infer<typeof blocks>
export type BlockSource = string | z.infer<typeof specialBlock>
export type VerseSource = Pick<z.infer<typeof specialBlock>, 'verse' | 'title' | 'poet'>
export type ListSource = z.infer<typeof listBlock>
export type InfoboxSource = z.infer<typeof infobox>
export type PictureSource = z.infer<typeof picture>

function complainOfEmpty(text: string, context: Context): void {
  if (!isUnseen(text)) return
  const found = text.trim() === '' ? 'empty text' : 'text in which nothing can be seen'
  complain(context, { rule: 'empty', found, expected: 'words' })
}

/** A paragraph among others that shows nothing would vanish without a word. */
function complainOfUnseen(paragraphs: readonly string[], context: Context): void {
  if (paragraphs.length > 1) for (const paragraph of paragraphs) complainOfEmpty(paragraph, context)
}

function complainOfMarks(paragraphs: readonly string[], context: Context): void {
  for (const complaint of paragraphs.flatMap((paragraph) => readInline(paragraph).complaints)) {
    complain(context, complaint)
  }
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
