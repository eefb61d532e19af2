/**
 * An article and a dialect → its plain characters: the dialect says how parts are marked, `writeArticle` in what
 * order they come. Plain text and Markdown tell the same article.
 */

import {
  type Block,
  type Inline,
  isOfDesk,
  type Picture,
  type PictureGroup,
  type Verse,
} from '../issue/block.ts'
import type { Article, DepartmentItem, Interview, Issue } from '../issue/issue.ts'
import { contentOf, creditLine, groupCredits, guestParts, joinParts, pictureCredit } from '../issue/lines.ts'
import { numberColumns } from '../issue/number-columns.ts'
import { formatNumber } from '../issue/numerals.ts'
import { blocksOf, openingPictureOf, shownInItem, standfirstOf } from '../issue/parts.ts'
import { plainText } from '../issue/plain-text.ts'
import { WORDS } from '../issue/words.ts'
import { type Dialect, spell, spellPassage, type Writing } from './dialect.ts'

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
  const lines = [...head, ...writeBody(article, writing), ...writeNotes(writing)]
  // Of blank lines one is enough, but for those of a listing, which is one piece.
  return `${lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join('\n')
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

/** Standfirst, who the guests are, and the picture it opens with. */
function introduce(article: Article, writing: Writing): string[] {
  const standfirst = standfirstOf(article)
  const picture = openingPictureOf(article)
  return [
    ...paragraph(standfirst && writing.dialect.text(standfirst.text)),
    ...(article.kind === 'interview' ? introduceGuests(article, writing) : []),
    ...(picture ? writeBlocks([picture], writing) : []),
  ]
}

/** A guest a paragraph. */
function introduceGuests(article: Interview, writing: Writing): string[] {
  return article.guests.flatMap((guest) => {
    const said = guestParts(article, guest).map(({ words }) => words)
    return paragraph(spell(contentOf(joinParts(said, '، ')), writing))
  })
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

function writeInterview(
  { introduction, exchanges, profile, closing }: Interview,
  writing: Writing,
): string[] {
  const { dialect } = writing
  return [
    ...writeBlocks(introduction, writing),
    ...exchanges.flatMap(({ number, question, answer }) => {
      const asked = dialect.question(spellPassage(question, writing), isNamed(question))
      const [first, ...others] = answer
      const opens =
        first?.kind === 'paragraph' && !first.voice && !isNamed(first.content)
          ? paragraph(dialect.answer(spellPassage(first.content, writing)))
          : []
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

/** Whether it begins with the name of whoever says it. */
function isNamed([first]: readonly Inline[]): boolean {
  return first?.kind === 'speaker'
}

function writeBlocks(blocks: readonly Block[], writing: Writing): string[] {
  return blocks.flatMap((block) => [...writeBlock(block, writing), ''])
}

function writeBlock(block: Block, writing: Writing): readonly string[] {
  const { dialect, issue, rank } = writing
  const say = (content: readonly Inline[]) => spellPassage(content, writing)
  switch (block.kind) {
    case 'paragraph':
      return [isOfDesk(block) ? dialect.aside(say(block.content)) : say(block.content)]
    case 'subhead':
      return dialect.subhead(say(block.content), rank)
    case 'list':
      return block.items.map((item, index) =>
        dialect.item(say(item), block.ordered ? formatNumber(index + 1, issue.numerals) : undefined),
      )
    case 'verse':
      return writeVerse(block, writing)
    case 'listing':
      return [dialect.listing(block.lines.map(plainText))]
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
    case 'picture':
      return dialect.picture(block, say(contentOf(block.alternative)), captionOf(block, writing))
    case 'pictures': {
      const shown = block.pictures.map((picture) =>
        dialect.picture(picture, say(contentOf(picture.alternative)), ''),
      )
      const said = captionOf(block, writing)
      return [...shown.flatMap((lines) => [...lines, '']), ...(said === '' ? [] : [dialect.caption(said)])]
    }
  }
}

/** What is said under a picture, or under several, and who made them. */
function captionOf(shown: Picture | PictureGroup, writing: Writing): string {
  const { caption } = shown
  const credit = pictureCredit(shown)
  return [
    ...(caption ? [spellPassage(caption, writing)] : []),
    ...(credit ? [spell(contentOf(credit), writing)] : []),
  ].join(' — ')
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

function paragraph(words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : [words, '']
}

function trimEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '')
  return lines.slice(0, last + 1)
}

/** The word over the notes. */
export const NOTES = WORDS.notes
