/** What another program read out of a file, held against the text the file was set from. */

const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Text as it is compared: without bidi controls, white space collapsed. */
export function normalise(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim()
}

export interface Comparison {
  /** Insertions, deletions and replacements of characters other than spaces. */
  readonly errors: number
  readonly characters: number
  readonly words: number
  /** Words of the reference that are not found whole. */
  readonly lost: readonly string[]
}

export function compareTexts(reference: string, read: string): Comparison {
  const [expected, found] = [normalise(reference), normalise(read)]
  const letters = (text: string) => [...text.replaceAll(' ', '')]
  const count = new Map<string, number>()
  for (const word of found.split(' ')) count.set(word, (count.get(word) ?? 0) + 1)
  const words = expected.split(' ')
  const lost = words.filter((word) => {
    const left = count.get(word) ?? 0
    count.set(word, left - 1)
    return left < 1
  })
  return {
    errors: distance(letters(expected), letters(found)),
    characters: letters(expected).length,
    words: words.length,
    lost,
  }
}

/** Levenshtein's distance in two rows. */
function distance(from: readonly string[], to: readonly string[]): number {
  let above = Uint32Array.from({ length: to.length + 1 }, (_, index) => index)
  let row = new Uint32Array(to.length + 1)
  for (let line = 1; line <= from.length; line++) {
    row[0] = line
    for (let column = 1; column <= to.length; column++) {
      const replaced = (above[column - 1] as number) + (from[line - 1] === to[column - 1] ? 0 : 1)
      row[column] = Math.min(replaced, (above[column] as number) + 1, (row[column - 1] as number) + 1)
    }
    ;[above, row] = [row, above]
  }
  return above[to.length] as number
}
