/** Turns → introduction, exchanges and what stands after them: each word in its place, or left out with its reason. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { fold } from '../../fold/fold.ts'
import type { DraftBlock, DraftExchange, DraftLine, DraftVoice } from '../draft.ts'
import { type LeftOut, type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { asideOf, directionAtHead } from './aside.ts'
import { creditLineOf } from './credits.ts'
import * as say from './findings.ts'
import { cellsOf, namesTwo } from './quick-rows.ts'
import { answerWithin } from './split-question.ts'
import type { Talk, Turn } from './talk.ts'
import { doubledLabelIn, repeatedIn } from './twice.ts'
import type { Unit } from './units.ts'

export interface Assembled {
  readonly introduction: readonly DraftBlock[]
  readonly exchanges: readonly DraftExchange[]
  readonly closing: readonly DraftBlock[]
  readonly pullQuotes: readonly DraftLine[]
  readonly leftOut: readonly LeftOut[]
  readonly findings: readonly Diagnostic[]
}

/** Whose words an answer is: of speakers by number, by the label where several speak at once. */
export type VoiceOf = (speakers: readonly number[], label: string) => DraftVoice | undefined
export type AskerOf = (speakers: readonly number[]) => string | undefined

interface Draft {
  introduction: DraftBlock[]
  exchanges: { asker?: string; question: ManuscriptRun[]; span: Span; answer: DraftBlock[] }[]
  closing: DraftBlock[]
  pullQuotes: DraftLine[]
  leftOut: LeftOut[]
  findings: Diagnostic[]
  isClosing: boolean
}

export function assemble({ turns }: Talk, voiceOf: VoiceOf, askerOf: AskerOf): Assembled {
  const draft: Draft = {
    introduction: [],
    exchanges: [],
    closing: [],
    pullQuotes: [],
    leftOut: [],
    findings: [],
    isClosing: false,
  }
  const answers = fold(
    turns
      .filter(({ state }) => state === 'answer' || state === 'more')
      .map(({ unit }) => unit.text)
      .join(' '),
  ).text
  for (const [at, turn] of turns.entries()) {
    const { unit, state, aside } = turn
    if (unit.voice?.kind === 'told') draft.leftOut.push({ text: unit.lead, reason: 'label', span: unit.span })
    if (unit.kind === 'row' && !unit.voice) addRow(draft, turn)
    else if (aside) addAside(draft, turn, aside, turns[at + 1])
    else if (state === undefined) addShown(draft, turn, answers)
    else addSpoken(draft, turn, { voiceOf, askerOf }, turns[at + 1])
  }
  const cells = turns.filter(({ unit }) => unit.voice?.kind === 'cell' && unit.voice.asks)
  if (cells[0]) draft.findings.push(say.quickQuestions(cells.length, cells[0].unit.span))
  const { isClosing: _, ...assembled } = draft
  return assembled
}

function targetOf(draft: Draft): DraftBlock[] {
  if (draft.isClosing) return draft.closing
  return draft.exchanges.at(-1)?.answer ?? draft.introduction
}

interface Naming {
  readonly voiceOf: VoiceOf
  readonly askerOf: AskerOf
}

/** A label that is none where it stands belongs to the words. */
function withLead(turn: Turn): Turn {
  const { unit, state } = turn
  const isLabel = state !== 'intro' && state !== 'narration' && state !== 'closing'
  if (isLabel || !unit.voice || unit.lead === '') return turn
  return { ...turn, unit: { ...unit, runs: [{ text: `${unit.lead} ` }, ...unit.runs] } }
}

function addSpoken(draft: Draft, said: Turn, naming: Naming, next: Turn | undefined): void {
  const turn = withLead(said)
  const { unit, state } = turn
  const { runs, span } = unit
  switch (state) {
    case 'intro':
      if (unit.kind === 'heading' && next?.state !== 'intro') addHeading(draft, turn, next)
      else addText(draft, draft.introduction, turn, undefined)
      break
    case 'question':
    case 'moreQuestion':
      addQuestion(draft, turn, unit.runs, naming.askerOf)
      break
    case 'both': {
      const at = answerWithin(unit.text) ?? unit.text.length
      addQuestion(draft, turn, sliceRuns(runs, 0, at), naming.askerOf)
      addParagraph(
        draft,
        draft.exchanges.at(-1)?.answer ?? [],
        sliceRuns(runs, at, unit.text.length),
        span,
        undefined,
      )
      break
    }
    case 'answer':
    case 'more':
      addText(draft, targetOf(draft), turn, naming.voiceOf(turn.speakers, unit.label?.text ?? ''))
      break
    case 'narration':
      targetOf(draft).push({ kind: 'narration', runs, span })
      break
    case 'subhead':
      addHeading(draft, turn, next)
      break
    default:
      draft.isClosing = true
      addText(draft, draft.closing, { ...turn, unit: { ...unit, runs: withoutRules(runs) } }, undefined)
  }
}

