/**
 * The display list: pages of placed items, in points, top left origin. Layout makes it, painters draw it.
 * Types, and how what is placed is moved and outlined: the frontier between deciding and drawing.
 */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import type { Point, Pt, Rect, Size } from '../../geometry.ts'
import type { Tones } from '../../images/plates.ts'
import type { PictureVeil } from '../../images/veil.ts'
import type { Passage } from '../../issue/page-turn.ts'
import type { OutlineCommand } from '../../text/faces/font.ts'
import type { LineBox, StyledText } from '../../text/paragraph.ts'

/** In a right-bound book even folios lie on the right of a spread; the right page's spine is its left edge. */
export type Side = 'right' | 'left'

export interface Page {
  /** Counts from 1; the folio. */
  readonly number: number
  readonly side: Side
  readonly size: Size
  /** Slug of the article that opens here: what contents and bookmarks lead to. */
  readonly opens?: string
  /** The name by which the index leads here. */
  readonly target?: string
  /** What its text stands on, where it has columns: their frames, and the baselines in them. */
  readonly grid?: { readonly columns: readonly Rect[]; readonly baseline: Pt }
  /** In reading order; what is drawn first lies under what follows. */
  readonly items: readonly Item[]
}

/** What is printed in one piece before it is folded: pages side by side. Its origin is the corner of its trim. */
export interface Sheet {
  /** Trimmed. */
  readonly size: Size
  /** How far ink goes beyond the trim, on every side. */
  readonly bleed: Pt
  /** Where it is folded, from its left. */
  readonly folds: readonly Pt[]
  /** Where it is scored to open beside a fold, from its left. */
  readonly scores?: readonly Pt[]
  /** What stands first lies under what follows. */
  readonly panels: readonly Panel[]
}

/** A sheet with what a printer works by round it. */
export interface MarkedSheet extends Sheet {
  /** Width of the room round the bleed. */
  readonly slug: Pt
  /** All of them in the slug; coordinates are the sheet's. */
  readonly marks: readonly Item[]
}

/** A page where it lies on its sheet. */
export interface Panel {
  readonly page: Page
  /** Top left corner of the place it takes there. */
  readonly at: Point
  /** Turned a quarter to the left: its right edge lies at the head, and its head at the left. */
  readonly turned?: true
  /** The part of the sheet that is its own: nothing of it is drawn outside. */
  readonly window: Rect
}

export type Item = TextItem | PathItem | PictureItem

/** One set line. */
export interface TextItem {
  readonly kind: 'text'
  /** Left end of the baseline. */
  readonly at: Point
  readonly line: LineBox
  /** The paragraph the line was broken from. */
  readonly source: StyledText
  readonly tag: Tag | Artifact
  /** What of the issue it was set from; nothing of the press's own words, and of those that are read elsewhere. */
  readonly passage?: Passage
  /** Where in the author's files the words of its paragraph begin. */
  readonly span?: Span
  /** What could not be set of its paragraph, or is to be said of what begins with it. */
  readonly faults?: readonly SetFault[]
}

/**
 * `uncovered`: no face has the character. `borrowed`: a face of another family sets it, or where none is named another
 * form of it. `overfull`: a word is wider than its line. `overset`: a block is too long.
 */
export type SetFault =
  | { readonly kind: 'uncovered'; readonly character: string; readonly diagnostic: Diagnostic }
  | {
      readonly kind: 'borrowed'
      readonly character: string
      readonly from?: string
      readonly diagnostic: Diagnostic
    }
  | { readonly kind: 'overfull' | 'overset'; readonly diagnostic: Diagnostic }

/** A filled or stroked path; decoration unless it says otherwise. Coordinates of the page. */
export interface PathItem {
  readonly kind: 'path'
  readonly commands: readonly OutlineCommand[]
  readonly fill?: string
  readonly stroke?: { readonly colour: string; readonly width: Pt }
  /** Nothing is drawn outside it. */
  readonly clip?: Rect
  /** Of a drawing that is read: a code. */
  readonly tag?: Tag
}

/** A picture in its box. */
export interface PictureItem {
  readonly kind: 'picture'
  readonly path: string
  /** What is drawn instead of the file: the same picture in other inks. */
  readonly bytes?: Uint8Array
  /** Where those bytes are still to be made darker, under words. */
  readonly veil?: PictureVeil
  /** What the greys of those bytes print, where they are no colours. */
  readonly tones?: Tones
  /** The file is a PDF in plates: a press prints it as it is, and others the bytes. */
  readonly artwork?: true
  /** It keeps its own colours, whatever inks the theme prints pictures in: an advert is its customer's. */
  readonly own?: true
  /** Of the whole file. */
  readonly pixels: Size
  readonly box: Rect
  /** The part of it that fills the box, as parts of its width and height; all of it where left out. */
  readonly crop?: Rect
  /** The edge of its box over which it goes on: across the spine, onto the page beside. */
  readonly over?: 'left' | 'right'
  /** An artifact where the same picture goes on from the page before. */
  readonly tag: Tag | Artifact
}

