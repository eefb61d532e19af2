/**
 * A few words → the smallest sound printing that holds them: what the good and bad examples of checks are made of.
 */

import { POINTS_PER_INCH, type Rect, type Size } from '../geometry.ts'
import type { Article, Issue } from '../issue/issue.ts'
import { sideOf } from '../layout/grid/sides.ts'
import type { Artifact, Item, Page, PathItem, PictureItem, Tag, TextItem } from '../layout/page/frame.ts'
import { USUAL_PRESS } from '../style/press.ts'
import { type BlockStyle, type Style, TEXT_ROLES, type TextRole } from '../style/style.ts'
import type { FontFace, Glyph } from '../text/faces/font.ts'
import type { Justification, Means, PlacedRun, StyledText, TextStyle } from '../text/paragraph.ts'
import type { Evidence } from './evidence.ts'

/** A page of example, in points, with one column on it. */
export const EXAMPLE_PAGE: Size = { width: 600, height: 800 }
const COLUMN: Rect = { x: 50, y: 50, width: 240, height: 700 }
const OTHER_COLUMN: Rect = { ...COLUMN, x: 310 }

const SPAN = { file: 'example.yaml', line: 1, column: 1 }

/** A printing with nothing wrong; what is given stands in place of its own. */
export function evidenceOf(changes: Partial<Evidence> = {}): Evidence {
  return { issue: issueOf(), style: styleOf(), pages: [], said: [], editions: ['screen'], ...changes }
}

export function issueOf(changes: Partial<Issue> = {}): Issue {
  return {
    id: '001',
    masthead: 'مجلة',
    number: 1,
    date: '2026-11-01',
    language: 'ar-EG',
    numerals: 'arabic-indic',
    labels: { number: 'العدد ١', date: 'نوفمبر ٢٠٢٦' },
    theme: 'plain',
    cover: { story: 'talk' },
    back: {},
    binding: { kind: 'stapled' },
    sections: [],
    adverts: [],
    articles: [letterOf()],
    ...changes,
  }
}

export function letterOf(changes: Partial<Article> = {}): Article {
  const title = [{ kind: 'text', text: 'رسالة' }] as const
  const credits = [{ role: 'كتابة', name: 'سلمى' }]
  const places = { kicker: SPAN, title: SPAN, credits: SPAN }
  const letter = { kind: 'letter', slug: 'letter', title, credits, blocks: [], span: SPAN, places }
  return { ...letter, ...changes } as Article
}

const NONE: Means = { spaceStretch: 0, spaceShrink: 0, letterGap: 0, expansion: 0, wideForms: false }
const JUSTIFICATION: Justification = { wide: NONE, narrow: NONE }
const TEXT: TextStyle = {
  faces: { arabic: 'example/regular', latin: 'example/regular' },
  size: 10,
  colour: 'ink',
  rise: 0,
}
const BLOCK: BlockStyle = {
  text: TEXT,
  align: 'start',
  leading: 15,
  indent: 0,
  before: 0,
  balance: false,
  justification: JUSTIFICATION,
  hang: false,
}

export function styleOf(changes: Partial<Style> = {}): Style {
  return {
    name: 'example',
    trim: EXAMPLE_PAGE,
    bleed: 9,
    margins: { top: 50, bottom: 50, inside: 50, outside: 50 },
    columns: 2,
    briefColumns: 3,
    gutter: 20,
    baseline: 15,
    rows: 1,
    opener: 'heading',
    contents: false,
    band: false,
    pullQuotes: 'none',
    furniture: 'corner',
    cover: 'star',
    backCover: false,
    pictures: { screen: 220, archive: 300 },
    firstWords: 0,
    dropLines: 1,
    emphasis: TEXT.faces,
    press: USUAL_PRESS,
    palette: { paper: { screen: [1, 1, 1] }, ink: { screen: [0, 0, 0] } },
    text: Object.fromEntries(TEXT_ROLES.map((role) => [role, BLOCK])) as Record<TextRole, BlockStyle>,
    ...changes,
  }
}

export function pageOf(number: number, ...items: readonly Item[]): Page {
  const side = sideOf(number)
  const columns = [OTHER_COLUMN, COLUMN]
  return { number, side, size: EXAMPLE_PAGE, grid: { columns, baseline: 15 }, items }
}

/** Pages with nothing on them. */
export function emptyPages(count: number): Page[] {
  return Array.from({ length: count }, (_, index) => pageOf(index + 1))
}

