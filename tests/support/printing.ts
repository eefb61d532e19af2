/**
 * Prints a whole issue for a test, and fails with the diagnostics in plain words where it cannot.
 */

import { join } from 'node:path'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { type Edition, type PrintedFile, press } from '../../src/press.ts'
import { HOUSE } from './house.ts'

export const SAMPLE = join(HOUSE, 'assets/issues/001')
export const VOWELLED = join(HOUSE, 'tests/fixtures/vowelled')

export async function print(
  folder: string,
  editions: readonly Edition[],
  theme?: string,
): Promise<readonly PrintedFile[]> {
  const { value, diagnostics } = await press({ house: HOUSE, folder, editions, ...(theme && { theme }) })
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  return value.files
}

export async function printScreen(folder: string, theme?: string): Promise<Uint8Array> {
  const [file] = await print(folder, ['screen'], theme)
  if (!file) throw new Error('The press printed no file.')
  return file.bytes
}
