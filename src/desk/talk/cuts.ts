/** A paragraph → where it is cut into turns: at labels, at marks, behind a question in bold, between the cells of a row. */

import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { evidenceOf } from './evidence.ts'
import type { Label } from './label.ts'
import type { LabelSighting } from './sighting.ts'
import type { SpeakersFound } from './speakers.ts'
import { isAnswerTold, isAskTold } from './told.ts'

/** `told`: «سألته:» asks, «فقال:» answers. `cell`: of a table's row, the first asks. */
export type UnitVoice =
  | { readonly kind: 'speakers'; readonly of: readonly number[] }
  | { readonly kind: 'told' | 'cell'; readonly asks: boolean }

/** Where a unit begins, where its words do, and whose they are. */
export interface Cut {
  readonly at: number
  readonly wordsAt: number
  readonly mark?: string
  readonly label?: Label
  readonly voice?: UnitVoice
}

/** How a piece parts its turns within paragraphs. */
export interface CutHabits {
  /** Questions stand in bold. */
  readonly isBoldAsked: boolean
  /** A mark stands before the first line of many paragraphs, and that line is for itself. */
  readonly isLineMarked: boolean
}

export interface CutOrder extends CutHabits {
  readonly sightings: readonly LabelSighting[]
  readonly found: SpeakersFound
}

const FEWEST_MARKED_LINES = 3
/** Of the line behind a mark; longer ones are whole answers. UTF-16 units. */
const LONGEST_MARKED_LINE = 200

export function cutHabitsOf(
  paragraphs: readonly ManuscriptParagraph[],
  sightings: readonly LabelSighting[],
): CutHabits {
  const marked = sightings.filter(({ place, head, paragraph }) => {
    const runs = paragraphs[paragraph]?.runs
    const line = place === 'head' && head.mark !== undefined && runs ? textOfRuns(runs).indexOf('\n') : -1
    return line > 0 && line <= LONGEST_MARKED_LINE
  })
  return { isBoldAsked: asksInBold(paragraphs), isLineMarked: marked.length >= FEWEST_MARKED_LINES }
}

export function cutsOf(
  paragraph: ManuscriptParagraph,
  { sightings, found, isBoldAsked, isLineMarked }: CutOrder,
): readonly Cut[] {
  const cuts: Cut[] = []
  for (const sighting of sightings) {
    const cut = cutAt(sighting, found)
    if (sighting.place === 'head' || isCut(sighting, cut, { before: cuts, isLineMarked })) cuts.push(cut)
  }
  return cuts.flatMap((cut, index) => [
    cut,
    ...boldBreakOf(paragraph, cut, { isBoldAsked, end: cuts[index + 1]?.at }),
  ])
}

/** A dash within a line is more often one of the author's own. */
const DASH = /^[-–—]$/u

interface CutsBefore {
  readonly before: readonly Cut[]
  readonly isLineMarked: boolean
}

function isCut(sighting: LabelSighting, cut: Cut, { before, isLineMarked }: CutsBefore): boolean {
  if (cut.label) return mayCut(sighting, cut, before)
  if (sighting.place !== 'inner') return isMarkedLine(cut, before) || (isLineMarked && isBehindMark(before))
  if (sighting.isStarred && cut.mark !== undefined)
    return !DASH.test(cut.mark) || before.some(({ mark }) => mark === '*')
  return cut.mark === '*' && before.some(({ label }) => label?.sort === 'turn')
}

/** The first line of its paragraph had a mark, and nothing is cut off behind it yet. */
function isBehindMark([first, ...others]: readonly Cut[]): boolean {
  return first?.mark !== undefined && first.label === undefined && others.length === 0
}

/** A row of a question and its answer. */
export function cellCuts({ runs }: ManuscriptParagraph): readonly Cut[] {
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
function mayCut({ place }: LabelSighting, { voice, label }: Cut, before: readonly Cut[]): boolean {
  if (place === 'line') return true
  if (voice?.kind === 'told')
    return voice.asks || before.some((cut) => cut.voice?.kind === 'told' && cut.voice.asks)
  return label?.sort === 'turn' || label?.sort === 'colon'
}

function cutAt({ at, head, place }: LabelSighting, found: SpeakersFound): Cut {
  const named = head.labels.find(
    ({ key, sort }) => found.byKey.has(key) && isApt(sort, place) && !isBareName(key, sort, found),
  )
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

/** A guest's name in bold with no sign behind it, where its labels have their colons: «**سلمى الراوي** ولدت في …». */
function isBareName(key: string, sort: Label['sort'], { byKey, signed, speakers }: SpeakersFound): boolean {
  const isSigned = (index: number) => signed.has(index) && speakers[index]?.role === 'guest'
  return sort === 'bold' && (byKey.get(key) ?? []).some(isSigned)
}

function isApt(sort: Label['sort'], place: LabelSighting['place']): boolean {
  return place !== 'inner' || sort === 'turn' || sort === 'colon'
}

/** Where questions are bold, so many bold words at the head of a paragraph are one. */
const FEWEST_BOLD = 4

const FEWEST_BOLD_QUESTIONS = 3

function isQuestion(text: string): boolean {
  return /[؟?]/u.test(text) && evidenceOf(text).question >= 2.5
}

/** Whether a piece has its questions in bold, each a paragraph of its own. */
function asksInBold(paragraphs: readonly ManuscriptParagraph[]): boolean {
  return asksIn(paragraphs.filter(({ kind, runs }) => kind === 'text' && isBold(runs)))
}

/** Whether it has them set off in any way: in bold, as headings, as quotations, as items of a list, quoted in a mail. */
export function asksByLook(paragraphs: readonly ManuscriptParagraph[]): boolean {
  return asksIn(
    paragraphs.filter(({ kind, runs, quoted }) => SET_OFF.has(kind) || quoted !== undefined || isBold(runs)),
  )
}

const SET_OFF = new Set<ManuscriptParagraph['kind']>(['heading', 'quotation', 'item'])

function isBold(runs: ManuscriptParagraph['runs']): boolean {
  return runs.every((run) => run.bold || run.text.trim() === '')
}

function asksIn(paragraphs: readonly ManuscriptParagraph[]): boolean {
  return paragraphs.filter(({ runs }) => isQuestion(textOfRuns(runs))).length >= FEWEST_BOLD_QUESTIONS
}

/** A bold line before others is a unit of its own where it is no longer than that. Words. */
const LONGEST_BOLD_LINE = 30

/** A question in bold and its answer in the same paragraph are two units. */
function boldBreakOf(
  { runs, kind }: ManuscriptParagraph,
  cut: Cut,
  {
    isBoldAsked,
    end = Number.POSITIVE_INFINITY,
  }: { readonly isBoldAsked: boolean; readonly end?: number | undefined },
): readonly Cut[] {
  if (kind === 'heading') return []
  let at = 0
  for (const { text, bold } of runs) {
    const next = at + text.length
    if (!bold && next > cut.wordsAt && text.trim() !== '') {
      const before = textOfRuns(sliceRuns(runs, cut.wordsAt, at))
      const isLine =
        /^\n/u.test(textOfRuns(runs).slice(at)) && before.split(/\s+/u).length <= LONGEST_BOLD_LINE
      const isAsked = isQuestion(before) || (isBoldAsked && before.split(/\s+/u).length >= FEWEST_BOLD)
      const isBroken = at > cut.wordsAt && at < end && (isAsked || isLine)
      return isBroken ? [{ at, wordsAt: at }] : []
    }
    at = next
  }
  return []
}
