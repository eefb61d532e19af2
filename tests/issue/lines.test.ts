/** Names and roles, plain or marked, alone and beside one another. */

import { describe, expect, test } from 'vitest'
import type { Inline, WordLine } from '../../src/issue/block.ts'
import {
  contentOf,
  creditLine,
  creditsLine,
  guestParts,
  joinParts,
  languageOf,
  partOf,
  plainLine,
} from '../../src/issue/lines.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { english, interview } from '../support/issues.ts'
import { SOUND, writeFolder } from './folders.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const part = (...content: Inline[]): Inline => ({ kind: 'part', content })

describe('parts of a line', () => {
  test('that are all Arabic stay plain words', () => {
    expect(joinParts(['سلمى', 'خطّاطة'], '، ')).toBe('سلمى، خطّاطة')
    expect(creditsLine([{ role: 'حوار', name: 'يوسف' }], ' · ')).toBe('حوار: يوسف')
  })

  test('are isolated where they hold Latin, with the comma of the line between them', () => {
    expect(joinParts(['Dr. John Smith', 'CEO of Example Corp'], '، ')).toEqual([
      part(text('Dr. John Smith')),
      text('، '),
      part(text('CEO of Example Corp')),
    ])
    expect(joinParts(['سلمى', 'مديرة Example'], '، ')).toEqual([
      text('سلمى'),
      text('، '),
      part(text('مديرة Example')),
    ])
  })

  test('that say their language are isolated by that', () => {
    const marked: WordLine = [english('John')]
    expect(partOf(marked)).toBe(marked)
    expect(creditLine({ role: 'حوار', name: marked })).toEqual([text('حوار'), text(': '), english('John')])
    expect(partOf([english('John'), text(' Smith.')])).toEqual([part(english('John'), text(' Smith.'))])
  })
})

describe('a line', () => {
  test('says its words without marks, and its language where it has one alone', () => {
    expect(plainLine([english('John'), text(' وغيره')])).toBe('John وغيره')
    expect(contentOf('سلمى')).toEqual([text('سلمى')])
    expect(languageOf([english('John')])).toBe('en')
    expect(languageOf([english('John'), text(' وغيره')])).toBeUndefined()
    expect(languageOf('John')).toBeUndefined()
  })

  test('of a guest is left out where the title says it', () => {
    const talk = {
      ...interview(),
      title: [text('حديث مع John')],
    }
    expect(guestParts(talk, { name: [english('John')], shortName: 'John' })).toEqual([])
  })
})

test('guest, role, credits, kicker and alternative text take the marks of a line', async () => {
  const files = {
    ...SOUND,
    'talks/guest.yaml': SOUND['talks/guest.yaml']
      ?.replace('kicker: حوار', 'kicker: "[Cover]{lang=en} حوار"')
      .replace(
        'name: سلمى بنت أحمد',
        'name: "[Salma]{lang=en} سلمى"\n  role: "*كاتبة* في [Example]{lang=en}"',
      )
      .replace('name: خالد', 'name: "[Khaled]{lang=en}"'),
  }
  const { value, diagnostics } = await loadIssue(writeFolder(files))
  expect(diagnostics).toEqual([])
  expect(value?.articles.at(-1)).toMatchObject({
    kicker: [english('Cover'), text(' حوار')],
    guests: [
      {
        name: [english('Salma'), text(' سلمى')],
        role: [{ kind: 'emphasis', content: [text('كاتبة')] }, text(' في '), english('Example')],
      },
    ],
    credits: [{ role: 'صحافة', name: [english('Khaled')] }],
  })
})
