/**
 * An article → the plate at the head of its page, with its title in a star-edged frame: on pattern, or at the foot of the
 * guest's picture, never over what must be seen of it.
 */

import type { Span } from '../../diagnostic.ts'
import { mm, type Pt, type Rect } from '../../geometry.ts'
import { carry, cropTo, focusZone, MIDDLE } from '../../images/crop.ts'
import type { Inline, Picture } from '../../issue/block.ts'
import type { Longform } from '../../issue/issue.ts'
import { partOf } from '../../issue/lines.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { Style } from '../../style/style.ts'
import { inkSlices } from '../../text/lines/ink.ts'
import { drawWords } from '../display/draw-words.ts'
import type { Length, PageBox } from '../display/lengths.ts'
import type { Part, Words } from '../display/parts.ts'
import { inkHeight, scaleRole } from '../display/sized-words.ts'
import { overset } from '../page/faults.ts'
import type { SetFault, Tag, TextItem } from '../page/frame.ts'
import { isOverfull, type SetBlock, setInline, setLine, withFault } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'

/** The plate at the head, as part of the page's height: one of pattern, and one that is a picture. */
const PLATE = { pattern: 0.36, picture: 0.39 }
/** The same where it has the page for itself. */
const WHOLE_PLATE = { pattern: 0.62, picture: 0.6 }
/** The double rule at its foot. */
const BAR: Pt = 3
const BAR_GAP: Pt = 3
const LINE: Pt = 0.7
/** The frame, as parts of the page's width and height: amid pattern, and over the foot of a picture. */
const FRAME = { width: 0.8, onPattern: 0.36 * 0.68, onPicture: 0.2 }
const STAR = { kind: 'star', points: 20, depth: 0.92 } as const
/** The inner line of the frame, as part of the outer. */
const INNER = 0.95
/** Between the inner corners of the frame and any ink in it, along its axes: two millimetres. */
const CLEAR = mm(2)
/** Of the frame's width and height: what its title may fill. */
const TITLE_WIDTH = 0.66
const TITLE_HEIGHT = 0.72
/** Between kicker and title, in sizes of the title. */
const KICKER_GAP = 0.35
const SMALLEST = 0.35
const SCALES = [1, 0.9, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.42, SMALLEST]

/** What the head of the page bears, and where it ends. */
export interface HeadPlate {
  readonly parts: readonly Part[]
  readonly foot: Pt
}

interface Plated {
  readonly parent: Tag
  /** Whether it takes the page alone. */
  readonly isPage: boolean
  /** What it shows instead of pattern. */
  readonly picture: Picture | undefined
}

export function describePlate(
  compositor: Compositor,
  article: Longform,
  { parent, isPage, picture }: Plated,
): HeadPlate {
  const { style } = compositor
  const plate = isPage ? WHOLE_PLATE : PLATE
  const part = picture ? plate.picture : plate.pattern
  const height = Math.round((style.trim.height * part) / style.baseline) * style.baseline
  const frame = picture ? frameUnder(style, picture, height) : frameAmid(style, height)
  return {
    parts: [
      ...describeGround(picture, height, parent),
      ...describeFrame(compositor, article, { frame, parent }),
    ],
    foot: Math.max(height + BAR + BAR_GAP, frame.middle + frame.up),
  }
}

/** Where the frame stands, from its middle upwards. */
interface Frame {
  readonly middle: Pt
  readonly up: Pt
}

function frameAmid({ trim }: Style, plate: Pt): Frame {
  return { middle: plate / 2, up: (trim.height * FRAME.onPattern) / 2 }
}

/** Its middle on the foot of the picture, or lower, under the zone round the picture's focus. */
function frameUnder({ trim }: Style, picture: Picture, plate: Pt): Frame {
  const box: Rect = { x: 0, y: 0, width: trim.width, height: plate }
  const { focus = MIDDLE } = picture
  const zone = carry(focusZone(picture, focus), cropTo(picture, box, focus), box)
  const up = (trim.height * FRAME.onPicture) / 2
  return { middle: Math.max(plate, Math.min(zone.y + zone.height, plate + BAR + BAR_GAP) + up), up }
}

