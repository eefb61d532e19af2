/**
 * Prints a whole issue for a test, and fails with the diagnostics in plain words where it cannot.
 */

import { join } from 'node:path'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import type { Edition, PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { type PrintOrder, press } from '../../src/press.ts'
import { HOUSE } from './house.ts'

export const SAMPLE = join(HOUSE, 'assets/issues/001')
export const SECOND = join(HOUSE, 'assets/issues/002')
export const VOWELLED = join(HOUSE, 'tests/fixtures/vowelled')

export async function print(
  folder: string,
  editions: readonly Edition[],
  theme?: string,
): Promise<readonly PrintedFile[]> {
  return printOrder({ folder, editions, ...(theme && { theme }) })
}

/** One file of a printing, by its name. */
export async function printFile(
  folder: string,
  name: string,
  order: Omit<PrintOrder, 'house' | 'folder'>,
): Promise<Uint8Array> {
  const file = (await printOrder({ ...order, folder })).find((each) => each.name === name)
  if (!file) throw new Error(`The press printed no ${name}.`)
  return file.bytes
}

async function printOrder(order: Omit<PrintOrder, 'house'>): Promise<readonly PrintedFile[]> {
  const { value, diagnostics } = await press({ house: houseAt(HOUSE), ...order })
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  return value.files
}

export async function printScreen(folder: string, theme?: string): Promise<Uint8Array> {
  const [file] = await print(folder, ['screen'], theme)
  if (!file) throw new Error('The press printed no file.')
  return file.bytes
}
