/**
 * The books as engines old and new show them, whole, without their style sheet and without their faces: in which faces
 * words stand, at which edge lines begin, at which end their stops stand.
 */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindEpub } from '../../src/epub/book.ts'
import { openBrowser } from '../support/browser.ts'
import { bookWithout, type FlowedLine, type Without } from '../support/flow.ts'
import { needing } from '../support/needing.ts'
import { SAMPLE, SECOND } from '../support/printing.ts'
import { flowWithMupdf } from '../support/read-mupdf.ts'
import { openReader } from '../support/reader.ts'
import { ENGINES, printBook } from '../support/screens.ts'
import { exchange, interview, issueOf, paragraph, sampleParts } from './sample-issue.ts'

/** A small telephone. */
const SCREEN = { width: 360, height: 640 } as const

const CASES = [
  { id: '001', folder: SAMPLE, theme: 'contemporary', faces: ['Alexandria', 'Noto Naskh Arabic'] },
  { id: '001', folder: SAMPLE, theme: 'classical', faces: ['Amiri', 'Aref Ruqaa'] },
  { id: '002', folder: SECOND, theme: 'classical', faces: ['Amiri', 'Aref Ruqaa'] },
  { id: '002', folder: SECOND, theme: 'plain', faces: ['Amiri'] },
] as const
const PARTS = ['nothing', 'style sheet', 'faces'] as const satisfies readonly Without[]

/** What a block may stand in from its page's edge, in pixels: the page's own, a list's and a box's. */
const INSET = 110
/** Whatever is centred, or full, is as far from one edge as from the other; a space at its end may be counted. */
const EVEN = 8

/** Lines of Arabic that do not begin at the right. */
function astray(lines: readonly FlowedLine[], inset: number): string[] {
  return lines
    .filter(
      ({ direction, left, right }) => direction === 'rtl' && Math.abs(left - right) > EVEN && right > inset,
    )
    .map(({ text, left, right }) => `${text}: ${left.toFixed(0)} … ${right.toFixed(0)}`)
}

/** Paragraphs whose stop stands where they begin. */
function misplaced(lines: readonly FlowedLine[]): string[] {
  return lines
    .filter(({ direction, stop }) => stop !== undefined && stop !== (direction === 'rtl' ? 'left' : 'right'))
    .map(({ text }) => text)
}

describe.each(CASES)('issue $id in the theme $theme, in MuPDF', ({ id, folder, theme, faces }) => {
  let epub: Uint8Array
  beforeAll(async () => {
    epub = await printBook({ id, folder, theme })
  })

  test('is set in the faces that it brings, and no others', () => {
    const shown = flowWithMupdf(epub, SCREEN, 'cover.xhtml').faces
    expect([...new Set(shown.map((name) => name.replace(/ (Regular|Bold|Black|Medium)\b.*$/, '')))]).toEqual(
      faces,
    )
  })

  test('shows each picture whole on its page', () => {
    expect(flowWithMupdf(epub, SCREEN, 'cover.xhtml').cut).toBe(0)
  })

  test.each(PARTS)('begins at the right edge, with %s taken out', async (part) => {
    const { lines } = flowWithMupdf(await bookWithout(epub, part), SCREEN, 'letter.xhtml')
    expect(lines.length).toBeGreaterThan(80)
    expect(astray(lines, INSET)).toEqual([])
  })
})

/** Stops after Arabic, after Latin at the end of Arabic, and after English. */
const STOPPED = issueOf(
  interview('omar', [
    exchange(
      1,
      'أين تقف النقطة؟',
      paragraph('تقف عند آخر السطر.'),
      paragraph('جرّبنا الساعة فدقّت!'),
      paragraph('كتب المعهد كلمة واحدة ثم سكت طويلًا، وقال الحاضرون إن الكلام لا ينتهي إلا بنقطة.'),
      paragraph('We print Arabic first. Always.'),
    ),
  ]),
)

describe.each(PARTS)('stops, with %s taken out,', (part) => {
  let epub: Uint8Array
  beforeAll(async () => {
    epub = await bookWithout((await bindEpub(STOPPED, await sampleParts())).bytes, part)
  })

  test('stand at the ends of their lines in MuPDF', () => {
    const { lines } = flowWithMupdf(epub, SCREEN, 'omar.xhtml')
    expect(lines.filter(({ stop }) => stop).length).toBeGreaterThan(3)
    expect(misplaced(lines)).toEqual([])
  })

  needing('Chromium').describe('in a browser', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser?.close())

    test.each(
      ENGINES.map((engine) => [engine.name, engine] as const),
    )('stand at the ends of their lines, which begin at the right, in %s', async (_name, engine) => {
      const reader = await openReader(browser, engine, epub, SCREEN)
      await reader.goTo(reader.spine.find((file) => file.endsWith('omar.xhtml')) ?? '')
      const lines = await reader.see<FlowedLine[]>('lines()')
      expect(lines.filter(({ stop }) => stop).length).toBeGreaterThan(3)
      expect(misplaced(lines)).toEqual([])
      expect(astray(lines, EVEN)).toEqual([])
      const faces = part === 'nothing' ? ['Alexandria', 'Noto Naskh Arabic'] : []
      expect(await reader.see('faces()')).toEqual(faces)
      await reader.close()
    })
  })
})
