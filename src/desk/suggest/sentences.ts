/** Text → its sentences, each with the signs that end it. */

const SENTENCE = /[^.؟?!…\n]+(?:[.؟?!…]+["”»')\]]*)?/gu

export function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .map(([sentence]) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** From its first letter or digit on; signs between two spaces are none. */
const WORD = /[\p{L}\p{N}]\S*/gu

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
