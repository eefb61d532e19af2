/**
 * An article and a dialect → its plain characters: the dialect says how parts are marked, `writeArticle` in what
 * order they come. Plain text and Markdown tell the same article, each in its own signs.
 */

import { BOOK_DIRECTION, directionOf, directionOfPassage } from '../direction.ts'
import type { Block, Inline, Picture, Verse } from '../issue/block.ts'
import type { Article, DepartmentItem, Interview, Issue, Numerals } from '../issue/issue.ts'
import { contentOf, creditLine, groupCredits, guestParts, joinParts } from '../issue/lines.ts'
import { numberColumns } from '../issue/number-columns.ts'
import { formatNumber } from '../issue/numerals.ts'
import { blocksOf, openingPictureOf, shownInItem, standfirstOf } from '../issue/parts.ts'
import { plainText } from '../issue/plain-text.ts'
import { WORDS } from '../issue/words.ts'

/** How a way of writing marks the parts of an article; each gives whole lines, or, of words, a stretch of one. */
export interface Dialect {
  readonly head: (article: Article, issue: Issue) => readonly string[]
  readonly title: (words: string) => readonly string[]
  readonly question: (words: string) => readonly string[]
  /** Over a part of an answer, of rank 3, or of another text, of rank 2. */
  readonly subhead: (words: string, rank: 2 | 3) => readonly string[]
  /** The first paragraph of an answer. */
  readonly answer: (words: string) => string
  /** Between a text and who its author is. */
  readonly pause: readonly string[]
  readonly table: (table: SpelledTable) => readonly string[]
  /** A number or a moment, and words on it. */
  readonly gloss: (term: string, words: string) => string
  readonly boxTitle: (words: string) => readonly string[]
  readonly item: (words: string, number: string | undefined) => string
  /** A line of verse, its halves or the whole of it. */
  readonly verse: (parts: readonly string[]) => string
  /** Of the last line of a verse, so that lines stay lines. */
  readonly lineEnd: string
  readonly quotation: (paragraph: string) => string
  readonly source: (words: string) => string
  readonly aside: (line: string) => string
  readonly picture: (picture: Picture, alternative: string, words: string) => readonly string[]
  readonly noteMark: (number: number, numerals: Numerals) => string
  readonly note: (number: number, words: string, numerals: Numerals) => string
  readonly notesTitle: readonly string[]
  readonly text: (plain: string) => string
  readonly emphasis: (words: string) => string
  readonly link: (words: string, href: string) => string
}

/** A table's cells as words, and which of its columns are of numbers. */
export interface SpelledTable {
  readonly caption: string | undefined
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string | undefined
  readonly numbers: readonly boolean[]
}

interface Writing {
  readonly dialect: Dialect
  readonly issue: Issue
  readonly notes: string[]
  /** Of headings within its text. */
  readonly rank: 2 | 3
}

/** Left-to-right isolate, and its end: a telephone number must not be turned round (UAX #9, 2.4). */
const ISOLATE = ['\u2066', '\u2069'] as const

/** A part that is read from the right though it may begin with Latin. */
const RIGHT_TO_LEFT_ISOLATE = '\u2067'

