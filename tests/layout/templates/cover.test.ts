/** The front cover: masthead, name, words and label, by their ink. */

import { describe, expect, test } from 'vitest'
import type { TonedPhoto } from '../../../src/images/photo.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import { boxAround, type Item } from '../../../src/layout/page/frame.ts'
import { coverPage } from '../../../src/layout/templates/cover.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, issueOf, picture } from '../../support/issues.ts'
import { inkOf, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const issue = issueOf(interview())
const worded = (text: string) => ({ ...issue, cover: { ...issue.cover, words: { text, from: 1, span } } })
const NAME = 'سلمى'
const REST = 'بنت أحمد'
const LABEL = 'العدد'
const WORDS = 'قالت كلمة'

/** A picture in which so much happens in each tenth of its height. */
const photo = (unrest: readonly number[]): TonedPhoto => ({
  jpeg: new Uint8Array([1]),
  veil: { dark: [0, 0, 0.2], share: 0.4 },
  pixels: { width: 600, height: 1000 },
  unrest: { columns: 1, rows: unrest.length, cells: unrest },
})

describe.each(['contemporary', 'classical'])('the strip of cover lines in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const lines = [{ story: 'report', words: 'مكتبة لا تنام' }, { story: 'talk' }]
  const lined = { ...issue, cover: { ...worded(WORDS).cover, lines, price: '٤٠ جنيهًا' } }
  const firstPages = new Map([
    ['report', 6],
    ['talk', 12],
  ])
  const lay = (of: Issue = lined) =>
    coverPage(compositor, of, { size: trim, parent: { role: 'document' }, firstPages }).items

  test('says stories with their pages, side by side from the right, a title where no words are given', () => {
    const items = lay()
    const inks = ['٦', 'مكتبة لا تنام', '١٢', 'حديث طويل'].map((text) => inkOf(linesOf(items, text)[0]))
    inks.slice(1).forEach(({ right }, index) => {
      expect(right).toBeLessThan(inks[index]?.left ?? 0)
    })
    const { bleed } = compositor.style
    for (const { left, right, foot } of inks) {
      expect([left > bleed, right < trim.width - bleed, foot < trim.height - bleed]).toEqual([
        true,
        true,
        true,
      ])
    }
  })

  test('stands under all other words, the price with number and date among them', () => {
    const items = lay()
    const label = inkOf(linesOf(items, 'العدد ١٢، نوفمبر ٢٠٢٦، ٤٠ جنيهًا')[0])
    expect(label.foot).toBeLessThan(inkOf(linesOf(items, '٦')[0]).top)
    expect(faultsOf(items)).toEqual([])
  })

  test('is set smaller, all of it, where a word would be wider than its part of the page', () => {
    const words = ['المستشفيات', 'والاستقصاء', 'والمستقبل', 'والاستثناء', 'والمستودع', 'والاستفهام']
    const narrow = words.map((text) => ({ story: 'report', words: text }))
    const items = lay({ ...lined, cover: { ...lined.cover, lines: narrow } })
    const size = (text: string, own: readonly Item[]) =>
      linesOf(own, text)[0]?.source.spans[0]?.style.size ?? 0
    expect(faultsOf(items)).toEqual([])
    const sizes = new Set(words.map((text) => size(text, items)))
    expect(sizes.size).toBe(1)
    expect(size(words[0] ?? '', items)).toBeLessThan(size('مكتبة لا تنام', lay()))
  })

  test('is not there without lines', () => {
    expect(linesOf(lay({ ...issue, cover: { story: 'talk' } }), '٦')).toEqual([])
  })
})

const THEMES = ['contemporary', 'classical']

describe.each(
  THEMES.flatMap((theme) => [1, 2, 3].map((number) => [theme, number] as const)),
)('a cover in %s, of number %i', async (theme, number) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const lay = (of = issue, size = trim) =>
    coverPage(
      compositor,
      { ...of, number },
      { size: size, parent: { role: 'document' }, firstPages: new Map() },
    )
  const inksOn = (page: ReturnType<typeof lay>, ...words: readonly string[]) =>
    words.map((text) => inkOf(linesOf(page.items, text)[0]))

  test('has masthead, name, words and label under one another, each in the middle of the page', () => {
    const inks = inksOn(lay(worded(WORDS)), 'مجلة', NAME, REST, WORDS, LABEL)
    inks.slice(1).forEach(({ top }, index) => {
      expect(top).toBeGreaterThan(inks[index]?.foot ?? 0)
    })
    for (const { left, right } of inks) expect((left + right) / 2).toBeCloseTo(trim.width / 2, 6)
  })

  test('has the parts of a name in the order in which they are read, a little apart', () => {
    const guest = { name: `${REST} ${NAME}`, shortName: NAME }
    const [rest, name] = inksOn(lay(issueOf({ ...interview(), guests: [guest] })), REST, NAME)
    expect((name?.top ?? 0) - (rest?.foot ?? 0)).toBeCloseTo(0.035 * trim.width, 6)
  })

  test('has no rest of a name that is shown whole', () => {
    const guest = { name: NAME, shortName: NAME }
    const texts = lay(issueOf({ ...interview(), guests: [guest] })).items.filter(
      ({ kind }) => kind === 'text',
    )
    expect(texts).toHaveLength(3)
  })

  test('is the same twice as large on a page twice as large', () => {
    const size = { width: 2 * trim.width, height: 2 * trim.height }
    const [small, large] = [lay(), lay(issue, size)].map((page) => inksOn(page, 'مجلة', NAME, LABEL))
    small?.forEach((ink, index) => {
      expect(large?.[index]?.baseline).toBeCloseTo(2 * ink.baseline, 3)
      expect(large?.[index]?.left).toBeCloseTo(2 * ink.left, 3)
    })
  })

  test('is refused where its words run into the label, and only there', () => {
    const told = (words: string) =>
      faultsOf(lay(worded(words)).items).map(({ diagnostic }) => diagnostic.code)
    expect(told(WORDS)).toEqual([])
    expect(told('كلام كثير جدًا '.repeat(40))).toEqual(['layout/overset-cover'])
  })

  test('with a photograph has all its words in the colour of paper', () => {
    const dressed = { ...compositor, art: { ...compositor.art, photo: photo([0.5]) } }
    const shown = { ...worded(WORDS), cover: { ...worded(WORDS).cover, picture: picture(600, 1000) } }
    const { items } = coverPage(dressed, shown, {
      size: trim,
      parent: { role: 'document' },
      firstPages: new Map(),
    })
    expect(items[0]).toMatchObject({ kind: 'picture', box: { x: 0, y: 0, ...trim } })
    const colours = items.flatMap((item) => (item.kind === 'text' ? item.source.spans : []))
    expect(new Set(colours.map(({ style }) => style.colour))).toEqual(new Set(['paper']))
  })
})

