/**
 * Elements of a structure tree and what they hold → the same in a document (ISO 32000-1, 14.7.2). pdfkit takes the parts
 * of an element in the order in which they are read; pages are drawn in another.
 */

import { type Direction, directionOf } from '../direction.ts'
import type { Pt, Rect } from '../geometry.ts'
import type { Role, Tag } from '../layout/page/frame.ts'
import type { PdfDocument } from './document.ts'
import { shorten } from './text-string.ts'

/** What of pdfkit's structure elements we use; its types leave part of it out. */
interface Element {
  add(child: unknown): Element
  end(): void
  readonly dictionary: { readonly data: { A?: object; ID?: object } }
}

/** An element and what it will hold: its parts find their order while pages are drawn, and are written at the end. */
export interface Branch {
  readonly element: Element
  parts: (Branch | Content)[]
  /** Index of the page that its annotations are on. */
  readonly page?: number
}

/** What was marked on a page, as pdfkit has it. */
interface Content {
  readonly content: unknown
}

/** What an element says of itself. */
export interface Saying {
  readonly title?: string
  readonly alternative?: string
  readonly actual?: string
  /** Where it is not that of the document. */
  readonly language?: string
  readonly id?: string
  /** Of a class, as pdfkit writes it (ISO 32000-1, 14.8.5). */
  readonly attributes?: object
  readonly page?: number
}

export function openBranch(document: PdfDocument, type: string, saying: Saying = {}): Branch {
  const { title, alternative, actual, language, id, attributes, page } = saying
  const options = {
    ...(title && { title: shorten(title) }),
    ...(alternative && { alt: shorten(alternative) }),
    ...(actual !== undefined && { actual }),
    ...(language !== undefined && { lang: language }),
  }
  const element = document.struct(type as never, options as never) as unknown as Element
  if (id !== undefined) element.dictionary.data.ID = new String(id)
  if (attributes) element.dictionary.data.A = attributes
  return { element, parts: [], ...(page !== undefined && { page }) }
}

/** Marks what `draw` draws as content of the branch. */
export function drawInto(document: PdfDocument, branch: Branch, type: string, draw: () => void): void {
  const content = document.markStructureContent(type)
  draw()
  document.endMarkedContent()
  branch.parts.push({ content })
}

/** A box on the page in hand that leads elsewhere; `#` begins a name inside the book. */
export interface Lead {
  readonly from: Branch
  readonly target: string
  readonly box: Rect
  readonly words: string
}

/** Wide enough for a finger that looks for a note's mark. */
const LEAST_TARGET: Pt = 12

/** Makes the boxes clickable: of one branch one for each line, or it would have to be passed part by part. */
export function leadAll(document: PdfDocument, leads: readonly Lead[]): void {
  for (const { from, target, box, words } of joinLines(leads)) {
    const lack = Math.max(0, LEAST_TARGET - box.width)
    const [x, width] = [box.x - lack / 2, box.width + lack]
    const options = { structParent: from.element, Contents: new String(shorten(words)) } as never
    if (target.startsWith('#')) document.goTo(x, box.y, width, box.height, target.slice(1), options)
    else document.link(x, box.y, width, box.height, target, options)
  }
}

function joinLines(leads: readonly Lead[]): Lead[] {
  const joined: Lead[] = []
  for (const lead of leads) {
    const at = joined.findIndex(({ from, box }) => from === lead.from && isBeside(box, lead.box))
    const known = joined[at]
    if (known) joined[at] = { ...known, box: across(known.box, lead.box) }
    else joined.push(lead)
  }
  return joined
}

/** On one line, and not in two columns. */
function isBeside(one: Rect, other: Rect): boolean {
  const apart = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width)
  return one.y === other.y && apart <= one.height
}

function across(one: Rect, other: Rect): Rect {
  const x = Math.min(one.x, other.x)
  const width = Math.max(one.x + one.width, other.x + other.width) - x
  return { ...one, x, width, height: Math.max(one.height, other.height) }
}

/** Writes a tree. A branch with annotations closes with its own page in hand, which pdfkit writes into it. */
export function closeTree(document: PdfDocument, root: Branch): void {
  close(document, root)
  document.addStructure(root.element as never)
}

function close(document: PdfDocument, { element, parts }: Branch): void {
  for (const part of parts) {
    if ('content' in part) element.add(part.content)
    else {
      close(document, part)
      if (part.page !== undefined) document.switchToPage(part.page)
      element.add(part.element)
    }
  }
  element.end()
}

/** Which way lines run, and in which order they follow (ISO 32000-1, table 344). */
export function writingMode(direction: Direction): object {
  return { O: 'Layout', WritingMode: direction === 'rtl' ? 'RlTb' : 'LrTb' }
}

/** What a tag says of itself by attributes of its class: whose lines run which way, how a list is labelled, whose head. */
export function attributesOf({ role, numbering, scope }: Tag, language: string): Pick<Saying, 'attributes'> {
  if (role === 'document') return { attributes: writingMode(directionOf(language)) }
  if (numbering) return { attributes: { O: 'List', ListNumbering: numbering } }
  return scope ? { attributes: { O: 'Table', Scope: scope } } : {}
}

/** That of what is in another language, where it runs another way than the document. */
export function turnedMode(language: string, document: string): object | undefined {
  const direction = directionOf(language || document)
  return direction === directionOf(document) ? undefined : writingMode(direction)
}

/** The structure types of ISO 32000-1, 14.8.4; a heading's carries its level. */
const STRUCTURE_TYPES: Readonly<Record<Role, string>> = {
  document: 'Document',
  article: 'Art',
  section: 'Sect',
  heading: 'H',
  paragraph: 'P',
  words: 'Span',
  list: 'L',
  listItem: 'LI',
  listLabel: 'Lbl',
  listBody: 'LBody',
  contents: 'TOC',
  contentsItem: 'TOCI',
  reference: 'Reference',
  index: 'Index',
  quotation: 'BlockQuote',
  code: 'Code',
  table: 'Table',
  tableRow: 'TR',
  tableHead: 'TH',
  tableCell: 'TD',
  aside: 'Sect',
  link: 'Link',
  group: 'Div',
  figure: 'Figure',
  caption: 'Caption',
  note: 'Note',
}

export function structureType({ role, level }: Tag): string {
  return STRUCTURE_TYPES[role] + (role === 'heading' ? (level ?? 1) : '')
}
