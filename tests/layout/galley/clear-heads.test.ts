/** A heading with a low mark stands clear of the text under it, so that nobody reads the mark there. */

import { expect, test } from 'vitest'
import { composeClearGalley } from '../../../src/layout/galley/galley.ts'
import { compositor } from '../../support/galleys.ts'
import { openHouse } from '../../support/house.ts'
import { briefs, inline, p } from '../../support/issues.ts'

const { style, typesetter } = await openHouse('daily')

/** Empty lines under the head of a piece of news, over a text of tall letters. */
function linesUnder(head: string): number | undefined {
  const news = briefs({ head: inline(head), blocks: [p('لالالالالالا '.repeat(20).trim())] })
  const galley = composeClearGalley({ ...compositor(), style, typesetter }, news, 110, { role: 'article' })
  const at = galley.findLastIndex(({ items }) =>
    items.some((item) => item.kind === 'text' && item.tag.role === 'heading'),
  )
  return galley[at + 1]?.before
}

test('there is a line between a head whose tanwin hangs low and its text, and none under another', () => {
  expect(linesUnder('قاضٍ')).toBe(1)
  expect(linesUnder('كلام')).toBe(0)
})
