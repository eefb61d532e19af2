/** A value that may be of any shape → one of its fields. */

/** Nothing where the value is no map, or has no such field. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
