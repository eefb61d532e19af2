/** What may be labels of a talk → which are: words of the trade, and what recurs as a label does. */

import { groupBy } from '../group-by.ts'
import { listsGuests } from './declared.ts'
import type { Label } from './label.ts'
import { ANSWERERS, ASKERS, ASKING_ROLES, BYSTANDERS, OTHER_ROLES } from './lexicon.ts'
import { likenessOf } from './same-name.ts'
import type { KeyGroup, LabelSeen, SpeakerOrder } from './speaker.ts'
import { isAnswerTold, isAskTold } from './told.ts'

export function groupByKey(seen: readonly LabelSeen[]): readonly KeyGroup[] {
  const groups = groupBy(seen, ({ label }) => label.key)
  return [...groups].map(([key, own]) => ({ key, seen: own }))
}

/** A role that so many lines begin with is a label, as «الكاتب:» is. */
const FEWEST_OF_ROLE = 3

/** «بقول له:», «وقلتلها:»: of a dialect, what an answer tells that somebody said. */
const SAYS = /^[وف]?ب?[يتنا]?(?:قول|قال|قالت|قلت)(?:و|وا)?(?: ?(?:له|لها|لهم|لي|لو|ني))?$/u

/** «سؤال أخير يا سلمى:»: whoever is called is asked, and a question is led into. */
const CALLS = /(?:^| )يا /u
/** «سيكتب المحكّمون:», «تقول الناس:»: what an answer tells of people. */
const PEOPLE_SAY = /^(?:[وف]?س?[يت]\p{L}{2,} )(?:ال\p{L}{3,}ون|الناس|البعض|الكل|الجميع)$/u

/** «باب الدكان. تصوير:»: words of a picture, and behind them whoever took it. */
const ENDS_IN_CREDIT = /\S+ \S+ (?:تصوير|عدسه|بعدسه|الصوره|صوره)$/u

/** What is never a speaker: told speech, credits, numbers, whoever is called. */
export function mayLabel({ key, seen }: KeyGroup): boolean {
  const bare = key.replace(/[0-9]+/g, '').trim()
  if (listsGuests(key) || [CALLS, SAYS, PEOPLE_SAY, ENDS_IN_CREDIT].some((pattern) => pattern.test(key)))
    return false
  if (bare === '' || isAskTold(key) || isAnswerTold(key)) return false
  const isRole = bare.split(/ و(?=\S{3})/u).every((part) => OTHER_ROLES.has(part) || ASKING_ROLES.has(part))
  return (
    ASKERS.has(bare) ||
    BYSTANDERS.has(bare) ||
    !isRole ||
    seen.filter(({ isHead }) => isHead).length >= FEWEST_OF_ROLE
  )
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

/** Words behind a label that ask, by `evidence.ts`. */
const ASKS = 2.5

/** Sorts that a word of the trade is a label in. */
const FIRM = new Set<Label['sort']>(['turn', 'colon', 'bold', 'tab', 'bracket', 'line'])

/** A transcript's label may stand once, and is a name. Words. */
function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= 3
}

const OF_LETTERS = new Set<Label['sort']>(['colon', 'bold', 'tab', 'bracket'])

export function isAccepted({ key, seen }: KeyGroup, { askers, isTranscript }: SpeakerOrder): boolean {
  if (
    isTranscript &&
    seen.some(({ label, isHead }) => isHead && label.sort === 'colon' && isShort(label.text))
  )
    return true
  const firm = seen.filter(({ label }) => FIRM.has(label.sort))
  // «س» and «ج» alone are letters of any list; with their number or their dash they are labels.
  if (key === 'س' || key === 'ج')
    return seen.some(({ label }) => label.sort !== 'stop' && label.sort !== 'colon')
  if (firm.length > 0 && (ASKERS.has(key) || ANSWERERS.has(key) || BYSTANDERS.has(key))) return true
  if (askers.some((asker) => likenessOf(asker, key) === 'same') && firm.length > 0) return true
  // One letter is an initial, a title («د. سلمى»), an item of a list: its signs must be a label's own.
  const heads = seen.filter(
    ({ isHead, label }) => isHead && ([...key].length > 1 || OF_LETTERS.has(label.sort)),
  )
  const sorts = new Set(seen.map(({ label }) => label.sort))
  return [...sorts].some((sort) => {
    const own = heads.filter(({ label }) => label.sort === sort)
    if (own.length >= FEWEST[sort]) return sort !== 'line' || own.every(({ label }) => label.text.length > 1)
    // In a page without line ends, labels stand within.
    const inner = seen.filter(({ isHead, label }) => !isHead && label.sort === 'colon')
    return sort === 'colon' && inner.length >= 3
  })
}

/** The first name of who is credited, over a question: «ريم:» of «ريم الخطيب», where labels stop before any recurs. */
export function isOfCredits({ key, seen }: KeyGroup, { askers }: SpeakerOrder): boolean {
  return (
    key.length > 2 &&
    askers.some((asker) => asker.startsWith(`${key} `)) &&
    seen.some(({ label, isHead, evidence }) => isHead && FIRM.has(label.sort) && evidence().question >= ASKS)
  )
}
