/**
 * An article in, a page that begins with its title in a star-edged frame on pattern, over standfirst and columns, out.
 * A room of its own because it is one of the forms a theme may open a story with.
 */

import type { Point, Pt } from '../../geometry.ts'
import { type ClosedLine, KHATAM_DEPTH, star } from '../../images/pattern.ts'
import { type Interview, plainText } from '../../issue/issue.ts'
import { columnsOf, gridLines } from '../columns.ts'
import { type Compositor, placeLines, type SetBlock, setInline, setWords } from '../compositor.ts'
import { closedPath, type Item, type Tag } from '../frame.ts'
import { type RunningHead, setFoot, sideOf, typeArea, widthOf } from '../furniture.ts'
import { fillRect, inkHeight, inkOf, patternOver, pictureOver, scaleRole } from './display.ts'
import type { OpenedPage } from './heading.ts'

/** The plate of pattern at the head, as part of the page's height, and its lines as parts of the page's width. */
const PLATE = 0.36
const PATTERN_SIZE = 0.15
const LINE: Pt = 0.7
/** The double rule at its foot. */
const BAR: Pt = 3
const BAR_GAP: Pt = 3
/** The frame, as parts of the page's width and of the plate's height; its points, and how deep their notches are. */
const FRAME = { width: 0.8, height: 0.68 }
const POINTS = 20
const DEPTH = 0.92
/** Of the frame's width and height: what its title may fill. */
const TITLE_WIDTH = 0.66
const TITLE_HEIGHT = 0.72
const ECHO = 0.95
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35]
/** Lines of the grid between plate, standfirst, credits and columns. */
const GAP = 2
const CREDITS_GAP = 1
const COLUMNS_GAP = 2
/** Between two credits on one line: space, star, space, in ems. */
const CREDIT_GAP = 2.4

