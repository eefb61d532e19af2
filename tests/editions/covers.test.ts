/** Pictures of a cover with a photograph, as shops and screens get them: its words stand on a dark ground in all of them. */

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { paintCovers, paintInnerCover, paintWebCover } from '../../src/editions/covers.ts'
import type { Job } from '../../src/editions/job.ts'
import { toneCover } from '../../src/lay.ts'
import { interview, issueOf, picture } from '../support/issues.ts'
import { openJob } from '../support/jobs.ts'

/** A sky without a cloud, light all over. */
const [WIDTH, HEIGHT] = [400, 533]
const SKY = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#d8e4f4' } })
  .png()
  .toBuffer()

async function jobUnderSky(): Promise<Job> {
  const { job } = await openJob('contemporary')
  const { darkroom } = job
  const tonePhoto: typeof darkroom.tonePhoto = (_, look) => darkroom.tonePhoto(SKY, look)
  const issue = issueOf(interview())
  const cover = { ...issue.cover, picture: picture(WIDTH, HEIGHT), colours: 'own' as const }
  const own = { ...issue, cover }
  const photo = await toneCover(own, job.dressing.style, { ...darkroom, tonePhoto })
  return { ...job, issue: own, photo }
}

/** The green of each row at the left edge, where no word is, from 0 to 255. */
async function greensOf(jpeg: Uint8Array): Promise<readonly number[]> {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.height }, (_, row) => data[row * info.width * info.channels + 1] ?? 0)
}

test('are dark at head and foot, light between, and without a line where one becomes the other', async () => {
  const job = await jobUnderSky()
  const files = await paintCovers(job)
  const book = files.find(({ name }) => name.includes('1600x2560'))?.bytes ?? new Uint8Array()
  const [web] = await paintWebCover(job)
  for (const jpeg of [book, await paintInnerCover(job), web?.bytes ?? new Uint8Array()]) {
    const greens = await greensOf(jpeg)
    const [head = 255, foot = 255] = [greens[4], greens[greens.length - 5]]
    expect(Math.max(head, foot)).toBeLessThan(130)
    expect(Math.max(...greens)).toBeGreaterThan(200)
    const steps = greens.slice(1).map((green, row) => Math.abs(green - (greens[row] as number)))
    expect(Math.max(...steps)).toBeLessThan(0.06 * 255)
  }
})
