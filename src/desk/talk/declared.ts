/** Paragraphs → labels that are said to stand for a name: «أ = أبوبكر، هـ.ك = هدية الكبيرة». */

import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { keyOf } from './word-key.ts'

const DECLARED = /(?<![\p{L}\p{M}])([\p{L}\p{M}ـ.]{1,12})\s*=\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,3})/gu
/** It is said before the talk. */
const AMONG = 12

/** By the keys of labels. */
export function declaredNames(paragraphs: readonly ManuscriptParagraph[]): ReadonlyMap<string, string> {
  const texts = paragraphs.slice(0, AMONG).map(({ runs }) => textOfRuns(runs))
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(DECLARED)].map(([, label = '', name = '']) => [keyOf(label), name.trim()] as const),
    ),
  )
}
