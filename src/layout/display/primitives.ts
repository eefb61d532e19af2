/**
 * Colours, patterns, pictures and words set by their ink: what display pages are built of.
 * A room of its own because display pages draw, where text pages flow.
 */

import { inset, type Point, type Pt, type Rect } from '../../geometry.ts'
import { cropTo } from '../../images/crop.ts'
import { KHATAM_DEPTH, type PatternForm, star, starPattern } from '../../images/pattern.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Person, Picture } from '../../issue/issue.ts'
import { LARGEST_BLEED, type TextRole } from '../../style/style.ts'
import { senseAt } from '../../text/letters/line-ends.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { advanceOf, wholeSpan } from '../../text/paragraph.ts'
import { closedPath, type PathItem, type PictureItem, rectangle, type Side, type Tag } from '../page/frame.ts'
import { type Compositor, type SetBlock, setStyled, widthOf } from '../set/compositor.ts'

export function fillRect(box: Rect, fill: string): PathItem {
  return { kind: 'path', commands: rectangle(box), fill }
}

/** How a pattern is drawn: the size of its largest tiles, and its lines. */
export interface PatternLook {
  readonly size: Pt
  readonly colour: string
  readonly line: Pt
}

/** Star pattern over a box, in thin lines a shade off their ground; they go on beyond the clip, for a page with bleed. */
export function patternOver(box: Rect, form: PatternForm, { size, colour, line }: PatternLook): PathItem {
  const commands = closedPath(starPattern(inset(box, -LARGEST_BLEED), size, form))
  // Within its ground by half a line: an edge that is cut twice is seen twice.
  const [x, y] = [box.x + line / 2, box.y + line / 2]
  const clip = { x, y, width: box.width - line, height: box.height - line }
  return { kind: 'path', commands, stroke: { colour, width: line }, clip }
}

/** The grounds that words of the guest stand on, and their patterns: one for right-hand pages, one for left-hand ones. */
export function groundOf(side: Side): readonly [ground: string, pattern: string] {
  return side === 'right' ? ['ground', 'pattern'] : ['coverGround', 'coverPattern']
}

/** A picture that fills a box, cut round its focus; in the inks of the theme where it is given so. */
export function pictureOver(box: Rect, picture: Picture, parent: Tag, photo?: TonedPhoto): PictureItem {
  const pixels = photo?.pixels ?? { width: picture.width, height: picture.height }
  return {
    kind: 'picture',
    path: picture.path,
    ...(photo && { bytes: photo.jpeg }),
    pixels,
    box,
    crop: cropTo(pixels, box, picture.focus),
    tag: { role: 'figure', parent, alternative: picture.alternative },
  }
}

/** A hairline with the eight-pointed star in its middle. */
export function starredRule({ x, y }: Point, width: Pt): PathItem[] {
  const centre = { x: x + width / 2, y }
  const side = width / 2 - RULE_STAR * 2
  const line = (from: Pt) =>
    fillRect({ x: from, y: y - HAIRLINE / 2, width: side, height: HAIRLINE }, 'accent')
  const khatam = closedPath([star(centre, 8, RULE_STAR, KHATAM_DEPTH)])
  return [line(x), line(x + width - side), { kind: 'path', commands: khatam, fill: 'accent' }]
}
const HAIRLINE: Pt = 0.6
const RULE_STAR: Pt = 4

/** Words at a size of their own, on one line wherever it ends; leading grows with the size. */
export function setSized(
  compositor: Compositor,
  text: string,
  role: TextRole,
  size: Pt,
  measure?: Pt,
): SetBlock {
  const style = compositor.style.text[role]
  const sized = {
    ...style,
    text: { ...style.text, size },
    leading: (style.leading * size) / style.text.size,
  }
  const endless = { ...sized, align: 'start' as const }
  const source = wholeSpan(text, sized.text, compositor.language)
  return measure === undefined
    ? setStyled(compositor, source, endless, ONE_LINE, { indent: 0 })
    : setStyled(compositor, source, sized, measure, { indent: 0 })
}

/** The compositor with a role of its style at another size. */
export function scaleRole(compositor: Compositor, role: TextRole, scale: number): Compositor {
  const { style } = compositor
  const block = style.text[role]
  const { text, leading } = block
  const scaled = { ...block, text: { ...text, size: text.size * scale }, leading: leading * scale }
  return { ...compositor, style: { ...style, text: { ...style.text, [role]: scaled } } }
}

/** A measure so wide that no display line breaks. */
export const ONE_LINE: Pt = 100_000

/** Height of a block's ink, from the top of its first line to the foot of its last. */
export function inkHeight(set: SetBlock): Pt {
  const { above, below } = inkOf(set)
  return above + (set.lines.length - 1) * set.style.leading + below
}

/** Words as large as they go into a room by their ink, of some sizes, the largest first; nothing where none goes in. */
export function fitInto(
  compositor: Compositor,
  text: string,
  role: TextRole,
  {
    measure,
    height,
    scales,
  }: { readonly measure: Pt; readonly height: Pt; readonly scales: readonly number[] },
): SetBlock | undefined {
  const { leading, text: own } = compositor.style.text[role]
  const line = widthOf(setSized({ ...compositor, diagnostics: [] }, text, role, own.size))
  // The largest whose lines end where the sentence lets them; else the largest.
  let best: SetBlock | undefined
  for (const scale of scales) {
    // Even lines as full as the measure would be too many: no need to look for good ones.
    if ((Math.ceil((line * scale) / measure) - 1) * leading * scale > height) continue
    const trial = { ...compositor, diagnostics: [] }
    const set = setSized(trial, text, role, compositor.style.text[role].text.size * scale, measure)
    if (trial.diagnostics.length > 0 || inkHeight(set) > height || endsLonely(set)) continue
    if (!leans(set)) return set
    best ??= set
  }
  return best
}

/** Whether a line ends on a word that is said with the next one. */
function leans({ lines, source }: SetBlock): boolean {
  return lines.slice(1).some(({ start }) => senseAt(source.text, start) === 'leaning')
}

/** A last line shorter than this part of the longest leaves a word alone. */
const LONELY = 0.4

function endsLonely({ lines }: SetBlock): boolean {
  const widths = lines.map(({ runs }) => advanceOf(runs))
  return (widths.at(-1) ?? 0) < LONELY * Math.max(...widths)
}

/** How far the ink of a block's lines reaches above its first baseline and below its last, from the outlines. */
export function inkOf({ lines }: SetBlock): { readonly above: Pt; readonly below: Pt } {
  const [first, last] = [lines[0], lines.at(-1)]
  return { above: first ? inkExtent(first).above : 0, below: last ? inkExtent(last).below : 0 }
}

/** A guest's name in its two parts: the one set as the picture, and the rest with the side it stands on. */
export function partName({ name, shortName }: Person): {
  readonly rest: string
  readonly restFirst: boolean
} {
  // By whole words: the name of a father may hold, or be, the name of the child.
  const at = ` ${name} `.indexOf(` ${shortName} `)
  if (at < 0) return { rest: '', restFirst: false }
  const before = name.slice(0, at).trim()
  const after = name.slice(at + shortName.length).trim()
  return { rest: [before, after].filter(Boolean).join(' '), restFirst: before !== '' }
}

/** Where to place a one-line block so that its ink starts at `x` and it stands on the baseline `y`. */
export function atLeft({ lines }: SetBlock, { x, y }: Point): Point {
  return { x: x - (lines[0]?.runs[0]?.x ?? 0), y }
}
