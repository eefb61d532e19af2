/** Blocks of a source file → the same with marks parsed, pictures opened, and their places in the file. */

import type { Span } from '../diagnostic.ts'
import type { Path } from '../source/yaml.ts'
import type { Block, CodeListing, DataTable, Glossed, Infobox, List, Paragraph } from './block.ts'
import type { FactsSource, TableSource, TimelineSource } from './exhibit-schema.ts'
import { given } from './given.ts'
import { marked } from './marked.ts'
import { type Desk, resolveGroup, resolvePicture } from './resolve-picture.ts'
import { resolveVerse } from './resolve-verse.ts'
import { splitParagraphs } from './spaces.ts'
import type { BlockSource, BlocksSource, BoxedSource, InfoboxSource } from './text-schema.ts'

export function resolveBlocks(blocks: BlocksSource | [], path: Path, desk: Desk): readonly Block[] {
  if (typeof blocks === 'string') return resolveParagraphs(blocks, path, desk)
  return blocks.flatMap((block, index) => resolveBlock(block, [...path, index], desk))
}

export function resolveBlock(block: BlockSource, path: Path, desk: Desk): readonly Block[] {
  if (typeof block === 'string') return resolveParagraphs(block, path, desk)
  const span = desk.source.locate(path)
  if (block.subhead) return [{ kind: 'subhead', content: marked(block.subhead), span }]
  if (block.list || block.numbered) return [resolveList(block, span)]
  if (block.verse) return [resolveVerse(block, span)]
  if (block.quotation) {
    const { quotation, quran = false, source } = block
    const paragraphs = [quotation].flat().flatMap(splitParagraphs).map(marked)
    return [{ kind: 'quotation', paragraphs, quran, ...given({ source }), span }]
  }
  if (block.listing) return [resolveListing(block.listing, span)]
  if (block.table) return [resolveTable(block.table, span)]
  if (block.facts || block.timeline) return [resolveGlossed(block, span)]
  if (block.sideNote) return [{ kind: 'sideNote', content: marked(block.sideNote), span }]
  if (block.infobox) return [resolveInfobox(block.infobox, [...path, 'infobox'], desk)]
  if (block.picture) return [resolvePicture(block.picture, desk, span)]
  if (block.pictures) return [resolveGroup(block, path, desk)]
  throw new Error('A block that passed its schema must be of one of its kinds.')
}

/** Blank lines at its end are YAML's own; a tab goes on to the next of its stops. */
function resolveListing(listing: string, span: Span): CodeListing {
  const lines = listing.replace(/\s+$/u, '').split(/\r?\n/)
  return { kind: 'listing', lines: lines.map((line) => [{ kind: 'text', text: expandTabs(line) }]), span }
}

const TAB = 4

function expandTabs(line: string): string {
  return line.replace(/\t/g, (_, at: number) => ' '.repeat(TAB - (at % TAB)))
}

function resolveGlossed(
  {
    facts,
    timeline = [],
  }: { readonly facts?: FactsSource | undefined; readonly timeline?: TimelineSource | undefined },
  span: Span,
): Glossed {
  if (!facts)
    return {
      kind: 'timeline',
      entries: timeline.map(({ when, what }) => ({ term: marked(when), gloss: marked(what) })),
      span,
    }
  const entries = facts.map(({ number, words }) => ({ term: marked(number), gloss: marked(words) }))
  return { kind: 'facts', entries, span }
}

function resolveTable({ head, rows, caption, note }: TableSource, span: Span): DataTable {
  return {
    kind: 'table',
    head: head.map(marked),
    rows: rows.map((cells) => cells.map(marked)),
    ...given({
      caption: caption === undefined ? undefined : marked(caption),
      note: note === undefined ? undefined : marked(note),
    }),
    span,
  }
}

function resolveParagraphs(text: string, path: Path, desk: Desk): readonly Paragraph[] {
  return splitParagraphs(text).map((paragraph) => ({
    kind: 'paragraph',
    content: marked(paragraph),
    span: desk.source.locate(path, { excerpt: openingWords(paragraph) }),
  }))
}

const OPENING_WORDS = 6 // enough to tell one paragraph of an answer from another

function openingWords(paragraph: string): string {
  return paragraph.split(' ').slice(0, OPENING_WORDS).join(' ')
}

function resolveList({ list, numbered }: Pick<BoxedSource, 'list' | 'numbered'>, span: Span): List {
  return { kind: 'list', ordered: numbered !== undefined, items: (numbered ?? list ?? []).map(marked), span }
}

/** What a box holds is among what a text may hold. */
export function resolveInfobox(
  { title, text, across, place }: InfoboxSource,
  path: Path,
  desk: Desk,
): Infobox {
  return {
    kind: 'infobox',
    title,
    blocks: resolveBlocks(text, [...path, 'text'], desk) as Infobox['blocks'],
    ...((across || place) && { across: true }),
    ...(place && { place }),
    span: desk.source.locate(path),
  }
}
