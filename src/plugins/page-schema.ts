/** The shape of what a template describes, for the colours of a theme: parts that are known, and numbers that are numbers. */

import { z } from 'zod'
import { TEXT_ROLES } from '../style/style.ts'

/** What a value should be stands where zod has its own words. */
export function pageSchema(colours: readonly string[]) {
  const number = z.number({ error: 'a number' })
  const share = number.optional()
  const length = z.union([number, z.strictObject({ width: share, height: share, points: share })], {
    error: 'points, or parts of the page such as { width: 0.5 }',
  })
  const spot = z.strictObject({ x: length, y: length }, { error: 'x and y' })
  const box = z.strictObject(
    { x: length, y: length, width: length, height: length },
    { error: 'x, y, width and height' },
  )
  const colour = z.enum(colours, { error: `a colour of the theme: ${colours.join(', ')}` })
  const line = z.strictObject({ colour, width: length }, { error: 'a colour and a width' })
  const over = { box: box.optional() }
  const looks = { reach: number, fill: colour.optional(), line: line.optional() }
  const ring = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('khatam'), ...looks }),
      z.strictObject({ kind: z.literal('disc'), ...looks }),
      z.strictObject({
        kind: z.literal('star'),
        points: number.int().min(3).max(64),
        depth: number,
        ...looks,
      }),
    ],
    { error: 'a khatam, a disc or a star' },
  )
  const worded = {
    text: z.string({ error: 'a text' }).min(1, { error: 'a text' }),
    role: z.enum(TEXT_ROLES, { error: `a style of the theme: ${TEXT_ROLES.join(', ')}` }),
  }
  const words = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('fitted'),
        ...worded,
        width: length,
        largest: share,
        tallest: length.optional(),
        inBand: share,
        among: z.array(worded.text).optional(),
      }),
      z.strictObject({ kind: z.literal('sized'), ...worded, scale: share, measure: length.optional() }),
      z.strictObject({ kind: z.literal('cropped'), ...worded, crop: number, air: length, tallest: length }),
    ],
    { error: 'words that are fitted, sized or cropped' },
  )
  const parts = [
    z.strictObject({ kind: z.literal('fill'), colour, ...over }),
    z.strictObject({ kind: z.literal('pattern'), size: length, line, ...over }),
    z.strictObject({
      kind: z.literal('rules'),
      rules: z.array(z.strictObject({ inside: length, line })),
      ...over,
    }),
    z.strictObject({ kind: z.literal('starredRule'), at: spot, width: length }),
    z.strictObject({ kind: z.literal('border'), margin: length, cell: length, gap: length, line }),
    z.strictObject({
      kind: z.literal('rings'),
      centre: spot,
      radius: length,
      up: length.optional(),
      rings: z.array(ring),
    }),
    z.strictObject({ kind: z.literal('picture'), ...over }),
    z.strictObject({
      kind: z.literal('words'),
      x: length.optional(),
      align: z.literal('right', { error: 'right, or nothing' }).optional(),
      y: length,
      by: z.enum(['top', 'middle', 'baseline'], { error: 'top, middle or baseline' }),
      upwards: z.boolean().optional(),
      gap: length.optional(),
      words: z.array(words, { error: 'a list of words' }),
    }),
  ] as const
  const kinds = parts.map(({ shape }) => shape.kind.value).join(', ')
  return z.strictObject(
    {
      parts: z.array(z.discriminatedUnion('kind', parts, { error: `a part: ${kinds}` }), {
        error: 'a list of parts',
      }),
      headline: number.int({ error: 'a whole line' }),
      columns: number.int({ error: 'a whole line' }).optional(),
      furniture: z.enum(['all', 'foot'], { error: 'all or foot' }).optional(),
    },
    { error: 'a page: parts, headline, columns' },
  )
}