export function openWithCartouche(
  compositor: Compositor,
  article: Interview,
  number: number,
  { runningHead, parent }: { readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage {
  const { style, pattern } = compositor
  const { width, height } = style.trim
  const area = typeArea(style, sideOf(number))
  const plate = { x: 0, y: 0, width, height: Math.round((height * PLATE) / style.baseline) * style.baseline }
  const under = setUnder(compositor, article, parent, {
    x: area.x,
    y: plate.height + BAR + BAR_GAP + GAP * style.baseline,
  })
  const from = Math.ceil((under.foot - area.y) / style.baseline) + COLUMNS_GAP
  return {
    items: [
      fillRect({ x: 0, y: 0, ...style.trim }, 'paper'),
      fillRect(plate, 'ground'),
      article.guest.portrait
        ? pictureOver(plate, article.guest.portrait, parent)
        : patternOver(plate, pattern, { size: width * PATTERN_SIZE, colour: 'pattern', line: LINE }),
      fillRect({ x: 0, y: plate.height, width, height: BAR }, 'accent'),
      fillRect({ x: 0, y: plate.height + BAR + BAR_GAP, width, height: LINE }, 'accent'),
      ...setFrame(compositor, article, parent, { x: width / 2, y: plate.height / 2 }),
      ...under.items,
      ...setFoot(compositor, number, runningHead),
    ],
    regions: gridLines(area, style.baseline) > from ? columnsOf(style, area, from) : [],
    loud: 2,
  }
}

/** The frame and in it, centred by their ink, the kicker and the title. */
function setFrame(compositor: Compositor, article: Interview, parent: Tag, centre: Point): Item[] {
  const { trim } = compositor.style
  const across = (trim.width * FRAME.width) / 2
  const up = (trim.height * PLATE * FRAME.height) / 2
  const ring = (reach: number) =>
    closedPath([
      stretch(star({ x: 0, y: 0 }, POINTS, 1, DEPTH), centre, { across: across * reach, up: up * reach }),
    ])
  const measure = 2 * across * TITLE_WIDTH
  const paragraph: Tag = { role: 'paragraph', parent }
  const kicker = article.kicker
    ? setWords(compositor, article.kicker, 'openerRest', measure, { span: article.span, indent: 0 })
    : undefined
  const title = fitTitle(
    compositor,
    article,
    measure,
    2 * up * TITLE_HEIGHT - (kicker ? inkHeight(kicker) : 0),
  )
  const gap = kicker ? title.style.text.size * 0.35 : 0
  const total = (kicker ? inkHeight(kicker) + gap : 0) + inkHeight(title)
  const x = centre.x - measure / 2
  const top = centre.y - total / 2
  const heading: Tag = { role: 'heading', level: 1, parent, title: plainText(article.title) }
  const titleTop = top + (kicker ? inkHeight(kicker) + gap : 0)
  return [
    { kind: 'path', commands: ring(1), fill: 'ground', stroke: { colour: 'accent', width: 1.4 } },
    { kind: 'path', commands: ring(ECHO), stroke: { colour: 'accent', width: 0.5 } },
    ...(kicker ? placeLines(kicker, { x, y: top + inkOf(kicker).above }, paragraph) : []),
    ...placeLines(title, { x, y: titleTop + inkOf(title).above }, heading),
  ]
}

/** The title as large as the theme has it, or as the frame lets it be. */
function fitTitle(compositor: Compositor, article: Interview, measure: Pt, room: Pt): SetBlock {
  const tried = SCALES.map((scale) => () => {
    const scaled = { ...scaleRole(compositor, 'openerName', scale), diagnostics: [] }
    const set = setInline(scaled, article.title, 'openerName', measure, { span: article.span, indent: 0 })
    return { set, fits: inkHeight(set) <= room && scaled.diagnostics.length === 0 }
  })
  for (const attempt of tried) {
    const { set, fits } = attempt()
    if (fits) return set
  }
  compositor.diagnostics.push({
    severity: 'error',
    code: 'layout/overset-headline',
    message: `Unexpected length of the title «${plainText(article.title)}», expected one that its frame can hold at a third of its size.`,
    hint: 'Shorten the title, or set openerName smaller in the theme.',
    span: article.span,
  })
  return (tried.at(-1) as () => { set: SetBlock })().set
}

/** Standfirst and credits, centred; `foot` is where they end. */
function setUnder(compositor: Compositor, { standfirst, credits, span }: Interview, parent: Tag, at: Point) {
  const { style } = compositor
  const area = typeArea(style, 'right')
  const items: Item[] = []
  let { y } = at
  if (standfirst) {
    const set = setWords(compositor, standfirst.text, 'standfirst', area.width, {
      span,
      indent: 0,
      align: 'centre',
    })
    items.push(
      ...placeLines(set, { x: at.x, y: y + set.style.leading * 0.75 }, { role: 'paragraph', parent }),
    )
    y += set.lines.length * set.style.leading + CREDITS_GAP * style.baseline
  }
  const sets = credits.map(({ role, name }) =>
    setWords(compositor, `${role}: ${name}`, 'credit', area.width, { span, indent: 0 }),
  )
  const { size } = style.text.credit.text
  const gap = CREDIT_GAP * size
  const total = sets.reduce((sum, set) => sum + widthOf(set) + gap, -gap)
  const together = total <= area.width
  let right = at.x + (area.width + total) / 2
  sets.forEach((set, index) => {
    const own = widthOf(set)
    const edge = together ? right : at.x + (area.width + own) / 2
    const baseline = y + style.baseline * 0.75
    items.push(...placeLines(set, { x: edge - area.width, y: baseline }, { role: 'paragraph', parent }))
    if (together && index < sets.length - 1) {
      const centre = { x: edge - own - gap / 2, y: baseline - size * 0.3 }
      items.push({
        kind: 'path',
        commands: closedPath([star(centre, 8, size * 0.3, KHATAM_DEPTH)]),
        fill: 'accent',
      })
    }
    right -= own + gap
    if (!together || index === sets.length - 1) y += style.baseline
  })
  return { items, foot: y }
}

/** A line round the origin, drawn out to an ellipse's axes and moved to its centre. */
function stretch(
  line: ClosedLine,
  centre: Point,
  axes: { readonly across: Pt; readonly up: Pt },
): ClosedLine {
  return line.map(({ x, y }) => ({ x: centre.x + x * axes.across, y: centre.y + y * axes.up }))
}
