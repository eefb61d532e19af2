/** Words that hold a question and its answer in one → where the answer begins. */

import { evidenceOf } from './evidence.ts'

const SENTENCE = /[^.؟?!…\n]*(?:[.؟?!…]+["”»')\]]*|\n|$)\s*/gu
/** Longer questions are not cut off their answers: a mark so late is the answer's own. UTF-16 units. */
const LONGEST_QUESTION = 600

/** UTF-16 units from the beginning; nothing where no answer follows a question. */
export function answerWithin(text: string): number | undefined {
  if (!/[؟?]/u.test(text.slice(0, -1))) return undefined
  let at = 0
  let end: number | undefined
  for (const [sentence] of text.slice(0, LONGEST_QUESTION * 2).matchAll(SENTENCE)) {
    if (sentence === '') break
    const isAsked =
      /[؟?][!؟?.…"”»')\]\s]*$/u.test(sentence) && quotesIn(text.slice(0, at + sentence.length)) % 2 === 0
    if (end !== undefined && !(isAsked && evidenceOf(sentence).question >= 3)) break
    at += sentence.length
    if (at > LONGEST_QUESTION) break
    if (isAsked) end = at
  }
  return end !== undefined && text.slice(end).trim() !== '' ? end : undefined
}

/** Marks of quotations; an odd number of them leaves one open. */
function quotesIn(text: string): number {
  return text.match(/[«»"“”]/gu)?.length ?? 0
}