function addQuestion(
  draft: Draft,
  { unit, state, speakers }: Turn,
  said: readonly ManuscriptRun[],
  askerOf: AskerOf,
): void {
  const { span, label } = unit
  const doubled = label && doubledLabelIn(textOfRuns(said), label)
  if (doubled) {
    draft.findings.push(say.doubledLabel(doubled.text, span))
    draft.leftOut.push({ text: doubled.text, reason: 'label', span })
  }
  const runs = unbold(withoutSigns(doubled ? sliceRuns(said, doubled.end, textOfRuns(said).length) : said))
  const last = draft.exchanges.at(-1)
  const goesOn = last && last.answer.length === 0 && (state === 'moreQuestion' || last.question.length > 0)
  if (last && goesOn) {
    if (state !== 'moreQuestion') draft.findings.push(say.unanswered(textOfRuns(last.question), last.span))
    last.question.push({ text: ' ' }, ...runs)
    return
  }
  const asker = askerOf(speakers)
  draft.exchanges.push({ ...(asker !== undefined && { asker }), question: [...runs], span, answer: [] })
}

/** A list where a line is an item, and a paragraph elsewhere; what stands there twice is found. */
function addText(
  draft: Draft,
  target: DraftBlock[],
  { unit, state }: Turn,
  by: DraftVoice | undefined,
): void {
  const { kind, runs, span, habits, text, label } = unit
  if (kind === 'heading' && state !== 'intro') {
    target.push({ kind: 'subhead', runs, span })
    return
  }
  const list =
    state === 'answer' || (state === 'closing' && kind !== 'item') ? undefined : listOf(kind, habits, text)
  if (list) {
    const before = target.at(-1)
    const item = withoutBullet(runs)
    if (before?.kind === list) target[target.length - 1] = { ...before, items: [...before.items, item] }
    else target.push({ kind: list, items: [item], span })
    return
  }
  const doubled = label && doubledLabelIn(text, label)
  if (doubled) {
    draft.findings.push(say.doubledLabel(doubled.text, span))
    draft.leftOut.push({ text: doubled.text, reason: 'label', span })
  }
  const aside: readonly ManuscriptRun[] =
    label?.aside === undefined ? [] : [{ text: label.aside, direction: true }, { text: ' ' }]
  addParagraph(
    draft,
    target,
    [...aside, ...(doubled ? sliceRuns(runs, doubled.end, text.length) : runs)],
    span,
    by,
  )
}

function listOf(kind: string, habits: readonly string[], text: string): 'list' | 'numbered' | undefined {
  if (kind === 'item') return /^\s*[0-9٠-٩]/u.test(text) ? 'numbered' : 'list'
  if (habits.includes('mark 1')) return 'numbered'
  return habits.some((habit) => /^mark [-–—•*●▪]/u.test(habit)) ? 'list' : undefined
}

const BULLET = /^\s*(?:•\s*|[0-9٠-٩]{1,3}\s*[.)\-–]\s*)/u

function withoutBullet(runs: readonly ManuscriptRun[]): readonly ManuscriptRun[] {
  const text = textOfRuns(runs)
  const [bullet = ''] = BULLET.exec(text) ?? []
  return sliceRuns(runs, bullet.length, text.length)
}

function addParagraph(
  draft: Draft,
  target: DraftBlock[],
  said: readonly ManuscriptRun[],
  span: Span,
  by: DraftVoice | undefined,
): void {
  let runs = withoutSigns(said)
  const exchange = draft.exchanges.at(-1)
  if (exchange && target === exchange.answer && target.length === 0) {
    const again = repeatedIn(textOfRuns(runs), textOfRuns(exchange.question))
    if (again !== undefined) {
      const text = textOfRuns(runs)
      draft.findings.push(say.repeatedQuestion(text.slice(0, again), span))
      draft.leftOut.push({ text: text.slice(0, again), reason: 'repeated', span })
      runs = sliceRuns(runs, again, text.length)
    }
  }
  const text = textOfRuns(runs)
  const direction = directionAtHead(text)
  const own: readonly ManuscriptRun[] = direction
    ? [
        { text: direction.words, direction: true },
        { text: ' ' },
        ...sliceRuns(runs, direction.end, text.length),
      ]
    : runs
  if (text !== '') target.push({ kind: 'paragraph', runs: own, span, ...(by && { by }) })
}

