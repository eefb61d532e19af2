/** Words under a picture that no markup calls its caption, and say themselves that they are one. */

import { type LeftOut, type Manuscript, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'

/** «المرفأ عند الفجر، عدسة جاد منصور». */
const CREDITED = /(?:^|[\s:،.\-–(])(?:تصوير|عدسة|بعدسة|الصورة)\s*:?\s+[^.،:]{2,40}\)?$/u
/** «صورة: المرفأ عند الفجر». */
const CALLED = /^\s*(?:ال)?صورة(?:\s*[0-9٠-٩]+)?\s*[:：]\s*(?=\S)/u
const MOST_WORDS = 30

export function withCaptions(manuscript: Manuscript): Manuscript {
  const leftOut: LeftOut[] = []
  const paragraphs = manuscript.paragraphs.map((paragraph, at): ManuscriptParagraph => {
    if (paragraph.kind !== 'text' || manuscript.paragraphs[at - 1]?.kind !== 'picture') return paragraph
    const { runs, span } = paragraph
    const text = textOfRuns(runs)
    if (text.split(/\s+/u).length > MOST_WORDS) return paragraph
    const called = CALLED.exec(text)?.[0] ?? ''
    if (called === '' && !CREDITED.test(text)) return paragraph
    if (called !== '') leftOut.push({ text: called.trim(), reason: 'label', span })
    return { ...paragraph, kind: 'caption', runs: sliceRuns(runs, called.length, text.length) }
  })
  return { ...manuscript, paragraphs, leftOut: [...manuscript.leftOut, ...leftOut] }
}
