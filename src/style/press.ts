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

/** All the ink of a colour. */
export function inkOf([cyan, magenta, yellow, black]: Cmyk): number {
  return cyan + magenta + yellow + black
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
  return Object.entries(palette).flatMap(([role, { press }]) => {
    if (!press) return []
    const per = (part: number) => `${Math.round(part * 100)} %`
    if (inkOf(press) > inkLimit + ROUNDING)
      return {
        role,
        complaint: {
          rule: 'ink-limit',
          found: `${per(inkOf(press))} of ink in the colour ${role}`,
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
