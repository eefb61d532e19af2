/** A job → pictures of its cover: in every size that a shop, a feed or a printer asks for. */

import type { Size } from '../geometry.ts'
import { layCard, layCover } from '../layout/templates/single-covers.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function paintCovers({
  issue,
  dressing,
  typesetter,
  photo,
  announce,
}: Job): Promise<PrintedFile[]> {
  announce('cover')
  const [{ paintSvg }, covers] = await Promise.all([import('../paint/svg.ts'), import('../images/cover.ts')])
  const { style } = dressing
  const draw = (lay: typeof layCover, size: Size) =>
    paintSvg(lay(issue, style, typesetter, { size, photo }), style.palette)
  const { width, height } = style.trim
  const book = { width, height: width * covers.COVER_RATIO }
  const bled = { width: width + 2 * style.bleed, height: height + 2 * style.bleed }
  const others = [
    { svg: draw(layCard, covers.CARD_PIXELS), units: covers.CARD_PIXELS.width, pixels: covers.CARD_PIXELS },
    { svg: draw(layCard, covers.ICON_PIXELS), units: covers.ICON_PIXELS.width, pixels: covers.ICON_PIXELS },
    { svg: draw(layCover, bled), units: bled.width, pixels: covers.printPixels(bled) },
  ]
  const pictures = [
    ...(await covers.paintCoverPictures(draw(layCover, book), book.width)),
    ...(await Promise.all(
      others.map(({ svg, units, pixels }) => covers.paintCoverPicture(svg, units, pixels)),
    )),
  ]
  return pictures.map(({ width, height, jpeg }) => ({
    name: `cover/${issue.id}.${width}x${height}.jpg`,
    bytes: jpeg,
  }))
}
