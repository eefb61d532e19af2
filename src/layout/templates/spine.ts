/** An issue and a width → the spine of its cover, lying: as wide as the page is high, to be turned on its sheet. */

import { mm, type Pt } from '../../geometry.ts'
import type { Issue } from '../../issue/issue.ts'
import { joinNames, plainLine } from '../../issue/lines.ts'
import { coverStory, dateline } from '../../issue/titles.ts'
import { fillRect } from '../display/primitives.ts'
import { atLeft, inkOf, setSized } from '../display/sized-words.ts'
import type { Item, Page, Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, widthOf } from '../set/block.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import { BACK_GROUNDS } from './cover-forms.ts'

/** A narrower spine is left without words: a fold that is off by a millimetre would carry them round the edge. */
export const NARROWEST_WITH_WORDS: Pt = mm(5)
/** Of the spine's width: the ink of its words, so that folds may be off by a millimetre; and the most it ever is. */
const INK = 0.6
const LARGEST_INK: Pt = 24
/** The date's size in that of the names. */
const DATE = 0.75
/** From the trim to the words, of the spine's length; and the least between two of them, in sizes of the names. */
const MARGIN = 0.045
const GAP = 2
/** A size to measure by. */
const TRIAL: Pt = 100

const TAG: Tag = { role: 'document' }

/**
 * The masthead where reading begins, the guest in the middle, number and date at the end: on the sheet they run from
 * head to foot, the tops of the letters to the front cover.
 *
 * So runs Arabic along a spine, as it mirrors Latin: of a magazine that lies on its back, front cover up, the spine is
 * at the right, and seen from there its words stand upright and begin at the head. Turned the other way they would
 * begin at the foot, and lie on their heads.
 */
export function spinePage(compositor: Compositor, issue: Issue, width: Pt): Page {
  const { style } = compositor
  const size = { width: style.trim.height, height: width }
  const ground = fillRect({ x: 0, y: 0, ...size }, BACK_GROUNDS[style.cover])
  const words = width < NARROWEST_WITH_WORDS ? [] : setWords(inLabelColour(compositor), issue, size)
  return { number: 1, side: 'left', size, items: [ground, ...words] }
}

function setWords(compositor: Compositor, issue: Issue, spine: Page['size']): Item[] {
  const margin = spine.width * MARGIN
  const set = (size: Pt) => ({
    masthead: setSized(compositor, issue.masthead, { role: 'coverMasthead', size }),
    guest: setSized(compositor, plainLine(joinNames(coverStory(issue).guests)), { role: 'coverName', size }),
    date: setSized(compositor, dateline(issue), { role: 'coverLabel', size: size * DATE }),
  })
  const trial = set(TRIAL)
  // The guest stays in the middle, so the longer of the two others counts on both sides.
  const length = 2 * Math.max(widthOf(trial.masthead), widthOf(trial.date)) + widthOf(trial.guest)
  const ink = extentOf(Object.values(trial))
  const size =
    TRIAL *
    Math.min(
      Math.min(spine.height * INK, LARGEST_INK) / (ink.above + ink.below),
      (spine.width - 2 * margin) / (length + 2 * GAP * TRIAL),
    )
  const { masthead, guest, date } = set(size)
  const { above, below } = extentOf([masthead, guest, date])
  const y = (spine.height - above - below) / 2 + above
  const from = (block: SetBlock, x: Pt) => placeLines(block, atLeft(block, { x, y }), TAG)
  return [
    ...from(masthead, spine.width - margin - widthOf(masthead)),
    ...from(guest, (spine.width - widthOf(guest)) / 2),
    ...from(date, margin),
  ]
}

/** How far the ink of lines on one baseline reaches above it and below it. */
function extentOf(sets: readonly SetBlock[]) {
  const inks = sets.map(inkOf)
  return {
    above: Math.max(...inks.map(({ above }) => above)),
    below: Math.max(...inks.map(({ below }) => below)),
  }
}

/** All in the colour that small words on this ground have: the names are smaller here than on any cover. */
function inLabelColour(compositor: Compositor): Compositor {
  const { colour } = compositor.style.text.coverLabel.text
  return restyle(compositor, ['coverMasthead', 'coverName'], (block) => ({
    ...block,
    text: { ...block.text, colour },
  }))
}
