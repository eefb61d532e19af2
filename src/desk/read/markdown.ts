/** Markdown, with front matter, shortcodes, tables and footnotes as site generators have them → a manuscript. */

import type {
  LeftOut,
  Manuscript,
  ManuscriptKind,
  ManuscriptParagraph,
  ManuscriptRun,
} from '../manuscript.ts'
import { paragraphsOf } from './blocks.ts'
import { isComment, parseFragment, within } from './dom.ts'
import { decode } from './encoding.ts'
import { readFrontMatter } from './front-matter.ts'
import { MOST_DEEP } from './limits.ts'
import { turnsIn } from './markdown-lines.ts'
import { type MarkdownNotes, runsOf } from './markdown-runs.ts'
import {
  type Image,
  type ListItem,
  type Nodes,
  type Paragraph,
  type Parents,
  parseMarkdown,
  type RootContent,
  type TableRow,
} from './markdown-tree.ts'
import { trimRuns } from './runs.ts'
import { type ShortcodePicture, takeShortcodes } from './shortcodes.ts'
import { tellEncoding } from './tell-encoding.ts'

/** What stands before the words of a line that is so deep in lists or quotations, each of two columns. */
const ENDLESS = new RegExp(`^(?:[>*+-]?[ \\t]|>){${2 * MOST_DEEP},}`, 'm')

export function readMarkdown(bytes: Uint8Array, file: string, encoding?: string): Manuscript {
  const decoded = decode(bytes, encoding)
  const front = readFrontMatter(decoded.text, file)
  const shortcodes = takeShortcodes(decoded.text.slice(front.length), file, front.lines)
  if (ENDLESS.test(shortcodes.text)) throw new RangeError(`Lists in lists, more than ${MOST_DEEP} deep.`)
  const root = parseMarkdown(shortcodes.text)
  const place: MarkdownPlace = { file, ahead: front.lines, kind: 'text', notes: notesOf(root) }
  const definitions = root.children.filter(({ type }) => type === 'footnoteDefinition')
  const written = root.children.filter(({ type }) => type !== 'footnoteDefinition')
  const paragraphs = [
    ...written.flatMap((node) => blocksOf(node, place)),
    ...shortcodes.pictures.flatMap((picture) => shortcodePicture(picture, place)),
  ].sort((one, other) => one.span.line - other.span.line)
  const notes = definitions
    .map((node) => ({ number: noteNumber(node, place.notes), node }))
    .sort((one, other) => one.number - other.number)
    .flatMap(({ node }) => blocksOf(node, place))
  return {
    facts: front.facts,
    paragraphs: [...paragraphs, ...notes].filter(({ runs }) => runs.length > 0),
    leftOut: [...front.leftOut, ...shortcodes.leftOut, ...asideOf(root, place)],
    remarks: [...tellEncoding(decoded, file), ...front.remarks],
  }
}

interface MarkdownPlace {
  readonly file: string
  /** Lines of the file before the text. */
  readonly ahead: number
  readonly kind: ManuscriptKind
  readonly notes: MarkdownNotes
}

/** Notes are numbered as the text first names them, and behind those as they are written. */
function notesOf(root: Parents): MarkdownNotes {
  const nodes = [...withinNode(root)]
  const defined = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : [])),
  )
  const named = nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))
  const order = [...new Set([...named.filter((name) => defined.has(name)), ...defined])]
  const numbers = new Map(order.map((name, index) => [name, index + 1]))
  const links = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  )
  return { numberOf: (name) => numbers.get(name), hrefOf: (name) => links.get(name) }
}

function noteNumber(node: RootContent, { numberOf }: MarkdownNotes): number {
  return node.type === 'footnoteDefinition' ? (numberOf(node.identifier) ?? 0) : 0
}

function* withinNode(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* withinNode(child)
}

function spanOf(node: Nodes, { file, ahead }: MarkdownPlace): ManuscriptParagraph['span'] {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { file, line: ahead + line, column }
}

