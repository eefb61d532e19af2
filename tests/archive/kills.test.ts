/** Whenever an archiver is killed, no version is lost, and the next command makes the archive whole. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { besidesNames, checkOcfl } from '../support/check-ocfl.ts'
import { needing } from '../support/needing.ts'
import type { KilledOrder } from './killed-orders.ts'
import { countActs, type Killed, killAt, openKills } from './kills.ts'

/** Moments of each order, as parts of all its acts: a fixed few; `npm run kills -- archive` tries every one. */
const MOMENTS = [0.1, 0.4, 0.62, 0.66, 0.7, 0.78, 0.86, 0.97]

let kills: Awaited<ReturnType<typeof openKills>>
const killed: Killed[] = []
beforeAll(async () => {
  kills = await openKills()
  for (const order of ['first', 'second'] satisfies KilledOrder[]) {
    const acts = await countActs(kills, order)
    for (const moment of MOMENTS) killed.push(await killAt(kills, order, Math.ceil(moment * acts)))
  }
})
afterAll(() => kills.close())

describe('an archiver that is killed', () => {
  test('loses nothing, leaves nothing, and archives nothing twice', () => {
    expect(killed.map(({ order, act, faults }) => [order, act, faults])).toEqual(
      killed.map(({ order, act }) => [order, act, []]),
    )
  })

  test('is killed before its version counts, between, and behind it', () => {
    const seen = killed.filter(({ order }) => order === 'second').map((each) => [each.seen, each.outcome])
    expect(seen).toEqual(
      expect.arrayContaining([
        [1, 'nothing to settle'],
        [1, 'completed'],
        [2, 'completed'],
        [2, 'nothing to settle'],
      ]),
    )
  })

  needing(
    'ocfl-py',
  ).test('leaves archives that an independent program finds whole after the next command', () => {
    const verdicts = checkOcfl(killed.map(({ archive }) => archive))
    expect(verdicts.map(({ valid, objects }) => ({ valid, objects }))).toEqual(
      killed.map(() => ({ valid: true, objects: 1 })),
    )
    expect(verdicts.flatMap(besidesNames)).toEqual([])
  })
})
