/**
 * An issue and a picture's shape → its cover as a card or an icon: what a shelf, a feed or a message shows. No smaller
 * cover: it says less, and says it beside the star.
 */

import type { Pt, Size } from '../../geometry.ts'
import type { Issue } from '../../issue/issue.ts'
import { quoteLine } from '../../issue/lines.ts'
import { coverStory, dateline } from '../../issue/titles.ts'
import { drawPage } from '../display/draw-parts.ts'
import type { Length } from '../display/lengths.ts'
import type { Part, Wording } from '../display/parts.ts'
import type { Page, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { eachName } from './guest-name.ts'

/** Stars and their names by the height of the picture, since an icon is as wide as it is high. */
interface StarLook {
  readonly x: Length
  readonly radius: Length
  readonly line: Length
  readonly name: { readonly width: Length; readonly tallest: { readonly height: number } }
  /** The rest of the name, where it is shown, and between the two. */
  readonly rest?: { readonly width: Length; readonly gap: Length }
}
const CARD: StarLook = {
  x: { height: 0.52 },
  radius: { height: 0.46 },
  line: { height: 0.003 },
  name: { width: { height: 0.46 }, tallest: { height: 0.3 } },
  rest: { width: { height: 0.46 }, gap: { height: 0.045 } },
}
const ICON: StarLook = {
  x: { height: 0.5 },
  radius: { height: 0.47 },
  line: { height: 0.004 },
  name: { width: { height: 0.56 }, tallest: { height: 0.4 } },
}

/** The room beside the star: its width, its right edge, and between the inks of two blocks in it. */
const ROOM = { width: 0.42, right: { width: 1, height: -0.12 }, gap: { height: 0.07 } }
/** Of the room: the masthead, which says whose card it is and no more. */
const MASTHEAD = 0.62
/** Of the sizes of a cover as wide as the card. */
const SCALE = 0.95
const WORDS_SCALE = 1.25

const TAG: Tag = { role: 'document' }

/** A lying card: the star with the name at the left, masthead and words at the right, where reading begins. */
export function cardPage(compositor: Compositor, issue: Issue, size: Size): Page {
  return drawPage(compositor, [...describeStar(issue, CARD), describeColumn(issue)], 1, size)
}

/** A square with the name in the star and nothing else: it is read at the size of a finger. */
export function iconPage(compositor: Compositor, issue: Issue, side: Pt): Page {
  return drawPage(compositor, describeStar(issue, ICON), 1, { width: side, height: side })
}

function describeStar(issue: Issue, { x, radius, line, name, rest }: StarLook): Part[] {
  const accent = { colour: 'accent', width: line }
  const { guests } = coverStory(issue)
  const big = (text: string, among: readonly string[]): Wording => {
    return { kind: 'fitted', text, role: 'coverName', ...heldTo(1 / among.length, name), among, tag: TAG }
  }
  const small = (text: string, width: Length): Wording => {
    return { kind: 'fitted', text, role: 'coverRest', width, largest: 1, tag: TAG }
  }
  const shortNames = guests.map(({ shortName }) => shortName)
  const words = rest
    ? eachName(guests, (text) => small(text, rest.width), big)
    : shortNames.map((each) => big(each, shortNames))
  return [
    { kind: 'fill', colour: 'coverGround' },
    { kind: 'pattern', size: { height: 0.34 }, line: { colour: 'coverPattern', width: line } },
    {
      kind: 'rings',
      centre: { x, y: { height: 0.5 } },
      radius,
      rings: [
        { kind: 'khatam', reach: 1, fill: 'ground', line: accent },
        { kind: 'khatam', reach: 0.93, line: accent },
      ],
    },
    { kind: 'words', x, y: { height: 0.5 }, by: 'middle', ...(rest && { gap: rest.gap }), words },
  ]
}

/** As tall as one name may be, several are all together. */
function heldTo(part: number, { width, tallest }: StarLook['name']): StarLook['name'] {
  return { width, tallest: { height: tallest.height * part } }
}

function describeColumn(issue: Issue): Part {
  const { words } = issue.cover
  const label = { kind: 'sized', role: 'coverLabel', scale: SCALE, tag: TAG } as const
  return {
    kind: 'words',
    x: ROOM.right,
    align: 'right',
    y: { height: 0.5 },
    by: 'middle',
    gap: ROOM.gap,
    words: [
      {
        kind: 'fitted',
        text: issue.masthead,
        role: 'coverMasthead',
        width: { width: ROOM.width * MASTHEAD },
        tag: TAG,
      },
      ...(words
        ? [{ ...label, scale: WORDS_SCALE, text: quoteLine(words), measure: { width: ROOM.width } }]
        : []),
      { ...label, text: dateline(issue) },
    ],
  }
}
