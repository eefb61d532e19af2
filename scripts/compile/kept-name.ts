/**
 * A script → the file beside it in which the code is kept that V8 made of it, for a process of this version, these
 * flags and this processor.
 */

import { cachedDataVersionTag } from 'node:v8'

/** Another process gets another name, and so makes nothing of what it could not use. */
export function keptCodeOf(script: string): string {
  return `${script}.${cachedDataVersionTag().toString(16)}.code`
}
