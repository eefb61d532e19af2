/**
 * A length as a designer writes it → points: a number in the unit of its key, or a number with its unit, as 12mm. The
 * one place where units are read.
 */

import { z } from 'zod'
import { mm, POINTS_PER_INCH, type Pt } from '../geometry.ts'
import { type Complaint, quote } from '../source/complaint.ts'

/** What a unit is written as, and so many of it in points. */
const UNITS = {
  mm,
  cm: (centimetres: number): Pt => mm(10 * centimetres),
  in: (inches: number): Pt => inches * POINTS_PER_INCH,
  pt: (points: number): Pt => points,
} as const

export type LengthUnit = keyof typeof UNITS

/** A number and one of the units; parts of a pattern. */
export const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`
export const UNIT = `(?:${Object.keys(UNITS).join('|')})`

const LENGTH = new RegExp(`^(${NUMBER}) ?(${UNIT})$`)

const NAMES: Readonly<Record<LengthUnit, string>> = {
  mm: 'millimetres',
  cm: 'centimetres',
  in: 'inches',
  pt: 'points',
}

/** So many of a unit, in points. */
export function measured(amount: number, unit: LengthUnit): Pt {
  return UNITS[unit](amount)
}

interface LengthBounds {
  /** In the unit of the key; nothing below zero where left out. */
  readonly above?: number
  readonly most: number
}

/** The schema of a length whose bare numbers are in a unit; it gives points. */
export function lengthIn(unit: LengthUnit, { above, most }: LengthBounds) {
  const bare = above === undefined ? z.number().nonnegative() : z.number().gt(above)
  return z
    .union([bare.max(most), z.string().meta({ pattern: LENGTH.source })])
    .transform((written, context): Pt => {
      if (typeof written === 'number') return measured(written, unit)
      const length = readLength(written)
      const complaint = length === undefined ? noLength(written, unit) : outOfBounds(written, length)
      if (complaint) context.addIssue({ code: 'custom', params: { ...complaint } })
      return length ?? 0
    })

  function outOfBounds(written: string, length: Pt): Complaint | undefined {
    const isShort = above !== undefined && length <= measured(above, unit)
    if (!isShort && length <= measured(most, unit)) return undefined
    const expected = isShort ? `more than ${above} ${unit}` : `at most ${most} ${unit}`
    return { rule: 'value', found: `length ${quote(written)}`, expected }
  }
}

/** A length with its unit, in points; nothing where it is none. */
function readLength(written: string): Pt | undefined {
  const [, amount, unit] = LENGTH.exec(written) ?? []
  return unit === undefined ? undefined : measured(Number(amount), unit as LengthUnit)
}

function noLength(written: string, unit: LengthUnit): Complaint {
  return {
    rule: 'length',
    found: quote(written),
    expected: `a length: a number of ${NAMES[unit]}, or one with its unit`,
    hint: 'Write it with the digits 0 to 9 and a point for its fraction: 12mm, 1.2cm, 0.5in or 36pt.',
  }
}
