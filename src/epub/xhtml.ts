/**
 * Article → one chapter of the book: header, exchanges, notes, as XHTML whose meaning stands without its style sheet.
 */

import type { Block, WordLine } from '../issue/block.ts'
import type {
  Article,
  Column,
  Credit,
  Exchange,
  Extract,
  Feature,
  Interview,
  Letter,
  Numerals,
  Person,
  Standfirst,
} from '../issue/issue.ts'
import { groupCredits, guestParts, partOf, quoteLine } from '../issue/lines.ts'
import type { PageTurn } from '../issue/page-turn.ts'
import { blocksOf, openingPictureOf, sectionsOf, standfirstOf } from '../issue/parts.ts'
import { plainText } from '../issue/plain-text.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, type Markup, text } from '../xml.ts'
import { type ChapterSheet, type HeadingRank, writeBlocks } from './blocks.ts'
import { writeDepartment } from './department.ts'
import { indexAnchors } from './index-anchors.ts'
import { type InlineOpening, runOf, writeHeading, writeLine, writeOpening } from './inline.ts'
import { writeNotes } from './notes.ts'
import { type PageFile, writePage } from './page.ts'
import { placePullQuotes } from './pull-quotes.ts'
import { openTurns, takeLast, takeOpening } from './turns.ts'

/** What a chapter takes from the issue around it. */
export interface ChapterSetting {
  readonly language: string
  readonly numerals: Numerals
  readonly pictures: ChapterSheet['pictures']
  /** Where the pages of the printed issue begin. */
  readonly turns: readonly PageTurn[]
  /** How the first words of an article stand out. */
  readonly openingsOf: (article: Article) => readonly InlineOpening[]
  /** Whether the book has an index that leads into it. */
  readonly isIndexed?: boolean
  /** How wide words are in running text, in its em. */
  readonly widthOf: ChapterSheet['widthOf']
}

/** Files that every book has beside its chapters: a slug of the same name steps aside. */
const TAKEN_STEMS = new Set(['cover', 'title', 'toc'])

export function chapterFileName(slug: string): string {
  return TAKEN_STEMS.has(slug.toLowerCase()) ? `${slug}.chapter.xhtml` : `${slug}.xhtml`
}

/** Where a question stands inside its chapter. */
export function questionAnchor({ number }: Pick<Exchange, 'number'>): string {
  return `q${number}`
}

