/**
 * Sheets in, a PDF for the printer out: each page of it as large as the sheet and its bleed, and told where it is cut.
 * A room of its own because a sheet is cut and folded where a page is read: it has boxes, and no structure or links.
 */

import type { Panel, Sheet } from '../layout/frame.ts'
import type { Ink } from '../style/style.ts'
import { finish, openDocument, type PdfDocument, setTrim } from './document.ts'
import { Foundry } from './glyphs.ts'
import type { Info } from './metadata.ts'
import { type Brush, castLines, number, paintItem, rgb } from './pdf.ts'

export interface SheetJob {
  readonly sheets: readonly Sheet[]
  readonly palette: Readonly<Record<string, Ink>>
  readonly info: Info
}

/** Paints sheets of one run. The bytes depend on the job alone. */
export async function paintSheets({ sheets, palette, info }: SheetJob): Promise<Uint8Array> {
  const foundry = new Foundry()
  const pages = sheets.flatMap(({ panels }) => panels.map(({ page }) => page))
  const cast = castLines(pages, foundry)
  const document = await openDocument(info, 'untagged')
  foundry.embed(document)
  const opened: Brush['opened'] = new Map()
  sheets.forEach(({ size, bleed, panels }, page) => {
    const brush: Brush = { document, foundry, cast, opened, colour: (role) => rgb(palette, role), page }
    document.addPage({ size: [size.width + 2 * bleed, size.height + 2 * bleed], margin: 0 })
    setTrim(document, { x: bleed, y: bleed, ...size })
    document.save()
    document.translate(bleed, bleed)
    for (const panel of panels) paintPanel(panel, brush)
    document.restore()
  })
  return finish(document)
}

function paintPanel({ page, at, turned, window }: Panel, brush: Brush): void {
  const { document } = brush
  document.save()
  clip(document, window)
  document.translate(at.x, at.y)
  // y grows downwards: the page's right becomes the sheet's head, its head the sheet's left.
  if (turned) document.transform(0, -1, 1, 0, 0, page.size.width)
  for (const item of page.items) paintItem(item, brush)
  document.restore()
}

function clip(document: PdfDocument, { x, y, width, height }: Panel['window']): void {
  document.addContent(`${[x, y, width, height].map(number).join(' ')} re W n`)
}
