/** An issue with as much wrong in it as can be: each check that can be broken by an editor or a designer has its word. */

import { afterAll, expect, test } from 'vitest'
import type { Edition } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { openBrokenIssue } from './broken-issue.ts'

const { root, folder, remove } = await openBrokenIssue()
afterAll(remove)

async function codesOf(editions: readonly string[]) {
  const { value, diagnostics } = await press({
    house: houseAt(root),
    folder,
    editions: editions as Edition[],
  })
  const by = (severity: string) => [
    ...new Set(diagnostics.filter((own) => own.severity === severity).map(({ code }) => code)),
  ]
  return { isPrinted: value !== undefined, errors: by('error'), warnings: by('warning').sort() }
}

test('for a screen and an e-book is printed, with a warning for each fault', async () => {
  const { isPrinted, errors, warnings } = await codesOf(['screen', 'epub'])
  expect(errors).toEqual([])
  expect(isPrinted).toBe(true)
  expect(warnings).toEqual([
    'preflight/borrowed-face',
    'preflight/coarse-picture',
    'preflight/dead-link',
    'preflight/loose-line',
    'preflight/missing-alternative',
    'preflight/missing-caption',
    'preflight/odd-author',
    'preflight/odd-language',
    'preflight/odd-title',
    'preflight/shop-data',
    'preflight/short-line',
    'preflight/short-of-trim',
    'preflight/small-text',
    'preflight/text-near-trim',
  ])
})

test('for a printer is not printed, and has more said of it', async () => {
  const { isPrinted, errors, warnings } = await codesOf(['print'])
  expect(errors).toEqual(['preflight/coarse-picture'])
  expect(isPrinted).toBe(false)
  expect(warnings).toEqual(expect.arrayContaining(['preflight/page-count', 'preflight/small-bleed']))
})
