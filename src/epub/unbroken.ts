/**
 * Plain words → the same with those held together that a reading engine would part. What holds them together is
 * around the text, never in it.
 */

import { type Attributes, element, joinInline, type Markup } from '../xml.ts'
import { writeLatin } from './latin.ts'

/** Latin with a hyphen in it; a closing sign that stands after a space, and the word before it. */
const PARTED = /[\p{Script=Latin}\d]+(?:-[\p{Script=Latin}\d]+)+|[^\s]+ +[.,:;!?،؛؟…]+(?!\S)/gu

/** Characters that fit a telephone's line in letters of twice the size: what is longer may break. */
const LONGEST = 16

export function writeWords(plain: string): Markup {
  const parts: Markup[] = []
  let at = 0
  for (const { 0: found, index } of plain.matchAll(PARTED)) {
    if (found.length > LONGEST) continue
    parts.push(writeLatin(plain.slice(at, index)), element('span', WHOLE, writeLatin(found)))
    at = index + found.length
  }
  return joinInline([...parts, writeLatin(plain.slice(at))])
}

const WHOLE: Attributes = { class: 'whole' }

/** What an element says of itself that holds one piece of text: a telephone number breaks at no space. */
export function keptWhole(piece: string): Attributes {
  return piece.length <= LONGEST ? WHOLE : {}
}
