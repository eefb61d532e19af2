/**
 * An issue and a page size → its front cover: masthead, the guest's name as the picture, the guest's words. It makes
 * the printed cover and every cover picture.
 */

import type { Size } from '../../geometry.ts'
import { coverStory, dateline, type Extract, type Issue, type Person } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { drawPage } from '../display/draw-parts.ts'
import type { Length } from '../display/lengths.ts'
import type { Part, Wording } from '../display/parts.ts'
import { blame, overset } from '../page/faults.ts'
import type { Page, SetFault, Tag } from '../page/frame.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import { excerpt } from '../set/describe-faults.ts'
import { COVER_PLANS, type CoverPlan, planPhoto } from './cover-forms.ts'
import { partName } from './guest-name.ts'

/** Over the theme's size, where a short masthead leaves room. */
const LARGEST_MASTHEAD = 1.25
/** Between the inks of name, rest and words. */
const GROUP_GAP: Length = { width: 0.035 }

export function coverPage(compositor: Compositor, issue: Issue, size: Size, parent: Tag): Page {
  const {
    art: { photo },
    style,
  } = compositor
  const { picture, words } = issue.cover
  const [plan, dressed] =
    photo && picture
      ? [planPhoto(size, photo, picture, parent), onPhoto(compositor)]
      : [COVER_PLANS[style.cover], compositor]
  const page = drawPage(dressed, [...plan.behind, ...describeWords(issue, plan, parent)], 1, size)
  return words && meetsLabel(page) ? { ...page, items: blame(page.items, oversetWords(words)) } : page
}

/** All words on a photograph are of the one colour that it was made dark enough for. */
function onPhoto(compositor: Compositor): Compositor {
  const roles = ['coverMasthead', 'coverName', 'coverRest', 'coverWords', 'coverLabel'] as const
  return restyle(compositor, roles, (block) => ({ ...block, text: { ...block.text, colour: 'paper' } }))
}

/** The name as one group where the plan has it, with the words or over them; masthead above, label below. */
function describeWords(issue: Issue, plan: CoverPlan, parent: Tag): Part[] {
  const { masthead, middle, wordsWidth, wordsTop, label } = plan
  const { words } = issue.cover
  const sized = (text: string, role: TextRole, measure?: Length): Wording => ({
    kind: 'sized',
    text,
    role,
    ...(measure && { measure }),
    tag: { role: 'paragraph', parent },
  })
  const heading: Wording = {
    kind: 'fitted',
    text: issue.masthead,
    role: 'coverMasthead',
    width: masthead.width,
    largest: LARGEST_MASTHEAD,
    tag: { role: 'heading', level: 1, parent, title: issue.masthead },
  }
  const name = describeName(coverStory(issue).guest, plan, parent)
  const said = words ? [sized(words.text, 'coverWords', wordsWidth)] : []
  const group = wordsTop === undefined ? [...name, ...said] : name
  return [
    { kind: 'words', y: masthead.top, by: 'top', words: [heading] },
    { kind: 'words', y: middle, by: 'middle', gap: GROUP_GAP, words: group },
    ...(wordsTop === undefined ? [] : [{ kind: 'words', y: wordsTop, by: 'top', words: said } as const]),
    { kind: 'words', y: label, by: 'baseline', words: [sized(dateline(issue), 'coverLabel')] },
  ]
}

/** Both parts of the guest's name in the order in which it is read, neither larger than the theme has it. */
function describeName(guest: Person, { nameWidth, restWidth }: CoverPlan, parent: Tag): Wording[] {
  const { rest, restFirst } = partName(guest)
  const fitted = (text: string, role: TextRole, width: Length): Wording => {
    return { kind: 'fitted', text, role, width, largest: 1, tag: { role: 'paragraph', parent } }
  }
  const big = fitted(guest.shortName, 'coverName', nameWidth)
  if (!rest) return [big]
  const small = fitted(rest, 'coverRest', restWidth)
  return restFirst ? [small, big] : [big, small]
}

/** Whether the ink of any line reaches down to that of the label, the last of them. */
function meetsLabel({ items }: Page): boolean {
  const lines = items.filter((item) => item.kind === 'text')
  const label = lines.at(-1)
  if (!label) return false
  const labelTop = label.at.y - inkExtent(label.line).above
  return lines.slice(0, -1).some(({ at, line }) => at.y + inkExtent(line).below > labelTop)
}

function oversetWords({ text, span }: Extract): SetFault {
  return overset({
    code: 'layout/overset-cover',
    message: `Unexpected length of the words on the cover, “${excerpt(text)}”, expected some that end above the number and date.`,
    hint: 'Choose a shorter stretch, or set coverWords smaller in the theme.',
    span,
  })
}
