/** Pictures that stand away from their text: on another spread, behind its end, or nowhere. */

import { describe, expect, test } from 'vitest'
import type { FilledPage } from '../../../src/layout/flow/pour.ts'
import { bringForward, strayPictures } from '../../../src/layout/flow/stray.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import { picture as aPicture, infobox } from '../../support/issues.ts'
import { page, row } from '../../support/stories.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const picture = () => row(5, { floats: true, solid: { what: 'picture', span, of: aPicture(3, 2) } })
/** Page 4 lies on the right of a spread, 5 on its left, 6 on the right of the next. */
const FROM = 4
const filled = (...pages: readonly (readonly Row[])[]): FilledPage[] =>
  pages.map((rows) => ({ page: page([40]), columns: [rows], depths: [40], exchanges: [], fitting: 0 }))

describe('a picture is astray', () => {
  const [before, shown, after, last] = [row(1), picture(), row(1), row(1)]
  const galley = [before, shown, after, last]
  const astray = (...pages: readonly (readonly Row[])[]) => strayPictures(galley, filled(...pages), FROM)

  test('on another spread than the text before and after it', () => {
    expect(astray([before], [after], [shown, last])).toEqual([shown])
  })

  test('on no page at all, and behind the end of all text', () => {
    expect(astray([before], [after, last])).toEqual([shown])
    expect(astray([before], [after, last, shown])).toEqual([shown])
  })

  test('nowhere else: beside either, and on the page that faces them', () => {
    expect(astray([before, shown, after], [last])).toEqual([])
    expect(astray([before], [shown, after], [last])).toEqual([])
    expect(astray([before], [], [shown, after], [last])).toEqual([])
  })

  test('not where it stands over the columns of a page of its spread', () => {
    const over = filled([before], [after], [last]).map((page, index) =>
      index === 1 ? { ...page, page: { ...page.page, picture: shown } } : page,
    )
    expect(strayPictures(galley, over, FROM)).toEqual([])
  })

  test('only where it is a picture that may stand elsewhere', () => {
    const note = row(5, { floats: true, solid: { what: 'side note', span } })
    expect(strayPictures([before, note, after], filled([before], [after], [note]), FROM)).toEqual([])
  })

  test('and so is a box over all columns, but none that floats in its own', () => {
    const box = row(5, { floats: true, solid: { what: 'box', span, of: infobox('إطار') } })
    const wide = { ...box, across: true as const }
    expect(strayPictures([before, wide, after], filled([before], [after], [wide]), FROM)).toEqual([wide])
    expect(strayPictures([before, box, after], filled([before], [after], [box]), FROM)).toEqual([])
  })
})

test('brought forward a picture stands before the paragraph behind which it was, and its question', () => {
  const line = (source: object, own: Partial<Row> = {}) =>
    row(1, { items: [{ kind: 'text', source } as unknown as Row['items'][number]], ...own })
  const [asked, first, second] = [{}, {}, {}]
  const [question, a, b, c] = [line(asked, { keepWithNext: true }), line(first), line(first), line(second)]
  const shown = picture()
  expect(bringForward([question, a, b, c, shown], [shown])).toEqual([question, a, b, shown, c])
  expect(bringForward([question, a, b, shown, c], [shown])).toEqual([shown, question, a, b, c])
  // The question of an answer that begins with a picture stays before it.
  expect(bringForward([question, shown, a, b], [shown])).toEqual([question, shown, a, b])
})
