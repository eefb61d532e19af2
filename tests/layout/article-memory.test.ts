/** An issue that is laid again: articles that have not changed keep their pages, and all of it is as if laid anew. */

import { beforeAll, expect, test } from 'vitest'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { type ArticleMemory, openArticleMemory } from '../../src/layout/article-memory.ts'
import type { Page, Tag } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'

const { style, typesetter } = await openHouse('plain')
const issue = await sampleIssue()

const lay = (laid: Issue, articles: ArticleMemory = openArticleMemory(), other = style): readonly Page[] =>
  paginate(laid, other, typesetter, { articles }).value ?? []

/** The issue with one article changed. */
function withArticle(index: number, change: (article: Article) => Article): Issue {
  return { ...issue, articles: issue.articles.map((each, at) => (at === index ? change(each) : each)) }
}

/** Lines and shapes of a page, those that were there before. */
const sharedWith = (pages: readonly Page[], before: readonly Page[]) => {
  const known = new Set(before.flatMap(({ items }) => items))
  return pages.map(({ items }) => items.every((item) => known.has(item)))
}

let articles: ArticleMemory
let first: readonly Page[]
beforeAll(() => {
  articles = openArticleMemory()
  first = lay(issue, articles)
})

test('an issue that has not changed keeps the pages of its articles, though its files were read anew', () => {
  const again = sharedWith(lay(structuredClone(issue), articles), first)
  expect(again.filter(Boolean).length).toBeGreaterThanOrEqual(issue.articles.length)
  expect(sharedWith(lay(issue), first)).not.toContain(true)
})

test('an article that has changed is laid anew, and the others are not', () => {
  const changed = withArticle(
    0,
    (article) => ({ ...article, title: [{ kind: 'text', text: 'عنوان آخر' }] }) as Article,
  )
  const [before, after] = [lay(issue, articles), lay(changed, articles)]
  expect(after).toEqual(lay(changed))
  const opens = (pages: readonly Page[], index: number) =>
    pages.findIndex(({ opens: slug }) => slug === issue.articles[index]?.slug)
  const shared = sharedWith(after, before)
  expect(shared[opens(after, 0)]).toBe(false)
  expect(shared[opens(after, 1)]).toBe(true)
})

test('articles behind one that has grown by a page are laid anew, with the numbers of their new pages', () => {
  const grown = withArticle(0, (article) =>
    article.kind === 'letter' ? { ...article, blocks: Array(30).fill(article.blocks).flat() } : article,
  )
  const pages = lay(grown, articles)
  expect(pages.length).toBeGreaterThan(first.length)
  expect(pages).toEqual(lay(grown))
})

test.each<[string, () => readonly Page[], () => readonly Page[]]>([
  [
    'another masthead',
    () => lay({ ...issue, masthead: 'مجلة أخرى' }, articles),
    () => lay({ ...issue, masthead: 'مجلة أخرى' }),
  ],
  [
    'another style',
    () => lay(issue, articles, { ...style, hang: false, columns: 1 } as typeof style),
    () => lay(issue, openArticleMemory(), { ...style, hang: false, columns: 1 } as typeof style),
  ],
])('nothing is kept under %s', (_, kept, anew) => {
  const pages = kept()
  expect(sharedWith(pages, first)).not.toContain(true)
  expect(pages).toEqual(anew())
})

test('tags of pages that were kept and of new ones lead to one document', () => {
  const changed = withArticle(
    0,
    (article) => ({ ...article, title: [{ kind: 'text', text: 'عنوان' }] }) as Article,
  )
  const rootOf = (tag: Tag): Tag => (tag.parent ? rootOf(tag.parent) : tag)
  const tags = lay(changed, articles).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' && item.tag.role !== 'artifact' ? [item.tag as Tag] : [])),
  )
  expect(new Set(tags.map(rootOf)).size).toBe(1)
})
