/** Evenness read from a PDF by where its glyphs stand, against what the lines it was painted from say. */

import { expect, test } from 'vitest'
import { readParagraphs } from '../../scripts/pdf-lines.ts'
import { evennessOf } from '../../src/layout/page/evenness.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { measureEvenness } from '../../src/text/lines/evenness.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'
import { printScreen, SAMPLE } from '../support/printing.ts'

test('a PDF of ours reads back as even as it was set', async () => {
  const { style, typesetter } = await openHouse('plain')
  const { value: pages = [] } = paginate(await sampleIssue(), style, typesetter)
  const set = evennessOf(pages)
  const read = measureEvenness(readParagraphs(await printScreen(SAMPLE, 'plain')))
  expect(Math.abs(read.lines / set.lines - 1)).toBeLessThan(0.05)
  // A reader sees the space scaled with its line, by 1.5 % at the most; a column of a few lines it takes for none.
  for (const figure of ['p5', 'median', 'p95', 'deviation', 'step'] as const)
    expect(Math.abs(read[figure] - set[figure]), figure).toBeLessThan(0.04)
  expect(read.rivers).toBe(0)
  // Longer joins leave no sign in the text: what is read are the author's own.
  expect(read.lengthened).toBeLessThan(5)
})
