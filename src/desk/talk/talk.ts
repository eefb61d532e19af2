/** Paragraphs → turns: what each stretch of a talk is, who says it, and how surely. The method, step by step. */

import { foldText } from '../../fold/fold.ts'
import type { Decision, DraftReading } from '../draft.ts'
import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { once } from '../once.ts'
import { type AsideKind, asideOf } from './aside.ts'
import { asksByLook } from './cuts.ts'
import { declaredNames } from './declared.ts'
import { decode } from './decode.ts'
import { evidenceOf } from './evidence.ts'
import { fullNameIn } from './full-name.ts'
import type { VoiceRole } from './habits.ts'
import { findName } from './names.ts'
import { readPrelude } from './prelude.ts'
import { asksByMark, type LabelSighting, sightingsIn } from './sighting.ts'
import type { LabelSeen, Speaker } from './speaker.ts'
import { findSpeakers, type SpeakersFound } from './speakers.ts'
import type { TalkState } from './states.ts'
import { type Unit, unitsOf } from './units.ts'
import { keyOf, wordsOfKey } from './word-key.ts'

export interface TalkOrder {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly title: string
  /** Names of who asked, by the credits; of others who made the piece. */
  readonly askers: readonly string[]
  readonly makers: readonly string[]
  readonly decisions: readonly Decision[]
}

export interface TalkTurn {
  readonly unit: Unit
  /** Nothing for what is nobody's speech. */
  readonly state?: TalkState
  readonly aside?: AsideKind
  /** Of the talk's speakers, by number: whom its label names. */
  readonly speakers: readonly number[]
  readonly margin: number
  readonly other?: DraftReading
}

export interface Talk {
  readonly speakers: readonly Speaker[]
  readonly turns: readonly TalkTurn[]
  /** Marks that begin turns of either side. */
  readonly isTold: boolean
}

export function readTalk({ paragraphs, title, askers, makers, decisions }: TalkOrder): Talk {
  const sightings = sightingsIn(paragraphs)
  const named = findSpeakers({
    seen: labelsSeen(paragraphs, sightings),
    title,
    askers: askers.map(keyOf),
    makers: makers.map(keyOf),
    declared: declaredNames(paragraphs),
    isTranscript: paragraphs.some(({ time }) => time !== undefined),
  })
  // Where questions are set off, «سألته:» is of a story in an answer.
  const found = { ...named, isTold: named.isTold && !asksByLook(paragraphs) && !asksByMark(sightings) }
  const { units, before } = readPrelude(unitsOf({ paragraphs, sightings, found }), (unit) =>
    roleOf(unit, found),
  )
  const quotesAsk = quotationsAsk(units)
  const end = endOfWords(units)
  const spoken = units.filter(
    (unit, index) => index < end && isSpoken(unit, quotesAsk) && !isGesture(unit, found),
  )
  const beforeTold = new Set(
    units.filter((unit, index) => {
      const next = units[index + 1]
      return next?.paragraph === unit.paragraph && next.voice?.kind === 'told' && next.voice.asks
    }),
  )
  const places = new Map(spoken.map((unit, index) => [unit, index]))
  const decoded = decode({
    units: spoken,
    roleOf: (unit) => roleOf(unit, found),
    speakerOf: (unit) =>
      unit.voice?.kind === 'speakers'
        ? unit.voice.of.join('+')
        : unit.voice?.asks === false
          ? 'told'
          : undefined,
    nextOf: (unit) => spoken[(places.get(unit) ?? spoken.length) + 1],
    namesGuest: guestFinder(found, title, leadOf(units)),
    decided: (unit) =>
      decisions.find(({ line, words }) => line === unit.span.line && words === unit.text)?.is ??
      (before.has(unit) ? 'tells' : undefined),
    isTold: found.isTold,
    isBeforeTold: (unit) => beforeTold.has(unit),
  })
  const byUnit = new Map(spoken.map((unit, index) => [unit, decoded[index]]))
  const turns = units.map((unit): TalkTurn => {
    const speakers = unit.voice?.kind === 'speakers' ? unit.voice.of : []
    const own = byUnit.get(unit)
    if (own)
      return { unit, state: own.state, speakers, margin: own.margin, ...(own.other && { other: own.other }) }
    const aside = unit.voice && !isGesture(unit, found) ? undefined : asideOf(unit.text)?.kind
    return { unit, speakers, margin: 9, ...(aside && { aside }) }
  })
  return { speakers: found.speakers, turns, isTold: found.isTold }
}

