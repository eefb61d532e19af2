/**
 * The press's first sample issue → one that opens a story in every way that a theme has, each under a title that says
 * which: its words are those of the sample, as many as each way asks.
 */

import type { Block } from '../issue/block.ts'
import type { Article, Column, Department, Feature, Interview, Issue } from '../issue/issue.ts'
import type { Opening } from '../issue/opening.ts'

/** Characters of text: less than a page of it, and enough for what opens over one. */
const SHORT = 1500
const LONG = 3600

/** What each is called on the sheet, and in its own title. */
export const OPENED: Readonly<Record<string, string>> = {
  letter: 'رسالة',
  'as-name': 'باسم الضيف',
  'as-spread': 'على صفحتين',
  'as-page': 'على صفحة',
  'as-half': 'على نصف صفحة',
  'as-text': 'بعنوانه',
  'as-quiet': 'هادئًا',
  feature: 'موضوع',
  column: 'عمود',
  letters: 'بريد القراء',
  briefs: 'أخبار',
}

export function sampleIssue(issue: Issue): Issue {
  const [talk] = issue.articles.filter((article): article is Interview => article.kind === 'interview')
  const letter = issue.articles.find(({ kind }) => kind === 'letter')
  if (!talk || !letter) throw new Error('The sample issue has no letter and no interview.')
  const ways = ['spread', 'name', 'page', 'half', 'text', 'quiet'] as const
  const articles: readonly Article[] = [
    { ...letter, slug: 'letter' },
    ...ways.map((as) => openAs(talk, as)),
    featureOf(talk),
    columnOf(talk),
    departmentOf(talk, 'letters'),
    departmentOf(talk, 'briefs'),
  ]
  const { index: _, ...bare } = issue
  return {
    ...bare,
    masthead: 'الورّاق',
    cover: { story: 'as-spread' },
    back: {},
    adverts: [],
    articles,
  }
}

function titled(slug: string) {
  return { slug, title: [{ kind: 'text', text: OPENED[slug] ?? slug }] } as const
}

function openAs(talk: Interview, as: Opening): Interview {
  const { standfirst, profile: _, introduction: __, ...head } = talk
  const most = as === 'quiet' ? SHORT : LONG
  return {
    ...head,
    ...titled(`as-${as}`),
    ...(standfirst && { standfirst }),
    opener: { as, span: talk.span },
    introduction: [],
    exchanges: firstOf(talk.exchanges, most),
    pullQuotes: [],
    closing: [],
  }
}

function featureOf(talk: Interview): Feature {
  const { slug, title } = titled('feature')
  return { ...headOf(talk), kind: 'feature', slug, title, blocks: answersOf(talk, LONG), ...NO_MORE }
}

function columnOf(talk: Interview): Column {
  const { slug, title } = titled('column')
  const kicker = 'على الهامش'
  return { ...headOf(talk), kind: 'column', kicker, slug, title, blocks: answersOf(talk, SHORT), ...NO_MORE }
}

function departmentOf(talk: Interview, kind: Department['kind']): Department {
  const blocks = answersOf(talk, SHORT)
  const items = blocks.map((block, index) => ({
    number: index + 1,
    ...(kind === 'briefs' && { head: [{ kind: 'text', text: 'خبر من السوق' }] as const }),
    blocks: [block],
    ...(kind === 'letters' && { source: 'سلمى الخطيب، بيروت' }),
    answer: [],
    span: talk.span,
  }))
  return { ...headOf(talk), kind, ...titled(kind), items }
}

const NO_MORE = { pullQuotes: [], biography: [] } as const

function headOf({ credits, span, places }: Interview) {
  return { credits, span, places }
}

/** The blocks of answers, up to so many characters. */
function answersOf({ exchanges }: Interview, most: number): readonly Block[] {
  return firstOf(
    exchanges.flatMap(({ answer }) => answer.filter(({ kind }) => kind === 'paragraph')),
    most,
  )
}

/** The first things that together have so many characters; one at the least. */
function firstOf<T>(things: readonly T[], most: number): readonly T[] {
  let written = 0
  const taken: T[] = []
  for (const thing of things) {
    if (written >= most) break
    taken.push(thing)
    written += lettersIn(thing)
  }
  return taken
}

/** Characters of all texts in it. */
function lettersIn(thing: unknown): number {
  if (typeof thing !== 'object' || thing === null) return 0
  return Object.entries(thing).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : lettersIn(value)),
    0,
  )
}
