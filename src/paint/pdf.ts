/**
 * Pages → a tagged PDF: for the screen, or for the archive. Each page is drawn, written and let go; the fonts that its
 * lines are cast into are filled as long as pages come, and written behind the last of them.
 */

import type { Point, Rect } from '../geometry.ts'
import type { Tones } from '../images/plates.ts'
import {
  type Artifact,
  boxAround,
  type Item,
  type Page,
  type PathItem,
  type PictureItem,
  type Tag,
  type TextItem,
} from '../layout/page/frame.ts'
import type { Advance, Pause } from '../progress.ts'
import type { Ink } from '../style/style.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { PlaceArtwork } from './artwork.ts'
import type { CastRun } from './cast.ts'
import {
  type Attachment,
  attach,
  bindRight,
  closeContent,
  finish,
  type OpenedPicture,
  openDocument,
  openPicture,
  type PdfDocument,
  setIntent,
} from './document.ts'
import { Foundry } from './glyphs.ts'
import { tableOfTones } from './ink-spaces.ts'
import { type Colours, screenColours } from './inks.ts'
import type { Leaf } from './leaves.ts'
import { endOf } from './line-end.ts'
import type { Info } from './metadata.ts'
import { tellPlace } from './mishap.ts'
import { number } from './number.ts'
import { bookmarksOf, writeOutline } from './outline.ts'
import { type OutputIntent, PROFILES } from './profiles.ts'
import type { ReadyLine } from './recent-lines.ts'
import { StructureTree } from './structure.ts'
import type { CastLine } from './whispers.ts'

export interface PdfJob {
  readonly pages: readonly Page[]
  readonly palette: Readonly<Record<string, Ink>>
  readonly info: Info
  /** Hears how many pages are painted. */
  readonly advance?: Advance
  readonly pause?: Pause | undefined
  /** What makes an archive's file of it: the colours it is meant in, and what it was made from. */
  readonly archive?: { readonly intent: OutputIntent; readonly attachments: readonly Attachment[] }
}

/** Paints the edition for the screen, or for the archive. The bytes depend on the job alone. */
export async function paintPdf({
  pages,
  palette,
  info,
  advance,
  pause,
  archive,
}: PdfJob): Promise<Uint8Array> {
  const document = await openDocument(info, archive ? PROFILES.archive : PROFILES.screen)
  if (archive) setIntent(document, PROFILES.archive.intent, archive.intent)
  const foundry = new Foundry(document)
  const tree = new StructureTree(document, info.language, pages)
  const colours = screenColours(palette)
  const opened = new Map<Uint8Array, OpenedPicture>()
  for (const [index, page] of pages.entries()) {
    document.addPage({ size: [page.size.width, page.size.height], margin: 0 })
    for (const name of [page.opens, page.target]) if (name) document.addNamedDestination(name, 'Fit')
    const brush: Brush = { document, foundry, tree, opened, colours, page: index }
    const lines = paintItems(layerOf(page), brush)
    whisper(foundry.toldPoppler(lines), { document, tree })
    tree.endPage()
    closeContent(document)
    advance?.(index + 1, pages.length)
    await pause?.()
  }
  writeOutline(document, bookmarksOf(pages), pages)
  bindRight(document, pages[0]?.number ?? 1)
  tree.end()
  foundry.close()
  for (const attachment of archive?.attachments ?? []) attach(document, attachment)
  return finish(document)
}

/** What lies on one page, or on what else is drawn in one go, and how an error names that. */
export interface Layer {
  readonly place: string
  readonly items: readonly Item[]
}

/** A page under its folio. */
export function layerOf({ number, items }: Page): Layer {
  return { place: `page ${number}`, items }
}

/** Everything an item needs to be drawn. */
export interface Brush {
  readonly document: PdfDocument
  readonly foundry: Foundry
  /** None where nobody listens: a file for the printer. */
  readonly tree?: StructureTree
  /** Pictures that brought their bytes, as the document holds them. */
  readonly opened: Map<Uint8Array, OpenedPicture>
  /** Where pages that others have made are drawn as they are. */
  readonly artwork?: PlaceArtwork
  readonly colours: Colours
  /** Index of the page in hand. */
  readonly page: number
}

/** Draws what lies on a layer, and comes back with its lines of text as they were cast. */
export function paintItems({ place, items }: Layer, brush: Brush): CastLine[] {
  const lines: CastLine[] = []
  items.forEach((item, index) => {
    tellPlace(item, place, () => {
      if (item.kind === 'text') lines.push(paintLine(item, items[index + 1], brush))
      else paintShape(item, brush)
    })
  })
  return lines
}

function paintLine(item: TextItem, next: Item | undefined, brush: Brush): CastLine {
  const ready = brush.foundry.cast(item.line, endOf(item, next))
  paintText(item, ready, brush)
  return { at: item.at, runs: ready.runs }
}

function paintShape(item: PathItem | PictureItem, brush: Brush): void {
  if (item.kind === 'path') {
    paintPath(item, brush)
    return
  }
  const { tag } = item
  const draw = () => paintPicture(item, brush)
  if (tag.role === 'artifact') paintAside('Layout', brush, draw)
  else paintFigure(tag as Tag, item.box, brush, draw)
}

