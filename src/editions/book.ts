/**
 * A job → the e-book, what shops are told of it, and what it weighs. Only here pages and e-book meet: where pages
 * begin, which faces travel, which words stand out.
 */

import type { Issue } from '../issue/issue.ts'
import { joinNames, plainLine } from '../issue/lines.ts'
import { coverStory, dateline } from '../issue/titles.ts'
import { WORDS } from '../issue/words.ts'
import { columnWidth } from '../layout/grid/columns.ts'
import { typeArea } from '../layout/grid/sides.ts'
import { pageTurns } from '../layout/page/turns.ts'
import { dropWordInBook, runInOpening } from '../layout/set/opening.ts'
import type { BookFacts } from '../preflight/evidence.ts'
import { beginStage } from '../progress.ts'
import { measureFace, measureWords } from '../text/faces/measures.ts'
import { openBookFaces } from './book-faces.ts'
import { paintInnerCover } from './covers.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function bindBook(
  job: Job,
): Promise<{ readonly files: readonly PrintedFile[]; readonly book: BookFacts }> {
  const { issue, moment, announce } = job
  const { style } = job.dressing
  const advance = beginStage(announce, 'epub')
  const [{ bindEpub }, { designBook }] = await Promise.all([
    import('../epub/book.ts'),
    import('../epub/design.ts'),
  ])
  const setting = { typesetter: job.typesetter, style, language: issue.language }
  const measure = columnWidth(style, typeArea(style, 'right'))
  const { bytes, onix, ...book } = await bindEpub(issue, {
    cover: { bytes: await paintInnerCover(job), alternative: describeCover(issue) },
    faces: await openBookFaces(job),
    design: designBook(style, (face) => measureFace(job.typesetter, face)),
    openingOf: (text) => (style.firstWords > 0 ? runInOpening(setting, text, measure) : 0),
    dropOf: (text) => dropWordInBook(text, style.dropLines),
    widthOf: (words) => measureWords(job.typesetter, style.text.body.text.faces.arabic, words),
    turns: pageTurns(job.pages),
    modified: moment,
    darkroom: job.darkroom,
    store: job.store,
    advance,
  })
  const files = [
    { name: `${issue.id}.epub`, bytes },
    { name: `${issue.id}.onix.xml`, bytes: Buffer.from(onix, 'utf8') },
  ]
  return { files, book: { ...book, bytes: bytes.length } }
}

function describeCover(issue: Issue): string {
  return [
    `${WORDS.coverOf} ${issue.masthead}`,
    dateline(issue),
    plainLine(joinNames(coverStory(issue).guests)),
  ].join('، ')
}
