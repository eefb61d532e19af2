/**
 * An article → the compositor that sets it: one vowelled throughout stands on a wider grid of its own. A page's
 * columns share one grid, and so it is chosen before any of them is set.
 */

import type { Pt } from '../../geometry.ts'
import type { Article } from '../../issue/issue.ts'
import { blocksOf } from '../../issue/parts.ts'
import { plainText } from '../../issue/plain-text.ts'
import { openGrid } from '../../style/running.ts'
import { isVowelled } from '../../text/letters/vowelled.ts'
import type { Compositor } from '../set/compositor.ts'
import { isCrowded } from './crowding.ts'
import { composeGalley } from './galley.ts'

/** How many times the theme's grid is tried, the narrowest first. */
const GRIDS = [1, 1.1, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45, 1.5]
/** Ems of paper between the marks of two lines: marks that merely do not touch are read with the wrong line. */
const PAPER = 0.12

/** The compositor itself, or one whose grid is so wide that no vowel marks of this article touch at their full size. */
export function onOwnGrid(compositor: Compositor, article: Article, measure: Pt): Compositor {
  if (!isVowelled(paragraphsOf(article))) return compositor
  for (const factor of GRIDS) {
    const style = openGrid(compositor.style, factor)
    const opened = { ...compositor, style }
    const galley = composeGalley(opened, article, measure, { role: 'article' })
    if (!isCrowded(galley, style.baseline, PAPER * style.text.body.text.size)) return opened
  }
  return compositor
}

/** Its paragraphs alone: verse and citations are vowelled in articles that are not. */
function paragraphsOf(article: Article): string {
  const blocks =
    article.kind === 'interview' ? article.exchanges.flatMap(({ answer }) => answer) : blocksOf(article)
  return blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.content) : '')).join('\n')
}
