/** Folders of people and sections: their names as they are read, each another, and none outside the shelf. */

import { expect, test } from 'vitest'
import { peopleOf } from '../../src/archive/record/people.ts'
import { gatherPeople, gatherSections } from '../../src/shelf/people.ts'
import type { ShelvedIssue } from '../../src/shelf/shelved.ts'
import { recordOf, talkOf } from '../support/records.ts'
import { shelve } from '../support/shelves.ts'

/** One issue a year, each with talks of these guests. */
function issuesOf(...guests: readonly (readonly string[])[]) {
  return guests.map((names, at) =>
    shelve(
      recordOf(
        `n${at}`,
        `${2000 + at}-01-01`,
        names.map((name, talk) => talkOf(`t${talk}`, ['كلام'], { guests: [{ name }] })),
      ),
    ),
  )
}

const peopleIn = (issues: readonly ShelvedIssue[]) =>
  gatherPeople(issues, peopleOf(issues.map(({ record }) => record)))

const foldersOf = (...guests: readonly (readonly string[])[]) =>
  Object.fromEntries(peopleIn(issuesOf(...guests)).map(({ name, folder }) => [name, folder]))

test('a folder has the letters of the name, without vowel marks, and hyphens between its words', () => {
  expect(foldersOf(['عمر الإسكندراني', 'Ömer «Bey» Öz', 'دَلال'])).toEqual({
    'عمر الإسكندراني': 'عمر-الإسكندراني',
    'Ömer «Bey» Öz': 'ömer-bey-öz',
    دَلال: 'دلال',
  })
})

test.each([
  '..',
  '.',
  '../../etc/passwd',
  'C:\\x',
  'a/b',
  '\u202Eevil',
  '<script>',
  '*?|',
  ' ',
  '\uD800',
  '😀',
])('a name like “%s” makes a folder that stays within the shelf', (name) => {
  const [folder = ''] = Object.values(foldersOf([name]))
  expect(folder).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u)
  expect(() => encodeURI(folder)).not.toThrow()
})

test('a name of any length makes a folder that a disk has room for, cut between letters', () => {
  for (const letter of ['ا', 'a', '\u{10A00}', '\u{1EE00}']) {
    const [folder = ''] = Object.values(foldersOf([letter.repeat(300)]))
    expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(255 - '-1000'.length)
    expect(() => encodeURI(folder)).not.toThrow()
  }
})

test('no two folders are one on a disk that does not tell small letters from large', () => {
  const names = ['Ali', 'ALI', 'ali 2', 'Ali-2', 'İstanbul', 'istanbul', 'ِعلي', 'علي!', 'ﻋﻠﻲ']
  const sections = gatherSections(
    names.map((kicker, at) =>
      shelve(recordOf(`n${at}`, `${2000 + at}-01-01`, [talkOf('t', ['كلام'], { kicker })])),
    ),
  )
  const folders = sections.map(({ folder }) => folder.normalize('NFC').toLowerCase())
  expect(new Set(folders).size).toBe(names.length)
})

test('an address stays what it is when an issue is added with another person of the same name', () => {
  const issueOf = (id: string, date: string, fileAs: string) =>
    shelve(recordOf(id, date, [talkOf('t', ['كلام'], { guests: [{ name: 'علي', fileAs }] })]))
  const first = issueOf('first', '2001-01-01', 'يونس، علي')
  const later = issueOf('later', '2030-01-01', 'آخر، علي')
  expect(peopleIn([first]).map(({ folder }) => folder)).toEqual(['علي'])
  const both = peopleIn([later, first]).map(({ fileAs, folder }) => [fileAs, folder])
  expect(both).toEqual([
    ['آخر، علي', 'علي-2'],
    ['يونس، علي', 'علي'],
  ])
})
