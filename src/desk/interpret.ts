/**
 * A manuscript → an article as data: its title and credits, its exchanges, what was left out and why, what a person
 * must be asked. The method of the desk, in the order in which it is done.
 */

import type { Span } from '../diagnostic.ts'
import { foldText } from '../fold/fold.ts'
import type { ArticleDraft, Decision, DraftCredit } from './draft.ts'
import { type LeftOut, type Manuscript, type ManuscriptFact, textOfRuns } from './manuscript.ts'
import { withAnswerers } from './talk/answerers.ts'
import { assemble } from './talk/assemble.ts'
import { withCaptions } from './talk/captions.ts'
import * as say from './talk/findings.ts'
import { footOf } from './talk/foot.ts'
import { type Sifted, siftFurniture } from './talk/furniture.ts'
import {
  factCredits,
  factDate,
  factTexts,
  type HeadRead,
  openingOf,
  readHead,
  type SpannedCredit,
} from './talk/head.ts'
import { lettersIn } from './talk/letter.ts'
import { type Mended, mend } from './talk/mend.ts'
import { askersOf, guestsOf } from './talk/people.ts'
import { photographerOf } from './talk/picture-credit.ts'
import { blocksOfText } from './talk/plain-text.ts'
import { lookAgain } from './talk/second-look.ts'
import { readTalk } from './talk/talk.ts'
import { doubtsOf, tellTurns } from './talk/tell-turns.ts'
import { findTitle, type TitleFound } from './talk/title.ts'
import { judge } from './talk/verdict.ts'
import { versesIn, withVerses } from './talk/verse.ts'

/** `decisions`: what a person has said of stretches that may be read in several ways. */
export function interpret(delivered: Manuscript, decisions: readonly Decision[] = []): ArticleDraft {
  const mended = mend(withCaptions(delivered))
  const { manuscript } = mended
  const sifted = siftFurniture(manuscript.paragraphs)
  const found = findTitle({ ...manuscript, paragraphs: sifted.paragraphs })
  const head = readHead(sifted.paragraphs.filter((paragraph) => !found.paragraphs.includes(paragraph)))
  return readDraft({ mended, sifted, found, head, decisions })
}

interface DraftOrder {
  readonly mended: Mended
  readonly sifted: Sifted
  readonly found: TitleFound
  readonly head: HeadRead
  readonly decisions: readonly Decision[]
}

function readDraft(order: DraftOrder): ArticleDraft {
  const { mended, found, head, decisions } = order
  const { manuscript } = mended
  const makers = makersOf(order)
  const title = found.title?.text ?? ''
  const start: Span = manuscript.paragraphs[0]?.span ?? { file: '', line: 1, column: 1 }
  const talk = readTalk({
    paragraphs: head.rest,
    title: [found.kicker, title].join(' '),
    askers: makers.filter(({ asks }) => asks).map(({ name }) => name),
    makers: makers.map(({ name }) => name),
    decisions: [...decisions, ...footOf({ paragraphs: head.rest, told: [title, ...factTexts(manuscript)] })],
  })
  const sender = senderOf(manuscript)
  const people = { talk, title, makers, start, told: factTexts(manuscript), ...(sender && { sender }) }
  const guests = guestsOf(people)
  const askers = askersOf(people)
  const assembled = withVerses(assemble(talk, { voiceOf: guests.voiceOf, askerOf: askers.nameOf }))
  const answered = withAnswerers(assembled.exchanges, guests.guests)
  const spoken = new Set(talk.turns.flatMap(({ unit }) => (unit.voice ? [unit.span] : [])))
  const verdict = judge({
    talk,
    assembled,
    title,
    opening: openingOf(manuscript.paragraphs),
    isCredited: makers.some(({ asks }) => asks),
    start,
  })
  const suggestion = guests.guests[0] && `حوار مع ${guests.guests[0].name}`
  const date = head.date ?? factDate(manuscript)
  const whole = {
    ...(found.kicker !== undefined && { kicker: found.kicker }),
    ...(found.title && { title: found.title }),
    ...(date && { date }),
    credits: creditsOnce(makers, head.credits.length),
    notes: manuscript.paragraphs.flatMap(({ kind, runs, span }) => (kind === 'note' ? [{ runs, span }] : [])),
  }
  const said = [
    ...manuscript.remarks,
    ...mended.findings,
    ...(found.title ? [] : [say.unknownTitle(suggestion, start)]),
    ...verdict.findings,
  ]
  const leftOut = leftOutOf(order, start)
  if (!verdict.isInterview) {
    const { blocks: text, findings } = versesIn(blocksOfText(head.rest))
    return {
      ...whole,
      ...NO_TALK,
      kind: 'feature',
      text,
      leftOut: inOrder(leftOut),
      findings: [...said, ...findings, ...lettersIn(text)],
    }
  }
  const ofTurns = [...tellTurns(talk), ...answered.findings, ...assembled.findings]
  const odd = lookAgain({
    introduction: assembled.introduction,
    exchanges: answered.exchanges,
    talk,
    guests: guests.guests.map(({ name }) => name),
    told: ofTurns,
    decisions,
  })
  return {
    ...whole,
    ...assembled,
    exchanges: answered.exchanges,
    kind: 'interview',
    guests: guests.guests,
    askers: askers.askers,
    text: [],
    leads: talk.turns.map(({ unit }) => unit.lead).filter((lead) => lead !== ''),
    doubts: doubtsOf(talk),
    leftOut: inOrder([...leftOut, ...assembled.leftOut]),
    findings: [
      ...said,
      ...guests.findings,
      ...askers.findings,
      ...lettersIn([...assembled.introduction, ...assembled.closing].filter(({ span }) => !spoken.has(span))),
      ...ofTurns,
      ...odd,
    ],
  }
}

