/** Lists and keys of a file that change, and every letter of it that does not. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { insertItem, moveItem, removeEntry, removeItem, setEntry } from '../../src/source/rearrange.ts'
import { readYaml } from '../../src/source/yaml.ts'
import { HOUSE } from '../support/house.ts'

const INTERVIEWS = [
  '001/interviews/omar-aliskandarani.yaml',
  '002/interviews/saat-bab-zuwayla.yaml',
  '003/interviews/jisr.yaml',
].map((name) => [name, readFileSync(join(HOUSE, 'assets/issues', name), 'utf8')] as const)

const LIST = `# Over all.
list:
  # Of the first.
  - one # beside it

  # Stands alone.

  # Of the second.
  - two: |
      # no remark
      verse

    more: 3
    # Of the second, too.
  - three
last: end
`

const PART = { value: { question: 'سؤال', answer: 'جواب' }, lines: ['- question: سؤال', '  answer: جواب'] }

function itemsOf(text: string, key: string): readonly unknown[] {
  return (readYaml(text, '', 'source').value as Record<string, readonly unknown[]>)[key] ?? []
}

describe.each(INTERVIEWS)('exchanges of %s', (_, text) => {
  const count = itemsOf(text, 'exchanges').length

  test('are moved and moved back without the change of a letter', () => {
    for (let from = 0; from < count; from += 3) {
      const to = (from * 7 + 3) % count
      const moved = moveItem(text, ['exchanges'], from, to)
      expect(itemsOf(moved ?? '', 'exchanges')[to]).toEqual(itemsOf(text, 'exchanges')[from])
      expect(moved?.split('\n').toSorted()).toEqual(text.split('\n').toSorted())
      expect(moveItem(moved ?? '', ['exchanges'], to, from)).toBe(text)
    }
  })

  test('get another among them, and lose it, and are as they were', () => {
    for (const at of [0, 1, count - 1, count]) {
      const made = insertItem(text, ['exchanges'], at, PART)
      expect(itemsOf(made ?? '', 'exchanges')).toHaveLength(count + 1)
      expect(removeItem(made ?? '', ['exchanges'], at)).toBe(text)
    }
  })

  test('are moved in JSON, on lines or on one, and what lies between them stays', () => {
    const value = readYaml(text, '', 'source').value
    for (const json of [JSON.stringify(value, null, 2), JSON.stringify(value)]) {
      const moved = moveItem(json, ['exchanges'], 0, 2) ?? ''
      expect(JSON.parse(moved).exchanges[2]).toEqual(itemsOf(text, 'exchanges')[0])
      const made = insertItem(json, ['exchanges'], 1, PART) ?? ''
      expect(JSON.parse(made).exchanges[1]).toEqual(PART.value)
      expect(removeItem(made, ['exchanges'], 1)).toBe(json)
    }
  })
})

describe('an item that is moved', () => {
  test('takes the remarks right over its hyphen with it, and those further in under it', () => {
    expect(moveItem(LIST, ['list'], 1, 0)).toBe(`# Over all.
list:
  # Of the second.
  - two: |
      # no remark
      verse

    more: 3
    # Of the second, too.

  # Stands alone.

  # Of the first.
  - one # beside it
  - three
last: end
`)
  })

  test('stays where it is in a list that has no such place', () => {
    expect(moveItem(LIST, ['list'], 1, 3)).toBeUndefined()
    expect(moveItem(LIST, ['last'], 0, 1)).toBeUndefined()
    expect(moveItem(LIST, ['nowhere'], 0, 1)).toBeUndefined()
  })

  test('leaves verse its lines, whatever they look like', () => {
    const text = 'list:\n  - |\n    # verse\n    - more\n  - other\n'
    expect(moveItem(text, ['list'], 0, 1)).toBe('list:\n  - other\n  - |\n    # verse\n    - more\n')
  })
})

test('an item that is taken out leaves what stands alone beside it', () => {
  expect(removeItem(LIST, ['list'], 1)).toContain('  # Stands alone.\n')
  expect(removeItem(LIST, ['list'], 0)).toContain('  # Stands alone.\n')
  expect(removeItem('list: [one]\n', ['list'], 0)).toBeUndefined()
})

describe('a key', () => {
  const FILE = 'slug: a # why\ntitle: ب\n\nguest:\n  name: ج\n\nexchanges:\n  - د\n'
  const order = ['slug', 'kicker', 'title', 'guest', 'closing']
  const entry = (key: string, value: string, lines = [`${key}: ${value}`]) => [key, { value, lines }] as const

  test('that is new stands behind those that come before it', () => {
    expect(setEntry(FILE, [], entry('kicker', 'ه'), order)).toBe(
      FILE.replace('# why\n', '# why\nkicker: ه\n'),
    )
  })

  test('is given another value, and keeps what stands beside it', () => {
    expect(setEntry(FILE, [], entry('slug', 'b'), order)).toBe(FILE.replace('slug: a', 'slug: b'))
    const longer = entry('name', 'كلام', ['name: >-', '  كلام'])
    expect(setEntry(FILE, ['guest'], longer, order)).toBe(FILE.replace('name: ج', 'name: >-\n    كلام'))
  })

  test('in brackets stays in them', () => {
    const flow = 'a: { text: قول, from: 2 } # why\n'
    const two = ['from', { value: 3, lines: ['from: 3'] }] as const
    expect(setEntry(flow, ['a'], two, order)).toBe('a: { text: قول, from: 3 } # why\n')
    expect(setEntry('a: { text: قول }\n', ['a'], two, ['text', 'from'])).toBe('a: { text: قول, "from": 3 }\n')
  })

  test('is taken out with its lines, and nothing else with them', () => {
    expect(removeEntry(FILE, [], 'guest')).toBe('slug: a # why\ntitle: ب\n\nexchanges:\n  - د\n')
    expect(removeEntry(FILE, ['guest'], 'name')).toBeUndefined()
    expect(removeEntry('{"a": 1, "b": 2}', [], 'a')).toBe('{"b": 2}')
    expect(removeEntry('{"a": 1, "b": 2}', [], 'b')).toBe('{"a": 1}')
  })

  test('whose lines say another thing than is meant is not written', () => {
    expect(setEntry(FILE, [], ['kicker', { value: 'x', lines: ['kicker: y'] }], order)).toBeUndefined()
  })
})
