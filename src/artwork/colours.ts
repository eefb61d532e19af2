/** A colour space of PDF → what a press must know of it (ISO 32000-1, 8.6). */

import type { Operand } from './content.ts'
import { entriesOf } from './objects.ts'
import { isList, type PdfDictionary, type PdfObject, type PdfValue, saidBy } from './values.ts'

export interface SpaceColours {
  readonly family: string
  /** What it is called, where its colours are a screen's. */
  readonly screen?: string
  /** Inks that it names. */
  readonly spots: readonly string[]
}

type OpenObject = (value: PdfObject | undefined) => PdfObject

/** Spaces of light. A profile of three channels is one of them too. */
const SCREEN = ['DeviceRGB', 'CalRGB', 'Lab', 'CalGray']
const CHANNELS_OF_LIGHT = 3

/** `space` may be a name that the resources explain. */
export function coloursOf(space: PdfValue, resources: PdfDictionary, open: OpenObject): SpaceColours {
  const opened = open(space)
  const name = saidBy(opened)
  if (name !== undefined) {
    const explained = entriesOf(open(resources.entries.get('ColorSpace'))).get(name)
    if (explained !== undefined && !/^Device|^Pattern$/.test(name))
      return coloursOf(explained, resources, open)
    return plainColours(LONG_NAMES[name] ?? name)
  }
  if (!isList(opened)) return plainColours('unknown')
  const [family = '', second = null, third = null] = [saidBy(open(opened[0])), ...opened.slice(1)]
  switch (family) {
    case 'Indexed':
    case 'I':
      return coloursOf(second, resources, open)
    case 'Pattern':
      return second === null ? plainColours(family) : coloursOf(second, resources, open)
    case 'ICCBased':
      return open(entriesOf(open(second)).get('N')) === CHANNELS_OF_LIGHT
        ? { family, screen: 'ICCBased RGB', spots: [] }
        : plainColours(family)
    case 'Separation':
      return { ...coloursOf(third, resources, open), family, spots: namesIn(open(second)) }
    case 'DeviceN':
      return { ...coloursOf(third, resources, open), family, spots: spotsIn(open(second), open) }
    default:
      return plainColours(family)
  }
}

/** In pictures that stand in the content itself, names are short. */
const LONG_NAMES: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK' }

function plainColours(family: string): SpaceColours {
  return { family, ...(SCREEN.includes(family) && { screen: family }), spots: [] }
}

function namesIn(value: PdfObject): readonly string[] {
  const name = saidBy(value)
  return name === undefined || PLATES.includes(name) ? [] : [name]
}

function spotsIn(value: PdfObject, open: OpenObject): readonly string[] {
  return isList(value) ? value.flatMap((name) => namesIn(open(name))) : []
}

/** Inks that every press has. */
const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black', 'None', 'All']

/** The sum of the plates of one flat colour, each from 0 to 1; of others than plates nothing is known. */
export function inkOfOperands({ family }: SpaceColours, operands: readonly Operand[]): number {
  if (family !== 'DeviceCMYK') return 0
  return operands.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
}
