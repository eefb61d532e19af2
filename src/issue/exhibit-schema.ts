/**
 * What may stand in a source file to be looked at: a table, big numbers, moments of a story, each as a zod schema.
 */

import { z } from 'zod'
import { readInline } from './inline.ts'
import { type Context, complain, holdsNote, line, markedLine } from './line-schema.ts'

const cell = markedLine.superRefine((text, context) => {
  if (!holdsNote(readInline(text).content)) return
  complain(context, {
    rule: 'note-in-table',
    found: 'note in a table',
    expected: 'its words under the table',
    hint: 'Move the note to note: of the table.',
    excerpt: '^[',
  })
})

const row = z.array(cell).min(1)

export const table = z
  .strictObject({
    head: z.array(cell).min(2).describe('What each column is, the first at the right.'),
    rows: z.array(row).min(1).describe('Rows of as many cells; the first cell says what its row is about.'),
    caption: cell.optional().describe('What the table shows, over it.'),
    note: cell.optional().describe('A remark under the table, for example where its numbers are from.'),
  })
  .superRefine(({ head, rows }, context) => {
    for (const [index, cells] of rows.entries())
      if (cells.length !== head.length) complainOfRow(index, [cells.length, head.length], context)
  })
  .meta({ id: 'Table' })

export type TableSource = z.infer<typeof table>

function complainOfRow(index: number, [found, expected]: readonly [number, number], context: Context): void {
  const complaint = {
    rule: 'table-row',
    found: `row of ${found} ${found === 1 ? 'cell' : 'cells'}`,
    expected: `${expected}, as many as the head has`,
    hint: 'Write — for what is not known, and a cell that has a comma in quotation marks: "1,250".',
  }
  complain(context, complaint, 'rows', index)
}

/** A few big numbers, each with words under it. */
export const facts = z
  .array(
    z
      .strictObject({
        number: line.describe('The number, large: ٤٠٠٧, or ٤٥ ألفًا.'),
        words: markedLine.describe('What it is the number of.'),
      })
      .meta({ id: 'Fact' }),
  )
  .min(1)

/** Moments of a story, one under another. */
export const timeline = z
  .array(
    z
      .strictObject({
        when: line.describe('The moment: a year, a day, an hour.'),
        what: markedLine.describe('What came to pass.'),
      })
      .meta({ id: 'Moment' }),
  )
  .min(2)

export type FactsSource = z.infer<typeof facts>
export type TimelineSource = z.infer<typeof timeline>
