/** What the desk has made of a manuscript → what programs are told of it, as plain data. */

import type { ArticleDraft, DraftBlock, DraftVoice } from '../../src/desk/draft.ts'
import { type ManuscriptRun, textOfRuns } from '../../src/desk/manuscript.ts'
import { type ChangePart, changesOf } from './changes.ts'
import type { Imported } from './import-one.ts'

export function reportOf({
  manuscript,
  prepared,
  written,
  isListed,
  warnings = [],
  refusals,
}: Imported): Readonly<Record<string, unknown>> {
  const said = {
    manuscript,
    ...(written !== undefined && { written }),
    ...(isListed !== undefined && { listed: isListed }),
  }
  if (!prepared) return { ...said, findings: refusals }
  const { draft, slips, suggestions } = prepared
  const { kind, kicker, title, date, guests, askers, credits, introduction, exchanges, closing, text } = draft
  const blocks = (own: readonly DraftBlock[]) => own.map((block) => blockOf(block, draft))
  return {
    ...said,
    kind,
    kicker,
    title: title?.text,
    date: date?.text,
    guests,
    askers,
    credits: credits.map(({ role, name }) => ({ role, name })),
    introduction: blocks(introduction),
    exchanges: exchanges.map(({ asker, question, answer, span }) => ({
      line: span.line,
      ...(asker !== undefined && { asker }),
      question: wordsOf(question),
      answer: blocks(answer),
    })),
    closing: blocks(closing),
    ...(kind === 'feature' && { text: blocks(text) }),
    doubts: draft.doubts,
    leftOut: draft.leftOut.map(({ text: words, reason, span }) => ({ line: span.line, reason, text: words })),
    suggestions,
    changes: changesOf(prepared).map(({ line, rules, before, after }) => ({
      line,
      rules,
      before: textOfParts(before),
      after: textOfParts(after),
    })),
    findings: [
      ...draft.findings,
      ...new Set(slips.map(({ diagnostic }) => diagnostic)),
      ...warnings,
      ...refusals,
    ],
  }
}

function textOfParts(parts: readonly ChangePart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** `by`: whose words, where they are not those of the only guest. */
interface ReportedBlock {
  readonly kind: DraftBlock['kind']
  readonly line: number
  readonly by?: string
  readonly text: string
}

function blockOf(block: DraftBlock, draft: ArticleDraft): ReportedBlock {
  const by = block.kind === 'paragraph' && block.by ? nameOf(block.by, draft) : undefined
  return { kind: block.kind, line: block.span.line, ...(by !== undefined && { by }), text: textOf(block) }
}

function nameOf(voice: DraftVoice, { guests }: ArticleDraft): string {
  return 'name' in voice ? voice.name : (guests[voice.guest]?.name ?? '')
}

function textOf(block: DraftBlock): string {
  if ('runs' in block) return wordsOf(block.runs)
  if ('items' in block) return block.items.map(wordsOf).join('\n')
  if (block.kind === 'verse') return block.lines.map((halves) => halves.map(wordsOf).join('\t')).join('\n')
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n')
  return [block.file, block.alt, block.caption]
    .filter((words) => words !== undefined && words !== '')
    .join(' ')
}

function wordsOf(runs: readonly ManuscriptRun[]): string {
  return textOfRuns(runs.filter(({ note }) => note === undefined))
}
