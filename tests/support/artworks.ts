/** Adverts as an agency would send them: PDFs of one page, made by pdfkit alone, with boxes, plates and a face. */

import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { mm, type Pt } from '../../src/geometry.ts'
import { HOUSE } from './house.ts'

const FACE = join(HOUSE, 'node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf')

export interface MadeAdvert {
  /** Millimetres of the trim, and of the bleed round it. */
  readonly width?: number
  readonly height?: number
  readonly bleed?: number
  /** Cyan, magenta, yellow and black in per cent of the ground; three figures are light. */
  readonly ground?: readonly number[]
  readonly boxes?: boolean
  readonly pages?: number
  readonly password?: string
  /** What is drawn besides; x and y from the top left of the bleed. */
  readonly draw?: (document: PDFKit.PDFDocument) => void
}

/** Words in black alone on a ground that goes to the edge. */
export async function makeAdvert({
  width = 210,
  height = 280,
  bleed = 3,
  ground = [80, 20, 0, 10],
  boxes = true,
  pages = 1,
  password,
  draw = () => {},
}: MadeAdvert = {}): Promise<Uint8Array> {
  const whole: [Pt, Pt] = [mm(width + 2 * bleed), mm(height + 2 * bleed)]
  const document = new PDFDocument({
    size: whole,
    margin: 0,
    font: FACE,
    autoFirstPage: false,
    info: { CreationDate: new Date(0) },
    ...(password !== undefined && { userPassword: password }),
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (let page = 0; page < pages; page++) {
    document.addPage()
    if (boxes) Object.assign(document.page.dictionary.data, boxesOf(whole, mm(bleed)))
    document.rect(0, 0, ...whole).fill([...ground] as never)
    document.fillColor([0, 0, 0, 100] as never).fontSize(40)
    document.text('INK', mm(bleed + 20), mm(bleed + 20), { lineBreak: false })
    draw(document)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function boxesOf([width, height]: readonly [Pt, Pt], bleed: Pt) {
  return { BleedBox: [0, 0, width, height], TrimBox: [bleed, bleed, width - bleed, height - bleed] }
}
