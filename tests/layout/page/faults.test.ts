/** What could not be set is told of what is on a page: once, with its place, and never of what was tried and dropped. */

import { describe, expect, test } from 'vitest'
import type { Diagnostic, Span } from '../../../src/diagnostic.ts'
import type { Interview } from '../../../src/issue/issue.ts'
import { blame, overset, tellFaults } from '../../../src/layout/page/faults.ts'
import type { SetFault } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openHouse } from '../../support/house.ts'
import { a, inline, interview, issueOf, picture, q } from '../../support/issues.ts'

const house = await openHouse('classical')

const TITLE = { file: 'talk.yaml', line: 9, column: 8 }
const STANDFIRST = { file: 'talk.yaml', line: 28, column: 3 }
const LYING = { ...picture(1600, 900), span: TITLE }

function said(changes: Partial<Interview>): readonly Diagnostic[] {
  const talk = interview(q('كيف بدأت الحكاية؟'), a('بدأت من هنا، ومن هنا تمضي. '.repeat(600)))
  const places = { ...talk.places, title: TITLE }
  return paginate(issueOf({ ...talk, places, ...changes }), house.style, house.typesetter).diagnostics
}

describe('a character that no face has, in a title', () => {
  const strange = { title: inline('ساعة 漢') }

  test('is told once, with its place, and not as a title that is too long for its frame', () => {
    expect(said(strange)).toMatchObject([{ code: 'layout/uncovered-character', span: TITLE }])
  })

  test('is told once over a picture that opens a spread, where several sizes are tried', () => {
    const guest = { name: 'سلمى', shortName: 'سلمى', portrait: LYING }
    expect(said({ ...strange, guests: [guest] })).toMatchObject([
      { code: 'layout/uncovered-character', span: TITLE },
    ])
  })
})

test('a character that no face has, in a standfirst, is told once however often the headline is tried', () => {
  const standfirst = { text: 'من هنا 漢 تمضي', from: 1, span: STANDFIRST }
  const guest = { name: 'سلمى', shortName: 'سلمى', portrait: LYING }
  expect(said({ standfirst, guests: [guest] })).toMatchObject([
    { code: 'layout/uncovered-character', span: STANDFIRST },
  ])
})

test('a character of a name that stands on every page is told once', () => {
  const guest = { name: 'سلمى 漢', shortName: 'سلمى' }
  expect(said({ guests: [guest] }).map(({ code }) => code)).toEqual(['layout/uncovered-character'])
})

test('a title that no size of its frame can hold is told once, with its place', () => {
  const long = inline('كلمات طويلة جدا '.repeat(12).trim())
  expect(said({ title: long })).toMatchObject([{ code: 'layout/overset-headline', span: TITLE }])
})

describe('faults', () => {
  const uncovered = (character: string, span?: Diagnostic['span']): SetFault => ({
    kind: 'uncovered',
    character,
    diagnostic: {
      severity: 'error',
      code: 'layout/uncovered-character',
      message: `${character}?`,
      ...(span && { span }),
    },
  })

  test('are told each once, in their order', () => {
    const told = tellFaults([uncovered('漢', TITLE), uncovered('字', TITLE), uncovered('漢', TITLE)])
    expect(told.map(({ message }) => message)).toEqual(['漢?', '字?'])
  })

  test('of one character are told once for the issue, at its first place', () => {
    const told = tellFaults([uncovered('漢', TITLE), uncovered('漢', STANDFIRST)])
    expect(told.map(({ span }) => span)).toEqual([TITLE])
  })

  test('that other faces mended are told in one word for the issue, at the first place', () => {
    const borrowed = (character: string, from?: string, span?: Span): SetFault => ({
      kind: 'borrowed',
      character,
      ...(from && { from }),
      diagnostic: { severity: 'warning', code: 'x', message: character, ...(span && { span }) },
    })
    const told = tellFaults([
      borrowed('№', 'Noto Sans'),
      borrowed('🚀', 'Noto Emoji', STANDFIRST),
      borrowed('№', 'Noto Sans', TITLE),
      borrowed('₂'),
    ])
    expect(told).toMatchObject([{ severity: 'warning', span: STANDFIRST }])
    expect(told[0]?.message).toContain('«№» in Noto Sans, «🚀» in Noto Emoji, «₂» in another form')
  })

  test('without a place are told where none with a place says the same, and only there', () => {
    const told = tellFaults([uncovered('漢'), uncovered('字'), uncovered('漢', TITLE)])
    expect(told.map(({ message, span }) => [message, span?.line])).toEqual([
      ['字?', undefined],
      ['漢?', 9],
    ])
  })

  test('of what is not set in lines cannot be laid on items', () => {
    const fault = overset({ code: 'layout/overset-advert', message: 'Too long.' })
    const path = { kind: 'path', commands: [] } as const
    expect(() => blame([path], fault)).toThrow('Too long.')
  })
})
