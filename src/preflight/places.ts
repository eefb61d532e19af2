/**
 * A finding on a page → where its words or its picture stand in the author's files, so that it is mended there: by the
 * item under its box.
 */

import type { Span } from '../diagnostic.ts'
import type { Rect } from '../geometry.ts'
import { picturesOf } from '../issue/parts.ts'
import { boxOfLine } from './boxes.ts'
import type { Evidence, Finding } from './evidence.ts'

/** Nothing of what is the press's own, or has no place on a page. */
export function sourceOf({ page: number, box }: Finding, { pages, issue }: Evidence): Span | undefined {
  const page = pages.find((each) => each.number === number)
  if (!page || !box) return undefined
  for (const item of page.items) {
    if (item.kind === 'text' && item.span && isUnder(boxOfLine(item), box)) return item.span
    if (item.kind === 'picture' && isUnder(item.box, box))
      return issue.articles.flatMap(picturesOf).find(({ path }) => path === item.path)?.span
  }
  return undefined
}

/** Whether the middle of a finding lies on an item. */
function isUnder(item: Rect | undefined, { x, y, width, height }: Rect): boolean {
  if (!item) return false
  const [across, down] = [x + width / 2 - item.x, y + height / 2 - item.y]
  return across >= 0 && across <= item.width && down >= 0 && down <= item.height
}
