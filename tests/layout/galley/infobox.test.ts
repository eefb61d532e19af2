/** Boxes by sums: in a column one strip of it; over all of them their text in columns of its own; on a page of their own. */

import { expect, test } from 'vitest'
import type { Infobox } from '../../../src/issue/block.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import { boxAround, type Tag } from '../../../src/layout/page/frame.ts'
import { inkExtent } from '../../../src/text/lines/ink.ts'
import {
  BASELINE,
  compositor,
  faultsIn,
  galleyOf,
  lines,
  parentOf,
  rowsOf,
  textItems,
} from '../../support/galleys.ts'
import { facts, feature, infobox, list, p, picture, subhead } from '../../support/issues.ts'

/** Two columns of 250 points, twenty between them; a page is of 36 lines. */
const two = () => {
  const { style, ...other } = compositor({
    infoboxTitle: { text: { ...compositor().style.text.body.text, colour: 'deep' } },
  })
  const trim = { width: 580, height: 600 }
  return { ...other, style: { ...style, trim, columns: 2, gutter: 20 } }
}
const wide = (...blocks: Infobox['blocks']): Infobox => ({ ...infobox('عنوان', ...blocks), across: true })
const acrossOf = (box: Infobox): Row | undefined =>
  galleyOf(feature([p('نص'), box]), two()).find(({ across }) => across)
const bodyOf = (row: Row | undefined) => textItems(row).filter(({ source }) => source.text !== 'عنوان')

test('over all columns its text runs in columns that end together, from the right, as far apart as those', () => {
  const row = acrossOf(wide(...Array.from({ length: 6 }, () => p('كلمة كلمة'))))
  const body = bodyOf(row)
  const lefts = [...new Set(body.map(({ at }) => at.x))]
  expect(lefts).toHaveLength(2)
  expect((lefts[0] ?? 0) - (lefts[1] ?? 0)).toBeCloseTo((520 - 2 * BASELINE - 20) / 2 + 20)
  const [right, left] = lefts.map((x) => body.filter(({ at }) => at.x === x))
  expect(right).toHaveLength(3)
  expect(left?.map(({ at }) => at.y)).toEqual(right?.map(({ at }) => at.y))
})

test('over all columns its ground is as wide as they are, and its title stands over its columns', () => {
  const row = acrossOf(wide(p('نص')))
  const [ground] = row?.items ?? []
  expect(ground?.kind === 'path' && boxAround(ground.commands)).toMatchObject({ x: 0, width: 520 })
  const [title, words] = textItems(row)
  expect(title?.source.text).toBe('عنوان')
  expect((words?.at.y ?? 0) - (title?.at.y ?? 0)).toBeGreaterThan(BASELINE)
  expect(parentOf(title)).toBe(parentOf(words))
  expect(parentOf(title).role).toBe('aside')
})

test('its title is as far from the head of its ground as from its side, whatever its letters', () => {
  const row = acrossOf(wide(p('نص')))
  const [ground] = row?.items ?? []
  const [title] = textItems(row)
  if (ground?.kind !== 'path' || !title) throw new Error('No title stands on a ground.')
  const inkTop = title.at.y - inkExtent(title.line).above
  expect(inkTop - (boxAround(ground.commands)?.y ?? 0)).toBeCloseTo(BASELINE)
})

test('a column begins with a subhead and not with the rest of its list, where the columns are hardly longer so', () => {
  const row = acrossOf(
    wide(subhead('أ'), p('نص'), subhead('ب'), p('نص'), list('س', 'ص', 'ع'), subhead('ت'), p('نص')),
  )
  const heads = bodyOf(row).filter(({ at }) => at.y === Math.min(...bodyOf(row).map((each) => each.at.y)))
  expect(heads.map(({ source }) => source.text)).toEqual(['أ', 'ت'])
})

test('it stands where it was asked to; what is too high for that has a page of its own', () => {
  expect(acrossOf({ ...wide(p('نص')), place: 'foot' })?.place).toBe('foot')
  expect(acrossOf(wide(p('نص')))?.place).toBeUndefined()
  const long = wide(...Array.from({ length: 50 }, () => p('كلمة')))
  expect(acrossOf({ ...long, place: 'foot' })?.place).toBe('page')
})

test('one that nearly fills its page is drawn over all of it, a short one as high as it is', () => {
  const heightOf = (count: number) =>
    acrossOf({ ...wide(...Array.from({ length: count }, () => p('كلمة'))), place: 'page' })?.lines
  expect(heightOf(60)).toBe(36)
  expect(heightOf(4)).toBe(5)
})

test('one that no page holds is told of', () => {
  const row = acrossOf(wide(...Array.from({ length: 90 }, () => p('كلمة'))))
  expect(faultsIn(row ? [row] : [])).toEqual(['layout/overset-box'])
})

test('it holds subheads, lists, pictures and numbers, those in the colour of its title, and nothing in it floats', () => {
  const shown = { ...picture(1000, 500, 'شرح'), alternative: 'باب' }
  const row = acrossOf(wide(subhead('فصل'), list('بند'), shown, facts(['٤٠', 'سنة'])))
  const texts = bodyOf(row)
  const colourOf = (words: string) =>
    texts.find(({ source }) => source.text === words)?.source.spans[0]?.style.colour
  for (const words of ['فصل', 'شرح', '٤٠', 'سنة']) expect(colourOf(words)).toBe('deep')
  const figure = row?.items.find((item) => item.kind === 'picture')
  expect((figure?.tag as Tag).parent?.role).toBe('aside')
})

test('in a theme of one column, and where it does not ask for more, it is one strip of its column', () => {
  const [row] = rowsOf(wide(p(lines(2))))
  expect(row?.across).toBeUndefined()
  const own = galleyOf(feature([p('نص'), infobox('عنوان', p('نص'))]), two())
  expect(own.some(({ across }) => across)).toBe(false)
})
