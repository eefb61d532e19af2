/** An issue and where its cover's words stand → the stacks of words: masthead, name and words, label. */

import type { Guests, Issue } from '../../issue/issue.ts'
import { quoteLine } from '../../issue/lines.ts'
import { coverLabel, coverStory } from '../../issue/titles.ts'
import type { TextRole } from '../../style/style.ts'
import type { Length } from '../display/lengths.ts'
import type { Fitted, Wording, Words } from '../display/parts.ts'
import type { Tag } from '../page/frame.ts'
import type { WordPlan } from './cover-plan.ts'
import { eachName } from './guest-name.ts'
import { describeMasthead } from './masthead.ts'

/** Between the inks of name, rest and words. */
const GROUP_GAP: Length = { width: 0.035 }

/** In the order in which they are read, from head to foot. */
export interface CoverWords {
  readonly masthead: Words
  /** The name, and the words where they have no place of their own. */
  readonly group: Words
  readonly apart?: Words
  readonly label: Words
}

/** The name as one group where the plan has it, with the words or over them; masthead above, label below. */
export function describeCoverWords(issue: Issue, plan: WordPlan, parent: Tag): CoverWords {
  const { middle, wordsWidth, wordsTop, label, scale = 1 } = plan
  const { words } = issue.cover
  const sized = (text: string, role: TextRole, measure?: Length): Wording => ({
    kind: 'sized',
    text,
    role,
    ...(measure && { measure, scale }),
    tag: { role: 'paragraph', parent },
  })
  const name = describeNames(coverStory(issue).guests, plan, parent)
  const said = words ? [sized(quoteLine(words), 'coverWords', wordsWidth)] : []
  const group = wordsTop === undefined ? [...name, ...said] : name
  return {
    masthead: describeMasthead(issue, plan, parent),
    group: { kind: 'words', y: middle, by: 'middle', gap: GROUP_GAP, words: group },
    ...(wordsTop !== undefined && { apart: { kind: 'words', y: wordsTop, by: 'top', words: said } }),
    label: { kind: 'words', y: label, by: 'baseline', words: [sized(coverLabel(issue), 'coverLabel')] },
  }
}

/** The parts of the guest's name, or the names of several, in the order in which they are read, none larger than the plan has it. */
function describeNames(
  guests: Guests,
  { nameWidth, restWidth, scale = 1 }: WordPlan,
  parent: Tag,
): Wording[] {
  const fitted = (text: string, role: TextRole, width: Length): Fitted => {
    return { kind: 'fitted', text, role, width, largest: scale, tag: { role: 'paragraph', parent } }
  }
  return eachName(
    guests,
    (text) => fitted(text, 'coverRest', restWidth),
    (text, among) => ({ ...fitted(text, 'coverName', nameWidth), among }),
  )
}