/** Of a paragraph, what is read of what follows a label. UTF-16 units. */
const READ = 2000

function labelsSeen(
  paragraphs: readonly ManuscriptParagraph[],
  sightings: readonly LabelSighting[],
): readonly LabelSeen[] {
  const texts = paragraphs.map(({ runs }) => textOfRuns(runs))
  return sightings.flatMap(({ paragraph, place, at, head }, index) => {
    if (head.labels.length === 0) return []
    const text = texts[paragraph] as string
    const next = sightings[index + 1]
    const end = next?.paragraph === paragraph && endsTurn(next) ? next.at : text.length
    const labels = head.labels.filter(
      ({ key, sort }, at) => sort === 'told' || head.labels.findIndex((other) => other.key === key) === at,
    )
    return labels.map((label): LabelSeen => {
      const own = text.slice(at + label.end, Math.min(end, at + label.end + READ)).trim()
      const words = own === '' ? (texts[paragraph + 1] ?? '').slice(0, READ) : own
      return { label, paragraph, isHead: place !== 'inner', evidence: once(() => evidenceOf(words)) }
    })
  })
}

/** A line with what may be a label, or a sure one within a line: there another turn begins. */
function endsTurn({ place, head }: LabelSighting): boolean {
  return head.labels.some(
    ({ sort }) => sort === 'turn' || (place === 'line' && sort !== 'told' && sort !== 'line'),
  )
}

const ATTACHED = new Set<ManuscriptParagraph['kind']>(['picture', 'caption', 'note', 'listing', 'quotation'])

/** Whether somebody says it, or the magazine tells it: not what is shown, noted, done. */
function isSpoken({ kind, text, voice, evidence }: Unit, quotesAsk: boolean): boolean {
  if (voice || (quotesAsk && kind === 'quotation' && evidence.question >= ASKS_A_LITTLE)) return true
  return !ATTACHED.has(kind) && kind !== 'row' && asideOf(text) === undefined
}

/** Labels behind the last words are names that sign the piece. */
function endOfWords(units: readonly Unit[]): number {
  return units.findLastIndex(({ text, label }) => text !== '' || !label) + 1
}

/** Of who asks, no words but what is done: «المحررة: [تضحك]». A guest's silence may be the answer. */
function isGesture(unit: Unit, found: SpeakersFound): boolean {
  return roleOf(unit, found) === 'asker' && asideOf(unit.text)?.kind === 'direction'
}

const ASKS_A_LITTLE = 0.3
const FEWEST_QUOTED = 3
/** Of the quotations of a piece so many ask, where it has its questions in them. */
const MOSTLY_ASK = 0.6

function quotationsAsk(units: readonly Unit[]): boolean {
  const quoted = units.filter(({ kind }) => kind === 'quotation')
  const asking = quoted.filter(({ evidence }) => evidence.question >= ASKS_A_LITTLE)
  return asking.length >= Math.max(FEWEST_QUOTED, MOSTLY_ASK * quoted.length)
}

function roleOf({ voice }: Unit, { speakers }: SpeakersFound): VoiceRole | undefined {
  if (!voice) return undefined
  if (voice.kind !== 'speakers') return voice.asks ? 'toldAsk' : 'toldAnswer'
  const roles = voice.of.map((index) => speakers[index]?.role)
  return roles.includes('guest') ? 'guest' : roles[0]
}

/** Paragraphs before the first label. */
const LEAD = 6

function leadOf(units: readonly Unit[]): readonly string[] {
  const first = units.findIndex(({ voice }) => voice !== undefined)
  return units.slice(0, first < 0 ? LEAD : Math.min(LEAD, first)).map(({ text }) => text)
}

/** Names that narration calls its guest by: any word of his names of three letters or more. */
function guestFinder(
  { speakers }: SpeakersFound,
  title: string,
  lead: readonly string[],
): (text: string) => boolean {
  const guests = speakers.filter(({ role, isNamed }) => role === 'guest' && isNamed)
  const guess = guests.length > 0 ? undefined : findName({ title, texts: lead, bold: [], others: [] })?.name
  // A label may have little of a name that is told with all of it.
  const wholes = guests.flatMap(({ name }) => [name, fullNameIn([title, ...lead], name)?.name ?? name])
  const names = guess === undefined ? wholes : [guess]
  const words = new Set(names.flatMap((name) => wordsOfKey(keyOf(name))).filter((word) => word.length > 3))
  return (text) =>
    foldText(text.slice(0, 400))
      .split(' ')
      .some((word) => words.has(word))
}
