/** Words that YAML would take for its own without a word: told where they stand, and comments left alone. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSwallowed } from '../../src/source/swallowed.ts'
import { readYaml } from '../../src/source/yaml.ts'
import { HOUSE } from '../support/house.ts'

/** What is told of a text, each with its line and column. */
function tell(text: string): string[] {
  return readYaml(text, 'a.yaml', 'issue').diagnostics.map(
    ({ code, message, span }) => `${span?.line}:${span?.column} ${code} ${message}`,
  )
}

const CUT = (at: string, comment: string) => [
  `${at} issue/comment Unexpected comment "${comment}" that cuts a text, expected the whole text as one value.`,
]
const VALUE = (at: string, comment: string) => [
  `${at} issue/comment Unexpected comment "${comment}" in place of a value, expected a value.`,
]
const COMMA = (at: string, comma = '،') => [
  `${at} issue/comma Unexpected Arabic comma "${comma}" between the entries of brackets, expected the comma "," between two entries.`,
]
const MARK = (at: string, sign: string) => [
  `${at} issue/syntax Unexpected sign "${sign}" at the start of a value, which is a mark of YAML's own, expected a text.`,
]

test.each([
  ['a hashtag in a question', 'question: ماذا #بعد ذلك؟\n', CUT('1:16', '#بعد ذلك؟')],
  ['a hashtag two spaces away', 'question: ماذا  #بعد\n', CUT('1:17', '#بعد')],
  ['a sign between Arabic words', 'question: من هو # واحد؟\n', CUT('1:17', '# واحد؟')],
  ['an Arabic remark two spaces away', 'question: من هو  # واحد؟\n', CUT('1:18', '# واحد؟')],
  ['a remark one space behind Arabic', 'question: من هو # who\n', CUT('1:17', '# who')],
  ['a number in a Latin text', 'title: Old School #3\n', CUT('1:19', '#3')],
  ['a hashtag in a list', '- مرحبا #وسم\n- ثم\n', CUT('1:9', '#وسم')],
  ['a hashtag in the second line of a text', 'a: سطر\n  آخر #وسم\n', CUT('2:7', '#وسم')],
  ['a hashtag in the first line of a text', 'a: سطر #وسم\n  بعده\nb: c\n', CUT('1:8', '#وسم')],
  ['a hashtag in brackets', 'list: [أ #ب, ج]\n', CUT('1:10', '#ب, ج]')],
  ['a hashtag in the brackets of a map', 'a: {f: كلام #وسم, c: d}\n', CUT('1:13', '#وسم, c: d}')],
  ['a colour', 'accent: #F0502A\nb: c\n', VALUE('1:9', '#F0502A')],
  ['a hashtag as an entry', 'list:\n  - #وسم\n  - ثم\n', VALUE('2:5', '#وسم')],
  ['a hashtag before the text itself', 'title: #وسم\n  نص\n', VALUE('1:8', '#وسم')],
  ['a hashtag behind the sign of a text', 'a: >- #وسم\n  نص\n', VALUE('1:7', '#وسم')],
  ['hashtags in brackets', 'list: [ #وسم, #آخر]\nb: c\n', VALUE('1:9', '#وسم, #آخر]')],
  ['a hashtag behind a comma', 'list: [أ, #ب\n  ]\n', VALUE('1:11', '#ب')],
  ['Arabic commas in a list', 'list: [أ، ب]\n', COMMA('1:9')],
  ['Arabic commas in verse', 'verse:\n  - [صدر البيت، عجز البيت]\n', COMMA('2:15')],
  ['Arabic semicolons in a list', 'list: [أ؛ ب]\n', COMMA('1:9', '؛')],
  ['Arabic commas in a map', 'picture: {file: a.png، alternative: باب}\n', COMMA('1:22')],
  ['an anchor', 'title: &عنوان نص\n', MARK('1:8', '&عنوان')],
  ['an exclamation mark', 'title: ! نص\n', MARK('1:8', '!')],
  ['a tag', 'title: !نص هنا\n', MARK('1:8', '!')],
  ['an anchor in a list', '- &أ ب\n', MARK('1:3', '&أ')],
])('tells %s', (_, text, told) => {
  expect(tell(text)).toEqual(told)
})

test.each([
  ['on lines of their own', '# first\na: ب\n  # second\nb: >-\n  نص #وسم\n# third\n'],
  ['behind a quoted text', 'a: "نص" #وسم\nb: \'نص\' # remark\n'],
  ['behind a key whose map stands below', 'cover: #الغلاف\n  story: x\n'],
  ['behind a hyphen whose map stands below', 'list:\n  - #1\n    a: b\n'],
  ['behind a key that waits for its text', 'a: # remark\n  نص\n'],
  ['behind Latin values', 'theme: plain # remark\nnumber: 2 # a sample\n'],
  ['of Latin letters two spaces behind Arabic ones', 'a: نوفمبر  # the month\nb: نوفمبر\t# the month\n'],
  ['behind brackets, and in them', 'a: [x, y] #وسم\nb: [ # remark\n  x, # remark\n  y\n  ]\n'],
  ['behind the sign of a text', 'a: >- # remark\n  نص\n'],
])('leaves comments alone %s', (_, text) => {
  expect(tell(text)).toEqual([])
  expect(readYaml(text, 'a.yaml', 'issue').value).toBeDefined()
})

test.each([
  ['in quotes', 'a: "ماذا #بعد"\n', 'ماذا #بعد'],
  ['below a sign', 'a: >-\n  ماذا #بعد & ! [أ، ب]\n', 'ماذا #بعد & ! [أ، ب]'],
  ['within a word', 'a: https://example.org/#top\n', 'https://example.org/#top'],
  ['at the head of a longer list', 'a: [أصل، وفصل, ثان]\n', ['أصل، وفصل', 'ثان']],
  ['in the quotes of a list', 'a: ["أ، ب"]\n', ['أ، ب']],
  ['in a text between signs', 'a: نعم ! ثم & لا\n', 'نعم ! ثم & لا'],
])('keeps such signs %s', (_, text, value) => {
  expect(tell(text)).toEqual([])
  expect(readYaml(text, 'a.yaml', 'issue').value).toEqual({ a: value })
})

test('is silent about the files of the press', () => {
  for (const folder of ['assets/themes', 'fonts', 'assets/issues/001', 'assets/issues/002/interviews']) {
    const files = readdirSync(join(HOUSE, folder)).filter((file) => file.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files)
      expect(findSwallowed(readFileSync(join(HOUSE, folder, file), 'utf8'))).toEqual([])
  }
})
