/** Mistakes that earlier stages tell in English: each has its words in Arabic, and what is quoted is in them. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARABIC_MISTAKES, tellInArabic } from '../../src/proof/arabic-mistakes.ts'
import { HOUSE } from '../support/house.ts'

const STAGES = [
  'source',
  'issue',
  'style',
  'layout',
  'plugins',
  'open-faces.ts',
  'check-pages.ts',
  'proof/form',
  '../scripts/proof/form',
]

/** The second halves of all codes that those stages write. */
function codesInStages(): ReadonlySet<string> {
  const texts = STAGES.flatMap((stage) => {
    const path = join(HOUSE, 'src', stage)
    if (path.endsWith('.ts')) return [readFileSync(path, 'utf8')]
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(path, name), 'utf8'))
  })
  const written = texts.flatMap((text) => [
    ...text.matchAll(/rule: '([a-z0-9-]+)'|written\(\s*'([a-z0-9-]+)'|code: '(?:style|layout)\/([a-z-]+)'/g),
  ])
  return new Set(written.map(([, rule, form, code]) => rule ?? form ?? code ?? ''))
}

test('no stage before the checks tells a mistake that has no words in Arabic', () => {
  const codes = codesInStages()
  expect(codes.size).toBeGreaterThan(80)
  expect([...codes].filter((code) => !ARABIC_MISTAKES[code])).toEqual([])
})

test('the words are Arabic throughout, but for what is typed in files', () => {
  for (const mistake of Object.values(ARABIC_MISTAKES).flat()) {
    expect(mistake.title).toMatch(/^\p{scx=Arabic}[\p{scx=Arabic}\s]+(YAML|UTF-8|)[\p{scx=Arabic}\s]*$/u)
    expect(mistake.says).toMatch(/\p{scx=Arabic}.*\.$/u)
  }
})

describe('a sentence in Arabic', () => {
  const says = (code: string, message: string) => tellInArabic({ code, message })?.says

  test('quotes what the English one quotes', () => {
    expect(says('issue/unknown-key', 'Unexpected key "kiker", expected "kicker".')).toBe(
      'المفتاح «kiker» غير معروف هنا، وأقرب ما يُعرف «kicker».',
    )
    expect(says('layout/uncovered-character', 'Unexpected character «𓀀» (U+13000) in “نص”, expected …')).toBe(
      'الحرف «𓀀» ليس في خط من خطوط القالب.',
    )
  })

  test('says no more than the English one quotes', () => {
    expect(says('issue/unknown-key', 'Unexpected key "x", expected one of title, text.')).toBe(
      'المفتاح «x» غير معروف هنا.',
    )
  })

  test('is of its own kind, where one code has several', () => {
    const title = (message: string) => tellInArabic({ code: 'source/syntax', message })?.title
    expect(title('Unexpected quotation mark that is never closed, expected its closing one.')).toBe(
      'علامة تنصيص بلا إغلاق',
    )
    expect(title('Unexpected sign that YAML cannot read here, expected a text.')).toBe('علامة لا تُقرأ')
  })

  test('is missing where the code is not known', () => {
    expect(says('issue/of-tomorrow', 'Unexpected thing, expected another.')).toBeUndefined()
  })
})
