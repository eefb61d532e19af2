/** The back cover: masthead, words, line and label down the middle, and codes at the foot. */

import { describe, expect, test } from 'vitest'
import type { Issue } from '../../../src/issue/issue.ts'
import { barcodeSize, qrSize } from '../../../src/layout/display/codes.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import { backPage } from '../../../src/layout/templates/back.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, issueOf } from '../../support/issues.ts'
import { fillsOn, inkOf, linesOf, saidOn } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const words = { text: 'قالت كلمة', from: 1, span }
const barcode = {
  width: 95,
  height: 70,
  bars: [{ x: 0, y: 0, width: 95, height: 70 }],
  digits: [],
}
const qr = { address: 'https://example.org/', side: 1, dark: [true] }

describe.each(['contemporary', 'classical'])('a back in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const lay = (back: Issue['back'] = {}) =>
    backPage(compositor, { ...issueOf(interview()), back }, 16, { role: 'section' })

  test('says no more than whose issue it is, where it has nothing to say', () => {
    expect(saidOn(lay().items)).toEqual(['مجلة', 'العدد ١٢، نوفمبر ٢٠٢٦'])
    expect(lay()).toMatchObject({ number: 16, side: 'right' })
  })

  test('has its masthead, its words, its line and its label under one another, in the middle', () => {
    const { items } = lay({ words, line: 'سطر أخير' })
    const inks = ['مجلة', 'قالت', 'سطر', 'العدد'].map((text) => inkOf(linesOf(items, text)[0]))
    inks.slice(1).forEach(({ top }, index) => {
      expect(top).toBeGreaterThan(inks[index]?.foot ?? 0)
    })
    for (const { left, right } of inks) expect((left + right) / 2).toBeCloseTo(trim.width / 2, 6)
    expect(inks[0]?.baseline).toBeCloseTo(0.56 * trim.height, 6)
    expect(inks[1]?.top).toBeCloseTo(0.62 * trim.height, 6)
    expect(inks[3]?.baseline).toBeCloseTo(0.74 * trim.height, 6)
  })

  test('is refused where its words run into what stands under them, and only there', () => {
    const told = (text: string) =>
      faultsOf(lay({ words: { ...words, text } }).items).map(({ diagnostic }) => diagnostic.code)
    expect(told('قالت كلمة')).toEqual([])
    expect(told('كلام كثير جدًا '.repeat(66))).toEqual(['layout/overset-cover'])
  })

  test('keeps a masthead of one letter between its star and its words', () => {
    const short = { ...issueOf(interview()), masthead: 'ق', back: { words } }
    const { items } = backPage(compositor, short, 16, { role: 'section' })
    const [masthead, said] = ['ق', 'قالت'].map((text) => inkOf(linesOf(items, text)[0]))
    // The star's middle and its radius: a little more than a third down, an eighth of the width.
    expect(masthead?.top).toBeGreaterThan(0.36 * trim.height + 0.1 * trim.width)
    expect(masthead?.foot).toBeLessThan(said?.top ?? 0)
  })

  test('has a barcode at the left and a squared one at the right, their feet on one line', () => {
    const bare = lay().items.length
    const extent = (back: Issue['back']) => {
      const points = lay(back)
        .items.slice(bare)
        .flatMap((item) => (item.kind === 'path' ? item.commands : []))
        .flatMap((command) => command.points as readonly number[])
      const [xs, ys] = [0, 1].map((odd) => points.filter((_, index) => index % 2 === odd))
      return { left: Math.min(...(xs ?? [])), right: Math.max(...(xs ?? [])), foot: Math.max(...(ys ?? [])) }
    }
    const [bars, squares] = [extent({ barcode }), extent({ qr })]
    expect(bars.left).toBeCloseTo(0.15 * trim.width, 6)
    expect(bars.right - bars.left).toBeCloseTo(barcodeSize(barcode).width, 6)
    expect(squares.right).toBeCloseTo(0.85 * trim.width, 6)
    expect(squares.right - squares.left).toBeCloseTo(qrSize(qr), 6)
    for (const { foot } of [bars, squares]) expect(foot).toBeCloseTo(0.86 * trim.height, 6)
  })

  test('tells a listener the number of its bars, and where its squares lead', () => {
    const digits = ['9', '77'].map((text) => ({ text, x: 0, y: 0 }))
    const told = lay({ barcode: { ...barcode, digits }, qr }).items.flatMap(({ tag }) =>
      tag?.role === 'figure' ? [tag.alternative] : [],
    )
    expect(told).toEqual(['رمز شريطي 977', 'رمز مربّع يقود إلى https://example.org/'])
  })

  test('stands on the ground that its label has on the front', () => {
    expect(fillsOn(lay().items)[0]).toBe(theme === 'classical' ? 'coverGround' : 'ground')
  })
})
