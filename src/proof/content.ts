/** Content → its name: the same words have one name in every process, so that nothing is sent or drawn twice. */

import { createHash } from 'node:crypto'
import type { ContentName } from './messages.ts'

/** Signs of a digest: two contents of a million have the same with a chance of one in 10^13. */
const LENGTH = 14

export function nameContent(...parts: readonly (string | Uint8Array)[]): ContentName {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url').slice(0, LENGTH)
}
