/**
 * A manuscript → an article as data: its title and credits, its exchanges, what was left out and why, what a person
 * must be asked. The method of the desk, in the order in which it is done.
 */

import type { Span } from '../diagnostic.ts'
import type { ArticleDraft, Decision, DraftCredit, DraftLine } from './draft.ts'
import { type LeftOut, type Manuscript, type ManuscriptParagraph, textOfRuns } from './manuscript.ts'
import { assemble } from './talk/assemble.ts'
import { type CreditFound, creditLineOf, dateLineOf } from './talk/credits.ts'
import * as say from './talk/findings.ts'
import { siftFurniture } from './talk/furniture.ts'
import { mend } from './talk/mend.ts'
import { askersOf, guestsOf } from './talk/people.ts'
import { blocksOfText } from './talk/plain-text.ts'
import { readTalk } from './talk/talk.ts'
import { doubtsOf, tellTurns } from './talk/tell-turns.ts'
import { findTitle } from './talk/title.ts'
import { judge } from './talk/verdict.ts'

export function interpret(delivered: Manuscript, decisions: readonly Decision[] = []): ArticleDraft {
  const { manuscript, findings: mended } = mend(delivered)
  const sifted = siftFurniture(manuscript.paragraphs)
  const found = findTitle({ ...manuscript, paragraphs: sifted.paragraphs })
  const head = readHead(sifted.paragraphs.filter((paragraph) => !found.paragraphs.includes(paragraph)))
  const makers = [...head.credits, ...factCredits(manuscript)]
  const title = found.title?.text ?? ''
  const talk = readTalk({
    paragraphs: head.rest,
    title: [found.kicker, title].join(' '),
    askers: makers.filter(({ asks }) => asks).map(({ name }) => name),
    makers: makers.map(({ name }) => name),
    decisions,
  })
  const start: Span = manuscript.paragraphs[0]?.span ?? { file: '', line: 1, column: 1 }
  const people = { talk, title, makers, start }
  const guests = guestsOf(people)
  const askers = askersOf(people)
  const assembled = assemble(talk, guests.voiceOf, askers.nameOf)
  const verdict = judge({ talk, assembled, title, opening: openingOf(manuscript.paragraphs), start })
  const suggestion = guests.guests[0] && `حوار مع ${guests.guests[0].name}`
  const date = head.date ?? factDate(manuscript)
  return {
    kind: verdict.isInterview ? 'interview' : 'feature',
    ...(found.kicker !== undefined && { kicker: found.kicker }),
    ...(found.title && { title: found.title }),
    credits: makers
      .filter(
        ({ name }, index) =>
          makers.findIndex((other) => other.name === name) === index || index < head.credits.length,
      )
      .map(({ role, name, span, line }) => ({ role, name, span, line })),
    ...(date && { date }),
    guests: guests.guests,
    askers: askers.askers,
    ...(verdict.isInterview ? assembled : NO_TALK),
    text: verdict.isInterview ? [] : blocksOfText(head.rest),
    notes: manuscript.paragraphs.flatMap(({ kind, runs }) => (kind === 'note' ? [runs] : [])),
    leads: verdict.isInterview ? talk.turns.map(({ unit }) => unit.lead).filter((lead) => lead !== '') : [],
    doubts: verdict.isInterview ? doubtsOf(talk) : [],
    leftOut: [
      ...manuscript.leftOut,
      ...sifted.leftOut,
      ...head.leftOut,
      ...(verdict.isInterview ? assembled.leftOut : []),
      ...manuscript.facts
        .filter(({ name }) => name !== 'title' && name !== 'og:title')
        .map(({ name, value, span }): LeftOut => ({ text: `${name}: ${value}`, reason: 'fact', span })),
      ...found.again.map(({ text, span }): LeftOut => ({ text, reason: 'said before', span })),
      ...(found.number === undefined ? [] : [{ text: found.number, reason: 'number' as const, span: start }]),
    ].sort((one, other) => one.span.line - other.span.line),
    findings: [
      ...manuscript.remarks,
      ...mended,
      ...(found.title ? [] : [say.unknownTitle(suggestion, start)]),
      ...verdict.findings,
      ...(verdict.isInterview
        ? [...guests.findings, ...askers.findings, ...tellTurns(talk), ...assembled.findings]
        : []),
    ],
  }
}

