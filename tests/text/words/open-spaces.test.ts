/** Spaces of display type: as wide as makes all look alike. */

import { expect, test } from 'vitest'
import { composeParagraph } from '../../../src/text/compose.ts'
import { openShaper } from '../../../src/text/faces/shape.ts'
import { type PlacedRun, wholeSpan } from '../../../src/text/paragraph.ts'
import { openCatalogueFace } from '../../support/house.ts'
import { stand } from '../../support/letters.ts'

const NAME = 'aref-ruqaa/bold'
const { face } = await openCatalogueFace(NAME)
const typesetter = { book: new Map([[NAME, face]]), shape: openShaper(new Map([[NAME, face]])) }

/** The runs of one line, from the right. */
function runsOf(text: string, wordSpace?: number): readonly PlacedRun[] {
  const faces = { arabic: NAME, latin: NAME }
  const style = { faces, size: 20, colour: 'ink', rise: 0, ...(wordSpace !== undefined && { wordSpace }) }
  const { lines } = composeParagraph(typesetter, wholeSpan(text, style, 'ar'), stand('start'), 1000)
  return lines.flatMap(({ runs }) => runs).toReversed()
}

const spaceIn = (text: string, wordSpace?: number) => runsOf(text, wordSpace)[1]?.advance ?? Number.NaN

test('a space is wider before a kaf whose arm reaches over it than before a lam', () => {
  expect(spaceIn('عمر كما', 2)).toBeGreaterThan(spaceIn('عمر لما', 2) + 0.5)
})

test('a space is wider between a word that ends low and one that begins high than between two that stand upright', () => {
  expect(spaceIn('أحد يملك', 2)).toBeGreaterThan(1.5 * spaceIn('لا أحد', 2))
})

test('a space is neither a third narrower than its style says nor twice as wide', () => {
  for (const text of ['لا أحد', 'أحد يملك', 'الوقت كما', 'هذا العدد', 'في هذا', 'ورد ورد']) {
    expect(spaceIn(text, 2)).toBeGreaterThan(2 * spaceIn(text) * 0.64)
    expect(spaceIn(text, 2)).toBeLessThan(2 * spaceIn(text) * 2)
  }
})

test('spaces of running text are those of their face', () => {
  expect(spaceIn('الوقت كما')).toBe(spaceIn('الوقت لما'))
})
