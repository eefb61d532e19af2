/**
 * Manuscripts whose structure is known, each read whole by the desk: how many of their exchanges come out right, how many
 * a finding asks about, and how many are wrong without a word. A number here may only be made better.
 */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Trial, tryFolder } from '../../scripts/trials.ts'
import { HOUSE } from '../support/house.ts'

const SHAPES = join(HOUSE, 'tests/fixtures/manuscripts')

interface Bar {
  readonly folder: string
  readonly manuscripts: number
  readonly exchanges: number
  readonly right: number
  readonly wrong: number
  /** What is no interview and comes out as a sure one all the same, with the reason that it is borne with. */
  readonly taken: Readonly<Record<string, string>>
}

const BARS: readonly Bar[] = [
  { folder: '.', manuscripts: 12, exchanges: 57, right: 56, wrong: 0, taken: {} },
  { folder: 'trials', manuscripts: 40, exchanges: 223, right: 208, wrong: 0, taken: {} },
  { folder: 'more', manuscripts: 30, exchanges: 177, right: 155, wrong: 0, taken: {} },
  { folder: 'ordinary', manuscripts: 20, exchanges: 99, right: 93, wrong: 0, taken: {} },
  { folder: 'monthly', manuscripts: 18, exchanges: 100, right: 95, wrong: 0, taken: {} },
  { folder: 'sent', manuscripts: 18, exchanges: 102, right: 91, wrong: 0, taken: {} },
  { folder: 'post', manuscripts: 18, exchanges: 107, right: 93, wrong: 0, taken: {} },
  { folder: 'kept', manuscripts: 16, exchanges: 95, right: 85, wrong: 0, taken: {} },
  { folder: 'winter', manuscripts: 24, exchanges: 141, right: 132, wrong: 0, taken: {} },
  { folder: 'spring', manuscripts: 20, exchanges: 122, right: 100, wrong: 0, taken: {} },
  { folder: 'summer', manuscripts: 26, exchanges: 153, right: 140, wrong: 0, taken: {} },
  { folder: 'autumn', manuscripts: 24, exchanges: 138, right: 112, wrong: 0, taken: {} },
  { folder: 'yearend', manuscripts: 24, exchanges: 141, right: 121, wrong: 0, taken: {} },
  { folder: 'newyear', manuscripts: 24, exchanges: 134, right: 116, wrong: 0, taken: {} },
  { folder: 'thaw', manuscripts: 24, exchanges: 129, right: 113, wrong: 0, taken: {} },
]

function sumOf(trials: readonly Trial[], count: (score: Trial['score']) => number): number {
  return trials.reduce((sum, { score }) => sum + count(score), 0)
}

describe.each(BARS)('$folder', ({ folder, manuscripts, exchanges, right, wrong, taken }) => {
  const trials = tryFolder(join(SHAPES, folder))

  test(`at least ${right} of ${exchanges} exchanges come out right`, async () => {
    expect(await trials).toHaveLength(manuscripts)
    expect(sumOf(await trials, (score) => score.exchanges)).toBe(exchanges)
    expect(sumOf(await trials, (score) => score.right)).toBeGreaterThanOrEqual(right)
  })

  test(`at most ${wrong} are wrong without a word`, async () => {
    expect(sumOf(await trials, (score) => score.wrong.length)).toBeLessThanOrEqual(wrong)
  })

  test('no text that is no interview is taken for a sure one', async () => {
    const silent = (await trials).filter(({ score }) => score.isKind === false).map(({ name }) => name)
    expect(silent).toEqual(Object.keys(taken))
  })
})

test('of the twelve, title, credits and guests are as they should be', async () => {
  const around = (await tryFolder(SHAPES)).flatMap(({ name, score }) =>
    score.around.map((slip) => `${name}: ${slip}`),
  )
  expect(around).toEqual([])
})
