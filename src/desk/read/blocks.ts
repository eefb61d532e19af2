/** A tree of HTML → paragraphs: what each element is, and how its words look. */

import type { ManuscriptKind, ManuscriptParagraph, ManuscriptRun } from '../manuscript.ts'
import { attributeOf, isText, lineOf, type MarkupNode } from './dom.ts'
import { gather, type ReadPiece } from './pieces.ts'

/** Where a node stands: what its words are set as, how they look, on which line of its file. */
interface NodePlace {
  readonly kind: ManuscriptKind
  readonly level?: number
  readonly look: Omit<ManuscriptRun, 'text' | 'note'>
  readonly line?: number | undefined
  /** White space is the markup's own, and no more than one space of the text. */
  readonly collapses: boolean
}

/** What the words of an element are; others are what they stand in is. */
const KINDS: Readonly<Record<string, ManuscriptKind>> = {
  li: 'item',
  blockquote: 'quotation',
  figcaption: 'caption',
  pre: 'listing',
  tr: 'row',
}
const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const BLOCKS = namesIn(
  'address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul',
)
const CELLS = namesIn('td th')
const SILENT = namesIn('script style template noscript head svg input select textarea')

export interface BlockOrder {
  readonly file: string
  readonly collapses: boolean
}

export function paragraphsOf(
  root: MarkupNode,
  { file, collapses }: BlockOrder,
): readonly ManuscriptParagraph[] {
  return gather(
    (function* () {
      yield* piecesOf(root, { kind: 'text', look: {}, collapses })
      yield { kind: 'end', as: 'text' }
    })(),
    file,
  ).paragraphs
}

function piecesOf(node: MarkupNode, place: NodePlace): Iterable<ReadPiece> {
  if (isText(node)) return textPieces(node.textContent ?? '', place)
  const name = node.localName ?? ''
  return SILENT.has(name) || leadsBack(node) ? [] : elementPieces(node, name, place)
}

function textPieces(text: string, place: NodePlace): ReadPiece[] {
  if (text === '') return []
  return [run(place.collapses ? text.replace(/[ \t\r\n\f]+/g, ' ') : text, place)]
}

function* elementPieces(node: MarkupNode, name: string, place: NodePlace): Generator<ReadPiece> {
  const inner = placeWithin(node, name, place)
  const note = noteMark(node)
  if (note !== undefined) yield { kind: 'run', run: { text: node.textContent ?? '', note } }
  else if (name === 'br') yield run('\n', inner)
  else if (name === 'img') yield* pictureOf(node, place, inner)
  else if (CELLS.has(name)) yield* [run('\t', inner), ...childrenOf(node, inner)]
  else if (BLOCKS.has(name) && place.kind !== 'row')
    yield* [endOf(place), ...childrenOf(node, inner), endOf(inner)]
  else yield* childrenOf(node, inner)
}

function* childrenOf(node: MarkupNode, place: NodePlace): Generator<ReadPiece> {
  for (const child of node.childNodes) yield* piecesOf(child, place)
}

function run(text: string, { look, line }: NodePlace): ReadPiece {
  return { kind: 'run', run: { text, ...look }, line }
}

function endOf({ kind, level }: NodePlace): ReadPiece {
  return { kind: 'end', as: kind, level }
}

/** By its alternative, or by nothing where it has none. */
function pictureOf(node: MarkupNode, place: NodePlace, inner: NodePlace): ReadPiece[] {
  const shown = { text: attributeOf(node, 'alt') ?? '', href: attributeOf(node, 'src') ?? '' }
  return [endOf(place), { kind: 'run', run: shown, line: inner.line }, { kind: 'end', as: 'picture' }]
}

function placeWithin(node: MarkupNode, name: string, place: NodePlace): NodePlace {
  const { level: _, ...around } = place
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  const kind = level !== undefined ? 'heading' : (kindOf(node, name) ?? place.kind)
  return {
    ...around,
    kind: place.kind === 'row' ? 'row' : kind,
    ...(level !== undefined ? { level: Number(level) } : place.level !== undefined && { level: place.level }),
    look: lookWithin(node, name, place.look),
    line: lineOf(node) ?? place.line,
  }
}

function kindOf(node: MarkupNode, name: string): ManuscriptKind | undefined {
  if (/^(?:footnote|endnote)-\d+$/.test(attributeOf(node, 'id') ?? '')) return 'note'
  if (/\bcaption-text\b/.test(attributeOf(node, 'class') ?? '')) return 'caption'
  return KINDS[name]
}

const BOLD = namesIn('strong b')
const ITALIC = namesIn('em i cite')

function lookWithin(
  node: MarkupNode,
  name: string,
  look: Omit<ManuscriptRun, 'text' | 'note'>,
): Omit<ManuscriptRun, 'text' | 'note'> {
  const style = attributeOf(node, 'style') ?? ''
  const isBold = BOLD.has(name) || /font-weight:\s*(?:bold|[6-9]00)/.test(style)
  const isItalic = ITALIC.has(name) || /font-style:\s*italic/.test(style)
  const href = name === 'a' ? attributeOf(node, 'href') : undefined
  return {
    ...look,
    ...(isBold && { bold: true as const }),
    ...(isItalic && { italic: true as const }),
    ...(href !== undefined && { href }),
  }
}

/** The number of the note that a link leads to, where it is a note's mark as mammoth writes it. */
function noteMark(node: MarkupNode): number | undefined {
  const [, number] = /^#(?:footnote|endnote)-(\d+)$/.exec(attributeOf(node, 'href') ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}

/** The arrow under a note, as mammoth writes it. */
function leadsBack(node: MarkupNode): boolean {
  return /^#(?:footnote|endnote)-ref-/.test(attributeOf(node, 'href') ?? '')
}
