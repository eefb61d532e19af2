/** Findings of copy rules → slips with their sentences: the words around each, and how often a habit is met. */

import { withoutControls } from '../controls.ts'
import { diagnose, quote } from '../source/complaint.ts'
import { groupBy } from './group-by.ts'
import type { CopyPiece } from './rules/form/piece.ts'
import type { CopySlip, RuledFinding } from './rules/form/slip.ts'

/** UTF-16 units on either side of a slip that are shown with it, to the end of their word. */
const AROUND = 18

/** In order of place. A habit that is only told is told once, at its first place. */
export function tellFindings(piece: CopyPiece, findings: readonly RuledFinding[]): readonly CopySlip[] {
  const ordered = findings.toSorted(
    (one, other) => one.passage - other.passage || one.start - other.start || one.end - other.end,
  )
  const groups = groupBy<RuledFinding, unknown>(ordered, (finding) => {
    const { rule, level, found, expected } = finding
    return rule.told === 'each' ? finding : `${rule.name}\n${level}\n${found}\n${expected}`
  })
  const slips = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const times = group.filter(({ half }) => !half).length
    const diagnostic = tell(piece, first, times)
    const shown = first.level === 'warn' ? [first] : group
    return shown.map((finding) => slipOf(finding, diagnostic, shown.length < group.length))
  })
  return slips.sort(
    (one, other) => one.passage - other.passage || one.start - other.start || one.end - other.end,
  )
}

/** One that stands for several has no replacement: it would mend the first of them. */
function slipOf(finding: RuledFinding, diagnostic: CopySlip['diagnostic'], standsForMore: boolean): CopySlip {
  const { rule, level, passage, start, end, replacement } = finding
  const place = { rule: rule.name, level, passage, start, end, diagnostic }
  return replacement === undefined || standsForMore ? place : { ...place, replacement }
}

function tell(piece: CopyPiece, finding: RuledFinding, times: number): CopySlip['diagnostic'] {
  const passage = piece.passages[finding.passage]
  const count = times > 1 ? `, ${times} times in this piece,` : ','
  const where = quote(wordsAround(passage?.text ?? '', finding.start, finding.end))
  const complaint = {
    rule: finding.rule.name,
    found: `${finding.found} in ${where}${count}`.replace(/,$/, ''),
    expected: finding.expected,
    hint: finding.hint,
    severity: 'warning' as const,
  }
  const told = diagnose('copy', complaint, passage?.span)
  // The name of a house's own rule says already whose it is.
  return finding.rule.name.includes('/') ? { ...told, code: finding.rule.name } : told
}

/** Of a long slip, its first words. */
function wordsAround(text: string, start: number, end: number): string {
  const until = Math.min(end, start + AROUND)
  const before = text.slice(Math.max(0, start - AROUND), start)
  const behind = text.slice(until, until + AROUND)
  const whole = start > AROUND ? before.replace(/^\S*\s+/, '') : before
  const rest = until + AROUND < text.length ? behind.replace(/\s+\S*$/, '') : behind
  return withoutControls(`${whole}${text.slice(start, until)}${rest}`)
    .replace(/\s+/g, ' ')
    .trim()
}
