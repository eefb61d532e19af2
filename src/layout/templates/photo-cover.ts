/**
 * An issue and its cover's photograph → its front cover: the picture over the page, the words where least happens in it,
 * where it is veiled, and never in the zone round its focus.
 *
 * Method: words are set at the first of `SETTINGS` at which they stand free of the zone, with the picture cut so that the
 * zone lies in the middle, else high, else low; of the places that are left for name and words the quietest is taken.
 * The last settings have all words on bands of ground: there always is a place.
 */

import { inset, type Pt, type Rect, type Size } from '../../geometry.ts'
import { carry, cropsRound, focusZone } from '../../images/crop.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import { unrestIn } from '../../images/unrest.ts'
import type { Picture } from '../../issue/block.ts'
import type { Issue } from '../../issue/issue.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { drawParts } from '../display/draw-parts.ts'
import { figureTag, fillRect } from '../display/primitives.ts'
import { sideOf } from '../grid/sides.ts'
import { type Item, move, type Page, type Tag } from '../page/frame.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import type { WordPlan } from './cover-plan.ts'
import { describeCoverWords } from './cover-words.ts'
import { standMasthead } from './masthead.ts'
import { meet, movedBy, type VerticalSpan, veilInPicture, veilsOf } from './veils.ts'

/** A cover's photograph as it was taken and in the inks of the theme, and where in the book it stands. */
interface Shot {
  readonly photo: TonedPhoto
  readonly picture: Picture
  readonly parent: Tag
}

/** How large name and words are, and at which ends of the page words stand on a band beside the picture. */
interface CoverSetting {
  readonly scale: number
  readonly bands: readonly ('head' | 'foot')[]
}

const SETTINGS: readonly CoverSetting[] = [
  { scale: 1, bands: [] },
  { scale: 1, bands: ['head'] },
  { scale: 0.85, bands: [] },
  { scale: 0.85, bands: ['head'] },
  { scale: 0.7, bands: [] },
  { scale: 0.7, bands: ['head'] },
  { scale: 1, bands: ['foot'] },
  { scale: 1, bands: ['head', 'foot'] },
  { scale: 0.7, bands: ['head', 'foot'] },
]

/** Of the page's width: the ink of a masthead where name and words have their own size; less where they are smaller. */
const TALLEST_MASTHEAD = 0.19

/** The middle is found by what happens in the picture. */
const PLAN: WordPlan = {
  masthead: {
    top: { width: 0.06 },
    width: { width: 0.86 },
    tallest: { width: TALLEST_MASTHEAD },
    flanks: { width: 0.876 },
    most: 1.05,
  },
  middle: 0,
  nameWidth: { width: 0.62 },
  restWidth: { width: 0.7 },
  wordsWidth: { width: 0.66 },
  label: { height: 0.955 },
}

/** Of the page's height: between two groups of words, from words to the edge of a band, and between places to try. */
const APART = 0.04
const MARGIN = 0.03
const STEP = 0.02
/** Least height of a picture beside its bands, as part of the page's. */
const LEAST_PICTURE = 0.3

export function photoCover(compositor: Compositor, issue: Issue, size: Size, shot: Shot): Page {
  const dressed = onPhoto(compositor)
  const sets = new Map<number, SetWords>()
  for (const setting of SETTINGS) {
    const set = sets.get(setting.scale) ?? setWords(dressed, issue, size, { ...shot, ...setting })
    sets.set(setting.scale, set)
    const items = standOn(set, setting, size, { ...shot, bleed: compositor.style.bleed })
    if (items) return { number: 1, side: sideOf(1), size, items }
  }
  // Words for which there is no room at any size: it is said of them, and nothing is under them.
  const { masthead, group, label } = setWords(dressed, issue, size, { ...shot, scale: 1 })
  const middle = moveDown(group.items, size.height / 2)
  const items = [fillRect({ x: 0, y: 0, ...size }, 'ground'), ...masthead.items, ...middle, ...label.items]
  return { number: 1, side: sideOf(1), size, items }
}

/** All words on a photograph are of the one colour that it is veiled for. */
function onPhoto(compositor: Compositor): Compositor {
  const roles = ['coverMasthead', 'coverName', 'coverRest', 'coverWords', 'coverLabel'] as const
  return restyle(compositor, roles, (block) => ({ ...block, text: { ...block.text, colour: 'paper' } }))
}

interface Stack extends VerticalSpan {
  readonly items: readonly Item[]
}

/** The words of a cover; the group has its middle at the head of the page. */
interface SetWords {
  readonly masthead: Stack
  readonly group: Stack
  readonly label: Stack
}

function setWords(
  compositor: Compositor,
  issue: Issue,
  size: Size,
  { parent, scale }: { readonly parent: Tag; readonly scale: number },
): SetWords {
  // A short masthead grows, and gives way to the picture first.
  const masthead = { ...PLAN.masthead, tallest: { width: TALLEST_MASTHEAD * scale ** 2 } }
  const words = describeCoverWords(issue, { ...PLAN, masthead, scale }, parent)
  const stack = (items: readonly Item[]): Stack => {
    const inks = items.flatMap((item) =>
      item.kind === 'text' ? [{ ...item.at, ...inkExtent(item.line) }] : [],
    )
    const top = Math.min(...inks.map(({ y, above }) => y - above))
    return { items, top, foot: Math.max(...inks.map(({ y, below }) => y + below)) }
  }
  const draw = (part: typeof words.label) => drawParts(compositor, [part], { x: 0, y: 0, ...size })
  return {
    masthead: stack(standMasthead(compositor, draw(words.masthead), { masthead }, size)),
    group: stack(draw(words.group)),
    label: stack(draw(words.label)),
  }
}

