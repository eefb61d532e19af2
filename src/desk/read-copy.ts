/**
 * A piece and the style of its house → what the copy rules find in it, in order of place. Mending all that is to be
 * mended leaves nothing that would be mended: where one change makes another slip of its surroundings, or two rules
 * would change the same place, the changed text is read again, and what is found there belongs to the first change.
 */

import { carryBack, editText, type TextEdit } from './edits.ts'
import { groupBy } from './group-by.ts'
import type { HouseStyle } from './house-style.ts'
import type { CopyPiece } from './rules/form/piece.ts'
import { readPiece } from './rules/form/reading.ts'
import type { AnyCopyRule, CopyFinding } from './rules/form/rule.ts'
import type { CopySlip, RuledFinding } from './rules/form/slip.ts'
import { tellFindings } from './tell-copy.ts'

/** How often a text that has been mended is read again; two suffice for all that was ever seen. */
const MOST_READINGS = 5

/** No two fixes overlap. */
export function readCopy(piece: CopyPiece, style: HouseStyle): readonly CopySlip[] {
  const all = findAll(piece, style, style.rules)
  const warnings = all.filter(({ level }) => level === 'warn')
  let fixes = keepApart(all.filter(isFix), style)
  const fixing = style.rules.filter(({ name }) => style.levels[name] === 'fix')
  for (let reading = 1; reading < MOST_READINGS && fixes.length > 0; reading++) {
    const again = findAgain(piece, style, { fixes, rules: fixing })
    if (again === undefined) break
    fixes = again
  }
  return tellFindings(piece, [...warnings, ...fixes])
}

/** `only`: the passages that are looked at, and those that they are compared with. */
function findAll(
  piece: CopyPiece,
  style: HouseStyle,
  rules: readonly AnyCopyRule[],
  only?: ReadonlyMap<number, unknown>,
): readonly RuledFinding[] {
  const whole = readPiece(piece, style.quotes, style.digits)
  const part = only ? { ...whole, passages: whole.passages.filter(({ index }) => only.has(index)) } : whole
  return rules.flatMap((rule) => {
    const level = style.levels[rule.name] ?? rule.level
    if (level === 'off') return []
    return rule.find(rule.ofPiece ? whole : part).map((finding) => ({
      ...finding,
      rule,
      level: level === 'fix' && finding.replacement !== undefined ? level : ('warn' as const),
    }))
  })
}

/** In order of place; of two that overlap, the one whose rule comes first in the table. */
function keepApart(findings: readonly RuledFinding[], { rules }: HouseStyle): readonly RuledFinding[] {
  const rank = new Map(rules.map((rule, index) => [rule, index]))
  const rankOf = ({ rule }: RuledFinding) => rank.get(rule) ?? 0
  const kept: RuledFinding[] = []
  for (const finding of findings.toSorted(byPlace)) {
    let isKept = true
    for (let last = kept.at(-1); last && overlaps(last, finding); last = kept.at(-1)) {
      isKept = rankOf(finding) < rankOf(last)
      if (!isKept) break
      kept.pop()
    }
    if (isKept) kept.push(finding)
  }
  return kept
}

function byPlace(one: CopyFinding, other: CopyFinding): number {
  return one.passage - other.passage || one.start - other.start || one.end - other.end
}

/** Two that write at the same point are as much in each other's way as two that replace the same letter. */
function overlaps(before: CopyFinding, behind: CopyFinding): boolean {
  if (before.passage !== behind.passage) return false
  return behind.start < before.end || (before.start === behind.start && before.end === behind.end)
}

interface Fixing {
  readonly fixes: readonly RuledFinding[]
  readonly rules: readonly AnyCopyRule[]
}

/** The fixes with those that the mended passages ask for beside them; nothing where they ask for none. */
function findAgain(
  piece: CopyPiece,
  style: HouseStyle,
  { fixes, rules }: Fixing,
): readonly RuledFinding[] | undefined {
  const byPassage = groupBy(fixes, ({ passage }) => passage)
  const edited = piece.passages.map((passage, index) => {
    const own = byPassage.get(index)
    return own ? { ...passage, text: editText(passage.text, own.map(editOf)) } : passage
  })
  const again = findAll({ ...piece, passages: edited }, style, rules, byPassage).filter(isFix)
  const later = keepApart(again, style)
  if (later.length === 0) return undefined
  for (const [index, own] of groupBy(later, ({ passage }) => passage)) {
    const text = piece.passages[index]?.text ?? ''
    byPassage.set(index, carry(text, byPassage.get(index) ?? [], own))
  }
  return [...byPassage.values()].flat().toSorted(byPlace)
}

function isFix({ level }: RuledFinding): boolean {
  return level === 'fix'
}

function editOf({ start, end, replacement = '' }: RuledFinding): TextEdit {
  return { start, end, replacement }
}

function carry(
  text: string,
  fixes: readonly RuledFinding[],
  later: readonly RuledFinding[],
): readonly RuledFinding[] {
  const carried = carryBack(text, fixes.map(editOf), later.map(editOf))
  const taken = new Set(carried.flatMap(({ over }) => over))
  const made = carried.flatMap(({ start, end, replacement, over, of }) => {
    const first = fixes[over[0] ?? -1] ?? later[of[0] ?? -1]
    return first && text.slice(start, end) !== replacement ? [{ ...first, start, end, replacement }] : []
  })
  return [...fixes.filter((_, index) => !taken.has(index)), ...made].toSorted(byPlace)
}