/** «— انتهت الندوة —»: without the dashes around it. */
function withoutRules(runs: readonly ManuscriptRun[]): readonly ManuscriptRun[] {
  const text = textOfRuns(runs)
  return sliceRuns(
    runs,
    /^[\s:：—–-]*/u.exec(text)?.[0].length ?? 0,
    text.replace(/\s+[—–-]+\s*$/u, '').length,
  )
}

/** Signs that are left of a label. */
function withoutSigns(runs: readonly ManuscriptRun[]): readonly ManuscriptRun[] {
  const text = textOfRuns(runs)
  const [signs = ''] = /^[\s:：]+/u.exec(text) ?? []
  return signs === '' ? runs : sliceRuns(runs, signs.length, text.length)
}

/** A question that is bold as a whole is so by the author's layout. */
function unbold(runs: readonly ManuscriptRun[]): readonly ManuscriptRun[] {
  const whole = (look: 'bold' | 'italic') => runs.every((run) => run[look] || run.text.trim() === '')
  const [isBold, isItalic] = [whole('bold'), whole('italic')]
  return runs.map(({ bold, italic, ...run }) => ({
    ...run,
    ...(bold && !isBold && { bold }),
    ...(italic && !isItalic && { italic }),
  }))
}

function addHeading(draft: Draft, { unit }: Turn, next: Turn | undefined): void {
  const goesOn = next?.state === 'more' || next?.state === 'narration'
  if (goesOn && draft.exchanges.length > 0)
    targetOf(draft).push({ kind: 'subhead', runs: unit.runs, span: unit.span })
  else {
    draft.leftOut.push({ text: unit.text, reason: 'heading', span: unit.span })
    draft.findings.push(say.unplacedHeading(unit.text, unit.span))
  }
}

function addAside(
  draft: Draft,
  { unit }: Turn,
  aside: NonNullable<Turn['aside']>,
  _next: Turn | undefined,
): void {
  const { start, end } = asideOf(unit.text) ?? { start: 0, end: unit.text.length }
  const runs = sliceRuns(unit.runs, start, end).map(({ italic: _, ...run }) => run)
  if (aside === 'caption') addCaption(draft, textOfRuns(runs), unit)
  else targetOf(draft).push({ kind: aside, runs, span: unit.span })
}

/** A caption with no picture before it is kept in the list, as it was written. */
function addCaption(draft: Draft, words: string, { text, span }: Unit): void {
  const target = targetOf(draft)
  const before = target.at(-1)
  const credit = /(?:[:،.\-–]\s*|^)((?:تصوير|عدسة|بعدسة)\s*:?\s+[^.،]{2,40})$/u.exec(words)
  const name = credit ? creditLineOf(credit[1] as string)?.credits[0]?.name : undefined
  const caption = credit && name !== undefined ? words.slice(0, credit.index).trim() : words
  if (before?.kind !== 'picture' || before.caption !== undefined || text !== words) {
    draft.leftOut.push({ text, reason: 'picture', span })
    return
  }
  if (credit?.[1]) draft.leftOut.push({ text: credit[1], reason: 'label', span })
  target[target.length - 1] = {
    ...before,
    ...(caption !== '' && { caption }),
    ...(name !== undefined && { credit: name }),
  }
}

function addShown(draft: Draft, { unit }: Turn, answers: string): void {
  const { kind, runs, text, span } = unit
  if (kind === 'picture') {
    const href = runs.find((run) => run.href !== undefined)?.href ?? ''
    targetOf(draft).push({ kind: 'picture', file: href, alt: textOfRuns(runs).trim(), span })
  } else if (kind === 'caption') addCaption(draft, text, unit)
  else if (kind === 'quotation') {
    if (answers.includes(fold(text).text)) draft.pullQuotes.push({ text, span })
    else targetOf(draft).push({ kind: 'quotation', runs, span })
  } else if (kind === 'listing') targetOf(draft).push({ kind: 'listing', runs, span })
}

function addRow(draft: Draft, { unit }: Turn): void {
  const { text, span } = unit
  const cells = cellsOf(text)
  if (namesTwo(cells)) {
    draft.leftOut.push({ text, reason: 'heading', span })
    return
  }
  const target = targetOf(draft)
  const before = target.at(-1)
  if (before?.kind === 'table') target[target.length - 1] = { ...before, rows: [...before.rows, cells] }
  else target.push({ kind: 'table', rows: [cells], span })
}
