/** Words of any length → text strings as long as an archive's file may hold one. */

/**
 * In units of UTF-16: 32,767 bytes (ISO 19005-3, 6.1.13), two of which say their order. What is longer passes
 * unnoticed in every reader, and in no validator.
 */
const LONGEST = 16_382

/** Where a text that begins at `start` and ends at `end` is cut, so that no part is too long: behind spaces, where it has any. */
export function cutsOf(text: string, start: number, end: number): number[] {
  if (end - start <= LONGEST) return [end]
  const space = text.lastIndexOf(' ', start + LONGEST - 1) + 1
  const cut = space > start ? space : wholeBefore(text, start + LONGEST)
  return [cut, ...cutsOf(text, cut, end)]
}

/** A name or a description, ended where it would be too long. */
export function shorten(text: string): string {
  return text.length <= LONGEST
    ? text
    : `${text
        .slice(0, cutsOf(text, 0, text.length)[0])
        .trimEnd()
        .slice(0, LONGEST - 1)}…`
}

/** The same place, or the one before it where it stands between the halves of one character. */
function wholeBefore(text: string, place: number): number {
  return (text.codePointAt(place - 1) ?? 0) > 0xffff ? place - 1 : place
}
