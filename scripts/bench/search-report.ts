/** What was measured of a large archive → Markdown: the catalogue, the shelf's index by its issues, and how long a search takes. */

import { medianOf, percentileOf } from './figures.ts'
import { figure, table } from './report.ts'

/** Of each query, in the order in which they were asked, milliseconds; and of processor time, where it can be told. */
export interface SearchTimes {
  readonly times: readonly number[]
  readonly works?: readonly number[]
}

export interface CatalogueCost {
  readonly issues: number
  /** Milliseconds: all anew, the processor time of that, and one issue more. */
  readonly time: number
  readonly work: number
  readonly renewal: number
  /** Bytes: of the file, and of memory at the most. */
  readonly size: number
  readonly memory: number
}

export interface IndexCost {
  readonly issues: number
  readonly files: number
  /** Bytes of all that is searched, and of the texts that hits are shown with. */
  readonly words: number
  readonly texts: number
  /** Of each query, on a page that has nothing yet. */
  readonly requests: readonly number[]
  readonly bytes: readonly number[]
  /** Of one issue more, and of the last of them, which fills a segment. */
  readonly more: NewIssueCost
  readonly full: NewIssueCost
}

/** Milliseconds, of them processor time, and the files that are new or changed. */
export interface NewIssueCost {
  readonly time: number
  readonly work: number
  readonly files: number
}

export interface SearchReport {
  readonly machine: string
  readonly queries: number
  readonly catalogue: CatalogueCost
  readonly indexes: readonly IndexCost[]
  readonly searches: readonly ({ readonly name: string } & SearchTimes)[]
}

export function formatSearch({ machine, queries, catalogue, indexes, searches }: SearchReport): string {
  const issues = catalogue.issues.toLocaleString('en')
  return [
    `${machine}. ${queries} queries.`,
    table(
      [
        `the catalogue of ${issues} issues`,
        'made in s',
        'CPU s',
        'one issue more s',
        'file MB',
        'memory MiB',
      ],
      [
        [
          'SQLite',
          seconds(catalogue.time),
          seconds(catalogue.work),
          seconds(catalogue.renewal),
          megabytes(catalogue.size),
          figure(catalogue.memory / 2 ** 20, 0),
        ],
      ],
    ),
    table(
      [
        'the shelf’s index',
        'files',
        'words MB',
        'texts MB',
        'a query asks for kB',
        '95 %',
        'files of a query',
        '95 %',
        'one issue more s',
        'CPU s',
        'its files',
        'where it fills a segment s',
        'CPU s',
        'its files',
      ],
      indexes.map((index) => [
        `${index.issues.toLocaleString('en')} issues`,
        index.files.toLocaleString('en'),
        megabytes(index.words),
        megabytes(index.texts),
        ...pair(index.bytes.map((bytes) => bytes / 1000)),
        ...pair(index.requests),
        ...[index.more, index.full].flatMap(({ time, work, files }) => [
          seconds(time),
          seconds(work),
          String(files),
        ]),
      ]),
    ),
    table(
      [
        `a search of ${issues} issues`,
        'median ms',
        '95 % ms',
        'longest ms',
        'the first ms',
        'CPU: median ms',
        '95 % ms',
      ],
      searches.map(({ name, times, works = [] }) => [
        name,
        `**${figure(medianOf(times) ?? 0, 1)}**`,
        `**${figure(percentileOf(times, 0.95) ?? 0, 1)}**`,
        figure(Math.max(...times), 1),
        figure(times[0] ?? 0, 1),
        ...[medianOf(works), percentileOf(works, 0.95)].map((work) =>
          work === undefined ? '' : figure(work, 1),
        ),
      ]),
    ),
  ].join('\n\n')
}

function pair(values: readonly number[]): readonly [string, string] {
  return [figure(medianOf(values) ?? 0, 0), figure(percentileOf(values, 0.95) ?? 0, 0)]
}

function seconds(milliseconds: number): string {
  return figure(milliseconds / 1000, 2)
}

function megabytes(bytes: number): string {
  return figure(bytes / 1e6, 1)
}