/** What an item is to a reader who cannot see the page; identity is by reference, parents lead to the document. */
export interface Tag {
  readonly role: Role
  readonly parent?: Tag
  /** Of a heading, 1 to 6. */
  readonly level?: number
  /** Of a figure. */
  readonly alternative?: string
  /** Of its alternative, where that is not the document's. */
  readonly language?: string
  /** Title of an article or section, for bookmarks. */
  readonly title?: string
  /** Of an article: its slug. */
  readonly slug?: string
  /** Of a list: by what its items are labelled (ISO 32000-1, table 347). */
  readonly numbering?: 'Decimal' | 'Disc'
  /** Of a table's head: whether it is that of its column or of its row. */
  readonly scope?: 'Column' | 'Row'
  /** Of a link: an address. */
  readonly link?: string
  /** Of a note: where its mark stands, and how many characters of its own text are its number. */
  readonly mark?: { readonly source: StyledText; readonly at: number; readonly label: number }
}

/** `words` are a part of a line of their own; `reference` leads to another place of the book; a `group` is of figures that share their caption. */
export type Role =
  | 'document'
  | 'article'
  | 'section'
  | 'heading'
  | 'paragraph'
  | 'words'
  | 'list'
  | 'listItem'
  | 'listLabel'
  | 'listBody'
  | 'contents'
  | 'contentsItem'
  | 'reference'
  | 'index'
  | 'quotation'
  | 'code'
  | 'table'
  | 'tableRow'
  | 'tableHead'
  | 'tableCell'
  | 'aside'
  | 'link'
  | 'group'
  | 'figure'
  | 'caption'
  | 'note'

/** Not part of the text: folios, running heads, a name drawn as a picture. */
export interface Artifact {
  readonly role: 'artifact'
  readonly type: 'Pagination' | 'Layout'
}

/** An item moved by a distance. */
export function move(item: Item, { x, y }: Point): Item {
  switch (item.kind) {
    case 'text':
      return { ...item, at: { x: item.at.x + x, y: item.at.y + y } }
    case 'picture':
      return { ...item, box: { ...item.box, x: item.box.x + x, y: item.box.y + y } }
    case 'path':
      return {
        ...item,
        commands: item.commands.map((command) => moveCommand(command, x, y)),
        ...(item.clip && { clip: { ...item.clip, x: item.clip.x + x, y: item.clip.y + y } }),
      }
  }
}

function moveCommand({ command, points }: OutlineCommand, x: Pt, y: Pt): OutlineCommand {
  return {
    command,
    points: points.map((value, index) => value + (index % 2 === 0 ? x : y)),
  } as unknown as OutlineCommand
}

/** The box around the points of a path; nothing of one without any. */
export function boxAround(commands: readonly OutlineCommand[]): Rect | undefined {
  const points = commands.flatMap(({ points }): readonly Pt[] => points)
  if (points.length === 0) return undefined
  const [xs, ys] = [
    points.filter((_, index) => index % 2 === 0),
    points.filter((_, index) => index % 2 === 1),
  ]
  const least = (values: readonly Pt[]) => values.reduce((one, other) => Math.min(one, other))
  const most = (values: readonly Pt[]) => values.reduce((one, other) => Math.max(one, other))
  const [x, y] = [least(xs), least(ys)]
  return { x, y, width: most(xs) - x, height: most(ys) - y }
}

/** A rectangle as a path. */
export function rectangle({ x, y, width, height }: Rect): OutlineCommand[] {
  return [
    { command: 'M', points: [x, y] },
    { command: 'L', points: [x + width, y] },
    { command: 'L', points: [x + width, y + height] },
    { command: 'L', points: [x, y + height] },
    { command: 'Z', points: [] },
  ]
}

/** Of the radius: control points of the four Bézier curves that make a circle to 0.03 % of it. */
const ARC = 0.5523

/** A circle as a path. */
export function circle({ x, y }: Point, r: Pt): OutlineCommand[] {
  const c = ARC * r
  return [
    { command: 'M', points: [x + r, y] },
    { command: 'C', points: [x + r, y + c, x + c, y + r, x, y + r] },
    { command: 'C', points: [x - c, y + r, x - r, y + c, x - r, y] },
    { command: 'C', points: [x - r, y - c, x - c, y - r, x, y - r] },
    { command: 'C', points: [x + c, y - r, x + r, y - c, x + r, y] },
    { command: 'Z', points: [] },
  ]
}

/** Closed lines as a path. */
export function closedPath(lines: readonly (readonly Point[])[]): OutlineCommand[] {
  return lines.flatMap((line) => [
    ...line.map(({ x, y }, index): OutlineCommand => ({ command: index === 0 ? 'M' : 'L', points: [x, y] })),
    { command: 'Z', points: [] } as const,
  ])
}
