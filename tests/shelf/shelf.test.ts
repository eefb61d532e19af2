/** The whole of a shelf made of issues that are made up: every way leads on, and what is withdrawn is nowhere. */

import { expect, test } from 'vitest'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { isTakenName, type ShelvedIssue } from '../../src/shelf/shelved.ts'
import { recordOf, talkOf } from '../support/records.ts'
import { type MadeShelf, makeShelf, shelve, textAt } from '../support/shelves.ts'
import { faultsOf } from '../support/site.ts'

const guest = (name: string) => ({ guests: [{ name }] })
const talk = (slug: string, name: string, rest = {}) =>
  talkOf(slug, [['سؤال', 'جواب'], 'كلام'], {
    title: `عنوان ${slug}`,
    kicker: 'حوار',
    ...guest(name),
    ...rest,
  })

const FIRST = recordOf('001', '2025-01-01', [talk('talk', 'ليلى'), talk('other', 'عمر')])
const SECOND = recordOf('002', '2026-02-01', [
  talk('again', 'ليلى'),
  talk('third', 'هدى', { kicker: 'باب آخر' }),
])

/** A site's pages, with the files that only the programs and the newest look add. */
function siteOf(shelf: MadeShelf) {
  const others = ['assets/site.css', 'assets/icon.svg', 'assets/search-page.js', 'assets/reader.js']
  return {
    pages: new Map(
      [...shelf.keys()].filter((path) => path.endsWith('.html')).map((path) => [path, textAt(shelf, path)]),
    ),
    has: (path: string) => shelf.has(path) || others.includes(path),
  }
}

const faults = async (issues: readonly ShelvedIssue[]) => faultsOf(siteOf(await makeShelf(issues)))

test('every link leads to a file of the shelf, ids are there once, headings are in order', async () => {
  expect(await faults([shelve(FIRST), shelve(SECOND)])).toEqual([])
  expect(await faults([shelve(FIRST)])).toEqual([])
})

test('so it is on a shelf of a hundred and twenty issues, with many people and long sections', async () => {
  const many = Array.from({ length: 120 }, (_, at) => {
    const date = `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
    const articles = ['a', 'b', 'c'].map((slug) => talk(slug, `ضيف ${at} ${slug}`))
    return shelve(recordOf(String(at), date, articles))
  })
  const shelf = await makeShelf(many)
  expect(faultsOf(siteOf(shelf))).toEqual([])
  expect(shelf.has('people/-ض/index.html')).toBe(true)
  expect(shelf.has('sections/حوار/4/index.html')).toBe(true)
})

test('a guest of two issues is led to from each of them to the other', async () => {
  const shelf = await makeShelf([shelve(FIRST), shelve(SECOND)])
  expect(textAt(shelf, '001/talk/index.html')).toContain('href="../../002/again/"')
  expect(textAt(shelf, '002/again/index.html')).toContain('href="../../001/talk/"')
  expect(textAt(shelf, '001/other/index.html')).not.toContain('class="elsewhere"')
  const person = textAt(shelf, 'people/ليلى/index.html')
  expect(person).toContain('href="../../001/talk/"')
  expect(person).toContain('href="../../002/again/"')
})

test('an issue in another language says so on its own pages', async () => {
  const persian: IssueRecord = { ...FIRST, language: 'fa' }
  const shelf = await makeShelf([shelve(persian), shelve(SECOND)])
  for (const path of ['001/index.html', '001/talk/index.html'])
    expect(textAt(shelf, path)).toContain('<html lang="fa" dir="rtl">')
  expect(textAt(shelf, 'index.html')).toContain('<html lang="ar-EG" dir="rtl">')
})

test('what is withdrawn leaves a tombstone, and nothing else of it is anywhere', async () => {
  const secret = talk('secret', 'سرحان', {
    kicker: 'باب السرّ',
    title: 'حديث مكتوم',
    standfirst: 'مقدّمة مكتومة',
    credits: [{ role: 'تصوير', name: 'ناجي' }],
  })
  const record = {
    ...recordOf('001', '2025-01-01', [secret, talk('other', 'عمر')]),
    description: 'عدد فيه سرحان',
  }
  const withdrawn = [{ slug: 'secret', date: '2026-03-03' }]
  const shelf = await makeShelf([shelve(record, withdrawn), shelve(SECOND)], { url: 'https://example.org/' })
  const paths = [...shelf.keys()]
  expect(paths.filter((path) => /secret|سرحان|السرّ|ناجي/.test(path))).toEqual(['001/secret/index.html'])
  expect(paths.filter((path) => /\.(pdf|epub)$/.test(path) && path.startsWith('001/'))).toEqual([])
  // The cover is about it.
  expect(paths.filter((path) => /^001\/(cover|card)/.test(path))).toEqual([])
  for (const [path, content] of shelf)
    if (typeof content === 'string')
      expect(content, path).not.toMatch(/سرحان|مكتوم|باب السرّ|ناجي|001\/cover|001\.(screen|epub|archive)/)
  for (const content of shelf.values())
    if (content instanceof Uint8Array) expect(Buffer.from(content).includes('سرحان')).toBe(false)
  expect(textAt(shelf, '001/secret/index.html')).toContain('رُفعت هذه المادّة')
  expect(faultsOf(siteOf(shelf))).toEqual([])
  expect(textAt(shelf, '001/other/index.html')).toContain('>٢</div>')
})

test('an issue all of which is withdrawn has a page still', async () => {
  const record = recordOf('001', '2025-01-01', [talk('secret', 'سرحان')])
  const issues = [shelve(record, [{ slug: 'secret', date: '2026-03-03' }])]
  expect(await faults(issues)).toEqual([])
})

test('the same issues make the same files, in whatever order they are read', async () => {
  const issues = [shelve(FIRST), shelve(SECOND)]
  const [one, other] = [await makeShelf(issues), await makeShelf(issues.toReversed())]
  expect([...other].sort()).toEqual([...one].sort())
})

test.each([
  'search',
  'People',
  'index.html',
  'sitemap-1.xml',
  'assets',
])('an issue cannot have a folder named %s, which is the shelf’s own', async (name) => {
  expect(isTakenName(name)).toBe(true)
})

test('every folder and file at the root is one of the shelf’s own names, or an issue’s', async () => {
  const shelf = await makeShelf([shelve(FIRST)], { url: 'https://example.org/' })
  const names = new Set([...shelf.keys()].map((path) => path.split('/')[0] ?? ''))
  expect([...names].filter((name) => !isTakenName(name))).toEqual(['001'])
})
