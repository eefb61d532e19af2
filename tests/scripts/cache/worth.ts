/** A number → the bytes that are kept under it: some ten kilobytes that no other number has. */

export function worthOf(thing: number): Buffer {
  return Buffer.from(`${thing} `.repeat(2000 + 97 * thing))
}
