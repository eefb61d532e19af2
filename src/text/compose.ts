/**
 * A styled paragraph and a measure → set lines: the method of the whole stage, phase by phase.
 * `itemise → shapeWords → toItems → breakLines → setBrokenLines`
 */

import type { Pt } from '../geometry.ts'
import type { Typesetter } from './faces/typesetter.ts'
import { lineEnds } from './letters/line-ends.ts'
import type { BreakItem, BreakOptions } from './lines/breakable.ts'
import { toItems, widening } from './lines/items.ts'
import { TIGHTEST } from './lines/line-cost.ts'
import { type BrokenLine, breakLines } from './lines/linebreak.ts'
import { type LineMemory, type LineSetting, setBrokenLines } from './lines/set-lines.ts'
import {
  advanceOf,
  type Composed,
  type Fault,
  type LineBox,
  type ParagraphStyle,
  type StyledText,
} from './paragraph.ts'
import { remember } from './paragraph-memory.ts'
import { itemise } from './words/itemise.ts'
import { mainStyle, shapeWords } from './words/shape-words.ts'

/** Sets a paragraph to a measure, once as long as it is remembered. Faults are reported, never thrown. */
export function composeParagraph(
  typesetter: Typesetter,
  text: StyledText,
  style: ParagraphStyle,
  measure: Pt,
): Composed {
  return remember(typesetter, { text, style, measure }, () => compose(typesetter, text, style, measure))
}

function compose(typesetter: Typesetter, text: StyledText, style: ParagraphStyle, measure: Pt): Composed {
  const { shape } = typesetter
  const { runs, faults } = itemise(text, style.direction, typesetter)
  const opportunities = lineEnds(text.text)
  const main = mainStyle(text.spans)
  const size = main?.size ?? 0
  const narrow = measure < NARROW * size
  const means = narrow ? style.justification.narrow : style.justification.wide
  const wideForms = style.align === 'justify' && means.wideForms
  const places = style.align === 'justify' ? means.joins?.places : undefined
  const cutting = { opportunities, hyphens: narrow, wideForms, places, main }
  const shaped = shapeWords(text.text, runs, cutting, shape)
  const itemisation = toItems(shaped, { text: text.text, opportunities, style, means })
  const { longest = 0, perLine = 0 } = means.joins ?? {}
  const widest = shaped.reduce((most, { run }) => Math.max(most, widening(run)), 0)
  const gap = shaped.find(({ run }) => run.space)?.run.advance ?? size * USUAL_GAP
  const options = {
    measure,
    joinReserve: Math.max(longest * size * perLine, widest),
    oneJoin: Math.max(longest * size, widest),
    gapStretch: style.align === 'justify' ? means.spaceStretch * gap : 0,
    shortest: measure * STRANDED,
    ragged: style.align === 'justify' ? 0 : measure * RAGGED,
    ...(style.beside && { beside: style.beside }),
    ...(style.fillsLast && { fillsLast: true }),
    ...(style.lines && { lines: style.lines }),
  }
  const setting = { shaped, itemisation, style, means, size, measure, shape }
  const { broken, lines } = setClear(itemisation.items, options, setting)
  return { lines, faults: [...faults, ...overfullLines(broken, lines, text.text)] }
}

/** How often a paragraph whose lines touch is broken anew, and what an end that led to it then costs. */
const ATTEMPTS = 5
const TOUCHING_COST = 120
/** Gaps wider than this are worse than lines that touch. */
const WIDEST_GAP = 1.35

interface Attempt {
  readonly broken: readonly BrokenLine[]
  readonly lines: readonly LineBox[]
}

/** Breaks and sets; where letters of two lines still touch, ends lines elsewhere as long as it stays even. */
function setClear(items: readonly BreakItem[], options: BreakOptions, setting: LineSetting): Attempt {
  let tried = items
  let first: Attempt | undefined
  const memory: LineMemory = new Map()
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const broken = breakLines(tried, options)
    const { lines, touching } = setBrokenLines(broken, setting, memory)
    const even = lines.every(({ gapRatio }) => gapRatio <= WIDEST_GAP)
    if (touching === undefined && (even || !first)) return { broken, lines }
    first ??= { broken, lines }
    const end = broken[Math.max(0, (touching ?? 0) - 1)]?.end
    if (touching === undefined || end === undefined || end >= items.length) break
    tried = tried.map((item, index) =>
      index === end && item.kind !== 'box' ? { ...item, cost: (item.cost ?? 0) + TOUCHING_COST } : item,
    )
  }
  return first as Attempt
}

/** A last line is stranded below this part of its measure. */
const STRANDED = 0.2

/** A line that is not filled may end so far short of its measure and the edge still looks even. */
const RAGGED = 0.3

/** In ems: a word space where the text has none. */
const USUAL_GAP = 0.25

/** A measure of fewer ems is a narrow column. */
const NARROW = 18

function overfullLines(broken: readonly BrokenLine[], lines: readonly LineBox[], text: string): Fault[] {
  return broken.flatMap(({ ratio }, index): Fault[] => {
    if (ratio >= TIGHTEST) return []
    const { start, end, runs, measure } = lines[index] as LineBox
    const width = advanceOf(runs)
    return [{ kind: 'overfull', text: text.slice(start, end), width, measure }]
  })
}
