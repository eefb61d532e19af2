/** Paragraphs and their speakers → units: stretches that are each of one voice, with the label each bears, if any. */

import type { Span } from '../../diagnostic.ts'
import {
  type ManuscriptKind,
  type ManuscriptParagraph,
  type ManuscriptRun,
  textOfRuns,
} from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { type Cut, cellCuts, cutHabitsOf, cutsOf, type UnitVoice } from './cuts.ts'
import { evidenceOf, type TurnEvidence } from './evidence.ts'
import type { Label } from './label.ts'
import { quickRowsIn } from './quick-rows.ts'
import type { LabelSighting } from './sighting.ts'
import type { SpeakersFound } from './speakers.ts'

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
  /** Whoever says the unit before it says it too. */
  readonly goesOn: boolean
  readonly evidence: TurnEvidence
}

export interface UnitOrder {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly sightings: readonly LabelSighting[]
  readonly found: SpeakersFound
}

export function unitsOf({ paragraphs, sightings, found }: UnitOrder): readonly Unit[] {
  const byParagraph = new Map<number, LabelSighting[]>()
  for (const sighting of sightings) {
    const own = byParagraph.get(sighting.paragraph)
    if (own) own.push(sighting)
    else byParagraph.set(sighting.paragraph, [sighting])
  }
  const quick = quickRowsIn(paragraphs)
  const habits = cutHabitsOf(paragraphs, sightings)
  const units = paragraphs.flatMap((paragraph, index) =>
    unitsIn(
      paragraph,
      index,
      quick.has(index)
        ? cellCuts(paragraph)
        : cutsOf(paragraph, { sightings: byParagraph.get(index) ?? [], found, ...habits }),
    ),
  )
  return joinLabels(units)
}

function unitsIn(paragraph: ManuscriptParagraph, index: number, cuts: readonly Cut[]): readonly Unit[] {
  const { runs, kind, level, span, time, goesOn } = paragraph
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
        goesOn: cut.at === 0 && goesOn === true,
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
    // Items of two lists, numbered and starred, are set off each in its own way.
    ...((kind === 'item' && mark === undefined) || kind === 'quotation' ? [kind] : []),
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
