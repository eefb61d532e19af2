/** Digests of the pages of two versions of an issue → which pages have changed, and in words. */

/** By its number; two pages are drawn alike where their digests are one. */
export interface PageDigest {
  readonly page: number
  readonly digest: string
}

/** Numbers of pages, in their order. */
export interface PageChanges {
  /** How many pages there are now. */
  readonly of: number
  readonly changed: readonly number[]
  readonly added: readonly number[]
  readonly gone: readonly number[]
}

export function comparePages(before: readonly PageDigest[], now: readonly PageDigest[]): PageChanges {
  const then = new Map(before.map(({ page, digest }) => [page, digest]))
  const numbers = new Set(now.map(({ page }) => page))
  const pagesOf = (some: readonly PageDigest[]) => some.map(({ page }) => page)
  return {
    of: now.length,
    changed: pagesOf(now.filter(({ page, digest }) => then.has(page) && then.get(page) !== digest)),
    added: pagesOf(now.filter(({ page }) => !then.has(page))),
    gone: pagesOf(before.filter(({ page }) => !numbers.has(page))),
  }
}

export function tellPages({ of, changed, added, gone }: PageChanges): string {
  const count = changed.length === 0 ? 'none' : String(changed.length)
  const list = changed.length === 0 ? '' : `: ${tellNumbers(changed)}`
  return [
    `${count} of ${of} pages changed${list}`,
    ...(added.length > 0 ? [`new: ${tellNumbers(added)}`] : []),
    ...(gone.length > 0 ? [`gone: ${tellNumbers(gone)}`] : []),
  ].join('; ')
}

/** Pages that follow one another, from so many on, are said as a range. */
const RANGE = 3

/** `1, 2, 7–12`. */
export function tellNumbers(numbers: readonly number[]): string {
  const ranges: number[][] = []
  for (const number of numbers) {
    const range = ranges.at(-1)
    if (range && range.at(-1) === number - 1) range.push(number)
    else ranges.push([number])
  }
  return ranges.map(tellRange).join(', ')
}

function tellRange(range: readonly number[]): string {
  return range.length < RANGE ? range.join(', ') : `${range[0]}–${range.at(-1)}`
}
