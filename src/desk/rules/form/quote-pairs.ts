/**
 * A passage → its quotation marks in pairs, one within another, and those that are left over. Guillemets say by
 * themselves whether they open; of other marks, and of guillemets the wrong way round, their place beside spaces does.
 */

import { isDigit, isGap } from './letters.ts'

export interface QuotePair {
  /** UTF-16 units, of one mark each. */
  readonly open: number
  readonly close: number
  /** Pairs around it. */
  readonly depth: number
}

export interface QuotePairs {
  readonly pairs: readonly QuotePair[]
  readonly strays: readonly number[]
}

/** A mark that is not closed yet. */
interface OpenQuote {
  readonly at: number
  readonly family: string
  readonly reversed: boolean
}

export function pairQuotes(text: string): QuotePairs {
  const pairs: QuotePair[] = []
  const strays: number[] = []
  const stack: OpenQuote[] = []
  for (const { 0: mark, index: at } of text.matchAll(/["“”„«»]/g)) {
    if (mark === '"' && isDigit(text, at - 1) && stack.at(-1)?.family !== '"') continue // inches
    const top = stack.at(-1)
    if (top && closes(mark, top, text, at)) {
      stack.pop()
      pairs.push({ open: top.at, close: at, depth: stack.length })
    } else if (opens(mark, text, at)) stack.push({ at, family: familyOf(mark), reversed: mark === '»' })
    else strays.push(at)
  }
  const all = [...strays, ...stack.map(({ at }) => at)].sort((one, other) => one - other)
  return { pairs, strays: all }
}

function familyOf(mark: string): string {
  if (mark === '"') return mark
  return mark === '«' || mark === '»' ? '«' : '“'
}

function closes(mark: string, top: OpenQuote, text: string, at: number): boolean {
  switch (mark) {
    case '»':
      return top.family === '«' && !top.reversed
    case '«':
      return top.family === '«' && top.reversed && !isGap(text, at - 1)
    case '"':
      return top.family === '"' && !isOpenPlace(text, at)
    default:
      return top.family === '“' && (mark === '”' || !isOpenPlace(text, at))
  }
}

/** One that stands between two spaces opens where nothing is open: «قال " نعم " ثم» is a habit of its own. */
function opens(mark: string, text: string, at: number): boolean {
  if (mark === '«' || mark === '„' || isOpenPlace(text, at)) return true
  return mark !== '»' && (!isGap(text, at + 1) || (isBehindOpener(text, at) && at + 1 < text.length))
}

/** Behind a space or an opening sign, and before a word. */
function isOpenPlace(text: string, at: number): boolean {
  return !isGap(text, at + 1) && isBehindOpener(text, at)
}

function isBehindOpener(text: string, at: number): boolean {
  return isGap(text, at - 1) || /[([«“:]/.test(text.charAt(at - 1))
}
