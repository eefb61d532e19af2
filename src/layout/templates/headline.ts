/** An article → its headline: kicker, title, standfirst, guests and credits as rows of the grid. */

import type { Span } from '../../diagnostic.ts'
import type { Pt } from '../../geometry.ts'
import type { WordLine } from '../../issue/block.ts'
import type { Article, Interview } from '../../issue/issue.ts'
import { creditLine, groupCredits, guestParts, joinParts } from '../../issue/lines.ts'
import { standfirstOf } from '../../issue/parts.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { TextRole } from '../../style/style.ts'
import { scaleRole } from '../display/sized-words.ts'
import { solidRow } from '../galley/rows.ts'
import { type Row, stack } from '../grid/row.ts'
import { blame, overset } from '../page/faults.ts'
import type { Item, SetFault, Tag } from '../page/frame.ts'
import { isOverfull, type SetBlock, setInline, setLine } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'

/** Empty lines between the parts of a headline. */
const TITLE_GAP = 1
const STANDFIRST_GAP = 1
const CREDITS_GAP = 1

/** The headline in one piece; one that is taller than its page, of `room` lines, is a mistake of its article's. */
export function stackHeadline(
  compositor: Compositor,
  article: Article,
  { measure, room, parent }: { readonly measure: Pt; readonly room: number; readonly parent: Tag },
): { readonly items: readonly Item[]; readonly lines: number } {
  const rows = [
    ...fitTitle(compositor, article, measure, parent),
    ...standfirstRows(compositor, article, measure, parent),
  ]
  const stacked = stack(rows, compositor.style.baseline)
  if (stacked.lines <= room) return stacked
  return { ...stacked, items: blame(stacked.items, oversetHeadline(article, stacked.lines, room)) }
}

/** Of the page's height: what kicker and title may take, and what they may at their smallest; a longer one is a mistake. */
const TALLEST_TITLE = 0.3
const LONGEST_TITLE = 0.36
/** Sizes to try, as parts of the theme's own. */
const TITLE_SCALES = [1, 0.85, 0.72, 0.6]

/** Kicker and title as large as the theme has it, or smaller where so many words would fill the page. */
function fitTitle(compositor: Compositor, article: Article, measure: Pt, parent: Tag): readonly Row[] {
  const { baseline, trim } = compositor.style
  const set = (scale: number) =>
    titleRows(scaleRole(compositor, 'title', scale), article, measure, parent).rows
  const takes = (part: number) => (rows: readonly Row[]) =>
    stack(rows, baseline).lines * baseline <= part * trim.height
  const smallest = TITLE_SCALES.slice(-1)
  return (
    fitLargest(TITLE_SCALES, set, takes(TALLEST_TITLE)) ??
    fitLargest(smallest, set, takes(LONGEST_TITLE)) ??
    set(1)
  )
}

function oversetHeadline({ title, places }: Article, lines: number, room: number): SetFault {
  return overset({
    code: 'layout/overset-headline',
    message: `Unexpected headline of ${lines} lines over «${plainText(title)}», expected at most ${room}, the lines of its page.`,
    hint: 'Shorten the title or the standfirst, or set them smaller in the theme.',
    span: places.title,
  })
}

/** Kicker and title, and whether a word of the title is wider than its line. */
export function titleRows(
  compositor: Compositor,
  article: Article,
  measure: Pt,
  parent: Tag,
): { readonly rows: readonly Row[]; readonly isOverfull: boolean } {
  const { kicker, title, places } = article
  const { baseline } = compositor.style
  const passage = { of: article, line: 'kicker' } as const
  const over =
    kicker &&
    setLine(compositor, kicker, { role: 'kicker', measure, span: places.kicker, indent: 0, passage })
  const set = setInline(compositor, title, { role: 'title', measure, span: places.title, indent: 0 })
  const heading: Tag = { role: 'heading', level: 1, parent, title: plainText(title) }
  const rows = [
    ...(over ? [solidRow(over, baseline, { tag: { role: 'paragraph', parent } })] : []),
    solidRow(set, baseline, { tag: heading, before: TITLE_GAP }),
  ]
  return { rows, isOverfull: isOverfull(set) }
}

/** Standfirst, who the guests are, and credits. */
export function standfirstRows(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Row[] {
  const { baseline } = compositor.style
  const tag = (): Tag => ({ role: 'paragraph', parent })
  const row = (text: WordLine, role: TextRole, span: Span, before: number) =>
    solidRow(setLine(compositor, text, { role, measure, span, indent: 0 }), baseline, {
      tag: tag(),
      before,
    })
  const guests = article.kind === 'interview' ? setGuests(compositor, article, measure) : []
  const standfirst = standfirstOf(article)
  return [
    ...(standfirst ? [row(standfirst.text, 'standfirst', standfirst.span, STANDFIRST_GAP)] : []),
    ...guests.map((guest, index) =>
      solidRow(guest, baseline, { tag: tag(), before: index === 0 ? CREDITS_GAP : 0 }),
    ),
    ...groupCredits(article.credits).map((credit, index) =>
      row(
        creditLine(credit),
        'credit',
        article.places.credits,
        index === 0 && guests.length === 0 ? CREDITS_GAP : 0,
      ),
    ),
  ]
}

/**
 * Who the guests are, each on a line of its own: name and role, but for what the title says; of one without a role
 * nothing, where no other is beside.
 */
export function setGuests(compositor: Compositor, article: Interview, measure: Pt): readonly SetBlock[] {
  const { guests } = article
  return guests.flatMap((guest) => {
    const parts = guests.length === 1 && guest.role === undefined ? [] : guestParts(article, guest)
    if (parts.length === 0) return []
    const words = joinParts(
      parts.map((part) => part.words),
      '، ',
    )
    const span = guest.span ?? article.span
    return [setLine(compositor, words, { role: 'credit', measure, span, indent: 0 })]
  })
}
