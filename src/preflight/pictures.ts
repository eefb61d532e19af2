/**
 * Pages in, how fine the pictures on them are out, and a warning for each that is too coarse or has no caption.
 * A room of its own because a picture's pixels only say something once its place on the page is known.
 */

import type { Diagnostic } from '../diagnostic.ts'
import type { Issue } from '../issue/issue.ts'
import type { Page, Tag } from '../layout/frame.ts'

export interface PlacedPicture {
  readonly page: number
  readonly alternative: string
  /** Pixels to the inch at the size it is printed, across and down alike. */
  readonly ppi: number
}

const INCH = 72
/** Below this a picture looks coarse in print; presses ask for twice as much. */
export const COARSE_PPI = 150

export function measurePictures(pages: readonly Page[]): PlacedPicture[] {
  return pages.flatMap(({ number, items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'picture') return []
      const { pixels, crop, box, tag } = item
      // The other half of a picture that runs over a spread was measured with the first.
      if (tag.role === 'artifact') return []
      const ppi = (pixels.width * (crop?.width ?? 1) * INCH) / box.width
      return [{ page: number, alternative: (tag as Tag).alternative ?? '', ppi: Math.round(ppi) }]
    }),
  )
}

export function warnOfCoarse(pages: readonly Page[]): Diagnostic[] {
  return measurePictures(pages)
    .filter(({ ppi }) => ppi < COARSE_PPI)
    .map(({ page, alternative, ppi }) => ({
      severity: 'warning',
      code: 'preflight/coarse-picture',
      message: `Unexpected ${ppi} pixels to the inch in the picture “${alternative}” on page ${page}, expected ${COARSE_PPI} or more.`,
      hint: 'Give a larger picture, or show it smaller.',
    }))
}

/** Pictures of articles that say nothing of themselves to a reader who sees them. */
export function warnOfUncaptioned({ articles }: Issue): Diagnostic[] {
  const blocks = articles.flatMap((article) =>
    article.kind === 'letter'
      ? article.blocks
      : [...article.exchanges.flatMap(({ answer }) => answer), ...article.closing],
  )
  return blocks.flatMap((block): Diagnostic[] => {
    if (block.kind !== 'picture' || block.caption) return []
    return [
      {
        severity: 'warning',
        code: 'preflight/missing-caption',
        message: `Unexpected picture “${block.alternative}” without a caption, expected words under it.`,
        hint: 'Give it caption: with what a reader should know of it.',
        span: block.span,
      },
    ]
  })
}
