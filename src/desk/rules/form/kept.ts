/**
 * Text → the stretches of it that no rule touches: addresses, names behind @ and #, hosts, shortcodes, and verses of the
 * Quran, whose spelling and signs are their own.
 */

export interface KeptStretch {
  readonly start: number
  readonly end: number
}

/** Where something begins, or is in the middle of, that may be kept; most passages have nothing of it. */
const TRIGGER =
  /:\/\/|www\.|[@#\uFD3E\uFD3F]|\{\{|\.(?:[A-Za-z]{2,}|مصر|السعودية|امارات|الاردن|قطر|عمان|تونس|المغرب|فلسطين|سوريا|موقع|شبكة)(?![\p{L}\p{N}])/gu
/** Characters of an address; Arabic signs end one. */
const OF_ADDRESS = /[^\s،؛؟«»“”"()[\]<>\u200E\u200F]/
const OF_NAME = /[\p{L}\p{M}\p{N}_.-]/u
const OF_TAG = /[\p{L}\p{M}\p{N}_]/u
const LATIN_OF_ADDRESS = /[A-Za-z0-9._%+-]/

export function keptStretches(text: string): readonly KeptStretch[] {
  const kept: KeptStretch[] = []
  const closings = new Map<string, number>()
  let done = 0
  for (const { 0: trigger, index } of text.matchAll(TRIGGER)) {
    if (index < done) continue
    const found = stretchAt(text, { trigger, at: index, from: done, closings })
    if (!found || found.end <= found.start) continue
    kept.push(found)
    done = found.end
  }
  return kept
}

interface TriggerPlace {
  readonly trigger: string
  readonly at: number
  /** What is before it is kept already. */
  readonly from: number
  /** Where each closing sign stands next: looked for once, however many openings there are before it. */
  readonly closings: Map<string, number>
}

function stretchAt(text: string, place: TriggerPlace): KeptStretch | undefined {
  const { trigger, at, from } = place
  switch (trigger) {
    case '://':
      return { start: back(text, at, from, /[A-Za-z]/), end: addressEnd(text, at) }
    case '@':
      return { start: back(text, at, from, LATIN_OF_ADDRESS), end: forth(text, at + 1, OF_NAME) }
    case '#':
      return { start: at, end: forth(text, at + 1, OF_TAG) }
    case '{{':
      return enclosed(text, place, '}}')
    case '\uFD3E':
      return enclosed(text, place, '\uFD3F')
    case '\uFD3F':
      return enclosed(text, place, '\uFD3E')
    default:
      return { start: back(text, at, from, OF_NAME), end: addressEnd(text, at + trigger.length) }
  }
}

function back(text: string, at: number, least: number, characters: RegExp): number {
  let start = at
  while (start > least && characters.test(text.charAt(start - 1))) start -= 1
  return start
}

function forth(text: string, at: number, characters: RegExp): number {
  let end = at
  while (end < text.length && characters.test(text.charAt(end))) end += 1
  return trimmed(text, end)
}

function addressEnd(text: string, at: number): number {
  return forth(text, at, OF_ADDRESS)
}

/** A sign at the end of an address is the sentence's. */
function trimmed(text: string, end: number): number {
  let last = end
  while (/[.,;:!?-]/.test(text.charAt(last - 1))) last -= 1
  return last
}

/** UTF-16 units: a verse, a shortcode is no longer. */
const LONGEST = 2000

function enclosed(text: string, { at, closings }: TriggerPlace, closing: string): KeptStretch | undefined {
  const known = closings.get(closing) ?? -1
  const found = known > at ? known : text.indexOf(closing, at + 1)
  const end = found < 0 ? text.length : found
  closings.set(closing, end)
  return end < text.length && end - at <= LONGEST ? { start: at, end: end + closing.length } : undefined
}
