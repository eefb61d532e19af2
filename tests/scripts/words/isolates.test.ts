/** Arabic lines as a terminal shows them: the same order of words whichever direction it gives a line, Latin parts whole. */

import { describe, expect, test } from 'vitest'
import { fromLeft, withIsolates, withoutIsolates } from '../../../scripts/words/isolates.ts'
import type { Direction } from '../../../src/direction.ts'
import { embeddingLevels, reorder } from '../../../src/text/letters/bidi.ts'

/** What a terminal shows, from left to right (UAX #9), without the signs that nobody sees. */
function shown(line: string, direction: Direction): string {
  const levels = embeddingLevels(line, direction)
  const items = [...line].map((letter, at) => ({ letter, level: levels[at] as number }))
  const visual = reorder(items, ({ level }) => level).map(({ letter }) => letter)
  return withoutIsolates(visual.join(''))
}

const mirrored = (words: string) => [...words].reverse().join('')

describe('a sentence with Latin parts', () => {
  test.each([
    'لا علامة باسم --theme لهذا الأمر.',
    'التقرير: output/001/report.html',
    'اطبع من جديد بالأمر npm run build -- --all ثم انظر.',
    'المعروف: screen, print, epub.',
    'ضع الملف issue.yaml (أو issue.json) هناك.',
    `حُفظ العدد ${fromLeft('001')}: الإصدار ${fromLeft('v2')}`,
  ])('%s', (sentence) => {
    const line = withIsolates(sentence)
    expect(shown(line, 'ltr')).toBe(shown(line, 'rtl'))
    // It reads from the right: its first word stands at the right edge.
    expect(shown(line, 'ltr').endsWith(mirrored(sentence.split(' ')[0] ?? ''))).toBe(true)
    for (const [latin] of withoutIsolates(sentence).matchAll(/[-./A-Za-z0-9]*[A-Za-z][-\w./]*(?<![.,])/g))
      expect(shown(line, 'ltr')).toContain(latin)
  })

  test('and a path of Arabic letters has the path whole', () => {
    const path = '/press/أعداد/001/issue.yaml'
    const line = withIsolates(`المسار ${fromLeft(path)} ليس في مكانه.`)
    expect(shown(line, 'ltr')).toBe(shown(line, 'rtl'))
    expect(shown(line, 'rtl')).toContain(shown(path, 'ltr'))
  })

  test('is broken up by a terminal that gives lines the other direction, where nothing holds it', () => {
    const bare = 'اكتب --theme هنا'
    expect(shown(bare, 'ltr')).not.toBe(shown(bare, 'rtl'))
    expect(shown(bare, 'rtl')).not.toContain('--theme')
  })

  test('keeps a bracket that is its own, and leaves one of the sentence', () => {
    expect(withIsolates('الأمر (build) هنا')).toContain('(\u2066build\u2069)')
    expect(withIsolates('الأمر f(x) هنا')).toContain('\u2066f(x)\u2069')
  })
})

test('what stands before the Arabic of a line stays where it is', () => {
  const line = withIsolates('  --only <editions>  بعض الطبعات')
  expect(line).toBe('  --only <editions>  \u2067بعض الطبعات\u2069')
  expect(shown(line, 'ltr')).toMatch(/^ {2}--only <editions> {2}/)
})

test('a path of Arabic letters that stands before a sentence is no part of it', () => {
  const line = withIsolates(`${fromLeft('أعداد/issue.yaml:3:1:')} خطأ: مفتاح غير معروف`)
  expect(line).toBe('\u2066أعداد/issue.yaml:3:1:\u2069 \u2067خطأ: مفتاح غير معروف\u2069')
})

test('lines without Arabic, and Arabic ones in a file, have none of these signs', () => {
  expect(withIsolates('output/001/report.html  12 kB')).toBe('output/001/report.html  12 kB')
  expect(withoutIsolates(withIsolates('اكتب --theme هنا'))).toBe('اكتب --theme هنا')
})
