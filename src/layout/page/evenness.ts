/**
 * Pages → how evenly their justified text is spaced out. A paragraph runs over columns and pages, and is measured as
 * one.
 */

import { type Evenness, measureEvenness, measureLine } from '../../text/lines/evenness.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'
import type { Page } from './frame.ts'

/** Over every paragraph that has a line filled to its measure. */
export function evennessOf(pages: readonly Page[]): Evenness {
  const paragraphs = new Map<StyledText, LineBox[]>()
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.tag.role === 'artifact') continue
    const lines = paragraphs.get(item.source)
    if (lines) lines.push(item.line)
    else paragraphs.set(item.source, [item.line])
  }
  const justified = [...paragraphs.values()].filter((lines) => lines.some(({ flush }) => flush))
  return measureEvenness(justified.map((lines) => lines.map(measureLine)))
}
