/**
 * Paragraphs of real interviews, a seed → interviews of the same shape and the same words in another order, as many as
 * are asked for: no paragraph is in them twice, and no long run of words is. Texts are cut into pieces of a few words,
 * at their own signs first; each interview deals them out anew, and no two pieces follow one another a second time.
 */

import type { Inline } from '../../src/issue/block.ts'
import { type Chance, openChance } from '../../tests/support/chance.ts'

/** How long the parts of an interview are, in words: each question, and the paragraphs of its answer. */
export type InterviewShape = readonly {
  readonly question: number
  readonly answer: readonly number[]
}[]

/** An interview's words, with the marks of a source file. */
export interface MixedInterview {
  readonly title: string
  readonly exchanges: readonly { readonly question: string; readonly answer: readonly string[] }[]
}

/** Words of one piece at the most. */
const LONGEST_PIECE = 6
const TITLE_WORDS = 5
const SEED = 9
/** Signs that end a piece: what an author parts by them may be parted. */
const PIECE_END = /[.؟?!،؛:…]$/

/** Content as a source file writes it, notes and addresses left out. */
export function sourceOf(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
        case 'isolate':
          return inline.text.replaceAll(/[\\*^[\]]/g, '')
        case 'note':
          return ''
        case 'language':
          return `[${sourceOf(inline.content)}]{lang=${inline.language}}`
        default:
          return sourceOf(inline.content)
      }
    })
    .join('')
}

/** Words of a text; what is marked as another language is not parted. */
export function wordsOf(text: string): string[] {
  return text.match(/(?:\[[^\]]*\]\{[^}]*\}|\S)+/g) ?? []
}

/** A text in pieces of a few words. */
export function piecesOf(text: string): string[] {
  const clauses: string[][] = [[]]
  for (const word of wordsOf(text)) {
    clauses.at(-1)?.push(word)
    if (PIECE_END.test(word)) clauses.push([])
  }
  return clauses.flatMap((clause) => {
    const parts = Math.ceil(clause.length / LONGEST_PIECE)
    const size = Math.ceil(clause.length / parts)
    return Array.from({ length: parts }, (_, index) =>
      clause.slice(index * size, (index + 1) * size).join(' '),
    )
  })
}

/** So many interviews of this shape out of these texts, the same at every run. */
export function mixInterviews(
  texts: readonly string[],
  shape: InterviewShape,
  count: number,
): readonly MixedInterview[] {
  const pieces = [...new Set(texts.flatMap(piecesOf))]
  const chance = openChance(SEED)
  const met = new Set<string>()
  return Array.from({ length: count }, () => {
    const deal = openDeal(pieces, chance, met)
    return {
      title: trimEnd(deal(TITLE_WORDS)),
      exchanges: shape.map(({ question, answer }) => ({
        question: `${trimEnd(deal(question))}؟`,
        answer: answer.map((words) => deal(words)),
      })),
    }
  })
}

/** Deals out pieces, shuffled anew whenever all were dealt, until there are so many words; `met` holds known pairs. */
function openDeal(pieces: readonly string[], chance: Chance, met: Set<string>) {
  let left = shuffle(pieces, chance)
  return (words: number): string => {
    const dealt: string[] = []
    let count = 0
    while (count < words) {
      if (left.length === 0) left = shuffle(pieces, chance)
      const before = dealt.at(-1) ?? ''
      const at = Math.max(
        0,
        left.findIndex((piece) => !met.has(`${before}|${piece}`)),
      )
      const [piece = ''] = left.splice(at, 1)
      met.add(`${before}|${piece}`)
      dealt.push(piece)
      count += wordsOf(piece).length
    }
    return dealt.join(' ')
  }
}

/** After Fisher and Yates. */
function shuffle(pieces: readonly string[], chance: Chance): string[] {
  const shuffled = [...pieces]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = chance.number(0, last)
    ;[shuffled[last], shuffled[other]] = [shuffled[other] as string, shuffled[last] as string]
  }
  return shuffled
}

function trimEnd(text: string): string {
  return text.replace(/[\s.؟?!،؛:…]+$/, '')
}
