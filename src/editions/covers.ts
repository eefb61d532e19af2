/** A job → pictures of its cover: in every size that a shop, a feed or a printer asks for, and as its book carries it. */

import type { Size } from '../geometry.ts'
import { layCard, layCover } from '../layout/templates/single-covers.ts'
import { allDone, beginStage } from '../progress.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function paintCovers(job: Job): Promise<PrintedFile[]> {
  const { issue, dressing, announce } = job
  const advance = beginStage(announce, 'cover')
  const { darkroom } = job
  const [draw, covers] = await Promise.all([openCover(job), import('../images/cover.ts')])
  const { width, height } = dressing.style.trim
  const book = { width, height: width * covers.COVER_RATIO }
  const bled = { width: width + 2 * dressing.style.bleed, height: height + 2 * dressing.style.bleed }
  const others = [
    { svg: draw(layCard, covers.CARD_PIXELS), units: covers.CARD_PIXELS.width, pixels: covers.CARD_PIXELS },
    { svg: draw(layCard, covers.ICON_PIXELS), units: covers.ICON_PIXELS.width, pixels: covers.ICON_PIXELS },
    { svg: draw(layCover, bled), units: bled.width, pixels: covers.printPixels(bled) },
  ]
  const works = 1 + others.length
  const ofBook = await darkroom.paintCoverPictures(draw(layCover, book), book.width)
  advance(1, works)
  const ofOthers = await allDone(
    others.map(({ svg, units, pixels }) => darkroom.paintCoverPicture(svg, units, pixels)),
    (done) => advance(1 + done, works),
  )
  return [...ofBook, ...ofOthers].map(({ width, height, jpeg }) => ({
    name: `cover/${issue.id}.${width}x${height}.jpg`,
    bytes: jpeg,
  }))
}

/** The cover inside the book: shops want the large one beside it. */
export async function paintInnerCover(job: Job): Promise<Uint8Array> {
  const [draw, { COVER_RATIO }] = await Promise.all([openCover(job), import('../images/cover.ts')])
  const { width } = job.dressing.style.trim
  return (await job.darkroom.paintBookCover(draw(layCover, { width, height: width * COVER_RATIO }), width))
    .jpeg
}

/** What draws the cover in any size, as SVG. */
async function openCover({ issue, dressing: { style }, typesetter, photo }: Job) {
  const { paintSvg } = await import('../paint/svg.ts')
  return (lay: typeof layCover, size: Size) =>
    paintSvg(lay(issue, style, typesetter, { size, photo }), style.palette)
}
