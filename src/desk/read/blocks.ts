/** A tree of HTML → paragraphs: what each element is, and how its words look. */

import type { ManuscriptKind, ManuscriptParagraph, RunLook } from '../manuscript.ts'
import { attributeOf, isText, lineOf, type MarkupNode } from './dom.ts'
import {
  BLOCKS,
  CELLS,
  hrefOf,
  isBroken,
  isLayoutTable,
  isNote,
  kindOf,
  leadsBack,
  levelOf,
  noteMark,
  SILENT,
  wordMark,
} from './element-kinds.ts'
import { gather, type ReadPiece } from './pieces.ts'
import { lookOfClasses, lookOfStyle, type TextLook } from './style-sheet.ts'

/** Where a node stands: what its words are set as, how they look, on which line of its file. */
interface NodePlace {
  readonly order: BlockOrder
  readonly kind: ManuscriptKind
  readonly level?: number
  readonly look: RunLook
  readonly line?: number | undefined
  readonly isKept: boolean
  /** It is in a table that sets the page. */
  readonly isLayout: boolean
  /** Each line end of it is the end of a paragraph. */
  readonly isBroken: boolean
  /** What stands before the words of an item. */
  readonly mark?: string | undefined
  /** Something stands before it in its cell. */
  readonly isLater?: boolean
}

export interface BlockOrder {
  readonly file: string
  /** White space is the markup's own, and no more than one space of the text. */
  readonly collapses: boolean
  readonly looks?: ReadonlyMap<string, TextLook>
  /** Whether all under an element is wanted, or no longer; nothing where it is as what it stands in. */
  readonly wants?: (node: MarkupNode) => boolean | undefined
  /** Words of a page and not of a text: what stands in two elements is two words, whatever is between them. */
  readonly isOfPage?: true
  /** Of elements that are headings, or none, whatever they are called. */
  readonly levels?: ReadonlyMap<MarkupNode, number | undefined>
}

export function paragraphsOf(root: MarkupNode, order: BlockOrder): readonly ManuscriptParagraph[] {
  const isKept = order.wants === undefined
  const place: NodePlace = { order, kind: 'text', look: {}, isKept, isLayout: false, isBroken: false }
  return gather(
    (function* () {
      yield* piecesOf(root, place)
      yield { kind: 'end', as: 'text' }
    })(),
    order.file,
  ).paragraphs
}

function piecesOf(node: MarkupNode, place: NodePlace): Iterable<ReadPiece> {
  if (isText(node)) return textPieces(node.textContent ?? '', place)
  const name = node.localName ?? ''
  if (name === '' || SILENT.has(name) || leadsBack(node)) return []
  const isKept = place.order.wants?.(node) ?? place.isKept
  if (isKept === place.isKept) return elementPieces(node, name, place)
  return turned(node, name, { ...place, isKept })
}

/** What is wanted and what is not are never one paragraph. */
function* turned(node: MarkupNode, name: string, place: NodePlace): Generator<ReadPiece> {
  yield endOf(place)
  yield* elementPieces(node, name, place)
  yield endOf(placeWithin(node, name, place))
}

function textPieces(text: string, place: NodePlace): ReadPiece[] {
  if (text === '' || !place.isKept) return []
  return [run(place.order.collapses ? text.replace(/[ \t\r\n\f]+/g, ' ') : text, place)]
}

function elementPieces(node: MarkupNode, name: string, place: NodePlace): Iterable<ReadPiece> {
  const inner = placeWithin(node, name, place)
  const note = noteMark(node)
  const mark = wordMark(node)
  if (mark !== undefined) return markOf({ ...place, mark })
  if (note !== undefined && place.isKept)
    return [{ kind: 'run', run: { text: node.textContent?.trim() ?? '', note }, line: inner.line }]
  if (name === 'br') return breakOf(place)
  if (name === 'img') return place.isKept ? pictureOf(node, place, inner) : []
  return place.kind === 'row' ? inRow(node, name, inner) : blockPieces(node, name, place, inner)
}

function* blockPieces(
  node: MarkupNode,
  name: string,
  place: NodePlace,
  inner: NodePlace,
): Generator<ReadPiece> {
  const isBlock = BLOCKS.has(name)
  // Paragraphs of one note are lines of it: its mark leads to all of them.
  if (isBlock && place.kind === 'note' && inner.kind === 'note') {
    if (inner.isKept) yield run('\n', inner)
    yield* childrenOf(node, inner)
    return
  }
  const isPart = !isBlock && place.order.isOfPage && inner.isKept && !PHRASING.has(name)
  if (isBlock) yield* [endOf(place), ...markOf(place)]
  if (isPart) yield run(' ', inner)
  yield* childrenOf(node, inner)
  if (isPart) yield run(' ', inner)
  if (isBlock) yield endOf(inner)
}

/** How words look within a sentence: they may begin amid one. */
const PHRASING = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'mark', 'small', 'sub', 'sup', 'font'])

