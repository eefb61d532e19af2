/**
 * Labels of a whole manuscript → who speaks in it: which labels are labels at all, which are spellings of one name, who
 * asks and who answers.
 *
 * One word and a colon are no speaker: a label is one of the words for those who ask and answer, or recurs, or is the
 * name of somebody who does.
 */

import { fold } from '../../fold/fold.ts'
import type { Evidence } from './evidence.ts'
import type { Label } from './label.ts'
import {
  ANSWERERS,
  ANSWERS_TOLD,
  ASKERS,
  ASKING_ROLES,
  ASKS_TOLD,
  BYSTANDERS,
  MEDIA,
  OTHER_ROLES,
} from './lexicon.ts'
import { likenessOf, type NameLikeness } from './same-name.ts'
import { areInitials, keyOf, withoutTitles, wordsOfKey } from './word-key.ts'

export type SpeakerRole = 'asker' | 'guest' | 'bystander'

export interface Speaker {
  /** As the piece spells it most, without titles; of a label that names nobody, that label. */
  readonly name: string
  readonly role: SpeakerRole
  /** Whether its labels are names, and not words such as «سؤال». */
  readonly isNamed: boolean
  readonly spellings: readonly Spelling[]
  /** How surely it is of that role: 0 is a toss. */
  readonly certainty: number
}

export interface Spelling {
  readonly text: string
  readonly times: number
  /** How it was known for this name; nothing for the first. */
  readonly likeness?: NameLikeness
}

export interface LabelSeen {
  readonly label: Label
  readonly paragraph: number
  /** Whether at the head of a paragraph or a line. */
  readonly isHead: boolean
  /** Of what follows the label. */
  readonly evidence: Evidence
}

export interface SpeakerOrder {
  readonly seen: readonly LabelSeen[]
  /** The title as it was written. */
  readonly title: string
  /** Names of those who asked by the credits, as keys; of others who made the piece. */
  readonly askers: readonly string[]
  readonly makers: readonly string[]
  /** A machine has put a label before each turn. */
  readonly isTranscript: boolean
}

export interface SpeakersFound {
  readonly speakers: readonly Speaker[]
  /** By the keys of labels: who it is, by number; several for a joint label. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Whether «سألته:» and «فقال:» are labels here. */
  readonly isTold: boolean
}

export function findSpeakers(order: SpeakerOrder): SpeakersFound {
  const groups = groupByKey(order.seen.filter(({ label }) => label.sort !== 'told'))
  const tellsAsking = order.seen.some(
    ({ label, isHead }) => label.sort === 'told' && isHead && isAskTold(label.key),
  )
  const candidates = groups.filter(mayLabel)
  const accepted = candidates.filter((group) => isAccepted(group, order))
  const clusters = [...clusterOf(accepted)].sort((one, other) => firstOf(one) - firstOf(other))
  const joined = joinSingles(
    clusters,
    candidates.filter((group) => !accepted.includes(group)),
  )
  const filled = fillVacancies(joined.clusters, candidates, order)
  const speakers = assignRoles(filled, order)
  const byKey = new Map<string, readonly number[]>(joined.joint.map(({ key, of }) => [key, of]))
  for (const [index, { groups: own }] of filled.entries()) for (const { key } of own) byKey.set(key, [index])
  // Where labels say who speaks, «قلت:» is of a story that somebody tells.
  return { speakers, byKey, isTold: tellsAsking && byKey.size === 0 }
}

interface KeyGroup {
  readonly key: string
  readonly seen: readonly LabelSeen[]
}

interface Cluster {
  readonly groups: readonly (KeyGroup & { readonly likeness?: NameLikeness })[]
}

function groupByKey(seen: readonly LabelSeen[]): readonly KeyGroup[] {
  const groups = new Map<string, LabelSeen[]>()
  for (const each of seen) groups.set(each.label.key, [...(groups.get(each.label.key) ?? []), each])
  return [...groups].map(([key, own]) => ({ key, seen: own }))
}

export function isAskTold(key: string): boolean {
  return isTold(key, ASKS_TOLD)
}

export function isAnswerTold(key: string): boolean {
  return isTold(key, ANSWERS_TOLD)
}

const MOST_WORDS_TOLD = 10
/** A verb with whom it asks or tells: «سألته», «قالت لي»; one alone, «سألت», lets speak only where it stands last. */
const WITH_OBJECT = /(?:ته|تها|تهم|تهما|ناه|ناها|ناهم|ني| له| لها| لي)$/u

