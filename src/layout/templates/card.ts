/**
 * An issue and a picture's shape in, its cover as a card or an icon out: what a shelf, a feed or a message shows.
 * A room of its own because a lying or a small picture is no smaller cover: it says less, and says it beside the star.
 */

import type { Point, Pt, Size } from '../../geometry.ts'
import { KHATAM_DEPTH, star } from '../../images/pattern.ts'
import { coverStory, dateline, type Issue } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import { advanceOf } from '../../text/paragraph.ts'
import { type Compositor, placeLines, type SetBlock } from '../compositor.ts'
import { closedPath, type Item, type Page, type Tag } from '../frame.ts'
import { widthOf } from '../furniture.ts'
import { atLeft, fillRect, fitWords, inkHeight, inkOf, partName, patternOver, setSized } from './display.ts'

const TAG: Tag = { role: 'document' }
/** As parts of the card's height. */
const CARD = { star: 0.46, starX: 0.52, name: 0.5, pattern: 0.34, line: 0.003, gap: 0.07, margin: 0.12 }
/** Of the card's width: the room beside the star; sizes as parts of the cover's own, for a page as wide as the card. */
const WORDS_WIDTH = 0.42
const WORDS_SCALE = 0.95
/** As parts of the icon's side. */
const ICON = { star: 0.47, name: 0.56, height: 0.4, pattern: 0.34, line: 0.004 }
const ECHO = 0.93

/** A lying card: the star with the name at the left, masthead and words at the right, where reading begins. */
export function cardPage(compositor: Compositor, issue: Issue, size: Size): Page {
  const { width, height } = size
  const { guest } = coverStory(issue)
  const centre = { x: height * CARD.starX, y: height / 2 }
  const name = fitWords(compositor, guest.shortName, 'coverName', height * CARD.name)
  const scale = (width / compositor.style.trim.width) * WORDS_SCALE
  const sized = (text: string, role: TextRole, measure?: Pt) =>
    setSized(compositor, text, role, compositor.style.text[role].text.size * scale, measure)
  const room = width * WORDS_WIDTH
  const right = width - height * CARD.margin
  const { rest } = partName(guest)
  const column = [
    fitWords(compositor, issue.masthead, 'coverMasthead', room),
    ...(rest ? [fitWords(compositor, rest, 'coverMasthead', room * 0.8)] : []),
    ...(issue.cover.words ? [sized(issue.cover.words.text, 'coverLabel', room)] : []),
    sized(dateline(issue), 'coverLabel'),
  ]
  return {
    number: 1,
    side: 'left',
    size,
    items: [
      ...ground(compositor, size, {
        star: height * CARD.star,
        centre,
        pattern: height * CARD.pattern,
        line: height * CARD.line,
      }),
      ...centred(name, centre),
      ...stackAt(column, { right, middle: height / 2, gap: height * CARD.gap }),
    ],
  }
}

/** A square with the name in the star and nothing else: it is read at the size of a finger. */
export function iconPage(compositor: Compositor, issue: Issue, side: Pt): Page {
  const centre = { x: side / 2, y: side / 2 }
  const { shortName } = coverStory(issue).guest
  const name = fitWords(compositor, shortName, 'coverName', side * ICON.name)
  const most = side * ICON.height
  const held =
    inkHeight(name) > most
      ? fitWords(compositor, shortName, 'coverName', (side * ICON.name * most) / inkHeight(name))
      : name
  return {
    number: 1,
    side: 'left',
    size: { width: side, height: side },
    items: [
      ...ground(
        compositor,
        { width: side, height: side },
        { star: side * ICON.star, centre, pattern: side * ICON.pattern, line: side * ICON.line },
      ),
      ...centred(held, centre),
    ],
  }
}

interface Ground {
  readonly star: Pt
  readonly centre: Point
  readonly pattern: Pt
  readonly line: Pt
}

function ground(
  { pattern }: Compositor,
  size: Size,
  { star: radius, centre, pattern: tile, line }: Ground,
): Item[] {
  const page = { x: 0, y: 0, ...size }
  const ring = (reach: number) => closedPath([star(centre, 8, radius * reach, KHATAM_DEPTH)])
  return [
    fillRect(page, 'coverGround'),
    patternOver(page, pattern, { size: tile, colour: 'coverPattern', line }),
    { kind: 'path', commands: ring(1), fill: 'ground', stroke: { colour: 'accent', width: line } },
    { kind: 'path', commands: ring(ECHO), stroke: { colour: 'accent', width: line } },
  ]
}

/** A line whose ink has its middle in a point. */
function centred(set: SetBlock, { x, y }: Point): Item[] {
  const at = atLeft(set, { x: x - widthOf(set) / 2, y: y - inkHeight(set) / 2 + inkOf(set).above })
  return placeLines(set, at, TAG)
}

/** Blocks one under another, their right edges in line, the whole centred by its ink. */
function stackAt(
  sets: readonly SetBlock[],
  { right, middle, gap }: { readonly right: Pt; readonly middle: Pt; readonly gap: Pt },
): Item[] {
  const total = sets.reduce((sum, set) => sum + inkHeight(set) + gap, -gap)
  let top = middle - total / 2
  return sets.flatMap((set) => {
    const y = top + inkOf(set).above
    top += inkHeight(set) + gap
    return set.lines.flatMap((line, index) => {
      const first = line.runs[0]?.x ?? 0
      const width = advanceOf(line.runs)
      const at = { x: right - width - first, y: y + index * set.style.leading }
      return { kind: 'text' as const, at, line, source: set.source, tag: TAG }
    })
  })
}
