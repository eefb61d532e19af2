/** The pages of both sample issues in both themes look as they were blessed. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { compareProofs, PROOF_CASES, PROOFS, proofPages } from '../support/proofs.ts'

/** Of a page's pixels: what is noise. */
const TOLERANCE = 0.0015

describe.each(PROOF_CASES)('$name', (proof) => {
  test('looks as it was blessed, page by page', async () => {
    const folder = join(PROOFS, proof.name)
    const pages = await proofPages(proof)
    expect(pages.map(({ page }) => `${page}.png`)).toEqual((await readdir(folder)).sort())
    const changed: string[] = []
    for (const { page, png } of pages) {
      const { part, picture } = await compareProofs(await readFile(join(folder, `${page}.png`)), png)
      if (part <= TOLERANCE) continue
      const path = join(HOUSE, 'output/proofs', proof.name, `${page}.png`)
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, picture)
      changed.push(`page ${page}: ${(100 * part).toFixed(1)} % of its pixels, marked in ${path}`)
    }
    expect(changed).toEqual([])
  })
})

test('a line out of its place is seen', async () => {
  const page = (await proofPages(PROOF_CASES[0]))[6]?.png as Buffer
  const { width = 0, height = 0 } = await sharp(page).metadata()
  const strip = await sharp(page)
    .extract({ left: 0, top: Math.round(height / 2), width, height: 12 })
    .toBuffer()
  const moved = await sharp(page)
    .composite([{ input: strip, left: 0, top: Math.round(height / 2) + 5 }])
    .png()
    .toBuffer()
  expect((await compareProofs(page, page)).part).toBe(0)
  expect((await compareProofs(page, moved)).part).toBeGreaterThan(TOLERANCE)
})
