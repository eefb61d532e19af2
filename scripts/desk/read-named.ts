/** A manuscript as it was called, by its path or `-` for what is pasted → what is in it; or why it cannot be read. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { ManuscriptRefused } from '../../src/desk/refusal.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Complaint } from '../../src/source/complaint.ts'
import { MOST_FILE, readRegular, showPath } from '../../src/source/disk.ts'
import type { Call } from '../commands.ts'
import { refusalOf } from './refusal.ts'

export type NamedReading =
  | { readonly manuscript: Manuscript; readonly bytes: Uint8Array }
  | { readonly refusal: Diagnostic }

export async function readNamed(named: string, { from, flags }: Call): Promise<NamedReading> {
  const file = path.resolve(from, named)
  const bytes = named === '-' ? await pasted() : await bytesOf(file)
  if ('rule' in bytes) return { refusal: refusalOf(named, bytes) }
  const { encoding } = flags
  try {
    const shown = named === '-' ? 'clipboard' : showPath(file)
    return {
      bytes,
      manuscript: await readManuscript({
        file: shown,
        bytes,
        ...(typeof encoding === 'string' && { encoding }),
      }),
    }
  } catch (error) {
    if (error instanceof ManuscriptRefused) return { refusal: error.diagnostic }
    throw error
  }
}

/** A pipe too: a shell may hand on what another program writes. What is wrong with others is told as of all files. */
async function bytesOf(file: string): Promise<Uint8Array | Complaint> {
  return readFile(file).catch(() => readRegular(file, { most: MOST_FILE }))
}

async function pasted(): Promise<Uint8Array | Complaint> {
  return buffer(process.stdin).catch(({ code = 'unknown' }: NodeJS.ErrnoException) => ({
    rule: 'unreadable-file',
    found: `refusal (${code}) of what is pasted`,
    expected: 'a text on the standard input',
    hint: 'Name the file of the manuscript instead of -.',
  }))
}
