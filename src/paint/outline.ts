/**
 * Pages → the bookmarks of a PDF: a title leads to the page its article opens on, a question to its first line.
 */

import type { Pt } from '../geometry.ts'
import type { Page, Tag, TextItem } from '../layout/page/frame.ts'
import type { PdfDocument } from './document.ts'
import { shorten } from './text-string.ts'

export interface Bookmark {
  readonly title: string
  /** 1 for a title, 2 for a question or a subhead below it, 3 for a subhead below a question. */
  readonly level: number
  /** Index of the page. */
  readonly page: number
  /** From the top of the page. */
  readonly top: Pt
}

/** Room above a heading's first baseline, in sizes of its type, so that a jump shows the whole line. */
const HEADROOM = 1.5

/** In reading order; a heading over several lines is one bookmark. */
export function bookmarksOf(pages: readonly Page[]): Bookmark[] {
  const openings = new Map(
    pages.flatMap(({ opens }, index) => (opens === undefined ? [] : [[opens, index] as const])),
  )
  const told = new Set<Tag>()
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      if (item.kind !== 'text' || item.tag.role !== 'heading' || told.has(item.tag)) return []
      told.add(item.tag)
      return bookmarkOf(item, item.tag, { page, openings })
    }),
  )
}

/** None of a heading that has no title. */
function bookmarkOf(
  { at, source }: TextItem,
  { title, level = 1, parent }: Tag,
  { page, openings }: { readonly page: number; readonly openings: ReadonlyMap<string, number> },
): Bookmark[] {
  if (title === undefined) return []
  const opening = parent?.slug === undefined ? undefined : openings.get(parent.slug)
  if (opening !== undefined) return [{ title, level, page: opening, top: 0 }]
  const size = source.spans[0]?.style.size ?? 0
  return [{ title, level, page, top: Math.max(0, at.y - HEADROOM * size) }]
}

export function writeOutline(
  document: PdfDocument,
  bookmarks: readonly Bookmark[],
  pages: readonly Page[],
): void {
  const open = [document.outline]
  for (const { title: whole, level, page, top } of bookmarks) {
    const text = shorten(whole)
    // pdfkit counts `left` from the right edge; the whole width brings the page's left edge into view.
    const place = { pageNumber: page, top, left: pages[page]?.size.width, expanded: true } as never
    const above = open[level - 1] ?? open.at(-1) ?? document.outline
    open.splice(level, Number.POSITIVE_INFINITY, above.addItem(text, place))
  }
}
