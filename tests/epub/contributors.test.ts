/** Who a book's metadata names: each person once, with all that they did, makers of words first. */

import { describe, expect, test } from 'vitest'
import { type Contributor, gatherContributors } from '../../src/epub/contributors.ts'
import type { Credit } from '../../src/issue/issue.ts'
import { interview, issueOf, letter } from '../support/issues.ts'

const credit = (role: string, name: string): Credit => ({ role, name })
const signed = (...credits: readonly Credit[]) => ({ ...letter('نص'), credits })
const talkWith = (name: string, ...credits: readonly Credit[]) => ({
  ...interview(),
  guests: [{ name, shortName: name }] as const,
  credits,
})
const told = (people: readonly Contributor[]) =>
  people.map(({ name, rank, relators }) => [name, rank, relators.join(' ')])

describe('a credit', () => {
  const of = (role: string) => {
    const people = gatherContributors(issueOf(signed(credit(role, 'خالد')), talkWith('سلمى')))
    return told(people).find(([name]) => name === 'خالد')
  }

  test.each([
    ['صحافة', 'creator', 'ivr'],
    ['أجرت الحوار', 'creator', 'ivr'],
    ['بقلم', 'creator', 'aut'],
    ['رئيسة التحرير', 'contributor', 'edt'],
    ['ترجمة', 'contributor', 'trl'],
    ['تصوير', 'contributor', 'pht'],
    ['رسوم', 'contributor', 'ill'],
    ['إخراج', 'contributor', 'bkd'],
    ['مراجعة لغوية', 'contributor', 'pfr'],
  ])('«%s» names a %s, as libraries write it: %s', (role, rank, relator) => {
    expect(of(role)).toEqual(['خالد', rank, relator])
  })

  test('is read without the spaces around it', () => {
    expect(of(' بقلم ')).toEqual(['خالد', 'creator', 'aut'])
  })

  test('that no library has a word for still names who it is, without saying how', () => {
    expect(of('قهوة')).toEqual(['خالد', 'contributor', ''])
  })
})

describe('a person', () => {
  test('who is interviewed has spoken the words, and is their maker', () => {
    expect(told(gatherContributors(issueOf(talkWith('سلمى'))))).toEqual([['سلمى', 'creator', 'ive']])
  })

  test('of several credits is named once, with each thing done once, in the order of the issue', () => {
    const people = gatherContributors(
      issueOf(
        talkWith('سلمى', credit('تصوير', 'خالد'), credit('رسوم', 'خالد')),
        signed(credit('تصوير', 'خالد')),
      ),
    )
    expect(told(people)).toEqual([
      ['سلمى', 'creator', 'ive'],
      ['خالد', 'contributor', 'pht ill'],
    ])
  })

  test('who made any words of the issue is their maker, whatever else is done before or after', () => {
    const people = gatherContributors(
      issueOf(
        talkWith('سلمى', credit('تصوير', 'خالد'), credit('حوار', 'خالد'), credit('تدقيق', 'خالد')),
        signed(credit('بقلم', 'سلمى'), credit('قهوة', 'خالد')),
      ),
    )
    expect(told(people)).toEqual([
      ['خالد', 'creator', 'pht ivr pfr'],
      ['سلمى', 'creator', 'ive aut'],
    ])
  })
})

test('a name is filed as it says first, wherever that is', () => {
  const filed = { fileAs: 'إبراهيم، خالد', romanised: 'Khaled Ibrahim' }
  const people = gatherContributors(
    issueOf(
      signed(credit('كتابة', 'خالد')),
      talkWith('سلمى', { ...credit('حوار', 'خالد'), ...filed }, { ...credit('تحرير', 'خالد'), fileAs: 'خ' }),
    ),
  )
  expect(people[0]).toEqual({ name: 'خالد', rank: 'creator', relators: ['aut', 'ivr', 'edt'], ...filed })
})

test('makers of words stand first, and all others keep the order of the issue', () => {
  const people = gatherContributors(
    issueOf(
      signed(credit('تحرير', 'منى')),
      talkWith('سلمى', credit('تصوير', 'هدى'), credit('صحافة', 'خالد'), credit('ترجمة', 'أحمد')),
      signed(credit('كتابة', 'نور')),
    ),
  )
  expect(people.map(({ name }) => name)).toEqual(['خالد', 'سلمى', 'نور', 'منى', 'هدى', 'أحمد'])
})

test('an issue without credits or guests names nobody', () => {
  expect(gatherContributors({ ...issueOf(), articles: [letter('نص')] })).toEqual([])
})

test('every guest of an interview has made its words', () => {
  const guests = [
    { name: 'نادية سالم', shortName: 'نادية' },
    { name: 'كريم سعد', shortName: 'كريم' },
  ] as const
  const people = gatherContributors(issueOf({ ...interview(), credits: [], guests }))
  expect(people.map(({ name, relators }) => [name, relators])).toEqual([
    ['نادية سالم', ['ive']],
    ['كريم سعد', ['ive']],
  ])
})
