/**
 * The sample issues, a number → so many records of issues that could be: their words in another order, with names and
 * rare words coined of their letters, so that the words of the archive grow in number as those of a real one do.
 */

import { type ArticleRecord, type IssueRecord, RECORD_FORMAT } from '../../src/archive/record/issue-record.ts'
import { type Chance, openChance } from '../../tests/support/chance.ts'
import { type MixedInterview, mixInterviews, wordsOf } from './mixture.ts'

const SEED = 10
/** One word of so many is coined. */
const COINED = 25
/** Guests that come back, of so many issues. */
const GUESTS = 5
/** Days between two issues. */
const PERIOD = 7
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2000, 0, 1)

/** The same at every run. */
export function varyRecords(samples: readonly IssueRecord[], count: number): readonly IssueRecord[] {
  const articles = samples.flatMap(({ articles: all }) => all)
  const texts = articles.flatMap(({ parts }) => parts.map(({ text }) => text.replaceAll(/[[\]{}]/g, '')))
  const model = articles.find(({ kind }) => kind === 'interview')
  const [first] = samples
  if (!model || !first) throw new Error('The samples must have an interview.')
  const shape = model.parts.map(({ question = '', text }) => ({
    question: wordsOf(question).length,
    answer: [wordsOf(text).length],
  }))
  const chance = openChance(SEED)
  return mixInterviews(texts, shape, count).map((mixed, index) => dress(first, mixed, { index, chance }))
}

interface Turn {
  readonly index: number
  readonly chance: Chance
}

function dress(model: IssueRecord, mixed: MixedInterview, { index, chance }: Turn): IssueRecord {
  const date = new Date(FIRST_DAY + index * PERIOD * DAY).toISOString().slice(0, 10)
  const number = index + 1
  const coin = (text: string) =>
    text.replaceAll(/\p{Script=Arabic}{4,}/gu, (word) =>
      chance.number(1, COINED) === 1 ? shuffle(word, chance) : word,
    )
  const interview: ArticleRecord = {
    slug: 'interview',
    kind: 'interview',
    kicker: 'حوار العدد',
    title: coin(mixed.title),
    guests: [{ name: guestOf(mixed.title, index) }],
    credits: [{ role: 'صحافة', name: 'خالد إبراهيم' }],
    firstPage: 3,
    lastPage: 9,
    parts: mixed.exchanges.map(({ question, answer }, at) => ({
      anchor: `q${at + 1}`,
      question: coin(question),
      text: coin(answer.join('\n')),
      page: 3 + Math.floor(at / 2),
    })),
  }
  const letters = model.articles.filter(({ kind }) => kind === 'letter')
  return {
    ...model,
    format: RECORD_FORMAT,
    id: `issue-${String(number).padStart(4, '0')}`,
    number,
    date,
    labels: { number: `العدد ${number}`, date },
    cover: { story: interview.slug, alternative: interview.title },
    articles: [...letters, interview],
  }
}

/** Some come back in later issues. */
function guestOf(title: string, index: number): string {
  return `${title.split(' ').slice(0, 2).join(' ')} ${index % GUESTS}`
}

function shuffle(word: string, chance: Chance): string {
  const letters = [...word]
  for (let last = letters.length - 1; last > 0; last--) {
    const other = chance.number(0, last)
    ;[letters[last], letters[other]] = [letters[other] as string, letters[last] as string]
  }
  return letters.join('')
}
