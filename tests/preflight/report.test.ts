/** The report of a printing: figures that agree with its pages, and the same bytes for the same printing. */

import { expect, test } from 'vitest'
import { evennessOf } from '../../src/layout/page/evenness.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { inspect } from '../../src/preflight/checks.ts'
import { evidenceOf } from '../../src/preflight/example.ts'
import { writeReport } from '../../src/preflight/report.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'

const { style, typesetter } = await openHouse('plain')
const issue = await sampleIssue()
const { value: pages = [] } = paginate(issue, style, typesetter)
const { made: checks } = inspect(evidenceOf({ issue, style, pages }))
const generation = { inputs: 'abc', press: '1.0.0' }
const box = { x: 1.23456, y: 2, width: 3, height: 4 }
const warning = {
  severity: 'warning',
  code: 'x/y',
  message: 'Unexpected a, expected b.',
  page: 2,
  box,
} as const

test('says the pages, the theme and what was said of the issue', () => {
  const report = JSON.parse(
    Buffer.from(
      writeReport({ generation, issue, style, pages, diagnostics: [warning], checks, editions: ['screen'] }),
    ).toString(),
  )
  expect(report).toMatchObject({ issue: '001', theme: 'plain', pages: pages.length })
  expect(report.diagnostics).toEqual([{ ...warning, box: { ...box, x: 1.235 } }])
})

test('says how evenly the pages are set, to a thousandth', () => {
  const report = JSON.parse(
    Buffer.from(
      writeReport({ generation, issue, style, pages, diagnostics: [], checks, editions: ['screen'] }),
    ).toString(),
  )
  const even = evennessOf(pages)
  expect(even.gaps).toBeGreaterThan(1500)
  for (const [name, figure] of Object.entries(even)) expect(report.evenness[name]).toBeCloseTo(figure, 3)
})

test('says which checks were made and what they found, and which were not asked for', () => {
  const report = JSON.parse(
    Buffer.from(
      writeReport({ generation, issue, style, pages, diagnostics: [], checks, editions: ['screen'] }),
    ).toString(),
  )
  expect(report.checks).toContainEqual({ code: 'preflight/coarse-picture', found: 0 })
  expect(report.checks).toContainEqual({ code: 'preflight/soft-picture', asked: false })
  expect(report.checks).toHaveLength(checks.length)
})

test('says under which condition it is printed, and the most ink that lies in one place', () => {
  const press = {
    inkLimit: 3,
    inks: [
      { role: 'ink', cmyk: [0, 0, 0, 1], used: true },
      { role: 'ground', cmyk: [0.9, 0.5, 0.6, 0.5], used: false },
    ],
    pictures: [{ path: '/garden.jpg', space: 'cmyk', greatestInk: 2.71 }],
  } as const
  const editions = ['print']
  const report = JSON.parse(
    Buffer.from(
      writeReport({
        generation,
        issue,
        style,
        pages,
        diagnostics: [],
        checks,
        editions,
        press,
        sheets: 'spreads',
      }),
    ).toString(),
  )
  expect(report.press).toMatchObject({
    condition: 'FOGRA39',
    inkLimit: 3,
    greatestInk: { colour: { name: 'ink', ink: 1 }, picture: { name: 'garden.jpg', ink: 2.71 } },
    sheets: 'spreads',
  })
})
