/** The pages of a sample issue → the sheet's pages of them: small, as spreads, each opening under its name. */

import type { Pt, Rect } from '../geometry.ts'
import { paintPicture } from '../images/page.ts'
import { inLanes } from '../lanes.ts'
import { isLeft } from '../layout/grid/sides.ts'
import { type Item, type Page, rectangle, type Tag } from '../layout/page/frame.ts'
import { paintSvg } from '../paint/svg.ts'
import type { Style } from '../style/style.ts'
import { contentArea, label, type SheetRoom, sheetPage } from './room.ts'
import { OPENED } from './sample-issue.ts'
import { SHEET_WORDS } from './words.ts'

/** Spreads side by side; or so many where all of them go onto one page then. */
const ACROSS = 3
const MOST_ACROSS = 4
const GAP: Pt = 12
const UNDER: Pt = 17
/** Pixels to a point of a small page. */
const FINENESS = 4
const AT_ONCE = 2
const EDGE: Pt = 0.3

interface SmallPage {
  readonly page: Page
  readonly png: Uint8Array
}

/** Right and left; a page may stand alone. */
type SmallSpread = readonly [right: SmallPage | undefined, left: SmallPage | undefined]

export async function samplePages(
  room: SheetRoom,
  pages: readonly Page[],
  from: number,
): Promise<readonly Page[]> {
  const { style } = room.compositor
  const area = contentArea(room, from)
  const count = Math.ceil(pages.length / 2)
  const fit = [ACROSS, MOST_ACROSS].map((across) => placeSpreads(style, area, across))
  const { across, width, height, rows } =
    fit.find((each) => each.rows * each.across >= count) ?? placeSpreads(style, area, ACROSS)
  const small = await inLanes(pages, AT_ONCE, async (page): Promise<SmallPage> => {
    const drawing = paintSvg(page, style.palette)
    return { page, png: await paintPicture(drawing, page.size.width, Math.round(width * FINENESS)) }
  })
  const spreads = pairPages(small)
  const most = rows * across
  return Array.from({ length: Math.ceil(spreads.length / most) }, (_, index) =>
    sheetPage(room, from + index, SHEET_WORDS.pages, (content, section) =>
      spreads.slice(index * most, (index + 1) * most).flatMap((spread, at) => {
        const column = at % across
        const x = content.x + content.width - (column + 1) * 2 * width - column * GAP
        const y = content.y + Math.floor(at / across) * (height + UNDER + GAP)
        return drawSpread(room, spread, { x, y, width, height }, section)
      }),
    ),
  )
}

/** How large pages are of so many spreads side by side, and how many rows of them there is room for. */
function placeSpreads({ trim }: Style, area: Rect, across: number) {
  const width = (area.width - (across - 1) * GAP) / across / 2
  const height = (width * trim.height) / trim.width
  const rows = Math.max(1, Math.floor((area.height + GAP) / (height + UNDER + GAP)))
  return { across, width, height, rows }
}

/** The cover lies open: its front at the left, its back at the right where the issue ends on one. */
function pairPages(pages: readonly SmallPage[]): readonly SmallSpread[] {
  const [front, ...others] = pages
  const last = others.at(-1)
  const back = last && !isLeft(last.page.number) ? last : undefined
  const spreads: SmallSpread[] = [[back, front]]
  for (const small of back ? others.slice(0, -1) : others) {
    const [right, left] = spreads.at(-1) ?? []
    if (!isLeft(small.page.number)) spreads.push([small, undefined])
    else if (right && !left) spreads.splice(-1, 1, [right, small])
    else spreads.push([undefined, small])
  }
  return spreads
}

/** `box` is the left page's; the right one lies beside it. */
function drawSpread(room: SheetRoom, [right, left]: SmallSpread, box: Rect, section: Tag): Item[] {
  const beside = { ...box, x: box.x + box.width }
  return [
    ...(right ? drawSmall(room, right, beside, section) : []),
    ...(left ? drawSmall(room, left, box, section) : []),
  ]
}

function drawSmall(room: SheetRoom, { page, png }: SmallPage, box: Rect, section: Tag): Item[] {
  const name = page.opens === undefined ? undefined : OPENED[page.opens]
  const pixels = { width: 1, height: box.height / box.width }
  const said = name ?? `${page.number}`
  return [
    {
      kind: 'picture',
      path: '',
      bytes: png,
      pixels,
      box,
      tag: { role: 'figure', parent: section, alternative: said },
    },
    { kind: 'path', commands: rectangle(box), stroke: { colour: 'sheetLine', width: EDGE } },
    ...(name
      ? label(
          room,
          name,
          { ...box, y: box.y + box.height + 3 },
          { tag: { role: 'paragraph', parent: section } },
        )
      : []),
  ]
}
