/** Every face of the catalogue → a picture: its name as themes write it, and a line of it that it can set. */

import { readFile } from 'node:fs/promises'
import { formatDiagnostic, hasErrors } from '../../src/diagnostic.ts'
import type { Point, Pt } from '../../src/geometry.ts'
import type { House } from '../../src/house.ts'
import { paintPicture } from '../../src/images/page.ts'
import { sideOf } from '../../src/layout/grid/sides.ts'
import { type Page, rectangle, type TextItem } from '../../src/layout/page/frame.ts'
import { paintSvg } from '../../src/paint/svg.ts'
import { readCatalogue } from '../../src/style/catalogue.ts'
import { JUSTIFICATIONS } from '../../src/style/justification.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { openFace } from '../../src/text/faces/font.ts'
import { openShaper } from '../../src/text/faces/shape.ts'
import type { Typesetter } from '../../src/text/faces/typesetter.ts'
import { wholeSpan } from '../../src/text/paragraph.ts'

const ARABIC = 'الحرف صوت يُرى، والصفحة بيته ١٢٣'
const LATIN = 'Hamburgefonstiv 12345'
/** What families of signs alone can set. */
const SIGNS: Readonly<Record<string, string>> = {
  'noto-emoji': '😀 📖 ✂ 🖨 ☕',
  'noto-sans-math': '∑ ∫ √ ∞ ≠ ≤ ∈ ℝ',
  'noto-sans-symbols': '☾ ♈ ⚖ ⚙ ⛭ ♻',
  'noto-sans-symbols-2': '★ ✓ ➔ ⬤ ⯈ 🖹',
}
const LABELS = 'ibm-plex-mono/regular'

const WIDTH: Pt = 363
const MARGIN: Pt = 14
/** Over the first row and under the last: pages cut pictures to whole lines. */
const ENDS: Pt = 26
const ROW: Pt = 21.5
const BASELINE: Pt = 14.5
const SIZE: Pt = 12
const LABEL: Pt = 7.5
/** Pixels. */
const PICTURE_WIDTH = 1760

const PALETTE = {
  paper: { screen: [1, 1, 1] },
  ink: { screen: [0, 0, 0] },
  quiet: { screen: [0.35, 0.35, 0.35] },
  rule: { screen: [0.8, 0.8, 0.8] },
} as const

/** A PNG, a row a face. */
export async function drawFaces(house: House): Promise<Uint8Array> {
  const { faces, diagnostics } = await readCatalogue(house)
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  const opened = await Promise.all(
    [...faces.values()].map(
      async ({ name, path, wide }) => [name, openFace(name, await readFile(path), wide)] as const,
    ),
  )
  const book = new Map(opened)
  const typesetter = { book, shape: openShaper(book) }
  const names = [...book.keys()]
  const items = names.flatMap((name, index) => drawRow(typesetter, name, ENDS + index * ROW))
  const size = { width: WIDTH, height: 2 * ENDS + names.length * ROW }
  const paper = { kind: 'path' as const, commands: rectangle({ x: 0, y: 0, ...size }), fill: 'paper' }
  const page: Page = { number: 1, side: sideOf(1), size, items: [paper, ...items] }
  return paintPicture(paintSvg(page, PALETTE), WIDTH, PICTURE_WIDTH)
}

/** The sample at the right, the name at the left, a rule under both. */
function drawRow(typesetter: Typesetter, name: string, top: Pt): Page['items'][number][] {
  const at = { x: MARGIN, y: top + BASELINE }
  const rule = { x: MARGIN, y: top + ROW - 1, width: WIDTH - 2 * MARGIN, height: 0.5 }
  return [
    ...line(typesetter, { ...sampleOf(typesetter, name), face: name, size: SIZE, colour: 'ink' }, at),
    ...line(typesetter, { text: name, align: 'start', face: LABELS, size: LABEL, colour: 'quiet' }, at),
    { kind: 'path', commands: rectangle(rule), fill: 'rule' },
  ]
}

/** Arabic runs from the right; signs and Latin run from the left, and end there. */
function sampleOf({ book }: Typesetter, name: string): Pick<Words, 'text' | 'align'> {
  const signs = SIGNS[name.slice(0, name.indexOf('/'))]
  if (signs !== undefined) return { text: signs, align: 'end' }
  const isArabic = book.get(name)?.covers('ح'.codePointAt(0) ?? 0)
  return isArabic ? { text: ARABIC } : { text: LATIN, align: 'end' }
}

interface Words {
  readonly text: string
  readonly face: string
  readonly size: Pt
  readonly colour: string
  /** Of a line that runs from the left: where it stands. One without it runs from the right. */
  readonly align?: 'start' | 'end'
}

function line(typesetter: Typesetter, words: Words, at: Point): TextItem[] {
  const { text, face, size, colour, align } = words
  const source = wholeSpan(text, { faces: { arabic: face, latin: face }, size, colour, rise: 0 }, 'ar')
  const way = {
    direction: align === undefined ? 'rtl' : 'ltr',
    align: align ?? 'start',
    indent: 0,
    hang: false,
    justification: JUSTIFICATIONS.spaces,
  } as const
  const { lines } = composeParagraph(typesetter, source, way, WIDTH - 2 * MARGIN)
  const tag = { role: 'artifact', type: 'Layout' } as const
  return lines.map((each) => ({ kind: 'text', at, line: each, source, tag }))
}
