/**
 * The head of a paragraph → what may be a speaker's label there, and the mark before it: a dash, a star, a number.
 * Nothing is decided here: «الماء: بارد» has the form of a label as much as «سلمى: نعم» has.
 */

import { foldText } from '../../fold/fold.ts'
import { asideOf } from './aside.ts'
import { ANSWERERS, ASKERS } from './lexicon.ts'
import { keyOf } from './word-key.ts'

/** How a label is set off from what it labels. `turn`: س, ج and their like. `told`: a narrator's words before a colon. */
export type LabelSort = 'turn' | 'colon' | 'told' | 'bold' | 'tab' | 'bracket' | 'stroke' | 'stop' | 'line'

export interface Label {
  /** As it was written, without what sets it off. */
  readonly text: string
  readonly key: string
  readonly sort: LabelSort
  /** Where it begins in the text of its paragraph, and where the words of the turn do: UTF-16 units. */
  readonly start: number
  readonly end: number
  /** What stands in brackets between a name and its colon: «سعاد (ضاحكة):». */
  readonly aside?: string
}

export interface HeadOfText {
  /** A dash, a star, a bullet, or `1` for a number. */
  readonly mark?: string
  /** Where the words begin behind the mark. */
  readonly after: number
  readonly labels: readonly Label[]
}

const DIGITS = '0-9٠-٩۰-۹'
const MARKS = String.raw`[\u0640\u064B-\u0652]*`
const ORDINAL = String.raw`(?:\s+(?:و?ال[\u0621-\u0652]+|عشرة?)){1,4}`
const NUMBER = String.raw`\s*[(\[]?\s*[${DIGITS}]{1,3}(?:[.-][${DIGITS}]{1,2})?\s*[)\]]?`
/** Words for the two, whatever marks and tatweel are in them. */
const TURN_WORDS = ['السؤال', 'سؤال', 'الجواب', 'جواب', 'الإجابة', 'الاجابة', 'إجابة']
  .map((word) => [...word].join(MARKS) + MARKS)
  .join('|')
