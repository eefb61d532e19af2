/** Speakers of a talk → its guests and who asks, by name: as labels have them, or else as the piece calls them. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import { PLACEHOLDER } from '../../issue/placeholders.ts'
import type { DraftAsker, DraftGuest, DraftVoice } from '../draft.ts'
import { groupBy } from '../group-by.ts'
import { textOfRuns } from '../manuscript.ts'
import { isCertainName } from './certain-name.ts'
import * as say from './findings-of-people.ts'
import type { FullName } from './full-name.ts'
import { nameOfLabel } from './labelled-name.ts'
import { WRITING_ROLES } from './lexicon.ts'
import { findName, shortNameOf } from './names.ts'
import { likenessOf } from './same-name.ts'
import type { Speaker, Spelling } from './speaker.ts'
import type { Talk } from './talk.ts'
import { areInitials, keyOf, wordsOfKey } from './word-key.ts'

export interface Maker {
  readonly role: string
  readonly name: string
  readonly asks: boolean
}

export interface PeopleOrder {
  readonly talk: Talk
  readonly title: string
  readonly makers: readonly Maker[]
  readonly start: Span
  /** What the file tells of it before its text. */
  readonly told: readonly string[]
  /** Who has sent it, where it is a mail. */
  readonly sender?: string
}

export interface GuestsFound {
  readonly guests: readonly DraftGuest[]
  readonly voiceOf: (speakers: readonly number[], label: string) => DraftVoice | undefined
  readonly findings: readonly Diagnostic[]
}

/** Of a list of more names than a talk has guests, none is looked for in the text. */
const MOST_GUESTS = 24

/** As it stands where nobody knows the name. */
export const UNKNOWN_GUEST = PLACEHOLDER.unknownGuest

export function guestsOf(order: PeopleOrder): GuestsFound {
  const { talk, title, start } = order
  const numbers = talk.speakers.flatMap(({ role }, index) => (role === 'guest' ? [index] : []))
  // In the order in which they come to speak.
  const firstTurn = (index: number) => talk.turns.findIndex(({ speakers }) => speakers.includes(index))
  const named = numbers
    .filter((index) => talk.speakers[index]?.isNamed)
    .sort((one, other) => firstTurn(one) - firstTurn(other))
  const findings = named.flatMap((index) => tellSpellings(talk.speakers[index] as Speaker, talk, start))
  const nameless = numbers.filter((index) => !named.includes(index))
  const generic = nameless.flatMap((index) => labelsOf(talk.speakers[index]))
  const full = named.map((index): FullName => {
    const { name } = talk.speakers[index] as Speaker
    if (named.length > MOST_GUESTS) return { name }
    const others = talk.speakers.flatMap((speaker) =>
      speaker.role === 'guest' && speaker.name !== name ? [speaker.name] : [],
    )
    return nameOfLabel(name, { ...nameOrder(order), others })
  })
  const own = named.map((index, at): DraftGuest => {
    const labels = [...labelsOf(talk.speakers[index]), ...(named.length === 1 ? generic : [])]
    return guestOf((full[at] as FullName).name, title, labels)
  })
  const [only] = own
  const initials = only && own.length === 1 && areInitials(wordsOfKey(foldText(only.name))) ? only : undefined
  if (own.length > 0 && !initials) {
    const indexOf = (speaker: number) => Math.max(0, named.indexOf(speaker))
    return {
      guests: own.map((guest) => withOwnShortName(guest, own)),
      voiceOf: voices(talk, indexOf, own.length),
      findings: [
        ...findings,
        ...tellFullNames(full, named, order),
        ...tellFirstNames(own, start),
        ...tellNameless(nameless, own, order),
        ...tellBystanders(talk, start),
      ],
    }
  }
  const names = nameOrder(order)
  const found = findName(names)
  const isCertain = found && !found.rival && isCertainName(found.name, title, names.texts)
  const labels = initials?.labels ?? generic
  const guess = guestOf(found?.name ?? initials?.name ?? UNKNOWN_GUEST, title, labels)
  const told = found ? say.guessedGuest(found.name, found.rival, start) : say.unknownGuest(start)
  return {
    guests: [guess],
    voiceOf: voices(talk, () => 0, 1),
    findings: [...(isCertain ? [] : [told]), ...tellBystanders(talk, start)],
  }
}

