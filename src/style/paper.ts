/** The size of a page as a designer writes it → width and height in points: a paper’s name, 210x280mm, or two lengths. */

import { z } from 'zod'
import type { Size } from '../geometry.ts'
import { type Complaint, nearest, quote } from '../source/complaint.ts'
import { type LengthUnit, lengthIn, measured, NUMBER, UNIT } from './length.ts'

/** Sheets by their names, upright: ISO 216 in millimetres, the North American ones in inches (ANSI/ASME Y14.1). */
const PAPERS: ReadonlyMap<string, readonly [width: number, height: number, unit: LengthUnit]> = new Map([
  ['a3', [297, 420, 'mm']],
  ['a4', [210, 297, 'mm']],
  ['a5', [148, 210, 'mm']],
  ['a6', [105, 148, 'mm']],
  ['b4', [250, 353, 'mm']],
  ['b5', [176, 250, 'mm']],
  ['letter', [8.5, 11, 'in']],
  ['half-letter', [5.5, 8.5, 'in']],
  ['legal', [8.5, 14, 'in']],
  ['tabloid', [11, 17, 'in']],
])

const NAMES = [...PAPERS.keys()]

/** `210x280mm`, or with a unit after either number; millimetres where none is written. */
const SIDES = new RegExp(`^(${NUMBER}) ?(${UNIT})? ?[x×] ?(${NUMBER}) ?(${UNIT})?$`)

/** Longest side that can be written, in millimetres; which sizes are pages is said once the whole theme is read. */
const LONGEST_SIDE = 2000

/** The schema of a page's size; it gives points. */
export const paperSize = z
  .union([
    z.string().meta({ anyOf: [{ enum: NAMES }, { pattern: SIDES.source }] }),
    z.array(lengthIn('mm', { most: LONGEST_SIDE })).length(2, 'two lengths, width and height'),
  ])
  .transform((written, context): Size => {
    if (typeof written !== 'string') return { width: written[0] ?? 0, height: written[1] ?? 0 }
    const size = readPaper(written.trim().toLowerCase())
    if (!size) context.addIssue({ code: 'custom', params: { ...noPaper(written) } })
    return size ?? { width: 0, height: 0 }
  })

function readPaper(written: string): Size | undefined {
  const paper = PAPERS.get(written)
  if (paper) {
    const [width, height, unit] = paper
    return { width: measured(width, unit), height: measured(height, unit) }
  }
  const [, width, first, height, last] = SIDES.exec(written) ?? []
  if (height === undefined) return undefined
  const unitOf = (own: string | undefined, other: string | undefined) => (own ?? other ?? 'mm') as LengthUnit
  return {
    width: measured(Number(width), unitOf(first, last)),
    height: measured(Number(height), unitOf(last, first)),
  }
}

function noPaper(written: string): Complaint {
  const near = nearest(written.toLowerCase(), NAMES)
  return {
    rule: 'paper',
    found: `page ${quote(written)}`,
    expected: 'the name of a paper, or width and height with their unit',
    hint: `${near ? `Did you mean ${near}? ` : ''}Write ${NAMES.join(', ')}, or for example 210x280mm or 8.5x11in.`,
  }
}
