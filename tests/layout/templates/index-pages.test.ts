/** The pages of the index: headings under their letters, and where they lead. */

import { expect, test } from 'vitest'
import type { Inline } from '../../../src/issue/block.ts'
import { readInline } from '../../../src/issue/inline.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import type { Page, Tag, TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { rangesOf } from '../../../src/layout/templates/index-pages.ts'
import { openHouse } from '../../support/house.ts'
import { feature, issueOf, p } from '../../support/issues.ts'

const span = { file: 'issue.yaml', line: 1, column: 1 }
const read = (text: string): readonly Inline[] => readInline(text).content
const LONG = 'كل سؤال جيد يفتح بابًا لسؤال آخر، ثم يتركه مفتوحًا لمن يأتي بعده. '.repeat(60)

const story = {
  ...feature([
    p(...read('قال [الشيخ]{index} إن الوقت يمضي.')),
    p(...read(LONG)),
    p(...read(`${LONG} [المفتاح]{index} ${LONG}`)),
    p(...read(LONG)),
    p(...read('ثم سكت [شيخ]{index} آخر، وقرأ [old books]{index} وحده.')),
  ]),
  index: ['حارة'],
}
const issue: Issue = { ...issueOf(story), index: { span } }

const textsOf = (page: Page | undefined) =>
  (page?.items ?? []).filter((item): item is TextItem => item.kind === 'text')
const rolesOf = ({ tag }: TextItem) => {
  const roles: string[] = []
  for (let own: Tag | undefined = tag as Tag; own; own = own.parent) roles.push(own.role)
  return roles
}
const shows = (page: Page, words: string) =>
  textsOf(page).some(
    ({ source, line, tag }) =>
      tag.role === 'paragraph' && source.text.slice(line.start, line.end).includes(words),
  )

test.each([
  'plain',
  'contemporary',
  'classical',
  'daily',
])('lead to the pages of their words, in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const index = pages.find((page) => textsOf(page).some((item) => rolesOf(item).includes('index')))
  const entries = textsOf(index).filter((item) => item.tag.role === 'listBody')
  expect(entries.map(({ source }) => source.text.split('،')[0]?.replace(/[\u2066-\u2069]/g, ''))).toEqual([
    'حارة',
    'الشيخ',
    'المفتاح',
    'old books',
  ])
  const linksOf = (heading: string) =>
    entries
      .find(({ source }) => source.text.includes(heading))
      ?.source.spans.flatMap(({ link }) => link ?? []) ?? []
  const numberOf = (words: string) => pages.find((page) => shows(page, words))?.number
  expect(linksOf('المفتاح')).toEqual([`#page:${numberOf('المفتاح')}`])
  expect(linksOf('الشيخ')).toEqual([`#page:${numberOf('الشيخ')}`, `#page:${numberOf('شيخ آخر')}`])
  // Every page that is led to bears its name.
  const targets = pages.flatMap(({ target, number }) => (target ? [[target, number]] : []))
  for (const link of entries.flatMap(({ source }) => source.spans.flatMap((each) => each.link ?? [])))
    expect(targets.map(([name]) => `#${name}`)).toContain(link)
  for (const [name, number] of targets) expect(name).toBe(`page:${number}`)
  expect(
    entries.every((item) => rolesOf(item).join(' ').startsWith('listBody listItem list index section')),
  ).toBe(true)
})

test('an article that is named stands with all its pages, as a range', async () => {
  const { style, typesetter } = await openHouse('plain')
  const { value: pages = [] } = paginate(issue, style, typesetter)
  const entry = pages
    .flatMap(textsOf)
    .find(({ source, tag }) => tag.role === 'listBody' && source.text.startsWith('حارة'))
  expect(entry?.source.text).toMatch(/^حارة، \S+–\S+$/)
})

test('has two columns where the text has one', async () => {
  const { style, typesetter } = await openHouse('plain')
  const { value: pages = [] } = paginate(issue, { ...style, columns: 1 }, typesetter)
  const entries = pages.flatMap(textsOf).filter(({ tag }) => tag.role === 'listBody')
  const middle = style.trim.width / 2
  expect(entries.some(({ at }) => at.x > middle)).toBe(true)
  expect(entries.some(({ at }) => at.x < middle - style.gutter)).toBe(true)
})

test('without a place in the running order nothing is printed of it, and no page bears a name', async () => {
  const { style, typesetter } = await openHouse('plain')
  const { index: _, ...without } = issue
  const { value: pages = [] } = paginate(without, style, typesetter)
  expect(pages.flatMap(textsOf).some((item) => rolesOf(item).includes('index'))).toBe(false)
  expect(pages.some(({ target }) => target)).toBe(false)
})

test('pages that follow one another are one range, each page once', () => {
  expect(rangesOf([5, 3, 4, 4, 9, 11, 12])).toEqual([
    { first: 3, last: 5 },
    { first: 9, last: 9 },
    { first: 11, last: 12 },
  ])
})