/** «سلمى:» alone: no page should bear a first name where the guest has more. */
function tellFirstNames(guests: readonly DraftGuest[], start: Span): readonly Diagnostic[] {
  return guests.length > MOST_GUESTS
    ? []
    : guests.flatMap(({ name }) => (name.includes(' ') ? [] : [say.firstNameAlone(name, start)]))
}

function voices(talk: Talk, indexOf: (speaker: number) => number, count: number): GuestsFound['voiceOf'] {
  return (speakers, label) => {
    const [first] = speakers
    if (first === undefined) return undefined
    if (speakers.length > 1) return { name: label }
    const { role, name } = talk.speakers[first] as Speaker
    if (role === 'bystander') return { name }
    return count > 1 ? { guest: indexOf(first) } : undefined
  }
}

function guestOf(name: string, title: string, labels: readonly string[]): DraftGuest {
  const role = roleIn(title, name)
  return { name, shortName: shortNameOf(name), ...(role !== undefined && { role }), labels }
}

/** Of two who share a first name each has the whole of his. */
function withOwnShortName(guest: DraftGuest, all: readonly DraftGuest[]): DraftGuest {
  const { name, shortName } = guest
  return all.filter((other) => other.shortName === shortName).length > 1
    ? { ...guest, shortName: name }
    : guest
}

const MOST_WORDS_OF_ROLE = 5
const TALK = /^(?:حوار|لقاء|مقابلة|حديث)(?:\s+خاص)?\s+(?:مع|إلى)\s+/u

/** What a title says before a name that it ends with: «المهندس والمؤثر عمر الإسكندراني». */
function roleIn(title: string, name: string): string | undefined {
  const line = title.split(/[:|–—]/u)[0]?.trim() ?? ''
  if (!line.endsWith(name)) return undefined
  const role = line.slice(0, -name.length).replace(TALK, '').trim()
  return role === '' || /(?:^|\s)و$/u.test(role) || role.split(/\s+/u).length > MOST_WORDS_OF_ROLE
    ? undefined
    : role
}

function nameOrder({
  talk,
  title,
  makers,
  told: before,
  sender,
}: PeopleOrder): Parameters<typeof findName>[0] {
  const told = talk.turns.filter(({ state }) => state === 'intro' || state === 'narration')
  const shown = talk.turns.filter(({ unit }) => unit.kind === 'caption' || unit.kind === 'picture')
  const [asked] = talk.turns.filter(({ state }) => state === 'question' || state === 'both')
  const units = [...told, ...shown, ...(asked ? [asked] : [])].map(({ unit }) => unit)
  // Who answers a mail writes under what it quotes.
  const isAnswered = talk.turns.some(
    ({ unit, state }) => state === 'question' && unit.habits.some((habit) => habit.startsWith('quoted')),
  )
  return {
    title,
    ...(sender !== undefined && isAnswered && { sender }),
    texts: [...before, ...units.map(({ text, runs }) => text || textOfRuns(runs))],
    bold: told.flatMap(({ unit }) => unit.runs.filter(({ bold }) => bold).map(({ text }) => text.trim())),
    others: [
      ...makers.map(({ name }) => name),
      ...talk.speakers.filter(({ role }) => role !== 'guest').map(({ name }) => name),
    ],
  }
}

export interface AskersFound {
  readonly askers: readonly DraftAsker[]
  /** By name, where several ask. */
  readonly nameOf: (speakers: readonly number[]) => string | undefined
  readonly findings: readonly Diagnostic[]
}

