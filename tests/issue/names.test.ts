/** The names of issues: the same for the same issue, and another for every other. */

import { describe, expect, test } from 'vitest'
import { nameIssue, namePrint, nameSeries } from '../../src/issue/names.ts'
import { everyKindIssue, longIssue } from '../epub/sample-issue.ts'

const issue = everyKindIssue('star.png')

describe('the name of an issue', () => {
  test('is a name-based UUID that never changes for the same issue', () => {
    expect(nameIssue(issue)).toBe('urn:uuid:e82e4f18-c3fc-5ad8-a6e2-bba99edb6ef6')
    expect(nameIssue(longIssue(3))).toBe(nameIssue(issue))
  })

  test('tells issues, mastheads, numbers, languages and editions apart', () => {
    const kin = [
      issue,
      { ...issue, id: 'b' },
      { ...issue, number: 2 },
      { ...issue, language: 'ar-SA' },
      { ...issue, masthead: 'ب' },
    ]
    expect(new Set(kin.flatMap((own) => [nameIssue(own), namePrint(own)])).size).toBe(10)
  })
})

describe('the name of a magazine', () => {
  test('is its serial number, or the same for all issues of its masthead', () => {
    expect(nameSeries({ ...issue, issn: '2049-3630' })).toBe('urn:issn:2049-3630')
    expect(nameSeries({ ...issue, number: 9, id: 'z' })).toBe(nameSeries(issue))
    expect(nameSeries({ ...issue, masthead: 'ب' })).not.toBe(nameSeries(issue))
  })
})