/** An article as a file of lines, blank ones between its parts. */
export function writeArticle(article: Article, issue: Issue, dialect: Dialect): string {
  const writing: Writing = { dialect, issue, notes: [], rank: article.kind === 'interview' ? 3 : 2 }
  const say = (content: readonly Inline[]) => spellPassage(content, writing)
  const head = [
    ...dialect.head(article, issue),
    ...paragraph(article.kicker && say(contentOf(article.kicker))),
    ...dialect.title(say(article.title)),
    ...introduce(article, writing),
    ...groupCredits(article.credits).flatMap((credit) =>
      paragraph(spell(contentOf(creditLine(credit)), writing)),
    ),
  ]
  return `${[...head, ...writeBody(article, writing), ...writeNotes(writing)]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function writeBody(article: Article, writing: Writing): string[] {
  const { dialect } = writing
  switch (article.kind) {
    case 'interview':
      return writeInterview(article, writing)
    case 'letter': {
      const signed = paragraph(article.signature && dialect.text(article.signature))
      return [...writeBlocks(article.blocks, writing), ...signed]
    }
    case 'letters':
    case 'briefs':
      return article.items.flatMap((item, index) => [
        ...(index > 0 ? dialect.pause : []),
        ...writeItem(item, writing),
      ])
    case 'photos':
      return writeBlocks(blocksOf(article), writing)
    case 'feature':
    case 'column': {
      const about = writeBlocks(article.biography, writing)
      return [...writeBlocks(article.blocks, writing), ...(about.length > 0 ? dialect.pause : []), ...about]
    }
  }
}

/** Standfirst, who the guest is, and the picture it opens with. */
function introduce(article: Article, writing: Writing): string[] {
  const standfirst = standfirstOf(article)
  const picture = openingPictureOf(article)
  const said = article.kind === 'interview' ? guestParts(article).map(({ words }) => words) : []
  return [
    ...paragraph(standfirst && writing.dialect.text(standfirst.text)),
    ...paragraph(spell(contentOf(joinParts(said, '، ')), writing)),
    ...(picture ? writeBlocks([picture], writing) : []),
  ]
}

function writeItem(item: DepartmentItem, writing: Writing): string[] {
  const { head, source, answer } = item
  const { dialect } = writing
  const say = (content: readonly Inline[]) => spellPassage(content, writing)
  const answered =
    answer.length > 0 ? [...dialect.boxTitle(WORDS.answer), ...writeBlocks(answer, writing)] : []
  return [
    ...(head ? [...dialect.subhead(say(head), 2), ''] : []),
    ...writeBlocks(shownInItem(item), writing),
    ...paragraph(source && `— ${say(contentOf(source))}`),
    ...trimEnd(answered).map(dialect.aside),
    '',
  ]
}

function writeInterview({ exchanges, profile, closing }: Interview, writing: Writing): string[] {
  const { dialect } = writing
  return [
    ...exchanges.flatMap(({ number, question, answer }) => {
      const asked = dialect.question(spellPassage(question, writing))
      const [first, ...others] = answer
      const opens =
        first?.kind === 'paragraph' ? paragraph(dialect.answer(spellPassage(first.content, writing))) : []
      return [
        ...asked,
        ...opens,
        ...writeBlocks(opens.length > 0 ? others : answer, writing),
        ...(profile && number === 1 ? writeBlocks([profile], writing) : []),
      ]
    }),
    ...writeBlocks(closing, writing),
  ]
}

function writeBlocks(blocks: readonly Block[], writing: Writing): string[] {
  return blocks.flatMap((block) => [...writeBlock(block, writing), ''])
}

function writeBlock(block: Block, writing: Writing): readonly string[] {
  const { dialect, issue, rank } = writing
  const say = (content: readonly Inline[]) => spellPassage(content, writing)
  switch (block.kind) {
    case 'paragraph':
      return [say(block.content)]
    case 'subhead':
      return dialect.subhead(say(block.content), rank)
    case 'list':
      return block.items.map((item, index) =>
        dialect.item(say(item), block.ordered ? formatNumber(index + 1, issue.numerals) : undefined),
      )
    case 'verse':
      return writeVerse(block, writing)
    case 'quotation': {
      const words = block.paragraphs.flatMap((content, index) => [
        ...(index > 0 ? [dialect.quotation('')] : []),
        dialect.quotation(say(content)),
      ])
      return [
        ...words,
        ...(block.source ? [dialect.quotation(''), dialect.source(dialect.text(block.source))] : []),
      ]
    }
    case 'table':
      return dialect.table({
        caption: block.caption && say(block.caption),
        head: block.head.map(say),
        rows: block.rows.map((row) => row.map(say)),
        note: block.note && say(block.note),
        numbers: numberColumns(block),
      })
    case 'facts':
    case 'timeline':
      return block.entries.map(({ term, gloss }) => dialect.gloss(say(term), say(gloss)))
    case 'infobox': {
      const lines = [...dialect.boxTitle(dialect.text(block.title)), ...writeBlocks(block.blocks, writing)]
      return trimEnd(lines).map(dialect.aside)
    }
    case 'sideNote':
      return [dialect.aside(say(block.content))]
    case 'picture': {
      const said = [
        ...(block.caption ? [say(block.caption)] : []),
        ...(block.credit ? [dialect.text(block.credit)] : []),
      ]
      return dialect.picture(block, say(contentOf(block.alternative)), said.join(' — '))
    }
  }
}

function writeVerse({ title, stanzas, poet }: Verse, writing: Writing): readonly string[] {
  const { dialect } = writing
  const say = (content: readonly Inline[]) => spellPassage(content, writing)
  const head = title ? [dialect.quotation(say(title)), dialect.quotation('')] : []
  const sung = stanzas.flatMap((lines, stanza) => [
    ...(stanza > 0 ? [dialect.quotation('')] : []),
    ...lines.map(
      (line, index) => dialect.verse(line.map(say)) + (index + 1 < lines.length ? dialect.lineEnd : ''),
    ),
  ])
  return [...head, ...sung, ...(poet ? [dialect.quotation(''), dialect.source(say(poet))] : [])]
}

function writeNotes({ dialect, issue, notes }: Writing): readonly string[] {
  if (notes.length === 0) return []
  return [
    '',
    ...dialect.notesTitle,
    ...notes.flatMap((words, index) => [dialect.note(index + 1, words, issue.numerals), '']),
  ]
}

/** A passage; one that is wholly read from the left is isolated, so that its full stop stands at its right end. */
function spellPassage(content: readonly Inline[], writing: Writing): string {
  const words = spell(content, writing)
  const turns = directionOfPassage(plainText(content), BOOK_DIRECTION) !== BOOK_DIRECTION
  const isIsolated = words.startsWith(ISOLATE[0]) && words.indexOf(ISOLATE[1]) === words.length - 1
  return turns && !isIsolated ? `${ISOLATE[0]}${words}${ISOLATE[1]}` : words
}

function spell(content: readonly Inline[], writing: Writing): string {
  return content.map((inline) => spellOne(inline, writing)).join('')
}

function spellOne(inline: Inline, writing: Writing): string {
  const { dialect, issue, notes } = writing
  switch (inline.kind) {
    case 'text':
      return dialect.text(inline.text)
    case 'isolate':
      return `${ISOLATE[0]}${dialect.text(inline.text)}${ISOLATE[1]}`
    case 'part': {
      const words = spell(inline.content, writing)
      const direction = directionOfPassage(plainText(inline.content), BOOK_DIRECTION)
      return `${direction === 'ltr' ? ISOLATE[0] : RIGHT_TO_LEFT_ISOLATE}${words}${ISOLATE[1]}`
    }
    case 'emphasis':
      return dialect.emphasis(spell(inline.content, writing))
    case 'link':
      return dialect.link(spell(inline.content, writing), inline.href)
    case 'language': {
      const words = spell(inline.content, writing)
      return directionOf(inline.language) === 'ltr' ? `${ISOLATE[0]}${words}${ISOLATE[1]}` : words
    }
    case 'note': {
      const number = notes.push('')
      notes[number - 1] = spell(inline.content, writing)
      return dialect.noteMark(number, issue.numerals)
    }
  }
}

function paragraph(words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : [words, '']
}

function trimEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '')
  return lines.slice(0, last + 1)
}

/** The word over the notes. */
export const NOTES = WORDS.notes
