/** What a folder of output says of itself: from which issue it was printed, and which of its files the press made. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Its name in the folder. */
export const MANIFEST = '.generation.json'

const SCHEMA = z.object({
  /** The issue's folder, from the folder of all output, with forward slashes. */
  issue: z.string(),
  /** Tells generations apart: all that its files were made from. */
  inputs: z.string(),
  /** Names of its files. */
  files: z.array(z.string()),
  /** Those of an earlier generation that are kept in `older`, by the names they had. */
  older: z.array(z.string()),
})
export type Manifest = z.infer<typeof SCHEMA>

/** Nothing where the folder has none, or one that cannot be read: what is in it is nobody's then. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return SCHEMA.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
  } catch {
    return undefined
  }
}

export function writeManifest(manifest: Manifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
}
