/** The sample issue on its pages, in every theme: what a reader may rely on. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import type { Item, Tag } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import {
  breaches,
  loneLines,
  lostText,
  offGrid,
  strandedQuestions,
  wrongFolios,
  wrongSides,
} from '../support/guarantees.ts'
import { HOUSE, openHouse } from '../support/house.ts'
import { a, infobox, interview, issueOf, letter, p, q, sampleIssue } from '../support/issues.ts'
import { articleOf, columnOf, linesOf, ofRole, type Printing, paragraphsOf } from '../support/reading.ts'
import { outsideColumns, outsideTrim, overlaps } from '../support/standing.ts'

const issue = await sampleIssue()

describe.each(['plain', 'contemporary', 'classical'])('the sample issue, %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
  const printing: Printing = { issue, style, pages }

  test('is set without a complaint', () => {
    expect(diagnostics).toEqual([])
    expect(pages.length).toBeGreaterThan(3)
  })

  test('has its even pages on the right', () => {
    expect(wrongSides(printing)).toEqual([])
  })

  test('numbers its pages at the fore-edge', () => {
    expect(wrongFolios(printing)).toEqual([])
  })

  test('loses no line: its text reads in order, whole, and once', () => {
    expect(lostText(printing)).toEqual([])
  })

  test('stands on the grid', () => {
    expect(offGrid(printing)).toEqual([])
    expect(ofRole(paragraphsOf(pages, style), 'body').length).toBeGreaterThan(10)
  })

  test('keeps a question with its answer', () => {
    expect(strandedQuestions(printing)).toEqual([])
    expect(ofRole(paragraphsOf(pages, style), 'question')).toHaveLength(13)
  })

  test('leaves no line alone at a column’s head or foot', () => {
    expect(loneLines(printing)).toEqual([])
  })

  test('sets no line over another', () => {
    expect(overlaps(printing)).toEqual([])
  })

  test('stays inside its trim and its columns', () => {
    expect(outsideTrim(printing)).toEqual([])
    expect(outsideColumns(printing)).toEqual([])
  })

  test('fills the columns of a story before its last page to within a few lines', () => {
    const lines = paragraphsOf(pages, style)
      .flatMap((paragraph) => paragraph.lines)
      .filter(({ item }) => articleOf(item.tag as Tag) === issue.cover.story)
    const lastPage = Math.max(...lines.map(({ page }) => page.number))
    const foot = (column: string) =>
      Math.max(...lines.filter((line) => columnOf(line, style) === column).map(({ item }) => item.at.y))
    const columns = [
      ...new Set(
        lines
          .filter(
            ({ page, item }) =>
              page.number > lastPage - 3 && page.number < lastPage && item.line.measure < 260,
          )
          .map((line) => columnOf(line, style)),
      ),
    ]
    // A quote may stand at a page's foot: the columns over it end together.
    const deepest = (page: string) =>
      Math.max(...columns.filter((column) => column.startsWith(`${page} `)).map(foot))
    expect(columns.length).toBeGreaterThan(1)
    for (const column of columns) {
      const [page = ''] = /^page \d+/.exec(column) ?? []
      expect(deepest(page) - foot(column)).toBeLessThan(6 * style.baseline)
    }
  })

  test('is the same pages at every setting', () => {
    expect(paginate(issue, style, typesetter).value).toEqual(pages)
  })
})

describe.each(['contemporary', 'classical'])('the second sample issue, %s', async (theme) => {
  const { value: second, diagnostics: read } = await loadIssue(join(HOUSE, 'assets/issues/002'))
  const { style, typesetter } = await openHouse(theme)
  const { value: pages = [], diagnostics } = paginate(second as Issue, style, typesetter)

  test('keeps every promise', () => {
    expect([...read, ...diagnostics]).toEqual([])
    expect(breaches({ issue: second as Issue, style, pages })).toEqual([])
  })

  test('ends on a back cover, on whole sheets of four pages', () => {
    expect(pages.length % 4).toBe(0)
    expect(linesOf(pages.slice(-1)).map(({ text }) => text)).toContain(second?.masthead)
  })

  test('has its pictures, and no pull quote beside its own words', () => {
    // One on two pages, and once more in the contents.
    expect(pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'picture'))).toHaveLength(7)
    const talk = second?.articles.find((article) => article.kind === 'interview')
    for (const { text, from } of talk?.kind === 'interview' ? talk.pullQuotes : []) {
      const holds = (item: Item) =>
        item.kind === 'text' && item.tag.role === 'artifact' && item.source.text === text
      const page = pages.find(({ items }) => items.some(holds))
      if (!page || talk?.kind !== 'interview') continue
      const answer = talk.exchanges[from - 1]?.answer.flatMap((block) =>
        block.kind === 'paragraph' ? [plainText(block.content)] : [],
      )
      const beside = paragraphsOf([page], style).filter(({ source }) => answer?.includes(source.text))
      expect(beside.filter(({ lines }) => lines.some((line) => line.text.includes(text)))).toEqual([])
    }
  })
})

describe('pages of a few blocks', async () => {
  const { style, typesetter } = await openHouse('plain')
  const lay = (...articles: readonly Article[]) => paginate(issueOf(...articles), style, typesetter)
  const sentence = 'كل سؤال جيد يفتح باباً لسؤال آخر لا ينتهي عند أول إجابة. '

  test('a story that ends on a page ends in columns of even length', () => {
    const { value: pages = [] } = lay(interview(q('سؤال؟'), a(sentence.repeat(12).trim())))
    const lines = ofRole(paragraphsOf(pages, style), 'body').flatMap((paragraph) => paragraph.lines)
    const counts = new Map<string, number>()
    for (const line of lines) {
      const column = columnOf(line, style)
      counts.set(column, (counts.get(column) ?? 0) + 1)
    }
    const [right = 0, left = 0] = [...counts.values()]
    expect(counts.size).toBe(2)
    expect(Math.abs(right + 1 - left)).toBeLessThanOrEqual(2) // the question fills a line of the right one
  })

  test('columns are read from the right', () => {
    const { value: pages = [] } = lay(interview(q('سؤال؟'), a(sentence.repeat(12).trim())))
    const [first, last] = [0, -1].map(
      (at) =>
        ofRole(paragraphsOf(pages, style), 'body')
          .flatMap(({ lines }) => lines)
          .at(at)?.item.at.x ?? 0,
    )
    expect(first).toBeGreaterThan(last as number)
  })

  test('a box taller than a column is told, with its article’s place, and what stands before it is set', () => {
    const tall = infobox('صندوق', ...Array.from({ length: 90 }, () => p('سطر')))
    const { value: pages = [], diagnostics } = lay(letter(sentence.trim(), tall, 'بعده'))
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'layout/overset', span: { file: 'test.yaml' } },
    ])
    expect(linesOf(pages).some(({ text }) => text.startsWith('كل سؤال'))).toBe(true)
  })

  test('a word wider than its column is told with its place', () => {
    const { diagnostics } = lay(letter(`قبل ${'ب'.repeat(200)} بعد`))
    expect(diagnostics).toMatchObject([{ code: 'layout/overfull-line', span: { line: 1, column: 1 } }])
  })

  test('a character no face has is told with the words around it', () => {
    const { diagnostics } = lay(letter('كتبت 💛 في آخر الرسالة'))
    expect(diagnostics).toMatchObject([{ code: 'layout/uncovered-character' }])
    expect(diagnostics[0]?.message).toContain('U+1F49B')
    expect(diagnostics[0]?.message).toContain('كتبت 💛 في')
  })

  test('an article opens on a page of its own', () => {
    const { value: pages = [] } = lay(letter('نص'), interview(q('سؤال؟'), a('جواب')))
    const numberOf = (text: string) => linesOf(pages).find((line) => line.text === text)?.page.number
    expect([numberOf('رسالة'), numberOf('حديث طويل')]).toEqual([2, 3])
  })
})

describe('an interview opened by a spread', async () => {
  const { style, typesetter } = await openHouse('contemporary')

  test.each([
    0, 1,
  ])('begins on a right-hand page, after a plate where one is needed (%i letters before)', (letters) => {
    const before = Array.from({ length: letters }, () => letter('نص قصير'))
    const { value: pages = [] } = paginate(
      issueOf(...before, interview(q('سؤال؟'), a('جواب طويل جداً. '.repeat(1500)))),
      style,
      typesetter,
    )
    const name = linesOf(pages).find(({ text, item }) => text === 'سلمى' && item.tag.role === 'artifact')
    expect(name?.page.side).toBe('right')
    expect(pages.find(({ number }) => number === (name?.page.number ?? 0) + 1)?.side).toBe('left')
  })

  test('leaves out a quote too long to stand over columns, and says nothing of it', () => {
    const sentence = 'كل سؤال جيد يفتح باباً لسؤال آخر لا ينتهي عند أول إجابة. '
    const talk = interview(q('سؤال؟'), a(sentence.repeat(120)), q('ثم؟'), a(sentence.repeat(120)))
    const quotes = [sentence.repeat(15).trim(), 'ب'.repeat(400)]
    const quoted = { ...talk, pullQuotes: quotes.map((text) => ({ text, from: 2, span: talk.span })) }
    const issue = issueOf(quoted)
    const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
    expect(diagnostics).toEqual([])
    expect(outsideTrim({ issue, style, pages })).toEqual([])
  })

  test('ends a running head that is too long for its line after a whole word', () => {
    const name = 'سلمى بنت أحمد الخطاطة '.repeat(15).trim()
    const talk = interview(q('سؤال؟'), a('جواب طويل جداً. '.repeat(300)))
    const issue = issueOf({ ...talk, guests: [{ name, shortName: 'سلمى' }] })
    const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
    expect(diagnostics).toEqual([])
    expect(outsideTrim({ issue, style, pages })).toEqual([])
    const heads = linesOf(pages).filter(({ text }) => text.endsWith('…'))
    expect(heads.length).toBeGreaterThan(0)
    for (const { text } of heads) expect(`مجلة · ${name} `).toContain(`${text.slice(0, -1)} `)
  })

  test('refuses words on the cover that would run over its label', () => {
    const talk = interview(q('سؤال؟'), a('جواب'))
    const words = { text: 'كل سؤال جيد يفتح باباً لسؤال آخر. '.repeat(25), from: 1, span: talk.span }
    const issue = issueOf(talk)
    const { diagnostics } = paginate({ ...issue, cover: { ...issue.cover, words } }, style, typesetter)
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/overset-cover'])
  })

  test('sets a character its display faces lack from the faces of its running text', () => {
    const talk = interview(q('سؤال عن النبي ﷺ؟'), a('جواب عن النبي ﷺ'))
    const titled = { ...talk, title: [{ kind: 'text' as const, text: 'حديث عن النبي ﷺ' }] }
    const { diagnostics } = paginate(issueOf(titled), style, typesetter)
    expect(diagnostics).toEqual([])
  })

  test('never lets a quote at a page’s head keep a tall box from being set', () => {
    const sentence = 'كل سؤال جيد يفتح باباً لسؤال آخر لا ينتهي عند أول إجابة. '
    const tall = infobox('صندوق', ...Array.from({ length: 36 }, () => p('سطر')))
    const talk = interview(q('سؤال؟'), a(sentence.repeat(50)), q('ثم؟'), a(tall, sentence.repeat(90)))
    const quote = { text: 'كل سؤال جيد يفتح باباً', span: talk.span }
    const quoted = { ...talk, pullQuotes: [1, 5].map((from) => ({ ...quote, from })) }
    const { diagnostics } = paginate(issueOf(quoted), style, typesetter)
    expect(diagnostics).toEqual([])
  })
})

test('a letter gives up the empty head of its page before it runs on to another', async () => {
  const { style, typesetter } = await openHouse('contemporary')
  const sentence = 'كل سؤال جيد يفتح باباً لسؤال آخر لا ينتهي عند أول إجابة. '
  const pagesOf = (sentences: number) => {
    const own = letter(...Array.from({ length: sentences }, () => sentence.repeat(2).trim()))
    const { value: pages = [] } = paginate(issueOf(own), style, typesetter)
    const texts = paragraphsOf(pages, style).filter(({ role }) => role === 'letter')
    const lines = texts.flatMap(({ lines }) => lines)
    return { pages: new Set(lines.map(({ page }) => page.number)).size, top: lines[0]?.item.at.y ?? 0 }
  }
  const short = pagesOf(3)
  const long = pagesOf(9)
  expect([short.pages, long.pages]).toEqual([1, 1])
  expect(long.top).toBeLessThan(short.top)
})
