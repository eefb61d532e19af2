/** One more article in an issue's running order, and every other letter of the file as it was. */

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { listArticle } from '../../../src/desk/write/list-article.ts'

const ISSUE = `# The first issue.
masthead: ورّاق   # as it is set
number: 1

articles:
  # Opens the issue.
  - letter.yaml
  - interviews/omar.yaml # the cover's
  - file: interviews/nadia.yaml
    opens: recto

  # Printed last.
  - colophon.yaml
theme: plain
`
const NEW = 'interviews/salma.yaml'

/** The file without the line that is new. */
const without = (text = '') =>
  text
    .split('\n')
    .filter((line) => line.trim() !== `- ${NEW}`)
    .join('\n')

const filesIn = (text = '') =>
  (parse(text) as { articles: readonly (string | { file: string })[] }).articles.map((each) =>
    typeof each === 'string' ? each : each.file,
  )

describe('an article', () => {
  test('stands behind the last of its folder, before the imprint', () => {
    expect(filesIn(listArticle(ISSUE, NEW))).toEqual([
      'letter.yaml',
      'interviews/omar.yaml',
      'interviews/nadia.yaml',
      NEW,
      'colophon.yaml',
    ])
  })

  test('changes no other letter: comments, order and spaces stay', () => {
    expect(without(listArticle(ISSUE, NEW))).toBe(ISSUE)
  })

  test('stands last where no other is of its folder', () => {
    expect(filesIn(listArticle(ISSUE, 'features/salma.yaml')).at(-1)).toBe('features/salma.yaml')
  })

  test.each([
    ['letter.yaml'],
    ['interviews/omar.yaml'],
    ['interviews/nadia.yaml'],
  ])('that is listed already, %s, changes nothing', (path) => {
    expect(listArticle(ISSUE, path)).toBe(ISSUE)
  })

  test('has the indent of its neighbours, also none', () => {
    const flat = 'articles:\n- letter.yaml\n- interviews/omar.yaml'
    expect(listArticle(flat, NEW)).toBe(`${flat}\n- ${NEW}`)
  })

  test('goes behind a comment on the last line, not into it', () => {
    const text = 'articles:\n  - interviews/omar.yaml # last\n'
    expect(listArticle(text, NEW)).toBe(`articles:\n  - interviews/omar.yaml # last\n  - ${NEW}\n`)
  })

  test('goes behind a flow map of several lines', () => {
    const text = 'articles:\n  - { file: interviews/omar.yaml,\n      opens: recto }\ntheme: plain\n'
    const listed = listArticle(text, NEW)
    expect(filesIn(listed)).toEqual(['interviews/omar.yaml', NEW])
    expect(without(listed)).toBe(text)
  })

  test('is in quotation marks where YAML would read its name otherwise', () => {
    expect(filesIn(listArticle(ISSUE, 'interviews/a #1: b.yaml'))).toContain('interviews/a #1: b.yaml')
    expect(listArticle(ISSUE, 'interviews/سلمى الراوي.yaml')).toContain('\n  - interviews/سلمى الراوي.yaml\n')
  })

  test('keeps the line ends of the file', () => {
    const text = ISSUE.replace(/\n/g, '\r\n')
    const listed = listArticle(text, NEW) ?? ''
    expect(filesIn(listed)).toContain(NEW)
    expect(listed.replace(/\r\n/g, '')).not.toContain('\n')
  })
})

test.each([
  ['a running order in one line', 'articles: [letter.yaml]\n'],
  ['a file without one', 'masthead: ورّاق\n'],
  ['an empty one', 'articles: []\n'],
  ['a file that is no map', '- letter.yaml\n'],
])('%s is for a person to write in', (_, text) => {
  expect(listArticle(text, NEW)).toBeUndefined()
})
