/** A measure that is too small → the number that tells it: never rounded up to what it should have been. */

/** `digits` behind the point. */
export function shownBelow(value: number, digits: number): number {
  return Math.floor(value * 10 ** digits) / 10 ** digits
}
