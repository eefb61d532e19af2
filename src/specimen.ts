/**
 * The catalogue of faces → a specimen: one paragraph, vowelled and not, in several faces, three ways to justify it
 * and three measures, each with its figures. A second front door, beside the press: it sets no issue.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checked, hasErrors } from './diagnostic.ts'
import type { PrintedFile } from './editions/edition.ts'
import type { Point, Pt } from './geometry.ts'
import type { House } from './house.ts'
import { sideOf } from './layout/grid/sides.ts'
import { type Page, rectangle, type Tag, type TextItem } from './layout/page/frame.ts'
import { readCatalogue } from './style/catalogue.ts'
import { JUSTIFICATION_NAMES, JUSTIFICATIONS, type JustificationName } from './style/justification.ts'
import { composeParagraph } from './text/compose.ts'
import { openFace } from './text/faces/font.ts'
import { openShaper } from './text/faces/shape.ts'
import type { Typesetter } from './text/faces/typesetter.ts'
import { measureEvenness, measureLine } from './text/lines/evenness.ts'
import { linesMeet } from './text/lines/ink.ts'
import { type LineBox, type StyledText, wholeSpan } from './text/paragraph.ts'

/** The last has wide forms of its own, and no join that may be lengthened. */
const FACES = [
  'amiri/regular',
  'noto-naskh-arabic/regular',
  'ibm-plex-sans-arabic/regular',
  'aref-ruqaa/regular',
]
const LABELS = 'ibm-plex-sans-arabic/regular'
const TEXTS = ['plain.txt', 'vowelled.txt']
/** The least that lines stand apart; where they would touch, so many points more, as often as they do. */
const LEADING: Pt = 16.5
const LEADING_STEP: Pt = 0.5
/** Fewest points of paper between the ink of two lines. */
const AIR: Pt = 2.2
const SIZE: Pt = 11
const LABEL: Pt = 7
/** From the widest, which is read first. */
const MEASURES: readonly Pt[] = [260, 180, 120]
const MARGIN: Pt = 48
const GUTTER: Pt = 40
/** Between two rows of blocks, with a label over each block. */
const BLOCK_GAP: Pt = 44
const LABEL_RISE: Pt = 12
/** Pixels of a page's picture. */
const PICTURE_WIDTH = 1600

const PALETTE = {
  paper: { screen: [1, 1, 1] },
  ink: { screen: [0, 0, 0] },
  quiet: { screen: [0.45, 0.45, 0.45] },
  column: { screen: [0.95, 0.96, 0.98] },
} as const

/** Sets the specimen of the catalogue's faces: one PDF, and a picture of each page. */
export async function printSpecimen(house: House): Promise<Checked<readonly PrintedFile[]>> {
  const { faces, diagnostics } = await readCatalogue(house)
  if (hasErrors(diagnostics)) return { diagnostics }
  const wanted = [...faces.values()].filter(({ name }) => FACES.includes(name))
  const opened = await Promise.all(
    wanted.map(async ({ name, path, wide }) => [name, openFace(name, await readFile(path), wide)] as const),
  )
  const book = new Map(opened)
  const typesetter = { book, shape: openShaper(book) }
  const pages: Page[] = []
  for (const face of FACES) {
    for (const file of TEXTS) {
      const text = (await readFile(join(house.root, 'assets', 'specimen', file), 'utf8')).trim()
      pages.push(setPage(typesetter, { face, text }, pages.length + 1))
    }
  }
  return { value: await paint(pages), diagnostics }
}

async function paint(pages: readonly Page[]): Promise<PrintedFile[]> {
  const [{ paintPdf }, { paintSvg }, { paintPicture }] = await Promise.all([
    import('./paint/pdf.ts'),
    import('./paint/svg.ts'),
    import('./images/page.ts'),
  ])
  const info = { title: 'Warraq: specimen', authors: [], subject: '', language: 'ar', date: new Date(0) }
  const pictures = pages.map(async (page) => ({
    name: `specimen.${page.number}.png`,
    bytes: await paintPicture(paintSvg(page, PALETTE), page.size.width, PICTURE_WIDTH),
  }))
  return [
    { name: 'specimen.pdf', bytes: await paintPdf({ pages, palette: PALETTE, info }) },
    ...(await Promise.all(pictures)),
  ]
}

interface Sample {
  readonly face: string
  readonly text: string
}

