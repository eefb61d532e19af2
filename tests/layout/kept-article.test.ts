/** Articles that a store keeps: their pages are those of an article laid anew, down to what they lead to. */

import { expect, test } from 'vitest'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { isSamePassage } from '../../src/issue/page-turn.ts'
import { openArticleMemory } from '../../src/layout/article-memory.ts'
import type { Item, Page, Tag, TextItem } from '../../src/layout/page/frame.ts'
import { pageTurns } from '../../src/layout/page/turns.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'
import { type MemoryStore, openMemoryStore } from '../support/memory-store.ts'

const { style } = await openHouse('contemporary')
const issue = await sampleIssue('002')

/** By a process that has laid nothing yet. */
async function layAnew(laid: Issue, store?: MemoryStore, other = style): Promise<readonly Page[]> {
  const { typesetter } = await openHouse('contemporary')
  return paginate(laid, other, typesetter, { articles: openArticleMemory(store) }).value ?? []
}

/** Pages as they can be compared: of faces their names, of spans what the process does not number them by. */
const comparable = (pages: readonly Page[]): unknown =>
  JSON.parse(
    JSON.stringify(pages, (name, value) => {
      if (name === 'face') return value.name
      return name === 'span' && value?.style ? { ...value, number: 0 } : value
    }),
  )

test.each([
  ['001', await sampleIssue('001')],
  ['002', issue],
])('the articles of %s are found as they were laid', async (_, laid) => {
  const store = openMemoryStore()
  const first = await layAnew(laid, store)
  expect(store.entries.size).toBe(laid.articles.length)
  const again = await layAnew(structuredClone(laid), store)
  expect(store.found.length).toBe(laid.articles.length)
  expect(comparable(again)).toEqual(comparable(first))
})

test('pages that were found begin with passages of the issue in hand', async () => {
  const store = openMemoryStore()
  await layAnew(issue, store)
  const clone = structuredClone(issue)
  const [found, anew] = [pageTurns(await layAnew(clone, store)), pageTurns(await layAnew(clone))]
  const begun = anew.flatMap(({ begins }) => begins ?? [])
  expect(begun.length).toBeGreaterThan(2)
  found
    .flatMap(({ begins }) => begins ?? [])
    .forEach(({ passage, offset }, index) => {
      expect(isSamePassage(passage, begun[index]?.passage as typeof passage)).toBe(true)
      expect(offset).toBe(begun[index]?.offset)
    })
})

test('words that stand in several articles are one word, wherever they were kept', async () => {
  const store = openMemoryStore()
  const count = (pages: readonly Page[]) => {
    const lines = pages.flatMap(({ items }) => items.filter(isOfArticle).map(({ line }) => line))
    return new Set(lines.flatMap(({ runs }) => runs.map(({ run }) => run))).size
  }
  const [laid, found] = [count(await layAnew(issue, store)), count(await layAnew(issue, store))]
  expect(laid).toBeGreaterThan(500)
  expect(found).toBeLessThanOrEqual(laid)
})

function isOfArticle(item: Item): item is TextItem {
  const isUnder = (tag: Tag | undefined): boolean =>
    tag?.role === 'article' || (tag !== undefined && isUnder(tag.parent))
  return item.kind === 'text' && item.tag.role !== 'artifact' && isUnder(item.tag as Tag)
}

test('tags of pages that were found lead to the document in hand', async () => {
  const store = openMemoryStore()
  await layAnew(issue, store)
  const rootOf = (tag: Tag): Tag => (tag.parent ? rootOf(tag.parent) : tag)
  const tags = (await layAnew(issue, store)).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' && item.tag.role !== 'artifact' ? [item.tag as Tag] : [])),
  )
  expect(new Set(tags.map(rootOf)).size).toBe(1)
})

test.each<[string, Issue, typeof style, number]>([
  ['another masthead', { ...issue, masthead: 'مجلة أخرى' }, style, 0],
  ['another style', issue, { ...style, columns: 1 } as typeof style, 0],
  ['another language', { ...issue, language: 'fa' }, style, 0],
  [
    'another title of the last article',
    {
      ...issue,
      articles: issue.articles.map((article, index, { length }) =>
        index === length - 1 ? ({ ...article, title: [{ kind: 'text', text: 'آخر' }] } as Article) : article,
      ),
    },
    style,
    issue.articles.length - 1,
  ],
])('under %s only what is not of it is found', async (_, changed, other, found) => {
  const store = openMemoryStore()
  await layAnew(issue, store)
  const pages = await layAnew(changed, store, other)
  expect(store.found.length).toBe(found)
  expect(comparable(pages)).toEqual(comparable(await layAnew(changed, undefined, other)))
})
