/** An archive → the names of its issues, on one line: what a misspelt one is held against. */

import { listObjects } from '../../src/archive/ocfl/root.ts'
import type { Storage } from '../../src/archive/storage.ts'
import { archiveWords } from '../words/of-keeping.ts'
import { ENGLISH } from '../words/voice.ts'

/** Beside issues lie the presses that printed them. */
export async function namesIn(storage: Storage, voice = ENGLISH): Promise<string> {
  const names = (await listObjects(storage)).filter((name) => !name.startsWith('press-'))
  return names.length > 0 ? names.join(', ') : archiveWords(voice).none
}
