/** Words that look like markup, turn the line round or never end are words on a shelf, wherever they stand. */

import { parseHTML } from 'linkedom'
import { beforeAll, expect, test } from 'vitest'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { needing } from '../support/needing.ts'
import { readFeeds } from '../support/read-feeds.ts'
import { readCatalogue } from '../support/read-opds.ts'
import { recordOf, talkOf } from '../support/records.ts'
import { type MadeShelf, makeShelf, shelve, textAt } from '../support/shelves.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></script><!-- ]]>',
  '</script x>',
  '&lt;b&gt; &amp; &#0;',
  '\u202Eيمين\u2066',
  '\u0000\u0008\uFFFE',
  'كلمة'.repeat(300),
  '{{7*7}} <%= 7*7 %>',
]

/** What of the words can be written in a document at all (XML 1.0, 2.2). */
const legible = (words: string) =>
  ['\u0000', '\u0008', '\uFFFE'].reduce((said, sign) => said.replaceAll(sign, ''), words)

/** Every text of a record that an author writes. */
function hostileRecord(words: string): IssueRecord {
  const person = { name: words, fileAs: words, romanised: words }
  const article = talkOf('talk', [[words, words]], {
    title: words,
    kicker: words,
    standfirst: words,
    signature: words,
    guests: [{ ...person, role: words }],
    credits: [{ ...person, name: `${words} ثانٍ`, role: words }],
  })
  return {
    ...recordOf('001', '2026-01-01', [article]),
    masthead: words,
    labels: { number: words, date: words },
    description: words,
    publisher: words,
    rights: words,
    sample: words,
    subjects: { words: [words] },
    cover: { story: 'talk', words, alternative: words },
  }
}

let shelves: ReadonlyMap<string, MadeShelf>
beforeAll(async () => {
  const made = HOSTILE.map(
    async (words) =>
      [words, await makeShelf([shelve(hostileRecord(words))], { url: 'https://example.org/' })] as const,
  )
  shelves = new Map(await Promise.all(made))
})

const shelfOf = (words: string) => shelves.get(words) as MadeShelf

test.each(HOSTILE)('no page takes them for markup: %j', (words) => {
  for (const [path, content] of shelfOf(words)) {
    if (!path.endsWith('.html') || typeof content !== 'string') continue
    const { document } = parseHTML(content)
    const all = [...document.querySelectorAll('*')]
    const scripts = all.filter(({ localName }) => localName === 'script')
    for (const script of scripts)
      expect(script.getAttribute('src') ?? script.getAttribute('type')).toMatch(
        /assets\/\w+(-\w+)?\.js$|^application\/ld\+json$/,
      )
    expect(
      all.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
    ).toEqual([])
    expect(all.some((element) => element.getAttribute('src') === 'x')).toBe(false)
  }
  const { document } = parseHTML(textAt(shelfOf(words), '001/index.html'))
  expect(document.querySelector('h1')?.textContent).toBe(legible(words))
})

test.each(HOSTILE)('data for machines say them as they are: %j', async (words) => {
  const page = parseHTML(textAt(shelfOf(words), '001/index.html')).document
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as {
    description: string
  }
  expect(data.description).toBe(words)
  const catalogue = JSON.parse(textAt(shelfOf(words), 'opds/all-1.json')) as {
    publications: { metadata: { description: string } }[]
  }
  expect(catalogue.publications[0]?.metadata.description).toBe(words)
  expect((await readCatalogue(textAt(shelfOf(words), 'opds/all-1.xml'))).entries.length).toBe(1)
})

needing('feedparser').test('every feed of them can be read', () => {
  const feeds = HOSTILE.flatMap((words) =>
    ['feed.atom', 'opds/index.xml', 'opds/all-1.xml'].map((path) => textAt(shelfOf(words), path)),
  )
  for (const { fault } of readFeeds(feeds)) expect(fault).toBe('')
})
