/** Words under a picture that no markup calls its caption, and say themselves that they are one. */

import type { Diagnostic } from '../../diagnostic.ts'
import { type LeftOut, type Manuscript, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { likeCaption } from './findings.ts'

/** «المرفأ عند الفجر، عدسة جاد منصور». */
const CREDITED = /(?:^|[\s:،.\-–(])(?:تصوير|عدسة|بعدسة|الصورة)\s*:?\s+[^.،:]{2,40}\)?$/u
/** «صورة: المرفأ عند الفجر». */
const CALLED = /^\s*(?:ال)?صورة(?:\s*[0-9٠-٩]+)?\s*[:：]\s*(?=\S)/u
const MOST_WORDS = 30

export function withCaptions(manuscript: Manuscript): Manuscript {
  const leftOut: LeftOut[] = []
  const remarks: Diagnostic[] = []
  const paragraphs = manuscript.paragraphs.map((paragraph, at): ManuscriptParagraph => {
    if (paragraph.kind !== 'text' || manuscript.paragraphs[at - 1]?.kind !== 'picture') return paragraph
    const { runs, span } = paragraph
    const text = textOfRuns(runs)
    if (text.split(/\s+/u).length > MOST_WORDS) return paragraph
    const called = CALLED.exec(text)?.[0] ?? ''
    const isBare = called === '' && !CREDITED.test(text)
    if (isBare && !isLikeCaption(paragraph, manuscript.paragraphs[at + 1])) return paragraph
    if (isBare) remarks.push(likeCaption(text, span))
    if (called !== '') leftOut.push({ text: called.trim(), reason: 'label', span })
    return { ...paragraph, kind: 'caption', runs: sliceRuns(runs, called.length, text.length) }
  })
  return {
    ...manuscript,
    paragraphs,
    leftOut: [...manuscript.leftOut, ...leftOut],
    remarks: [...manuscript.remarks, ...remarks],
  }
}

/** A caption that says nothing of itself is no longer. */
const MOST_WORDS_OF_CAPTION = 9

/** A few words under a picture without a verdict or a question, in an article that goes on behind them. */
function isLikeCaption({ runs }: ManuscriptParagraph, next: ManuscriptParagraph | undefined): boolean {
  const text = textOfRuns(runs).trim()
  return (
    next !== undefined &&
    runs.every(({ bold }) => !bold) &&
    text.split(/\s+/u).length <= MOST_WORDS_OF_CAPTION &&
    /^[^:：؟?!«»"\n]*[\p{L}\p{M}]$/u.test(text) &&
    /\p{L}\s+\p{L}/u.test(text)
  )
}
