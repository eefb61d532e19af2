/** What reading engines are told of a face: measured on the faces themselves. */

import { describe, expect, test } from 'vitest'
import { measureFace, measureWords } from '../../../src/text/faces/measures.ts'
import { openHouse } from '../../support/house.ts'

describe('the measures of a face', async () => {
  const [{ typesetter: classical }, { typesetter: contemporary }] = (await Promise.all(
    (['classical', 'contemporary'] as const).map(openHouse),
  )) as [Awaited<ReturnType<typeof openHouse>>, Awaited<ReturnType<typeof openHouse>>]

  test('say how high its dal stands and how wide its space is', () => {
    const { dal, space } = measureFace(classical, 'amiri/regular') ?? { dal: 0, space: 0 }
    expect([dal, space]).toEqual([expect.closeTo(0.391, 3), expect.closeTo(0.292, 3)])
  })

  test('say how far a kaf reaches over the space before it, where it does', () => {
    expect(measureFace(classical, 'amiri/regular')?.reach).toBeCloseTo(0.155, 3)
    expect(measureFace(contemporary, 'noto-naskh-arabic/regular')?.reach).toBeLessThanOrEqual(0)
  })

  test('tell a sans from a serif by its maker’s own word', () => {
    expect(measureFace(contemporary, 'ibm-plex-sans-arabic/regular')?.isSans).toBe(true)
    expect(measureFace(classical, 'amiri/regular')?.isSans).toBe(false)
  })

  test('say how wide words are, with the spaces between them, and that marks take no room', () => {
    const wide = (text: string) => measureWords(classical, 'amiri/regular', text)
    const space = measureFace(classical, 'amiri/regular')?.space ?? 0
    expect(wide('قف هنا')).toBeCloseTo(wide('قف') + space + wide('هنا'), 6)
    expect(wide('قف')).toBeGreaterThan(0.5)
    expect(wide('قِفْ')).toBeCloseTo(wide('قف'), 2)
    expect(measureWords(classical, 'alexandria/black', 'قف')).toBe(0)
  })

  test('are none of a face that was not opened', () => {
    expect(measureFace(classical, 'alexandria/black')).toBeUndefined()
  })
})