/** Letters and words of their own that say who speaks, with a number behind or nothing. */
const TURN = new RegExp(
  String.raw`^((?:${TURN_WORDS}|Question|Answer)(?:${NUMBER}|${ORDINAL})?|(?:س|ج|Q|A)(?:${NUMBER})?)\s*(?:(?:\.(?!\s?\p{L}{1,2}\s*[.:：])|ـ(?![ـ.]*\p{L})|[:：\-–—/|)\]؛\t])+|(?<=[)\]${DIGITS}])\s|$)\s*`,
  'u',
)
/** The same in brackets and with no other sign: «(س٤) احكيلنا». */
const BRACKETED_TURN = new RegExp(
  String.raw`^[(\[](س|ج|Q|A|سؤال|جواب)\s*[${DIGITS}]{0,3}[)\]]\s*[:.\-–—/]?\s*`,
  'u',
)
/** As much of a sentence as a narrator says before he lets speak: «ثم سألته عن الأجهزة، فقلت:». */
const TOLD = /^([^:：؟?!.«»\n]{2,120})[:：](?!\/\/)\s*/u
/** A dash, a bullet, a star, an at sign, as they stand before a turn. */
const MARK = /^([-–—*•●▪■◾◆◄►▶»>#@✦⁃]+)\s*(?=[^\s\d])/u
const NUMBERED = new RegExp(
  String.raw`^[(\[]?([${DIGITS}]{1,3})\s*[.)\]\-–/:]+(?:\s+(?=\S)|(?=[^\s${DIGITS}]))`,
  'u',
)
const LABEL_WORDS = String.raw`[^\s:：؛،,؟?!«»"“”()\[\]{}\n\t]+(?:[ \u00a0][^\s:：؛،,؟?!«»"“”()\[\]{}\n\t]+){0,5}`
/** «ناصر/ خلونا نبدا: …»: where a stroke stands behind the label, the colon is one of the words'. */
const NO_STROKE = String.raw`(?![^:：\n]*[^\s:：]/\s)`
const COLON = new RegExp(
  String.raw`^[(\[]?${NO_STROKE}(${LABEL_WORDS})[)\]]?\s*(\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\])?\s*[:：](?!//)\s*`,
  'u',
)
const BRACKET = /^[([]([^()[\]\n]{1,40})[)\]]\s*[-–—:]?\s*(?=\S)/u
const STROKE = new RegExp(
  String.raw`^(${LABEL_WORDS}?)\s*(?:\/|\||\s[-–—ـ]|[-–—]\s|[-–—](?=$)|\s(?:[>»]{1,3}|→|←|⇐|⇒)(?=\s))\s*`,
  'u',
)
const STOP = new RegExp(String.raw`^(${LABEL_WORDS}?)\s*(?:\.{1,3}|…)\s+(?=\S)`, 'u')
const TAB = new RegExp(String.raw`^(${LABEL_WORDS}?)\s*\t\s*`, 'u')
/** Folded words of `TURN` that a question follows. */
const ASKED = /^(?:س|q)/u
const SENTENCE_END = /[.؟?!…،؛,]$/u
const MOST_WORDS = 6
/** A label alone on its line is short. */
const MOST_WORDS_OF_LINE = 4

export interface TextToLabel {
  readonly text: string
  /** How far from its beginning it is bold: UTF-16 units. */
  readonly bold: number
}

/** «(المحرر: بتصرف)»: a note in brackets, and nobody's turn. */
const NOTE = /^\s*[([]/u

export function headOfText({ text, bold }: TextToLabel): HeadOfText {
  if (NOTE.test(text) && asideOf(text)?.kind === 'editorNote') return { after: 0, labels: [] }
  const whole = labelsAt(text, 0, bold)
  const [turn] = whole
  if (turn?.sort === 'turn') return { after: 0, labels: whole }
  const [numbered, number] = NUMBERED.exec(text) ?? []
  const [marked, mark] = MARK.exec(text) ?? []
  const before = numbered ?? marked
  if (before === undefined) return { after: 0, labels: whole }
  const after = before.length
  return { mark: number === undefined ? (mark as string) : '1', after, labels: labelsAt(text, after, bold) }
}

function labelsAt(text: string, start: number, bold: number): readonly Label[] {
  const rest = text.slice(start)
  // What says who speaks is no name besides: «Q1.2:» names nobody.
  const turn = byPattern(TURN, 'turn', rest, start) ?? byPattern(BRACKETED_TURN, 'turn', rest, start)
  if (turn) return [turn]
  const found: (Label | undefined)[] = [
    byPattern(COLON, 'colon', rest, start),
    byLook(text, start, bold),
    byPattern(TAB, 'tab', rest, start),
    byPattern(BRACKET, 'bracket', rest, start),
    byPattern(STROKE, 'stroke', rest, start),
    byPattern(STOP, 'stop', rest, start),
    byLine(rest, start),
    byTold(rest, start),
  ]
  return found.filter((label) => label !== undefined)
}

function byPattern(pattern: RegExp, sort: LabelSort, rest: string, start: number): Label | undefined {
  const [matched, words, aside] = pattern.exec(rest) ?? []
  if (matched === undefined || words === undefined) return undefined
  return labelOf(aside === undefined ? words : `${words} ${aside}`, sort, start, start + matched.length)
}

function byTold(rest: string, start: number): Label | undefined {
  const [matched, words] = TOLD.exec(rest) ?? []
  if (matched === undefined || words === undefined) return undefined
  return { text: words.trim(), key: foldText(words), sort: 'told', start, end: start + matched.length }
}

/** Bold words before others that are not. */
function byLook(text: string, start: number, bold: number): Label | undefined {
  if (bold <= start || bold >= text.length || /[\n]/.test(text.slice(start, bold))) return undefined
  const words = text.slice(start, bold).replace(/[\s:：.\-–—/|]+$/u, '')
  if (SENTENCE_END.test(words)) return undefined
  const sign = /^[\s:：\-–—/|]*/u.exec(text.slice(bold))?.[0] ?? ''
  return labelOf(words, 'bold', start, bold + sign.length)
}

function byLine(rest: string, start: number): Label | undefined {
  const words = rest.trim().replace(/\s*[:：]$/u, '')
  if (words.split(/\s+/u).length > MOST_WORDS_OF_LINE || SENTENCE_END.test(words)) return undefined
  return labelOf(words, 'line', start, start + rest.length)
}

/** «سعاد (ضاحكة)», «لطيفة ــ مقاطعةً ــ», «جواد [المحاور]». */
const ASIDE = /^(.*[^\sـ–—-])\s*(?:[([]|[ـ–—-]+\s+)([^()[\]]+?)(?:[)\]]|\s+[ـ–—-]+)$/u

function labelOf(words: string, sort: LabelSort, start: number, end: number): Label | undefined {
  const text = words
    .trim()
    .replace(/^@+|\*+|\.{2,}$/gu, '')
    .trim()
  if (text === '' || text.split(/\s+/u).length > MOST_WORDS || !/\p{L}/u.test(text)) return undefined
  const key = keyOf(text)
  if (sort === 'turn') return { text, key: ASKED.test(key.replace(/^ال/u, '')) ? 'س' : 'ج', sort, start, end }
  const [, name, role] = ASIDE.exec(text) ?? []
  const asRole = role === undefined ? '' : keyOf(role)
  // «جواد (المحاور)»: what is in brackets says who it is.
  if (name !== undefined && (ASKERS.has(asRole) || ANSWERERS.has(asRole)))
    return { text: name, key: asRole, sort, start, end }
  // «سعاد (ضاحكة):» is سعاد, who laughs.
  if (name !== undefined && role !== undefined)
    return { text: name, key: keyOf(name), sort, start, end, aside: role }
  return key === '' ? undefined : { text, key, sort, start, end }
}
