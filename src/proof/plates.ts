/** What a press is told of the pages → their inks on its plates, as a page shows them: each colour, each picture. */

import type { PressFacts } from '../preflight/evidence.ts'
import { platesOf } from '../preflight/ink-use.ts'
import { inkOf } from '../style/press.ts'
import type { LivePlates } from './messages.ts'

const NONE = [0, 0, 0, 0] as const

export function livePlates({ inkLimit, inks, pictures }: PressFacts): LivePlates {
  return {
    limit: inkLimit,
    inks: inks.map((ink) => ({
      role: ink.role,
      plates: ink.cmyk ?? NONE,
      ...(ink.spot && { spot: ink.spot.name }),
      laid: inkOf(platesOf(ink) ?? NONE),
      used: ink.used === true,
    })),
    pictures: pictures.flatMap(({ path, greatestInk }) =>
      greatestInk === undefined ? [] : [{ name: path.split(/[/\\]/).at(-1) ?? path, laid: greatestInk }],
    ),
  }
}
