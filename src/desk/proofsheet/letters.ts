/**
 * A paragraph with its marks → its letters as a reader meets them, each with its place in what was typed, so that words
 * can be changed and the marks around their neighbours stay. The grammar of marks is `issue/inline.ts`, which has the last
 * word: a paragraph that it reads otherwise has no letters here, and is not touched.
 */

import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'

/** A UTF-16 unit that is read, and where in the paragraph it was typed: nowhere for the brackets of a direction. */
export interface ReadLetter {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Its word is emphasised, or leads somewhere. */
  readonly look?: 'strong' | 'link'
  /** Of another language than the article's. */
  readonly language?: string
}

/** The signs of a mark, before its words and behind them, each from one place to another. */
export interface MarkSigns {
  readonly kind: 'star' | 'bracket' | 'note'
  readonly opens: readonly [from: number, to: number]
  readonly closes: readonly [from: number, to: number]
}

/** A note: behind how many letters it is called, and its own words as they were typed. */
export interface NoteWords {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface LetteredText {
  readonly letters: readonly ReadLetter[]
  readonly marks: readonly MarkSigns[]
  readonly notes: readonly NoteWords[]
}

/** Nothing where the paragraph cannot be read so, letter for letter. */
export function lettersOf(source: string): LetteredText | undefined {
  const read = walk(source)
  const { content, complaints } = readInline(source)
  return complaints.length === 0 && textOf(read) === plainText(content) ? read : undefined
}

export function textOf({ letters }: Pick<LetteredText, 'letters'>): string {
  return letters.map(({ text }) => text).join('')
}

interface OpenMark {
  readonly kind: MarkSigns['kind']
  readonly opens: readonly [number, number]
  /** How many letters stand before it. */
  readonly at: number
}

interface Walk {
  readonly source: string
  at: number
  readonly letters: ReadLetter[]
  readonly marks: MarkSigns[]
  readonly notes: NoteWords[]
  readonly open: OpenMark[]
}

/** Pandoc's rule: a backslash before any ASCII punctuation makes it plain. */
const ESCAPE = /\\[!-/:-@[-`{-~]/y
const TARGET = /\((?:[^()]|\([^()]*\))*\)|\{[^{}]*\}/y

function walk(source: string): LetteredText {
  const state: Walk = { source, at: 0, letters: [], marks: [], notes: [], open: [] }
  while (state.at < source.length) step(state)
  const { letters, marks, notes } = state
  return { letters, marks, notes }
}

/** What the next sign of a paragraph is. */
type Sign = 'escape' | 'end' | 'star' | 'note' | 'bracket' | 'letter'

function step(state: Walk): void {
  const { source, at, open } = state
  const top = open.at(-1)
  const sign = signAt(source, at, top?.kind)
  if (sign === 'escape') addLetter(state, source[at + 1] ?? '', 2)
  else if (sign === 'letter') addLetter(state, source[at] ?? '', 1)
  else if (sign === 'end' && top) closeMark(state, top)
  else if (sign !== 'end') openMark(state, sign)
}

function signAt(source: string, at: number, within: MarkSigns['kind'] | undefined): Sign {
  const next = source[at + 1] ?? ''
  if (match(ESCAPE, source, at)) return 'escape'
  switch (source[at]) {
    case '*':
      return starAt(source, at, within)
    case '^':
      return next === '[' ? 'note' : 'letter'
    case '[':
      return isSpace(source[at - 1] ?? '') && isSpace(next) ? 'letter' : 'bracket'
    case ']':
      return within === 'bracket' || within === 'note' ? 'end' : 'letter'
    default:
      return 'letter'
  }
}

function starAt(source: string, at: number, within: MarkSigns['kind'] | undefined): Sign {
  if (within === 'star' && !isSpace(source[at - 1] ?? '')) return 'end'
  return isSpace(source[at + 1] ?? '') ? 'letter' : 'star'
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** The ends of the text count as space. */
function isSpace(letter: string): boolean {
  return letter === '' || /\s/.test(letter)
}

function addLetter(state: Walk, text: string, length: number): void {
  state.letters.push({ text, from: state.at, to: state.at + length })
  state.at += length
}

function openMark(state: Walk, kind: MarkSigns['kind']): void {
  const length = kind === 'note' ? 2 : 1
  state.open.push({ kind, opens: [state.at, state.at + length], at: state.letters.length })
  state.at += length
}

function closeMark(state: Walk, mark: OpenMark): void {
  state.open.pop()
  const from = state.at
  state.at += 1
  const target = mark.kind === 'bracket' ? match(TARGET, state.source, state.at) : ''
  state.at += target?.length ?? 0
  if (mark.kind === 'note') closeNote(state, mark, from)
  else if (target === undefined) closeOwn(state, mark, from)
  else {
    state.marks.push({ kind: mark.kind, opens: mark.opens, closes: [from, state.at] })
    dressLetters(state, mark, target || '*')
  }
}

/** Brackets that lead nowhere are the author's own. */
function closeOwn(state: Walk, mark: OpenMark, from: number): void {
  state.letters.splice(mark.at, 0, { text: '[', from: mark.opens[0], to: mark.opens[1] })
  state.letters.push({ text: ']', from, to: state.at })
}

function closeNote(state: Walk, mark: OpenMark, from: number): void {
  state.letters.length = mark.at
  state.marks.push({ kind: 'note', opens: mark.opens, closes: [from, state.at] })
  state.notes.push({ at: mark.at, from: mark.opens[1], to: from })
}

/** What a mark makes of its letters; a direction stands in brackets that nobody typed. */
function dressLetters(state: Walk, mark: OpenMark, target: string): void {
  const within = state.letters.splice(mark.at)
  const language = /^\{\s*lang="?([^"}]*)"?\s*\}$/.exec(target)?.[1]
  const look: ReadLetter['look'] = target === '*' ? 'strong' : target.startsWith('(') ? 'link' : undefined
  const own = { ...(look && { look }), ...(language && { language }) }
  const dressed = within.map((letter): ReadLetter => ({ ...letter, ...own }))
  const bracket = (text: string, at: number): ReadLetter => ({ text, from: at, to: at })
  const isDone = /^\{\s*direction\s*\}$/.test(target) && !/^\(.*\)$/.test(textOf({ letters: within }))
  if (!isDone) state.letters.push(...dressed)
  else {
    const end = state.marks.at(-1)?.closes[0] ?? state.at
    state.letters.push(bracket('(', mark.opens[1]), ...dressed, bracket(')', end))
  }
}