function blocksOf(node: RootContent, place: MarkdownPlace): ManuscriptParagraph[] {
  const { kind, notes } = place
  const span = spanOf(node, place)
  const within = (parent: Parents, as: ManuscriptKind) =>
    parent.children.flatMap((child) => blocksOf(child as RootContent, { ...place, kind: as }))
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, runs: trimRuns(runsOf(node, {}, notes)), span }]
    case 'paragraph': {
      const [only] = node.children
      if (only?.type === 'image' && node.children.length === 1) return pictureOf(only, span)
      return partsAtPictures(node).flatMap((part) => {
        if (part.type === 'image') return pictureOf(part, spanOf(part, place))
        return turnsIn(part).map((turn) => ({
          kind: part === node || !isCaption(part) ? kind : 'caption',
          runs: trimRuns(runsOf(turn, {}, notes)),
          span: spanOf(turn, place),
        }))
      })
    }
    case 'blockquote':
      return within(node, 'quotation')
    case 'list':
      return node.children.flatMap((item, index) =>
        itemOf(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '• ', place),
      )
    case 'table':
      return node.children.map((row) => ({
        kind: 'row',
        runs: cellsOf(row, notes),
        span: spanOf(row, place),
      }))
    case 'footnoteDefinition':
      return asOneNote(within(node, 'note'))
    case 'code':
      return [{ kind: 'listing', runs: [{ text: node.value }], span }]
    case 'html':
      return htmlBlocks(node.value, span)
    default:
      return []
  }
}

/** A picture at the head or the end of a paragraph stands for itself, and so do the words beside it. */
function partsAtPictures(node: Paragraph): readonly (Paragraph | Image)[] {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const head = first?.type === 'image' ? [first] : []
  const foot = last?.type === 'image' && last !== first ? [last] : []
  const rest = node.children.slice(head.length, node.children.length - foot.length)
  if (rest.length === node.children.length) return [node]
  const [start] = rest
  const words: Paragraph = { ...node, children: rest, ...(start?.position && { position: start.position }) }
  return [...head, ...(rest.some(isWritten) ? [words] : []), ...foot]
}

function isWritten(node: Paragraph['children'][number]): boolean {
  return node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
}

/** Words beside a picture in italics from end to end are its caption. */
function isCaption({ children }: Paragraph): boolean {
  return children.filter(isWritten).every(({ type }) => type === 'emphasis')
}

/** Paragraphs of one note are lines of it: its mark leads to all of them. */
function asOneNote([first, ...others]: readonly ManuscriptParagraph[]): ManuscriptParagraph[] {
  if (!first) return []
  const runs = others.flatMap((each) => [{ text: '\n' }, ...each.runs])
  return [{ ...first, kind: 'note', runs: [...first.runs, ...runs] }]
}

function itemOf(item: ListItem, mark: string, place: MarkdownPlace): ManuscriptParagraph[] {
  const [first, ...others] = item.children.flatMap((child) => blocksOf(child, { ...place, kind: 'item' }))
  return first ? [{ ...first, runs: [{ text: mark }, ...first.runs] }, ...others] : []
}

function cellsOf(row: TableRow, notes: MarkdownNotes): ManuscriptRun[] {
  return row.children.flatMap((cell, index) => [
    ...(index === 0 ? [] : [{ text: '\t' }]),
    ...trimRuns(runsOf(cell, {}, notes)),
  ])
}

function htmlBlocks(
  html: string,
  { file, line, column }: ManuscriptParagraph['span'],
): ManuscriptParagraph[] {
  return paragraphsOf(parseFragment(html), { file, collapses: true }).map((paragraph) => ({
    ...paragraph,
    span: { file, line, column },
  }))
}

function pictureOf({ alt, url, title }: Image, span: ManuscriptParagraph['span']): ManuscriptParagraph[] {
  return [
    { kind: 'picture', runs: [{ text: alt || ' ', href: url }], span },
    ...(title ? [{ kind: 'caption' as const, runs: [{ text: title }], span }] : []),
  ]
}

function shortcodePicture(picture: ShortcodePicture, place: MarkdownPlace): ManuscriptParagraph[] {
  const { file, alt, caption = null, line } = picture
  const span = { file: place.file, line: place.ahead + line, column: 1 }
  return pictureOf({ type: 'image', url: file, alt, title: caption }, span)
}

/** Remarks in HTML, and what a link shows when the pointer is over it. */
function asideOf(root: Parents, place: MarkdownPlace): LeftOut[] {
  return [...withinNode(root)].flatMap((node): LeftOut[] => {
    const span = spanOf(node, place)
    if (node.type === 'html' && node.value.includes('<!--'))
      return [...within(parseFragment(node.value))]
        .filter(isComment)
        .map(({ textContent }) => ({ text: textContent?.trim() ?? '', reason: 'comment', span }))
    const isTitled = node.type === 'link' || node.type === 'definition'
    return isTitled && node.title ? [{ text: node.title, reason: 'code', span }] : []
  })
}