/** A picture that is cropped is drawn whole under a clip: its file goes into the book once, however often it is cut. */
function paintPicture(picture: PictureItem, { document, opened, artwork }: Brush): void {
  if (picture.artwork && artwork?.(picture)) return
  const { path, box, crop } = picture
  const file = picture.bytes ? openOnce(document, picture.bytes, { opened, tones: picture.tones }) : path
  if (!crop) {
    document.image(file, box.x, box.y, { width: box.width, height: box.height })
    return
  }
  const [width, height] = [box.width / crop.width, box.height / crop.height]
  document.addContent('q')
  document.addContent(`${[box.x, box.y, box.width, box.height].map(number).join(' ')} re W n`)
  document.image(file, box.x - crop.x * width, box.y - crop.y * height, { width, height })
  document.addContent('Q')
}

function openOnce(
  document: PdfDocument,
  bytes: Uint8Array,
  { opened, tones }: { readonly opened: Brush['opened']; readonly tones: Tones | undefined },
): OpenedPicture {
  const known = opened.get(bytes) ?? openPicture(document, bytes, tones && tableOfTones(document, tones))
  opened.set(bytes, known)
  return known
}

function paintText(item: TextItem, { runs, stretches }: ReadyLine, brush: Brush): void {
  const { tag, at } = item
  const line = { at, spacing: item.line }
  let last: CastRun | undefined
  const show = (shown: readonly CastRun[]) => {
    const apart = last !== undefined && isTurned(last) && isTurned(shown[0] as CastRun)
    brush.foundry.show(shown, { ...line, apart }, brush.colours.type)
    last = shown.at(-1)
  }
  const { tree } = brush
  if (!tree) {
    // What it overprints must not be overprinted by what follows.
    brush.document.save()
    for (const shown of stretches) show(shown)
    whisper(brush.foundry.toldPdfium({ at, runs }), brush)
    brush.document.restore()
    return
  }
  if (tag.role === 'artifact') {
    paintAside((tag as Artifact).type, brush, () => stretches.forEach(show))
    whisper(brush.foundry.toldPdfium({ at, runs }), brush)
    return
  }
  // What draws nothing is heard by nobody.
  if (runs.length === 0) return
  const label = tree.onlyLeafOf(item) ? [] : runs.filter(({ placed }) => tree.isNumber(item, placed.start))
  if (label.length > 0) tree.leadBack(item, brush.page, boxOf(label, at))
  for (const { leaf, shown } of groupByLeaf(item, stretches, tree)) {
    tree.drawLeaf({ item, leaf, page: brush.page, box: boxOf(shown, at) }, () => show(shown))
  }
  whisper(brush.foundry.toldPdfium({ at, runs }), brush)
}

function isTurned({ placed }: CastRun): boolean {
  return isRightToLeft(placed.run.level)
}

/** Shows what is for one reader and no listener. */
export function whisper(operators: readonly string[], brush: Pick<Brush, 'document' | 'tree'>): void {
  if (operators.length > 0) paintAside('Layout', brush, () => brush.document.addContent(operators.join('\n')))
}

/** What a listener is told of in words, where there is one. */
function paintFigure(tag: Tag, box: Rect, { tree, page }: Brush, draw: () => void): void {
  if (tree) tree.drawFigure({ tag, page, box }, draw)
  else draw()
}

/** What a listener passes over, where there is one. */
function paintAside(
  type: Artifact['type'],
  { document, tree }: Pick<Brush, 'document' | 'tree'>,
  draw: () => void,
): void {
  if (tree) document.markContent('Artifact', { type })
  draw()
  if (tree) document.endMarkedContent()
}

/** The parts of each stretch that belong to one leaf, from left to right. */
function groupByLeaf(
  item: TextItem,
  stretches: readonly (readonly CastRun[])[],
  tree: StructureTree,
): { readonly leaf: Leaf; readonly shown: readonly CastRun[] }[] {
  const only = tree.onlyLeafOf(item)
  if (only) return stretches.map((shown) => ({ leaf: only, shown }))
  const groups: { readonly leaf: Leaf; readonly shown: CastRun[] }[] = []
  for (const stretch of stretches) {
    stretch.forEach((run, index) => {
      const leaf = tree.leafAt(item, run.placed.start)
      const last = groups.at(-1)
      if (index > 0 && last?.leaf === leaf) last.shown.push(run)
      else groups.push({ leaf, shown: [run] })
    })
  }
  return groups
}

function boxOf(runs: readonly CastRun[], at: Point): Rect {
  const first = (runs[0] as CastRun).placed
  const last = (runs.at(-1) as CastRun).placed
  const { face, size } = first.run
  const scale = size / face.unitsPerEm
  return {
    x: at.x + first.x,
    y: at.y - face.ascent * scale,
    width: last.x + last.advance - first.x,
    height: (face.ascent - face.descent) * scale,
  }
}

function paintPath({ commands, fill, stroke, clip, tag }: PathItem, brush: Brush): void {
  const { document, colours } = brush
  const path = commands.map(({ command, points }) =>
    `${points.map(number).join(' ')} ${PATH_OPERATORS[command]}`.trim(),
  )
  const paint = [
    'q',
    ...(clip ? [`${[clip.x, clip.y, clip.width, clip.height].map(number).join(' ')} re W n`] : []),
    ...(fill ? [colours.fill(fill)] : []),
    ...(stroke ? [colours.stroke(stroke.colour), `${number(stroke.width)} w`] : []),
    ...path,
    fill && stroke ? 'B' : fill ? 'f' : 'S',
    'Q',
  ]
  const draw = () => document.addContent(paint.join('\n'))
  const box = boxAround(commands)
  if (tag && box) paintFigure(tag, box, brush, draw)
  else paintAside('Layout', brush, draw)
}

/** ISO 32000-1, 8.5.2. PDF has no quadratic curves; none of our paths does. */
const PATH_OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h', Q: 'c' } as const
