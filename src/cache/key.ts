/**
 * What a thing is made from → the key that it is kept under. Two origins have one key only where they are alike in every
 * number, every character and every byte.
 */

import { createHash } from 'node:crypto'
import type { Origin, StoreKey } from './store.ts'

export function keyOf({ kind, parts }: Origin): StoreKey {
  return { kind, parts: digestOf(Buffer.from(spell(parts))) }
}

/** Bytes are never changed once they are there, so that each are looked through once. */
const digests = new WeakMap<Uint8Array, string>()

/** SHA-256 of bytes, in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  const known = digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex')
  digests.set(bytes, known)
  return known
}

/** Characters up to which a text is spelt out, rather than by its digest. */
const SHORT = 64

/** Plain data as a text that says all of it, each type in signs of its own. */
function spell(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > SHORT ? `“${digestOf(Buffer.from(value, 'utf16le'))}` : JSON.stringify(value)
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'boolean':
    case 'undefined':
      return String(value)
    case 'object':
      return spellObject(value)
    default:
      throw new Error(`A ${typeof value} is no part that a thing could be known by.`)
  }
}

function spellObject(value: object | null): string {
  if (value === null) return 'null'
  if (value instanceof Uint8Array) return `#${digestOf(value)}`
  if (Array.isArray(value)) return `[${value.map(spell).join()}]`
  const form = Object.getPrototypeOf(value)
  if (form !== Object.prototype && form !== null)
    throw new Error('An object that is no plain record is no part that a thing could be known by.')
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${spell(part)}`).join()}}`
}
