/**
 * Pages and a palette of the screen → the same on the plates of a press, and how much ink they take: nothing of the
 * screen is left.
 */

import type { Press } from '../images/colour.ts'
import { type Darkroom, openDarkroom } from '../images/darkroom.ts'
import type { Mixture } from '../images/photo.ts'
import { type Plates, PROCESS } from '../images/plates.ts'
import type { PressProfileFacts } from '../images/press-facts.ts'
import type { Page, PictureItem } from '../layout/page/frame.ts'
import type { Advance } from '../progress.ts'
import { platesOf } from '../style/press.ts'
import type { Ink, Style } from '../style/style.ts'
import {
  keyOf,
  longestSide,
  type MadePicture,
  type PictureKey,
  picturesOn,
  withPictures,
} from './pictures.ts'

/** Makes plates for the sheets of one printing; a picture on several of them is made once. */
export interface PlateRoom {
  /** Every ink with its plates. */
  readonly palette: Readonly<Record<string, Ink>>
  readonly separate: (pages: readonly Page[], advance?: Advance) => Promise<readonly Page[]>
  /** What the profile says of paper and inks. */
  readonly profile: PressProfileFacts
  /** How much ink each picture takes at most that has been separated, by its file. */
  readonly pictures: () => readonly PictureInk[]
}

export interface PictureInk {
  readonly path: string
  /** The sum of four plates, each from 0 to 1. */
  readonly greatestInk: number
}

/**
 * Pixels to the inch: a picture that is finer than the first on every page it stands on is made as fine as the second,
 * which is all that a screen of 60 lines to the centimetre can print of it.
 */
const TOO_FINE = 450
const FINE = 300

/** Pictures in hand at once: one is compressed while another is read, and no more have to be kept in memory. */
const AT_ONCE = 2

/** Colours that name their plates keep them; all others, and all pictures, go through the profile. */
export async function openPlateRoom(
  style: Style,
  press: Press,
  darkroom: Darkroom = openDarkroom(),
): Promise<PlateRoom> {
  const palette = await separatePalette(style.palette, press, darkroom)
  const inks = (style.pictureInks ?? []).flatMap((role) => palette[role] ?? [])
  const made = new Map<PictureKey, PlatedPicture>()
  return {
    palette,
    profile: await darkroom.pressFacts(press),
    separate: async (pages, advance) => {
      const placed = picturesOn(pages).filter(({ artwork }) => !artwork)
      const wanted = [...new Map(placed.map((picture) => [keyOf(picture), picture])).values()]
      const missing = wanted.filter((picture) => !made.has(keyOf(picture)))
      const longest = (picture: PictureItem) =>
        longestSide(
          placed.filter((other) => keyOf(other) === keyOf(picture)),
          { above: TOO_FINE, to: FINE },
        )
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const batch = missing.slice(at, at + AT_ONCE)
        const done = await Promise.all(
          batch.map((picture) =>
            separateItem(picture, picture.own ? [] : inks, { press, longest: longest(picture), darkroom }),
          ),
        )
        batch.forEach((picture, index) => {
          made.set(keyOf(picture), { ...(done[index] as MadePlates), path: picture.path })
        })
        advance?.(at + batch.length, missing.length)
      }
      return withPictures(pages, new Map([...made].map(([source, { picture }]) => [source, picture])))
    },
    pictures: () => [...made.values()].map(({ path, greatestInk }) => ({ path, greatestInk })),
  }
}

async function separatePalette(
  palette: Style['palette'],
  press: Press,
  { separateColours }: Darkroom,
): Promise<Readonly<Record<string, Ink>>> {
  const colours = Object.entries(palette).map(([role, ink]) => ({ role, ink, plates: platesOf(role, ink) }))
  const others = colours.filter(({ plates }) => !plates)
  const made = await separateColours(
    others.map(({ ink }) => ink.screen),
    press,
  )
  const converted = new Map(others.map(({ role }, index) => [role, made[index] as Plates]))
  return Object.fromEntries(
    colours.map(({ role, ink, plates }) => [
      role,
      { ...ink, press: plates ?? (converted.get(role) as Plates) },
    ]),
  )
}

/** What a picture became, and the sum of its plates where it has most ink. */
interface MadePlates {
  readonly picture: MadePicture
  readonly greatestInk: number
}
type PlatedPicture = MadePlates & { readonly path: string }

/** For which press a picture is separated, in how many pixels, and where. */
interface Separation {
  readonly press: Press
  readonly longest: number
  readonly darkroom: Darkroom
}

/** A picture that brings its bytes was toned for its page; others are printed in the theme's inks, or in their own. */
async function separateItem(
  { path, bytes }: PictureItem,
  inks: readonly Ink[],
  { press, longest, darkroom }: Separation,
): Promise<MadePlates> {
  const limits = { inkLimit: press.inkLimit, longest }
  if (!bytes && inks.some(({ spot }) => spot)) {
    const { png, tones, greatestInk } = await darkroom.toneInks(path, inks.map(mixtureOf), limits)
    return { picture: { bytes: png, tones }, greatestInk }
  }
  const made =
    bytes || inks.length === 0
      ? await darkroom.separate(bytes ?? path, press, longest)
      : await darkroom.tonePlates(
          path,
          inks.flatMap((ink) => (ink.press ? [ink.press] : [])),
          limits,
        )
  return { picture: { bytes: made.jpeg }, greatestInk: made.greatestInk }
}

/** A colour by its inks: so much of the one that is mixed for it, or of the four of the press. */
function mixtureOf({ press = [0, 0, 0, 0], spot }: Ink): Mixture {
  if (spot) return [{ ink: { name: spot.name, solid: spot.solid }, amount: spot.tint }]
  return PROCESS.map((ink, at) => ({ ink, amount: press[at] ?? 0 })).filter(({ amount }) => amount > 0)
}
