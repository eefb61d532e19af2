/** A small archive of two versions, and copies of it with one thing done to them: what verifying is tried on. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '../../scripts/archive/folder.ts'
import { digestOf } from '../../src/archive/digest.ts'
import type { Flaw } from '../../src/archive/flaw.ts'
import { deposit } from '../../src/archive/ocfl/deposit.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { orderOf } from './support.ts'

/** Does one thing to an archive; `at` gives places in its object. */
export type Act = (at: (path: string) => string) => void

export interface WholeArchive {
  readonly place: string
  /** A copy with one thing done to it. */
  readonly spoil: (act: Act) => string
  readonly remove: () => void
}

export async function openWholeArchive(): Promise<WholeArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-verify-'))
  const whole = join(folder, 'whole')
  const texts = { 'issue.pdf': 'one\n', 'data/caf\u00e9.txt': 'two\n', 'same.txt': 'one\n' }
  await deposit(openFolder(whole), orderOf(texts))
  await deposit(openFolder(whole), orderOf({ ...texts, 'issue.pdf': 'three\n' }))
  let count = 0
  return {
    place: whole,
    spoil(act) {
      count++
      const place = join(folder, String(count))
      cpSync(whole, place, { recursive: true })
      act((path) => join(place, '001', path))
      return place
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

export async function flawsIn(place: string): Promise<readonly Flaw[]> {
  const { flaws, objects } = await verifyArchive(openFolder(place))
  return [...flaws, ...objects.flatMap((object) => object.flaws)]
}

/** Turns the lowest bit of a byte. */
export function turnBit(place: string, at = 0): void {
  const bytes = readFileSync(place)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(place, bytes)
}

/** Writes an inventory anew, with the sidecar that it then has. */
export function rewrite(place: string, change: (text: string) => string): void {
  const bytes = Buffer.from(change(readFileSync(place, 'utf8')))
  writeFileSync(place, bytes)
  writeFileSync(`${place}.sha512`, `${digestOf(bytes, 'sha512')} inventory.json\n`)
}

export function rewriteBoth(at: (path: string) => string, change: (text: string) => string): void {
  for (const path of ['inventory.json', 'v2/inventory.json']) rewrite(at(path), change)
}
