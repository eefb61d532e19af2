/**
 * An issue and a page size in, its front cover out: masthead, a star, the guest's name as the picture.
 * A room of its own because the same composition makes the printed cover and every cover picture.
 */

import type { Size } from '../../geometry.ts'
import { star } from '../../images/pattern.ts'
import type { Interview, Issue } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import { type Compositor, placeLines, type SetBlock } from '../compositor.ts'
import type { Item, Page, Tag } from '../frame.ts'
import { widthOf } from '../furniture.ts'
import { atLeft, closedPath, fillRect, fitWords, patternOver, setSized } from './display.ts'

/** All measures of the composition are parts of the page's width or height. */
const MARGIN = 0.062
const MASTHEAD_WIDTH = 1 - 2 * MARGIN
const STAR_RADIUS = 0.6
const STAR_CENTRE = 0.575
const STAR_POINTS = 8
/** Of the {8/2} star, two squares turned on one another. */
const STAR_DEPTH = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8)
/** Lines that echo the star inside its edge, as parts of its radius. */
const ECHOES = [0.94, 0.915]
const NAME_WIDTH = 0.52
const REST_WIDTH = 0.62
const WORDS_WIDTH = 0.62
const PATTERN_SCALE = 0.085
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
      patternOver(page, width * PATTERN_SCALE, 'coverPattern', line * 1.4),
      { kind: 'path', commands: ring(1), fill: 'ground' },
      ...ECHOES.map(
        (reach): Item => ({ kind: 'path', commands: ring(reach), stroke: { colour: 'accent', width: line } }),
      ),
      ...setCoverWords(compositor, issue, size, parent),
    ],
  }
}

function setCoverWords(compositor: Compositor, issue: Issue, { width, height }: Size, parent: Tag): Item[] {
  const story = issue.articles.find(({ slug }) => slug === issue.cover.story) as Interview
  const { name, shortName } = story.guest
  const rest = name.replace(shortName, '').replace(/\s+/g, ' ').trim()
  const scale = width / compositor.style.trim.width
  const paragraph = (): Tag => ({ role: 'paragraph', parent })
  const sized = (role: TextRole) => compositor.style.text[role].text.size * scale
  const centred = (set: SetBlock, y: number, tag: Tag) =>
    placeLines(set, atLeft(set, { x: (width - widthOf(set)) / 2, y }), tag)

  const masthead = fitWords(
    compositor,
    issue.masthead,
    'coverMasthead',
    width * MASTHEAD_WIDTH,
    sized('coverMasthead') * 1.6,
  )
  const mastheadSize = masthead.style.text.size
  const big = fitWords(compositor, shortName, 'coverName', width * NAME_WIDTH, sized('coverName'))
  const small = rest
    ? fitWords(compositor, rest, 'coverRest', width * REST_WIDTH, sized('coverRest'))
    : undefined
  const bigSize = big.style.text.size
  const smallSize = small?.style.text.size ?? 0

  const nameBaseline = height * STAR_CENTRE - bigSize * 0.02
  const restBaseline = nameBaseline + bigSize * 0.26 + smallSize * 0.86
  const items = [
    ...centred(masthead, width * MARGIN + mastheadSize * 0.86, {
      role: 'heading',
      level: 1,
      parent,
      title: issue.masthead,
    }),
    ...centred(big, nameBaseline, paragraph()),
    ...(small ? centred(small, restBaseline, paragraph()) : []),
  ]
  if (issue.cover.words) {
    const words = setSized(
      compositor,
      issue.cover.words.text,
      'coverWords',
      sized('coverWords'),
      width * WORDS_WIDTH,
    )
    const y = restBaseline + smallSize * 0.5 + words.style.leading * 1.1
    items.push(...placeLines(words, { x: (width * (1 - WORDS_WIDTH)) / 2, y }, paragraph()))
  }
  const label = setSized(
    compositor,
    `${issue.labels.number} · ${issue.labels.date}`,
    'coverLabel',
    sized('coverLabel'),
  )
  const notch = height * STAR_CENTRE + width * STAR_RADIUS * STAR_DEPTH
  items.push(...centred(label, notch - width * STAR_RADIUS * LABEL_RISE, paragraph()))
  return items
}
