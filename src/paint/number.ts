/**
 * A number → its text in a content stream or a drawing: rounded, because no device draws finer. One that is not finite
 * has no text: readers would take it for a name, or for the end of the page.
 */

/** Lengths, places and inks. */
export const number = numberTo(4)

/** Places of type and its outlines. */
export const toThousandth = numberTo(3)

/** Gives what writes numbers with at most so many digits behind the point. */
export function numberTo(places: number): (value: number) => string {
  const scale = 10 ** places
  return (value) => String(Math.round(finite(value) * scale) / scale)
}

/** A measure of a font in thousandths of an em: as fine as the sum of a line's widths must be for its last letter. */
export function measure(value: number): number {
  return Math.round(finite(value) * 1e5) / 1e5
}

/** The number itself. @throws where it is infinite, or none. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is nothing that can be drawn.`)
  return value
}
