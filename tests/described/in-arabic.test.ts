/** Schemas for text editors in Arabic: every description has its Arabic, and no Arabic is left of what is said no more. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ARTICLE_KEYS } from '../../src/described/article-keys.ts'
import { HOUSE_KEYS } from '../../src/described/house-keys.ts'
import { ARABIC_DESCRIPTIONS, describeInArabic } from '../../src/described/in-arabic.ts'
import { ISSUE_KEYS } from '../../src/described/issue-keys.ts'
import { TALK_KEYS } from '../../src/described/talk-keys.ts'
import { THEME_KEYS } from '../../src/described/theme-keys.ts'
import { TYPE_KEYS } from '../../src/described/type-keys.ts'
import { describeDeskSchemas } from '../../src/desk/house-style.ts'
import { describeSchemas } from '../../src/issue/schema.ts'
import { describeHouseSchema } from '../../src/source/house-schema.ts'
import { describeStyleSchemas } from '../../src/style/schemas.ts'
import { HOUSE } from '../support/house.ts'

const SCHEMAS = {
  ...describeSchemas(),
  ...describeStyleSchemas(),
  ...describeDeskSchemas(),
  ...describeHouseSchema(),
}

/** Every description, at any depth. */
function descriptionsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'description' && typeof part === 'string' ? [part] : descriptionsIn(part),
  )
}

test.each(Object.entries(SCHEMAS))('%s in Arabic is what the schema says today', (file, schema) => {
  const kept = readFileSync(join(HOUSE, 'assets', 'schema', 'ar', file), 'utf8')
  expect(kept, 'run npm run schema').toBe(`${JSON.stringify(describeInArabic(schema), null, 2)}\n`)
})

test('every description has its Arabic, and every Arabic its description', () => {
  const said = new Set(descriptionsIn(SCHEMAS))
  expect(said.size).toBeGreaterThan(300)
  expect([...said].filter((english) => !(english in ARABIC_DESCRIPTIONS))).toEqual([])
  expect(Object.keys(ARABIC_DESCRIPTIONS).filter((english) => !said.has(english))).toEqual([])
})

test('no description stands in two tables', () => {
  const all = [HOUSE_KEYS, THEME_KEYS, TYPE_KEYS, ISSUE_KEYS, TALK_KEYS, ARTICLE_KEYS].flatMap(Object.keys)
  expect(all.filter((english, at) => all.indexOf(english) !== at)).toEqual([])
})

test('a sentence begins in Arabic, so that an editor shows it from the right', () => {
  const strange = Object.values(ARABIC_DESCRIPTIONS).filter((arabic) => !/^\p{scx=Arabic}/u.test(arabic))
  expect(strange).toEqual([])
})

test('what is typed in a file is spelt as the schema spells it', () => {
  const wordsOf = (text: string) => text.match(/[A-Za-z][A-Za-z0-9-]*/g) ?? []
  const known = new Set(wordsOf(JSON.stringify(SCHEMAS)))
  for (const [english, arabic] of Object.entries(ARABIC_DESCRIPTIONS)) {
    const own = new Set(wordsOf(english))
    expect(
      wordsOf(arabic).filter((word) => !own.has(word) && !known.has(word)),
      english,
    ).toEqual([])
  }
})

test('a description without its Arabic is told, and not shown in English among Arabic ones', () => {
  expect(() => describeInArabic({ description: 'Of tomorrow.' })).toThrow('"Of tomorrow."')
  expect(describeInArabic({ type: 'string', items: [{ description: 'The title.' }] })).toEqual({
    type: 'string',
    items: [{ description: 'العنوان.' }],
  })
})
