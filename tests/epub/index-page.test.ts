/** The index of the book: a page of its own, with links to the very words, and the words with their names. */

import { expect, test } from 'vitest'
import { writeIndexPage } from '../../src/epub/index-page.ts'
import { writeChapter } from '../../src/epub/xhtml.ts'
import { readInline } from '../../src/issue/inline.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { feature, issueOf, p } from '../support/issues.ts'
import { setting } from './chapters.ts'

const span = { file: 'issue.yaml', line: 1, column: 1 }
const story = {
  ...feature([p(...readInline('قال [الشيخ]{index} ثم سكت [شيخ]{index} آخر.').content)]),
  index: ['Clocks'],
}
const issue: Issue = { ...issueOf(story), index: { span } }

test('is an index to the reading system, its headings under letters, each with links to its places', () => {
  const document = (writeIndexPage(issue, [])?.document ?? '').split('\n').join('')
  expect(document).toContain('epub:type="index" role="doc-index"')
  expect(document).toContain(
    '<h2>ش</h2><ul><li>الشيخ: <a href="report.xhtml#x1">تقرير طويل</a>، <a href="report.xhtml#x2">٢</a></li></ul>',
  )
  expect(document).toMatch(
    /<h2>C<\/h2><ul><li>.*Clocks.*: <a href="report\.xhtml">تقرير طويل<\/a><\/li><\/ul>/,
  )
})

test('leads to words that bear those names in their chapter, where the book has an index', () => {
  const chapter = (isIndexed: boolean) => writeChapter(story, { ...setting, isIndexed }).document
  expect(chapter(true)).toContain('قال <span id="x1">الشيخ</span> ثم سكت <span id="x2">شيخ</span> آخر.')
  expect(chapter(false)).toContain('قال الشيخ ثم سكت شيخ آخر.')
})

test('is not there where the running order names none, or nothing is marked', () => {
  expect(writeIndexPage(issueOf(story), [])).toBeUndefined()
  expect(writeIndexPage({ ...issueOf(feature([p('نص')])), index: { span } }, [])).toBeUndefined()
})
