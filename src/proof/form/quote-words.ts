/** What is marked in a text → whole words of it: who marks by hand begins and ends inside a word. */

export interface SelectedStretch {
  readonly start: number
  readonly end: number
}

const WORD = /[\p{Letter}\p{Mark}\p{Number}]/u

/** Without the spaces at its ends; nothing where no word is marked. */
export function wholeWords(text: string, { start, end }: SelectedStretch): string | undefined {
  const marked = text.slice(start, end)
  if (!WORD.test(marked)) return undefined
  let from = start + (marked.length - marked.trimStart().length)
  let to = end - (marked.length - marked.trimEnd().length)
  while (from > 0 && isWithinWord(text, from)) from -= 1
  while (to < text.length && isWithinWord(text, to)) to += 1
  return text.slice(from, to)
}

function isWithinWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '')
}
