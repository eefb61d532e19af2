/** Turns → introduction, exchanges and what stands after them: each word in its place, or left out with its reason. */

import type { Diagnostic } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import type { DraftBlock, DraftExchange, DraftLine } from '../draft.ts'
import { type LeftOut, textOfRuns } from '../manuscript.ts'
import { withoutBareSubheads } from './bare-subheads.ts'
import * as say from './findings.ts'
import { joinBlocks } from './join-blocks.ts'
import { type PlacedTurn, type PlaceOrder, placeTurn } from './placed.ts'
import { runsFrom } from './run-text.ts'
import type { Talk, TalkTurn } from './talk.ts'
import { repeatedIn, wordsCutFrom } from './twice.ts'

export interface Assembled {
  readonly introduction: readonly DraftBlock[]
  readonly exchanges: readonly DraftExchange[]
  readonly closing: readonly DraftBlock[]
  readonly pullQuotes: readonly DraftLine[]
  readonly leftOut: readonly LeftOut[]
  readonly findings: readonly Diagnostic[]
}

export function assemble({ turns }: Talk, naming: Pick<PlaceOrder, 'voiceOf' | 'askerOf'>): Assembled {
  let isCut: ReturnType<typeof wordsCutFrom> | undefined
  let answers: string | undefined
  const isAnswered = (words: string) => {
    answers ??= foldAnswers(turns)
    if (answers.includes(foldText(words))) return true
    isCut ??= wordsCutFrom(answers.split(' '))
    return isCut(foldText(words).split(' '))
  }
  const placed = turns.flatMap((turn, at) => placeTurn(turn, { ...naming, isAnswered, next: turns[at + 1] }))
  const gathered = withoutBareSubheads(gather(placed))
  const cells = turns.filter(({ unit }) => unit.voice?.kind === 'cell' && unit.voice.asks)
  const [first] = cells
  if (!first) return gathered
  return { ...gathered, findings: [...gathered.findings, say.quickQuestions(cells.length, first.unit.span)] }
}

function foldAnswers(turns: readonly TalkTurn[]): string {
  const said = turns.filter(({ state }) => state === 'answer' || state === 'more' || state === 'both')
  return foldText(said.map(({ unit }) => unit.text).join(' '))
}

/** What is gathered so far; blocks go to the part that is open. */
interface Gathering {
  readonly introduction: DraftBlock[]
  readonly exchanges: (Omit<DraftExchange, 'question' | 'answer'> & {
    question: DraftExchange['question']
    readonly answer: DraftBlock[]
  })[]
  readonly closing: DraftBlock[]
  readonly pullQuotes: DraftLine[]
  readonly leftOut: LeftOut[]
  readonly findings: Diagnostic[]
  open: DraftBlock[]
}

function gather(placed: readonly PlacedTurn[]): Assembled {
  const introduction: DraftBlock[] = []
  const gathering: Gathering = {
    introduction,
    exchanges: [],
    closing: [],
    pullQuotes: [],
    leftOut: [],
    findings: [],
    open: introduction,
  }
  for (const each of placed) gatherOne(gathering, each)
  const { open: _, ...assembled } = gathering
  return assembled
}

function gatherOne(gathering: Gathering, placed: PlacedTurn): void {
  switch (placed.kind) {
    case 'question':
      gatherQuestion(gathering, placed)
      break
    case 'block':
      gatherBlock(gathering, placed.block)
      break
    case 'caption':
      gatherCaption(gathering, placed)
      break
    case 'closing':
      gathering.open = gathering.closing
      break
    case 'quote':
      gathering.pullQuotes.push(placed.line)
      break
    case 'left':
      gathering.leftOut.push(placed.left)
      break
    case 'finding':
      gathering.findings.push(placed.finding)
  }
}

/** A question before whose answer another is asked is one with it. */
function gatherQuestion(
  gathering: Gathering,
  placed: Extract<PlacedTurn, { readonly kind: 'question' }>,
): void {
  const { runs, span, asker, goesOn } = placed
  const last = gathering.exchanges.at(-1)
  if (last && last.answer.length === 0) {
    if (!goesOn) gathering.findings.push(say.unanswered(textOfRuns(last.question), last.span))
    last.question = [...last.question, { text: ' ' }, ...runs]
    return
  }
  const answer: DraftBlock[] = []
  gathering.exchanges.push({ ...(asker !== undefined && { asker }), question: runs, span, answer })
  gathering.open = answer
}

function gatherBlock(gathering: Gathering, block: DraftBlock): void {
  const { open, exchanges } = gathering
  const last = open.at(-1)
  const joined = last && joinBlocks(last, block)
  const exchange = exchanges.at(-1)
  if (joined) open[open.length - 1] = joined
  else if (exchange && open === exchange.answer && open.length === 0 && block.kind === 'paragraph')
    gatherAnswer(gathering, block, exchange)
  else open.push(block)
}

/** A question that stands again at the head of its answer is left out of it. */
function gatherAnswer(
  { open, leftOut, findings }: Gathering,
  block: Extract<DraftBlock, { readonly kind: 'paragraph' }>,
  { question }: DraftExchange,
): void {
  const text = textOfRuns(block.runs)
  const again = repeatedIn(text, textOfRuns(question))
  if (again === undefined) {
    open.push(block)
    return
  }
  findings.push(say.repeatedQuestion(text.slice(0, again), block.span))
  leftOut.push({ text: text.slice(0, again), reason: 'repeated', span: block.span })
  open.push({ ...block, runs: runsFrom(block.runs, again) })
}

/** A caption with no picture before it is kept in the list, as it was written. */
function gatherCaption(
  { open, leftOut }: Gathering,
  { words, credit, span }: Extract<PlacedTurn, { readonly kind: 'caption' }>,
): void {
  const before = open.at(-1)
  const written = credit ? `${words} ${credit.written}`.trim() : words
  if (before?.kind !== 'picture' || before.caption !== undefined) {
    leftOut.push({ text: written, reason: 'picture', span })
    return
  }
  if (credit) leftOut.push({ text: credit.written, reason: 'label', span })
  open[open.length - 1] = {
    ...before,
    ...(words !== '' && { caption: words }),
    ...(credit && { credit: credit.name }),
  }
}
