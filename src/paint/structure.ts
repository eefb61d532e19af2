/**
 * Tags and the text that carries them → the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8). A listener
 * reads this tree and never the page.
 *
 * The content of a line stands in visual order, so every element that holds text says it again in logical
 * order as its ActualText. The content itself hangs one element lower, in a span of its own: MuPDF copies the
 * ActualText of the very element a line belongs to, once for every line of it.
 */

import { directionOf } from '../direction.ts'
import type { Rect } from '../geometry.ts'
import type { Page, Role, Tag, TextItem } from '../layout/page/frame.ts'
import type { StyledText } from '../text/paragraph.ts'
import {
  attributesOf,
  type Branch,
  closeTree,
  drawInto,
  type Lead,
  leadAll,
  openBranch,
  type Saying,
  structureType,
  turnedMode,
  writingMode,
} from './branch.ts'
import type { PdfDocument } from './document.ts'
import { cutLeaves, type Leaf, leadsOn, logicalText, type MarkedNotes, markedNotesOf } from './leaves.ts'

/** A part of a line's leaf that is drawn as one, and where. */
export interface PlacedLeaf {
  readonly item: TextItem
  readonly leaf: Leaf
  /** Index of the page. */
  readonly page: number
  readonly box: Rect
}

/** A drawing that stands for something, and where. */
export interface PlacedFigure {
  readonly tag: Tag
  readonly page: number
  readonly box: Rect
}

/**
 * A leaf, the branch its content is drawn under, and, of what leads elsewhere, the links of each page it runs over.
 * A link's holder keeps its place among its neighbours, which are drawn in another order than they are read.
 */
interface LeafEntry {
  readonly leaf: Leaf
  readonly holder: Branch
  readonly links: Map<number, { readonly link: Branch; readonly holder: Branch }>
}

/** Builds the tree while pages are drawn; elements stay open until `end`, since paragraphs run over pages. */
export class StructureTree {
  readonly #document: PdfDocument
  readonly #language: string
  readonly #notes: MarkedNotes
  readonly #roots: Branch[] = []
  readonly #branches = new Map<Tag, Branch>()
  /** Sections and references of which nothing is there but what was drawn before their text. */
  readonly #early = new Set<Tag>()
  readonly #leaves = new Map<StyledText, LeafEntry[]>()
  /** Those of the page in hand. */
  #leads: Lead[] = []

  constructor(document: PdfDocument, language: string, pages: readonly Page[]) {
    this.#document = document
    this.#language = language
    this.#notes = markedNotesOf(pages)
  }

  /**
   * The leaf that the character at `offset` of the line's paragraph is drawn with. A note's number is drawn with its
   * words: readers of the page that met it apart would read it behind them.
   */
  leafAt(item: TextItem, offset: number): Leaf {
    const { leaf } = this.#entryOf(item, offset)
    return leaf.numbers ? this.#entryOf(item, leaf.end).leaf : leaf
  }

  /** The leaf of a paragraph that has no other. */
  onlyLeafOf(item: TextItem): Leaf | undefined {
    const entries = this.#entriesOf(item)
    return entries.length === 1 ? entries[0]?.leaf : undefined
  }

  /** Whether the character at `offset` is of a note's number, and drawn with its words. */
  isNumber(item: TextItem, offset: number): boolean {
    return this.#entryOf(item, offset).leaf !== this.leafAt(item, offset)
  }