/** A verb at the end of a narrator's words, or with its object at their head: «سألته في البداية», «ثم سألته عن الأجهزة، فقلت». */
function isTold(key: string, verbs: ReadonlySet<string>): boolean {
  const words = wordsOfKey(key)
  if (words.length > MOST_WORDS_TOLD) return false
  const isVerb = (from: number, length: number) => {
    const phrase = words.slice(from, from + length).join(' ')
    const verb = [phrase, phrase.replace(/^[وف]/u, '')].find((form) => verbs.has(form))
    return (
      verb !== undefined &&
      (from + length >= words.length || WITH_OBJECT.test(verb) || (from === 0 && !ASKS_TOLD.has(verb)))
    )
  }
  return [0, 1, 2, words.length - 2, words.length - 1].some(
    (from) => from >= 0 && (isVerb(from, 2) || isVerb(from, 1)),
  )
}

/** What is never a speaker: told speech, credits, numbers. */
function mayLabel({ key }: KeyGroup): boolean {
  const bare = key.replace(/[0-9]+/g, '').trim()
  if (bare === '' || isAskTold(key) || isAnswerTold(key)) return false
  return ASKERS.has(bare) || !(OTHER_ROLES.has(bare) || ASKING_ROLES.has(bare))
}

/** How often a label of this sort recurs at least, for it to be one. */
const FEWEST: Readonly<Record<Label['sort'], number>> = {
  turn: 1,
  colon: 2,
  told: 99,
  bold: 2,
  tab: 2,
  bracket: 2,
  stroke: 2,
  line: 2,
  stop: 3,
}
/** Sorts that a word of the trade is a label in. */
const FIRM = new Set<Label['sort']>(['turn', 'colon', 'bold', 'tab', 'bracket', 'line'])

function isAccepted({ key, seen }: KeyGroup, { askers, isTranscript }: SpeakerOrder): boolean {
  if (isTranscript && seen.some(({ label, isHead }) => isHead && label.sort === 'colon')) return true
  const isLetter = [...key].length === 1
  const firm = seen.filter(({ label }) => FIRM.has(label.sort))
  if (isLetter) return seen.some(({ label }) => label.sort !== 'stop' && label.sort !== 'colon')
  if (ASKERS.has(key) || ANSWERERS.has(key) || BYSTANDERS.has(key)) return firm.length > 0
  if (askers.some((asker) => likenessOf(asker, key) === 'same') && firm.length > 0) return true
  const heads = seen.filter(({ isHead }) => isHead)
  const sorts = new Set(seen.map(({ label }) => label.sort))
  return [...sorts].some((sort) => {
    const own = heads.filter(({ label }) => label.sort === sort)
    const paragraphs = new Set(own.map(({ paragraph }) => paragraph))
    if (paragraphs.size >= FEWEST[sort])
      return sort !== 'line' || own.every(({ label }) => label.text.length > 1)
    // In a page without line ends, labels stand within.
    const inner = seen.filter(({ isHead, label }) => !isHead && label.sort === 'colon')
    return sort === 'colon' && inner.length >= 3
  })
}

/** Keys of one person together, the most used first. */
function clusterOf(groups: readonly KeyGroup[]): readonly Cluster[] {
  const clusters: { groups: (KeyGroup & { likeness?: NameLikeness })[] }[] = []
  const sorted = [...groups].sort((one, other) => other.seen.length - one.seen.length)
  for (const group of sorted) {
    const likes = clusters
      .map((cluster) => ({ cluster, likeness: likenessToCluster(group.key, cluster) }))
      .filter(({ likeness }) => likeness !== undefined)
    const [only] = likes
    if (only && likes.length === 1)
      only.cluster.groups.push({ ...group, ...(only.likeness && { likeness: only.likeness }) })
    else clusters.push({ groups: [group] })
  }
  return clusters
}

function firstOf({ groups }: Cluster): number {
  return Math.min(...groups.flatMap(({ seen }) => seen.map(({ paragraph }) => paragraph)))
}

function likenessToCluster(key: string, { groups }: Cluster): NameLikeness | undefined {
  const likenesses = groups.map((group) => likenessOf(key, group.key)).filter((each) => each !== undefined)
  return likenesses.includes('same') ? 'same' : likenesses[0]
}

interface Joined {
  readonly clusters: readonly Cluster[]
  readonly joint: readonly { readonly key: string; readonly of: readonly number[] }[]
}

