/** Text → its sentences, each with the signs that end it. */

const SENTENCE = /[^.؟?!…\n]+(?:[.؟?!…]+["”»')\]]*)?/gu

export function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)]
    .map(([sentence]) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
