/**
 * The pages of a stapled issue → a word where they do not fill whole sheets: a sheet folded once has four pages.
 */

import { PAGES_OF_A_SHEET } from '../../layout/sheets/impose.ts'
import { countOf, inDigits, PAGES } from '../arabic.ts'
import { type Check, isPrinted } from '../evidence.ts'
import { emptyPages, evidenceOf, issueOf } from '../example.ts'

const printed = (pages: number, changes = {}) =>
  evidenceOf({ pages: emptyPages(pages), editions: ['print'], ...changes })

export const pageCount: Check = {
  code: 'preflight/page-count',
  trade: 'press',
  severity: ({ sheets }) => (sheets === 'stitched' ? 'error' : 'warning'),
  title: 'عدد الصفحات لا يملأ الملازم',
  about: 'عدد صفحات العدد المدبّس من مضاعفات الأربع.',
  remedy: 'زد صفحات أو أنقصها، أو اختر قالبًا له غلاف خلفي يكملها بنفسه.',
  hint: 'Add pages or take some out, or choose a theme with a back cover, which fills its sheets.',
  asked: (evidence) => isPrinted(evidence) && evidence.issue.binding.kind === 'stapled',
  check: ({ pages }) => {
    const left = pages.length % PAGES_OF_A_SHEET
    if (left === 0) return []
    const [least, most] = [pages.length - left, pages.length - left + PAGES_OF_A_SHEET]
    return [
      {
        message: `Unexpected ${pages.length} pages in a stapled issue, expected ${least > 0 ? `${least} or ` : ''}${most}.`,
        arabic: `في العدد المدبّس ${countOf(pages.length, PAGES)}، والمطلوب ${least > 0 ? `${inDigits(least)} أو ` : ''}${inDigits(most)}.`,
      },
    ]
  },
  good: [
    { name: 'eight pages', evidence: printed(8) },
    {
      name: 'seven pages that are glued',
      evidence: printed(7, { issue: issueOf({ binding: { kind: 'perfect', caliper: 0.3 } }) }),
    },
    { name: 'seven pages on a screen', evidence: evidenceOf({ pages: emptyPages(7) }) },
  ],
  bad: [
    { name: 'seven pages', evidence: printed(7) },
    { name: 'seven pages, stitched', evidence: printed(7, { sheets: 'stitched' }) },
  ],
}
