/** A mistake that only shows once a whole theme is read, and where. */

import type { Complaint } from '../source/complaint.ts'

export interface ThemeMistake {
  /** Leads to it. */
  readonly path: readonly string[]
  readonly complaint: Complaint
}
