/** Paragraphs → who made the piece and when, as lines over it and under it say; and what is left between them. */

import type { DraftCredit, DraftLine } from '../draft.ts'
import { type LeftOut, type Manuscript, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { asideOf } from './aside.ts'
import { bylineOf } from './byline.ts'
import { type CreditFound, creditLineOf, dateLineOf } from './credits.ts'
import { genreCreditOf } from './genre-credit.ts'
import { madeByOf, makersIn } from './made-by.ts'
import { placedCreditOf } from './placed-credit.ts'

export type SpannedCredit = DraftCredit & Pick<CreditFound, 'asks'>

export interface HeadRead {
  readonly credits: readonly SpannedCredit[]
  readonly date?: DraftLine
  readonly rest: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

/** Credits stand over a talk or under it: among its first and last paragraphs. */
const HEAD = 10
const FOOT = 5

export function readHead(paragraphs: readonly ManuscriptParagraph[]): HeadRead {
  const lines = paragraphs.map((paragraph, at) => {
    const isAround = at < HEAD || at >= paragraphs.length - FOOT || isUnderCaption(paragraphs[at - 1])
    return { paragraph, found: isAround && MAY_CREDIT.has(paragraph.kind) ? lineOf(paragraph) : undefined }
  })
  const found = lines.flatMap((line) => (line.found ? [line.found] : []))
  const date = found.find((line) => line.date)?.date
  return {
    credits: found.flatMap(({ credits }) => credits),
    rest: lines.flatMap((line) => (line.found ? [] : [line.paragraph])),
    leftOut: [...found.flatMap(({ leftOut }) => leftOut), ...otherDates(found, date)],
    ...(date && { date }),
  }
}

/** Under «صورة 2: …» stands who took it. */
function isUnderCaption(before: ManuscriptParagraph | undefined): boolean {
  return (
    before !== undefined &&
    (before.kind === 'caption' || asideOf(textOfRuns(before.runs))?.kind === 'caption')
  )
}

type HeadLine = Omit<HeadRead, 'rest'>

/** A piece has one day; others stand in the list. */
function otherDates(lines: readonly HeadLine[], own: DraftLine | undefined): readonly LeftOut[] {
  return lines.flatMap(({ date }) =>
    date && date !== own ? [{ text: date.text, reason: 'time' as const, span: date.span }] : [],
  )
}

/** What a paragraph says of who made the piece, and when; nothing where it says anything else. */
function lineOf({ runs, span }: ManuscriptParagraph): HeadLine | undefined {
  const text = textOfRuns(runs)
  const own = (credits: readonly CreditFound[]) => credits.map((credit) => ({ ...credit, span, line: text }))
  const placed = placedCreditOf(text)
  if (placed)
    return {
      credits: own(placed.credits),
      leftOut: [{ text: placed.beside, reason: 'furniture', span }],
    }
  const line = creditLineOf(text)
  if (line)
    return {
      credits: own(line.credits),
      leftOut: line.rest === undefined ? [] : [{ text: line.rest, reason: 'furniture', span }],
      ...(line.date !== undefined && { date: { text: line.date, span } }),
    }
  const byline = bylineOf(text)
  if (byline)
    return {
      credits: own(byline.credits),
      leftOut: byline.rest.map((words) => ({ text: words, reason: 'furniture', span })),
      ...(byline.date !== undefined && { date: { text: byline.date, span } }),
    }
  const made = madeByOf(text)
  if (made) return { credits: own(made), leftOut: [] }
  const genre = genreCreditOf(text)
  if (genre) return { credits: own([genre]), leftOut: [] }
  if (dateLineOf(text) !== undefined) return { credits: [], leftOut: [], date: { text: text.trim(), span } }
  const caption = captionCredit(text)
  return caption && { credits: own([caption]), leftOut: [{ text, reason: 'picture', span }] }
}

/** A short line that ends on who took a picture: «عم رجب قدام المكنة (عدسة: حسام فرحات)». */
function captionCredit(text: string): CreditFound | undefined {
  const [, inner] = /^.{4,120}\(([^()]{6,60})\)$/u.exec(text.trim()) ?? []
  const credit = inner === undefined ? undefined : creditLineOf(inner)?.credits[0]
  return credit && /^(?:عدسة|بعدسة|تصوير|صور|الصورة)/u.test(credit.role) ? credit : undefined
}

const MAY_CREDIT = new Set<ManuscriptParagraph['kind']>(['text', 'heading', 'item'])

const AUTHOR =
  /^(?:author|authors|article:author|byline|by|writer|written[ _-]?by|interviewer|interview[ _-]?by|reporter|كاتبة?|الكاتبة?|كتابة|بقلم|حوار|المحاورة?|إعداد)$/i
const FACT_ROLES: readonly (readonly [name: RegExp, role: string])[] = [
  [/^(?:photographer|photographers|photography|photos?|photos?[ _-]?by|تصوير|المصورة?|عدسة)$/i, 'تصوير'],
  [/^(?:editor|edited[ _-]?by|تحرير|المحررة?)$/i, 'تحرير'],
  [/^(?:translator|translated[ _-]?by|ترجمة|المترجمة?)$/i, 'ترجمة'],
  [/^(?:illustrator|illustrations?|illustrated[ _-]?by|رسوم|رسم)$/i, 'رسوم'],
]

/** What a page or its front matter says of who made it. */
export function factCredits({ facts }: Manuscript): readonly SpannedCredit[] {
  return facts.flatMap(({ name, value, span }): SpannedCredit[] => {
    const role = FACT_ROLES.find(([pattern]) => pattern.test(name))?.[1]
    if (role !== undefined) return [{ role, name: value, asks: false, span, line: value }]
    if (!AUTHOR.test(name) || /^https?:/.test(value)) return []
    const said = value.replace(POSTED_BY, '')
    const made = placedCreditOf(said)?.credits ?? makersIn(said)
    const author = { role: 'حوار', name: said, asks: true }
    return (made ?? [author]).map((credit) => ({ ...credit, span, line: value }))
  })
}

/** «مرسلة بواسطة أم الوليد»: what a page's program says before its author's name. */
const POSTED_BY = /^(?:مرسلة|أرسلت|نشرت|نشر|نُشر|نُشرت|كتبها|كتبه|أضافها|أضافه)?\s*(?:بواسطة|من قبل)\s*:?\s+/u

export function factDate({ facts }: Manuscript): DraftLine | undefined {
  const fact = facts.find(({ name }) => /^(?:date|published|article:published_time)$/.test(name))
  return fact && { text: fact.value, span: fact.span }
}

export function openingOf(paragraphs: readonly ManuscriptParagraph[]): readonly string[] {
  return paragraphs.slice(0, 6).map(({ runs }) => textOfRuns(runs))
}

const TELLS = /^(?:subtitle|sub_title|subheading|deck|dek|description|summary|excerpt|lead)$/i
const GUEST = /^(?:guests?|interviewee|ضيف|الضيف|ضيفة|الضيفة|ضيوف)$/i

/** What a page or its front matter tells of the piece, and whom it calls its guest. */
export function factTexts({ facts }: Manuscript): readonly string[] {
  return facts.flatMap(({ name, value }) => {
    if (GUEST.test(name)) return [`الضيف: ${value}`]
    return TELLS.test(name) ? [value] : []
  })
}
