/**
 * Printed files in, files on disk out, whole or not at all.
 * A room of its own because every program that writes an output writes it so.
 */

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Printing } from '../src/press.ts'

/** Writes every file beside its place first; only when all are whole do they move there. Gives the folder. */
export async function writePrinting(output: string, { id, files }: Printing): Promise<string> {
  const folder = join(output, id)
  await mkdir(output, { recursive: true })
  const draft = await mkdtemp(join(output, '.draft-'))
  try {
    for (const { name, bytes } of files) {
      await mkdir(dirname(join(draft, name)), { recursive: true })
      await writeFile(join(draft, name), bytes)
    }
    for (const { name } of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await rename(join(draft, name), join(folder, name))
    }
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}