/** Cells are parted by tabs, and paragraphs of one cell are lines of it. */
function* inRow(node: MarkupNode, name: string, inner: NodePlace): Generator<ReadPiece> {
  if (inner.isKept && CELLS.has(name)) yield run('\t', inner)
  else if (inner.isKept && inner.isLater && BLOCKS.has(name)) yield run('\n', inner)
  yield* childrenOf(node, inner)
}

/** Text knows no lines of its own: it begins where what is before it ends. */
function* childrenOf(node: MarkupNode, place: NodePlace): Generator<ReadPiece> {
  const markOfItem = marksOf(node)
  const isCell = place.kind === 'row' && CELLS.has(node.localName ?? '')
  let { line } = place
  let isLater = false
  let before: MarkupNode | undefined
  for (const child of node.childNodes) {
    const text = isText(child) ? (child.textContent ?? '') : ''
    const own = lineOf(child) ?? (line === undefined ? undefined : line + lineEnds(leadOf(text)))
    const mark = child.localName === 'li' ? markOfItem(child) : undefined
    yield* gapBetween(before, child, place)
    before = child
    yield* piecesOf(child, { ...place, line: own, mark, isLater: isCell && isLater })
    line = own === undefined ? undefined : own + lineEnds(text) - lineEnds(leadOf(text))
    isLater ||= isCell && child.textContent?.trim() !== ''
  }
}

/** Links of a menu touch in the file, and its style sheet parts them. */
function gapBetween(before: MarkupNode | undefined, node: MarkupNode, place: NodePlace): ReadPiece[] {
  return place.isKept && isButton(before) && isButton(node) ? [run(' ', place)] : []
}

function isButton(node: MarkupNode | undefined): boolean {
  return node?.localName === 'a' || node?.localName === 'button'
}

/** The numbers or the bullets of a list, one after the other; that of a note stands in the text, and is none of its words. */
function marksOf(list: MarkupNode): (item: MarkupNode) => string | undefined {
  let number = Number(attributeOf(list, 'start') ?? 1)
  const mark = list.localName === 'ol' ? () => `${number++}. ` : () => '• '
  return (item) => (isNote(item) ? undefined : mark())
}

const leadOf = (text: string): string => text.slice(0, text.length - text.trimStart().length)
const lineEnds = (text: string): number => text.split('\n').length - 1

function run(text: string, { look, line }: NodePlace): ReadPiece {
  return { kind: 'run', run: { text, ...look }, line }
}

function endOf({ kind, level }: NodePlace): ReadPiece {
  return { kind: 'end', as: kind, level }
}

function breakOf(place: NodePlace): ReadPiece[] {
  if (!place.isKept) return []
  if (place.kind === 'row' || !place.order.collapses) return [run('\n', place)]
  return place.isBroken ? [endOf(place)] : [{ kind: 'break', as: place.kind, level: place.level }]
}

function markOf({ mark, isKept }: NodePlace): ReadPiece[] {
  return mark !== undefined && isKept ? [{ kind: 'mark', text: mark }] : []
}

/** By its alternative, or by nothing where it has none. */
function pictureOf(node: MarkupNode, place: NodePlace, inner: NodePlace): ReadPiece[] {
  const shown = { text: attributeOf(node, 'alt') ?? '', href: attributeOf(node, 'src') ?? '' }
  return [endOf(place), { kind: 'run', run: shown, line: inner.line }, { kind: 'end', as: 'picture' }]
}

function placeWithin(node: MarkupNode, name: string, place: NodePlace): NodePlace {
  const { level: around, mark: _, ...outer } = place
  const { levels } = place.order
  const own = levels?.has(node) ? levels.get(node) : levelOf(node, name)
  const level = own ?? around
  const isLayout = name === 'table' ? isLayoutTable(node) : place.isLayout
  const isRow = name === 'tr' && !isLayout
  const kind = own === undefined ? (kindOf(node, name) ?? place.kind) : 'heading'
  return {
    ...outer,
    kind: place.kind === 'row' || isRow ? 'row' : kind,
    ...(level !== undefined && { level }),
    look: lookWithin(node, name, place),
    line: lineOf(node) ?? place.line,
    isLayout,
    isBroken: place.order.collapses && BLOCKS.has(name) ? isBroken(node) : place.isBroken,
  }
}

const BOLD = new Set(['strong', 'b'])
const ITALIC = new Set(['em', 'i', 'cite'])

function lookWithin(node: MarkupNode, name: string, { look, order }: NodePlace): RunLook {
  const href = name === 'a' ? hrefOf(node) : undefined
  return {
    ...look,
    ...(BOLD.has(name) && { bold: true as const }),
    ...(ITALIC.has(name) && { italic: true as const }),
    ...(order.looks && lookOfClasses(node, order.looks)),
    ...lookOfStyle(attributeOf(node, 'style') ?? ''),
    ...(href !== undefined && { href }),
  }
}
