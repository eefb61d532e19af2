/** A draft → what an editor may want of it: quotes, words it is about, how long it takes to read, a title. */

import type { ArticleDraft, DraftBlock } from '../draft.ts'
import { type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { keywordsOf } from './keywords.ts'
import { type QuoteSuggestion, suggestQuotes } from './pull-quotes.ts'
import { countWords } from './sentences.ts'

export interface Suggestions {
  readonly words: number
  /**
   * Minutes, at 180 words each. Grown readers of English read 238 silently (Brysbaert 2019), and those of other languages
   * as many fewer as these need fewer words for the same; Arabic writes particles onto its words.
   */
  readonly minutes: number
  readonly keywords: readonly string[]
  readonly quotes: readonly QuoteSuggestion[]
  /** Where the manuscript has none. */
  readonly titles: readonly string[]
}

const WORDS_A_MINUTE = 180
const MOST_QUOTES = 6
const MOST_KEYWORDS = 8
const MOST_WORDS_OF_TITLE = 9

/** Of longer talks no more is read for suggestions: an interview of any magazine is shorter. UTF-16 units. */
const MOST_READ = 100_000

export function suggest({ title, guests, introduction, exchanges, closing }: ArticleDraft): Suggestions {
  const answers = exchanges.map(({ answer }) => wordsOfBlocks(answer))
  const questions = exchanges.map(({ question }) => textOfRuns(question))
  const words = countWords(
    [wordsOfBlocks(introduction), ...questions, ...answers, wordsOfBlocks(closing)].join(' '),
  )
  const read = withinRead(answers)
  const quotes = suggestQuotes(read, MOST_QUOTES)
  const [guest] = guests
  const short = quotes.filter(({ text }) => countWords(text) <= MOST_WORDS_OF_TITLE)
  const titles =
    title || !guest
      ? []
      : [`حوار مع ${guest.name}`, ...short.slice(0, 2).map(({ text }) => `${guest.name}: ${text}`)]
  return {
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    keywords: keywordsOf(
      read,
      MOST_KEYWORDS,
      [title?.text ?? '', wordsOfBlocks(introduction), ...withinRead(questions)],
      guests.map(({ name }) => name),
    ),
    quotes,
    titles,
  }
}

/** A quote may not go over what is done. */
function withoutDirection(run: ManuscriptRun): ManuscriptRun {
  return run.direction ? { text: '\n' } : run
}

/** What is said in paragraphs: of those alone a quote may be a stretch. */
function wordsOfBlocks(blocks: readonly DraftBlock[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [textOfRuns(block.runs.filter(({ note }) => note === undefined).map(withoutDirection))]
        : [],
    )
    .join('\n')
}

function withinRead(answers: readonly string[]): readonly string[] {
  let length = 0
  return answers.filter((answer) => {
    length += answer.length
    return length <= MOST_READ
  })
}
