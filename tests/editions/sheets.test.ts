/** The printer's files: what is printed from plates, by which name, and what preflight asks of it. */

import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/edition.ts'
import {
  pagesOnPlates,
  paintCoverSheets,
  paintPrint,
  pressFacts,
  pressOf,
} from '../../src/editions/sheets.ts'
import { openJob } from '../support/jobs.ts'
import { unpacked } from '../support/unpacked.ts'

const { job } = await openJob('contemporary')
const { style } = job.dressing
const backless = { ...style, backCover: false }

/** How many pages a file of pages has, and how many sheets one of sheets. */
const pagesIn = (bytes: Uint8Array) => unpacked(bytes).match(/\/Type \/Page\b(?!s)/g)?.length

describe('from plates', () => {
  const printed = (...editions: Parameters<typeof pagesOnPlates>[1]) =>
    pagesOnPlates(job.pages, editions, style).map(({ number }) => number)

  test('are printed all pages of an issue that is ordered for print', () => {
    expect(printed('print')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(printed('cover', 'print')).toHaveLength(8)
  })

  test('are printed the four pages of the cover, where that alone is ordered', () => {
    expect(printed('screen', 'cover')).toEqual([1, 2, 7, 8])
  })

  test('is printed nothing for a screen, a book or a report, nor a cover that has no back', () => {
    expect(printed(...EDITIONS.filter((edition) => edition !== 'print' && edition !== 'cover'))).toEqual([])
    expect(pagesOnPlates(job.pages, ['cover'], backless)).toEqual([])
  })
})

describe('of a press', () => {
  const room = {
    palette: { ink: { screen: [0, 0, 0], press: [0, 0, 0, 1] }, gold: { screen: [1, 1, 0] } },
    separate: async () => [],
    profile: { greatestInk: 3, description: 'FOGRA39' },
    pictures: () => [{ path: '/a.jpg', greatestInk: 2.5 }],
  } as const
  const page = {
    number: 1,
    side: 'left',
    size: style.trim,
    items: [{ kind: 'path', commands: [], fill: 'gold' }],
  } as const

  test('it is known by which profile it prints, and how much ink it bears', () => {
    expect(pressOf(job.dressing)).toEqual({
      profile: job.dressing.profile,
      inkLimit: style.press.inkLimit,
      intent: 'relative',
    })
  })

  test('preflight asks which inks are used, what plates they have, and the ink of pictures', () => {
    expect(pressFacts(room, style, [page])).toEqual({
      inkLimit: style.press.inkLimit,
      condition: style.press.condition,
      profile: room.profile,
      inks: [
        { role: 'ink', used: false, cmyk: [0, 0, 0, 1] },
        { role: 'gold', used: true },
      ],
      pictures: [{ path: '/a.jpg', greatestInk: 2.5, space: 'cmyk' }],
    })
  })
})

describe('a printer’s file', () => {
  test.each([
    ['pages', '012.print.pdf', 8],
    ['spreads', '012.print-spreads.pdf', 5],
    ['stitched', '012.print-stitched.pdf', 4],
  ] as const)('of %s says so by its name %s, and has %i sheets', async (imposition, name, sheets) => {
    const file = await paintPrint({ ...job, imposition })
    expect(file.name).toBe(name)
    expect(pagesIn(file.bytes)).toBe(sheets)
  })

  test('of a perfect-bound issue leaves out its cover, which has a file of its own', async () => {
    const bound = { ...job, issue: { ...job.issue, binding: { kind: 'perfect', caliper: 1 } } } as const
    expect(pagesIn((await paintPrint(bound)).bytes)).toBe(4)
    const { bytes, name } = (await paintCoverSheets(bound))[0] ?? { bytes: new Uint8Array(), name: '' }
    expect([name, pagesIn(bytes)]).toEqual(['012.cover.pdf', 2])
  })

  test('of a perfect-bound issue without a back cover is the whole issue', async () => {
    const issue = { ...job.issue, binding: { kind: 'perfect', caliper: 1 } } as const
    const bound = { ...job, issue, dressing: { ...job.dressing, style: backless } }
    expect(pagesIn((await paintPrint(bound)).bytes)).toBe(8)
    expect(await paintCoverSheets(bound)).toEqual([])
  })

  test('is never made without plates', async () => {
    await expect(paintPrint({ ...job, plateRoom: undefined })).rejects.toThrow('without plates')
  })
})
