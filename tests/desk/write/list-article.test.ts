/** One more article in an issue's running order, and every other letter of the file as it was. */

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { listArticle, listingLine } from '../../../src/desk/write/list-article.ts'

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

test.each<[form: string, text: string, listed: string]>([
  [
    'one line',
    'articles: [letter.yaml] # all\ntheme: plain\n',
    `articles: [letter.yaml, ${NEW}] # all\ntheme: plain\n`,
  ],
  ['one line with an index', 'articles: [a.yaml, index]\n', `articles: [a.yaml, ${NEW}, index]\n`],
  ['an index alone in brackets', 'articles: [index]\n', `articles: [${NEW}, index]\n`],
  ['a comma too many', 'articles: [a.yaml,]\n', `articles: [a.yaml, ${NEW},]\n`],
  [
    'brackets over several lines',
    'articles: [\n  a.yaml, # first\n  b.yaml # last\n]\n',
    `articles: [\n  a.yaml, # first\n  b.yaml, # last\n  ${NEW}\n]\n`,
  ],
  [
    'brackets over several lines with an index',
    'articles: [\n  a.yaml, # first\n  index]\n',
    `articles: [\n  a.yaml, # first\n  ${NEW},\n  index]\n`,
  ],
  ['brackets that close in the last line', 'articles: [\n  a.yaml]\n', `articles: [\n  a.yaml,\n  ${NEW}]\n`],
  [
    'an empty one',
    'articles: [] # none yet\ntheme: plain\n',
    `articles: [${NEW}] # none yet\ntheme: plain\n`,
  ],
  [
    'nothing behind its key',
    'articles: # none\n\ntheme: plain\n',
    `articles: # none\n  - ${NEW}\n\ntheme: plain\n`,
  ],
  ['nothing behind the last key', 'theme: plain\narticles:', `theme: plain\narticles:\n  - ${NEW}`],
  ['the word for nothing', 'articles: ~\n', `articles: [${NEW}]\n`],
  ['no key', 'theme: plain # so\n', `theme: plain # so\narticles:\n  - ${NEW}\n`],
  ['no key, no line end', 'theme: plain', `theme: plain\narticles:\n  - ${NEW}\n`],
  ['no key, an end of its own', 'theme: plain\n...\n', `theme: plain\narticles:\n  - ${NEW}\n...\n`],
  [
    'an index',
    'articles:\n  - salma.yaml\n  # The names.\n  - index\n',
    `articles:\n  - salma.yaml\n  - ${NEW}\n  # The names.\n  - index\n`,
  ],
  ['an index alone', 'articles:\n  - index\n', `articles:\n  - ${NEW}\n  - index\n`],
  [
    'JSON',
    '{ "theme": "plain", "articles": ["a.yaml"] }',
    `{ "theme": "plain", "articles": ["a.yaml", "${NEW}"] }`,
  ],
  [
    'JSON without the key',
    '{\n  "theme": "plain"\n}\n',
    `{\n  "theme": "plain", "articles": ["${NEW}"]\n}\n`,
  ],
])('a running order with %s lists it, and nothing else is changed', (_, text, listed) => {
  expect(listArticle(text, NEW)).toBe(listed)
  const windows = (words: string) => `\uFEFF${words.replace(/\n/g, '\r\n')}`
  expect(listArticle(windows(text), NEW)?.replace(/\r?\n/g, '\n')).toBe(`\uFEFF${listed}`)
  expect(listArticle(listed, NEW)).toBe(listed)
})

test('the line that ends otherwise than others is kept whole', () => {
  expect(listArticle('theme: plain\r\narticles:\n- a.yaml\n', NEW)).toContain('- a.yaml')
})

test.each([
  ['articles that are no list', 'articles: letter.yaml\n'],
  ['articles that are a map', 'articles:\n  first: letter.yaml\n'],
  ['a file that is broken', 'a: [b\narticles:\n  - letter.yaml\n'],
  ['a file that is no map', '- letter.yaml\n'],
])('%s: it is for a person to write in', (_, text) => {
  expect(listArticle(text, NEW)).toBeUndefined()
})

test('the line for a person to write', () => {
  expect([listingLine(NEW), listingLine('a #1.yaml')]).toEqual([`- ${NEW}`, '- "a #1.yaml"'])
})