const NO_TALK = { introduction: [], exchanges: [], closing: [], pullQuotes: [] }

type SpannedCredit = DraftCredit & Pick<CreditFound, 'asks'>

interface HeadRead {
  readonly credits: readonly SpannedCredit[]
  readonly date?: DraftLine
  readonly rest: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

/** Credits stand over a talk or under it: among its first and last paragraphs. */
const HEAD = 10
const FOOT = 5

function readHead(paragraphs: readonly ManuscriptParagraph[]): HeadRead {
  const credits: SpannedCredit[] = []
  const rest: ManuscriptParagraph[] = []
  const leftOut: LeftOut[] = []
  let date: DraftLine | undefined
  for (const [at, paragraph] of paragraphs.entries()) {
    const text = textOfRuns(paragraph.runs)
    const { span } = paragraph
    const isAround = at < HEAD || at >= paragraphs.length - FOOT
    const line = isAround && MAY_CREDIT.has(paragraph.kind) ? creditLineOf(text) : undefined
    const day = isAround && !line && MAY_CREDIT.has(paragraph.kind) ? dateLineOf(text) : undefined
    if (line) {
      credits.push(...line.credits.map((credit) => ({ ...credit, span, line: text })))
      if (line.date !== undefined) date ??= { text: line.date, span }
      if (line.rest !== undefined) leftOut.push({ text: line.rest, reason: 'furniture', span })
    } else if (day !== undefined) {
      date ??= { text: text.trim(), span }
    } else {
      const caption = isAround ? captionCredit(text) : undefined
      if (caption) credits.push({ ...caption, span, line: text })
      if (caption) leftOut.push({ text, reason: 'picture', span })
      else rest.push(paragraph)
    }
  }
  return { credits, rest, leftOut, ...(date && { date }) }
}

/** A short line that ends on who took a picture: «عم رجب قدام المكنة (عدسة: حسام فرحات)». */
function captionCredit(text: string): CreditFound | undefined {
  const [, inner] = /^.{4,120}\(([^()]{6,60})\)$/u.exec(text.trim()) ?? []
  const credit = inner === undefined ? undefined : creditLineOf(inner)?.credits[0]
  return credit && /^(?:عدسة|بعدسة|تصوير|صور|الصورة)/u.test(credit.role) ? credit : undefined
}

const MAY_CREDIT = new Set<ManuscriptParagraph['kind']>(['text', 'heading', 'item'])

const AUTHOR = /^(?:author|article:author|byline)$/
const FACT_ROLES: Readonly<Record<string, string>> = {
  photographer: 'تصوير',
  photos: 'تصوير',
  editor: 'تحرير',
  translator: 'ترجمة',
}

/** What a page or its front matter says of who made it. */
function factCredits({ facts }: Manuscript): readonly SpannedCredit[] {
  return facts.flatMap(({ name, value, span }): SpannedCredit[] => {
    const role = FACT_ROLES[name]
    if (role !== undefined) return [{ role, name: value, asks: false, span, line: value }]
    return AUTHOR.test(name) && !/^https?:/.test(value)
      ? [{ role: 'حوار', name: value, asks: true, span, line: value }]
      : []
  })
}

function factDate({ facts }: Manuscript): DraftLine | undefined {
  const fact = facts.find(({ name }) => /^(?:date|published|article:published_time)$/.test(name))
  return fact && { text: fact.value, span: fact.span }
}

function openingOf(paragraphs: readonly ManuscriptParagraph[]): string {
  return paragraphs
    .slice(0, 6)
    .map(({ runs }) => textOfRuns(runs))
    .join(' ')
}
