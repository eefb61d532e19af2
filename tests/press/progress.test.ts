/** A whole printing, as whoever shows it hears it. */

import { expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import type { Announce } from '../../src/progress.ts'
import { HOUSE } from '../support/house.ts'
import { SECOND } from '../support/printing.ts'

test('long stages say how far they are, one by one and to the end', async () => {
  const heard = new Map<string, Parameters<Announce>[1][]>()
  const { value } = await press(
    { house: houseAt(HOUSE), folder: SECOND, editions: EDITIONS },
    (stage, reached) => {
      heard.set(stage, [...(heard.get(stage) ?? []), reached])
    },
  )
  const pages = value?.pages ?? 0
  expect(pages).toBeGreaterThan(0)
  const ends = {
    'lay out': 3,
    plates: 5,
    pictures: 5,
    screen: pages,
    print: pages,
    archive: pages,
    report: pages,
  }
  for (const [stage, of] of Object.entries(ends)) {
    const [begun, ...steps] = heard.get(stage) ?? []
    expect(begun).toBeUndefined()
    const counts = steps.map((step) => step?.done ?? 0)
    expect(counts, stage).toEqual([...counts].sort((one, other) => one - other))
    expect(steps.at(-1), stage).toEqual({ done: of, of })
  }
  for (const stage of ['cover', 'epub']) {
    const last = heard.get(stage)?.at(-1)
    expect(last?.done, stage).toBe(last?.of)
  }
})
