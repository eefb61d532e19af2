/**
 * What was measured of all presses → Markdown: the table of costs, of start-up, of the files' quality and of e-books,
 * and the three lines that tell them in brief. The same figures give the same text.
 */

import { COST_NAMES, type CostName, medianCost, medianOf, ratioOf } from './figures.ts'
import type { PressQuality } from './quality.ts'
import type { PressRecord } from './runs.ts'
import { WORKLOADS, type WorkloadName } from './workloads.ts'

export interface PeersReport {
  /** The machine, and how it is called. */
  readonly machine: string
  readonly versions: readonly { readonly name: string; readonly version?: string; readonly from: string }[]
  readonly workloads: readonly WorkloadResult[]
  readonly books: readonly WorkloadResult[]
  readonly quality: readonly PressQuality[]
}

export interface WorkloadResult {
  readonly name: WorkloadName
  readonly words: number
  /** Ours first; in every table the ratios are to the second. */
  readonly records: readonly PressRecord[]
}

export function formatReport(report: PeersReport): string {
  const { machine, versions, workloads, books, quality } = report
  const named = versions.map(
    ({ name, version, from }) => `${name} ${version ?? `is not installed (${from})`}`,
  )
  return [
    `${machine}. ${named.join(', ')}.`,
    ...(workloads.length > 0 ? [costTable(workloads)] : []),
    ...startUpTable(workloads),
    ...(quality.length > 0 ? [qualityTable(quality)] : []),
    ...(books.length > 0 ? [`E-books:\n\n${costTable(books)}`] : []),
  ].join('\n\n')
}

/** In brief: a line each of time, memory and e-books. */
export function formatSummary({ versions, workloads, books }: PeersReport): string {
  const of = (name: string) => `${name} ${versions.find((each) => each.name === name)?.version}`
  const each = (results: readonly WorkloadResult[], cost: CostName) =>
    results.map((result) => `${times(ratioIn(result, cost))} on ${result.name}`).join(', ')
  const sample = workloads.find(({ name }) => name === 'S')
  const work = sample && startUpOf(sample)
  return [
    `- Processor time of the whole process: ${each(workloads, 'cpu')} as much as ${of('Typst')}; on S, without its start-up, ${times(work?.workRatio)}.`,
    `- Memory at the most: ${each(workloads, 'memory')} as much as Typst.`,
    `- Processor time of an e-book: ${each(books, 'cpu')} as much as ${of('pandoc')}.`,
  ].join('\n')
}

/** A text with what stands between its marks replaced: `<!-- bench -->` and its end, or those of another name. */
export function writeBetween(text: string, block: string, name = 'bench'): string {
  const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`)
  if (!marks.test(text))
    throw new Error(`The marks <!-- ${name} --> and <!-- /${name} --> must stand in the page.`)
  return text.replace(marks, (_, open: string, close: string) => `${open}\n${block}\n${close}`)
}

function costTable(results: readonly WorkloadResult[]): string {
  const peer = results[0]?.records[1]?.name ?? ''
  const ratios = ['CPU', 'wall', 'memory'].map((name) => `${name} ÷ ${peer}`)
  const paged = results.some(({ records }) => records.some(({ pages }) => pages !== undefined))
  const figures = ['CPU s', 'wall s', 'memory MiB', ...(paged ? ['pages'] : []), 'file kB', ...ratios, 'runs']
  const heads = ['', 'press', ...figures]
  return table(
    heads,
    results.flatMap((result) =>
      result.records.map((record, index) => [
        index === 0
          ? `**${result.name}** ${WORKLOADS[result.name]}, ${result.words.toLocaleString('en')} words`
          : '',
        record.name,
        ...(record.absent
          ? [record.absent, ...Array<string>(figures.length - 1).fill('')]
          : costCells(record, result, paged)),
      ]),
    ),
  )
}

function costCells(
  { costs, pages, size, name }: PressRecord,
  { records }: WorkloadResult,
  paged: boolean,
): string[] {
  const peer = records[1]
  const seconds = (cost: CostName) => figure((medianCost(costs, cost) ?? 0) / 1000, 2)
  return [
    seconds('cpu'),
    seconds('wall'),
    figure((medianCost(costs, 'memory') ?? 0) / 2 ** 20, 0),
    ...(paged ? [String(pages ?? '')] : []),
    figure((size ?? 0) / 1000, 0),
    ...COST_NAMES.map((cost) => (name === peer?.name ? '1' : times(ratioOf(costs, peer?.costs ?? [], cost)))),
    String(costs.filter(Boolean).length),
  ]
}

/** What it takes to load the code, and the rest: of presses that say the one. */
interface StartUp {
  readonly startUp: number
  readonly work: number
  /** Its work over all that the peer costs, and over the peer's work. */
  readonly workRatio: number | undefined
  readonly ratioOfWorks: number | undefined
}

/** Of the first press beside the second. */
function startUpOf({ records: [own, peer] }: WorkloadResult): StartUp | undefined {
  const works = (record: PressRecord | undefined) =>
    (record?.startUps ?? []).map((startUp, run) => (record?.costs.filter(Boolean)[run]?.cpu ?? 0) - startUp)
  const [ownWorks, peerWorks] = [works(own), works(peer)]
  const startUp = medianOf(own?.startUps ?? [])
  const work = medianOf(ownWorks)
  if (startUp === undefined || work === undefined) return undefined
  const whole = (peer?.costs ?? []).flatMap((cost) => (cost ? [cost.cpu] : []))
  const over = (others: readonly number[]) =>
    medianOf(ownWorks.flatMap((each, run) => (others[run] ? [each / (others[run] as number)] : [])))
  return { startUp, work, workRatio: over(whole), ratioOfWorks: over(peerWorks) }
}

function startUpTable(results: readonly WorkloadResult[]): string[] {
  const sample = results.find(({ name }) => name === 'S')
  if (!sample) return []
  const { records } = sample
  const rows = [records, records.toReversed().slice(-2)].flatMap(([own, peer], index) => {
    if (!own || !peer) return []
    const parts = startUpOf({ ...sample, records: [own, peer] })
    if (!parts) return []
    const ratios = index === 0 ? [times(parts.workRatio), times(parts.ratioOfWorks)] : ['', '1']
    return [[own.name, figure(parts.startUp / 1000, 2), figure(parts.work / 1000, 2), ...ratios]]
  })
  const [, peer] = records
  const heads = [
    'S',
    'start-up CPU s',
    'work CPU s',
    `work ÷ all of ${peer?.name}`,
    `work ÷ work of ${peer?.name}`,
  ]
  return [table(heads, rows)]
}

function qualityTable(qualities: readonly PressQuality[]): string {
  const readers = qualities[0]?.readers ?? []
  const heads = ['S', 'gaps: median', '95 %', 'deviation', ...readers.map(({ name }) => name)]
  return table(
    heads,
    qualities.map(({ name, gaps, readers: verdicts }) => [
      name,
      ...[gaps?.median, gaps?.p95, gaps?.deviation].map((gap) => gap?.toFixed(2) ?? 'not read'),
      ...verdicts.map(({ errors, found }) => `${errors.toLocaleString('en')}; ${found}`),
    ]),
  )
}

function ratioIn({ records: [own, peer] }: WorkloadResult, cost: CostName): number | undefined {
  return ratioOf(own?.costs ?? [], peer?.costs ?? [], cost)
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

export function figure(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? '' : `${ratio.toFixed(ratio < 1 ? 2 : 1)} ×`
}
