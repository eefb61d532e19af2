/** A block at some sizes → the largest that fits: how display type finds its size wherever it stands. */

/**
 * Sets at one scale after another, the largest first, until what comes of it fits and is liked; else the largest that
 * fits; nothing where none does. No scale is set twice.
 */
export function fitLargest<T>(
  scales: readonly number[],
  set: (scale: number) => T,
  fits: (block: T) => boolean,
  isLiked: (block: T) => boolean = () => true,
): T | undefined {
  let largest: T | undefined
  for (const scale of scales) {
    const block = set(scale)
    if (!fits(block)) continue
    if (isLiked(block)) return block
    largest ??= block
  }
  return largest
}
