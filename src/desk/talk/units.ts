/** Paragraphs and their speakers → units: stretches that are each of one voice, with the label each bears, if any. */

import type { Span } from '../../diagnostic.ts'
import {
  type ManuscriptKind,
  type ManuscriptParagraph,
  type ManuscriptRun,
  textOfRuns,
} from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Label } from './label.ts'
import { quickRowsIn } from './quick-rows.ts'
import type { Sighting } from './sighting.ts'
import type { SpeakersFound } from './speakers.ts'
import { isAnswerTold, isAskTold } from './told.ts'

/** `told`: «سألته:» asks, «فقال:» answers. `cell`: of a table's row, the first asks. */
export type UnitVoice =
  | { readonly kind: 'speakers'; readonly of: readonly number[] }
  | { readonly kind: 'told' | 'cell'; readonly asks: boolean }

export interface Unit {
  readonly paragraph: number
  readonly kind: ManuscriptKind
  readonly level?: number
  /** Without mark and label. */
  readonly runs: readonly ManuscriptRun[]
  readonly text: string
  readonly span: Span
  readonly time?: string
  readonly voice?: UnitVoice
  readonly label?: Label
  /** Mark and label as they were written before the words. */
  readonly lead: string
  /** How it is set off from others: by a mark, its look, its kind. */
  readonly habits: readonly string[]
  readonly isHead: boolean
  readonly evidence: Evidence
}

export interface UnitOrder {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly sightings: readonly Sighting[]
  readonly found: SpeakersFound
}

export function unitsOf({ paragraphs, sightings, found }: UnitOrder): readonly Unit[] {
  const byParagraph = new Map<number, Sighting[]>()
  for (const sighting of sightings) {
    const own = byParagraph.get(sighting.paragraph)
    if (own) own.push(sighting)
    else byParagraph.set(sighting.paragraph, [sighting])
  }
  const quick = quickRowsIn(paragraphs)
  const units = paragraphs.flatMap((paragraph, index) =>
    unitsIn(
      paragraph,
      index,
      quick.has(index) ? cellCuts(paragraph) : cutsOf(paragraph, byParagraph.get(index) ?? [], found),
    ),
  )
  return joinLabels(units)
}

/** Where a unit begins, where its words do, and whose they are. */
interface Cut {
  readonly at: number
  readonly wordsAt: number
  readonly mark?: string
  readonly label?: Label
  readonly voice?: UnitVoice
}

function cutsOf(
  paragraph: ManuscriptParagraph,
  sightings: readonly Sighting[],
  found: SpeakersFound,
): readonly Cut[] {
  const cuts: Cut[] = []
  for (const sighting of sightings) {
    const cut = cutAt(sighting, found)
    if (sighting.place === 'head' || isCut(sighting, cut, cuts)) cuts.push(cut)
  }
  return cuts.flatMap((cut, index) => [cut, ...boldBreakOf(paragraph, cut, cuts[index + 1]?.at)])
}

function isCut(sighting: Sighting, cut: Cut, before: readonly Cut[]): boolean {
  if (cut.label) return mayCut(sighting, cut, before)
  if (sighting.place !== 'inner') return isMarkedLine(cut, before)
  if (sighting.isStarred && cut.mark !== undefined)
    return cut.mark === '*' || before.some(({ mark }) => mark === '*')
  return cut.mark === '*' && before.some(({ label }) => label?.sort === 'turn')
}

/** A row of a question and its answer. */
function cellCuts({ runs }: ManuscriptParagraph): readonly Cut[] {
  const tab = textOfRuns(runs).indexOf('\t')
  return [
    { at: 0, wordsAt: 0, voice: { kind: 'cell', asks: true } },
    { at: tab, wordsAt: tab + 1, voice: { kind: 'cell', asks: false } },
  ]
}

/** A line of a paragraph is a unit of its own where it bears the mark that the first one does. */
function isMarkedLine({ mark }: Cut, [first]: readonly Cut[]): boolean {
  return mark !== undefined && mark === first?.mark
}

/** Told speech within a paragraph is cut off where it asks, or answers what was just asked. */
function mayCut({ place }: Sighting, { voice, label }: Cut, before: readonly Cut[]): boolean {
  if (place === 'line') return true
  if (voice?.kind === 'told')
    return voice.asks || before.some((cut) => cut.voice?.kind === 'told' && cut.voice.asks)
  return label?.sort === 'turn' || label?.sort === 'colon'
}

