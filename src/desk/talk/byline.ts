/** A line of a page that says who wrote it and when, and no more: «حوار يوسف مراد · 1 أكتوبر 2026 · 5 دقائق قراءة». */

import { type CreditFound, creditLineOf, dateLineOf } from './credits.ts'
import { COMMON, NAME } from './name-words.ts'

export interface Byline {
  readonly credits: readonly CreditFound[]
  readonly date?: string
  /** What else it has: how long it is read, where from. */
  readonly rest: readonly string[]
}

const MOST_PARTS = 6
const BETWEEN = /\s*[·•|]\s*|\s+[–—-]\s+|،\s*(?=\p{L})/u
const LENGTH =
  /^(?:[0-9٠-٩]{1,3}|دقيقة|دقيقتان|دقيقتين)\s*(?:دقائق|دقيقة|min)?\s*(?:للقراءة|قراءة|من القراءة|read)|^(?:وقت|مدة|زمن) القراءة/u
const HOUR = /^[0-9٠-٩]{1,2}[:.][0-9٠-٩]{2}\s*(?:ص|م|صباحًا|صباحا|مساء|مساءً|AM|PM)?$/iu
/** What a page’s program counts, and what it says before a day. */
const COUNTED =
  /^(?:عدد )?(?:المشاهدات|القراءات|الزيارات|التعليقات|المشاركات)\s*:?\s*[0-9٠-٩.,]+$|^(?:نشر|نُشر|نشرت|نُشرت|تاريخ النشر|كتب|آخر تحديث)(?:\s+(?:في|يوم|بتاريخ))?\s*:?$/u
const DAY = /\s*(?:يوم\s+)?(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)\s*[،,]?\s*$/u
const PERSON = new RegExp(
  String.raw`^(?:(حوار|لقاء|مقابلة|تقرير|بقلم|كتب|كتبت|كتبه|كتبته)\s+)?(${NAME}(?:\s+[\p{L}\p{M}]{2,18})?)$`,
  'u',
)

/** Nothing without a day or a length of reading beside a name: two names alone may be anything. */
export function bylineOf(text: string): Byline | undefined {
  const line = text.replace(/\s+/gu, ' ').trim()
  const date = dateWithin(line)
  const bare = date === undefined ? line : line.replace(date, ' · ')
  const parts = bare
    .split(BETWEEN)
    .map((part) => part.replace(DAY, '').replace(/^[\s،,–—-]+|[\s،,–—-]+$/gu, ''))
    .filter((part) => part !== '')
  const lengths = parts.filter((part) => LENGTH.test(part))
  if (parts.length > MOST_PARTS || (date === undefined && lengths.length === 0)) return undefined
  const others = parts.filter((part) => !LENGTH.test(part) && !HOUR.test(part) && !COUNTED.test(part))
  const [first = '', ...places] = others
  const credits = creditLineOf(first)?.credits ?? personIn(first)
  if (credits.length === 0 || places.some((place) => place.split(' ').length > 2)) return undefined
  const rest = parts.filter((part) => part !== first)
  return { credits, rest, ...(date !== undefined && { date }) }
}

/** A date amid other words, as it is written. */
function dateWithin(line: string): string | undefined {
  for (const part of [line, ...line.split(BETWEEN)]) {
    const words = part.split(' ')
    for (let from = 0; from < words.length; from++) {
      const tail = words.slice(from).join(' ')
      const found = /^[0-9٠-٩]/u.test(tail)
        ? dateLineOf(tail.replace(/\s*،.*$|\s+[–—|-].*$/u, ''))?.trim()
        : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** A name alone is its author's. */
function personIn(words: string): readonly CreditFound[] {
  const [, role = 'حوار', name = ''] = PERSON.exec(words) ?? []
  if (name === '' || name.split(' ').some((word) => COMMON.test(word))) return []
  return [{ role, name, asks: !/^(?:بقلم|تقرير)$/u.test(role) }]
}
