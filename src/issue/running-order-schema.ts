/** What may stand in the running order of an issue: sections, and articles with their places, each as a zod schema. */

import { z } from 'zod'
import { nearest, quote } from '../source/complaint.ts'
import { type Context, complain, filePath, line, written } from './line-schema.ts'

/** Of a section: its own, on a screen, or one of the theme's palette, which says what prints it. */
const sectionColour = written(
  'colour',
  'a colour such as #0B6E69, or the name of one in the palette of the theme',
  /^(#[0-9a-fA-F]{6}|[A-Za-z][A-Za-z0-9]*)$/,
)

const section = z
  .strictObject({
    name: line.describe('The name of the section, for example تحقيقات.'),
    colour: sectionColour
      .optional()
      .describe(
        'The colour of its folios, kickers and heads: six hexadecimal digits, or the name of a colour in the palette of the theme. The theme’s own where left out.',
      ),
  })
  .meta({ id: 'Section' })

export const sections = z.array(section).min(1).superRefine(complainOfTwins)

function complainOfTwins(list: readonly { readonly name: string }[], context: Context): void {
  for (const [index, { name }] of list.entries()) {
    if (list.findIndex((other) => other.name === name) === index) continue
    const found = `second section ${quote(name)}`
    const hint = 'Remove one of the two, or give it another name.'
    complain(context, { rule: 'section', found, expected: 'each section once', hint }, index, 'name')
  }
}

/** The number of the first page that an article can have: the cover is page 1. */
const FIRST_INSIDE = 2

const STARTS = ['right', 'left'] as const

export const pageNumber = z.int().min(FIRST_INSIDE)

const placed = z
  .strictObject({
    file: filePath.describe('The article by its path from this file.'),
    section: line.optional().describe('The section that it stands in: a name among sections.'),
    starts: z
      .enum([...STARTS, 'any'])
      .optional()
      .describe('The side that it begins on; any where left out.'),
    on: pageNumber.optional().describe('The number of the page that it begins on.'),
  })
  .superRefine(({ starts, on }, context) => {
    if (starts === undefined || on === undefined) return
    const hint = 'Remove one of the two: the number of a page says its side, even ones lie on the right.'
    complain(context, { rule: 'place', found: 'starts and on at once', expected: 'one of them', hint }, 'on')
  })
  .meta({ id: 'PlacedArticle' })

/** What stands in the running order for the index. */
export const INDEX = 'index'

export const runningOrder = z
  .array(z.union([filePath, placed]))
  .min(1)
  .superRefine(complainOfEarlyIndex)

/** Its pages are numbered when all others are. */
function complainOfEarlyIndex(order: readonly unknown[], context: Context): void {
  const at = order.indexOf(INDEX)
  if (at < 0 || at === order.length - 1) return
  const hint = 'Move "- index" to the end of the articles, and write it once.'
  complain(
    context,
    { rule: 'index', found: 'index before an article', expected: 'it behind the last one', hint },
    at,
  )
}

export type SectionSource = z.infer<typeof section>
export type RunningEntrySource = z.infer<typeof runningOrder>[number]

/** That articles stand in sections which are there. */
export function complainOfSections(
  issue: {
    readonly sections?: readonly SectionSource[] | undefined
    readonly articles: readonly RunningEntrySource[]
  },
  context: Context,
): void {
  const names = (issue.sections ?? []).map(({ name }) => name)
  for (const [index, entry] of issue.articles.entries()) {
    const name = typeof entry === 'string' ? undefined : entry.section
    if (name === undefined || names.includes(name)) continue
    const near = nearest(name, names)
    const complaint = {
      rule: 'section',
      found: `section ${quote(name)}`,
      expected: names.length > 0 ? `one of ${names.join('، ')}` : 'a section that the issue has',
      hint: near ? `Write "section: ${near}".` : 'Add it to sections: of this file, with its name.',
    }
    complain(context, complaint, 'articles', index, 'section')
  }
}
