/**
 * Tags and the text that carries them → the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8). A listener
 * reads this tree and never the page.
 *
 * The content of a line stands in visual order, so every element that holds text says it again in logical
 * order as its ActualText. The content itself hangs one element lower, in a span of its own: MuPDF copies the
 * ActualText of the very element a line belongs to, once for every line of it.
 */

import { CONTROLS, withoutControls } from '../controls.ts'
import type { Rect } from '../geometry.ts'
import type { Role, Tag } from '../layout/page/frame.ts'
import type { StyledSpan, StyledText } from '../text/paragraph.ts'
import type { PdfDocument } from './document.ts'

/** What of pdfkit's structure elements we use; its types leave part of it out. */
interface Element {
  add(child: unknown): Element
  end(): void
  readonly dictionary: { readonly data: { A?: object; ID?: object } }
}

/** The structure types of ISO 32000-1, 14.8.4; a heading's carries its level. */
const STRUCTURE_TYPES: Readonly<Record<Role, string>> = {
  document: 'Document',
  article: 'Art',
  section: 'Sect',
  heading: 'H',
  paragraph: 'P',
  list: 'L',
  listItem: 'LI',
  listLabel: 'Lbl',
  listBody: 'LBody',
  quotation: 'BlockQuote',
  aside: 'Sect',
  figure: 'Figure',
  caption: 'Caption',
  note: 'Note',
}

/** A stretch of a paragraph read as one: same link, same language. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly language: string
  readonly link?: string
}

/** A part of a paragraph's leaf that is drawn as one, and where. */
export interface PlacedLeaf {
  readonly source: StyledText
  readonly tag: Tag
  readonly leaf: Leaf
  readonly page: number
  readonly box: Rect
}

/**
 * A leaf, the element its content is drawn under, and, of a link, the links of each page it runs over.
 * A link's carrier keeps its place among its neighbours, which are drawn in another order than they are read.
 */
interface LeafEntry {
  readonly leaf: Leaf
  readonly carrier: Element
  readonly links: Map<number, { readonly link: Element; readonly carrier: Element }>
}

/** Builds the tree while pages are drawn; elements stay open until `end`, since paragraphs run over pages. */
export class StructureTree {
  readonly #document: PdfDocument
  readonly #language: string
  readonly #elements = new Map<Tag, Element>()
  /** Of each section that has not begun yet, what of it floated to a place before it. */
  readonly #early = new Map<Tag, Element[]>()
  readonly #leaves = new Map<StyledText, LeafEntry[]>()
  #notes = 0

  constructor(document: PdfDocument, language: string) {
    this.#document = document
    this.#language = language
  }

  /** The leaf of the paragraph that holds the character at `offset`. */
  leafAt(source: StyledText, tag: Tag, offset: number): Leaf {
    return this.#leafEntry(source, tag, offset).leaf
  }

  /** Marks what `draw` draws as content of the paragraph's leaf, a link's with a clickable box. */
  drawLeaf({ source, tag, leaf, page, box }: PlacedLeaf, draw: () => void): void {
    const entry = this.#leafEntry(source, tag, leaf.start)
    if (!leaf.link) {
      this.#mark(entry.carrier, 'Span', draw)
      return
    }
    const { link, carrier } = this.#linkOn(source, entry, page)
    this.#mark(carrier, 'Span', draw)
    const { x, y, width, height } = box
    const options = { structParent: link, Contents: new String(logicalText(source, leaf)) } as never
    if (leaf.link.startsWith('#')) this.#document.goTo(x, y, width, height, leaf.link.slice(1), options)
    else this.#document.link(x, y, width, height, leaf.link, options)
  }

