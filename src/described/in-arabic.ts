/** A JSON Schema for text editors → the same with every description in Arabic. */

import { ARTICLE_KEYS } from './article-keys.ts'
import type { Descriptions } from './descriptions.ts'
import { HOUSE_KEYS } from './house-keys.ts'
import { ISSUE_KEYS } from './issue-keys.ts'
import { TALK_KEYS } from './talk-keys.ts'
import { THEME_KEYS } from './theme-keys.ts'
import { TYPE_KEYS } from './type-keys.ts'

export const ARABIC_DESCRIPTIONS: Descriptions = {
  ...HOUSE_KEYS,
  ...THEME_KEYS,
  ...TYPE_KEYS,
  ...ISSUE_KEYS,
  ...TALK_KEYS,
  ...ARTICLE_KEYS,
}

/** Of any depth. Throws where a description has no Arabic: a schema is never in two languages. */
export function describeInArabic(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(describeInArabic)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [
      key,
      key === 'description' && typeof part === 'string' ? arabicOf(part) : describeInArabic(part),
    ]),
  )
}

function arabicOf(english: string): string {
  const arabic = ARABIC_DESCRIPTIONS[english]
  if (arabic === undefined) throw new Error(`The description "${english}" has no Arabic in src/described.`)
  return arabic
}
