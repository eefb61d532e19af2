/** A paragraph → what it is where it is nobody's speech: a direction, an editor's note, a caption. */

import { foldText } from '../../fold/fold.ts'

export type AsideKind = 'direction' | 'editorNote' | 'caption'

const BRACKETED = /^\s*(?:\(([^()]*)\)|\[([^[\]]*)\]|\*([^*]{2,40})\*)[.\s]*$/u
const EDITOR =
  /^(?:ملاحظه (?:المحرر|من المحرر|التحرير|الناشر)|المحرر |توضيح(?: من)?|تنويه|هامش المحرر|editor s note|editors note|ed note)/u
const CAPTION = /^(?:صوره(?: [0-9]+)?|الصوره(?: [0-9]+)?|تعليق الصوره|شرح الصوره|photo|caption)$/u
const MOST_WORDS_OF_DIRECTION = 6

export interface TalkAside {
  readonly kind: AsideKind
  /** Its words without brackets or label, by their place in the text: UTF-16 units. */
  readonly start: number
  readonly end: number
}

export function asideOf(text: string): TalkAside | undefined {
  const [, round, square, starred] = BRACKETED.exec(text) ?? []
  const inner = round ?? square ?? starred
  if (inner !== undefined && /\p{L}/u.test(inner)) {
    const start = text.indexOf(inner)
    const isNote = EDITOR.test(foldText(inner)) || inner.trim().split(/\s+/u).length > MOST_WORDS_OF_DIRECTION
    return { kind: isNote ? 'editorNote' : 'direction', start, end: start + inner.length }
  }
  const colon = /^([^:：]{2,40})[:：]\s*(?=\S)/u.exec(text)
  if (!colon) return undefined
  const label = foldText(colon[1] as string)
  if (CAPTION.test(label)) return { kind: 'caption', start: colon[0].length, end: text.length }
  return EDITOR.test(`${label} `) && /ملاحظه المحرر|ملاحظه من|ملاحظه التحرير|تنويه|editor/u.test(label)
    ? { kind: 'editorNote', start: 0, end: text.length }
    : undefined
}

/** What somebody does while speaking, at the head of a turn: «(ضاحكة) أنا…». */
const DIRECTION_AT_HEAD = /^\s*(?:\(([^()\d]{2,30})\)|\[([^[\]\d]{2,30})\])\s*(?=\S)/u
const MOST_WORDS_AT_HEAD = 3

export function directionAtHead(text: string): { readonly words: string; readonly end: number } | undefined {
  const found = DIRECTION_AT_HEAD.exec(text)
  const words = (found?.[1] ?? found?.[2])?.trim()
  if (!found || words === undefined || words.split(/\s+/u).length > MOST_WORDS_AT_HEAD) return undefined
  return { words, end: found[0].length }
}
