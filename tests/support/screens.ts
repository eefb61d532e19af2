/**
 * The e-books of both sample issues in two reading engines, on telephone and tablet, by day and by night → pictures of
 * chosen places, and how well their words can be told from what they stand on.
 * Blessing writes and testing compares one and the same screens.
 */

import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { printFile, SAMPLE, SECOND } from './printing.ts'
import { PROOFS } from './proofs.ts'
import { type Engine, type Holding, openReader } from './reader.ts'
import { EPUBJS } from './reader-epubjs.ts'
import { FOLIATE } from './reader-foliate.ts'

/** Where the blessed screens lie, a file a screen. */
export const SCREENS = `${PROOFS}/epub`

export const ENGINES = [EPUBJS, FOLIATE] as const

export interface Book {
  readonly id: string
  readonly folder: string
  readonly theme: string
  /** HousePlaces to be pictured, by the beginning of their labels in the contents: an opening, and what is hard to set. */
  readonly places: readonly string[]
}

export const BOOKS: readonly Book[] = [
  // The opening of the interview; a question in two scripts.
  { id: '001', folder: SAMPLE, theme: 'contemporary', places: ['المهندس والمؤثر', 'هل تؤمن بالتخصص'] },
  // The opening, with a picture; verse; a numbered list.
  { id: '002', folder: SECOND, theme: 'classical', places: ['ساعة باب زويلة', 'بلغنا أنك', 'ورث قارئ'] },
]

/** A book as the press prints it. */
export function printBook({ id, folder, theme }: Omit<Book, 'places'>): Promise<Uint8Array> {
  return printFile(folder, `${id}.epub`, { editions: ['epub'], theme })
}

export const TELEPHONE = { width: 390, height: 844 } as const
const TABLET = { width: 820, height: 1180 } as const
/** Who reads in the dark likes larger letters: twice the size (WCAG 2.2, 1.4.4). */
const LARGER = 2

const HOLDINGS: Readonly<Record<string, Holding>> = {
  'telephone-day': TELEPHONE,
  'telephone-night': { ...TELEPHONE, dark: true, size: LARGER },
  'tablet-day': TABLET,
  'tablet-night': { ...TABLET, dark: true, size: LARGER },
}

export interface Screen {
  /** As in its file's name. */
  readonly name: string
  readonly png: Buffer
  /** The palest words of the open file for their size: the part they have of the contrast asked; how light their ground is. */
  readonly faintest: { readonly part: number; readonly words: string; readonly luminance: number }
  readonly overflow: readonly string[]
  readonly missing: readonly string[]
  readonly torn: readonly string[]
  readonly dark: boolean
}

/** Pixels: enough to see a block out of its place. */
const WIDTH = 130

export async function takeScreens(
  browser: Browser,
  engine: Engine,
  book: Book,
  epub: Uint8Array,
): Promise<Screen[]> {
  const screens: Screen[] = []
  for (const [name, holding] of Object.entries(HOLDINGS)) {
    const reader = await openReader(browser, engine, epub, holding)
    for (const [index, place] of book.places.entries()) {
      const entry = reader.contents.find(({ label }) => label.startsWith(place))
      if (!entry) throw new Error(`The contents of issue ${book.id} have no entry ${place}.`)
      await reader.goTo(entry.href)
      const png = await sharp(await reader.tab.screenshot())
        .resize({ width: WIDTH })
        .png({ palette: true, colours: 32, compressionLevel: 9 })
        .toBuffer()
      screens.push({
        name: `${book.id}-${engine.name}-${name}-${index + 1}`,
        png,
        faintest: await reader.see('faintest()'),
        overflow: await reader.see('overflow()'),
        missing: await reader.see('missing()'),
        torn: await reader.see('torn()'),
        dark: holding.dark ?? false,
      })
    }
    await reader.close()
  }
  return screens
}
