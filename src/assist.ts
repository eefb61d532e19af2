/** A job that was packed in another thread → what paints the works of it that are asked of this one. */

import type { Store } from './cache/store.ts'
import { type Painted, paintWork } from './editions/editions.ts'
import { unpackJob } from './editions/packed-job.ts'
import type { Announce } from './progress.ts'

export type PaintHere = (work: number, announce: Announce) => Promise<Painted>

export function assist(packed: Uint8Array, store: Store): PaintHere {
  const job = unpackJob(packed, store)
  return (work, announce) => paintWork({ ...job, announce }, work)
}
