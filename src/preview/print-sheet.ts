/**
 * A theme's name → its sheet, one PDF: its page and grid, its colours, its styles of text, its faces, and its pages in
 * small, laid from a sample. Set in the theme itself, by what sets every page. A third front door, beside the specimen's.
 */

import { join } from 'node:path'
import { type Checked, proceed } from '../diagnostic.ts'
import type { PrintedFile } from '../editions/edition.ts'
import type { House } from '../house.ts'
import { layOut, type OpenedIssue, readIssue } from '../lay.ts'
import type { Page, Tag } from '../layout/page/frame.ts'
import { openCompositor } from '../layout/set/open.ts'
import { openTypesetter } from '../open-faces.ts'
import type { Ink, Style } from '../style/style.ts'
import { coloursPage } from './colours-page.ts'
import { facesPages } from './faces-pages.ts'
import { gridPage } from './grid-page.ts'
import type { SheetRoom } from './room.ts'
import { sampleIssue } from './sample-issue.ts'
import { samplePages } from './sample-pages.ts'
import { stylesPages } from './styles-pages.ts'
import { sheetTitlePage } from './title-page.ts'

const SILENT = () => {}
const EDITIONS = ['screen'] as const

/** Its name is the theme's. Mistakes of the theme are diagnostics; what the sample's own pages are told is not. */
export async function printSheet(house: House, theme: string): Promise<Checked<PrintedFile>> {
  const { plugIns: _, ...bare } = house
  const folder = join(house.root, 'assets', 'issues', '001')
  const read = await readIssue({ house: bare, folder, editions: EDITIONS, theme }, SILENT)
  const opened = await proceed(read, async (made): Promise<Checked<OpenedIssue>> => {
    // Faces of listings too, which no issue without one opens.
    const sample = { ...made, issue: sampleIssue(made.issue) }
    const { value, diagnostics } = await openTypesetter(sample, EDITIONS)
    return { ...(value && { value: { ...sample, ...value } }), diagnostics }
  })
  return proceed(opened, async (made) => {
    const laid = await layOut(made, SILENT)
    const pages = await drawSheet(made, laid.value?.pages ?? [])
    return {
      value: { name: `${theme}.pdf`, bytes: await paint(pages, made.dressing.style) },
      diagnostics: [],
    }
  })
}

async function drawSheet(opened: OpenedIssue, sample: readonly Page[]): Promise<readonly Page[]> {
  const { issue, dressing, typesetter } = opened
  const { style, faces } = dressing
  // What a theme is shown by has letters that its issue may not have.
  const lenient = { ...typesetter, lenient: true }
  const document: Tag = { role: 'document' }
  const room: SheetRoom = {
    compositor: { ...openCompositor(issue, style, { typesetter: lenient }), numerals: 'arabic-indic' },
    document,
  }
  const familyOf = (face: string) => faces.find(({ name }) => name === face)?.family ?? face
  const { body, title } = style.text
  const families = [...new Set([body, title].map(({ text }) => familyOf(text.faces.arabic)))]
  const front = [sheetTitlePage(room, families), gridPage(room, 2), coloursPage(room, 3)]
  const styled = [...front, ...stylesPages(room, front.length + 1)]
  const faced = [...styled, ...facesPages(room, styled.length + 1)]
  return [...faced, ...(await samplePages(room, sample, faced.length + 1))]
}

async function paint(pages: readonly Page[], { name, palette }: Style): Promise<Uint8Array> {
  const { paintPdf } = await import('../paint/pdf.ts')
  const info = { title: name, authors: [], subject: '', language: 'ar', date: new Date(0) }
  return paintPdf({ pages, palette: { ...palette, sheetLine: lineOn(palette) }, info })
}

/** Of the ink in the paper: hairlines that divide and do not speak. */
const LINE = 0.22

function lineOn({ paper, ink }: Style['palette']): Ink {
  const mixed = (channel: 0 | 1 | 2) => {
    const [under, over] = [paper?.screen[channel] ?? 1, ink?.screen[channel] ?? 0]
    return under + (over - under) * LINE
  }
  return { screen: [mixed(0), mixed(1), mixed(2)] }
}
