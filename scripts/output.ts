/** Printed files → files on disk: whole or not at all. */

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Checked, Diagnostic } from '../src/diagnostic.ts'
import type { Printing } from '../src/press.ts'

/** Writes every file beside its place first; only when all are whole do they move there. Gives the folder. */
export async function writePrinting(output: string, { id, files }: Printing): Promise<Checked<string>> {
  const folder = join(output, id)
  try {
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
  } catch (error) {
    return { diagnostics: [refusedOutput(folder, error as NodeJS.ErrnoException)] }
  }
  return { value: folder, diagnostics: [] }
}

/** What stands in the way of writing, in the words of one who can move it. */
function refusedOutput(
  folder: string,
  { code = 'unknown', path = folder }: NodeJS.ErrnoException,
): Diagnostic {
  const place = relative(process.cwd(), path) || '.'
  const common = { severity: 'error', code: 'output/refused' } as const
  if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR')
    return {
      ...common,
      message: `Unexpected ${code === 'EISDIR' ? 'folder' : 'file'} at ${place}, expected room for what is printed.`,
      hint: 'Move it away, or give it another name.',
    }
  return {
    ...common,
    message: `Unexpected refusal (${code}) at ${place}, expected a folder to write into.`,
    hint: 'Make sure that you may write there, and that the disk has room.',
  }
}
