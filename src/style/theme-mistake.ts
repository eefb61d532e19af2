/** A mistake that only shows once a whole theme is read, and where. */

import type { Complaint } from '../source/complaint.ts'

export interface ThemeMistake {
  /** Leads to it. */
  readonly path: readonly string[]
  /** Where else it may come from: of a theme that is like another, the first of all these that is its own is told. */
  readonly causes?: readonly (readonly string[])[]
  readonly complaint: Complaint
}
