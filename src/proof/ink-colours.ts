/** An amount of ink → the colour it is shown in, where plates are looked at: for drawings and pictures alike. */

export type ScreenColour = readonly [red: number, green: number, blue: number]

const FULL = 255
/** Less is a matter of rounding. */
const OVER = 1e-6
const PER_CENT = 100

/** Ink on one plate, from 0 to 1: as a film shows it. */
export function greyOf(part: number): ScreenColour {
  const grey = Math.round(FULL * (1 - Math.min(1, part)))
  return [grey, grey, grey]
}

/** All ink in a place: pale where little lies, deep where much does, of another colour where it is over the limit. */
export function heatOf(laid: number, limit: number): ScreenColour {
  if (isOver(laid, limit)) return [214, 0, 60]
  const part = laid / limit
  const mix = (light: number, deep: number) => Math.round(light + (deep - light) * part)
  return [mix(246, 16), mix(249, 78), mix(250, 120)]
}

export function isOver(laid: number, limit: number): boolean {
  return laid > limit + OVER
}

/** Per cent by per cent, from none on. */
export function coloursOfInk(most: number, colourOf: (part: number) => ScreenColour): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: Math.round(most * PER_CENT) + 1 }, (_, per) => colourOf(per / PER_CENT)).flat(),
  )
}
