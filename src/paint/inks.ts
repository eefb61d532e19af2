/**
 * A palette → the operators that set its colours: on the screen, or on the plates of a press. What overprints, and on
 * which plate, is decided here.
 */

import { isBlackAlone } from '../style/press.ts'
import type { Ink } from '../style/style.ts'
import type { PdfDocument } from './document.ts'
import { useOverprint, useSeparation } from './ink-spaces.ts'
import { number } from './number.ts'

/** Each gives the operators that set a role's colour, on the page in hand. */
export interface Colours {
  readonly fill: (role: string) => string
  readonly stroke: (role: string) => string
  /** Of letters. */
  readonly type: (role: string) => string
}

type Palette = Readonly<Record<string, Ink>>

export function screenColours(palette: Palette): Colours {
  const rgb = (role: string) => inkOf(palette, role).screen.map(number).join(' ')
  return {
    fill: (role) => `${rgb(role)} rg`,
    stroke: (role) => `${rgb(role)} RG`,
    type: (role) => `${rgb(role)} rg`,
  }
}

/**
 * Plates alone, and a spot ink on its own. Solid black type prints over what it stands on: were it knocked out, the
 * smallest slip of a plate would put a white hair round every letter.
 */
export function pressColours(document: PdfDocument, palette: Palette): Colours {
  const platesOf = (role: string) => {
    const { press, spot } = inkOf(palette, role)
    if (!press) throw new Error(`The colour ${role} has no plates.`)
    return { press, spot }
  }
  const fill = (role: string) => {
    const { press, spot } = platesOf(role)
    if (spot) return `/${useSeparation(document, spot.name, spot.solid)} cs ${number(spot.tint)} scn`
    return `${press.map(number).join(' ')} k`
  }
  return {
    fill,
    stroke: (role) => {
      const { press, spot } = platesOf(role)
      if (spot) return `/${useSeparation(document, spot.name, spot.solid)} CS ${number(spot.tint)} SCN`
      return `${press.map(number).join(' ')} K`
    },
    type: (role) => {
      const { press, spot } = platesOf(role)
      const overprints = !spot && isBlackAlone(press) && press[3] === 1
      return `/${useOverprint(document, overprints)} gs ${fill(role)}`
    },
  }
}

function inkOf(palette: Palette, role: string): Ink {
  const ink = palette[role]
  if (!ink) throw new Error(`The palette has no colour for the role ${role}.`)
  return ink
}
