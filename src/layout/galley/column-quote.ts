/** A column's rows → the same with its pull quotes among them: it is too short for pages that are opened round a quote. */

import type { Column, Extract } from '../../issue/issue.ts'
import { fillRect } from '../display/primitives.ts'
import { scaleRole } from '../display/sized-words.ts'
import { BASELINE_IN_LINE, type Row } from '../grid/row.ts'
import { placeLines, setWords } from '../set/block.ts'
import type { Stick } from './stick.ts'

/** In sizes of the text around it. */
const SIZE = 1.7
/** Of the column's blocks: how many stand between a quote and its own words at the least. */
const AWAY = 0.25
/** Thickness of the rules over and under it, in points; lines of the grid between each and the words. */
const RULE = 1.2
const INSET = 0.6

export function placeQuotes(
  stick: Stick,
  { blocks, pullQuotes }: Column,
  rows: readonly Row[],
): readonly Row[] {
  if (stick.compositor.style.pullQuotes === 'none') return rows
  const isPlain = blocks.map(({ kind }) => kind === 'paragraph')
  return pullQuotes.reduce((placed, quote) => {
    const place = placeOf(quote, isPlain)
    const at = place === undefined ? -1 : placed.findIndex(({ exchange = 0 }) => exchange > place)
    return at < 0 ? placed : placed.toSpliced(at, 0, quoteRow(stick, quote))
  }, rows)
}

/** The block that a quote stands before: between two paragraphs, amid the text and away from the block it is taken from. */
function placeOf({ from }: Extract, isPlain: readonly boolean[]): number | undefined {
  const own = from - 1
  const places = isPlain.flatMap((plain, at) => (at > 0 && plain && isPlain[at - 1] ? [at] : []))
  const least = Math.max(1, isPlain.length * AWAY)
  const away = places.filter((at) => Math.abs(at - 0.5 - own) > least)
  const off = (at: number) => Math.abs(at - isPlain.length / 2)
  return away.sort((one, other) => off(one) - off(other))[0]
}

/** Its words stand in the text already, and are read out there alone. */
function quoteRow({ compositor, measure }: Stick, { text, span }: Extract): Row {
  const { baseline, text: styles } = compositor.style
  const scale = (SIZE * styles.body.text.size) / styles.pullQuote.text.size
  const set = setWords(scaleRole(compositor, 'pullQuote', scale), text, {
    role: 'pullQuote',
    measure,
    span,
    indent: 0,
  })
  const { leading } = set.style
  const height = (set.lines.length * leading) / baseline
  const lines = Math.ceil(height + 2 * INSET)
  const top = ((lines - height) / 2) * baseline
  const rule = { x: 0, width: measure, height: RULE }
  return {
    items: [
      fillRect({ ...rule, y: 0 }, 'accent'),
      ...placeLines(set, { x: 0, y: top + leading * BASELINE_IN_LINE }, { role: 'artifact', type: 'Layout' }),
      fillRect({ ...rule, y: lines * baseline - RULE }, 'accent'),
    ],
    // A line is kept free under it, as over it.
    lines: lines + 1,
    before: 1,
    keepWithNext: false,
    floats: true,
    solid: { what: 'pull quote', span },
  }
}