/** A line as an example gives it; it stands in its column where it says nothing else. */
export interface ExampleLine {
  readonly text: string
  readonly x?: number
  readonly y?: number
  readonly size?: number
  /** Set word gap over natural word gap, in a line that is filled. */
  readonly gap?: number
  /** How far the ink of each word reaches from its baseline, in thousandths of an em. */
  readonly ink?: { readonly above: number; readonly below: number }
  /** So many marks at one place in each word. */
  readonly marks?: number
  /** To be filled, and left as it is. */
  readonly short?: true
  readonly link?: string
  readonly tag?: Tag | Artifact
  readonly language?: string
}

export function lineOf(line: ExampleLine): TextItem {
  const [item] = paragraphOf(line)
  if (!item) throw new Error('An example has no line.')
  return item
}

/** The lines of one paragraph. */
export function paragraphOf(...lines: readonly ExampleLine[]): TextItem[] {
  const tag: Tag = { role: 'paragraph' }
  const text = lines.map((line) => line.text).join(' ')
  const [first] = lines
  const style = { ...TEXT, size: first?.size ?? TEXT.size }
  const span = {
    start: 0,
    end: text.length,
    style,
    language: first?.language ?? 'ar',
    ...(first?.link && { link: first.link }),
  }
  const source: StyledText = { text, spans: [span] }
  let start = 0
  return lines.map((line, index): TextItem => {
    const end = start + line.text.length
    const runs = runsOf(line, start, source)
    const item: TextItem = {
      kind: 'text',
      at: { x: line.x ?? COLUMN.x, y: line.y ?? COLUMN.y + 15 * (index + 1) },
      line: {
        runs,
        direction: 'rtl',
        measure: COLUMN.width,
        start,
        end,
        gapRatio: line.gap ?? 1,
        letterGap: 0,
        expansion: 1,
        flush: line.gap !== undefined,
        ...(line.short && { short: line.short }),
      },
      source,
      tag: line.tag ?? tag,
    }
    start = end + 1
    return item
  })
}

/** Every letter half as wide as it is high. */
function runsOf(line: ExampleLine, start: number, { spans }: StyledText): PlacedRun[] {
  const { text, gap = 1 } = line
  const [span] = spans
  if (!span) return []
  const { size } = span.style
  let [x, at] = [0, start]
  return text
    .split(/( )/)
    .filter(Boolean)
    .map((word) => {
      const space = word === ' '
      const natural = (word.length * size) / 2
      const advance = space ? natural * gap : natural
      const run = {
        text: word,
        level: 1,
        face: line.ink || line.marks ? inkedFace(line.ink) : FACE,
        span,
        size,
        glyphs: space ? [] : glyphsOf(line),
        advance: natural,
        space,
        openings: [],
        sites: [],
        wide: undefined,
      }
      const placed = { x, advance, run, start: at }
      x += advance
      at += word.length
      return placed
    })
}

/** One glyph of ink for a word, or so many marks without a width. */
function glyphsOf({ ink, marks = 0 }: ExampleLine): Glyph[] {
  const glyph = { id: 1, cluster: 0, dx: 0, dy: 0 }
  if (ink) return [{ ...glyph, advance: 500 }]
  return Array.from({ length: marks }, () => ({ ...glyph, advance: 0 }))
}

/** A face whose every glyph is a box. */
function inkedFace({ above, below } = { above: 900, below: -700 }): FontFace {
  const corners = [
    [0, -below],
    [400, -below],
    [400, above],
    [0, above],
  ] as const
  const outline = corners.map((points, index) => ({ command: index === 0 ? 'M' : 'L', points }) as const)
  return { ...FACE, outline: () => [...outline, { command: 'Z', points: [] }] }
}

const FACE: FontFace = {
  name: 'example/regular',
  family: 'Example',
  postscriptName: 'Example',
  bytes: new Uint8Array(0),
  unitsPerEm: 1000,
  ascent: 800,
  descent: -200,
  xHeight: 500,
  capHeight: 700,
  bbox: { minX: 0, minY: -200, maxX: 1000, maxY: 800 },
  glyphCount: 0,
  isSans: false,
  covers: () => true,
  outline: () => [],
  advanceOf: () => undefined,
  heightOf: () => undefined,
}

/** A picture of 300 pixels to the inch, unless it is told how many it has across. */
export function pictureOf(
  box: Rect,
  changes: Partial<PictureItem> & { readonly wide?: number } = {},
): PictureItem {
  const { wide = (box.width * 300) / POINTS_PER_INCH, ...others } = changes
  return {
    kind: 'picture',
    path: '/picture.jpg',
    pixels: { width: wide, height: (wide * box.height) / box.width },
    box,
    tag: { role: 'figure', alternative: 'باب أزرق' },
    ...others,
  }
}

export function strokeOf(width: number): PathItem {
  const commands = [
    { command: 'M', points: [50, 400] },
    { command: 'L', points: [290, 400] },
  ] as const
  return { kind: 'path', commands, stroke: { colour: 'ink', width } }
}
