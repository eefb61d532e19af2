/**
 * What was printed of the house's own issues, kept for all test files of one run: `keep-printings.ts` opens the folder
 * and clears it away. An edition's files are the same whatever else is ordered with them (`press/same-bytes.test.ts`),
 * so each is kept by itself.
 */

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edition, PrintedFile } from '../../src/editions/edition.ts'
import { isInHouse } from './house.ts'

/** Names the folder of this run; where it is not set nothing is kept. */
export const KEPT_PRINTINGS = 'WARRAQ_TEST_PRINTINGS'

/** Which files are whose, in the order in which the press gives them. */
const FILES_OF = [
  ['screen', /\.screen\.pdf$/],
  ['print', /\.print(-\w+)?\.pdf$/],
  ['archive', /\.archive\.pdf$/],
  ['text', /^text\//],
  ['cover', /^cover\/|\.cover\.pdf$/],
  ['epub', /\.epub$|\.onix\.xml$/],
] as const satisfies readonly (readonly [Edition, RegExp])[]

export type KeptEdition = (typeof FILES_OF)[number][0]

/** What a printing is known by besides its editions. */
export interface KeptOrder {
  readonly folder: string
  readonly theme?: string | undefined
  readonly imposition?: string | undefined
}

/** The files of these editions: as they are kept, or as `make` prints those that are not. */
export async function recallPrinting(
  order: KeptOrder,
  editions: readonly KeptEdition[],
  make: (missing: readonly KeptEdition[]) => Promise<readonly PrintedFile[]>,
): Promise<readonly PrintedFile[]> {
  const place = placeOf(order)
  const missing = editions.filter((edition) => !place || !existsSync(join(place, edition)))
  const made = missing.length > 0 ? await make(missing) : []
  return FILES_OF.filter(([edition]) => editions.includes(edition)).flatMap(([edition, names]) => {
    if (place && !missing.includes(edition)) return readFiles(join(place, edition))
    const own = made.filter(({ name }) => names.test(name))
    if (place) writeFiles(join(place, edition), own)
    return own
  })
}

function placeOf({ folder, theme = themeOf(folder), imposition = 'pages' }: KeptOrder): string | undefined {
  const run = process.env[KEPT_PRINTINGS]
  if (run === undefined || !isInHouse(folder)) return undefined
  const name = createHash('sha256')
    .update(JSON.stringify([folder, theme, imposition]))
    .digest('hex')
  return join(run, name)
}

/** The theme that an issue asks for itself. */
function themeOf(folder: string): string | undefined {
  return /^theme: *(\S+)$/m.exec(readFileSync(join(folder, 'issue.yaml'), 'utf8'))?.[1]
}

function readFiles(folder: string): readonly PrintedFile[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: decodeURIComponent(file.slice(file.indexOf(' ') + 1)),
      bytes: readFileSync(join(folder, file)),
    }))
}

/** Written aside and moved: whoever looks finds all of them or none, and two who print the same have the same bytes. */
function writeFiles(folder: string, files: readonly PrintedFile[]): void {
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(`${folder}-`)
  files.forEach(({ name, bytes }, index) => {
    writeFileSync(join(aside, `${String(index).padStart(3, '0')} ${encodeURIComponent(name)}`), bytes)
  })
  try {
    renameSync(aside, folder)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
}