/** Paper, and on it pattern or the guest's picture over a double rule. */
function describeGround(picture: Picture | undefined, height: Pt, parent: Tag): Part[] {
  const across = (y: Length, high: Length): PageBox => ({ x: 0, y, width: { width: 1 }, height: high })
  const box = across(0, height)
  return [
    { kind: 'fill', colour: 'paper' },
    { kind: 'fill', colour: 'ground', box },
    picture
      ? { kind: 'illustration', picture, parent, box }
      : { kind: 'pattern', size: { width: 0.15 }, line: { colour: 'pattern', width: LINE }, box },
    { kind: 'fill', colour: 'accent', box: across(height, BAR) },
    { kind: 'fill', colour: 'accent', box: across(height + BAR + BAR_GAP, LINE) },
  ]
}

/** The frame and in it, centred by their ink, the kicker and the title. */
function describeFrame(compositor: Compositor, article: Longform, framed: Framed): Part[] {
  const { middle, up } = framed.frame
  return [
    {
      kind: 'rings',
      centre: { x: { width: 0.5 }, y: middle },
      radius: { width: FRAME.width / 2 },
      up,
      rings: [
        { ...STAR, reach: 1, fill: 'ground', line: { colour: 'accent', width: 1.4 } },
        { ...STAR, reach: INNER, line: { colour: 'accent', width: 0.5 } },
      ],
    },
    describeTitle(compositor, article, framed),
  ]
}

interface Framed {
  readonly frame: Frame
  readonly parent: Tag
}

/** The kicker, and the title as large as the theme has it, or as the frame lets it be. */
function describeTitle(compositor: Compositor, article: Longform, { frame, parent }: Framed): Words {
  const { kicker, span, title, places } = article
  const { trim } = compositor.style
  const measure = trim.width * FRAME.width * TITLE_WIDTH
  const over = kicker
    ? setLine(compositor, partOf(kicker), { role: 'openerRest', measure, span, indent: 0 })
    : undefined
  const room = 2 * frame.up * TITLE_HEIGHT - (over ? inkHeight(over) : 0)
  const heading: Tag = { role: 'heading', level: 1, parent, title: plainText(title) }
  const words = (set: SetBlock): Words => ({
    kind: 'words',
    y: frame.middle,
    by: 'middle',
    gap: set.style.text.size * KICKER_GAP,
    words: [
      ...(over ? [{ kind: 'ready', set: over, tag: { role: 'paragraph', parent } } as const] : []),
      { kind: 'ready', set, tag: heading },
    ],
  })
  const set = (scale: number) => {
    const scaled = scaleRole(compositor, 'openerName', scale)
    return setInline(scaled, title, { role: 'openerName', measure, span: places.title, indent: 0 })
  }
  const page: Rect = { x: 0, y: 0, ...trim }
  const fits = (block: SetBlock) =>
    inkHeight(block) <= room &&
    !isOverfull(block) &&
    drawWords(compositor, words(block), page).every((item) => standsClear(item, frame, trim.width))
  return words(fitLargest(SCALES, set, fits) ?? withFault(set(SMALLEST), oversetTitle(title, places.title)))
}

/** Whether no ink of a line is nearer than `CLEAR` to the inner corners of the frame. */
function standsClear({ at, line }: TextItem, { middle, up }: Frame, width: Pt): boolean {
  const across = ((FRAME.width * width) / 2) * INNER * STAR.depth - CLEAR
  const high = up * INNER * STAR.depth - CLEAR
  return inkSlices(line).every(({ left, right, above, below }) => {
    const x = Math.max(width / 2 - (at.x + left), at.x + right - width / 2)
    const y = Math.max(middle - (at.y - above), at.y + below - middle)
    return (x / across) ** 2 + (y / high) ** 2 <= 1
  })
}

function oversetTitle(title: readonly Inline[], span: Span): SetFault {
  return overset({
    code: 'layout/overset-headline',
    message: `Unexpected length of the title «${plainText(title)}», expected one that its frame can hold at a third of its size.`,
    hint: 'Shorten the title, or set openerName smaller in the theme.',
    span,
  })
}
