/**
 * Text → the numbers in it that are written in groups, and the rows of numbers that only stand beside one another. A
 * telephone number or a thousand is read as one; the years of a list are read one by one, and a line may end between
 * them.
 */

import { BIDI_ISOLATES } from '../../controls.ts'

const DIGIT = '[\\d\\u0660-\\u0669\\u06F0-\\u06F9]'
const ROW = new RegExp(`${DIGIT}+(?:\\s+${DIGIT}+)+`, 'gu')
/** Of a number in thousands, such as 1 000 000: a first group, and others of three digits each. */
const THOUSANDS = new RegExp(`^${DIGIT}{1,3}(?:\\s+${DIGIT}{3}){1,3}$`, 'u')
/** Numbers to be dialled begin with a zero or a plus. */
const DIALLED = /^[0\u0660\u06F0]/u
const PLUS_BEFORE = /[+(]$/
/** What is isolated as one number, its groups in brackets or between hyphens. */
const ISOLATED = new RegExp(`[${BIDI_ISOLATES}](?:${DIGIT}|[ +()-])+[${BIDI_ISOLATES}]`, 'gu')

interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Numbers {
  /** Numbers of several groups, in one piece each. */
  readonly grouped: readonly Stretch[]
  /** Numbers that stand beside one another. */
  readonly rows: readonly Stretch[]
}

export function findNumbers(text: string): Numbers {
  const isolated = stretchesOf(text, ISOLATED)
  const rows = stretchesOf(text, ROW)
  const isGrouped = ({ from, to }: Stretch) => {
    const row = text.slice(from, to)
    return THOUSANDS.test(row) || DIALLED.test(row) || PLUS_BEFORE.test(text.slice(0, from).slice(-1))
  }
  return {
    grouped: [...isolated, ...rows.filter(isGrouped)],
    rows: rows.filter((row) => !isGrouped(row)),
  }
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
}

/** Whether a place lies inside one of the stretches, not at its ends. */
export function isInside(stretches: readonly Stretch[], offset: number): boolean {
  return stretches.some(({ from, to }) => offset > from && offset < to)
}
