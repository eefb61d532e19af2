/**
 * An issue and a page size in, its front cover out: masthead, a star, the guest's name as the picture.
 * A room of its own because the same composition makes the printed cover and every cover picture.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Size } from '../../geometry.ts'
import { star } from '../../images/pattern.ts'
import type { Extract, Issue, Person } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import { type Compositor, excerpt, placeLines, type SetBlock } from '../compositor.ts'
import type { Item, Page, Tag } from '../frame.ts'
import { widthOf } from '../furniture.ts'
import { atLeft, closedPath, fillRect, fitWords, inkOf, partName, patternOver, setSized } from './display.ts'

/** All measures of the composition are parts of the page's width or height. */
const MARGIN = 0.062
const MASTHEAD_WIDTH = 1 - 2 * MARGIN
const STAR_RADIUS = 0.565
const STAR_CENTRE = 0.575
const STAR_POINTS = 8
/** Of the {8/2} star, two squares turned on one another. */
const STAR_DEPTH = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8)
/** Lines that echo the star inside its edge, as parts of its radius. */
const ECHOES = [0.94, 0.915]
const MASTHEAD_TOP = 0.06
/** Over the theme's size, where a short masthead leaves room. */
const LARGEST_MASTHEAD = 1.25
/** Between the inks of name, rest and words. */
const GROUP_GAP = 0.035
/** The group stands a little above the star's middle, where the eye looks for it. */
const GROUP_RISE = 0.03
const NAME_WIDTH = 0.52
const REST_WIDTH = 0.62
const WORDS_WIDTH = 0.62
const PATTERN_SIZE = 0.205
const LINE_WEIGHT = 0.0016
/** The label's baseline above the star's lower notch, as part of the star's radius. */
const LABEL_RISE = 0.17

export function coverPage(compositor: Compositor, issue: Issue, size: Size, parent: Tag): Page {
  const { width, height } = size
  const page = { x: 0, y: 0, ...size }
  const centre = { x: width / 2, y: height * STAR_CENTRE }
  const radius = width * STAR_RADIUS
  const line = width * LINE_WEIGHT
  const ring = (reach: number) => closedPath([star(centre, STAR_POINTS, radius * reach, STAR_DEPTH)])
  return {
    number: 1,
    side: 'left',
    size,
    items: [
      fillRect(page, 'coverGround'),
      patternOver(page, compositor.pattern, {
        size: width * PATTERN_SIZE,
        colour: 'coverPattern',
        line: line * 1.4,
      }),
      { kind: 'path', commands: ring(1), fill: 'ground' },
      ...ECHOES.map(
        (reach): Item => ({ kind: 'path', commands: ring(reach), stroke: { colour: 'accent', width: line } }),
      ),
      ...setCoverWords(compositor, issue, size, parent),
    ],
  }
}

/** The name and the words below it as one group in the middle of the star; masthead above, label below. */
function setCoverWords(compositor: Compositor, issue: Issue, { width, height }: Size, parent: Tag): Item[] {
  const story = issue.articles.find(({ slug }) => slug === issue.cover.story)
  if (story?.kind !== 'interview') throw new Error('The cover story was not checked to be an interview.')
  const scale = width / compositor.style.trim.width
  const sized = (role: TextRole) => compositor.style.text[role].text.size * scale
  const paragraph = (): Tag => ({ role: 'paragraph', parent })
  const centred = (set: SetBlock, y: number, tag: Tag) =>
    placeLines(set, atLeft(set, { x: (width - widthOf(set)) / 2, y }), tag)

  const masthead = fitWords(
    compositor,
    issue.masthead,
    'coverMasthead',
    width * MASTHEAD_WIDTH,
    sized('coverMasthead') * LARGEST_MASTHEAD,
  )
  const heading: Tag = { role: 'heading', level: 1, parent, title: issue.masthead }
  const label = setSized(
    compositor,
    // A comma: a dot in the middle of the line would read as an Arabic zero.
    `${issue.labels.number}، ${issue.labels.date}`,
    'coverLabel',
    sized('coverLabel'),
  )
  const notch = height * STAR_CENTRE + width * STAR_RADIUS * STAR_DEPTH
  const words = issue.cover.words?.text
  const group = [
    ...setName(compositor, story.guest, width, sized),
    ...(words ? [setSized(compositor, words, 'coverWords', sized('coverWords'), width * WORDS_WIDTH)] : []),
  ]
  const stacked = stackInk(group, {
    gap: width * GROUP_GAP,
    middle: height * STAR_CENTRE - width * GROUP_RISE,
  })
  const labelY = notch - width * STAR_RADIUS * LABEL_RISE
  if (issue.cover.words && footOf(stacked) > labelY - inkOf(label).above)
    compositor.diagnostics.push(oversetWords(issue.cover.words))
  return [
    ...centred(masthead, width * MASTHEAD_TOP + inkOf(masthead).above, heading),
    ...stacked.flatMap(({ set, y }) =>
      set.lines.length === 1
        ? centred(set, y, paragraph())
        : placeLines(set, { x: (width * (1 - WORDS_WIDTH)) / 2, y }, paragraph()),
    ),
    ...centred(label, labelY, paragraph()),
  ]
}

/** Where the ink of the last block ends. */
function footOf(stacked: readonly { readonly set: SetBlock; readonly y: number }[]): number {
  return Math.max(
    ...stacked.map(({ set, y }) => y + (set.lines.length - 1) * set.style.leading + inkOf(set).below),
  )
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
  width: number,
  sized: (role: TextRole) => number,
): SetBlock[] {
  const { rest, restFirst } = partName(guest)
  const big = fitWords(compositor, guest.shortName, 'coverName', width * NAME_WIDTH, sized('coverName'))
  if (!rest) return [big]
  const small = fitWords(compositor, rest, 'coverRest', width * REST_WIDTH, sized('coverRest'))
  return restFirst ? [small, big] : [big, small]
}

/** First baselines of blocks whose ink stands one gap apart, the whole centred on `middle`. */
function stackInk(
  sets: readonly SetBlock[],
  { gap, middle }: { readonly gap: number; readonly middle: number },
): { readonly set: SetBlock; readonly y: number }[] {
  const measured = sets.map((set) => {
    const { above, below } = inkOf(set)
    return { set, above, height: above + (set.lines.length - 1) * set.style.leading + below }
  })
  const total = measured.reduce((sum, { height }) => sum + height + gap, -gap)
  let top = middle - total / 2
  return measured.map(({ set, above, height }) => {
    const y = top + above
    top += height + gap
    return { set, y }
  })
}
