/**
 * A PDF or an e-book in, what MuPDF makes of it: the text of each page, and which phrases it finds; the lines of a
 * book as it flows, in which faces.
 * One file speaks to one package.
 */

import * as mupdf from 'mupdf'
import { type FlowedLine, STOP } from './flow.ts'

export async function readWithMupdf(pdf: Uint8Array): Promise<string[]> {
  return pagesOf(pdf).map((page) => page.asText())
}

export async function findWithMupdf(pdf: Uint8Array, phrases: readonly string[]): Promise<boolean[]> {
  const pages = pagesOf(pdf)
  return phrases.map((phrase) => pages.some((page) => page.search(phrase, {}).length > 0))
}

function pagesOf(pdf: Uint8Array) {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace'),
  )
}

/** A book as MuPDF flows it. */
export interface FlowedBook {
  readonly lines: readonly FlowedLine[]
  /** Names of the faces in which Arabic is shown. */
  readonly faces: readonly string[]
  /** How many pictures stand over the edge of their page. */
  readonly cut: number
}

interface Screen {
  readonly width: number
  readonly height: number
}

/** The pages of an e-book from a file of it on, in type of 16 pixels. */
/** It tells every book of EPUB 3 that it does not know it, and reads it. */
mupdf.setLog(null)

export function flowWithMupdf(epub: Uint8Array, { width, height }: Screen, from: string): FlowedBook {
  const document = mupdf.Document.openDocument(epub, 'application/epub+zip')
  document.layout(width, height, 16)
  const faces = new Set<string>()
  const lines: FlowedLine[] = []
  let cut = 0
  for (let page = document.resolveLink(`OEBPS/${from}`); page < document.countPages(); page++) {
    const loaded = document.loadPage(page)
    const [, , edge] = loaded.getBounds()
    // MuPDF parts a line at signs that stand off it: by their height its parts are one.
    const rows: { readonly top: number; readonly bottom: number; readonly signs: Sign[] }[] = []
    let signs: Sign[] = []
    loaded.toStructuredText('preserve-images,preserve-whitespace').walk({
      onImageBlock: (_bounds, [wide, , , high, left, top]) => {
        if (left < 0 || top < 0 || left + wide > edge || top + high > height) cut++
      },
      beginLine: ([, top, , bottom]) => {
        const overlap = (row: (typeof rows)[number]) => Math.min(bottom, row.bottom) - Math.max(top, row.top)
        const own = rows.find((row) => overlap(row) > Math.min(bottom - top, row.bottom - row.top) / 2)
        signs = own?.signs ?? []
        if (!own) rows.push({ top, bottom, signs })
      },
      onChar: (...[character, , font, , [x0, , x1]]) => {
        if (ARABIC.test(character)) faces.add(font.getName())
        if (character.trim() !== '') signs.push({ character, left: x0, right: x1 })
      },
    })
    lines.push(...rows.filter((row) => row.signs.length > 0).map((row) => lineOf(row.signs, edge)))
  }
  return { lines, faces: [...faces].sort(), cut }
}

const ARABIC = /\p{Script=Arabic}/u

/** A character and where it stands. */
interface Sign {
  readonly character: string
  readonly left: number
  readonly right: number
}

function lineOf(signs: readonly Sign[], edge: number): FlowedLine {
  const text = signs.map(({ character }) => character).join('')
  const left = Math.min(...signs.map((sign) => sign.left))
  const right = Math.max(...signs.map((sign) => sign.right))
  const direction = signs.some(({ character }) => ARABIC.test(character)) ? 'rtl' : 'ltr'
  const last = signs.at(-1)
  return {
    text,
    left,
    right: edge - right,
    direction,
    ...(last && STOP.test(text) && signs.length > 1 && { stop: sideOf(last, { left, right }) }),
  }
}

function sideOf(sign: Sign, { left, right }: { readonly left: number; readonly right: number }) {
  return (sign.left + sign.right) / 2 < (left + right) / 2 ? 'left' : 'right'
}
