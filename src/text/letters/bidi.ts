/** Text → embedding levels (UAX #9, by bidi-js); levels → visual order (rule L2). */

import bidiFactory from 'bidi-js'
import type { Direction } from '../../direction.ts'

// Typed as an ES module with a default export, shipped as CommonJS: what arrives is the factory itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/**
 * Arabic letters, their marks and punctuation that takes the direction of what is around it: no digit, no Latin, no
 * control, nothing that could turn a right-to-left paragraph.
 */
const NOTHING_TURNS = /^[\u0620-\u065F\u0670-\u06D3،؛؟ !"'()*,.:;?[\]«»‘’“”…–—-]*$/

/** One embedding level for each UTF-16 unit of a single paragraph; `auto` takes its direction from its first letter. */
export function embeddingLevels(text: string, direction: Direction | 'auto'): Uint8Array {
  // Most Arabic paragraphs; without this they would cost as much as all their shaping.
  if (nothingTurns(text, direction)) return new Uint8Array(text.length).fill(1)
  if (!ASTRAL.test(text)) return bidi.getEmbeddingLevels(text, direction).levels
  const { levels } = bidi.getEmbeddingLevels(text.replace(EVERY_ASTRAL, standIn), direction)
  // Both halves of a character have one level.
  for (const { index } of text.matchAll(EVERY_ASTRAL)) levels[index + 1] = levels[index] as number
  return levels
}

/** Whether a paragraph is of Arabic alone, and runs from right to left all through. */
export function nothingTurns(text: string, direction: Direction | 'auto'): boolean {
  return direction === 'rtl' && NOTHING_TURNS.test(text)
}

/** Characters of two UTF-16 units, whose halves the package would take for letters. */
const ASTRAL = /[\u{10000}-\u{10FFFF}]/u
const EVERY_ASTRAL = new RegExp(ASTRAL, 'gu')
/** A character of one unit for each bidi class; boundary neutral behind it, which changes nothing (X9). */
const STAND_INS: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05D0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0661',
  ON: '!',
  NSM: '\u0300',
}
const BOUNDARY_NEUTRAL = '\u00AD'

function standIn(character: string): string {
  return (STAND_INS[bidi.getBidiCharTypeName(character)] ?? STAND_INS['ON']) + BOUNDARY_NEUTRAL
}

/** Whether what has this level is read from right to left: what has an odd one is (UAX #9, BD2). */
export function isRightToLeft(level: number): boolean {
  return level % 2 === 1
}

/**
 * The items of one line in visual order, left to right (UAX #9, L2). Rule L1 would give white space at a line's end
 * the paragraph's level; there is none, for a line is set without the spaces it ends at.
 */
export function reorder<T>(items: readonly T[], levelOf: (item: T) => number): T[] {
  const visual = [...items]
  let [highest, lowestOdd] = [0, Number.POSITIVE_INFINITY]
  for (const item of items) {
    const level = levelOf(item)
    if (level > highest) highest = level
    if ((level | 1) < lowestOdd) lowestOdd = level | 1
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < visual.length; start++) {
      if (levelOf(visual[start] as T) < level) continue
      let end = start + 1
      while (end < visual.length && levelOf(visual[end] as T) >= level) end++
      reverse(visual, start, end)
      start = end
    }
  }
  return visual
}

function reverse<T>(items: T[], start: number, end: number): void {
  for (let [low, high] = [start, end - 1]; low < high; low++, high--) {
    const lower = items[low] as T
    items[low] = items[high] as T
    items[high] = lower
  }
}

/** The characters that open and close an insertion its surroundings cannot turn round (UAX #9, 2.4). */
export function isolate(direction: Direction): readonly [open: string, close: string] {
  return [direction === 'rtl' ? '\u2067' : '\u2066', '\u2069']
}
