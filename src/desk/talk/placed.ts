/** A turn → what becomes of it: a question, blocks of what stands around it, words that are left out, what is said of it. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import type { DraftBlock, DraftLine, DraftVoice } from '../draft.ts'
import { type LeftOut, type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { asideOf } from './aside.ts'
import * as say from './findings.ts'
import { pictureCreditOf } from './picture-credit.ts'
import { cellsOf, namesTwo } from './quick-rows.ts'
import {
  runsFrom,
  withDirection,
  withGestures,
  withoutBullet,
  withoutLayout,
  withoutRules,
  withoutSigns,
} from './run-text.ts'
import { answerWithin } from './split-question.ts'
import type { TalkTurn } from './talk.ts'
import { doubledLabelIn } from './twice.ts'
import type { Unit } from './units.ts'

export type PlacedTurn =
  | {
      readonly kind: 'question'
      readonly runs: readonly ManuscriptRun[]
      readonly span: Span
      readonly asker?: string
      readonly goesOn: boolean
    }
  | { readonly kind: 'block'; readonly block: DraftBlock }
  /** Words of a picture before it, or of none; `credit`: who took it, and how that is written. */
  | {
      readonly kind: 'caption'
      readonly words: string
      readonly credit?: { readonly name: string; readonly written: string }
      readonly span: Span
    }
  | { readonly kind: 'closing' }
  | { readonly kind: 'quote'; readonly line: DraftLine }
  | { readonly kind: 'left'; readonly left: LeftOut }
  | { readonly kind: 'finding'; readonly finding: Diagnostic }

export interface PlaceOrder {
  /** Whose words an answer is: of speakers by number, by the label where several speak at once. */
  readonly voiceOf: (speakers: readonly number[], label: string) => DraftVoice | undefined
  /** By name, where several ask. */
  readonly askerOf: (speakers: readonly number[]) => string | undefined
  /** Whether an answer has these words somewhere. */
  readonly isAnswered: (words: string) => boolean
  readonly next: TalkTurn | undefined
}

export function placeTurn(turn: TalkTurn, order: PlaceOrder): readonly PlacedTurn[] {
  const { unit, state, aside } = turn
  const { voice, lead, span, kind } = unit
  if (kind === 'row' && !voice) return [placeRow(unit)]
  if (aside) return placeAside(unit)
  if (state === undefined) return placeShown(unit, order)
  const told: readonly PlacedTurn[] = voice?.kind === 'told' ? [left(lead, 'label', span)] : []
  return [...told, ...placeSpoken(turn, order)]
}

function left(text: string, reason: LeftOut['reason'], span: Span): PlacedTurn {
  return { kind: 'left', left: { text, reason, span } }
}

function finding(told: Diagnostic): PlacedTurn {
  return { kind: 'finding', finding: told }
}

function placeSpoken(turn: TalkTurn, order: PlaceOrder): readonly PlacedTurn[] {
  const { unit, state, speakers } = turn
  const { runs, span, text } = unit
  switch (state) {
    case 'question':
    case 'moreQuestion':
      return placeQuestion(turn, runs, order)
    case 'both': {
      const at = answerWithin(text) ?? text.length
      const answer = { kind: 'paragraph' as const, runs: withoutSigns(runsFrom(runs, at)), span }
      return [...placeQuestion(turn, sliceRuns(runs, 0, at), order), { kind: 'block', block: answer }]
    }
    case 'answer':
    case 'more':
      return placeText(unit, state, order.voiceOf(speakers, unit.label?.text ?? ''))
    case 'narration':
      return [{ kind: 'block', block: { kind: 'narration', runs: withLead(unit).runs, span } }]
    case 'subhead':
      return placeHeading(unit, order.next)
    case 'intro':
      if (unit.kind === 'heading' && order.next?.state !== 'intro') return placeHeading(unit, order.next)
      return placeText(withLead(unit), state, undefined)
    default:
      return [{ kind: 'closing' }, ...placeText({ ...unit, runs: withoutRules(runs) }, 'closing', undefined)]
  }
}

/** A label that is none where it stands belongs to the words. */
function withLead({ label: _, ...unit }: Unit): Unit {
  return !unit.voice || unit.lead === '' ? unit : { ...unit, runs: [{ text: `${unit.lead} ` }, ...unit.runs] }
}

interface WithoutDouble {
  readonly runs: readonly ManuscriptRun[]
  readonly told: readonly PlacedTurn[]
}

function withoutDouble(said: readonly ManuscriptRun[], { label, span }: Unit): WithoutDouble {
  const doubled = label && doubledLabelIn(textOfRuns(said), label)
  if (!doubled) return { runs: withoutSigns(said), told: [] }
  const told = [finding(say.doubledLabel(doubled.text, span)), left(doubled.text, 'label', span)]
  return { runs: withoutSigns(runsFrom(said, doubled.end)), told }
}

