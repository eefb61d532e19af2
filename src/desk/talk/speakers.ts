/**
 * Labels of a whole manuscript → who speaks in it: which labels are labels at all, which are spellings of one name, who
 * asks and who answers.
 *
 * One word and a colon are no speaker: a label is one of the words for those who ask and answer, or recurs, or is the
 * name of somebody who does.
 */

import { groupByKey, isAccepted, isOfCredits, mayLabel } from './accept-labels.ts'
import { clusterOf, joinSingles } from './cluster-labels.ts'
import type { Cluster, KeyGroup, Speaker, SpeakerOrder } from './speaker.ts'
import { assignRoles } from './speaker-roles.ts'
import { isAskTold } from './told.ts'

export interface SpeakersFound {
  readonly speakers: readonly Speaker[]
  /** By the keys of labels: who it is, by number; several for a joint label. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Those, by number, whose labels have a colon by habit. */
  readonly signed: ReadonlySet<number>
  /** Whether «سألته:» and «فقال:» are labels here. */
  readonly isTold: boolean
}

export function findSpeakers(order: SpeakerOrder): SpeakersFound {
  const groups = groupByKey(order.seen.filter(({ label }) => label.sort !== 'told'))
  const tellsAsking = order.seen.some(
    ({ label, isHead }) => label.sort === 'told' && isHead && isAskTold(label.key),
  )
  const candidates = groups.filter(mayLabel)
  const recurring = candidates.filter((group) => isAccepted(group, order))
  const accepted = recurring.length > 0 ? recurring : candidates.filter((group) => isOfCredits(group, order))
  const clusters = [...clusterOf(accepted)].sort((one, other) => firstOf(one) - firstOf(other))
  const joined = joinSingles(
    clusters,
    candidates.filter((group) => !accepted.includes(group)),
    order.declared,
  )
  const filled = fillVacancies(joined.clusters, candidates, order)
  const speakers = assignRoles(filled, order)
  const byKey = new Map<string, readonly number[]>(joined.joint.map(({ key, of }) => [key, of]))
  for (const [index, { groups: own }] of filled.entries()) for (const { key } of own) byKey.set(key, [index])
  // Where labels say who speaks, «قلت:» is of a story that somebody tells.
  const signed = new Set(filled.flatMap((cluster, index) => (isSigned(cluster) ? [index] : [])))
  return { speakers, byKey, signed, isTold: tellsAsking && byKey.size === 0 }
}

const FEWEST_SIGNED = 3

function isSigned({ groups }: Cluster): boolean {
  const signed = groups.flatMap(({ seen }) => seen.filter(({ label }) => label.sort === 'colon'))
  return signed.length >= FEWEST_SIGNED
}

function firstOf({ groups }: Cluster): number {
  // A manuscript has more labels than a call has room for.
  return groups
    .flatMap(({ seen }) => seen)
    .reduce((least, { paragraph }) => Math.min(least, paragraph), Number.POSITIVE_INFINITY)
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
  if (guests.length > 1 || !roles.includes('asker')) return clusters
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
    if (!only || taken.has(key) || seen.length > 3 || only.evidence().question >= QUESTION_LIKE) return false
    if (!isNameLike(key)) return false
    const [before, after] = [nearest(only.paragraph, -1), nearest(only.paragraph, 1)]
    const isBehindQuestion = before?.role === 'asker' && only.paragraph - before.paragraph <= 2
    return isBehindQuestion && after?.role !== 'guest'
  })
  if (!guest) {
    // Both are named once, and then no more: whoever is named behind the first question answers.
    const [first] = heads.length <= MOST_OF_LABELS_THAT_STOP ? fillers : []
    return first ? [...clusters, { groups: [first] }] : clusters
  }
  return clusters.map((cluster) =>
    cluster === guest
      ? { groups: [...cluster.groups, ...fillers.map((group) => ({ ...group, likeness: 'place' as const }))] }
      : cluster,
  )
}

/** Of more words it is a sentence, and with a verb of saying somebody's told words: «مرته لسه بتقول:». */
function isNameLike(key: string): boolean {
  const words = key.split(' ')
  return words.length <= 3 && !words.some((word) => SAYS.test(word))
}

const SAYS = /^[وف]?(?:ب|ك|د|ع|ح)?[يتنا]?(?:قول|قال|قالت|قلت|حكي|سال)(?:و|وا|وله|له|لها|لي|ني)?$/u
const QUESTION_LIKE = 1.5
const MOST_OF_LABELS_THAT_STOP = 2
