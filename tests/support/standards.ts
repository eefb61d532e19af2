/** PDF files and what veraPDF says of them: those for the screen are PDF/UA-1, those for the archive PDF/A-3a as well. */

import { expect } from 'vitest'
import { checkStandard } from './verapdf.ts'

export async function expectStandards(
  screens: readonly Uint8Array[],
  archives: readonly Uint8Array[],
): Promise<void> {
  const verdicts = [
    ...(await checkStandard([...screens, ...archives], 'ua1')),
    ...(await checkStandard(archives, '3a')),
  ]
  expect(verdicts).toHaveLength(screens.length + 2 * archives.length)
  expect(verdicts.flatMap(({ broken }) => broken)).toEqual([])
  for (const { compliant } of verdicts) expect(compliant).toBe(true)
}
