/** Longer joins as a printer's plate has them: one stroke, without a seam, at 2400 dots to the inch. */

import * as mupdf from 'mupdf'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/layout/page/frame.ts'
import { paintPdf } from '../../src/paint/pdf.ts'
import { JUSTIFICATIONS } from '../../src/style/justification.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { openShaper } from '../../src/text/faces/shape.ts'
import { type LineBox, type PlacedRun, wholeSpan } from '../../src/text/paragraph.ts'
import { openCatalogueFace } from '../support/house.ts'
import { manuscriptWords } from '../support/issues.ts'
import { stand } from '../support/letters.ts'

const FACES = [
  'amiri/regular',
  'noto-naskh-arabic/regular',
  'ibm-plex-sans-arabic/regular',
  'alexandria/bold',
]
const DOTS = 2400 / 72
const SIZE = 10.5
const MEASURE = 180

describe.each(FACES)('in %s', async (name) => {
  const { face } = await openCatalogueFace(name)
  const typesetter = { book: new Map([[name, face]]), shape: openShaper(new Map([[name, face]])) }
  const style = { faces: { arabic: name, latin: name }, size: SIZE, colour: 'ink', rise: 0 }
  const text = manuscriptWords()
    .filter((word) => /^\p{Script=Arabic}+$/u.test(word))
    .slice(0, 160)
    .join(' ')
  const way = stand('justify', { justification: JUSTIFICATIONS.naskh })
  const source = wholeSpan(text, style, 'ar')
  const lines = composeParagraph(typesetter, source, way, MEASURE).lines.filter(({ runs }) =>
    runs.some(({ run }) => run.lengthened),
  )

  test('every longer join is ink from its one letter to the other', async () => {
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines.slice(0, 8)) {
      const isInk = await rasterise(line, source)
      for (const placed of line.runs.filter(({ run }) => run.lengthened)) {
        const [left, right] = joinOf(placed, line)
        const broken = columnsBetween(left, right).filter((x) => !isInk(x))
        expect(broken, `${placed.run.text} at ${left.toFixed(2)}`).toEqual([])
      }
    }
  })

  test('words drawn out and letters set apart are as wide on the plate as in the line', async () => {
    const line = lines[0] as LineBox
    const isInk = await rasterise(line, source)
    const first = line.runs[0] as PlacedRun
    const inked = columnsBetween(-2, MEASURE + 2).filter(isInk)
    // Letters end a little before their advance does; no line falls short of its measure by more.
    expect((inked[0] as number) / DOTS).toBeLessThan(first.x + 0.25 * SIZE)
    expect((inked.at(-1) as number) / DOTS).toBeGreaterThan(MEASURE - 0.25 * SIZE)
    expect((inked.at(-1) as number) / DOTS).toBeLessThan(MEASURE + 0.25 * SIZE)
  })
})

function joinOf({ x, run }: PlacedRun, { expansion }: LineBox): readonly [number, number] {
  const { from = 0, to = 0 } = run.lengthened ?? {}
  return [x + from * expansion, x + to * expansion]
}

/** Dots from left to right. */
function columnsBetween(left: number, right: number): number[] {
  const first = Math.ceil(left * DOTS)
  return Array.from({ length: Math.floor(right * DOTS) - first }, (_, index) => first + index)
}

const ROOM = 10

/** The line painted alone on a page; whether a column of dots, counted from the measure's left, has ink near the baseline. */
async function rasterise(line: LineBox, source: ReturnType<typeof wholeSpan>) {
  const size = { width: MEASURE + 2 * ROOM, height: 40 }
  const tag = { role: 'paragraph' as const, parent: { role: 'document' as const } }
  const page: Page = {
    number: 1,
    side: 'left',
    size,
    items: [{ kind: 'text', at: { x: ROOM, y: 24 }, line, source, tag }],
  }
  const info = { title: 'joins', authors: [], subject: '', language: 'ar', date: new Date(0) }
  const pdf = await paintPdf({ pages: [page], palette: { ink: { screen: [0, 0, 0] } }, info })
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  const pixmap = document
    .loadPage(0)
    .toPixmap(mupdf.Matrix.scale(DOTS, DOTS), mupdf.ColorSpace.DeviceGray, false, false)
  const [pixels, width, stride] = [pixmap.getPixels(), pixmap.getWidth(), pixmap.getStride()]
  const [top, bottom] = [Math.floor(23.9 * DOTS - 0.2 * SIZE * DOTS), Math.ceil(24.1 * DOTS)]
  return (column: number): boolean => {
    const x = column + Math.round(ROOM * DOTS)
    if (x < 0 || x >= width) return false
    for (let y = top; y < bottom; y++) if ((pixels[y * stride + x] as number) < 128) return true
    return false
  }
}