/** What the cover bears in this setting, or nothing where words would meet the zone or one another. */
function standOn(
  set: SetWords,
  setting: CoverSetting,
  size: Size,
  shot: Shot & { readonly bleed: Pt },
): readonly Item[] | undefined {
  const { photo, picture, parent } = shot
  const room = roomFor(set, setting, size)
  const place = room && findPlace(set, room, shot)
  if (!place) return undefined
  const { box, onPicture } = room
  const { crop, zone, middle } = place
  const words = onPicture.map((part) => (part === 'group' ? movedBy(set.group, middle) : set[part]))
  const end = box.y + box.height
  const band = (y: Pt, foot: Pt) => (foot > y ? [fillRect({ ...box, y, height: foot - y }, 'ground')] : [])
  return [
    ...band(0, box.y),
    ...band(end, size.height),
    {
      kind: 'picture',
      path: picture.path,
      pixels: photo.pixels,
      bytes: photo.jpeg,
      veil: { ...photo.veil, bands: veilsOf(words, zone, box).map((veil) => veilInPicture(veil, box, crop)) },
      box,
      crop,
      tag: figureTag(picture, parent),
    },
    ...set.masthead.items,
    ...moveDown(set.group.items, middle),
    ...set.label.items,
  ]
}

/** The picture's box, what stands on it, and where the middle of the group may stand. */
interface CoverRoom {
  readonly box: Rect
  readonly onPicture: readonly (keyof SetWords)[]
  readonly places: readonly Pt[]
}

function roomFor(
  { masthead, group, label }: SetWords,
  { bands }: CoverSetting,
  { width, height }: Size,
): CoverRoom | undefined {
  const [head, foot] = [bands.includes('head'), bands.includes('foot')]
  const highest = masthead.foot + APART * height - group.top
  const lowest = label.top - APART * height - group.foot
  const top = head ? masthead.foot + MARGIN * height : 0
  const end = foot ? lowest + group.top - MARGIN * height : height
  if (end - top < LEAST_PICTURE * height) return undefined
  return {
    box: { x: 0, y: top, width, height: end - top },
    onPicture: [...(head ? [] : (['masthead'] as const)), ...(foot ? [] : (['group', 'label'] as const))],
    places: foot ? [lowest] : placesBetween(highest, lowest, STEP * height),
  }
}

interface CutPlace {
  readonly crop: Rect
  readonly zone: VerticalSpan | undefined
  /** Of the group. */
  readonly middle: Pt
}

/** The first cut of the picture at which its words stand free of the zone, and the quietest of the places that are. */
function findPlace(
  set: SetWords,
  { box, onPicture, places }: CoverRoom,
  { photo, picture, bleed }: Shot & { readonly bleed: Pt },
): CutPlace | undefined {
  for (const crop of cropsWithBleed(photo.pixels, box, picture, bleed)) {
    const zone = zoneOf(photo.pixels, picture, crop, box)
    const isFree = (middle: Pt) =>
      onPicture.every((part) => !meet(part === 'group' ? movedBy(set.group, middle) : set[part], zone))
    const unrestAt = (middle: Pt) => unrestUnder(movedBy(set.group, middle), photo, crop, box)
    const middle = quietest(places.filter(isFree), unrestAt)
    if (middle !== undefined) return { crop, zone, middle }
  }
  return undefined
}

/** Crops of the box that have more of the picture round them, as far as the bleed: no bleed makes them larger. */
function cropsWithBleed(pixels: Size, box: Rect, { focus }: Picture, bleed: Pt): readonly Rect[] {
  const bled = inset(box, -bleed)
  return cropsRound(pixels, bled, focus).map((crop) => carry(box, bled, crop))
}

/** From where to where down the page nothing may stand; nothing where nobody has said what must be seen. */
function zoneOf(pixels: Size, { focus }: Picture, crop: Rect, box: Rect): VerticalSpan | undefined {
  if (!focus) return undefined
  const { y, height } = carry(focusZone(pixels, focus), crop, box)
  return { top: y, foot: y + height }
}

function moveDown(items: readonly Item[], by: Pt): Item[] {
  return items.map((item) => move(item, { x: 0, y: by }))
}

function placesBetween(least: Pt, most: Pt, step: Pt): Pt[] {
  const count = Math.floor((most - least) / step) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => least + index * step)
}

/** The first of the places where least happens. */
function quietest(places: readonly Pt[], unrestAt: (place: Pt) => number): Pt | undefined {
  const unrest = places.map(unrestAt)
  return places[unrest.indexOf(Math.min(...unrest))]
}

function unrestUnder({ top, foot }: VerticalSpan, { unrest }: TonedPhoto, crop: Rect, box: Rect): number {
  return unrestIn(unrest, carry({ ...box, y: top, height: foot - top }, box, crop))
}
