/** Small orders for the archive, and what a folder holds. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deposit } from '../../src/archive/ocfl/deposit.ts'
import { fileOf } from '../../src/archive/storage.ts'

const BASE = {
  id: '001',
  message: 'archived',
  user: { name: 'Warraq', address: 'https://example.org/warraq' },
  created: new Date('2026-01-02T03:04:05Z'),
} as const

/** Files by their paths → an order to archive them. */
export function orderOf(texts: Readonly<Record<string, string>>, own: Partial<Deposit> = {}): Deposit {
  const files = Object.entries(texts).map(([path, text]) => fileOf(path, Buffer.from(text)))
  return { ...BASE, files, ...own }
}

/** Everything but folders, by its path, with its text. */
export function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  )
  const texts = entries.map(({ parentPath, name }) => {
    const place = join(parentPath, name)
    return [place.slice(folder.length + 1), readFileSync(place, 'utf8')] as const
  })
  return Object.fromEntries(texts.sort(([one], [other]) => (one < other ? -1 : 1)))
}

export async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString('utf8')
}