  /** Makes a note's number lead back to the mark, from where it was drawn. */
  leadBack(item: TextItem, page: number, box: Rect): void {
    const { leaf, holder } = this.#entryOf(item, 0)
    const [target, anchor] = [this.#targetOf(leaf), this.#anchorOf(leaf)]
    if (target === undefined || anchor === undefined) return
    this.#document.addNamedDestination(anchor, 'XYZ', null, box.y, null)
    const from = this.#openText('Link', { source: item.source, leaf }, holder, page)
    this.#leads.push({ from, target, box, words: logicalText(item.source, leaf) })
  }

  /** Marks what `draw` draws as content of the paragraph's leaf; of one that leads elsewhere with a clickable box. */
  drawLeaf({ item, leaf, page, box }: PlacedLeaf, draw: () => void): void {
    const entry = this.#entryOf(item, leaf.start)
    const target = this.#targetOf(leaf)
    if (target === undefined) {
      drawInto(this.#document, entry.holder, 'Span', draw)
      return
    }
    // A jump shows the first line of what is led to.
    const anchor = entry.links.size === 0 ? this.#anchorOf(leaf) : undefined
    if (anchor !== undefined) this.#document.addNamedDestination(anchor, 'XYZ', null, box.y, null)
    const { link, holder } = this.#linkOn(item.source, entry, page)
    drawInto(this.#document, holder, 'Span', draw)
    this.#leads.push({ from: link, target, box, words: logicalText(item.source, leaf) })
  }

  /** Marks a drawing as a figure; one in a link with a clickable box. */
  drawFigure({ tag, page, box }: PlacedFigure, draw: () => void): void {
    const { parent, alternative = '' } = tag
    const { x, y, width, height } = box
    if (parent?.link !== undefined) {
      const from = this.#branchOf(parent, { page })
      this.#leads.push({ from, target: parent.link, box, words: alternative })
    }
    const foot = this.#document.page.height - y
    const attributes = { O: 'Layout', Placement: 'Block', BBox: [x, foot - height, x + width, foot] }
    drawInto(this.#document, this.#branchOf(tag, { attributes }), 'Figure', draw)
  }

  /** Makes what was drawn on the page in hand lead where it should. */
  endPage(): void {
    leadAll(this.#document, this.#leads)
    this.#leads = []
  }

  /** Writes the tree. */
  end(): void {
    for (const root of this.#roots) closeTree(this.#document, root)
  }

  /** Where a leaf leads: a mark to its note, the note's number back to the mark. */
  #targetOf({ link, marks, numbers }: Leaf): string | undefined {
    if (marks) return `#${this.#nameOf('note', marks)}`
    return numbers ? `#${this.#nameOf('mark', numbers)}` : link
  }

  /** By which name others lead to a leaf, if they do. */
  #anchorOf({ marks, numbers }: Leaf): string | undefined {
    if (marks) return this.#nameOf('mark', marks)
    return numbers && this.#nameOf('note', numbers)
  }

  /** No slug of an article has a colon. */
  #nameOf(end: 'note' | 'mark', note: Tag): string {
    return `${end}:${this.#notes.numbers.get(note)}`
  }

  /** The branch of a tag; what it says is heard where it is opened. A note with a mark is put into its place by that. */
  #branchOf(tag: Tag, saying: Saying = {}): Branch {
    const known = this.#branches.get(tag)
    if (known) return known
    const branch = openBranch(this.#document, structureType(tag), { ...this.#sayingOf(tag), ...saying })
    this.#branches.set(tag, branch)
    if (!this.#notes.numbers.has(tag)) this.#place(tag, branch)
    return branch
  }

  #sayingOf(tag: Tag): Saying {
    const { role, title, alternative, language } = tag
    return {
      ...(title && (role === 'article' || role === 'section') && { title }),
      ...(alternative && { alternative }),
      ...(language && { language }),
      ...attributesOf(tag, this.#language),
      // PDF/UA-1, 7.9: a note has an identifier of its own.
      ...(role === 'note' && {
        id: `note-${this.#notes.numbers.get(tag) ?? `beside-${this.#branches.size}`}`,
      }),
    }
  }

  /**
   * Puts a branch behind those that stand before it. A section stands where its text begins, whatever floated ahead, and
   * a reference where its words do: the folio at their side is drawn first.
   */
  #place({ parent, role }: Tag, branch: Branch): void {
    if (!parent) {
      this.#roots.push(branch)
      return
    }
    const above = this.#branchOf(parent)
    if (WAITING.has(parent.role) && above.parts.length === 0) this.#early.add(parent)
    above.parts.push(branch)
    if (this.#early.has(parent) && !FLOATING.has(role)) this.#begin(parent, branch)
  }

  /** Puts a section into its place: its first text, and behind it what floated ahead. */
  #begin(section: Tag, first: Branch): void {
    this.#early.delete(section)
    const branch = this.#branchOf(section)
    branch.parts = [first, ...branch.parts.filter((part) => part !== first)]
    const { parent } = section
    if (!parent) return
    const above = this.#branchOf(parent)
    above.parts = [...above.parts.filter((part) => part !== branch), branch]
    if (this.#early.has(parent)) this.#begin(parent, branch)
  }

  #entryOf(item: TextItem, offset: number): LeafEntry {
    const entries = this.#entriesOf(item)
    return entries.find(({ leaf }) => offset < leaf.end) ?? (entries.at(-1) as LeafEntry)
  }

  #entriesOf(item: TextItem): readonly LeafEntry[] {
    return this.#leaves.get(item.source) ?? this.#openLeaves(item)
  }

  /** A paragraph of one leaf says its text itself; one of several has an element for each. */
  #openLeaves({ source, line, tag: own }: TextItem): LeafEntry[] {
    const tag = own as Tag
    const leaves = cutLeaves(source, tag, this.#notes)
    const [first] = leaves
    const single = first && leaves.length === 1 && !leadsOn(first) && first.language === this.#language
    const parent = this.#branchOf(tag, {
      ...(single && { actual: logicalText(source, first) }),
      ...(line.direction !== directionOf(this.#language) && { attributes: writingMode(line.direction) }),
    })
    const ahead = this.#early.has(tag) ? parent.parts.splice(0) : []
    const entries = leaves.map((leaf): LeafEntry => {
      const holder = single ? this.#openUnder(parent, 'Span') : this.#holderOf(leaf, source, parent)
      if (leaf.marks) this.#placeNote(leaf.marks, tag)
      return { leaf, holder, links: new Map() }
    })
    parent.parts.push(...ahead)
    if (this.#early.has(tag)) this.#begin(tag, parent.parts[0] as Branch)
    this.#leaves.set(source, entries)
    return entries
  }

  #holderOf(leaf: Leaf, source: StyledText, parent: Branch): Branch {
    if (leaf.marks) return this.#openUnder(parent, 'Reference')
    if (leaf.numbers) return this.#openUnder(parent, 'Lbl')
    const above = leaf.link === undefined ? this.#openText('Span', { source, leaf }, parent) : parent
    return this.#openUnder(above, 'Span')
  }

  /** A note is read where its mark is; that of a heading behind it, so that the heading is heard without. */
  #placeNote(note: Tag, paragraph: Tag): void {
    const branch = this.#branchOf(note)
    const marked = this.#branchOf(paragraph)
    const { role, parent } = paragraph
    const above = role === 'heading' && parent ? this.#branchOf(parent) : undefined
    if (above) above.parts.splice(above.parts.indexOf(marked) + 1, 0, branch)
    else marked.parts.push(branch)
  }

  /** A link that runs over two pages is two links, each of one page; the first says the whole text. */
  #linkOn(source: StyledText, { leaf, links, holder }: LeafEntry, page: number) {
    const known = links.get(page)
    if (known) return known
    const said = links.size === 0 ? leaf : { ...leaf, start: leaf.end }
    const link = this.#openText('Link', { source, leaf: said }, holder, page)
    const opened = { link, holder: this.#openUnder(link, 'Span') }
    links.set(page, opened)
    return opened
  }

  #openText(
    type: string,
    { source, leaf }: { readonly source: StyledText; readonly leaf: Leaf },
    parent: Branch,
    page?: number,
  ): Branch {
    const { language } = leaf
    const attributes = turnedMode(language, this.#language)
    return this.#openUnder(parent, type, {
      actual: logicalText(source, leaf) || SILENT,
      ...(language !== this.#language && { language }),
      ...(attributes && { attributes }),
      ...(page !== undefined && { page }),
    })
  }

  #openUnder(parent: Branch, type: string, saying?: Saying): Branch {
    const branch = openBranch(this.#document, type, saying)
    parent.parts.push(branch)
    return branch
  }
}

/** What waits for its text, and what may stand on a page before the text that it belongs to. */
const WAITING: ReadonlySet<Role> = new Set(['section', 'reference'])
const FLOATING: ReadonlySet<Role> = new Set(['group', 'figure', 'caption', 'aside', 'words'])

/** pdfkit leaves an empty ActualText out; a zero-width space is as silent. */
const SILENT = '\u200B'
