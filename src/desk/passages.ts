/** A draft ↔ the stretches of it that copy rules read, each with its runs, in the order of the text. */

import type { ArticleDraft, DraftBlock } from './draft.ts'
import { type ManuscriptRun, textOfRuns } from './manuscript.ts'
import type { CopyPassage } from './rules/form/piece.ts'

type PassageRuns = readonly ManuscriptRun[]
type Where = Omit<CopyPassage, 'text'>

/** What becomes of each stretch's runs. */
type PassageChange = (runs: PassageRuns, where: Where) => PassageRuns

export interface Passages {
  readonly passages: readonly CopyPassage[]
  /** Their runs, with the marks of notes empty. */
  readonly runs: readonly PassageRuns[]
}

export function passagesOf(draft: ArticleDraft): Passages {
  const passages: CopyPassage[] = []
  const all: PassageRuns[] = []
  mapDraft(draft, (runs, where) => {
    const own = runs.map((run) => (run.note === undefined ? run : { ...run, text: '' }))
    passages.push({ ...where, text: textOfRuns(own) })
    all.push(own)
    return runs
  })
  return { passages, runs: all }
}

/** The draft with other runs for its passages, as many and in the same order. */
export function withPassages(draft: ArticleDraft, runs: readonly PassageRuns[]): ArticleDraft {
  let index = 0
  return mapDraft(draft, (before) => runs[index++] ?? before)
}

function mapDraft(draft: ArticleDraft, change: PassageChange): ArticleDraft {
  const { title, introduction, exchanges, closing, text, notes } = draft
  return {
    ...draft,
    ...(title && {
      title: {
        ...title,
        text: textOfRuns(change([{ text: title.text }], { role: 'title', span: title.span })),
      },
    }),
    introduction: introduction.map((block) => mapBlock(block, { role: 'narration' }, change)),
    exchanges: exchanges.map((each, exchange) => ({
      ...each,
      question: change(each.question, { role: 'question', exchange, span: each.span }),
      answer: each.answer.map((block) => mapBlock(block, { role: 'answer', exchange }, change)),
    })),
    closing: closing.map((block) => mapBlock(block, { role: 'other' }, change)),
    text: text.map((block) => mapBlock(block, { role: 'other' }, change)),
    notes: notes.map(({ runs, span }) => ({ runs: change(runs, { role: 'other', span }), span })),
  }
}

function mapBlock(block: DraftBlock, where: Omit<Where, 'span'>, change: PassageChange): DraftBlock {
  const { span } = block
  switch (block.kind) {
    case 'list':
    case 'numbered':
      return { ...block, items: block.items.map((item) => change(item, { ...where, span })) }
    case 'verse':
      return {
        ...block,
        lines: block.lines.map((halves) => halves.map((half) => change(half, { ...where, span }))),
      }
    case 'table':
    case 'picture':
    case 'listing':
      return block
    case 'narration':
    case 'editorNote':
      return { ...block, runs: change(block.runs, { ...where, role: 'narration', span }) }
    default:
      return { ...block, runs: change(block.runs, { ...where, span }) }
  }
}
