/**
 * A theme's own file, and the theme that it is like → one source: what the file says itself over what the other says,
 * every value with its place. What is inherited has its place at the key `like` of the file that inherits it, since the
 * other theme is sound by itself.
 */

import type { Source } from '../source/read.ts'
import type { Path } from '../source/yaml.ts'

type Keys = Readonly<Record<string, unknown>>

/** What a theme says in place of what: where the first is its own, the others are not inherited. */
const IN_PLACE_OF: Readonly<Record<string, readonly string[]>> = {
  page: ['trim'],
  trim: ['page'],
  columns: ['briefColumns'],
}

/** What no theme has from another. */
const ITS_OWN = ['name']

/** `like` is the source of the other theme, with all that it has from others in its turn. */
export function inherit(own: Source, like: Source): Source {
  if (!isMap(own.value) || !isMap(like.value)) return own
  const value = overlay(own.value, like.value)
  return {
    ...own,
    value,
    locate: (path, target) => {
      const isInherited = !saysItself(own, path) && stepDown(value, path) !== undefined
      return isInherited ? own.locate(['like']) : own.locate(path, target)
    },
  }
}

/**
 * Key by key: the theme's keys, those of its groups (margins, limits, press, …), and those of every kind of text. A
 * colour, a list and a single value are replaced whole.
 */
function overlay(own: Keys, like: Keys): Keys {
  const left = new Set([...ITS_OWN, ...Object.keys(own).flatMap((key) => IN_PLACE_OF[key] ?? [])])
  const inherited = Object.fromEntries(Object.entries(like).filter(([key]) => !left.has(key)))
  return join(inherited, own, (under, over, key) =>
    join(under, over, (style, more) => (key === 'text' ? { ...style, ...more } : more)),
  )
}

/** Two maps as one; `both` says what becomes of maps that either has under one key. */
function join(under: Keys, over: Keys, both: (under: Keys, over: Keys, key: string) => unknown): Keys {
  const joined = Object.entries(over).map(([key, value]) => {
    const below = Object.hasOwn(under, key) ? under[key] : undefined
    return [key, isMap(below) && isMap(value) ? both(below, value, key) : value] as const
  })
  return { ...under, ...Object.fromEntries(joined) }
}

/** Whether a theme's own file says something there. */
export function saysItself(own: Source, path: Path): boolean {
  return stepDown(own.value, path) !== undefined
}

/** What a path leads to. */
export function stepDown(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    value,
  )
}

function isMap(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
