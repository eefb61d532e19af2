/** What the press that prints a theme can bear, and which of its inks ask for more. */

import { ROUNDING } from '../geometry.ts'
import type { Complaint } from '../source/complaint.ts'
import type { Cmyk, Ink, PressCondition } from './style.ts'

/** Sheet-fed offset on coated paper, ISO 12647-2: where nothing is said, magazines are printed so. */
export const USUAL_PRESS: PressCondition = {
  profile: 'FOGRA39L_coated',
  condition: 'FOGRA39',
  inkLimit: 3,
  intent: 'relative',
}

/** All the ink of some plates. */
export function inkOf(plates: readonly number[]): number {
  return plates.reduce((sum, plate) => sum + plate, 0)
}

/** How much a colour lays on each of its plates: an ink of its own on its one, and nothing of what stands in for it. */
export function platesLaid({ press, spot }: Pick<Ink, 'press' | 'spot'>): readonly number[] | undefined {
  return spot ? [spot.tint] : press
}

/** Whether it stands on the black plate and on no other. */
export function isBlackAlone([cyan, magenta, yellow]: Cmyk): boolean {
  return cyan === 0 && magenta === 0 && yellow === 0
}

/**
 * The plates a colour names, or, of the ink of the text and of greys, the black plate alone: in four inks they show
 * every fault of register. Nothing where the plates have to be made from what the screen shows.
 */
export function platesOf(role: string, { screen: [red, green, blue], press }: Ink): Cmyk | undefined {
  if (press) return press
  if (role === 'ink') return [0, 0, 0, 1]
  return red === green && green === blue ? [0, 0, 0, 1 - red] : undefined
}

/** What is wrong with the inks of a palette, each with its role. */
export function heavyInks(
  palette: Readonly<Record<string, Ink>>,
  { inkLimit, condition }: PressCondition,
): { readonly role: string; readonly complaint: Complaint }[] {
  return Object.entries(palette).flatMap(([role, { press, spot }]) => {
    if (!press) return []
    const per = (part: number) => `${Math.round(part * 100)} %`
    const laid = inkOf(platesLaid({ press, ...(spot && { spot }) }) ?? [])
    if (laid > inkLimit + ROUNDING)
      return {
        role,
        complaint: {
          rule: 'ink-limit',
          found: `${per(laid)} of ink in the colour ${role}`,
          expected: `${per(inkLimit)} at most, which is what ${condition} bears`,
          hint: 'Take from cyan, magenta and yellow alike and add a little black.',
        },
      }
    if (role === 'ink' && !isBlackAlone(press))
      return {
        role,
        complaint: {
          rule: 'ink-black',
          found: 'cyan, magenta or yellow in the colour ink',
          expected: 'black alone: small type in several inks prints with coloured edges',
          hint: 'Write press: [0, 0, 0, 100].',
        },
      }
    return []
  })
}

/** What is wrong with the inks that are mixed for a palette, each with its role: a plate is of one ink. */
export function mistakenSpots(
  palette: Readonly<Record<string, Ink>>,
): { readonly role: string; readonly complaint: Complaint }[] {
  const whole = Object.entries(palette).filter(([, { spot }]) => spot?.tint === 1)
  return Object.entries(palette).flatMap(([role, { spot }]) => {
    if (!spot) return []
    const first = whole.find(([, ink]) => ink.spot?.name === spot.name)
    if (!first)
      return [
        {
          role,
          complaint: tintOfNothing(
            role,
            spot.name,
            whole.map(([, ink]) => ink),
          ),
        },
      ]
    const isOne = first[1].spot?.solid.every((plate, at) => plate === spot.solid[at])
    return isOne ? [] : [{ role, complaint: otherPlates(role, spot.name, first[0]) }]
  })
}

function tintOfNothing(role: string, name: string, whole: readonly Ink[]): Complaint {
  const names = [...new Set(whole.map(({ spot }) => spot?.name ?? ''))]
  return {
    rule: 'unknown-spot',
    found: `tint of ${name} in the colour ${role}`,
    expected: 'an ink that another colour of the palette is mixed as',
    hint:
      names.length > 0
        ? `The palette has ${names.join(', ')}.`
        : 'Give the solid colour its screen:, its press: and this spot:.',
  }
}

function otherPlates(role: string, name: string, first: string): Complaint {
  return {
    rule: 'spot-plates',
    found: `other plates for ${name} in the colour ${role} than in ${first}`,
    expected: 'the same to stand in for one ink',
    hint: `Write the press: of ${first}, or another spot:.`,
  }
}
