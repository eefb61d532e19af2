/** What the elements of HTML are: which end a paragraph, what their words are, which are notes and which hold no text. */

import type { ManuscriptKind } from '../manuscript.ts'
import { attributeOf, type MarkupNode, namesOf, within } from './dom.ts'

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(' '))

export const BLOCKS = namesIn(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
)
export const CELLS = namesIn('td th')
/** What they hold is no text of a page; `page-aside.ts` tells the words in them. */
export const SILENT = namesIn(
  'script style template noscript head svg input select textarea iframe object title',
)

/** What the words of an element are; others are what they stand in is. */
const KINDS: Readonly<Record<string, ManuscriptKind>> = {
  li: 'item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'listing',
}
const CAPTION = /\b(?:caption-text|tr-caption|MsoCaption|image-caption|img-caption|photo-caption)\b|^caption$/

export function kindOf(node: MarkupNode, name: string): ManuscriptKind | undefined {
  if (isNote(node)) return 'note'
  if (CAPTION.test(attributeOf(node, 'class') ?? '') || isShown(node, name)) return 'caption'
  return /\bMsoListParagraph/.test(attributeOf(node, 'class') ?? '') ? 'item' : KINDS[name]
}

const HOLDERS = namesIn('div p center td')
/** Words of a caption that no markup calls one. */
const LONGEST_CAPTION = 16

/** A picture and few words under it, in a block of their own: they are of the picture, and ask nothing. */
function isShown(node: MarkupNode, name: string): boolean {
  if (!HOLDERS.has(name) || /[؟?]/.test(node.textContent ?? '')) return false
  const words = wordsIn(node)
  if (words === 0 || words > LONGEST_CAPTION) return false
  const parts = [...within(node)].slice(1)
  const at = parts.findIndex(({ localName }) => localName === 'img')
  const isBare = parts.every(
    ({ localName = '' }) => !BLOCKS.has(localName) && !/^(?:b|strong)$/.test(localName),
  )
  return (
    at >= 0 && isBare && parts.slice(0, at).every((part) => part.localName || part.textContent?.trim() === '')
  )
}

/** The number or the bullet that Word writes before an item. */
export function wordMark(node: MarkupNode): string | undefined {
  if (!/mso-list:\s*ignore/i.test(attributeOf(node, 'style') ?? '')) return undefined
  const text = (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  return /^[\p{L}\p{N}(]{1,6}[.)-]/u.test(text) ? `${text} ` : '• '
}

/** Of a heading: by its element, or by the class that a program for text gives a title. */
export function levelOf(node: MarkupNode, name: string): number | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  if (level !== undefined) return Number(level)
  // A term over its description: on many pages a question over its answer.
  if (name === 'dt') return 4
  if (name !== 'p') return undefined
  const own = attributeOf(node, 'class') ?? ''
  if (/(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(own)) return 1
  return /(?:^|\s)(?:MsoSubtitle|subtitle)(?:\s|$)/.test(own) ? 2 : undefined
}

/** As mammoth, Word and Google's documents name their notes; the arrow under a note leads back. */
const NOTE = /^(?:footnote|endnote)-\d+$|^(?:ftn|edn)\d+$/
const MARK = /^#(?:(?:footnote|endnote)-|_(?:ftn|edn)|ftnt)(\d+)$/
const BACK = /^#(?:(?:footnote|endnote)-ref-|_(?:ftn|edn)ref|ftnt_ref)\d+$/

export function isNote(node: MarkupNode): boolean {
  if (NOTE.test(attributeOf(node, 'id') ?? '')) return true
  if (node.localName !== 'div' && node.localName !== 'p') return false
  const first = [...node.childNodes].find(({ textContent }) => textContent?.trim() !== '')
  return first !== undefined && /^ftnt\d+$/.test(attributeOf(first, 'id') ?? '')
}

/** The number of the note that a link leads to. */
export function noteMark(node: MarkupNode): number | undefined {
  const [, number] = MARK.exec(attributeOf(node, 'href') ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}

export function leadsBack(node: MarkupNode): boolean {
  return BACK.test(attributeOf(node, 'href') ?? '')
}

/** Where a link leads; those of Google's documents lead over a page of Google's. */
export function hrefOf(node: MarkupNode): string | undefined {
  const href = attributeOf(node, 'href')
  const [, over] = /^https?:\/\/www\.google\.com\/url\?q=([^&]+)/.exec(href ?? '') ?? []
  try {
    return over === undefined ? href : decodeURIComponent(over)
  } catch {
    return href
  }
}

/** Words of a cell that no table of facts has. */
const LONGEST_CELL = 100

/** A table may set a page and no facts: it has one column, or tables in it, or few rows with whole texts in them. */
export function isLayoutTable(table: MarkupNode): boolean {
  if (attributeOf(table, 'role') === 'presentation' || namesOf(table).has('caption')) return true
  const parts = [...within(table)].slice(1)
  if (parts.some(({ localName }) => localName === 'table')) return true
  const rows = parts
    .filter(({ localName }) => localName === 'tr')
    .map((row) => [...row.childNodes].filter((cell) => CELLS.has(cell.localName ?? '')).map(wordsIn))
  const wide = rows.filter((cells) => cells.filter((words) => words > 0).length > 1)
  return wide.length === 0 || (wide.length < 3 && rows.flat().some((words) => words > LONGEST_CELL))
}

function wordsIn({ textContent }: MarkupNode): number {
  return (textContent ?? '').split(/\s+/).filter((word) => word !== '').length
}

/** Fewest lines of a text in which every line is a paragraph, and how long they are at the least: not those of verse. */
const FEWEST_LINES = 4
const LONG_LINE = 60

/** A text whose paragraphs are parted by one `br` each, and none by two. */
export function isBroken(block: MarkupNode): boolean {
  const parts = [...block.childNodes].filter(({ textContent, localName }) => localName || textContent?.trim())
  const breaks = parts.filter(({ localName }) => localName === 'br').length
  if (breaks + 1 < FEWEST_LINES) return false
  const isDoubled = parts.some(
    ({ localName }, index) => localName === 'br' && parts[index + 1]?.localName === 'br',
  )
  return !isDoubled && (block.textContent ?? '').length > LONG_LINE * (breaks + 1)
}