/** Labels that stand once: another spelling of somebody, several at once, or a voice from outside. */
function joinSingles(clusters: readonly Cluster[], singles: readonly KeyGroup[]): Joined {
  const joined = clusters.map(({ groups }) => ({ groups: [...groups] }))
  const joint: { key: string; of: readonly number[] }[] = []
  const alone: KeyGroup[] = []
  for (const group of singles) {
    const sorts = new Set(group.seen.map(({ label }) => label.sort))
    if (!['colon', 'bold', 'tab', 'bracket', 'turn'].some((sort) => sorts.has(sort as Label['sort'])))
      continue
    const several = jointOf(group.key, joined)
    const likes = joined
      .map((cluster) => ({ cluster, likeness: likenessToCluster(group.key, cluster) }))
      .filter(({ likeness }) => likeness !== undefined)
    const [only] = likes
    if (several.length > 1) joint.push({ key: group.key, of: several })
    else if (only?.likeness && likes.length === 1)
      only.cluster.groups.push({ ...group, likeness: only.likeness })
    else alone.push(group)
  }
  // Names that stand once each may be spellings of one another: «م. سلمى الراوي», «سلمى الراوى».
  const among = clusterOf(alone.filter(({ seen }) => seen.some(({ isHead }) => isHead)))
  const recurring = among.filter(({ groups }) => groups.length > 1)
  return { clusters: [...joined, ...recurring], joint }
}

/** «زاهر وسعاد معًا»: the clusters of which a word stands on each side of a waw. */
function jointOf(key: string, clusters: readonly Cluster[]): readonly number[] {
  const parts = key.split(/ (?=و\S{2})/u).map((part) => part.replace(/^و/u, ''))
  if (parts.length < 2) return []
  const found = parts.map((part) => {
    const [first = ''] = wordsOfKey(part)
    return clusters.findIndex(({ groups }) => groups.some((group) => wordsOfKey(group.key).includes(first)))
  })
  return found.every((index) => index >= 0) && new Set(found).size > 1 ? found : []
}

/** Labels that hold the place of another: «الحفّار:» where everywhere else «ج:» stands behind a question. */
function fillVacancies(
  clusters: readonly Cluster[],
  candidates: readonly KeyGroup[],
  order: SpeakerOrder,
): readonly Cluster[] {
  const roles = assignRoles(clusters, order).map(({ role }) => role)
  const guests = clusters.filter((_, index) => roles[index] === 'guest')
  const [guest] = guests
  if (!guest || guests.length > 1) return clusters
  const taken = new Set(clusters.flatMap(({ groups }) => groups.map(({ key }) => key)))
  const heads = clusters.flatMap(({ groups }, index) =>
    groups.flatMap(({ seen }) => seen.map(({ paragraph }) => ({ paragraph, role: roles[index] }))),
  )
  const nearest = (from: number, step: 1 | -1) =>
    heads
      .filter(({ paragraph }) => (paragraph - from) * step > 0)
      .sort((one, other) => (one.paragraph - other.paragraph) * step)[0]
  const labelled = new Set(heads.map(({ paragraph }) => paragraph))
  const fillers = candidates.filter(({ key, seen }) => {
    const [only] = seen.filter(
      ({ label, isHead, paragraph }) => isHead && label.sort === 'colon' && !labelled.has(paragraph),
    )
    if (!only || taken.has(key) || seen.length > 3 || only.evidence.question >= QUESTION_LIKE) return false
    const [before, after] = [nearest(only.paragraph, -1), nearest(only.paragraph, 1)]
    const isBehindQuestion = before?.role === 'asker' && only.paragraph - before.paragraph <= 2
    return isBehindQuestion && after?.role !== 'guest'
  })
  return clusters.map((cluster) =>
    cluster === guest
      ? { groups: [...cluster.groups, ...fillers.map((group) => ({ ...group, likeness: 'place' as const }))] }
      : cluster,
  )
}

const QUESTION_LIKE = 1.5

/** What speaks for asking, summed: above nothing it is who asks. */
function assignRoles(clusters: readonly Cluster[], order: SpeakerOrder): readonly Speaker[] {
  const scored = clusters.map((cluster) => ({ cluster, score: askingScore(cluster, clusters, order) }))
  const best = Math.max(...scored.map(({ score }) => score), Number.NEGATIVE_INFINITY)
  return scored.map(({ cluster, score }) => {
    const others = scored.filter((each) => each.cluster !== cluster).map((each) => each.score)
    const isAsker = score > 0 && (score === best || score > 3)
    const role = isBystander(cluster, clusters) ? 'bystander' : isAsker ? 'asker' : 'guest'
    const rival = isAsker ? Math.max(...others, -3) : best
    return {
      ...namedOf(cluster, order),
      role,
      certainty: Math.min(9, Math.abs(score - (isAsker ? Math.min(0, rival) : rival))),
    }
  })
}

