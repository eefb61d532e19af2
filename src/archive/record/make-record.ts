/** An issue, and where its pages begin → what an archive says of it. */

import type { Block, Inline } from '../../issue/block.ts'
import type {
  Article,
  Column,
  Credit,
  DepartmentItem,
  Exchange,
  Feature,
  Interview,
  Issue,
  Letter,
  Person,
} from '../../issue/issue.ts'
import { plainLine, quoteLine } from '../../issue/lines.ts'
import { nameIssue, namePrint, nameSeries } from '../../issue/names.ts'
import type { Passage } from '../../issue/page-turn.ts'
import { blocksOf, itemAnchor, sectionsOf, shownInItem, standfirstOf } from '../../issue/parts.ts'
import { passagesOf } from '../../issue/passages.ts'
import { plainText } from '../../issue/plain-text.ts'
import { coverStory } from '../../issue/titles.ts'
import type { FiledName } from '../../issue/trade.ts'
import {
  type ArticleRecord,
  type CreditRecord,
  type IssueRecord,
  type PartRecord,
  type PersonRecord,
  RECORD_FORMAT,
} from './issue-record.ts'

/** Where the words of an issue were printed. */
export interface PrintedPlaces {
  /** How many pages there are. */
  readonly pages: number
  /** Numbers of the first and the last page of each article, by its slug. */
  readonly articles: ReadonlyMap<string, readonly [first: number, last: number]>
  /** Number of the page that a passage begins on; nothing of what is not printed. */
  readonly pageOf: (passage: Passage) => number | undefined
}

export function makeRecord(
  issue: Issue,
  places: PrintedPlaces,
  editions: IssueRecord['editions'],
): IssueRecord {
  const { id, masthead, number, date, revised, language, numerals, labels, theme, cover } = issue
  const { publisher, issn, isbn, description, subjects, rights, sample } = issue
  const story = coverStory(issue)
  const given = { revised, publisher, issn, isbn, description, subjects, rights, sample }
  const words = cover.words && { words: quoteLine(cover.words) }
  const pictured = cover.picture && plainLine(cover.picture.alternative)
  return {
    format: RECORD_FORMAT,
    id,
    names: { book: nameIssue(issue), print: namePrint(issue), series: nameSeries(issue) },
    masthead,
    ...fileName(issue),
    number,
    date,
    language,
    numerals,
    labels,
    theme,
    ...present(given),
    pages: places.pages,
    cover: { story: story.slug, ...words, alternative: pictured ?? plainText(story.title) },
    articles: issue.articles.map((article) => recordArticle(article, places)),
    editions,
  }
}

function recordArticle(article: Article, places: PrintedPlaces): ArticleRecord {
  const { slug, kind, section, kicker, title, credits } = article
  const [firstPage, lastPage] = places.articles.get(slug) ?? [1, 1]
  const standfirst = standfirstOf(article)
  const own = recordBody(article, places, firstPage)
  return {
    slug,
    kind,
    ...(section && { section: section.name }),
    ...(kicker && { kicker: plainLine(kicker) }),
    title: plainText(title),
    credits: credits.map(recordCredit),
    firstPage,
    lastPage,
    ...(standfirst && { standfirst: standfirst.text }),
    ...own,
  }
}

type OwnRecord = Pick<ArticleRecord, 'guests' | 'signature' | 'parts'>

function recordBody(article: Article, places: PrintedPlaces, firstPage: number): OwnRecord {
  switch (article.kind) {
    case 'interview':
      return recordInterview(article, places, firstPage)
    case 'letter': {
      const { signature } = article
      return { ...(signature !== undefined && { signature }), parts: recordText(article, places, firstPage) }
    }
    case 'letters':
    case 'briefs':
      return { parts: article.items.map((item) => recordItem(item, places, firstPage)) }
    case 'photos':
      return { parts: [{ anchor: 'title', text: textOf(blocksOf(article)), page: firstPage }] }
    case 'feature':
    case 'column':
      return { parts: recordText(article, places, firstPage) }
  }
}

/** A part from the title to the first subhead, where anything stands there, and one from each to the next. */
function recordText(
  article: Letter | Feature | Column,
  places: PrintedPlaces,
  firstPage: number,
): PartRecord[] {
  const blocks = blocksOf(article)
  const sections = sectionsOf(article)
  const starts = sections.map(({ subhead }) => blocks.indexOf(subhead))
  let page = firstPage
  const parts = sections.map(({ subhead, anchor }, index): PartRecord => {
    page = places.pageOf(subhead.content) ?? page
    return { anchor, text: textOf(blocks.slice(starts[index], starts[index + 1])), page }
  })
  const first = { anchor: 'title', text: textOf(blocks.slice(0, starts[0])), page: firstPage }
  return first.text === '' && parts.length > 0 ? parts : [first, ...parts]
}

/** On the page of its head, or of its first words. */
function recordItem(item: DepartmentItem, { pageOf }: PrintedPlaces, firstPage: number): PartRecord {
  const { head, blocks, source, answer } = item
  const passages = [...(head ? [head] : []), ...blocks.flatMap(passagesOf)]
  const page = passages.map(pageOf).find((number) => number !== undefined) ?? firstPage
  const text = [textOf(shownInItem(item)), source ? plainLine(source) : '', textOf(answer)]
    .filter(Boolean)
    .join('\n')
  return { anchor: itemAnchor(item), ...(head && { question: plainText(head) }), text, page }
}

/** What introduces the talk is a part of its own; the box about who was asked stands by the first answer, what closes it behind the last. */
function recordInterview(interview: Interview, places: PrintedPlaces, firstPage: number): OwnRecord {
  const { guests, introduction, profile, exchanges, closing } = interview
  const introduced = { anchor: 'title', text: textOf(introduction), page: firstPage }
  let page = firstPage
  const parts = exchanges.map((exchange, index): PartRecord => {
    const { question, answer } = exchange
    page = places.pageOf(question) ?? page
    const isLast = index === exchanges.length - 1
    const blocks = [...answer, ...(index === 0 && profile ? [profile] : []), ...(isLast ? closing : [])]
    const asked = [plainText(question), ...notesIn(question)].join('\n')
    return { anchor: anchorOf(exchange), question: asked, text: textOf(blocks), page }
  })
  return {
    guests: guests.map(recordGuest),
    parts: introduced.text === '' ? parts : [introduced, ...parts],
  }
}

/** As its e-book has it. */
function anchorOf({ number }: Exchange): string {
  return `q${number}`
}

function recordGuest({ name, role, ...filed }: Person): PersonRecord {
  return { name: plainLine(name), ...(role && { role: plainLine(role) }), ...fileName(filed) }
}

function recordCredit({ role, name, ...filed }: Credit): CreditRecord {
  return { role: plainLine(role), name: plainLine(name), ...fileName(filed) }
}

function fileName({ fileAs, romanised }: FiledName): FiledName {
  return present({ fileAs, romanised })
}

/** What is given alone. */
function present<T extends object>(values: T): { readonly [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

/** The words of blocks, a line each piece; their notes behind them. */
function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).filter(Boolean).join('\n')
}

function linesOf(block: Block): string[] {
  const passages = passagesOf(block)
  const titles = block.kind === 'infobox' ? [block.title] : []
  const sources = block.kind === 'quotation' && block.source !== undefined ? [block.source] : []
  return [...titles, ...passages.map(plainText), ...sources, ...passages.flatMap(notesIn)]
}

function notesIn(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'note') return [plainText(inline.content)]
    return inline.kind === 'text' || inline.kind === 'isolate' ? [] : notesIn(inline.content)
  })
}
