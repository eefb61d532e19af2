/** What every PDF of an issue says of itself. */

import { expect, test } from 'vitest'
import { describe } from '../../src/editions/describe.ts'
import { nameIssue, namePrint } from '../../src/issue/names.ts'
import { interview, issueOf, letter } from '../support/issues.ts'

const credit = (role: string, name: string) => ({ role, name })
const first = { ...interview(), credits: [credit('صحافة', 'خالد'), credit('تصوير', 'منى')] }
const second = { ...interview(), slug: 'other', guests: [{ name: 'هدى', shortName: 'هدى' }] as const }
const issue = issueOf({ ...letter('نص'), credits: [credit('بقلم', 'نور')] }, first, second)
const moment = new Date('2026-11-03T04:05:06Z')

test('it is titled as on a shelf, in its language, and made when it was told', () => {
  expect(describe(issue, moment)).toMatchObject({ title: 'مجلة، العدد ١٢', language: 'ar-EG', date: moment })
})

test('its authors are all who signed, each once, in the order of the issue', () => {
  expect(describe(issue, moment).authors).toEqual(['نور', 'خالد', 'منى'])
})

test('it is about the guests of its interviews', () => {
  expect(describe(issue, moment).subject).toBe('سلمى بنت أحمد، هدى')
  expect(describe({ ...issue, articles: [letter('نص')] }, moment)).toMatchObject({ subject: '', authors: [] })
})

test('it is known by the name of the printed issue, and not by that of the book', () => {
  expect(describe(issue, moment).identifier).toBe(namePrint(issue))
  expect(describe(issue, moment).identifier).not.toBe(nameIssue(issue))
})

test('it says who publishes it and who may do what with it, where the issue does', () => {
  const owned = { ...issue, publisher: 'دار', rights: 'محفوظة', issn: '2049-3630' }
  expect(describe(owned, moment)).toMatchObject({
    publisher: 'دار',
    rights: 'محفوظة',
    published: issue.date,
    serial: { name: 'مجلة', issn: '2049-3630', number: 12 },
  })
  const { publisher, rights, serial } = describe(issue, moment)
  expect({ publisher, rights, serial }).toEqual({
    publisher: undefined,
    rights: undefined,
    serial: { name: 'مجلة', number: 12 },
  })
})
