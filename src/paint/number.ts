/** A number → its text in a content stream or a drawing: rounded, because no device draws finer. */

/** Lengths, places and inks. */
export const number = numberTo(4)

/** Places of type and its outlines. */
export const toThousandth = numberTo(3)

/** Gives what writes numbers with at most so many digits behind the point. */
export function numberTo(places: number): (value: number) => string {
  const scale = 10 ** places
  return (value) => String(Math.round(value * scale) / scale)
}
