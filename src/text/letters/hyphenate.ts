/**
 * A Latin word and its language in, the parts it may be divided into out, by TeX's patterns.
 * A room of its own because patterns are read only for a language that a narrow column asks for, and then at once.
 */

import { createRequire } from 'node:module'

/** What the hyphen package exports for each language. */
interface Patterns {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string
}

const PACKAGES: Readonly<Record<string, string>> = {
  de: 'hyphen/de',
  en: 'hyphen/en-us',
  'en-gb': 'hyphen/en-gb',
  es: 'hyphen/es',
  fr: 'hyphen/fr',
  it: 'hyphen/it',
  nl: 'hyphen/nl',
  pt: 'hyphen/pt',
  ru: 'hyphen/ru',
  tr: 'hyphen/tr',
}

/** Shorter words are not worth dividing. */
const FEWEST_LETTERS = 6
const SOFT_HYPHEN = '\u00AD'

const load = createRequire(import.meta.url)
const known = new Map<string, readonly string[]>()

/** The word's parts, one where it is not to be divided. Latin words in Arabic text are taken for English. */
export function hyphenate(word: string, language: string): readonly string[] {
  const name = packageOf(language)
  const key = `${name}\0${word}`
  const before = known.get(key)
  if (before) return before
  const options = { hyphenChar: SOFT_HYPHEN, minWordLength: FEWEST_LETTERS }
  const parts = name ? (load(name) as Patterns).hyphenateSync(word, options).split(SOFT_HYPHEN) : [word]
  known.set(key, parts)
  return parts
}

function packageOf(language: string): string | undefined {
  const tag = language.toLowerCase()
  const [tongue = ''] = tag.split('-')
  return PACKAGES[tag] ?? PACKAGES[tongue === 'ar' ? 'en' : tongue]
}
