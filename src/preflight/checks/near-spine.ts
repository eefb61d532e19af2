/** Text of an issue whose leaves are glued → what of it nobody can read without breaking its back. */

import { mm, type Pt, type Rect, toMillimetres } from '../../geometry.ts'
import type { Side } from '../../layout/page/frame.ts'
import { inDigits } from '../arabic.ts'
import { boxOfLine, isRead, itemsOf } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { EXAMPLE_PAGE, evidenceOf, issueOf, lineOf, pageOf } from '../example.ts'

/** What is milled off the spine before it is glued, where the issue does not say; what it says is beyond the page. */
const MILLED: Pt = mm(3)
/** What the glue and the bend of the leaf hide of it then. */
const HIDDEN: Pt = mm(7)

/** In a right-bound book the spine of a right-hand page is its left edge. */
export function distanceToSpine({ x, width }: Rect, side: Side, pageWidth: Pt): Pt {
  return side === 'right' ? x : pageWidth - x - width
}

/** Told once, at the line that is nearest: a margin is mended in one place. */
function check({ issue, pages }: Evidence): readonly Finding[] {
  const { binding } = issue
  if (binding.kind !== 'perfect') return []
  const milled = binding.milling === undefined ? MILLED : 0
  // The cover's four pages bend round the spine, and are read there.
  const [first, last] = [pages[0]?.number ?? 0, pages.at(-1)?.number ?? 0]
  const near = itemsOf(pages, 'text').flatMap(({ page, item }) => {
    const box = boxOfLine(item)
    if (!box || !isRead(item) || page.number === first || page.number === last) return []
    const distance = distanceToSpine(box, page.side, page.size.width)
    return distance < milled + HIDDEN ? [{ page: page.number, box, distance }] : []
  })
  const [nearest] = near.toSorted((one, other) => one.distance - other.distance)
  if (!nearest) return []
  const { distance, ...place } = nearest
  const [found, least] = [distance, milled + HIDDEN].map((length) => Math.round(toMillimetres(length))) as [
    number,
    number,
  ]
  return [
    {
      message: `Unexpected text ${found} mm from the spine on page ${place.page}, expected ${least} mm or more where leaves are glued: ${milled > 0 ? `${toMillimetres(milled)} are milled off, and ` : ''}the bend hides ${toMillimetres(HIDDEN)}.`,
      arabic: `نص على ${inDigits(found)} مم من الكعب الملصوق، والمطلوب ${inDigits(least)} مم أو أكثر.`,
      ...place,
    },
  ]
}

const LAST = 8
const glued = (x: Pt, number: number, kind: 'perfect' | 'stapled' = 'perfect') =>
  evidenceOf({
    issue: issueOf({ binding: kind === 'perfect' ? { kind, caliper: 0.3 } : { kind } }),
    pages: [pageOf(1), pageOf(number, lineOf({ text: 'كلام', x })), pageOf(LAST)],
  })

export const nearSpine: Check = {
  code: 'preflight/near-spine',
  trade: 'pages',
  severity: 'warning',
  title: 'نص عند الكعب',
  about:
    'في العدد الملصوق يبعد النص عن الكعب ١٠ مم على الأقل: يُفرز منه ٣، ويخفي الانثناء ٧؛ وحيث يقول العدد ما يُفرز (milling) تكفي ٧.',
  remedy: 'وسّع الهامش الداخلي في القالب.',
  hint: 'Widen the inside margin in the theme.',
  asked: ({ issue }) => issue.binding.kind === 'perfect',
  check,
  good: [
    { name: 'text 15 mm from a glued spine', evidence: glued(mm(15), 4) },
    { name: 'text at a spine that is stapled', evidence: glued(mm(4), 4, 'stapled') },
  ],
  bad: [
    { name: 'text 4 mm from the spine of a right-hand page', evidence: glued(mm(4), 4) },
    { name: 'text at the spine of a left-hand page', evidence: glued(EXAMPLE_PAGE.width - mm(12), 5) },
  ],
}
