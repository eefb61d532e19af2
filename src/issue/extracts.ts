/**
 * Extracts and the exchanges they may be from → diagnostics: one for each that is not, letter for letter, a stretch
 * of the answer it names. A magazine must not alter a quotation.
 */

import type { Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, quote } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import { conform } from '../source/shape.ts'
import type { Path } from '../source/yaml.ts'
import { type ExtractSource, featureQuote, pullQuote } from './article-schema.ts'
import { fieldOf } from './fields.ts'
import { readInline } from './inline.ts'
import { plainText } from './plain-text.ts'
import { collapseSpaces, splitParagraphs, splitStanzas } from './spaces.ts'
import { type AnswerBlockSource, type AnswerSource, type ExchangeSource, exchange } from './talk-schema.ts'
import { blocks } from './text-schema.ts'

/** Judges an extract of `source` by the exchanges of `interview`; parts that are wrong in shape are left alone. */
export function checkExtract(
  source: Source,
  path: Path,
  value: unknown,
  interview: unknown,
): readonly Diagnostic[] {
  const words = conform(pullQuote, value)
  const exchanges = (interview as { exchanges?: unknown } | undefined)?.exchanges
  if (!words || !Array.isArray(exchanges)) return []
  if (words.from > exchanges.length) {
    const complaint = {
      rule: 'no-such-exchange',
      found: `exchange ${words.from}`,
      expected: `a number from 1 to ${exchanges.length}`,
      hint: 'Exchanges are counted from 1 in the order of the file.',
    }
    return [diagnose('issue', complaint, source.locate([...path, 'from']))]
  }
  const complaint = judge(
    words,
    exchanges.map((each) => conform(exchange, each)),
  )
  return complaint ? [diagnose('issue', complaint, source.locate([...path, 'text']))] : []
}

/** Judges what the cover and the back of the issue say in the guest's words; its story is the interview. */
export function checkCoverExtracts(issue: Source, interview: unknown): readonly Diagnostic[] {
  const [cover, back] = ['cover', 'back'].map((key) => fieldOf(fieldOf(issue.value, key), 'words'))
  return [
    ...checkExtract(issue, ['cover', 'words'], cover, interview),
    ...checkExtract(issue, ['back', 'words'], back, interview),
  ]
}

/** Judges words of `source` that are to be set large by the text of its feature. */
export function checkQuote(source: Source, path: Path, value: unknown, text: unknown): readonly Diagnostic[] {
  const [words, whole] = [conform(featureQuote, value), conform(blocks, text)]
  const read = whole === undefined ? undefined : wordsOf(whole)
  if (!words || read === undefined || containsWhole(read, words.text)) return []
  const complaint: Complaint = {
    rule: 'extract',
    found: quote(words.text),
    expected: 'an exact stretch of the text',
    hint: explainWords(words.text, read, 'text'),
  }
  return [diagnose('issue', complaint, source.locate([...path, 'text']))]
}

function judge(
  { text, from }: ExtractSource,
  exchanges: readonly (ExchangeSource | undefined)[],
): Complaint | undefined {
  const named = exchanges[from - 1]
  if (!named) return undefined
  if (stretchesOf(named.answer).some(({ words }) => containsWhole(words, text))) return undefined
  const answer = wordsOf(named.answer)
  return {
    rule: 'extract',
    found: quote(text),
    expected: `an exact stretch of the answer in exchange ${from}`,
    hint: explainDifference(text, answer, exchanges),
  }
}

/** An answer as those who give it say it one after another: each stretch, and whom the file names for it. */
export function stretchesOf(
  answer: AnswerSource,
): readonly { readonly by: string | undefined; readonly words: string }[] {
  if (typeof answer === 'string') return [{ by: undefined, words: wordsOf(answer) }]
  const runs: { readonly by: string | undefined; readonly blocks: AnswerBlockSource[] }[] = []
  for (const block of answer) {
    if (typeof block !== 'string' && block.speaker !== undefined) continue
    const by = typeof block === 'string' ? undefined : block.by
    const last = runs.at(-1)
    if (last && last.by === by) last.blocks.push(block)
    else runs.push({ by, blocks: [block] })
  }
  return runs.map(({ by, blocks: run }) => ({ by, words: wordsOf(run) }))
}

/** The words of an answer as a reader meets them, marks and notes left out, on one line. */
function wordsOf(run: string | readonly AnswerBlockSource[]): string {
  const texts = typeof run === 'string' ? [run] : run.flatMap(textsOf)
  const words = texts.flatMap(splitParagraphs).map((text) => plainText(readInline(text).content))
  return collapseSpaces(words.join(' '))
}

function textsOf(block: AnswerBlockSource): readonly string[] {
  if (typeof block === 'string') return [block]
  const { list = [], numbered = [], verse = [], quotation = [], infobox, says = [], speaker } = block
  if (speaker !== undefined) return []
  const turn = typeof says === 'string' ? [says] : says.flatMap(textsOf)
  const sung = typeof verse === 'string' ? splitStanzas(verse).flat() : verse.flat()
  const quoted = typeof quotation === 'string' ? [quotation] : quotation
  const boxed =
    infobox === undefined
      ? []
      : typeof infobox.text === 'string'
        ? [infobox.text]
        : infobox.text.flatMap(textsOf)
  return [...list, ...numbered, ...sung, ...quoted, ...turn, ...boxed]
}

export function containsWhole(answer: string, text: string): boolean {
  for (let at = answer.indexOf(text); at !== -1; at = answer.indexOf(text, at + 1)) {
    if (!tears(answer, at) && !tears(answer, at + text.length)) return true
  }
  return false
}

const WORD = /[\p{Letter}\p{Mark}\p{Number}]/u

/** Whether a cut at this place goes through a word. */
function tears(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '')
}

function explainDifference(
  text: string,
  answer: string,
  exchanges: readonly (ExchangeSource | undefined)[],
): string {
  if (containsWhole(answer, text)) return 'It runs on from one speaker to another: take the words of one.'
  if (answer.includes(text)) return 'It begins or ends inside a word: take whole words.'
  const elsewhere = exchanges.findIndex((each) => each && containsWhole(wordsOf(each.answer), text))
  if (elsewhere !== -1) return `These words stand in exchange ${elsewhere + 1}: write from: ${elsewhere + 1}.`
  const asked = exchanges.findIndex((each) => each && containsWhole(wordsOf(each.question), text))
  if (asked !== -1)
    return `These words are the question of exchange ${asked + 1}; an extract is the guest's own words.`
  return explainWords(text, answer, 'answer')
}

/** How words differ from those of a text; `noun` is what it is. */
function explainWords(text: string, whole: string, noun: 'answer' | 'text'): string {
  if (whole.includes(text)) return 'It begins or ends inside a word: take whole words.'
  const { same, theirs, ours } = compareWords(text, whole)
  if (same === '') return `Copy the words from the ${noun}, with all their signs.`
  return `After ${quote(same)} the ${noun} has ${quote(theirs)}, and this has ${quote(ours)}.`
}

/** How far the words run alike from the first word on, and what follows on either side. */
function compareWords(text: string, answer: string): { same: string; theirs: string; ours: string } {
  const words = text.split(' ')
  let count = words.length - 1
  while (count > 0 && !answer.includes(words.slice(0, count).join(' '))) count -= 1
  const same = words.slice(0, count).join(' ')
  const [theirs = ''] = answer
    .slice(answer.indexOf(same) + same.length)
    .trimStart()
    .split(' ')
  return { same: words.slice(Math.max(0, count - 4), count).join(' '), theirs, ours: words[count] ?? '' }
}