export function writeChapter(article: Article, setting: ChapterSetting): PageFile {
  const turns = openTurns(setting.turns, article, setting.numerals)
  const anchors = new Map(sectionsOf(article).map(({ subhead, anchor }) => [subhead, anchor]))
  const places = setting.isIndexed ? indexAnchors(article) : undefined
  const sheet: ChapterSheet = { ...setting, notes: [], turns, anchors, places }
  const parts = [
    ...takeOpening(turns),
    writeHeader(article, sheet),
    ...writeBody(article, sheet, setting.openingsOf(article)),
  ]
  const section = blockElement(
    'section',
    { class: article.kind, 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
    [...parts, ...takeLast(turns), element('div', { class: 'end' }, text('')), ...writeNotes(sheet)],
  )
  const title = plainText(article.title)
  return {
    fileName: chapterFileName(article.slug),
    id: `chapter-${article.slug}`,
    title,
    document: writePage({ title, language: setting.language, kind: 'chapter', parts: [section] }),
  }
}

function writeBody(
  article: Article,
  sheet: ChapterSheet,
  openings: readonly InlineOpening[],
): readonly Markup[] {
  switch (article.kind) {
    case 'letter':
      return writeLetter(article, sheet)
    case 'letters':
    case 'briefs':
      return writeDepartment(article, sheet)
    case 'photos':
      return writeBlocks(blocksOf(article), 'h2', sheet)
    case 'interview':
      return writeInterview(article, sheet, openings)
    case 'feature':
    case 'column':
      return writeEssay(article, sheet, openings)
  }
}

function writeHeader(article: Article, sheet: ChapterSheet): Markup {
  const { kicker, title, credits } = article
  const over = kicker
    ? [
        element(
          'p',
          { class: 'kicker', ...runOf(kicker) },
          writeLine(kicker, sheet, { of: article, line: 'kicker' }),
        ),
      ]
    : []
  const { before, words } = writeHeading(title, sheet)
  return blockElement('header', {}, [
    ...over,
    ...before,
    element('h1', { id: 'title', ...runOf(title) }, words),
    ...introduce(article, sheet),
    ...(credits.length > 0
      ? [
          blockElement(
            'ul',
            { class: 'credits' },
            groupCredits(credits).map((credit) => writeCredit(credit, sheet)),
          ),
        ]
      : []),
  ])
}

/** Who the guests are, the picture it opens with, and its standfirst. */
function introduce(article: Article, sheet: ChapterSheet): Markup[] {
  const picture = openingPictureOf(article)
  return [
    ...(article.kind === 'interview'
      ? article.guests.flatMap((guest) => introduceGuest(article, guest, sheet))
      : []),
    ...(picture ? writeBlocks([picture], 'h2', sheet) : []),
    ...writeStandfirst(standfirstOf(article), sheet),
  ]
}

function introduceGuest(article: Interview, guest: Person, sheet: ChapterSheet): Markup[] {
  const parts = guestParts(article, guest).map(({ part, words }) =>
    element('span', { class: part }, writeLine(partOf(words), sheet)),
  )
  const line = parts.flatMap((part, index) => (index > 0 ? [text('، '), part] : [part]))
  return line.length > 0 ? [element('p', { class: 'guest' }, ...line)] : []
}

function writeStandfirst(standfirst: Standfirst | undefined, sheet: ChapterSheet): Markup[] {
  if (!standfirst) return []
  const { text: words } = standfirst
  return [element('p', { class: 'standfirst', ...runOf(words) }, writeLine(words, sheet))]
}

/** Each of its parts isolated where it must be. */
function writeCredit({ role, name }: Credit, sheet: ChapterSheet): Markup {
  const part = (line: WordLine) => writeLine(partOf(line), sheet)
  return element('li', {}, element('span', { class: 'role' }, part(role)), text(': '), part(name))
}

function writeLetter(letter: Letter, sheet: ChapterSheet): Markup[] {
  const { blocks, signature } = letter
  const signed = signature
    ? [element('p', { class: 'signature' }, writeLine(signature, sheet, { of: letter, line: 'signature' }))]
    : []
  return [...writeBlocks(blocks, 'h2', sheet), ...signed]
}

/** Its quotes stand as those of one long answer do. */
function writeEssay(
  { blocks, pullQuotes, biography, span }: Feature | Column,
  sheet: ChapterSheet,
  openings: readonly InlineOpening[],
): Markup[] {
  const quotes = placePullQuotes({
    pullQuotes: pullQuotes.map((quote) => ({ ...quote, from: 1 })),
    exchanges: [{ number: 1, question: [], answer: blocks, span }],
    closing: biography,
  })
  const about = writeBlocks(biography, 'h2', sheet)
  return [
    ...writeSaid(blocks, { sheet, quotes, openings, rank: 'h2' }),
    ...(about.length > 0 ? [blockElement('div', { class: 'biography' }, about)] : []),
  ]
}

interface SaidSetting {
  readonly sheet: ChapterSheet
  /** By the block that each follows. */
  readonly quotes: ReadonlyMap<Block, Extract>
  /** Where its first words stand out. */
  readonly openings: readonly InlineOpening[] | undefined
  readonly rank: HeadingRank
}

/** Blocks with the pull quotes among them. */
function writeSaid(blocks: readonly Block[], { sheet, quotes, openings, rank }: SaidSetting): Markup[] {
  return blocks.flatMap((block, index) => {
    const quote = quotes.get(block)
    return [
      ...(index === 0 && openings && block.kind === 'paragraph' && !block.voice
        ? [element('p', runOf(block.content), writeOpening(block.content, openings, sheet))]
        : writeBlocks([block], rank, sheet)),
      ...(quote ? [writePullQuote(quote)] : []),
    ]
  })
}

function writeInterview(
  { introduction, exchanges, profile, pullQuotes, closing }: Interview,
  sheet: ChapterSheet,
  openings: readonly InlineOpening[],
): Markup[] {
  const opening = writeSaid(introduction, { sheet, quotes: new Map(), openings, rank: 'h2' })
  const quotes = placePullQuotes({ pullQuotes, exchanges, closing })
  const talk = exchanges.map((exchange, index) =>
    writeExchange(exchange, {
      sheet,
      quotes,
      ...(index === 0 && { profile, ...(opening.length === 0 && { openings }) }),
      ...(index === exchanges.length - 1 && { closing }),
    }),
  )
  return [
    ...(opening.length > 0 ? [blockElement('div', { class: 'introduction' }, opening)] : []),
    // DPUB-ARIA 1.1, doc-qna: a section of questions and answers, as an interview is.
    blockElement(
      'section',
      { class: 'talk', 'epub:type': 'qna', role: 'doc-qna', 'aria-label': WORDS.talk },
      talk,
    ),
  ]
}

interface ExchangeSetting {
  readonly sheet: ChapterSheet
  /** By the block that each follows. */
  readonly quotes: ReadonlyMap<Block, Extract>
  /** Of the exchange that opens the talk. */
  readonly openings?: readonly InlineOpening[]
  readonly profile?: Block | undefined
  /** Of the last one: outside it no engine would keep it with the last words. */
  readonly closing?: readonly Block[]
}

function writeExchange(
  { question, answer, ...exchange }: Exchange,
  { sheet, quotes, openings, profile, closing = [] }: ExchangeSetting,
): Markup {
  const { before, words } = writeHeading(question, sheet)
  return blockElement('section', { class: 'exchange' }, [
    ...before,
    element('h2', { id: questionAnchor(exchange), ...runOf(question) }, words),
    ...writeSaid(answer, { sheet, quotes, openings, rank: 'h3' }),
    ...(profile ? writeBlocks([profile], 'h3', sheet) : []),
    ...(closing.length > 0
      ? [blockElement('div', { class: 'closing' }, writeBlocks(closing, 'h3', sheet))]
      : []),
  ])
}

/** Its words stand in an answer already: `aria-hidden`, so that nobody hears them twice (DPUB-ARIA 1.1). */
function writePullQuote(pullQuote: Extract): Markup {
  return element(
    'aside',
    { class: 'pull-quote', 'epub:type': 'pullquote', role: 'doc-pullquote', 'aria-hidden': 'true' },
    element('p', {}, text(quoteLine(pullQuote))),
  )
}
