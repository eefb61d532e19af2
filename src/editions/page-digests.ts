/**
 * A job → a digest of each of its pages, by which two versions of an issue are compared: of what is drawn on it, where and
 * in which colours, and of what it says. Where in the author's files its words stand does not count.
 */

import { createHash } from 'node:crypto'
import type { PageDigest } from '../archive/record/page-changes.ts'
import { paintSvg } from '../paint/svg.ts'
import { tracePages } from '../paint/trace.ts'
import type { Job } from './job.ts'

/** None where no edition shows the pages on a screen: their pictures have not been made ready then. */
export function digestPages({ shown, dressing }: Pick<Job, 'shown' | 'dressing'>): readonly PageDigest[] {
  const { palette } = dressing.style
  return shown.map((page) => {
    const digest = createHash('sha256')
      .update(tracePages([page]))
      .update(paintSvg(page, palette))
      .digest('hex')
    return { page: page.number, digest }
  })
}