  /** Marks a drawing as a figure. */
  drawFigure(tag: Tag, box: Rect, draw: () => void): void {
    const element = this.#elementOf(tag)
    const height = this.#document.page.height
    const { x, y, width } = box
    element.dictionary.data.A = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [x, height - y - box.height, x + width, height - y],
    }
    this.#mark(element, 'Figure', draw)
  }

  /** Closes every element. A link closes with its own page in hand, which pdfkit writes into it. */
  end(): void {
    for (const { links } of [...this.#leaves.values()].flat()) {
      for (const [page, { link }] of links) {
        this.#document.switchToPage(page)
        link.end()
      }
    }
    for (const section of [...this.#early.keys()]) this.#begin(section)
    for (const [tag, element] of this.#elements) if (!tag.parent) element.end()
  }

  #mark(element: Element, type: string, draw: () => void): void {
    const content = this.#document.markStructureContent(type)
    draw()
    this.#document.endMarkedContent()
    element.add(content)
  }

  #elementOf(tag: Tag, actual?: string): Element {
    const known = this.#elements.get(tag)
    if (known) return known
    const element = this.#open(structureType(tag), {
      ...(tag.title && (tag.role === 'article' || tag.role === 'section') && { title: tag.title }),
      ...(tag.alternative && { alt: tag.alternative }),
      ...(actual !== undefined && { actual }),
    })
    // PDF/UA-1, 7.9: a note has an identifier of its own.
    if (tag.role === 'note') element.dictionary.data.ID = new String(`note-${++this.#notes}`)
    this.#elements.set(tag, element)
    this.#place(tag, element)
    return element
  }

  /** Puts an element behind those that stand before it; a section stands where its text begins, whatever floated ahead. */
  #place(tag: Tag, element: Element): void {
    const { parent } = tag
    if (!parent) {
      this.#document.addStructure(element as never)
      return
    }
    if (tag.role === 'section') {
      this.#early.set(tag, [])
      return
    }
    const above = this.#elementOf(parent)
    const early = this.#early.get(parent)
    if (early && FLOATING.has(tag.role)) {
      early.push(element)
      return
    }
    if (early) this.#begin(parent, element)
    else above.add(element)
  }

  /** Puts a section into its place: its first text, and behind it what floated ahead. */
  #begin(section: Tag, first?: Element): void {
    const element = this.#elements.get(section) as Element
    const early = this.#early.get(section) ?? []
    this.#early.delete(section)
    for (const part of first ? [first, ...early] : early) element.add(part)
    if (!section.parent) return
    const above = this.#elementOf(section.parent)
    if (this.#early.has(section.parent)) this.#begin(section.parent, element)
    else above.add(element)
  }

  #leafEntry(source: StyledText, tag: Tag, offset: number): LeafEntry {
    const entries = this.#leaves.get(source) ?? this.#openLeaves(source, tag)
    return entries.find(({ leaf }) => offset < leaf.end) ?? (entries.at(-1) as LeafEntry)
  }

  /** A paragraph of one leaf says its text itself; one of several has a span or a link for each. */
  #openLeaves(source: StyledText, tag: Tag): LeafEntry[] {
    const leaves = cutLeaves(source)
    const single = leaves.length === 1 && !leaves[0]?.link && leaves[0]?.language === this.#language
    const parent = this.#elementOf(tag, single ? logicalText(source, leaves[0] as Leaf) : undefined)
    const entries = leaves.map((leaf): LeafEntry => {
      if (leaf.link) return { leaf, carrier: this.#openCarrier(parent), links: new Map() }
      const holder = single ? parent : this.#openText('Span', source, leaf, parent)
      return { leaf, carrier: this.#openCarrier(holder), links: new Map() }
    })
    this.#leaves.set(source, entries)
    return entries
  }

  /** A link that runs over two pages is two links, each of one page; the first says the whole text. */
  #linkOn(source: StyledText, { leaf, links, carrier }: LeafEntry, page: number) {
    const known = links.get(page)
    if (known) return known
    const said = links.size === 0 ? leaf : { ...leaf, start: leaf.end }
    const link = this.#openText('Link', source, said, carrier)
    const opened = { link, carrier: this.#openCarrier(link) }
    links.set(page, opened)
    return opened
  }

  #openText(type: string, source: StyledText, leaf: Leaf, parent: Element): Element {
    const language = leaf.language === this.#language ? {} : { lang: leaf.language }
    const element = this.#open(type, { actual: logicalText(source, leaf) || SILENT, ...language })
    parent.add(element)
    return element
  }

  #openCarrier(holder: Element): Element {
    const carrier = this.#open('Span', {})
    holder.add(carrier)
    return carrier
  }

  #open(type: string, options: Record<string, unknown>): Element {
    return this.#document.struct(type as never, options as never) as unknown as Element
  }
}

/** What may stand on a page before the text that it belongs to. */
const FLOATING: ReadonlySet<Role> = new Set(['figure', 'caption', 'aside'])

/** pdfkit leaves an empty ActualText out; a zero-width space is as silent. */
const SILENT = '\u200B'

function structureType({ role, level }: Tag): string {
  return STRUCTURE_TYPES[role] + (role === 'heading' ? (level ?? 1) : '')
}

function cutLeaves({ text, spans }: StyledText): Leaf[] {
  const leaves: Leaf[] = []
  for (const { start, end, language, link } of spans) {
    const last = leaves.at(-1)
    // What only steers the algorithms, before the first word of another language, has nothing to say for itself.
    if (last && isSilent(text, last)) {
      leaves[leaves.length - 1] = { start: last.start, end, language, ...(link !== undefined && { link }) }
    } else if (last && last.language === language && last.link === link)
      leaves[leaves.length - 1] = { ...last, end }
    else leaves.push({ start, end, language, ...(link !== undefined && { link }) })
  }
  return leaves.length > 0 ? leaves : [{ start: 0, end: text.length, language: '' }]
}

const CONTROLS_ALONE = new RegExp(`[${CONTROLS}]*`, 'uy')

/** Whether a leaf holds no letter: read no further than the first of them. */
function isSilent(text: string, { start, end }: Leaf): boolean {
  CONTROLS_ALONE.lastIndex = start
  CONTROLS_ALONE.test(text)
  return CONTROLS_ALONE.lastIndex >= end
}

/** The text as it was written, without the controls that only steer the algorithms. */
function logicalText({ text }: StyledText, { start, end }: Pick<StyledSpan, 'start' | 'end'>): string {
  return withoutControls(text.slice(start, end))
}
