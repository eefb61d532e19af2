/** An article → its page: its text as the e-book has it, the way on, and where else its guests are met. */

import type { ArticleRecord } from '../../archive/record/issue-record.ts'
import { describeArticle } from '../../archive/record/json-ld.ts'
import { blockElement, element, type Markup, text } from '../../xml.ts'
import type { PlacedArticle, ShelvedPerson } from '../people.ts'
import { offersFiles, type ShelvedIssue, titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'
import { cardOf } from './cover.ts'
import { type Shelf, writeFrame } from './frame.ts'

export interface ShelvedArticle {
  readonly issue: ShelvedIssue
  readonly article: ArticleRecord
  /** What stands in its page's body. */
  readonly html: string
  /** Its guests, each with every talk that is on the shelf. */
  readonly guests: readonly ShelvedPerson[]
}

export function writeArticle(shelf: Shelf, { issue, article, html, guests }: ShelvedArticle): string {
  const { record } = issue
  const { slug, title, standfirst } = article
  const place = shelf.url === undefined ? undefined : `${shelf.url}${record.id}/`
  return writeFrame(shelf, {
    title,
    path: `${record.id}/${slug}/`,
    kind: 'article',
    language: record.language,
    description: standfirst ?? firstWords(article),
    card: cardOf(issue, slug),
    styles: [`${record.id}/look.css`],
    data: { '@context': 'https://schema.org', ...describeArticle(article, record, place) },
    body: [
      element(
        'p',
        { class: 'from' },
        element('a', { href: '../' }, text(titleOf(record))),
        text(`، ${record.labels.date}`),
      ),
      blockElement('div', { class: 'text' }, [(offersFiles(issue) ? html : leadNowhere(html)) as Markup]),
      ...guests.flatMap((guest) => writeElsewhere(guest, article)),
      writeNeighbours(issue, slug),
    ],
  })
}

/** Where the printed pages are not shown, their marks say their numbers alone. */
function leadNowhere(html: string): string {
  return html.replace(/<a [^>]*\.screen\.pdf#page=\d+"[^>]*>([^<]*)<\/a>/g, '$1')
}

/** In place of one that was withdrawn. */
export function writeTombstone(shelf: Shelf, { record }: ShelvedIssue, slug: string): string {
  return writeFrame(shelf, {
    title: SHELF_WORDS.withdrawn,
    path: `${record.id}/${slug}/`,
    kind: 'withdrawn',
    styles: [`${record.id}/look.css`],
    body: [
      element('h1', {}, text(SHELF_WORDS.withdrawn)),
      element('p', {}, element('a', { href: '../' }, text(titleOf(record)))),
    ],
  })
}

/** Characters that a search engine shows. */
const SHOWN = 160

function firstWords({ parts }: ArticleRecord): string | undefined {
  const [first] = parts
  return first?.text.replaceAll('\n', ' ').slice(0, SHOWN)
}

/** Of a guest's other talks; the page of the person has them all. */
const MOST_ELSEWHERE = 8

/** The newest talks of an article's guest, but this one. */
export function talksElsewhere(guest: ShelvedPerson, article: ArticleRecord): readonly PlacedArticle[] {
  return guest.talks.filter((talk) => talk.article !== article).slice(0, MOST_ELSEWHERE)
}

function writeElsewhere(guest: ShelvedPerson, article: ArticleRecord): readonly Markup[] {
  const others = talksElsewhere(guest, article)
  if (others.length === 0) return []
  const entries = others.map((talk) =>
    element(
      'li',
      {},
      element('a', { href: `../../${talk.issue.record.id}/${talk.article.slug}/` }, text(talk.article.title)),
      element('span', { class: 'from' }, text(titleOf(talk.issue.record))),
    ),
  )
  return [
    blockElement('section', { class: 'elsewhere' }, [
      element(
        'h2',
        {},
        element('a', { href: `../../people/${encodeURI(guest.folder)}/` }, text(guest.name)),
        text(` ${SHELF_WORDS.elsewhere}`),
      ),
      element('ul', {}, ...entries),
    ]),
  ]
}

function writeNeighbours(issue: ShelvedIssue, slug: string): Markup {
  const articles = issue.record.articles
  const at = articles.findIndex((each) => each.slug === slug)
  const way = (article: ArticleRecord | undefined, rel: 'prev' | 'next', words: string) =>
    article ? [element('a', { rel, href: `../${article.slug}/` }, text(`${words}: ${article.title}`))] : []
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': SHELF_WORDS.inThisIssue },
    text(''),
    ...way(articles[at - 1], 'prev', SHELF_WORDS.previous),
    ...way(articles[at + 1], 'next', SHELF_WORDS.next),
  )
}
