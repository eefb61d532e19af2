/**
 * An order → a warm session of its proof: each laying reads the files anew, and uses again what has not changed. Pages
 * come first and what is to be said of them after, so that they are seen before they are judged.
 */

import { basename, resolve } from 'node:path'
import { inspectPages, separate } from '../check-pages.ts'
import { type Diagnostic, hasErrors, proceed } from '../diagnostic.ts'
import { EDITIONS } from '../editions/edition.ts'
import type { House } from '../house.ts'
import { type LaidIssue, type LayOrder, openFaces, readIssue } from '../lay.ts'
import type { Page } from '../layout/page/frame.ts'
import { hexOf } from '../style/hex.ts'
import { nameContent } from './content.ts'
import { type Drawing, markOf, openPen } from './draw.ts'
import { keepDressing, keepPages, keepPictures, keepPlates, keepTypesetter } from './kept.ts'
import type { ContentName, LiveNote, LivePage, LivePlates, Spread } from './messages.ts'
import { liveNotes } from './notes.ts'
import { overlayOf } from './overlays.ts'
import { livePlates } from './plates.ts'

export interface ProofOrder {
  readonly house: House
  /** The issue's folder. */
  readonly folder: string
  /** A theme instead of the issue's own. */
  readonly theme?: string
}

/** As far as an order came. */
export interface Laying {
  /** None where the issue could not be laid. */
  readonly spread?: Spread
  /** What the pages are drawn with. */
  readonly drawings: readonly Drawing[]
  readonly pictures: ReadonlyMap<ContentName, Uint8Array>
  readonly laid?: LaidIssue
  readonly diagnostics: readonly Diagnostic[]
  /** Milliseconds since 1970 at which each stage ended. */
  readonly times: Readonly<Record<string, number>>
}

export interface Checking {
  readonly failed: boolean
  readonly notes: readonly LiveNote[]
  /** By the numbers of pages. */
  readonly overlays?: ReadonlyMap<number, Drawing>
  readonly plates?: LivePlates
}

export interface Session {
  readonly lay: () => Promise<Laying>
  readonly check: (laying: Laying) => Promise<Checking>
}

const SILENT = () => {}

export function openSession(proof: ProofOrder): Session {
  const order: LayOrder = { ...proof, editions: EDITIONS }
  const [dress, keepWarm, layPages] = [keepDressing(), keepTypesetter(), keepPages()]
  const [showPictures, makePlates] = [keepPictures(), keepPlates()]
  const pictureNames = new WeakMap<Uint8Array, ContentName>()
  const namePicture = (bytes: Uint8Array) => {
    const name = pictureNames.get(bytes) ?? nameContent(bytes)
    pictureNames.set(bytes, name)
    return name
  }
  const pen = openPen(namePicture)

  const lay = async (): Promise<Laying> => {
    const watch = startWatch()
    const read = await readIssue(order, SILENT, dress)
    watch.note('read')
    const opened = await proceed(read, (made) => openFaces(made, order))
    const warm = opened.value && { ...opened.value, typesetter: keepWarm(opened.value.typesetter) }
    watch.note('open')
    const laid = await proceed({ ...opened, ...(warm && { value: warm }) }, layPages)
    watch.note('lay')
    const { value, diagnostics } = laid
    if (!value) return { diagnostics, drawings: [], pictures: new Map(), times: watch.times() }
    const pages = await showPictures(value.pages, value.dressing.style)
    const drawn = pages.map((page) => drawPage(page, pen.draw))
    watch.note('paint')
    return {
      spread: {
        facts: {
          id: basename(resolve(order.folder)),
          masthead: value.issue.masthead,
          number: value.issue.labels.number,
          theme: value.dressing.style.name,
        },
        palette: paletteOf(value),
        pages: drawn.map(({ page }) => page),
      },
      drawings: drawn.flatMap(({ drawings }) => drawings),
      pictures: new Map(picturesOf(pages).map((bytes) => [namePicture(bytes), bytes])),
      laid: value,
      diagnostics,
      times: watch.times(),
    }
  }

  const check = async ({ laid, diagnostics }: Laying): Promise<Checking> => {
    if (!laid) return { failed: true, notes: await liveNotes(diagnostics) }
    const { style } = laid.dressing
    const separated = await separate(laid, order, SILENT, makePlates)
    const said = [...diagnostics, ...separated.diagnostics]
    const found = separated.value
      ? await inspectPages(separated.value, order, { announce: SILENT, said })
      : { diagnostics: [] }
    const all = [...said, ...found.diagnostics]
    const press = found.value?.evidence.press
    return {
      failed: hasErrors(all),
      notes: await liveNotes(all),
      overlays: new Map(laid.pages.map((page) => [page.number, drawingOf(overlayOf(page, style))])),
      ...(press && { plates: livePlates(press) }),
    }
  }

  return { lay, check }
}

function drawPage(page: Page, draw: (item: Page['items'][number]) => Drawing) {
  const drawn = page.items.map((item) => ({ item, drawing: draw(item) }))
  const marks = drawn.map(({ item, drawing }) => markOf(item, drawing))
  const { number, side, size } = page
  const key = nameContent(JSON.stringify([size, marks]))
  const live: LivePage = { number, side, width: size.width, height: size.height, key, marks }
  return { page: live, drawings: drawn.map(({ drawing }) => drawing) }
}

function drawingOf(content: object): Drawing {
  const json = JSON.stringify(content)
  return { name: nameContent(json), json }
}

function paletteOf({ dressing }: LaidIssue) {
  return Object.fromEntries(
    Object.entries(dressing.style.palette).map(([role, { screen }]) => [role, hexOf(screen)]),
  )
}

function picturesOf(pages: readonly Page[]): Uint8Array[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'picture' && item.bytes ? [item.bytes] : [])),
  )
}

/** Notes when what ended. */
function startWatch() {
  const noted: Record<string, number> = {}
  return {
    note: (stage: string) => {
      noted[stage] = performance.timeOrigin + performance.now()
    },
    times: () => noted,
  }
}
