/** Words before a colon → whether they say who speaks: somebody of the article's, or what stands for him in a manuscript. */

import { foldText } from '../../fold/fold.ts'
import { ANSWERERS, ASKERS, BYSTANDERS } from '../talk/lexicon.ts'
import { isPartOfName, likenessOf } from '../talk/same-name.ts'
import { keyOf } from '../talk/word-key.ts'
import type { ReturnedParagraph } from './read-returned.ts'

/** Words of a label, without what stands in brackets behind a name. */
const LABEL = /^([^:：.؟?!،()[\]]{1,40})(?:\([^()]*\)|\[[^[\]]*\])?\s*[:：](?:\s|$)/u
/** «س: …», «ج٣: …». */
const NUMBER = /\s*[0-9٠-٩]{1,3}\s*$/u
const WORDS = [ASKERS, ANSWERERS, BYSTANDERS]

/** `speakers`: names as the article has them. */
export function saysWho(
  { text, lead }: Pick<ReturnedParagraph, 'text' | 'lead'>,
  speakers: readonly string[],
): boolean {
  const words = LABEL.exec(withoutTitleStops(text))?.[1]?.replace(NUMBER, '').trim()
  if (words === undefined || words === '') return false
  if (lead !== undefined && /^[^:：]+[:：]$/u.test(lead)) return true
  const key = keyOf(words)
  const isWord = WORDS.some((list) => list.has(foldText(words)) || list.has(key))
  return isWord || speakers.some((name) => isNameOf(key, keyOf(name)))
}

/** «د. سلمى:»: the stop ends no sentence. */
function withoutTitleStops(text: string): string {
  return text.replace(/^(\p{L}{1,2})[.]\s*/u, '$1 ')
}

/** Of more words than the name, a label is none: «وكان سالم يقول:». */
function isNameOf(key: string, name: string): boolean {
  if (key === '' || name === '') return false
  const likeness = likenessOf(key, name)
  return likeness === 'part' ? isPartOfName(key, name) && sizeOf(key) < sizeOf(name) : likeness !== undefined
}

function sizeOf(key: string): number {
  return key.split(' ').length
}
