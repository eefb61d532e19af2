/**
 * Credits and guests of an issue → the people its metadata names: each once, with all that they did, an Arabic credit
 * read as a MARC relator.
 */

import type { WordLine } from '../issue/block.ts'
import type { Issue } from '../issue/issue.ts'
import { plainLine } from '../issue/lines.ts'
import type { FiledName } from '../issue/trade.ts'

export interface Contributor extends FiledName {
  readonly name: string
  /** Creators said or wrote the words of the issue; contributors helped them to the page. */
  readonly rank: 'creator' | 'contributor'
  /** MARC relator codes, in the order the issue names them; none where a credit is not in the table. */
  readonly relators: readonly string[]
}

interface Relation {
  readonly relator: string
  readonly rank: Contributor['rank']
}

/** MARC code list for relators; the words are those an Arabic magazine signs with. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  صحافة: { relator: 'ivr', rank: 'creator' }, // interviewer
  حوار: { relator: 'ivr', rank: 'creator' },
  حاوره: { relator: 'ivr', rank: 'creator' },
  حاورها: { relator: 'ivr', rank: 'creator' },
  'أجرى الحوار': { relator: 'ivr', rank: 'creator' },
  'أجرت الحوار': { relator: 'ivr', rank: 'creator' },
  بقلم: { relator: 'aut', rank: 'creator' }, // author
  كتابة: { relator: 'aut', rank: 'creator' },
  تحرير: { relator: 'edt', rank: 'contributor' }, // editor
  'رئيس التحرير': { relator: 'edt', rank: 'contributor' },
  'رئيسة التحرير': { relator: 'edt', rank: 'contributor' },
  ترجمة: { relator: 'trl', rank: 'contributor' }, // translator
  تصوير: { relator: 'pht', rank: 'contributor' }, // photographer
  رسوم: { relator: 'ill', rank: 'contributor' }, // illustrator
  تصميم: { relator: 'bkd', rank: 'contributor' }, // book designer
  إخراج: { relator: 'bkd', rank: 'contributor' },
  تدقيق: { relator: 'pfr', rank: 'contributor' }, // proofreader
  'مراجعة لغوية': { relator: 'pfr', rank: 'contributor' },
}

/** Who is interviewed has spoken most of its words: a creator, as library catalogues have it (RDA, I.2.1). */
const GUEST: Relation = { relator: 'ive', rank: 'creator' }

/** A credit outside the table still names a person, without saying how. */
const UNNAMED: Contributor['rank'] = 'contributor'

export function gatherContributors(issue: Issue): readonly Contributor[] {
  const people = new Map<string, Contributor>()
  for (const article of issue.articles) {
    for (const credit of article.credits) addPerson(people, credit, RELATIONS[plainLine(credit.role).trim()])
    if (article.kind === 'interview') for (const guest of article.guests) addPerson(people, guest, GUEST)
  }
  return [...people.values()].sort((one, other) => order(one) - order(other))
}

type NamedPerson = FiledName & { readonly name: WordLine }

/** A name is filed as it says first. */
function addPerson(
  people: Map<string, Contributor>,
  { fileAs, romanised, ...person }: NamedPerson,
  relation: Relation | undefined,
): void {
  const name = plainLine(person.name)
  const known: Contributor = people.get(name) ?? { name, rank: UNNAMED, relators: [] }
  const rank = known.rank === 'creator' ? known.rank : (relation?.rank ?? known.rank)
  const relators = new Set([...known.relators, ...(relation ? [relation.relator] : [])])
  const filed = { ...(fileAs && { fileAs }), ...(romanised && { romanised }) }
  people.set(name, { ...filed, ...known, rank, relators: [...relators] })
}

/** Creators first: some shelves show the first name they meet. */
function order({ rank }: Contributor): number {
  return rank === 'creator' ? 0 : 1
}
