/**
 * A draft that was read with a person's decisions → which of them it does not keep; and the same draft without findings
 * on what is decided, with one on each decision that cannot be kept: nobody is overruled in silence.
 */

import type { ArticleDraft, Decision, DraftBlock, DraftReading } from '../../src/desk/draft.ts'
import { type ManuscriptRun, textOfRuns } from '../../src/desk/manuscript.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { foldText } from '../../src/fold/fold.ts'
import { diagnose, quote } from '../../src/source/complaint.ts'

/** What a stretch is, as people are asked and told. */
export const READINGS: Readonly<Record<DraftReading, string>> = {
  asks: 'a question',
  answers: 'part of the answer before it',
  both: 'a question with its answer',
  tells: 'the magazine’s own words',
  heads: 'a heading',
  closes: 'a line after the talk',
}

/** What makes a reading possible. */
const EXPECTED: Readonly<Record<DraftReading, string>> = {
  asks: 'it where a question can stand',
  answers: 'a question before it',
  both: 'a question mark in it, and words behind that',
  tells: 'it where the magazine speaks',
  heads: 'it where a heading can stand',
  closes: 'nothing of the talk behind it',
}

/** What a person has decided and the draft is not read by. */
export function brokenIn(draft: ArticleDraft, decisions: readonly Decision[]): readonly Decision[] {
  const stretches = stretchesOf(draft)
  return decisions.filter((decision) => {
    const standing = standingOf(stretches, decision)
    // What is not there word by word was mended, or noted, or left out: nobody can say then what it stands as.
    return standing !== undefined && !standing.includes(decision.is)
  })
}

/** `broken`: those of the decisions that the draft was read without, since they cannot be kept. */
export function tellDecided(
  draft: ArticleDraft,
  decisions: readonly Decision[],
  broken: readonly Decision[],
): ArticleDraft {
  const stretches = stretchesOf(draft)
  const open = draft.findings.filter((finding) => !decisions.some((decision) => isOn(finding, decision)))
  const told = broken.map((decision) => tell(decision, standingOf(stretches, decision), fileOf(draft)))
  return { ...draft, findings: [...open, ...told] }
}

/** What is asked or supposed of one turn; what a person has decided is neither. */
const ON_TURNS: ReadonlySet<string> = new Set(['desk/unsure', 'desk/label', 'desk/no-label', 'desk/run-in'])

function isOn({ code, span, message }: Diagnostic, { line, words }: Decision): boolean {
  return ON_TURNS.has(code) && span?.line === line && message.includes(quote(words))
}

function tell(
  { line, words, is }: Decision,
  standing: readonly DraftReading[] | undefined,
  file: string,
): Diagnostic {
  const [instead] = standing ?? []
  const place = instead === undefined ? 'Look where it stands' : `It stands as ${READINGS[instead]}`
  const complaint = {
    rule: 'decision',
    severity: 'warning' as const,
    found: `decision that cannot be kept, to read as ${READINGS[is]}: ${quote(words)}`,
    expected: EXPECTED[is],
    hint: `${place}; move it in the article’s file.`,
  }
  return diagnose('desk', complaint, { file, line, column: 1 })
}

function fileOf({ exchanges, text, title }: ArticleDraft): string {
  return (exchanges[0]?.span ?? text[0]?.span ?? title?.span)?.file ?? ''
}

/** Words of the article, folded, and what they stand as there. */
interface Stretch {
  readonly words: string
  readonly is: readonly DraftReading[]
}

/** Nothing where the words are not found in one place, as those of `both` are not. */
function standingOf(stretches: readonly Stretch[], { words }: Decision): readonly DraftReading[] | undefined {
  const key = keyOf([{ text: words }])
  if (key === '') return undefined
  const found = stretches.filter((stretch) => stretch.words.includes(key))
  return found.length === 0 ? undefined : found.flatMap((stretch) => stretch.is)
}

function stretchesOf({ introduction, exchanges, closing, text, leftOut }: ArticleDraft): readonly Stretch[] {
  const blocks = (own: readonly DraftBlock[], is: readonly DraftReading[]) =>
    own.map((block): Stretch => ({ words: wordsOf(block), is: readingsOf(block, is) }))
  const headings = leftOut.filter(({ reason }) => reason === 'heading')
  return [
    ...blocks(introduction, ['tells']),
    ...exchanges.flatMap(({ question, answer }): Stretch[] => [
      { words: keyOf(question), is: ['asks'] },
      ...blocks(answer, ['answers']),
    ]),
    ...blocks(closing, ['closes']),
    // In a feature all is the magazine’s.
    ...blocks(text, ['tells']),
    ...headings.map(({ text: words }): Stretch => ({ words: keyOf([{ text: words }]), is: ['heads'] })),
  ]
}

/** A heading of an answer is a part of it. */
function readingsOf({ kind }: DraftBlock, is: readonly DraftReading[]): readonly DraftReading[] {
  if (kind === 'narration' || kind === 'editorNote') return ['tells']
  return kind === 'subhead' ? ['heads', ...is] : is
}

function wordsOf(block: DraftBlock): string {
  if ('runs' in block) return keyOf(block.runs)
  if ('items' in block) return keyOf(block.items.flatMap((item) => [...item, { text: ' ' }]))
  if (block.kind === 'verse') return keyOf(block.lines.flat().flatMap((half) => [...half, { text: ' ' }]))
  return block.kind === 'table' ? keyOf([{ text: block.rows.flat().join(' ') }]) : ''
}

function keyOf(runs: readonly ManuscriptRun[]): string {
  return foldText(textOfRuns(runs.filter(({ note }) => note === undefined))).trim()
}
