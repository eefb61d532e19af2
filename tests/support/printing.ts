/**
 * Prints a whole issue for a test, and fails with the diagnostics in plain words where it cannot. What comes of an
 * issue that lies in the house is printed once in a run for all tests of it (`kept-printings.ts`).
 */

import { join } from 'node:path'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { type PrintOrder, press } from '../../src/press.ts'
import { HOUSE } from './house.ts'
import { type KeptEdition, recallPrinting } from './kept-printings.ts'

export const SAMPLE = join(HOUSE, 'assets/issues/001')
export const SECOND = join(HOUSE, 'assets/issues/002')
export const VOWELLED = join(HOUSE, 'tests/fixtures/vowelled')

/** Files of these editions, without their report. */
export function print(
  folder: string,
  editions: readonly KeptEdition[],
  theme?: string,
): Promise<readonly PrintedFile[]> {
  return printOrder({ folder, editions, theme })
}

/** One file of a printing, by its name. */
export async function printFile(
  folder: string,
  name: string,
  order: Omit<TestOrder, 'folder'>,
): Promise<Uint8Array> {
  const file = (await printOrder({ ...order, folder })).find((each) => each.name === name)
  if (!file) throw new Error(`The press printed no ${name}.`)
  return file.bytes
}

interface TestOrder extends Pick<PrintOrder, 'folder' | 'imposition'> {
  readonly editions: readonly KeptEdition[]
  readonly theme?: string | undefined
}

function printOrder({ theme, ...order }: TestOrder): Promise<readonly PrintedFile[]> {
  return recallPrinting({ ...order, theme }, order.editions, async (editions) => {
    const asked = { ...order, editions, ...(theme !== undefined && { theme }) }
    const { value, diagnostics } = await press({ house: houseAt(HOUSE), ...asked })
    if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
    return value.files
  })
}

export async function printScreen(folder: string, theme?: string): Promise<Uint8Array> {
  const [file] = await print(folder, ['screen'], theme)
  if (!file) throw new Error('The press printed no file.')
  return file.bytes
}
