/** A name as somebody found it → the same with all its parts, as title or introduction have them: «بن سعيد العدوي» → «زهران بن سعيد العدوي». */

import { foldText } from '../../fold/fold.ts'
import { firstNameOf } from './first-names.ts'
import { isNameable, isTrade, nameRunAt, wordsOfText } from './name-run.ts'
import { JOINING } from './name-words.ts'

/** So far into a text it is looked for. UTF-16 units. */
const READ = 1500
const OPENED = /^[«("“]+/u
/** Folded: they stand before a name’s first word, and are of it. */
const LEADS = new Set(['لاله', 'سيدي', 'مولاي'])
const MOST_WORDS = 6

export function grownName(name: string, texts: readonly string[]): string {
  const own = keysOf(name)
  const found = texts.flatMap((text) => {
    const words = wordsOfText(text.slice(0, READ)).map((word) => word.replace(OPENED, ''))
    return words.flatMap((_, at) => {
      const run = nameRunAt(words, at)
      return run && run.count <= MOST_WORDS && isWholeOf(run.name, own) ? [run.name] : []
    })
  })
  return found.reduce((best, next) => (countOf(next) > countOf(best) ? next : best), name)
}

function isWholeOf(run: string, own: readonly string[]): boolean {
  const keys = keysOf(run)
  if (keys.length <= own.length) return false
  const [first = ''] = run.split(' ')
  const isLed = LEADS.has(keys[0] as string)
  const from = isLed && keys[0] !== own[0] ? 1 : 0
  const rest = keys.slice(from)
  // «خلفان الصبيحي» of «خلفان بن سيف الصبيحي».
  const isAround = own.length === 2 && rest[0] === own[0] && rest.at(-1) === own[1]
  if (isAround || startsWith(rest, own)) return true
  const isCut = JOINING.has(own[0] as string) && !isKunya(own[0] as string)
  const isHead =
    isNameable(first) && !isTrade(first) && (firstNameOf(first) !== undefined || !/^ال/u.test(first))
  const isNext = keys.length === own.length + 1 || firstNameOf(first) === 'sure'
  return isCut && isHead && isNext && endsWith(keys, own)
}

/** «أبو», «أم», «عبد»: what a name may well begin with. */
function isKunya(folded: string): boolean {
  return /^(?:ابو|ام|عبد|ابي|نور|ست|سي)$/u.test(folded)
}

function startsWith(keys: readonly string[], own: readonly string[]): boolean {
  return own.every((key, at) => keys[at] === key)
}

function endsWith(keys: readonly string[], own: readonly string[]): boolean {
  return startsWith(keys.slice(keys.length - own.length), own)
}

function keysOf(name: string): readonly string[] {
  return name.split(/\s+/u).map(foldText)
}

function countOf(name: string): number {
  return name.split(/\s+/u).length
}
