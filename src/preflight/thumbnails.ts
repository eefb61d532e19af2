/**
 * Pages → a small picture of each: most of a letter's outline is less than a pixel there, and is not drawn.
 */

import { availableParallelism } from 'node:os'
import type { Pt, Size } from '../geometry.ts'
import type { Darkroom } from '../images/darkroom.ts'
import { inLanes } from '../lanes.ts'
import type { Item, Page } from '../layout/page/frame.ts'
import { keyOf, type PictureKey, picturesOn } from '../paint/pictures.ts'
import { paintSvg } from '../paint/svg.ts'
import type { Advance } from '../progress.ts'
import type { Ink } from '../style/style.ts'
import type { FontFace, OutlineCommand } from '../text/faces/font.ts'

export interface Thumbnail {
  readonly page: number
  readonly webp: Uint8Array
  /** Pixels. */
  readonly size: Size
}

/** Pixels across: two pages side by side fill a telephone, and one of them a column of a desk. */
const WIDTH = 320
/** A picture that fills a page, seen on a screen of fine pixels. */
const LONGEST_PICTURE = 480
/** Drawings in hand at once: as many as there are cores, and few, since they are large while they are text. */
const AT_ONCE = Math.min(availableParallelism(), 4)

export async function paintThumbnails(
  pages: readonly Page[],
  palette: Readonly<Record<string, Ink>>,
  darkroom: Pick<Darkroom, 'shrink' | 'paintThumbnail'>,
  advance?: Advance,
): Promise<Thumbnail[]> {
  const pictures = await shrinkPictures(pages, darkroom)
  const coarsen = coarseFaces()
  const draw = async (page: Page): Promise<Thumbnail> => {
    const items = page.items.map((item) => simplify(item, pictures, coarsen))
    const drawing = paintSvg({ ...page, items }, palette)
    const webp = await darkroom.paintThumbnail(drawing, page.size.width, WIDTH)
    const height = Math.round((WIDTH * page.size.height) / page.size.width)
    return { page: page.number, webp, size: { width: WIDTH, height } }
  }
  let done = 0
  return inLanes(pages, AT_ONCE, async (page) => {
    const thumbnail = await draw(page)
    advance?.(++done, pages.length)
    return thumbnail
  })
}

/** Each once, by what stands for it. */
async function shrinkPictures(
  pages: readonly Page[],
  { shrink }: Pick<Darkroom, 'shrink'>,
): Promise<Map<PictureKey, Uint8Array>> {
  const sources = new Map(picturesOn(pages).map((picture) => [keyOf(picture), picture.bytes ?? picture.path]))
  const shrunk = [...sources].map(
    async ([key, source]) => [key, await shrink(source, LONGEST_PICTURE)] as const,
  )
  return new Map(await Promise.all(shrunk))
}

function simplify(
  item: Item,
  pictures: ReadonlyMap<PictureKey, Uint8Array>,
  coarsen: (face: FontFace) => FontFace,
): Item {
  switch (item.kind) {
    case 'path':
      return item
    case 'picture': {
      const bytes = pictures.get(keyOf(item))
      return bytes ? { ...item, bytes } : item
    }
    case 'text': {
      const runs = item.line.runs.map((placed) => {
        if (placed.run.size > RUNNING_TEXT) return placed
        return { ...placed, run: { ...placed.run, face: coarsen(placed.run.face) } }
      })
      return { ...item, line: { ...item.line, runs } }
    }
  }
}

/** Up to this size corners of a coarse outline are not seen. */
const RUNNING_TEXT: Pt = 20
/** Ems: what is nearer to the point before it than this is left out, two fifths of a pixel in running text. */
const NEAR = 0.07

/** Faces whose outlines are straight lines between a few of their points. */
function coarseFaces(): (face: FontFace) => FontFace {
  const faces = new Map<FontFace, FontFace>()
  return (face) => {
    const known = faces.get(face)
    if (known) return known
    const outlines = new Map<number, readonly OutlineCommand[]>()
    const outline = (glyph: number) => {
      const drawn = outlines.get(glyph) ?? coarseOutline(face.outline(glyph), NEAR * face.unitsPerEm)
      outlines.set(glyph, drawn)
      return drawn
    }
    const coarse = { ...face, outline }
    faces.set(face, coarse)
    return coarse
  }
}

function coarseOutline(commands: readonly OutlineCommand[], near: number): OutlineCommand[] {
  let [x, y] = [0, 0]
  return commands.flatMap((step): OutlineCommand[] => {
    if (step.command === 'Z') return [step]
    const [toX = 0, toY = 0] = step.points.slice(-2)
    if (step.command !== 'M' && Math.abs(toX - x) + Math.abs(toY - y) < near) return []
    ;[x, y] = [toX, toY]
    return [{ command: step.command === 'M' ? 'M' : 'L', points: [Math.round(toX), Math.round(toY)] }]
  })
}
