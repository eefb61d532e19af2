/**
 * Blocks → XHTML: paragraph, subhead, list, verse, quotation, table, infobox, side note, picture, each as the element that means it.
 */

import { NO_LANGUAGE } from '../direction.ts'
import type {
  Block,
  CodeListing,
  Glossed,
  Infobox,
  List,
  Picture,
  PictureGroup,
  Quotation,
  Subhead,
  Voice,
  WordLine,
} from '../issue/block.ts'
import { contentOf, languageOf, pictureCredit, plainLine } from '../issue/lines.ts'
import { plainText } from '../issue/plain-text.ts'
import { WORDS } from '../issue/words.ts'
import { type Attributes, blockElement, element, joinInline, type Markup, text } from '../xml.ts'
import { runOf, writeContent, writeHeading, writeInlines, writeLine } from './inline.ts'
import { writeTable } from './table.ts'
import { takeFloat } from './turns.ts'
import { type VerseSheet, writeVerse } from './verse.ts'

/** What a chapter's blocks are written with. */
export interface ChapterSheet extends VerseSheet {
  /** The book's own pictures, by the paths of the files they are made from. */
  readonly pictures: ReadonlyMap<string, ShownPicture>
  /** Places of subheads that others lead to. */
  readonly anchors: ReadonlyMap<Subhead, string>
}

/** A picture as the book holds it; its size in pixels. */
export interface ShownPicture {
  readonly href: string
  readonly width: number
  readonly height: number
}

/** The rank of a heading inside the blocks, one under what stands above them; in a box that stands among them one more. */
export type HeadingRank = 'h2' | 'h3' | 'h4'

export function writeBlocks(blocks: readonly Block[], rank: HeadingRank, sheet: ChapterSheet): Markup[] {
  return blocks.flatMap((block) => [...takeFloat(block, sheet.turns), ...writeBlock(block, rank, sheet)])
}

function writeBlock(block: Block, rank: HeadingRank, sheet: ChapterSheet): Markup[] {
  return block.kind === 'subhead' ? writeSubhead(block, rank, sheet) : [writeOther(block, rank, sheet)]
}

function writeSubhead(subhead: Subhead, rank: HeadingRank, sheet: ChapterSheet): Markup[] {
  const { content } = subhead
  const { before, words } = writeHeading(content, sheet)
  const id = sheet.anchors.get(subhead)
  return [...before, element(rank, { id, class: 'subhead', ...runOf(content) }, words)]
}

function writeOther(block: Exclude<Block, Subhead>, rank: HeadingRank, sheet: ChapterSheet): Markup {
  switch (block.kind) {
    case 'paragraph':
      return element(
        'p',
        { class: block.voice && VOICES[block.voice], ...runOf(block.content) },
        writeContent(block.content, sheet),
      )
    case 'list':
      return writeList(block, sheet)
    case 'verse':
      return writeVerse(block, sheet)
    case 'quotation':
      return writeQuotation(block, sheet)
    case 'sideNote':
      return blockElement('aside', { class: 'side-note', 'aria-label': WORDS.sideNote }, [
        element('p', runOf(block.content), writeInlines(block.content, sheet)),
      ])
    case 'listing':
      return writeListing(block)
    case 'table':
      return writeTable(block, sheet)
    case 'facts':
    case 'timeline':
      return writeGlossed(block, sheet)
    case 'infobox':
      return writeInfobox(block, rank, sheet)
    case 'picture':
      return writePicture(block, sheet)
    case 'pictures':
      return writeGroup(block, sheet)
  }
}

/** Names of classes. */
const VOICES: Readonly<Record<Voice, string>> = {
  narration: 'narration',
  editorNote: 'editor-note',
  otherVoice: 'other-voice',
}

function writeList({ ordered, items }: List, sheet: ChapterSheet): Markup {
  const rows = items.map((item) => element('li', runOf(item), writeContent(item, sheet)))
  return blockElement(ordered ? 'ol' : 'ul', {}, rows)
}

/** HTML §4.4.4: who is quoted stands outside the `blockquote`, which holds the quoted words alone. */
function writeQuotation(block: Quotation, sheet: ChapterSheet): Markup {
  const { paragraphs, quran, source } = block
  const words = paragraphs.map((content) => element('p', runOf(content), writeContent(content, sheet)))
  const quoted = blockElement('blockquote', { class: quran ? 'quran' : undefined }, words)
  if (source === undefined) return quoted
  const cited = element(
    'figcaption',
    {},
    element('cite', {}, writeLine(source, sheet, { of: block, line: 'source' })),
  )
  return blockElement('figure', { class: 'quotation' }, [quoted, cited])
}

/** It runs from the left whatever it begins with, and no reader is to take it for Arabic. */
function writeListing({ lines }: CodeListing): Markup {
  const code = element('code', {}, text(lines.map(plainText).join('\n')))
  return element('pre', { dir: 'ltr', lang: NO_LANGUAGE, 'xml:lang': NO_LANGUAGE }, code)
}

function writeGlossed({ kind, entries }: Glossed, sheet: ChapterSheet): Markup {
  const rows = entries.map(({ term, gloss }) =>
    blockElement('div', {}, [
      element('dt', runOf(term), writeContent(term, sheet)),
      element('dd', runOf(gloss), writeContent(gloss, sheet)),
    ]),
  )
  return blockElement('dl', { class: kind }, rows)
}

function writeInfobox({ title, blocks }: Infobox, rank: HeadingRank, sheet: ChapterSheet): Markup {
  const heading = element(rank, {}, text(title))
  return blockElement('aside', { class: 'infobox', 'aria-label': title }, [
    heading,
    ...writeBlocks(blocks, rank === 'h2' ? 'h3' : 'h4', sheet),
  ])
}

function writePicture(picture: Picture, sheet: ChapterSheet): Markup {
  return blockElement('figure', {}, [writeImage(picture, sheet), ...writeCaption(picture, sheet)])
}

function writeImage(picture: Picture, sheet: ChapterSheet): Markup {
  return element('img', { src: shownIn(sheet, picture).href, ...saidInPlace(picture.alternative) })
}

/** A figure each, in one of all of them, which has their words. */
function writeGroup(group: PictureGroup, sheet: ChapterSheet): Markup {
  const figures = group.pictures.map((picture) => blockElement('figure', {}, [writeImage(picture, sheet)]))
  return blockElement('figure', { class: 'pictures' }, [...figures, ...writeCaption(group, sheet)])
}

function writeCaption(shown: Picture | PictureGroup, sheet: ChapterSheet): Markup[] {
  const { caption } = shown
  const credit = pictureCredit(shown)
  if (caption === undefined && credit === undefined) return []
  const said = joinInline([
    ...(caption ? [element('span', { class: 'caption' }, writeInlines(caption, sheet))] : []),
    ...(caption && credit ? [text(' ')] : []),
    ...(credit ? [element('span', { class: 'credit' }, writeInlines(contentOf(credit), sheet))] : []),
  ])
  return [element('figcaption', {}, said)]
}

/** An attribute takes no marks: its words alone, and the language where they are wholly in one. */
function saidInPlace(alternative: WordLine): Attributes {
  const words = plainLine(alternative)
  const language = languageOf(alternative)
  return { alt: words, ...(language && { lang: language, 'xml:lang': language }), ...runOf(words) }
}

function shownIn({ pictures }: ChapterSheet, { path }: Picture): ShownPicture {
  const shown = pictures.get(path)
  if (shown === undefined) throw new Error(`The picture ${path} was not gathered for the e-book.`)
  return shown
}
