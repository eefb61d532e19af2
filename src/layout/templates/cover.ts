/**
 * An issue and a page size in, its front cover out: masthead, the guest's name as the picture, the guest's words.
 * A room of its own because the same composition makes the printed cover and every cover picture.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Size } from '../../geometry.ts'
import { coverStory, dateline, type Extract, type Issue, type Person } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import { type Compositor, excerpt, type SetBlock } from '../compositor.ts'
import type { Item, Page, Tag } from '../frame.ts'
import { COVER_PLANS, type CoverPlan, planPhoto } from './cover-forms.ts'
import { fitWords, inkHeight, inkOf, partName, placeCentred, setSized } from './display.ts'

/** Over the theme's size, where a short masthead leaves room. */
const LARGEST_MASTHEAD = 1.25
/** Between the inks of name, rest and words, as part of the page's width. */
const GROUP_GAP = 0.035

export function coverPage(compositor: Compositor, issue: Issue, size: Size, parent: Tag): Page {
  const { photo, style, pattern } = compositor
  const { picture } = issue.cover
  const [plan, own] =
    photo && picture
      ? [planPhoto(size, photo, picture, parent), onPhoto(compositor)]
      : [COVER_PLANS[style.cover](size, pattern), compositor]
  const items = [...plan.items, ...setCoverWords(own, issue, { plan, size, parent })]
  return { number: 1, side: 'left', size, items }
}

/** All words on a photograph are of the one colour that it was made dark enough for. */
function onPhoto(compositor: Compositor): Compositor {
  const { text } = compositor.style
  const roles = ['coverMasthead', 'coverName', 'coverRest', 'coverWords', 'coverLabel'] as const
  const pale = roles.map((role) => [role, { ...text[role], text: { ...text[role].text, colour: 'paper' } }])
  return { ...compositor, style: { ...compositor.style, text: { ...text, ...Object.fromEntries(pale) } } }
}

interface CoverPlace {
  readonly plan: CoverPlan
  readonly size: Size
  readonly parent: Tag
}

/** The name as one group where the plan has it, with the words or over them; masthead above, label below. */
function setCoverWords(compositor: Compositor, issue: Issue, { plan, size, parent }: CoverPlace): Item[] {
  const { width } = size
  const scale = width / compositor.style.trim.width
  const sized = (role: TextRole) => compositor.style.text[role].text.size * scale
  const paragraph = (): Tag => ({ role: 'paragraph', parent })
  const centred = (set: SetBlock, y: number, tag: Tag) => placeCentred(set, { x: width / 2, y }, tag)

  const largest = sized('coverMasthead') * LARGEST_MASTHEAD
  const masthead = fitWords(compositor, issue.masthead, 'coverMasthead', plan.masthead.width, largest)
  const heading: Tag = { role: 'heading', level: 1, parent, title: issue.masthead }
  const label = setSized(compositor, dateline(issue), 'coverLabel', sized('coverLabel'))
  const { words } = issue.cover
  const said = words
    ? [setSized(compositor, words.text, 'coverWords', sized('coverWords'), plan.wordsWidth)]
    : []
  const gap = width * GROUP_GAP
  const name = setName(compositor, coverStory(issue).guest, plan, sized)
  const { wordsTop } = plan
  const stacked =
    wordsTop === undefined
      ? stackInk([...name, ...said], { gap, middle: plan.middle })
      : [
          ...stackInk(name, { gap, middle: plan.middle }),
          ...said.map((set) => ({ set, y: wordsTop + inkOf(set).above })),
        ]
  if (words && footOf(stacked) > plan.label - inkOf(label).above)
    compositor.diagnostics.push(oversetWords(words))
  return [
    ...centred(masthead, plan.masthead.top + inkOf(masthead).above, heading),
    ...stacked.flatMap(({ set, y }) => centred(set, y, paragraph())),
    ...centred(label, plan.label, paragraph()),
  ]
}

/** Where the ink of the last block ends. */
function footOf(stacked: readonly { readonly set: SetBlock; readonly y: number }[]): number {
  return Math.max(...stacked.map(({ set, y }) => y - inkOf(set).above + inkHeight(set)))
}

function oversetWords({ text, span }: Extract): Diagnostic {
  return {
    severity: 'error',
    code: 'layout/overset-cover',
    message: `Unexpected length of the words on the cover, “${excerpt(text)}”, expected some that end above the number and date.`,
    hint: 'Choose a shorter stretch, or set coverWords smaller in the theme.',
    span,
  }
}

/** Both parts of the guest's name in the order in which it is read. */
function setName(
  compositor: Compositor,
  guest: Person,
  { nameWidth, restWidth }: CoverPlan,
  sized: (role: TextRole) => number,
): SetBlock[] {
  const { rest, restFirst } = partName(guest)
  const big = fitWords(compositor, guest.shortName, 'coverName', nameWidth, sized('coverName'))
  if (!rest) return [big]
  const small = fitWords(compositor, rest, 'coverRest', restWidth, sized('coverRest'))
  return restFirst ? [small, big] : [big, small]
}

/** First baselines of blocks whose ink stands one gap apart, the whole centred on `middle`. */
function stackInk(
  sets: readonly SetBlock[],
  { gap, middle }: { readonly gap: number; readonly middle: number },
): { readonly set: SetBlock; readonly y: number }[] {
  const measured = sets.map((set) => {
    return { set, above: inkOf(set).above, height: inkHeight(set) }
  })
  const total = measured.reduce((sum, { height }) => sum + height + gap, -gap)
  let top = middle - total / 2
  return measured.map(({ set, above, height }) => {
    const y = top + above
    top += height + gap
    return { set, y }
  })
}
