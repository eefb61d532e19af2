/** Labels → which are spellings of one name, and which name several at once. */

import type { Label } from './label.ts'
import { likenessOf, type NameLikeness } from './same-name.ts'
import type { Cluster, KeyGroup, SpeakerOrder } from './speaker.ts'
import { keyOf, wordsOfKey } from './word-key.ts'

/** In no talk do so many speak: in a longer list, of books or of streets, none is compared with all others. */
const MOST_NAMES = 200

/** Keys of one person together, the most used first. */
export function clusterOf(groups: readonly KeyGroup[]): readonly Cluster[] {
  const clusters: { groups: (KeyGroup & { likeness?: NameLikeness })[] }[] = []
  const sorted = [...groups].sort((one, other) => other.seen.length - one.seen.length)
  if (sorted.length > MOST_NAMES) return sorted.map((group) => ({ groups: [group] }))
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

function likenessToCluster(key: string, { groups }: Cluster): NameLikeness | undefined {
  const likenesses = groups.map((group) => likenessOf(key, group.key)).filter((each) => each !== undefined)
  return likenesses.includes('same') ? 'same' : likenesses[0]
}

interface JoinedLabels {
  readonly clusters: readonly Cluster[]
  readonly joint: readonly { readonly key: string; readonly of: readonly number[] }[]
}

const SET_OFF = new Set<Label['sort']>(['colon', 'bold', 'tab', 'bracket', 'turn'])
const ON_LINE = new Set<Label['sort']>(['line'])

function hasSort({ seen }: KeyGroup, sorts: ReadonlySet<Label['sort']>): boolean {
  return seen.some(({ label }) => sorts.has(label.sort))
}

/** Labels that stand once: another spelling of somebody, several at once, or a voice from outside. */
export function joinSingles(
  clusters: readonly Cluster[],
  singles: readonly KeyGroup[],
  declared: SpeakerOrder['declared'],
): JoinedLabels {
  const joined = clusters.map(({ groups }) => ({ groups: [...groups] }))
  const joint: { key: string; of: readonly number[] }[] = []
  const alone: KeyGroup[] = []
  for (const group of singles) {
    const isSet = hasSort(group, SET_OFF)
    if (!isSet && !hasSort(group, ON_LINE)) continue
    const several = jointOf(group.key, joined, declared)
    const likes = joined
      .map((cluster) => ({ cluster, likeness: likenessToCluster(group.key, cluster) }))
      .filter(({ likeness }) => likeness !== undefined)
    // A name alone on its line is a label where others of that person are so too.
    if (!isSet && !likes.every(({ cluster }) => cluster.groups.some((own) => hasSort(own, ON_LINE)))) continue
    const [only] = likes
    if (several.length > 1) joint.push({ key: group.key, of: several })
    else if (only?.likeness && likes.length === 1)
      only.cluster.groups.push({ ...group, likeness: only.likeness })
    else if (isSet) alone.push(group)
  }
  // Names that stand once each may be spellings of one another: «م. سلمى الراوي», «سلمى الراوى».
  const among = clusterOf(alone.filter(({ seen }) => seen.some(({ isHead }) => isHead)))
  const recurring = among.filter(({ groups }) => groups.length > 1)
  return { clusters: [...joined, ...recurring], joint }
}

/** «زاهر وسعاد معًا»: the clusters of which a word stands on each side of a waw. */
function jointOf(
  key: string,
  clusters: readonly Cluster[],
  declared: SpeakerOrder['declared'],
): readonly number[] {
  const parts = key.split(/ (?=و\S{2})/u).map((part) => part.replace(/^و/u, ''))
  if (parts.length < 2) return []
  const known = clusters.map(
    ({ groups }) =>
      new Set(
        groups.flatMap((group) => [
          ...wordsOfKey(group.key),
          ...wordsOfKey(keyOf(declared.get(group.key) ?? '')),
        ]),
      ),
  )
  const found = parts.map((part) => {
    const [first = ''] = wordsOfKey(part)
    return known.findIndex((words) => words.has(first))
  })
  return found.every((index) => index >= 0) && new Set(found).size > 1 ? found : []
}
