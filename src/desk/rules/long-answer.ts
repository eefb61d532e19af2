/** An answer of more than four hundred words without a paragraph: told with the words at which others might begin. */

import { quote } from '../../source/complaint.ts'
import { isGap } from './form/letters.ts'
import type { PassageReading } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** Words without a break that a reader bears; and as many as a new paragraph would have. */
const MOST_WORDS = 400
const USUAL_WORDS = 150
/** Words that name a place. */
const SHOWN_WORDS = 4
const MOST_SHOWN = 6
const ENDS_SENTENCE = /[.؟?!…][»”")\]]*$/

interface SpacedWord {
  readonly text: string
  readonly start: number
}

/** The first words of sentences, nearest to where paragraphs of even length would begin. */
function suggestBreaks(words: readonly SpacedWord[]): readonly number[] {
  const starts = words.flatMap((_, index) =>
    ENDS_SENTENCE.test(words[index - 1]?.text ?? '') ? [index] : [],
  )
  const parts = Math.max(2, Math.round(words.length / USUAL_WORDS))
  const breaks = new Set<number>()
  let low = 0
  for (let part = 1; part < parts && starts.length > 0; part++) {
    const wanted = (part * words.length) / parts
    while (
      low < starts.length - 1 &&
      Math.abs((starts[low + 1] ?? 0) - wanted) <= Math.abs((starts[low] ?? 0) - wanted)
    )
      low += 1
    breaks.add(starts[low] ?? 0)
  }
  return [...breaks]
}

/** Whether it has gaps enough: asked before its words are cut out. */
function isLong(paragraph: string): boolean {
  let gaps = 0
  for (let at = 0; at < paragraph.length && gaps < MOST_WORDS; at++) if (isGap(paragraph, at)) gaps += 1
  return gaps >= MOST_WORDS
}

function inAnswer({ index, text }: PassageReading): readonly CopyFinding[] {
  const findings: CopyFinding[] = []
  for (const { 0: paragraph, index: from } of text.matchAll(/[^\n]+/g)) {
    if (!isLong(paragraph)) continue
    const words = [...paragraph.matchAll(/\S+/g)].map(({ 0: word, index: start }) => ({ text: word, start }))
    if (words.length <= MOST_WORDS) continue
    const breaks = suggestBreaks(words)
    const shown = breaks.map((at) =>
      quote(
        words
          .slice(at, at + SHOWN_WORDS)
          .map(({ text: word }) => word)
          .join(' '),
      ),
    )
    const first = words[breaks[0] ?? 0]
    findings.push({
      passage: index,
      start: from + (first?.start ?? 0),
      end: from + (first?.start ?? 0) + (first?.text.length ?? 0),
      found: `answer of ${words.length} words in one paragraph`,
      expected: `at most ${MOST_WORDS}`,
      hint:
        shown.length > 0
          ? `Begin a new one at ${shown.slice(0, MOST_SHOWN).join(' and at ')}.`
          : 'No sentence ends in it: read it anew.',
    })
  }
  return findings
}

const SENTENCE = 'وقال إن هذا البيت قديم وإن أهله رحلوا. '

export const longAnswer: CopyRule = {
  name: 'long-answer',
  about: 'An answer of more than 400 words without a paragraph; says where others might begin.',
  level: 'warn',
  told: 'each',
  find: ({ passages }) => passages.flatMap((passage) => (passage.role === 'answer' ? inAnswer(passage) : [])),
  good: [SENTENCE.repeat(45), `${SENTENCE.repeat(30)}\n${SENTENCE.repeat(30)}`],
  bad: [{ text: SENTENCE.repeat(60), told: 'وقال' }],
}