describe.each(THEMES)('covers that follow one another in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const lay = (number: number) =>
    coverPage(
      compositor,
      { ...worded(WORDS), number },
      { size: trim, parent: { role: 'document' }, firstPages: new Map() },
    ).items
  /** What is drawn, but for patterns, which are of the issue. */
  const shapesOf = (number: number) =>
    lay(number).flatMap((item) => (item.kind === 'path' && !item.clip ? [JSON.stringify(item.commands)] : []))

  test('look different from their neighbours, twelve of them', () => {
    const shapes = Array.from({ length: 12 }, (_, index) => shapesOf(index + 1).join())
    shapes.slice(1).forEach((shape, index) => {
      expect(shape).not.toBe(shapes[index])
    })
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(3)
  })

  test('have shapes that keep five millimetres from the trim at the sides, or are cut by it boldly', () => {
    const margin = (5 / 25.4) * 72
    for (const number of [1, 2, 3]) {
      const boxes = lay(number).flatMap((item) => {
        const box = item.kind === 'path' && !item.clip ? boxAround(item.commands) : undefined
        // A ground, a band or a rule goes from side to side.
        return box && !(box.x === 0 && box.width === trim.width) ? [box] : []
      })
      expect(boxes.length).toBeGreaterThan(0)
      for (const { x } of boxes) expect(x >= margin || x < -4 * margin).toBe(true)
    }
  })
})

test('a masthead in a frame stands clear of its border, however many cells of that go into the page', async () => {
  const compositor = openCompositor(await openHouse('classical'))
  const { width } = compositor.style.trim
  for (const number of [1, 2, 3]) {
    for (let shape = 1.1; shape < 1.7; shape += 0.01) {
      const { items } = coverPage(
        compositor,
        { ...issue, number },
        { size: { width, height: shape * width }, parent: { role: 'document' }, firstPages: new Map() },
      )
      const rules = items.flatMap((item) => {
        const box = item.kind === 'path' && item.stroke && !item.clip ? boxAround(item.commands) : undefined
        return box && box.width > 0.7 * width ? [box.y] : []
      })
      expect(rules).toHaveLength(4)
      const { top } = inkOf(linesOf(items, 'مجلة')[0])
      expect(top - Math.max(...rules)).toBeGreaterThan(0.01 * width)
    }
  }
})

describe('covers on a star', async () => {
  const compositor = openCompositor(await openHouse('contemporary'))
  const { trim } = compositor.style
  test.each([
    [NAME, REST],
    ['ع', 'بن عبد الرحمن بن عوف الزهري القرشي'],
    ['عبد الرحمن الكواكبي', ''],
  ])('have name, words and label of %s on the ground of their star, whole', (shortName, rest) => {
    const guest = { name: `${shortName} ${rest}`.trim(), shortName }
    const talk = { ...issueOf({ ...interview(), guests: [guest] }), cover: worded(WORDS).cover }
    for (const number of [1, 2, 3]) {
      const { items } = coverPage(
        compositor,
        { ...talk, number },
        { size: trim, parent: { role: 'document' }, firstPages: new Map() },
      )
      const star = items.find((item) => item.kind === 'path' && item.fill === 'ground')
      const corners = star?.kind === 'path' ? star.commands.map(({ points }) => points) : []
      for (const text of [shortName, ...(rest ? [rest] : []), WORDS, LABEL]) {
        const { left, right, top, foot } = inkOf(linesOf(items, text)[0])
        for (const [x, y] of [
          [left, top],
          [right, top],
          [left, foot],
          [right, foot],
        ] as const)
          expect([text, number, isInside(corners, x, y)]).toEqual([text, number, true])
      }
    }
  })
})

/** Whether a point lies in a closed line: a ray from it crosses the line an odd number of times. */
function isInside(corners: readonly (readonly number[])[], x: number, y: number): boolean {
  const ring = corners.filter(({ length }) => length >= 2)
  return ring.reduce((inside, [ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring.at(index - 1) ?? []
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
    return crosses ? !inside : inside
  }, false)
}
