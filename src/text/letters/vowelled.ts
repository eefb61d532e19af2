/** Text → whether it is vowelled throughout; a character → whether it is a vowel mark. */

/** Text with a mark on every few letters; a tanwin here and there makes no paragraph smaller than its neighbours. */
export function isVowelled(text: string): boolean {
  let marks = 0
  for (let index = 0; index < text.length; index++) if (isArabicMark(text.charCodeAt(index))) marks++
  return marks > VOWELLED * text.length
}

/** Harakat and Quranic signs of the block Arabic: asked of every letter of every paragraph, and so by number. */
export function isArabicMark(code: number): boolean {
  return (
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x670 ||
    (code >= 0x610 && code <= 0x61a) ||
    (code >= 0x6d6 && code <= 0x6ed)
  )
}

/** Marks to a letter or mark, of a text that is vowelled. */
const VOWELLED = 0.2
