/** Moments of edits → Markdown: how long each took to the screen and where the time went, and the line that tells it in brief. */

import { medianOf, percentileOf } from './figures.ts'
import { figure, table } from './report.ts'

/** In the order in which they end; `write` begins. */
const STAGES = ['write', 'seen', 'read', 'open', 'lay', 'paint', 'send', 'shown'] as const

/** Milliseconds since 1970 at which each stage of one edit ended. */
export type EditMoments = Readonly<Record<(typeof STAGES)[number], number>>

export interface EditRecord {
  readonly theme: string
  readonly edited: 'word' | 'colour'
  readonly moments: readonly EditMoments[]
}

interface ProofReport {
  /** The machine, and how it is called. */
  readonly machine: string
  readonly browser: string
  readonly records: readonly EditRecord[]
}

const HEADS = ['heard', 'read', 'faces', 'laid', 'drawn', 'sent', 'on screen']

export function formatProof({ machine, browser, records }: ProofReport): string {
  const rows = records.map((record) => [
    `a ${record.edited}, \`${record.theme}\``,
    String(record.moments.length),
    `**${milliseconds(medianOf(wholesOf(record)))}**`,
    `**${milliseconds(p95Of(record))}**`,
    ...STAGES.slice(1).map((stage, index) => {
      const before = STAGES[index] ?? stage
      return milliseconds(medianOf(record.moments.map((moments) => moments[stage] - moments[before])))
    }),
  ])
  return [
    `${machine}. Chromium ${browser}.`,
    table(['an edit of', 'edits', 'median ms', '95 % ms', ...HEADS], rows),
  ].join('\n\n')
}

export function formatProofSummary(records: readonly EditRecord[]): string {
  const each = (edited: EditRecord['edited']) =>
    records
      .filter((record) => record.edited === edited)
      .map((record) => `${milliseconds(p95Of(record))} ms in \`${record.theme}\``)
      .join(', ')
  return `- From a save to the screen, 95 of 100 edits of the first sample: a word within ${each('word')}; a colour of the theme within ${each('colour')}.`
}

function wholesOf({ moments }: EditRecord): readonly number[] {
  return moments.map(({ write, shown }) => shown - write)
}

function p95Of(record: EditRecord): number | undefined {
  return percentileOf(wholesOf(record), 0.95)
}

function milliseconds(value: number | undefined): string {
  return figure(value ?? 0, 0)
}
