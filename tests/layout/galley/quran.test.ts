/** A citation of the Quran is set as it is written: no join of it is longer, no letter wider, unless a theme asks. */

import { expect, test } from 'vitest'
import { composeClearGalley } from '../../../src/layout/galley/galley.ts'
import { JUSTIFICATIONS } from '../../../src/style/justification.ts'
import type { Style } from '../../../src/style/style.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, manuscriptWords, q, quotation } from '../../support/issues.ts'

const { style, typesetter } = await openHouse('plain')
const words = manuscriptWords()
  .filter((word) => /^\p{Script=Arabic}+$/u.test(word))
  .slice(0, 120)
  .join(' ')

/** Words drawn out in a quotation of the text, set in a narrow column. */
function drawnOut(quran: boolean, of: Style = style): number {
  const talk = interview(q('سؤال؟'), a({ ...quotation(undefined, words), quran }))
  const compositor = openCompositor({ typesetter, style: of })
  return composeClearGalley(compositor, talk, 190, { role: 'article' })
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'text' ? item.line.runs : []))
    .filter(({ run }) => run.lengthened).length
}

test('another quotation may be drawn out, and a citation is not', () => {
  expect(drawnOut(false)).toBeGreaterThan(0)
  expect(drawnOut(true)).toBe(0)
})

test('neither joins nor wide forms are its means, where the theme is silent', () => {
  expect(style.text.quran.justification.wide).toMatchObject({ wideForms: false })
  expect(style.text.quran.justification.wide.joins).toBeUndefined()
  expect(style.text.quotation.justification.wide.wideForms).toBe(true)
})

test('a theme may ask for it', () => {
  const quran = { ...style.text.quran, justification: JUSTIFICATIONS.naskh }
  expect(drawnOut(true, { ...style, text: { ...style.text, quran } })).toBeGreaterThan(0)
})
