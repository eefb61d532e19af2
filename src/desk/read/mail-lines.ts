/** Lines of a mail: its heads, what is quoted and how often, what says who wrote what follows, signatures. */

import type { TextLine } from './unwrap.ts'

export interface MailLine extends TextLine {
  /** Without its marks of quotation. */
  readonly text: string
  /** How many of them. */
  readonly depth: number
}

const QUOTE = /^(?:[ \t]?[>|](?=[ \t>|]|\S))+[ \t]?|^[>|]+$/
const MARK = /[>|]/g

/** A line is quoted by `>` or `|`. */
export function mailLineOf({ text, ...line }: TextLine): MailLine {
  const [marks = ''] = QUOTE.exec(text) ?? []
  return { ...line, text: text.slice(marks.length).trimEnd(), depth: marks.match(MARK)?.length ?? 0 }
}

/** Heads that mean something to us, by all the names that programs give them (RFC 5322, 3.6, and Arabic ones). */
const HEADS: Readonly<Record<string, RegExp>> = {
  from: /^(?:from|من|المرسل|المُرسل)$/iu,
  to: /^(?:to|إلى|الى|المرسل إليه|المستلم)$/iu,
  date: /^(?:date|sent|التاريخ|تاريخ الإرسال|تم الإرسال|تاريخ|أُرسل|أرسلت)$/iu,
  subject: /^(?:subject|الموضوع|الموضوع\/العنوان)$/iu,
  cc: /^(?:cc|bcc|نسخة|نسخة إلى|نسخة كربونية)$/iu,
}
const HEAD =
  /^\*{0,2}([A-Za-z][A-Za-z-]{1,40}|[\p{Script=Arabic}\p{M}][\p{Script=Arabic}\p{M} /]{0,30}?)\*{0,2}\s?:\*{0,2}(?:\s+|$)(.*)$/u

export interface MailHead {
  readonly name: string
  readonly value: string
  /** It is one of those that mean something to us. */
  readonly isKnown: boolean
}

export function mailHeadOf(line: string): MailHead | undefined {
  const [, own, value] = HEAD.exec(line.trim()) ?? []
  if (own === undefined || value === undefined) return undefined
  const known = Object.entries(HEADS).find(([, names]) => names.test(own.trim()))?.[0]
  if (known !== undefined) return { name: known, value: value.trim(), isKnown: true }
  // Others are those of RFC 5322 and MIME: letters and hyphens.
  return /^[A-Za-z][A-Za-z-]+$/.test(own)
    ? { name: own.toLowerCase(), value: value.trim(), isKnown: false }
    : undefined
}

/** From this line on, how many lines are heads: at least two of them known, with those that are folded (2.2.3). */
export function headsFrom(lines: readonly TextLine[], start: number): number {
  let known = 0
  let end = start
  while (end < lines.length) {
    const text = lines[end]?.text ?? ''
    const head = mailHeadOf(text)
    const isFolded = end > start && /^[ \t]+\S/.test(text)
    if (text.trim() === '' || (!head && !isFolded)) break
    if (head?.isKnown) known += 1
    end += 1
  }
  return known >= 2 ? end - start : 0
}

/** «On … wrote:», «في … كتب …:», «كتبت … :», and the lines that programs put over what they pass on. */
const ATTRIBUTION =
  /^(?:on\s.{4,160}\swrote|le\s.{4,160}\sa écrit|(?:في|بتاريخ|يوم)\s.{4,160}(?:كتب|كتبت).{0,80}|(?:كتب|كتبت)\s.{2,120}|.{2,120}\s(?:كتب|كتبت|wrote))\s?:$/iu
const DIVIDER =
  /^[-_*\s]{2,}(?:.{4,60}[-_*\s]{2,})?$|^(?:begin forwarded message|بداية الرسالة المحولة|بدء الرسالة المعاد توجيهها)\s?:?$/iu
const FORWARDED =
  /original message|forwarded message|الرسالة الأصلية|رسالة (?:محولة|معاد توجيهها|أصلية)|begin forwarded|الرسالة المحولة|المعاد توجيهها/iu
const SIGNED_BY_DEVICE =
  /^(?:sent from (?:my|outlook|yahoo|mail)|get outlook for|أُ?رسلت? من\s|تم الإرسال (?:من|بواسطة)|مرسل من\s|أرسلت من\s)/iu

export function isAttribution(text: string): boolean {
  return text.length < 260 && ATTRIBUTION.test(text.trim())
}

/** It may go on in the next line: programs break it. */
export function opensAttribution(text: string): boolean {
  return text.length < 160 && /^(?:on\s.*\d|(?:في|بتاريخ|يوم)\s.*[0-9٠-٩])/iu.test(text.trim())
}

export function isDivider(text: string): boolean {
  const line = text.trim().replace(/\p{M}/gu, '')
  return line.length < 90 && DIVIDER.test(line) && (FORWARDED.test(line) || /^_{8,}$/.test(line))
}

export function opensSignature(text: string): boolean {
  return /^--\s?$/.test(text) || /^—\s?$/.test(text)
}

export function isDeviceSignature(text: string): boolean {
  return text.length < 120 && SIGNED_BY_DEVICE.test(text.trim())
}
