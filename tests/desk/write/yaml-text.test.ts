/** A tree as YAML: parsed, it is the same tree; and remarks stand over what they are of. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { list, map, type Tree, text } from '../../../src/desk/write/tree.ts'
import { writeYaml } from '../../../src/desk/write/yaml-text.ts'
import { readText } from '../../../src/source/read.ts'

const written = (root: Tree, head: readonly string[] = [], foot: readonly string[] = []) =>
  writeYaml({ head, root, foot })

/** What a parser should make of a tree. */
function plainOf(tree: Tree): unknown {
  if (tree.kind === 'text') return tree.text
  if (tree.kind === 'number') return tree.number
  if (tree.kind === 'list') return tree.items.map(({ value }) => plainOf(value))
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainOf(value)]))
}

const LONG = Array.from({ length: 30 }, (_, index) => `كلمة${index}`).join(' ')

test('short texts stand beside their key, long ones folded under it, and no line is wider than a hundred', () => {
  const yaml = written(map({ slug: 'a', answer: LONG }))
  expect(yaml).toMatch(/^slug: a\nanswer: >-\n {2}كلمة0 /)
  expect(Math.max(...yaml.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  expect(parse(yaml)).toEqual({ slug: 'a', answer: LONG })
})

test('two paragraphs have one blank line between them, which the press reads as one', () => {
  const yaml = written(map({ answer: 'نعم\nلا' }))
  expect(yaml).toBe('answer: >-\n  نعم\n\n  لا\n')
  expect(readText(yaml, '/a.yaml', 'issue').value).toEqual({ answer: 'نعم\n\nلا' })
})

test('remarks stand over their key and their item, parted from the item before', () => {
  const items = [
    { value: text('واحد'), remarks: ['1. Line 3.', 'Look.'] },
    { value: text('اثنان'), remarks: ['2. Line 5.'] },
  ]
  expect(written(map({ guest: 'سلمى', all: list(items) }, { guest: ['Labels: س.'] }))).toBe(
    `# Labels: س.
guest: سلمى
all:
  # 1. Line 3.
  # Look.
  - واحد

  # 2. Line 5.
  - اثنان
`,
  )
})

test('the head stands over all, and the foot under all, each line a remark', () => {
  const yaml = written(map({ slug: 'a' }), ['One.', '', 'Two: "x"'], ['', 'Left out:', '  3: - a: b'])
  expect(yaml.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['slug: a'])
  expect(yaml).toMatch(/^# One\.\n[^\n]*\n# Two: "x"\n\nslug: a\n/)
  expect(yaml).toMatch(/# Left out:\n# {3}3: - a: b\n$/)
})

test.each([
  '- نعم',
  'س: ج',
  '# لا',
  '@اسم',
  '*نعم*',
  '&a',
  'yes',
  '12',
  'null',
  '~',
  "'",
  '"',
  '؟',
  ' أ',
  '%',
  '`',
])('the text %j is a text', (words) => {
  expect(parse(written(map({ text: text(words), list: list([text(words)]) })))).toEqual({
    text: words,
    list: [words],
  })
})

const scraps = fc
  .array(
    fc.constantFrom(
      'نعم',
      'a',
      ' ',
      ': ',
      '- ',
      '#',
      ' #',
      '"',
      "'",
      '*',
      '[',
      ']',
      '{',
      '|',
      '>',
      '&',
      '\\',
      '1',
      '؟',
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
/** As the desk has them: paragraphs without spaces around them. */
const texts = fc
  .array(scraps, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.filter(Boolean).join('\n'))
const tree = fc.letrec<{ readonly any: Tree }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    texts.map(text),
    fc.array(tie('any'), { minLength: 1, maxLength: 4 }).map((items) => list(items)),
    fc
      .dictionary(fc.constantFrom('slug', 'answer', 'by', 'says'), tie('any'), { minKeys: 1 })
      .map((entries) => map(entries)),
  ),
})).any

test('any tree comes back as it was', () => {
  fc.assert(
    fc.property(tree, (own) => {
      const root = map({ root: own })
      expect(parse(written(root, ['remark'], ['remark']))).toEqual(plainOf(root))
    }),
    { seed: 22, numRuns: 1500 },
  )
})