const SIGNED =
  /^(?:مع )?(?:تحياتي|التحية|خالص التحية|تحية طيبة|مودتي|محبتي|تقديري|أطيب التحيات)[،,\s]+([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,3})\s*$/u
/** Among so many last paragraphs a mail is signed. */
const LAST = 4

/** As a mail is signed, or else as its program names whoever sent it. */
function senderOf({ paragraphs, facts, leftOut }: Manuscript): string | undefined {
  const from = facts
    .find(({ name }) => name === 'from')
    ?.value.replace(/\s*<.*$/, '')
    .trim()
  if (from === undefined) return undefined
  const last = [
    ...paragraphs.slice(-LAST).map(({ runs }) => textOfRuns(runs)),
    ...leftOut.slice(-LAST).map(({ text }) => text),
  ]
  const signed = last.map((text) => SIGNED.exec(text.trim())?.[1])
  return signed.find((name) => name !== undefined) ?? from
}

const NO_TALK = {
  introduction: [],
  exchanges: [],
  closing: [],
  pullQuotes: [],
  guests: [],
  askers: [],
  leads: [],
  doubts: [],
}

/** By lines of their own, by what the file says of itself, and by captions where nothing else says who took the pictures. */
function makersOf({ mended, head }: DraftOrder): readonly SpannedCredit[] {
  const own = [...head.credits, ...factCredits(mended.manuscript)]
  const shown = photographerOf(mended.manuscript.paragraphs)
  const isSaid = own.some(({ role, name }) => PICTURES.test(foldText(role)) || name === shown?.name)
  return shown && !isSaid ? [...own, shown] : own
}

const PICTURES = /صوي?ر|عدسه|photo/u

/** What a page says of itself again is not said twice. */
function creditsOnce(makers: readonly DraftCredit[], own: number): readonly DraftCredit[] {
  return makers
    .filter(({ name }, index) => index < own || makers.findIndex((other) => other.name === name) === index)
    .map(({ role, name, span, line }) => ({ role, name, span, line }))
}

/** What was left out before anybody asked who speaks. */
function leftOutOf({ mended, sifted, found, head }: DraftOrder, start: Span): readonly LeftOut[] {
  const { leftOut, facts } = mended.manuscript
  return [
    ...leftOut,
    ...sifted.leftOut,
    ...head.leftOut,
    ...facts
      .filter(isTold)
      .map(({ name, value, span }): LeftOut => ({ text: `${name}: ${value}`, reason: 'fact', span })),
    ...found.again.map(({ text, span }): LeftOut => ({ text, reason: 'said before', span })),
    ...(found.label === undefined ? [] : [{ text: found.label, reason: 'label' as const, span: start }]),
    ...(found.number === undefined ? [] : [{ text: found.number, reason: 'number' as const, span: start }]),
  ]
}

/** Titles are told as what they are: said before. */
function isTold({ name }: ManuscriptFact): boolean {
  return name !== 'title' && name !== 'og:title'
}

function inOrder(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...leftOut].sort((one, other) => one.span.line - other.span.line)
}
