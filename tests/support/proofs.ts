/**
 * The pages of the sample issues as small pictures: how to make them, and how two of them differ.
 * Blessing writes and testing compares one and the same pictures.
 */

import { join } from 'node:path'
import * as mupdf from 'mupdf'
import sharp from 'sharp'
import { HOUSE } from './house.ts'
import { printScreen } from './printing.ts'

/** Where the blessed pictures lie, a folder an issue and theme, a file a page. */
export const PROOFS = join(HOUSE, 'tests/proofs')

export const PROOF_CASES = [
  { name: '001-contemporary', folder: join(HOUSE, 'assets/issues/001'), theme: 'contemporary' },
  { name: '001-classical', folder: join(HOUSE, 'assets/issues/001'), theme: 'classical' },
  { name: '002-classical', folder: join(HOUSE, 'assets/issues/002'), theme: 'classical' },
  { name: '002-contemporary', folder: join(HOUSE, 'assets/issues/002'), theme: 'contemporary' },
] as const

/** Pixels: wide enough to see a line out of place, small enough to be kept for ever. */
const WIDTH = 180

export interface Proof {
  /** «01», as in the file's name. */
  readonly page: string
  readonly png: Buffer
}

/** Every page of an issue, rasterised from the PDF that the press wrote. */
export async function proofPages({ folder, theme }: (typeof PROOF_CASES)[number]): Promise<Proof[]> {
  const document = mupdf.Document.openDocument(await printScreen(folder, theme), 'application/pdf')
  const proofs: Proof[] = []
  for (let index = 0; index < document.countPages(); index++) {
    const page = document.loadPage(index)
    const [left, , right] = page.getBounds()
    // Drawn at twice the size and made smaller: type so small is judged by its grey.
    const scale = (2 * WIDTH) / (right - left)
    const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false)
    const png = await sharp(Buffer.from(pixmap.asPNG()))
      .resize({ width: WIDTH })
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toBuffer()
    proofs.push({ page: String(index + 1).padStart(2, '0'), png })
  }
  return proofs
}

export interface Difference {
  /** Part of the pixels that are plainly another colour. */
  readonly part: number
  /** The new page with them in red. */
  readonly picture: Buffer
}

/** Of 255: what a palette, or another rasteriser's rounding, may do to a channel. */
const NOTICEABLE = 60

export async function compareProofs(blessed: Buffer, fresh: Buffer): Promise<Difference> {
  const [before, after] = await Promise.all(
    [blessed, fresh].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  )
  if (!before || !after) throw new Error('A proof has no pixels.')
  const { width, height } = after.info
  if (before.info.width !== width || before.info.height !== height)
    return { part: 1, picture: await sharp(fresh).png().toBuffer() }
  const marked = Buffer.from(after.data)
  let count = 0
  for (let at = 0; at < after.data.length; at += 3) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((before.data[at + channel] ?? 0) - (after.data[at + channel] ?? 0)) > NOTICEABLE,
    )
    if (!differs) continue
    count++
    marked.set([255, 0, 0], at)
  }
  const picture = await sharp(marked, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  return { part: count / (width * height), picture }
}