function placeQuestion(
  { unit, state, speakers }: TalkTurn,
  said: readonly ManuscriptRun[],
  { askerOf }: PlaceOrder,
): readonly PlacedTurn[] {
  const { runs, told } = withoutDouble(said, unit)
  const aside = unit.label?.aside
  const own = withoutLayout(runs)
  const asker = askerOf(speakers)
  const question = {
    kind: 'question' as const,
    runs: aside === undefined ? withGestures(own) : withDirection(own, aside),
    span: unit.span,
    goesOn: state === 'moreQuestion',
    ...(asker !== undefined && { asker }),
  }
  return [...told, question]
}

/** A list where a line is an item, a paragraph elsewhere. */
function placeText(
  unit: Unit,
  state: 'intro' | 'answer' | 'more' | 'closing',
  by: DraftVoice | undefined,
): readonly PlacedTurn[] {
  const { kind, span, habits, text, label } = unit
  const block = (own: DraftBlock): PlacedTurn => ({ kind: 'block', block: own })
  if (kind === 'heading' && state !== 'intro')
    return [block({ kind: 'subhead', runs: withoutLayout(unit.runs), span })]
  const list =
    state === 'answer' || (state === 'closing' && kind !== 'item') ? undefined : listOf(kind, habits, text)
  if (list) return [block({ kind: list, items: [withoutBullet(unit.runs)], span })]
  const { runs, told } = withoutDouble(unit.runs, unit)
  const own =
    state === 'intro' || state === 'closing' ? withoutLayout(runs) : withDirection(runs, label?.aside)
  return [
    ...told,
    ...(textOfRuns(own) === '' ? [] : [block({ kind: 'paragraph', runs: own, span, ...(by && { by }) })]),
  ]
}

function listOf(
  kind: Unit['kind'],
  habits: readonly string[],
  text: string,
): 'list' | 'numbered' | undefined {
  if (kind === 'item') return /^\s*[0-9٠-٩]/u.test(text) ? 'numbered' : 'list'
  if (habits.includes('mark 1')) return 'numbered'
  return habits.some((habit) => /^mark [-–—•*●▪]/u.test(habit)) ? 'list' : undefined
}

/** Over what goes on it stays; between two exchanges there is no place for it. */
function placeHeading({ text, runs, span }: Unit, next: TalkTurn | undefined): readonly PlacedTurn[] {
  if (next?.state === 'more' || next?.state === 'narration')
    return [{ kind: 'block', block: { kind: 'subhead', runs: withoutLayout(runs), span } }]
  return [left(text, 'heading', span), finding(say.unplacedHeading(text, span))]
}

/** Who notes it: the page says so itself. */
const NOTED_BY = /^\s*(?:(?:ملاحظة|توضيح|تنويه|هامش)\s+)?(?:من\s+)?(?:ال)?(?:محرّ?ِ?ر(?:ة)?|تحرير)\s*[:：]\s*/u

function placeAside(unit: Unit): readonly PlacedTurn[] {
  const { text, span } = unit
  const { kind, start, end } = asideOf(text) ?? { kind: 'direction', start: 0, end: text.length }
  // What is called a picture's words in the text is of a picture that is not in it.
  if (kind === 'caption') return [left(text, 'picture', span)]
  const by = kind === 'editorNote' ? (NOTED_BY.exec(text.slice(start, end))?.[0] ?? '') : ''
  const runs = withoutLayout(sliceRuns(unit.runs, start + by.length, end))
  const noted: PlacedTurn = { kind: 'block', block: { kind, runs, span } }
  return by === '' ? [noted] : [left(by.trim(), 'label', span), noted]
}

function placeShown(unit: Unit, { isAnswered }: PlaceOrder): readonly PlacedTurn[] {
  const { kind, runs, text, span } = unit
  if (unit.label && text === '') return [left(unit.lead, 'label', span)]
  const block = (own: DraftBlock): readonly PlacedTurn[] => [{ kind: 'block', block: own }]
  if (kind === 'caption') return [placeCaption(text, span)]
  if (kind === 'picture') {
    const file = runs.find(({ href }) => href !== undefined)?.href ?? ''
    return block({ kind: 'picture', file, alt: textOfRuns(runs).trim(), span })
  }
  if (kind === 'listing') return block({ kind: 'listing', runs, span })
  if (kind !== 'quotation') return []
  if (isAnswered(text)) return [{ kind: 'quote', line: { text, span } }, finding(say.setLarge(text, span))]
  const quotation = block({ kind: 'quotation', runs, span })
  return QUOTED.test(text) ? [...quotation, finding(say.quotation(text, span))] : quotation
}

/** All of it in quotation marks, with who says it behind: so a page sets words large. */
const QUOTED = /^\s*[«"“].+[»"”][^«»"“”]{0,40}$/su

function placeCaption(text: string, span: Span): PlacedTurn {
  const credit = pictureCreditOf(text)
  if (!credit) return { kind: 'caption', words: text, span }
  return { kind: 'caption', words: text.slice(0, credit.start).trim(), credit, span }
}

function placeRow({ text, span }: Unit): PlacedTurn {
  const cells = cellsOf(text)
  return namesTwo(cells)
    ? left(text, 'heading', span)
    : { kind: 'block', block: { kind: 'table', rows: [cells], span } }
}
