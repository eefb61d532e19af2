/** Pages of the sample issues, printed once for each way that they are shown in, and drawn from their files. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import type { House } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { printSpecimen } from '../../src/specimen.ts'
import type { ShownPages } from './boards.ts'

/** Pages that touch, drawn as PNG, the first at the right. */
export type DrawnPages = readonly Uint8Array[]

interface SamplePages {
  /** The pages of a row of a board. */
  readonly read: (row: readonly ShownPages[]) => Promise<readonly DrawnPages[]>
  /** The first page of the specimen of justification, as PNG. */
  readonly specimen: () => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** Pixels of a page's height as it is drawn; boards make it smaller. */
const HEIGHT = 1500

export async function openPages(house: House): Promise<SamplePages> {
  const scratch = await mkdtemp(join(tmpdir(), 'warraq-manual-'))
  const printed = new Map<string, Promise<Uint8Array>>()

  const print = (shown: ShownPages): Promise<Uint8Array> => {
    const { pages: _, ...way } = shown
    const key = JSON.stringify(way)
    const known = printed.get(key) ?? printPages(house, { shown, scratch: join(scratch, `${printed.size}`) })
    printed.set(key, known)
    return known
  }

  return {
    read: async (row) => {
      const drawn: DrawnPages[] = []
      for (const shown of row) drawn.push(drawPages(await print(shown), shown.pages))
      return drawn
    },
    specimen: async () => {
      const { value, diagnostics } = await printSpecimen(house)
      return named(value, diagnostics.map(formatDiagnostic), 'specimen.1.png')
    },
    close: () => rm(scratch, { recursive: true, force: true }),
  }
}

interface Copy {
  readonly shown: ShownPages
  /** The folder of the copy that is printed. */
  readonly scratch: string
}

/** A copy of the issue, changed as it is shown, as a PDF. */
async function printPages(house: House, { shown, scratch }: Copy): Promise<Uint8Array> {
  const { issue, theme, grid, file = 'screen', sheets } = shown
  const folder = join(scratch, issue)
  await cp(join(house.issues, issue), folder, { recursive: true })
  await change(folder, shown)
  const { value, diagnostics } = await press({
    house,
    folder,
    editions: [file],
    ...(theme !== undefined && { theme }),
    ...(grid && { grid }),
    ...(sheets && { imposition: sheets }),
  })
  return named(
    value?.files,
    diagnostics.map(formatDiagnostic),
    `${issue}.${file}${sheets ? `-${sheets}` : ''}.pdf`,
  )
}

function named(files: readonly PrintedFile[] | undefined, said: readonly string[], name: string): Uint8Array {
  const file = files?.find((each) => each.name === name)
  if (!file) throw new Error(`The press made no ${name}.\n${said.join('\n')}`)
  return file.bytes
}

/** Writes the opener into the copy's interview, and the number into its issue. */
async function change(folder: string, { opener, number }: ShownPages): Promise<void> {
  if (opener !== undefined)
    await rewrite(join(folder, 'interviews/omar-aliskandarani.yaml'), [
      'kind: interview',
      `kind: interview\nopener: ${opener}`,
    ])
  if (number !== undefined) await rewrite(join(folder, 'issue.yaml'), [/^number: \d+/m, `number: ${number}`])
}

async function rewrite(path: string, [old, fresh]: readonly [string | RegExp, string]): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(old, fresh))
}

function drawPages(pdf: Uint8Array, numbers: readonly number[]): DrawnPages {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  return numbers.map((number) => {
    const page = document.loadPage(number - 1)
    const [, top, , bottom] = page.getBounds()
    const scale = HEIGHT / (bottom - top)
    return page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false).asPNG()
  })
}