/** A row for each way to justify; in it a block for each measure, the widest at the right. */
function setPage(typesetter: Typesetter, sample: Sample, number: number): Page {
  const document: Tag = { role: 'document' }
  const section: Tag = { role: 'section', parent: document, title: sample.face }
  const heading: Tag = { role: 'heading', level: 1, parent: section, title: sample.face }
  const width = 2 * MARGIN + MEASURES.reduce((sum, measure) => sum + measure + GUTTER, -GUTTER)
  const items: Page['items'][number][] = label(typesetter, sample.face, { x: MARGIN, y: MARGIN }, heading)
  let foot = MARGIN
  const rows = JUSTIFICATION_NAMES.map((name) =>
    MEASURES.map((measure) => compose(typesetter, sample, name, measure)),
  )
  const leading = clearLeading(rows.flat())
  for (const row of rows) {
    const y = foot + BLOCK_GAP
    let right = width - MARGIN
    for (const composed of row) {
      const { measure } = composed
      const block = setBlock(typesetter, composed, { at: { x: right - measure, y }, leading, section })
      items.push(...block.items)
      foot = Math.max(foot, block.foot)
      right -= measure + GUTTER
    }
  }
  const size = { width, height: foot + MARGIN }
  const paper = { kind: 'path' as const, commands: rectangle({ x: 0, y: 0, ...size }), fill: 'paper' }
  return { number, side: sideOf(number), size, items: [paper, ...items] }
}

interface ComposedBlock {
  readonly name: JustificationName
  readonly measure: Pt
  readonly source: StyledText
  readonly lines: readonly LineBox[]
}

function compose(
  typesetter: Typesetter,
  { face, text }: Sample,
  name: JustificationName,
  measure: Pt,
): ComposedBlock {
  const style = { faces: { arabic: face, latin: face }, size: SIZE, colour: 'ink', rise: 0 }
  const source = wholeSpan(text, style, 'ar')
  const way = {
    direction: 'rtl',
    align: 'justify',
    indent: 0,
    hang: true,
    justification: JUSTIFICATIONS[name],
  } as const
  return { name, measure, source, lines: composeParagraph(typesetter, source, way, measure).lines }
}

/** The least leading at which no line of any block touches the line below it. */
function clearLeading(blocks: readonly ComposedBlock[]): Pt {
  const touches = (leading: Pt) =>
    blocks.some(({ lines }) =>
      lines.some((line, index) => {
        const below = lines[index + 1]
        return below !== undefined && linesMeet(line, below, leading - AIR)
      }),
    )
  let leading = LEADING
  while (touches(leading)) leading += LEADING_STEP
  return leading
}

interface Placement {
  /** Top left of the block. */
  readonly at: Point
  readonly leading: Pt
  readonly section: Tag
}

function setBlock(typesetter: Typesetter, composed: ComposedBlock, { at, leading, section }: Placement) {
  const { lines, measure, source } = composed
  const height = lines.length * leading
  const tag: Tag = { role: 'paragraph', parent: section }
  const set = lines.map((line, index): TextItem => {
    const baseline = at.y + (index + 1) * leading - leading / 4
    return { kind: 'text', at: { x: at.x, y: baseline }, line, source, tag }
  })
  const column = {
    kind: 'path' as const,
    commands: rectangle({ ...at, width: measure, height }),
    fill: 'column',
  }
  const words = label(typesetter, figuresOf(composed), { x: at.x, y: at.y - LABEL_RISE / 2 }, tag)
  return { items: [column, ...words, ...set], foot: at.y + height }
}

function figuresOf({ lines, name, measure }: ComposedBlock): string {
  const { p5, p95, deviation, lengthened } = measureEvenness([lines.map(measureLine)])
  const gaps = `${p5.toFixed(2)}–${p95.toFixed(2)} (${deviation.toFixed(2)})`
  return `${name}, ${measure} pt: gaps ${gaps}, ${lengthened} longer`
}

/** A line of the specimen's own words, from `at` to the right. */
function label({ book, shape }: Typesetter, text: string, at: Point, parent: Tag): TextItem[] {
  const style = { faces: { arabic: LABELS, latin: LABELS }, size: LABEL, colour: 'quiet', rise: 0 }
  const source = wholeSpan(text, style, 'en')
  const way = {
    direction: 'ltr',
    align: 'start',
    indent: 0,
    hang: false,
    justification: JUSTIFICATIONS.spaces,
  } as const
  const { lines } = composeParagraph({ book, shape }, source, way, MEASURES[0] ?? 0)
  const tag = parent.role === 'heading' ? parent : ({ role: 'artifact', type: 'Layout' } as const)
  return lines.map((line) => ({ kind: 'text', at, line, source, tag }))
}
