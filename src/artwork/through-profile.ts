/**
 * An artwork in the plates of a press → one that draws alike, in the colours of a profile: what draws it on a screen
 * would otherwise mix its plates in a way of its own. The artwork that is printed stays as it is.
 */

import { operationsOf } from './content.ts'
import { entriesOf } from './objects.ts'
import type { Artwork } from './read.ts'
import {
  isDictionary,
  isList,
  isStream,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  saidBy,
} from './values.ts'

/** What the space is called by content, and the number of its profile: no file has either. */
const SPACE = 'WarraqPlates'
export const PROFILE_ID = 0
const PLATES: PdfValue = [nameOf('ICCBased'), { kind: 'reference', id: PROFILE_ID }]
const DEVICE = 'DeviceCMYK'

export function throughProfile(artwork: Artwork): Artwork {
  const changed = new Map<PdfObject, PdfObject>()
  const open: Artwork['open'] = (value) => {
    const opened = artwork.open(value)
    if (typeof opened !== 'object' || opened === null) return opened
    const known = changed.get(opened) ?? changeObject(opened, artwork)
    changed.set(opened, known)
    return known
  }
  return {
    ...artwork,
    content: changeContent(artwork.content),
    resources: nameSpace(changeValue(artwork.resources) as PdfDictionary, artwork.open),
    open,
  }
}

function changeObject(object: PdfObject, { open, unpack }: Artwork): PdfObject {
  if (!isStream(object)) return changeValue(object)
  const dictionary = changeValue(object.dictionary) as PdfDictionary
  const { entries } = object.dictionary
  const draws = saidBy(open(entries.get('Subtype'))) === 'Form' || entries.has('PatternType')
  const content = draws ? unpack(object) : undefined
  if (!content) return { ...object, dictionary }
  const own = open(entries.get('Resources'))
  const resources = isDictionary(own) ? nameSpace(changeValue(own) as PdfDictionary, open) : undefined
  const packing = ['Filter', 'DecodeParms', 'Length']
  const kept = [...dictionary.entries].filter(([key]) => !packing.includes(key))
  return {
    kind: 'stream',
    dictionary: {
      kind: 'dictionary',
      entries: new Map([...kept, ...(resources ? [['Resources', resources] as const] : [])]),
    },
    bytes: changeContent(content),
  }
}

/** Everywhere but where things are blended, which happens on a screen then. */
function changeValue(value: PdfValue): PdfValue {
  if (isList(value)) return value.map(changeValue)
  if (saidBy(value) === DEVICE) return PLATES
  if (!isDictionary(value)) return value
  const entries = [...value.entries].filter(([key]) => key !== 'Group')
  return { kind: 'dictionary', entries: new Map(entries.map(([key, part]) => [key, changeValue(part)])) }
}

function nameSpace({ entries }: PdfDictionary, open: Artwork['open']): PdfDictionary {
  const spaces = entriesOf(open(entries.get('ColorSpace')))
  const known = [...spaces].map(([name, space]) => [name, changeValue(space)] as const)
  const dictionary: PdfDictionary = { kind: 'dictionary', entries: new Map([...known, [SPACE, PLATES]]) }
  return { kind: 'dictionary', entries: new Map([...entries, ['ColorSpace', dictionary]]) }
}

function changeContent(content: Uint8Array): Uint8Array {
  const text = Buffer.from(content).toString('latin1')
  const pieces: string[] = []
  let at = 0
  for (const { operator, operands, from, to } of operationsOf(content)) {
    const replaced = replacementOf(operator, operands)
    if (replaced === undefined) continue
    pieces.push(text.slice(at, from), replaced)
    at = to
  }
  return Buffer.from([...pieces, text.slice(at)].join(''), 'latin1')
}

function replacementOf(operator: string, operands: readonly unknown[]): string | undefined {
  if (operator === 'k') return `/${SPACE} cs ${operands.join(' ')} sc`
  if (operator === 'K') return `/${SPACE} CS ${operands.join(' ')} SC`
  if (/^cs$/i.test(operator) && operands[0] === `/${DEVICE}`) return `/${SPACE} ${operator}`
  return undefined
}