export function askersOf({ talk, makers, start }: PeopleOrder): AskersFound {
  const asking = talk.speakers.filter(({ role }) => role === 'asker')
  const named = asking.filter(({ isNamed }) => isNamed)
  const findings = asking.flatMap((speaker) => tellSpellings(speaker, talk, start))
  // Two labels of one, his initials and his name.
  const byName = groupBy(named, ({ name }) => wholeName(name, makers))
  const nameOf = (speakers: readonly number[]) => {
    const speaker = talk.speakers[speakers[0] ?? -1]
    return byName.size > 1 && speaker?.isNamed ? wholeName(speaker.name, makers) : undefined
  }
  if (named.length > 0)
    return {
      askers: [...byName].map(([name, all]) => ({ name, labels: all.flatMap(labelsOf) })),
      nameOf,
      findings,
    }
  const credit =
    makers.find(({ asks }) => asks) ?? makers.find(({ role }) => WRITING_ROLES.has(foldText(role)))
  if (!credit) return { askers: [], nameOf, findings }
  const labels = asking.flatMap(labelsOf)
  return {
    askers: [{ name: credit.name, labels }],
    nameOf,
    findings: [...findings, say.guessedAsker(credit.name, start)],
  }
}

/** The name that a label has a part of: «وفاء» of «وفاء المرسى», who led the talk. */
function wholeName(name: string, makers: readonly Maker[]): string {
  return (
    makers.find((maker) => /^(?:part|initials)$/.test(likenessOf(keyOf(name), keyOf(maker.name)) ?? ''))
      ?.name ?? name
  )
}

function labelsOf(speaker: Speaker | undefined): readonly string[] {
  return speaker?.spellings.map(({ text }) => text) ?? []
}

const HOW: Readonly<Record<string, string>> = {
  initials: 'initials',
  near: 'spelling',
  romanised: 'sound',
  place: 'place',
}

/** Spellings that a person must confirm, each at its first place. */
function tellSpellings({ spellings, name }: Speaker, { turns }: Talk, start: Span): readonly Diagnostic[] {
  return spellings.flatMap(({ text, likeness }: Spelling) => {
    const how = HOW[likeness ?? '']
    if (how === undefined) return []
    const at = turns.find(({ unit }) => unit.label?.text === text)
    return [say.oneName(text, name, how, at?.unit.span ?? start)]
  })
}

/** Whole names that were found by little, each where its label first stands. */
function tellFullNames(
  full: readonly FullName[],
  named: readonly number[],
  { talk, start }: PeopleOrder,
): readonly Diagnostic[] {
  return full.flatMap(({ name, how }, at) => {
    const index = named[at] as number
    if (how === undefined) return []
    const turn = talk.turns.find(({ speakers }) => speakers.includes(index))
    return [say.oneName(talk.speakers[index]?.name ?? '', name, how, turn?.unit.span ?? start)]
  })
}

/** «ج:» where several guests answer: nobody says which of them does. */
function tellNameless(
  nameless: readonly number[],
  guests: readonly DraftGuest[],
  { talk }: PeopleOrder,
): readonly Diagnostic[] {
  const [first, second] = guests
  if (!first || !second) return []
  return nameless.flatMap((index) => {
    const turns = talk.turns.filter(({ speakers }) => speakers.includes(index))
    const [turn] = turns
    const label = labelsOf(talk.speakers[index])[0] ?? ''
    return turn ? [say.whoseAnswers(label, first.name, turns.length, turn.unit.span)] : []
  })
}

function tellBystanders({ speakers, turns }: Talk, start: Span): readonly Diagnostic[] {
  return speakers.flatMap(({ role, name }, index) => {
    if (role !== 'bystander') return []
    const at = turns.find((turn) => turn.speakers.includes(index))
    return [say.bystander(name, at?.unit.span ?? start)]
  })
}
