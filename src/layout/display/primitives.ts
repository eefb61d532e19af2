/** Fills, patterns, pictures and rules: what display pages are drawn with. */

import { inset, type Point, type Pt, type Rect } from '../../geometry.ts'
import { cropTo } from '../../images/crop.ts'
import { KHATAM_DEPTH, type PatternForm, star, starPattern } from '../../images/pattern.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Picture } from '../../issue/block.ts'
import { languageOf, plainLine } from '../../issue/lines.ts'
import { LARGEST_BLEED } from '../../style/style.ts'
import { closedPath, type PathItem, type PictureItem, rectangle, type Side, type Tag } from '../page/frame.ts'

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
    ...(picture.colours === 'own' && { own: true as const }),
    box,
    crop: cropTo(pixels, box, picture.focus),
    tag: figureTag(picture, parent),
  }
}

/** What a picture shows, in words, and their language where it is one of their own. */
export function figureTag({ alternative }: Pick<Picture, 'alternative'>, parent: Tag): Tag {
  const language = languageOf(alternative)
  return { role: 'figure', parent, alternative: plainLine(alternative), ...(language && { language }) }
}

/** A hairline with the eight-pointed star in its middle. */
export function starredRule({ x, y }: Point, width: Pt): PathItem[] {
  const centre = { x: x + width / 2, y }
  const side = width / 2 - RULE_STAR * 2
  const line = (from: Pt) =>
    fillRect({ x: from, y: y - STARRED_RULE / 2, width: side, height: STARRED_RULE }, 'accent')
  const khatam = closedPath([star(centre, 8, RULE_STAR, KHATAM_DEPTH)])
  return [line(x), line(x + width - side), { kind: 'path', commands: khatam, fill: 'accent' }]
}
const STARRED_RULE: Pt = 0.6
const RULE_STAR: Pt = 4
