/**
 * An order → a warm session of its proof: each laying reads the files anew, and uses again what has not changed. Pages
 * come first and what is to be said of them after, so that they are seen before they are judged.
 */

import { basename, resolve } from 'node:path'
import { inspectPages, type SeparatedIssue, separate } from '../check-pages.ts'
import { type Checked, type Diagnostic, hasErrors, proceed } from '../diagnostic.ts'
import { EDITIONS } from '../editions/edition.ts'
import type { House } from '../house.ts'
import { openDarkroom } from '../images/darkroom.ts'
import type { PlatedBytes } from '../images/plate-view.ts'
import { type LaidIssue, type LayOrder, openFaces, readIssue } from '../lay.ts'
import type { Page } from '../layout/page/frame.ts'
import { picturesOn } from '../paint/pictures.ts'
import { wayFrom } from '../source/disk.ts'
import { hexOf } from '../style/hex.ts'
import { nameContent } from './content.ts'
import { type Drawing, markOf, openPen } from './draw.ts'
import { generationsOf } from './generations.ts'
import { keepDressing, keepPages, keepPictures, keepPlates, keepProbes, keepTypesetter } from './kept.ts'
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
  /** Its pages, with their pictures as a screen shows them. */
  readonly shown: readonly Page[]
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
  /** What tells this state from others, in a folder of output that was printed from it. */
  readonly generations?: readonly string[]
  /** Pictures as a printer's file has them, by the names that they are shown under. */
  readonly plated: ReadonlyMap<ContentName, PlatedBytes>
}

/** The house as it is now: its plug-ins may be other than they were. */
export type ReadHouse = () => Promise<Checked<House>>

export interface Session {
  readonly lay: () => Promise<Laying>
  readonly check: (laying: Laying) => Promise<Checking>
}

const SILENT = () => {}

/** `readHouse`: that of the order where left out. */
export function openSession(
  proof: ProofOrder,
  readHouse: ReadHouse = async () => ({ value: proof.house, diagnostics: [] }),
): Session {
  const order: LayOrder = { ...proof, editions: EDITIONS }
  const readers = { dress: keepDressing(), darkroom: { ...openDarkroom(), probe: keepProbes() } }
  const [keepWarm, layPages] = [keepTypesetter(), keepPages()]
  const [showPictures, makePlates] = [keepPictures(), keepPlates()]
  const pictureNames = new WeakMap<Uint8Array, ContentName>()
  const namePicture = (bytes: Uint8Array) => {
    const name = pictureNames.get(bytes) ?? nameContent(bytes)
    pictureNames.set(bytes, name)
    return name
  }
  const pen = openPen(namePicture)
  let lastPages: readonly Page[] = []

  const lay = async (): Promise<Laying> => {
    const watch = startWatch()
    const read = await proceed(await readHouse(), (house) => readIssue({ ...order, house }, SILENT, readers))
    watch.note('read')
    const opened = await proceed(read, (made) => openFaces(made, order))
    const warm = opened.value && { ...opened.value, typesetter: keepWarm(opened.value.typesetter) }
    watch.note('open')
    const laid = await proceed({ ...opened, ...(warm && { value: warm }) }, layPages)
    watch.note('lay')
    const { value, diagnostics } = laid
    if (!value) return { diagnostics, drawings: [], pictures: new Map(), shown: [], times: watch.times() }
    const pages = await showPictures(value.pages, value.dressing.style)
    const drawn = pages.map((page) => drawPage(page, pen.draw, resolve(order.folder)))
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
      pictures: new Map(
        picturesOn(pages).flatMap(({ bytes }) => (bytes ? [[namePicture(bytes), bytes] as const] : [])),
      ),
      laid: value,
      shown: pages,
      diagnostics,
      times: watch.times(),
    }
  }

  const check = async ({ laid, shown, diagnostics }: Laying): Promise<Checking> => {
    // Those of before are what is looked at then: a mistake in their words is shown where these stood.
    if (!laid) return { failed: true, notes: await liveNotes(diagnostics, lastPages), plated: new Map() }
    lastPages = laid.pages
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
      notes: await liveNotes(all, laid.pages, laid.plugIns.checks),
      overlays: new Map(laid.pages.map((page) => [page.number, drawingOf(overlayOf(page, style))])),
      ...(press && { plates: livePlates(press) }),
      generations: await generationsOf(laid, order.house),
      plated: await platedPictures(separated.value, shown, namePicture),
    }
  }

  return { lay, check }
}

function drawPage(page: Page, draw: (item: Page['items'][number]) => Drawing, folder: string) {
  const drawn = page.items.map((item) => ({ item, drawing: draw(item) }))
  const marks = drawn.map(({ item, drawing }) => markOf(item, drawing))
  const { number, side, size } = page
  const key = nameContent(JSON.stringify([size, marks]))
  const article = articleOn(page, folder)
  const live: LivePage = {
    number,
    side,
    width: size.width,
    height: size.height,
    key,
    ...(article !== undefined && { article }),
    marks,
  }
  return { page: live, drawings: drawn.map(({ drawing }) => drawing) }
}

/** The file that most of its words are from. */
function articleOn({ items }: Page, folder: string): string | undefined {
  const counts = new Map<string, number>()
  for (const item of items) {
    const file = item.kind === 'text' ? item.span?.file : undefined
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most && wayFrom(folder, resolve(most[0]))
}

/** The pictures of the shown pages, each with what a printer's file has of it. */
async function platedPictures(
  separated: SeparatedIssue | undefined,
  shown: readonly Page[],
  namePicture: (bytes: Uint8Array) => ContentName,
): Promise<ReadonlyMap<ContentName, PlatedBytes>> {
  const onPlates = picturesOn((await separated?.plateRoom?.separate(separated.printed)) ?? [])
  return new Map(
    picturesOn(shown).flatMap(({ bytes }, index): [ContentName, PlatedBytes][] => {
      const plated = onPlates[index]
      if (!bytes || !plated?.bytes) return []
      const { tones } = plated
      return [[namePicture(bytes), { bytes: plated.bytes, ...(tones && { tones }) }]]
    }),
  )
}

function drawingOf(content: object): Drawing {
  const json = JSON.stringify(content)
  return { name: nameContent(json), json: () => json }
}

function paletteOf({ dressing }: LaidIssue) {
  return Object.fromEntries(
    Object.entries(dressing.style.palette).map(([role, { screen }]) => [role, hexOf(screen)]),
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
