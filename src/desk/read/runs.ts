/** Runs of a paragraph → the same without the white space of their markup: one look, one run. */

import type { ManuscriptRun } from '../manuscript.ts'

/** No space at either end, none doubled where two runs meet, runs of one look joined; none where only spaces are left. */
export function trimRuns(runs: readonly ManuscriptRun[]): ManuscriptRun[] {
  const joined: ManuscriptRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const text = !last || /[ \n]$/.test(last.text) ? run.text.replace(/^ +/, '') : run.text
    if (text === '') continue
    if (last && sameLook(last, run)) joined[joined.length - 1] = { ...last, text: last.text + text }
    else joined.push({ ...run, text })
  }
  return trimEnds(joined)
}

function trimEnds(runs: readonly ManuscriptRun[]): ManuscriptRun[] {
  const [first, ...others] = runs
  if (!first) return []
  const started = [{ ...first, text: first.text.trimStart() }, ...others]
  if (started[0]?.text === '') return trimEnds(started.slice(1))
  const last = started.at(-1) as ManuscriptRun
  const text = last.text.trimEnd()
  const ended = [...started.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])]
  return text === '' ? trimEnds(ended) : ended
}

function sameLook(one: ManuscriptRun, other: ManuscriptRun): boolean {
  return (['bold', 'italic', 'href', 'note'] as const).every((key) => one[key] === other[key])
}

/** Each line that the author has ended. */
export function linesOfRuns(runs: readonly ManuscriptRun[]): readonly (readonly ManuscriptRun[])[] {
  const lines: ManuscriptRun[][] = [[]]
  for (const run of runs)
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      // The mark of a note may have no words of its own.
      if (part !== '' || run.note !== undefined) lines.at(-1)?.push({ ...run, text: part })
    }
  return lines
}