function cutAt({ at, head, place }: Sighting, found: SpeakersFound): Cut {
  const named = head.labels.find(({ key, sort }) => found.byKey.has(key) && isApt(sort, place))
  const told = head.labels.find(({ sort }) => sort === 'told')
  const isTold = found.isTold && told !== undefined && (isAskTold(told.key) || isAnswerTold(told.key))
  const label = named ?? (isTold ? told : undefined)
  const mark = head.mark !== undefined && { mark: head.mark }
  if (!label) return { at, wordsAt: at + head.after, ...mark }
  const voice: UnitVoice = named
    ? { kind: 'speakers', of: found.byKey.get(named.key) ?? [] }
    : { kind: 'told', asks: isAskTold(label.key) }
  return { at, wordsAt: at + label.end, label, voice, ...mark }
}

function isApt(sort: Label['sort'], place: Sighting['place']): boolean {
  return place !== 'inner' || sort === 'turn' || sort === 'colon'
}

/** A bold line before others is a unit of its own where it is no longer than that. Words. */
const LONGEST_BOLD_LINE = 30

/** A question in bold and its answer in the same paragraph are two units. */
function boldBreakOf(
  { runs, kind }: ManuscriptParagraph,
  cut: Cut,
  end = Number.POSITIVE_INFINITY,
): readonly Cut[] {
  if (kind === 'heading') return []
  let at = 0
  for (const { text, bold } of runs) {
    const next = at + text.length
    if (!bold && next > cut.wordsAt && text.trim() !== '') {
      const before = textOfRuns(sliceRuns(runs, cut.wordsAt, at))
      const isLine =
        /^\n/u.test(textOfRuns(runs).slice(at)) && before.split(/\s+/u).length <= LONGEST_BOLD_LINE
      const isAsked = evidenceOf(before).question >= 2.5 && /[؟?]/u.test(before)
      const isBroken = at > cut.wordsAt && at < end && (isAsked || isLine)
      return isBroken ? [{ at, wordsAt: at }] : []
    }
    at = next
  }
  return []
}

function unitsIn(paragraph: ManuscriptParagraph, index: number, cuts: readonly Cut[]): readonly Unit[] {
  const { runs, kind, level, span, time } = paragraph
  const text = textOfRuns(runs)
  const begun = cuts.length > 0 ? cuts : [{ at: 0, wordsAt: 0 }]
  return begun.flatMap((cut, order): Unit[] => {
    const end = begun[order + 1]?.at ?? text.length
    const own = sliceRuns(runs, Math.min(cut.wordsAt, end), end)
    const words = textOfRuns(own)
    if (words === '' && !cut.label && kind !== 'picture') return []
    return [
      {
        paragraph: index,
        kind,
        ...(level !== undefined && { level }),
        runs: kind === 'picture' ? runs : own,
        text: words,
        span,
        ...(time !== undefined && { time }),
        ...(cut.voice && { voice: cut.voice }),
        ...(cut.label && { label: cut.label }),
        lead: text.slice(cut.at, cut.wordsAt).trim(),
        habits: habitsOf(own, paragraph, cut.mark),
        isHead: cut.at === 0,
        evidence: evidenceOf(words),
      },
    ]
  })
}

function habitsOf(
  runs: readonly ManuscriptRun[],
  { kind, level, quoted }: ManuscriptParagraph,
  mark: string | undefined,
): readonly string[] {
  const all = (look: 'bold' | 'italic') =>
    runs.length > 0 && runs.every((run) => run[look] || run.text.trim() === '')
  return [
    ...(kind === 'heading' ? [`heading ${level ?? 1}`] : []),
    ...(kind === 'item' ? ['item'] : []),
    ...(quoted === undefined ? [] : [`quoted ${quoted}`]),
    ...(kind !== 'heading' && all('bold') ? ['bold'] : []),
    ...(kind !== 'heading' && all('italic') ? ['italic'] : []),
    ...(mark === undefined ? [] : [`mark ${mark}`]),
  ]
}

/** A label that stands on a line of its own belongs to what follows it. */
function joinLabels(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = []
  let alone: Unit | undefined
  for (const unit of units) {
    const isAlone = unit.text === '' && unit.label !== undefined
    if (alone && (isAlone || unit.voice)) joined.push(alone)
    if (isAlone) {
      alone = unit
      continue
    }
    if (alone && !unit.voice) {
      const { voice, label, span, paragraph } = alone
      joined.push({
        ...unit,
        paragraph,
        span,
        lead: `${alone.lead} ${unit.lead}`.trim(),
        ...(voice && { voice }),
        ...(label && { label }),
      })
    } else joined.push(unit)
    alone = undefined
  }
  return alone ? [...joined, alone] : joined
}
