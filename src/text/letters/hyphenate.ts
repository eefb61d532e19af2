/**
 * A Latin word and its language → the parts it may be divided into, by TeX's patterns. They are read when a narrow
 * column first asks for a language.
 */

import { createRequire } from 'node:module'
import { SOFT_HYPHEN } from '../../controls.ts'

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

const load = createRequire(import.meta.url)

/** The word's parts, one where it is not to be divided. Latin words in Arabic text are taken for English. */
export function hyphenate(word: string, language: string): readonly string[] {
  const name = packageOf(language)
  if (!name) return [word]
  const options = { hyphenChar: SOFT_HYPHEN, minWordLength: FEWEST_LETTERS }
  return (load(name) as Patterns).hyphenateSync(word, options).split(SOFT_HYPHEN)
}

function packageOf(language: string): string | undefined {
  const tag = language.toLowerCase()
  const [tongue = ''] = tag.split('-')
  return PACKAGES[tag] ?? PACKAGES[tongue === 'ar' ? 'en' : tongue]
}
