/** A manuscript as it was called, by its path or `-` for what is pasted → what is in it; or why it cannot be read. */

import path from 'node:path'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { ManuscriptRefused } from '../../src/desk/refusal.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { showPath } from '../../src/source/disk.ts'
import type { Call } from '../commands.ts'
import { bytesOf, pasted } from './read-bytes.ts'
import { refusalOf } from './refusal.ts'

export type NamedReading =
  | { readonly manuscript: Manuscript; readonly bytes: Uint8Array }
  | { readonly refusal: Diagnostic }

export async function readNamed(named: string, { from, flags }: Call): Promise<NamedReading> {
  const file = path.resolve(from, named)
  const bytes = named === '-' ? await pasted(process.stdin) : await bytesOf(file)
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
