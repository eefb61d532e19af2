/** A job → pictures of its cover: in every size that a shop, a feed or a printer asks for, and as its book carries it. */

import { recall } from '../cache/recall.ts'
import type { Size } from '../geometry.ts'
import type { WebPicture } from '../images/web-cover.ts'
import type { Interview } from '../issue/issue.ts'
import { firstPagesOf } from '../layout/templates/cover-lines.ts'
import { layCard, layCover } from '../layout/templates/single-covers.ts'
import { veilPage } from '../paint/veil.ts'
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
    {
      svg: await draw(layCard, covers.CARD_PIXELS),
      units: covers.CARD_PIXELS.width,
      pixels: covers.CARD_PIXELS,
    },
    {
      svg: await draw(layCard, covers.ICON_PIXELS),
      units: covers.ICON_PIXELS.width,
      pixels: covers.ICON_PIXELS,
    },
    { svg: await draw(layCover, bled), units: bled.width, pixels: covers.printPixels(bled) },
  ]
  const works = 1 + others.length
  const ofBook = await darkroom.paintCoverPictures(await draw(layCover, book), book.width)
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
  return (
    await job.darkroom.paintBookCover(await draw(layCover, { width, height: width * COVER_RATIO }), width)
  ).jpeg
}

/** A card for each interview that is not on the cover, by its slug: its guest in the star, its standfirst beside it. */
export async function paintArticleCards(
  job: Job,
): Promise<readonly (readonly [slug: string, jpeg: Uint8Array])[]> {
  const { issue, darkroom } = job
  const { CARD_PIXELS } = await import('../images/cover.ts')
  const others = issue.articles.filter(
    (article): article is Interview => article.kind === 'interview' && article.slug !== issue.cover.story,
  )
  return Promise.all(
    others.map(async ({ slug, standfirst: words }) => {
      const cover = { story: slug, ...(words && { words }) }
      const draw = await openCover({ ...job, issue: { ...issue, cover } })
      const { jpeg } = await darkroom.paintCoverPicture(
        await draw(layCard, CARD_PIXELS),
        CARD_PIXELS.width,
        CARD_PIXELS,
      )
      return [slug, jpeg] as const
    }),
  )
}

/** The cover as the page is trimmed, in the sizes of screens. */
export async function paintWebCover(job: Job): Promise<readonly WebPicture[]> {
  const [draw, { shrinkCover, WEB_COVER_WIDTH }] = await Promise.all([
    openCover(job),
    import('../images/web-cover.ts'),
  ])
  const { width, height } = job.dressing.style.trim
  const pixels = { width: WEB_COVER_WIDTH, height: Math.round((WEB_COVER_WIDTH * height) / width) }
  const { jpeg } = await job.darkroom.paintCoverPicture(
    await draw(layCover, { width, height }),
    width,
    pixels,
  )
  return recall(job.store, { kind: 'editions/web-cover', parts: [jpeg] }, () => shrinkCover(jpeg))
}

/** What draws the cover in any size, as SVG. */
async function openCover({ issue, dressing: { style }, typesetter, photo, pages, darkroom }: Job) {
  const firstPages = firstPagesOf(pages)
  const { paintSvg } = await import('../paint/svg.ts')
  return async (lay: typeof layCover, size: Size) => {
    const laid = lay(issue, style, typesetter, { size, photo, firstPages })
    return paintSvg(await veilPage(laid, darkroom), style.palette)
  }
}
