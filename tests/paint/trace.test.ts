/** The pages of a few cases against the text of them that someone looked at and blessed: `npm run bless` renews it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/layout/page/frame.ts'
import { tracePages } from '../../src/paint/trace.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { stand, testPress, words } from '../support/letters.ts'
import { EXPECTED, TRACE_CASES } from '../support/traces.ts'

describe('blessed pages', () => {
  test.each(TRACE_CASES)('$name is set as it was blessed', async ({ name, trace }) => {
    const path = join(EXPECTED, `${name}.txt`)
    if (!existsSync(path)) throw new Error(`${name}.txt was never blessed: npm run bless`)
    expect(await trace()).toBe(readFileSync(path, 'utf8'))
  })

  test('are all read by a test', () => {
    const read = TRACE_CASES.map(({ name }) => `${name}.txt`).sort()
    expect(readdirSync(EXPECTED).sort()).toEqual(read)
  })
})

describe('a trace', () => {
  const source = words('ااا ااا ااا ااا')
  const lines = composeParagraph(testPress, source, stand(), 80).lines
  const page: Page = {
    number: 3,
    side: 'left',
    size: { width: 200, height: 100 },
    items: [
      {
        kind: 'path',
        fill: 'paper',
        commands: [
          { command: 'M', points: [0, 0] },
          { command: 'L', points: [200, 100] },
        ],
      },
      ...lines.map((line, index) => ({
        kind: 'text' as const,
        at: { x: 20, y: 30.126 + 15 * index },
        line,
        source,
        tag: { role: 'paragraph' as const },
      })),
      {
        kind: 'picture',
        path: '/home/someone/pictures/star.png',
        pixels: { width: 100, height: 100 },
        box: { x: 1, y: 2, width: 3, height: 4 },
        tag: { role: 'figure', alternative: 'نجمة' },
      },
    ],
  }

  test('says of each item where it stands, what it is and what it reads', () => {
    expect(tracePages([page])).toBe(`page 3, left, 200.00 × 100.00
    0.00    0.00  200.00  100.00  path of 2         fill paper
   20.00   30.13   80.00  paragraph 2.00    ااا ااا
   30.00   45.13   70.00  paragraph         ااا ااا
    1.00    2.00    3.00    4.00  figure            star.png: نجمة
`)
  })

  test('parts pages by an empty line', () => {
    expect(tracePages([page, page]).split('\n\n')).toHaveLength(2)
  })

  test('is the same wherever the house stands', () => {
    expect(tracePages([page])).not.toContain('someone')
  })
})