/** Who is called one, or says a word once where two or more talk. */
function isBystander({ groups }: Cluster, all: readonly Cluster[]): boolean {
  if (groups.some(({ key }) => BYSTANDERS.has(key))) return true
  const seen = groups.flatMap((group) => group.seen)
  const busier = all.filter((other) => other.groups.flatMap((group) => group.seen).length > 1)
  return (
    seen.length === 1 &&
    busier.length > 1 &&
    (seen[0]?.evidence.words ?? 0) < 8 &&
    !groups.some(({ key }) => ASKERS.has(key))
  )
}

/** Names that a machine gives. */
const MACHINE = /^(?:speaker|spk|متحدث|المتحدث|صوت)(?: ?[0-9a-z]*)$/u

function askingScore(
  cluster: Cluster,
  all: readonly Cluster[],
  { title, askers, makers }: SpeakerOrder,
): number {
  const keys = cluster.groups.map(({ key }) => key)
  const seen = cluster.groups.flatMap((group) => group.seen)
  const some = (test: (key: string) => boolean) => keys.some(test)
  const asking = mean(seen.map(({ evidence }) => evidence.question))
  const length = mean(seen.map(({ evidence }) => Math.min(200, evidence.words)))
  const usual = mean(
    all
      .flatMap(({ groups }) => groups.flatMap((group) => group.seen))
      .map(({ evidence }) => Math.min(200, evidence.words)),
  )
  const isMedium = some((key) => MEDIA.has(wordsOfKey(key)[0] ?? ''))
  return (
    (some((key) => ASKERS.has(key)) ? 6 : 0) +
    (isMedium ? 5 : 0) +
    (some((key) => ANSWERERS.has(key)) ? -6 : 0) +
    (some((key) => askers.some((asker) => likenessOf(asker, key) !== undefined)) ? 5 : 0) +
    (some((key) => makers.some((maker) => likenessOf(maker, key) !== undefined)) ? 3 : 0) +
    (!isMedium &&
    some((key) => !areInitials(wordsOfKey(key)) && key.length > 3 && fold(title).text.includes(key))
      ? -3
      : 0) +
    0.9 * asking -
    0.6 * Math.log2((length + 2) / (usual + 2))
  )
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Its name: the spelling that the title has, that most labels have, that is written out. */
function namedOf(
  { groups }: Cluster,
  { title }: SpeakerOrder,
): Pick<Speaker, 'name' | 'isNamed' | 'spellings'> {
  const spellings = new Map<string, Spelling>()
  for (const { seen, likeness } of groups)
    for (const { label } of seen) {
      const known = spellings.get(label.text)
      spellings.set(label.text, {
        text: label.text,
        times: (known?.times ?? 0) + 1,
        ...(likeness && { likeness }),
      })
    }
  const isNamed = [...spellings.keys()].some((text) => {
    const key = wordOf(text)
    return !ASKERS.has(key) && !ANSWERERS.has(key) && !BYSTANDERS.has(key) && !MACHINE.test(key)
  })
  const best = [...spellings.values()].sort((one, other) => fitness(other, title) - fitness(one, title))[0]
  return {
    name: withoutTitles(best?.text ?? ''),
    isNamed,
    spellings: [...spellings.values()],
  }
}

/** A label without its number: «سؤال 7», «ج(5)», «السؤال الأول». */
function wordOf(text: string): string {
  const key = keyOf(text).replace(/ ?[0-9]+$/u, '')
  return /^(?:ال)?(?:سوال|جواب|اجابه)(?: ال\S+)*$/u.test(key) ? (key.split(' ')[0] as string) : key
}

/** How well a spelling stands for the name. */
function fitness({ text, times }: Spelling, title: string): number {
  const key = withoutTitles(text)
  const words = key.split(/\s+/u)
  const folded = wordOf(text)
  const isWord = ASKERS.has(folded) || ANSWERERS.has(folded) || BYSTANDERS.has(folded)
  const isWritten = !isWord && !areInitials(words.map((word) => word.replace(/\./g, '')))
  return (
    (title !== '' && title.includes(key) ? 100 : 0) +
    (isWritten ? 40 : 0) +
    (/\p{Script=Arabic}/u.test(key) ? 20 : 0) -
    (/\p{M}/u.test(key) ? 3 : 0) +
    Math.min(3, words.length) * 5 +
    Math.min(3, times)
  )
}
