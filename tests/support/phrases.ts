/**
 * Set pages, or texts → phrases that a reader may look for: words that stand beside one another in one line, or in one
 * text, drawn by lot. The lot falls the same way at every run.
 */

import { withoutControls } from '../../src/controls.ts'
import type { Page } from '../../src/layout/page/frame.ts'
import { openChance } from './chance.ts'
import { linesOf, type ReadLine } from './reading.ts'

const WORDS = 3
const SEED = 12

/** Of what is read, and not of running heads and the cover; nor across the mark of a note, which no one types. */
export function phrasesOf(pages: readonly Page[], most: number): readonly string[] {
  const lines = linesOf(pages.slice(1)).filter(({ item }) => item.tag.role !== 'artifact')
  return drawPhrases(
    lines.filter((line) => !hasNoteMark(line)).map(({ text }) => text),
    most,
  )
}

export function drawPhrases(texts: readonly string[], most: number): readonly string[] {
  const left = [...new Set(texts.flatMap(phrasesIn))]
  const chance = openChance(SEED)
  const drawn: string[] = []
  while (drawn.length < most && left.length > 0)
    drawn.push(...left.splice(chance.number(0, left.length - 1), 1))
  return drawn
}

function phrasesIn(text: string): string[] {
  const words = withoutControls(text).trim().split(/\s+/)
  return words.slice(WORDS - 1).map((_, index) => words.slice(index, index + WORDS).join(' '))
}

function hasNoteMark({ item }: ReadLine): boolean {
  return item.line.runs.some(({ run }) => run.span.style.rise !== 0)
}
