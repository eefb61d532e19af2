/**
 * Sheets → a PDF for the press: plates and no other colours, each page of it as large as the sheet, its bleed and its
 * slug, and told where it is cut. It is cut and folded, not read: it has boxes, and no structure or links.
 */

import type { Artwork } from '../artwork/read.ts'
import type { Item, MarkedSheet, Panel } from '../layout/page/frame.ts'
import { MARK_INKS } from '../layout/sheets/marks.ts'
import type { Advance, Pause } from '../progress.ts'
import { inkOf } from '../style/press.ts'
import type { Ink } from '../style/style.ts'
import { openArtworks } from './artwork.ts'
import {
  bindSheets,
  closeContent,
  finish,
  openDocument,
  type PdfDocument,
  setBoxes,
  setIntent,
} from './document.ts'
import { Foundry } from './glyphs.ts'
import { pressColours } from './inks.ts'
import type { Info } from './metadata.ts'
import { number } from './number.ts'
import { type Brush, type Layer, layerOf, paintItems, whisper } from './pdf.ts'
import { type OutputIntent, PROFILES } from './profiles.ts'

export interface SheetJob {
  readonly sheets: readonly MarkedSheet[]
  /** Each ink with its plates. */
  readonly palette: Readonly<Record<string, Ink>>
  readonly info: Info
  readonly intent: OutputIntent
  /** Pages that others have made, by the paths of their files. */
  readonly artworks?: ReadonlyMap<string, Artwork>
  /** Hears how many sheets are painted. */
  readonly advance?: Advance
  readonly pause?: Pause | undefined
}

/** Paints sheets of one run. The bytes depend on the job alone. */
export async function paintSheets({
  sheets,
  palette,
  info,
  intent,
  artworks = new Map(),
  advance,
  pause,
}: SheetJob): Promise<Uint8Array> {
  const document = await openDocument(info, PROFILES.print)
  setIntent(document, PROFILES.print.intent, intent)
  const foundry = new Foundry(document)
  const opened: Brush['opened'] = new Map()
  const artwork = openArtworks(document, artworks)
  const colours = pressColours(document, { ...palette, ...MARK_INKS })
  for (const [page, { size, bleed, slug, panels, marks }] of sheets.entries()) {
    const brush: Brush = { document, foundry, opened, artwork, colours, page }
    const edge = bleed + slug
    document.addPage({ size: [size.width + 2 * edge, size.height + 2 * edge], margin: 0 })
    setBoxes(document, size, bleed, slug)
    document.save()
    document.translate(edge, edge)
    for (const panel of panels) paintPanel(panel, brush, palette)
    paintItems(drawnMarks(marks, page), brush)
    document.restore()
    closeContent(document)
    advance?.(page + 1, sheets.length)
    await pause?.()
  }
  bindSheets(document)
  foundry.close()
  return finish(document)
}

function drawnMarks(items: readonly Item[], sheet: number): Layer {
  return { place: `the margin of sheet ${sheet + 1}`, items }
}

function paintPanel({ page, at, turned, window }: Panel, brush: Brush, palette: SheetJob['palette']): void {
  const { document } = brush
  document.save()
  clip(document, window)
  document.translate(at.x, at.y)
  // y grows downwards: the page's right becomes the sheet's head, its head the sheet's left.
  if (turned) document.transform(0, -1, 1, 0, 0, page.size.width)
  const lines = paintItems(layerOf({ ...page, items: withoutPaper(page.items, palette) }), brush)
  whisper(brush.foundry.toldPoppler(lines), brush)
  document.restore()
}

/** A page begins with its paper, which takes no ink; painted, it would show as a pale line where two pages meet. */
function withoutPaper(items: readonly Item[], palette: SheetJob['palette']): readonly Item[] {
  const [first] = items
  if (first?.kind !== 'path' || first.stroke || !first.fill) return items
  const { press, spot } = palette[first.fill] ?? {}
  return press && !spot && inkOf(press) === 0 ? items.slice(1) : items
}

function clip(document: PdfDocument, { x, y, width, height }: Panel['window']): void {
  document.addContent(`${[x, y, width, height].map(number).join(' ')} re W n`)
}
