/** Words under a picture → who took it; and who took the pictures of a piece, where that is one person. */

import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { type CreditFound, creditLineOf } from './credits.ts'

export interface PictureCredit {
  readonly name: string
  /** With its role, and where that begins: UTF-16 units. */
  readonly written: string
  readonly start: number
}

const PHOTOGRAPHER = /(?:[:،.\-–]\s*|^)((?:تصوير|عدسة|بعدسة)\s*:?\s+[^.،]{2,40})$/u
/** The same behind words with no sign between, where it has one of its own. */
const RUN_ON = /\s((?:تصوير|عدسة|بعدسة)\s*:\s*[^.،:]{2,40})$/u

export function pictureCreditOf(text: string): PictureCredit | undefined {
  const found = PHOTOGRAPHER.exec(text)
  const written = found?.[1]
  const name = written === undefined ? undefined : creditLineOf(written)?.credits[0]?.name
  return found && written !== undefined && name !== undefined
    ? { name, written, start: found.index }
    : undefined
}

/** «رويترز», «أرشيف العائلة»: no person. */
const NO_PERSON =
  /(?:^|\s)(?:رويترز|أ ?ف ?ب|وكالة|وكالات|أرشيف\S*|الأرشيف|خاص|إنترنت|الإنترنت|موقع|صفحة|ضيف\S*|الضيفة?|العائلة|getty|afp|reuters|ap)(?:\s|$)/iu

/** Nobody where captions name several: each stands under his own picture. */
export function photographerOf(
  paragraphs: readonly ManuscriptParagraph[],
): (CreditFound & Pick<ManuscriptParagraph, 'span'> & { readonly line: string }) | undefined {
  const found = paragraphs.flatMap(({ kind, runs, span }) => {
    if (kind !== 'caption') return []
    const text = textOfRuns(runs).trim()
    const line = pictureCreditOf(text)?.written ?? RUN_ON.exec(text)?.[1] ?? ''
    const name = creditLineOf(line)?.credits[0]?.name
    return name === undefined ? [] : [{ role: 'تصوير', name, asks: false, span, line }]
  })
  const [first] = found
  const isOne = first && found.every(({ name }) => name === first.name)
  return isOne && first.name.includes(' ') && !NO_PERSON.test(first.name) ? first : undefined
}
