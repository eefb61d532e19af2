/** A stretch of a paragraph's runs. */

import type { ManuscriptRun } from '../manuscript.ts'
import { trimRuns } from './runs.ts'

/** From one place of the paragraph's text to another, in UTF-16 units, without white space at its ends. */
export function sliceRuns(
  runs: readonly ManuscriptRun[],
  start: number,
  end: number,
): readonly ManuscriptRun[] {
  const [only, ...others] = runs
  if (!only || others.length > 0) return trimRuns(cutRuns(runs, start, end))
  // Most paragraphs have one look.
  const text = only.text.slice(start, end).trim()
  return text === '' ? [] : [{ ...only, text }]
}

/** With the white space at its ends. */
export function cutRuns(
  runs: readonly ManuscriptRun[],
  start: number,
  end: number,
): readonly ManuscriptRun[] {
  const sliced: ManuscriptRun[] = []
  let at = 0
  for (const run of runs) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + run.text.length)]
    if (from < to) sliced.push({ ...run, text: run.text.slice(from - at, to - at) })
    at += run.text.length
    if (at >= end) break
  }
  return sliced
}
