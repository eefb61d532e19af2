/**
 * What words may be in a source file, each form as a zod schema: a slug, a day, a line, a paragraph with marks. All kinds
 * of file share them.
 */

import { z } from 'zod'
import { isUnseen } from '../controls.ts'
import { type Complaint, quote } from '../source/complaint.ts'
import type { Inline } from './block.ts'
import { LANGUAGE_TAG, readInline } from './inline.ts'
import { collapseSpaces, splitParagraphs } from './spaces.ts'

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

type PathPart = string | number

export interface Context {
  addIssue(issue: { code: 'custom'; path: PathPart[]; params: Record<string, unknown> }): void
}

/** Hands a complaint of ours through zod, which knows the path to here; `path` goes on from here. */
export function complain(context: Context, complaint: Complaint, ...path: PathPart[]): void {
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

export function holdsNote(content: readonly Inline[]): boolean {
  return content.some(
    (inline) => inline.kind === 'note' || ('content' in inline && holdsNote(inline.content)),
  )
}

/** Paragraphs with a blank line between two, that may hold marks. */
export const prose = z
  .string()
  .superRefine(complainOfEmpty)
  .superRefine((text, context) => complainOfUnseen(splitParagraphs(text), context))
  .superRefine((text, context) => complainOfMarks(splitParagraphs(text), context))
  .meta({ minLength: 1 })

export function complainOfEmpty(text: string, context: Context): void {
  if (!isUnseen(text)) return
  const found = text.trim() === '' ? 'empty text' : 'text in which nothing can be seen'
  complain(context, { rule: 'empty', found, expected: 'words' })
}

/** A paragraph among others that shows nothing would vanish without a word. */
export function complainOfUnseen(paragraphs: readonly string[], context: Context): void {
  if (paragraphs.length > 1) for (const paragraph of paragraphs) complainOfEmpty(paragraph, context)
}

export function complainOfMarks(paragraphs: readonly string[], context: Context): void {
  for (const complaint of paragraphs.flatMap((paragraph) => readInline(paragraph).complaints)) {
    complain(context, complaint)
  }
}
