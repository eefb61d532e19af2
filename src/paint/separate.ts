/**
 * Pages and a palette of the screen in, the same on the plates of a press out, and how much ink they take.
 * A room of its own because nothing of the screen may be left when a printer's file is painted.
 */

import { type Press, separateColours, separatePicture } from '../images/colour.ts'
import { tonePlates } from '../images/photo.ts'
import type { Plates, SeparatedPicture } from '../images/plates.ts'
import type { Page, PictureItem } from '../layout/frame.ts'
import { platesOf } from '../style/press.ts'
import type { Ink, Style } from '../style/style.ts'

export interface Separated {
  readonly pages: readonly Page[]
  /** Every ink with its plates. */
  readonly palette: Readonly<Record<string, Ink>>
  /** How much ink each picture takes at most, by its file. */
  readonly pictures: readonly { readonly path: string; readonly greatestInk: number }[]
}

/** Colours that name their plates keep them; all others, and all pictures, go through the profile. */
export async function separate(pages: readonly Page[], style: Style, press: Press): Promise<Separated> {
  const palette = await separatePalette(style.palette, press)
  const pictures = new Map<string | Uint8Array, SeparatedPicture>()
  const inks = (style.pictureInks ?? []).flatMap((role) => {
    const plates = palette[role]?.press
    return plates ? [plates] : []
  })
  for (const picture of picturesOf(pages)) {
    const source = picture.bytes ?? picture.path
    if (!pictures.has(source)) pictures.set(source, await separateItem(picture, inks, press))
  }
  const greatest = picturesOf(pages).map((picture) => [
    picture.path,
    pictures.get(picture.bytes ?? picture.path)?.greatestInk ?? 0,
  ])
  return {
    pages: pages.map((page) => ({
      ...page,
      items: page.items.map((item) => {
        const made = item.kind === 'picture' && pictures.get(item.bytes ?? item.path)
        return made ? { ...item, bytes: made.jpeg } : item
      }),
    })),
    palette,
    pictures: [...new Map(greatest as [string, number][])].map(([path, greatestInk]) => ({
      path,
      greatestInk,
    })),
  }
}

async function separatePalette(
  palette: Style['palette'],
  press: Press,
): Promise<Readonly<Record<string, Ink>>> {
  const own = Object.entries(palette).map(([role, ink]) => ({ role, ink, plates: platesOf(role, ink) }))
  const others = own.filter(({ plates }) => !plates)
  const made = await separateColours(
    others.map(({ ink }) => ink.screen),
    press,
  )
  const converted = new Map(others.map(({ role }, index) => [role, made[index] as Plates]))
  return Object.fromEntries(
    own.map(({ role, ink, plates }) => [role, { ...ink, press: plates ?? (converted.get(role) as Plates) }]),
  )
}

function picturesOf(pages: readonly Page[]): PictureItem[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item] : [])))
}

/** A picture that brings its bytes was toned for its page; others are printed in the theme's inks, or in their own. */
function separateItem(
  { path, bytes }: PictureItem,
  inks: readonly Plates[],
  press: Press,
): Promise<SeparatedPicture> {
  if (bytes) return separatePicture(bytes, press)
  return inks.length > 0 ? tonePlates(path, inks, press.inkLimit) : separatePicture(path, press)
}
