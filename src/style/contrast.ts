/**
 * A style → what of its text cannot be told from its ground. Here alone it is said what every kind of text stands on.
 */

import type { ColourRole, CoverForm, Ink, Style, TextRole } from './style.ts'

/** Least contrast of text with its ground, and of display type from this size on (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5
const DISPLAY_CONTRAST = 3
const DISPLAY_SIZE = 18

/** What text stands on where it is not paper alone. */
const GROUNDS: Partial<Record<TextRole, readonly ColourRole[]>> = {
  openerName: ['ground'],
  openerRest: ['ground'],
  bandQuote: ['coverGround', 'ground'],
  infobox: ['tint'],
  listing: ['tint'],
  infoboxTitle: ['tint'],
}

const COVER_GROUNDS: Readonly<Record<CoverForm, Partial<Record<TextRole, ColourRole>>>> = {
  star: {
    coverMasthead: 'coverGround',
    coverName: 'ground',
    coverRest: 'ground',
    coverWords: 'ground',
    coverLabel: 'ground',
  },
  frame: {
    coverMasthead: 'coverGround',
    coverName: 'coverGround',
    coverRest: 'coverGround',
    coverWords: 'coverGround',
    coverLabel: 'coverGround',
  },
}

/** Text too like its ground; one colour on one ground is told once, of the first text that wears it. */
export interface PaleText {
  readonly role: TextRole
  readonly colour: string
  readonly ground: string
  readonly contrast: number
  readonly least: number
}

/** What text of a role stands on, in colours of the palette. */
export function groundsOf({ cover }: Pick<Style, 'cover'>, role: TextRole): readonly ColourRole[] {
  const onCover = COVER_GROUNDS[cover][role]
  return onCover ? [onCover] : (GROUNDS[role] ?? ['paper'])
}

export function paleTexts({ text, palette, cover }: Style): PaleText[] {
  const told = new Set<string>()
  const places = (Object.keys(text) as TextRole[]).flatMap((role) =>
    groundsOf({ cover }, role).map((ground) => ({ role, ground })),
  )
  return places.flatMap(({ role, ground }) => {
    const { colour, size } = text[role].text
    const [ink, under] = [palette[colour], palette[ground]]
    if (!ink || !under) return []
    const contrast = contrastOf(ink, under)
    const least = size >= DISPLAY_SIZE ? DISPLAY_CONTRAST : TEXT_CONTRAST
    const pair = `${colour} ${ground}`
    if (contrast >= least || told.has(pair)) return []
    told.add(pair)
    return [{ role, colour, ground, contrast, least }]
  })
}

/** From 1, alike, to 21, black on white (WCAG 2.2, contrast ratio). */
export function contrastOf(a: Ink, b: Ink): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf({ screen }: Ink): number {
  const [red, green, blue] = screen.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The lightest mix of two colours, as parts of the second, that display type in a third can still be told from. */
export function lightestUnder(dark: Ink, light: Ink, type: Ink): Ink {
  const mixed = (part: number): Ink => ({
    screen: dark.screen.map(
      (channel, index) => channel + ((light.screen[index] ?? 0) - channel) * part,
    ) as unknown as Ink['screen'],
  })
  let part = 1
  while (part > 0 && contrastOf(mixed(part), type) < TEXT_CONTRAST) part -= 0.01
  return mixed(Math.max(0, part))
}
