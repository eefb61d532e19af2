/**
 * The house's own faces and themes, opened once for all test files of a process.
 * Only here do tests pay for reading fonts.
 */

import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { houseAt } from '../../src/house.ts'
import { patternOf } from '../../src/images/pattern.ts'
import type { Compositor } from '../../src/layout/set/compositor.ts'
import { readCatalogue } from '../../src/style/catalogue.ts'
import { loadStyle } from '../../src/style/load.ts'
import type { Style } from '../../src/style/style.ts'
import { type FontFace, openFace } from '../../src/text/faces/font.ts'
import { openShaper } from '../../src/text/faces/shape.ts'
import type { Typesetter } from '../../src/text/faces/typesetter.ts'

export const HOUSE = join(import.meta.dirname, '../..')

/** Copies that a test has made stand elsewhere, and may be changed between two readings. */
export function isInHouse(folder: string): boolean {
  return folder.startsWith(HOUSE + sep)
}

export interface OpenedHouse {
  readonly style: Style
  readonly typesetter: Typesetter
}

const opened = new Map<string, Promise<OpenedHouse>>()

/** A theme and a typesetter over its faces, which remembers the words that it has shaped. */
export function openHouse(theme = 'plain'): Promise<OpenedHouse> {
  const known = opened.get(theme) ?? open(theme)
  opened.set(theme, known)
  return known
}

async function open(theme: string): Promise<OpenedHouse> {
  const { value, diagnostics } = await loadStyle(houseAt(HOUSE), { name: theme })
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  const book = new Map(
    value.faces.map(({ name, path, wide }) => [name, openFace(name, readFileSync(path), wide)]),
  )
  return {
    style: value.style,
    typesetter: { book, shape: openShaper(book), fallback: value.style.text.body.text.faces },
  }
}

/** A compositor at work on nothing yet. */
export function openCompositor({ style, typesetter }: OpenedHouse): Compositor {
  const numerals = 'arabic-indic'
  return { typesetter, style, language: 'ar', numerals, art: { pattern: patternOf('test') } }
}

/** A face of the catalogue, and where its file lies. */
export async function openCatalogueFace(name: string): Promise<{ face: FontFace; path: string }> {
  const file = (await readCatalogue(houseAt(HOUSE))).faces.get(name)
  if (!file) throw new Error(`The catalogue has no face ${name}.`)
  return { face: openFace(name, readFileSync(file.path), file.wide), path: file.path }
}
