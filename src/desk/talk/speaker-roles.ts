/** Speakers of a talk → who asks and who answers, by what speaks for asking, summed; and how each is called. */

import { foldText } from '../../fold/fold.ts'
import type { TurnEvidence } from './evidence.ts'
import { firstNameOf } from './first-names.ts'
import { ANSWERERS, ASKERS, BYSTANDERS, MEDIA } from './lexicon.ts'
import { isTrade } from './name-run.ts'
import { likenessOf } from './same-name.ts'
import type { Cluster, Speaker, SpeakerOrder, Spelling } from './speaker.ts'
import { areInitials, keyOf, withoutTitles, withoutTrade, wordsOfKey } from './word-key.ts'

/** What speaks for asking, summed: above nothing it is who asks. */
export function assignRoles(clusters: readonly Cluster[], order: SpeakerOrder): readonly Speaker[] {
  const usual = mean(sampleOf(clusters).map(lengthOf))
  const busy = clusters.filter(({ groups }) => groups.flatMap(({ seen }) => seen).length > 1).length
  const scored = clusters.map((cluster) => ({
    cluster,
    score: askingScore(cluster, { all: clusters, usual }, order),
    isOutside: isBystander(cluster, busy),
  }))
  // A voice from outside may ask more than anybody, and does not lead the talk.
  const scores = scored.filter(({ isOutside }) => !isOutside).map(({ score }) => score)
  const best = Math.max(...scores, Number.NEGATIVE_INFINITY)
  return scored.map(({ cluster, score, isOutside }) => {
    const isAsker = score > 0 && (score === best || score > 3)
    const role = isOutside ? 'bystander' : isAsker ? 'asker' : 'guest'
    const rival = isAsker ? Math.min(0, ...scores.filter((each) => each !== score)) : best
    return { ...namedOf(cluster, order), role, certainty: Math.min(9, Math.abs(score - rival)) }
  })
}

/** Who is called one, or says a word once where two or more talk. */
function isBystander({ groups }: Cluster, busy: number): boolean {
  if (groups.some(({ key }) => BYSTANDERS.has(key))) return true
  const seen = groups.flatMap((group) => group.seen)
  return (
    seen.length === 1 &&
    busy > 1 &&
    (seen[0]?.evidence().words ?? 0) < 8 &&
    !groups.some(({ key }) => ASKERS.has(key) || ANSWERERS.has(key))
  )
}

/** Names that a machine gives. */
const MACHINE = /^(?:speaker|spk|متحدث|المتحدث|صوت)(?: ?[0-9a-z]*)$/u

function askingScore(
  cluster: Cluster,
  { all, usual }: { readonly all: readonly Cluster[]; readonly usual: number },
  { title, askers, makers }: SpeakerOrder,
): number {
  const keys = cluster.groups.map(({ key }) => key)
  const some = (test: (key: string) => boolean) => keys.some(test)
  const own = sampleOf([cluster])
  const asking = mean(own.map(({ question }) => question))
  const length = mean(own.map(lengthOf))
  const isMedium = some((key) => MEDIA.has(wordsOfKey(key)[0] ?? ''))
  return (
    (some((key) => ASKERS.has(key)) ? 6 : 0) +
    (isMedium ? 5 : 0) +
    (some((key) => ANSWERERS.has(key)) ? -6 : 0) +
    (askers.some((asker) => isOf(asker, cluster, all)) ? 5 : 0) +
    (makers.some((maker) => isOf(maker, cluster, all)) ? 3 : 0) +
    (!isMedium &&
    some((key) => !areInitials(wordsOfKey(key)) && key.length > 3 && foldText(title).includes(key))
      ? -3
      : 0) +
    0.9 * asking -
    0.6 * Math.log2((length + 2) / (usual + 2))
  )
}

/** Whether a name is that of these labels, and of no others more: where «ليلى» asks, «ليلى حسن» is not «حسن». */
function isOf(name: string, cluster: Cluster, all: readonly Cluster[]): boolean {
  const own = closenessOf(name, cluster)
  return own > 0 && all.every((other) => closenessOf(name, other) <= own)
}

function closenessOf(name: string, { groups }: Cluster): number {
  const [first] = wordsOfKey(name)
  return Math.max(
    ...groups.map(({ key }) => {
      const likeness = likenessOf(name, key)
      if (likeness === undefined) return 0
      if (likeness === 'same') return 3
      return wordsOfKey(key)[0] === first ? 2 : 1
    }),
  )
}

/** So many of a speaker's turns say enough of him. */
const SAMPLE = 200
const LONGEST_TURN = 200

function sampleOf(clusters: readonly Cluster[]): readonly TurnEvidence[] {
  return clusters.flatMap(({ groups }) =>
    groups
      .flatMap(({ seen }) => seen.slice(0, SAMPLE))
      .slice(0, SAMPLE)
      .map(({ evidence }) => evidence()),
  )
}

/** In words; a very long turn says no more than a long one. */
function lengthOf({ words }: TurnEvidence): number {
  return Math.min(LONGEST_TURN, words)
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Its name: the spelling that the title has, that most labels have, that is written out. */
function namedOf(
  { groups }: Cluster,
  { title, declared }: SpeakerOrder,
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
    // «[موسيقى]» is a sign, and nobody.
    if (/^[[(].*[\])]$/u.test(text)) return false
    return !ASKERS.has(key) && !ANSWERERS.has(key) && !BYSTANDERS.has(key) && !MACHINE.test(key)
  })
  const best = [...spellings.values()].sort((one, other) => fitness(other, title) - fitness(one, title))[0]
  const said = groups.map(({ key }) => declared.get(key)).find((name) => name !== undefined)
  return {
    name: said ?? asNamed(best?.text ?? ''),
    isNamed,
    spellings: [...spellings.values()],
  }
}

/** «جاسم بوهندي ملحن», «ميسون 🏺»: a telephone’s book has trades and pictures behind names. */
function asNamed(label: string): string {
  const name = withoutTitles(withoutTrade(withoutTitles(label)))
  const words = name.split(/\s+/u).filter((word) => !/^\p{Extended_Pictographic}/u.test(word))
  const last = words.at(-1) ?? ''
  const own =
    words.length > 2 && isTrade(last) && firstNameOf(last) === undefined ? words.slice(0, -1) : words
  return own.length === 0 ? name : own.join(' ')
}

/** A label without its number: «سؤال 7», «ج(5)», «السؤال الأول». */
function wordOf(text: string): string {
  const key = keyOf(text).replace(/ ?[0-9]+(?:\.[0-9]+)*$/u, '')
  return /^(?:ال)?(?:سوال|جواب|اجابه)(?: (?:و?ال\S+|عشره?))*$/u.test(key)
    ? (key.split(' ')[0] as string)
    : key
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
