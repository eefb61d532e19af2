/**
 * The text that opens an interview → where the first words end that stand out in it: few enough not to be read for a
 * line of their own, and never all of a short answer.
 */

import { directionOf } from '../../direction.ts'
import type { Pt } from '../../geometry.ts'
import { composeParagraph } from '../../text/compose.ts'
import { type Sense, senseAt } from '../../text/letters/sense.ts'
import {
  advanceOf,
  type StyledSpan,
  type StyledText,
  type TextStyle,
  wholeSpan,
} from '../../text/paragraph.ts'
import type { Compositor } from './compositor.ts'
import { raise } from './styled.ts'

/** Words by which the first ones may be more, to end where the sentence pauses. */
const OPENING_SLACK = 2
/** Of a line, at the most. */
const OPENING_PART = 1 / 3

/**
 * Where the first words of a text end, of those openings that fit: at a pause soon after so many of them, else where
 * they lean on no word that follows, else before that. 0 where no word fits, or as little text follows as opens.
 */
export function openingOf(text: string, words: number, fits: (opening: string) => boolean): number {
  const all = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length)
  const most = Math.min(words + OPENING_SLACK, Math.floor(all.length / 2))
  const ends = all.slice(0, most).filter((end) => fits(text.slice(0, end)))
  const senses = ends.map((end) => senseAt(text, end))
  const at = (sense: Sense) => senses.findIndex((each, index) => index >= words - 1 && each === sense)
  const best = [at('pause'), at('within'), senses.findLastIndex((sense) => sense !== 'leaning')]
  return ends[best.find((index) => index >= 0) ?? -1] ?? 0
}

/** Words that may drop together, where the first is said with the next: «في الحارة». */
const MOST_DROPPED = 2
/** Letters that a paragraph has for each line that a word drops over, where nobody knows yet how it is set. */
const LETTERS_BESIDE = 45

/** Where the word ends that drops: the first, with the next one where it leans on that and both fit. 0 where none fits. */
export function dropWordOf(text: string, fits: (word: string) => boolean): number {
  const ends = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length)
  if (ends.length <= MOST_DROPPED) return 0
  const own = ends.slice(0, MOST_DROPPED).filter((end) => fits(text.slice(0, end)))
  return own.find((end) => senseAt(text, end) !== 'leaning') ?? own[0] ?? 0
}

/** The same in a book, whose measure is the reader's: in a paragraph that is long enough on any. */
export function dropWordInBook(text: string, lines: number): number {
  return lines > 1 && text.length >= LETTERS_BESIDE * lines ? dropWordOf(text, () => true) : 0
}

/** The same of words that stand in one line with what follows them. */
export function runInOpening(
  { typesetter, style, language }: Pick<Compositor, 'typesetter' | 'style' | 'language'>,
  text: string,
  measure: Pt,
): number {
  const { text: words, justification, hang } = style.text.firstWords
  const line = { direction: directionOf(language), align: 'start', indent: 0, justification, hang } as const
  const widthOf = (opening: string) => {
    const { lines } = composeParagraph(typesetter, wholeSpan(opening, words, language), line, ONE_LINE)
    return advanceOf(lines[0]?.runs ?? [])
  }
  return openingOf(text, style.firstWords, (opening) => widthOf(opening) <= OPENING_PART * measure)
}

/** A measure so wide that no display line breaks. */
export const ONE_LINE: Pt = 100_000

/** Gives the first words their style; a span the last of them ends in is cut in two. */
export function restyleOpening({ text, spans }: StyledText, until: number, style: TextStyle): StyledText {
  const restyled = spans.flatMap((span): StyledSpan[] => {
    if (span.start >= until) return [span]
    const opened = span.style.rise > 0 ? raise(style) : style
    const head = { ...span, end: Math.min(span.end, until), style: opened }
    return span.end > until ? [head, { ...span, start: until }] : [head]
  })
  return { text, spans: restyled }
}
