/**
 * Lines ended by hand and set by the press's own means: what a paragraph's lines look like once their ends are chosen.
 * A room of its own because lines are set alike whoever chose their ends, and a test chooses for itself.
 */

import type { FontFace } from '../../src/text/faces/font.ts'
import type { Shaper } from '../../src/text/faces/shape.ts'
import { lineEnds } from '../../src/text/letters/line-ends.ts'
import { toItems } from '../../src/text/lines/items.ts'
import type { BrokenLine } from '../../src/text/lines/linebreak.ts'
import { type SetLines, setBrokenLines } from '../../src/text/lines/set-lines.ts'
import type { Means, ParagraphStyle, Word } from '../../src/text/paragraph.ts'
import { joinedWords, shapeJoined } from './joined.ts'
import { stand } from './letters.ts'

/** Word spaces that give half and take a fifth; longer joins where a test asks for them. */
export const SPACES: Means = {
  spaceStretch: 0.5,
  spaceShrink: 0.2,
  letterGap: 0,
  expansion: 0,
  wideForms: false,
}

export interface ByHand {
  readonly measure?: number
  readonly means?: Means
  readonly style?: Partial<ParagraphStyle>
  /** How far each line is drawn out; none where left out. */
  readonly drawn?: readonly number[]
  readonly face?: FontFace
  readonly shape?: Shaper
  /** What becomes of the shaped words before they are set. */
  readonly change?: (words: readonly Word[]) => readonly Word[]
}

/** Sets lines of ten-point letters, each given by its words; `\n` in a line asks for its end. */
export function setByHand(texts: readonly string[], given: ByHand = {}): SetLines {
  const { measure = 200, means = SPACES, drawn = [], face, change, shape = shapeJoined } = given
  const text = texts.join(' ')
  const style = stand('justify', { justification: { wide: means, narrow: means }, ...given.style })
  const own = joinedWords(text).map(({ run, start }) => ({ run: face ? { ...run, face } : run, start }))
  const shaped = change ? change(own) : own
  const itemisation = toItems(shaped, { text, opportunities: lineEnds(text), style, means })
  let from = 0
  const broken = texts.map((line, index): BrokenLine => {
    const next = text.indexOf(line, from) + line.length
    const end = itemisation.runOfItem.findIndex((run) => run !== undefined && shaped[run]?.start === next)
    const start = itemisation.runOfItem.findIndex(
      (run) => run !== undefined && (shaped[run]?.start ?? -1) >= from,
    )
    from = next + 1
    return {
      start: index === 0 ? 0 : start,
      end: end < 0 ? itemisation.items.length : end,
      ratio: 0,
      drawn: drawn[index] ?? 0,
    }
  })
  return setBrokenLines(broken, { shaped, itemisation, style, means, size: 10, measure, shape })
}
