/** An archive → the names of its issues, on one line: what a misspelt one is held against. */

import { listObjects } from '../../src/archive/ocfl/root.ts'
import type { Storage } from '../../src/archive/storage.ts'

/** Beside issues lie the presses that printed them. */
export async function namesIn(storage: Storage): Promise<string> {
  const names = (await listObjects(storage)).filter((name) => !name.startsWith('press-'))
  return names.length > 0 ? names.join(', ') : 'none, since the archive is empty'
}
