/** Issues no editor wrote: any blocks in any order and length keep what a set page promises. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate } from '../../src/layout/paginate.ts'
import { openChance } from '../support/chance.ts'
import { generateIssue } from '../support/generated.ts'
import { breaches } from '../support/guarantees.ts'
import { openHouse } from '../support/house.ts'
import { sampleOf } from '../support/samples.ts'

/** Two hundred in all, a part of them each time. */
const RUNS = sampleOf(
  { plain: 12, contemporary: 12, classical: 12, daily: 6 },
  { plain: 60, contemporary: 50, classical: 50, daily: 40 },
)
/** Of the generator: the same issues each time, until somebody looks for others. */
const SEED = 20_261_101

describe.each([
  'plain',
  'contemporary',
  'classical',
  'daily',
] as const)('generated issues, %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)

  test(`keep every promise, ${RUNS[theme]} of them`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const issue = generateIssue(openChance(seed))
        const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
        expect(diagnostics).toEqual([])
        expect(breaches({ issue, style, pages })).toEqual([])
      }),
      // A smaller seed makes no smaller issue: the first that fails is told.
      { numRuns: RUNS[theme], seed: SEED, endOnFailure: true },
    )
  })
})
