/** Parts between brackets and where they stand → the text with one put in, taken out or moved, its commas with it. */

/** From its first letter to behind its last. */
export interface BracketedPart {
  readonly start: number
  readonly end: number
}

/** Items change places, and what stands between them stays. */
export function moveInBrackets(
  text: string,
  items: readonly BracketedPart[],
  from: number,
  to: number,
): string {
  const sources = items.map(({ start, end }) => text.slice(start, end))
  const moved = sources.toSpliced(from, 1).toSpliced(to, 0, sources[from] ?? '')
  return items.reduceRight(
    (written, { start, end }, index) => written.slice(0, start) + (moved[index] ?? '') + written.slice(end),
    text,
  )
}

export function removeInBrackets(text: string, items: readonly BracketedPart[], at: number): string {
  const [over, own, under] = [items[at - 1], items[at], items[at + 1]]
  if (!own) return text
  if (under) return text.slice(0, own.start) + text.slice(under.start)
  return text.slice(0, over?.end ?? own.start) + text.slice(own.end)
}

/** As JSON, on lines of its own where the others have theirs; behind its key, where it has one. */
export function insertInBrackets(
  text: string,
  items: readonly BracketedPart[],
  at: number,
  { key, value }: { readonly key?: string; readonly value: unknown },
): string {
  const [first, over, under] = [items[0], items[at - 1], items[at]]
  const [indent] = /\n[ \t]*$/.exec(text.slice(0, first?.start ?? 0)) ?? []
  const json =
    indent === undefined ? JSON.stringify(value) : JSON.stringify(value, null, 2).replaceAll('\n', indent)
  const typed = key === undefined ? json : `${JSON.stringify(key)}: ${json}`
  const space = indent ?? ' '
  if (under) return `${text.slice(0, under.start)}${typed},${space}${text.slice(under.start)}`
  const end = over?.end ?? 0
  return `${text.slice(0, end)},${space}${typed}${text.slice(end)}`
}
