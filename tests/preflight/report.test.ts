/** The report of a printing: figures that agree with its pages, and the same bytes for the same printing. */

import { expect, test } from 'vitest'
import { evennessOf } from '../../src/layout/evenness.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { writeReport } from '../../src/preflight/report.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'

const { style, typesetter } = await openHouse('plain')
const issue = await sampleIssue()
const { value: pages = [] } = paginate(issue, style, typesetter)
const warning = { severity: 'warning', code: 'x/y', message: 'Unexpected a, expected b.' } as const

test('says the pages, the theme and what was said of the issue', () => {
  const report = JSON.parse(
    Buffer.from(writeReport({ issue, style, pages, diagnostics: [warning] })).toString(),
  )
  expect(report).toMatchObject({ issue: '001', theme: 'plain', pages: pages.length, diagnostics: [warning] })
})

test('says how evenly the pages are set, to a thousandth', () => {
  const report = JSON.parse(Buffer.from(writeReport({ issue, style, pages, diagnostics: [] })).toString())
  const even = evennessOf(pages)
  expect(even.gaps).toBeGreaterThan(1500)
  for (const [name, figure] of Object.entries(even)) expect(report.evenness[name]).toBeCloseTo(figure, 3)
})
