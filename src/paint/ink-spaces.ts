/** Inks → the colour spaces of a document that print by their plates, and whether what is drawn prints over others. */

import { type PlateInk, PROCESS, type Tones } from '../images/plates.ts'
import { makeObject, type PdfDocument, spelt, useResource } from './document.ts'
import { number } from './number.ts'

/** A plate of its own among the colours of the page in hand; `solid` stands in where there is none. Gives its name. */
export function useSeparation(document: PdfDocument, name: string, solid: PlateInk['solid']): string {
  const resource = `Ink_${Buffer.from(name).toString('hex')}`
  useResource(document, 'colorSpaces', resource, separation(document, { name, solid }))
  return resource
}

/** Greys that are numbers of tones (ISO 32000-1, 8.6.6.3). */
export function tableOfTones(document: PdfDocument, { inks, amounts }: Tones): readonly unknown[] {
  const table = makeObject(document, {}, amounts)
  return ['Indexed', spaceOfInks(document, inks), amounts.length / inks.length - 1, table]
}

/** An ink by its plate alone (ISO 32000-1, 8.6.6.4). */
function separation(document: PdfDocument, { name, solid }: PlateInk): object {
  return keep(document, `Separation ${name}`, () => {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...solid], N: 1 }
    return ['Separation', spelt(name), 'DeviceCMYK', tint]
  })
}

/** Several inks at once; one alone by its plate (ISO 32000-1, 8.6.6.5). What stands in for them is their sum. */
function spaceOfInks(document: PdfDocument, inks: readonly PlateInk[]): object {
  const [first] = inks
  if (first && inks.length === 1) return separation(document, first)
  const names = inks.map(({ name }) => spelt(name))
  return keep(document, `DeviceN ${names.join(' ')}`, () => {
    const tint = makeObject(
      document,
      { FunctionType: 4, Domain: inks.flatMap(() => [0, 1]), Range: [0, 1, 0, 1, 0, 1, 0, 1] },
      Buffer.from(sumOfInks(inks)),
    )
    const mixed = inks.filter(({ name }) => PROCESS.every((ink) => ink.name !== name))
    const Colorants = Object.fromEntries(mixed.map((ink) => [spelt(ink.name), separation(document, ink)]))
    return ['DeviceN', names, 'DeviceCMYK', tint, { Colorants }]
  })
}

/**
 * A calculator of plates from inks (ISO 32000-1, 7.10.5): each of the four is the sum of what stands in for the inks
 * that lie on the stack, and is pushed over them; at last those are dropped.
 */
function sumOfInks(inks: readonly PlateInk[]): string {
  const plates = [0, 1, 2, 3].map((plate) => {
    // The sum begun and the plates that are made lie over the inks.
    const terms = inks.map(
      ({ solid }, at) => `${inks.length - at + plate} index ${number(solid[plate] ?? 0)} mul add`,
    )
    return `0 ${terms.join(' ')}`
  })
  const drop = inks.map(() => 'pop').join(' ')
  return `{ ${plates.join(' ')} ${inks.length + 4} 4 roll ${drop} }`
}

/** Whether what is drawn next prints over what is there, for the page in hand (ISO 32000-1, 8.6.7). Gives its name. */
export function useOverprint(document: PdfDocument, overprints: boolean): string {
  const name = overprints ? 'Overprint' : 'Knockout'
  const state = () => ({ Type: 'ExtGState', OP: overprints, op: overprints, OPM: 1 })
  useResource(document, 'ext_gstates', name, keep(document, name, state))
  return name
}

/** Resources that a document has once, however many of its pages use them: by document, and gone with it. */
const kept = new WeakMap<PdfDocument, Map<string, object>>()

function keep(document: PdfDocument, name: string, make: () => unknown): object {
  const resources = kept.get(document) ?? new Map<string, object>()
  kept.set(document, resources)
  const known = resources.get(name)
  if (known) return known
  const made = makeObject(document, make())
  resources.set(name, made)
  return made
}
