/** What each picture of the manual shows: pages of the sample issues, in rows, the first page of a row at its right. */

/** Pages that stand side by side without a gap, the first at the right, and the printing that they are of. */
export interface ShownPages {
  readonly issue: '001' | '002' | '003'
  /** From 1; two of them are a spread. */
  readonly pages: readonly number[]
  readonly theme?: string
  readonly grid?: true
  /** What is set in the copy that is printed: lines of its interview, or its number. */
  readonly opener?: string
  readonly number?: number
  /** Another file than that for screens, as a printer gets it. */
  readonly file?: 'print' | 'cover'
  readonly sheets?: 'spreads'
}

export interface Board {
  /** Its file's name, without its ending. */
  readonly name: string
  readonly rows: readonly (readonly ShownPages[])[]
  /** Its share of the column that it stands in; all of it where left out. */
  readonly share?: number
}

/** The first interview, opened in so many ways. */
const opened = (opener: string, pages: readonly number[]): ShownPages => ({ issue: '001', pages, opener })

/** The cover of an issue, as another number of its magazine. */
const numbered = (issue: '001' | '002', number: number): ShownPages => ({ issue, pages: [1], number })

const monthly = (...pages: readonly number[]): ShownPages => ({ issue: '003', pages })

/** Two that stand side by side. */
const HALF = 0.5

export const BOARDS: readonly Board[] = [
  {
    name: 'theme-contemporary',
    rows: [
      [
        { issue: '001', pages: [1] },
        { issue: '001', pages: [4, 5] },
      ],
    ],
  },
  {
    name: 'theme-classical',
    rows: [
      [
        { issue: '002', pages: [1] },
        { issue: '002', pages: [4, 5] },
      ],
    ],
  },
  {
    name: 'theme-daily',
    rows: [
      [
        { issue: '003', theme: 'daily', pages: [1] },
        { issue: '003', theme: 'daily', pages: [8, 9] },
      ],
    ],
  },
  {
    name: 'theme-plain',
    rows: [
      [
        { issue: '001', theme: 'plain', pages: [1] },
        { issue: '001', theme: 'plain', pages: [4, 5] },
      ],
    ],
  },
  {
    name: 'openers',
    rows: [
      [opened('quiet', [4]), opened('half', [4]), opened('page', [4]), opened('text', [4])],
      [opened('name', [4]), monthly(16), opened('spread', [4, 5])],
    ],
  },
  {
    name: 'covers',
    rows: [
      [numbered('001', 1), numbered('001', 2), numbered('001', 3), monthly(1)],
      [
        numbered('002', 1),
        numbered('002', 2),
        numbered('002', 3),
        { issue: '003', theme: 'daily', pages: [1] },
      ],
    ],
  },
  { name: 'cover-star', rows: [[numbered('001', 1)]], share: HALF },
  { name: 'cover-frame', rows: [[numbered('002', 1)]], share: HALF },
  { name: 'departments', rows: [[monthly(5), monthly(6), monthly(7), monthly(42)]] },
  { name: 'essay', rows: [[monthly(21), monthly(22, 23)]] },
  { name: 'grid', rows: [[{ issue: '003', pages: [18, 19], grid: true }]] },
  {
    name: 'sheets',
    rows: [
      [
        { issue: '002', pages: [4], file: 'print' },
        { issue: '002', pages: [1], file: 'cover' },
      ],
      [{ issue: '002', pages: [3], file: 'print', sheets: 'spreads' }],
    ],
  },
]

/** Pictures of screens that the README shows as well. */
export const SCREENS = [
  { name: 'proof', file: 'assets/readme/proof-edit.png' },
  { name: 'mistake', file: 'assets/readme/proof-mistake.png' },
  { name: 'shelf', file: 'assets/readme/shelf-home.png' },
] as const
