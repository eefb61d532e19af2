/** One text in every book: what the e-book says, pull quotes aside, is what the issue says and what the printed pages say. */

import { describe, expect, test } from 'vitest'
import { dressIssue } from '../../src/issue/dress.ts'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openBook } from '../epub/opened-book.ts'
import { openHouse } from '../support/house.ts'
import { print, SAMPLE, SECOND, VOWELLED } from '../support/printing.ts'
import { paragraphsOf, textOf, textsOfArticle } from '../support/reading.ts'

const CASES = [
  { id: '001', folder: SAMPLE, theme: 'contemporary' },
  { id: '002', folder: SECOND, theme: 'classical' },
  { id: 'vowelled', folder: VOWELLED, theme: 'plain' },
]

/** Words alone: white space and the dash before a credit are set by each book in its own way. */
const bare = (text: string) => text.replace(/[\s\u00A0\u2003—]/g, '')

describe.each(CASES)('issue $id', async ({ id, folder, theme }) => {
  const { style, typesetter } = await openHouse(theme)
  const { value } = await loadIssue(folder)
  const issue = style.numerals ? dressIssue(value as Issue, style.numerals) : (value as Issue)
  const files = await print(folder, ['epub'], theme)
  const book = await openBook(files.find(({ name }) => name === `${id}.epub`)?.bytes ?? new Uint8Array())

  test.each(
    issue.articles.map((article) => [article.slug, article] as const),
  )('says in the chapter of %s what the article says, in its order', async (slug, article) => {
    const chapter = await book.read(`OEBPS/${slug}.xhtml`)
    expect(wordsOfChapter(chapter, article)).toBe(bare(wordsOf(article, issue)))
  })

  test('says on its pages, paragraph by paragraph, what its book says', () => {
    const { value: pages = [] } = paginate(issue, style, typesetter)
    const printed = paragraphsOf(pages, style).map((paragraph) => bare(textOf(paragraph)))
    const said = issue.articles.flatMap((article) => textsOfArticle(article, issue)).map(bare)
    // Titles and names that a page draws as a picture are said there without words of the text; boxes float.
    const missing = said.filter((text) => !printed.includes(text) && !isPart(text, printed))
    expect(missing).toEqual([])
  })
})

/** A paragraph over a drop or beside a picture is set in parts. */
function isPart(text: string, printed: readonly string[]): boolean {
  return printed.some(
    (head) => head !== '' && text.startsWith(head) && printed.some((tail) => head + tail === text),
  )
}

/** But for who the guest is, which a book says before the standfirst and a page below it. */
function wordsOf(article: Article, issue: Issue): string {
  const nameless =
    article.kind === 'interview'
      ? {
          ...article,
          guests: [{ name: article.guests[0].name, shortName: article.guests[0].shortName }] as const,
        }
      : article
  return textsOfArticle(nameless, issue)
    .filter((text) => !/^(•|[٠-٩\d]+\.)$/.test(text))
    .join('')
}

/** The words of a chapter without what only a book has: the guest's name under the title, pull quotes, ways back. */
function wordsOfChapter(chapter: string, { kind }: Article): string {
  const body = chapter
    .replace(/[\s\S]*<body[^>]*>/, '')
    .replace(/<aside class="pull-quote"[\s\S]*?<\/aside>/g, '')
    .replace(kind === 'interview' ? /<p class="guest">[\s\S]*?<\/p>/ : '', '')
    .replace(/<h2 id="notes">[\s\S]*?<\/h2>/, '')
    .replace(/(<a href="#noteref-\d+"[^>]*>)([^<]*)(<\/a>)/g, '$1$2.$3')
  const text = body.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? entity)
  return bare(text)
}
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
