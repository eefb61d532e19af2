/** Texts of a YAML file typed anew: the rest of the file stays, letter for letter. */

import { describe, expect, test } from 'vitest'
import { rewriteYaml, type TextRewrite } from '../../src/source/rewrite.ts'
import { readYaml } from '../../src/source/yaml.ts'

const FILE = `# رأس
title: عنوان   # two words
"plain": 'كلام ''مقتبس'' قديم'
double: "قديم"
long: كلام على
  سطرين
folded: >-
  كلمات السطر الأول من هذه الفقرة الطويلة التي تكفي
  وكلمات السطر الثاني منها وهي تكفي كذلك لسطر كامل
  والسطر الثالث

  فقرة ثانية
# between
list:
  - أول
  - >-
    ثان

  # before the third
  - ثالث
flow: [أ, ب, 'ج، د']
verse: |
  بيت أول
  بيت ثان

  بيت ثالث
last: {key: قديم, other: كلام}
`

const prose = (path: TextRewrite['path'], ...parts: string[]): TextRewrite => ({ path, form: 'prose', parts })
const rewrite = (...rewrites: TextRewrite[]) => rewriteYaml(FILE, rewrites, 'issue')

/** Lines that are new, and how many of the old are left. */
function differenceOf(text: string) {
  const [old, now] = [FILE.split('\n'), text.split('\n')]
  return { now: now.filter((line) => !old.includes(line)), gone: old.filter((line) => !now.includes(line)) }
}

describe('a text is typed in the manner that it was typed in', () => {
  test.each([
    ['plain, its remark behind it', prose(['title'], 'عنوان جديد'), ['title: عنوان جديد   # two words']],
    ['in single quotes', prose(['plain'], "كلام 'آخر'"), [`"plain": 'كلام ''آخر'''`]],
    ['in double quotes', prose(['double'], 'كلام "آخر"'), ['double: "كلام \\"آخر\\""']],
    ['in brackets', prose(['flow', 1], 'باء'), ["flow: [أ, باء, 'ج، د']"]],
    ['in a map on one line', prose(['last', 'key'], 'جديد'), ['last: {key: جديد, other: كلام}']],
    ['in a list', prose(['list', 0], 'أول جديد'), ['  - أول جديد']],
    ['below its sign', prose(['list', 1], 'ثانٍ جديد'), ['    ثانٍ جديد']],
  ])('%s', (_, asked, now) => {
    const { text, refused } = rewrite(asked)
    expect([differenceOf(text).now, refused]).toEqual([now, []])
    expect(differenceOf(text).gone).toHaveLength(1)
  })

  test('plain where it can be, else in quotes', () => {
    expect(differenceOf(rewrite(prose(['title'], 'عنوان: جديد')).text).now[0]).toMatch(
      /^title: 'عنوان: جديد'/,
    )
    expect(differenceOf(rewrite(prose(['title'], '*نجمة*')).text).now[0]).toMatch(/^title: '\*نجمة\*'/)
    expect(differenceOf(rewrite(prose(['flow', 0], 'أ, و')).text).now[0]).toBe(`flow: ['أ, و', ب, 'ج، د']`)
  })

  test('on several lines where it stood on several', () => {
    expect(differenceOf(rewrite(prose(['long'], 'كلام آخر على سطرين')).text).now).toEqual(
      ['long: كلام آخر على', '  سطرين'].slice(0, 1),
    )
  })
})

describe('of a paragraph on many lines', () => {
  const first = 'كلمات السطر الأول من هذه الفقرة الطويلة التي تكفي'
  const second = 'وكلمات السطر الثاني منها وهي تكفي كذلك لسطر كامل'

  test('those that have not changed stay', () => {
    const { text } = rewrite(
      prose(['folded'], `${first} وكلمات السطر الثاني منها وهي تكفي لسطر والسطر الثالث`, 'فقرة ثانية'),
    )
    expect(differenceOf(text).now).toEqual(['  وكلمات السطر الثاني منها وهي تكفي لسطر'])
  })

  test('one that grows too long is parted', () => {
    const grown = `${first} ${second.replace('منها', 'منها وهو السطر الذي يطول كثيرًا حتى يضيق به مكانه')} والسطر الثالث`
    const { now } = differenceOf(rewrite(prose(['folded'], grown, 'فقرة ثانية')).text)
    expect(now.length).toBeGreaterThan(1)
    expect(Math.max(...now.map((line) => line.trim().length))).toBeLessThanOrEqual(56)
  })

  test('a paragraph is put in and taken out between blank lines', () => {
    const { text } = rewrite(prose(['folded'], `${first} ${second} والسطر الثالث`, 'جديدة', 'فقرة ثانية'))
    expect(text).toContain('  والسطر الثالث\n\n  جديدة\n\n  فقرة ثانية\n# between')
    expect(rewrite(prose(['folded'], 'فقرة ثانية')).text).toContain('folded: >-\n  فقرة ثانية\n# between')
  })
})

test('a second paragraph makes a block of a line, and in brackets a line with signs for its end', () => {
  const { text } = rewrite(
    prose(['list', 0], 'أول', 'وثان'),
    prose(['double'], 'أول', 'وثان'),
    prose(['flow', 0], 'أول', 'وثان'),
  )
  expect(text).toContain('list:\n  - >-\n    أول\n\n    وثان\n  - >-\n    ثان\n')
  expect(text).toContain('double: >-\n  أول\n\n  وثان\n')
  expect(text).toContain(`flow: ["أول\\n\\nوثان", ب, 'ج، د']`)
})

test('an item is taken out with its lines, and the last one of a list is not', () => {
  const { text, refused } = rewrite(prose(['list', 0]), prose(['list', 1]))
  expect(text).toContain('list:\n\n  # before the third\n  - ثالث\n')
  expect(refused).toEqual([])
  const all = [prose(['list', 0]), prose(['list', 1]), prose(['list', 2])]
  expect(rewrite(...all).refused).toHaveLength(1)
  expect(rewrite(prose(['flow', 0])).refused).toHaveLength(1)
})

test('lines of verse stay lines', () => {
  const { text } = rewrite({ path: ['verse'], form: 'verse', parts: ['بيت أول', 'بيت آخر', '', 'بيت ثالث'] })
  expect(differenceOf(text)).toEqual({ now: ['  بيت آخر'], gone: ['  بيت ثان'] })
})

test('what there is not is not written', () => {
  const { text, refused } = rewrite(prose(['nowhere'], 'كلام'), prose(['list'], 'كلام'))
  expect([text, refused.length]).toEqual([FILE, 2])
})

test('the file reads as it did, but for what was to change', () => {
  const asked = [prose(['title'], 'أ'), prose(['folded'], 'ب', 'ج'), prose(['list', 2], 'د')]
  const read = (text: string) => readYaml(text, '', 'issue').value as Record<string, unknown>
  expect(read(rewrite(...asked).text)).toEqual({
    ...read(FILE),
    title: 'أ',
    folded: 'ب\n\nج',
    list: ['أول', 'ثان', 'د'],
  })
})

test('JSON stays JSON', () => {
  const json = '{\n  "title": "قديم",\n  "list": ["أ", "ب"]\n}\n'
  const { text } = rewriteYaml(json, [prose(['title'], 'جديد "هنا"'), prose(['list', 1], 'ج', 'د')], 'issue')
  expect(JSON.parse(text)).toEqual({ title: 'جديد "هنا"', list: ['أ', 'ج\n\nد'] })
})
