/** The front cover: masthead, name, words and label, by their ink; and where words stand on a photograph. */

import { describe, expect, test } from 'vitest'
import type { TonedPhoto } from '../../../src/images/photo.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import { coverPage } from '../../../src/layout/templates/cover.ts'
import { quietestMiddle } from '../../../src/layout/templates/cover-forms.ts'
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
  pixels: { width: 600, height: 1000 },
  unrest: { columns: 1, rows: unrest.length, cells: unrest },
})

describe.each(['contemporary', 'classical'])('a cover in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const lay = (of = issue, size = trim) => coverPage(compositor, of, size, { role: 'document' })
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
    const [rest, name] = inksOn(lay(issueOf({ ...interview(), guest })), REST, NAME)
    expect((name?.top ?? 0) - (rest?.foot ?? 0)).toBeCloseTo(0.035 * trim.width, 6)
  })

  test('has a short masthead a quarter larger than the theme has it, and no larger', () => {
    const [masthead] = linesOf(lay({ ...issue, masthead: 'دار' }).items, 'دار')
    const { size } = compositor.style.text.coverMasthead.text
    expect(masthead?.line.runs[0]?.run.size).toBeCloseTo(1.25 * size, 6)
  })

  test('has no rest of a name that is shown whole', () => {
    const guest = { name: NAME, shortName: NAME }
    const texts = lay(issueOf({ ...interview(), guest })).items.filter(({ kind }) => kind === 'text')
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
    const { items } = coverPage(dressed, shown, trim, { role: 'document' })
    expect(items[0]).toMatchObject({ kind: 'picture', box: { x: 0, y: 0, ...trim } })
    const colours = items.flatMap((item) => (item.kind === 'text' ? item.source.spans : []))
    expect(new Set(colours.map(({ style }) => style.colour))).toEqual(new Set(['paper']))
  })
})

describe('on a photograph words stand', () => {
  const size = { width: 600, height: 1000 }
  const middle = (unrest: readonly number[]) => quietestMiddle(size, photo(unrest), picture(600, 1000))

  test('where least happens in it', () => {
    expect(middle([9, 9, 0, 0, 0, 9, 9, 9, 9, 9])).toBe(0.36)
    expect(middle([9, 9, 9, 9, 0, 0, 9, 9, 9, 9])).toBe(0.5)
    expect(middle([9, 9, 9, 9, 9, 9, 0, 0, 9, 9])).toBe(0.64)
    expect(middle([9, 9, 9, 9, 9, 9, 9, 9, 0, 0])).toBe(0.76)
  })

  test('high, where as little happens everywhere', () => {
    expect(middle([1, 1, 1, 1])).toBe(0.36)
  })
})
