/** What the desk tells of a manuscript: each a warning, since an article is written all the same. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { type Complaint, diagnose } from '../../source/complaint.ts'

export function warn(span: Span, complaint: Complaint): Diagnostic {
  return diagnose('desk', { ...complaint, severity: 'warning' }, span)
}
