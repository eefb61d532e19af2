/**
 * A job → the e-book, and what it weighs. Only here pages and e-book meet: where pages
 * begin, which faces travel, which words stand out.
 */

import { readFile } from 'node:fs/promises'
import { coverStory, dateline, type Issue } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import { columnWidth } from '../layout/grid/columns.ts'
import { typeArea } from '../layout/grid/sides.ts'
import { pageTurns } from '../layout/page/turns.ts'
import { runInOpening } from '../layout/set/opening.ts'
import type { BookFacts } from '../preflight/evidence.ts'
import type { Style } from '../style/style.ts'
import { measureFace, measureWords } from '../text/faces/measures.ts'
import { paintInnerCover } from './covers.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function bindBook(job: Job): Promise<{ readonly file: PrintedFile; readonly book: BookFacts }> {
  const { issue, moment, announce } = job
  const { style } = job.dressing
  announce('epub')
  const [{ bindEpub }, { designBook }] = await Promise.all([
    import('../epub/book.ts'),
    import('../epub/design.ts'),
  ])
  const setting = { typesetter: job.typesetter, style, language: issue.language }
  const measure = columnWidth(style, typeArea(style, 'right'))
  const { bytes, ...book } = await bindEpub(issue, {
    cover: { bytes: await paintInnerCover(job), alternative: describeCover(issue) },
    faces: await openBookFaces(job),
    design: designBook(style, (face) => measureFace(job.typesetter, face)),
    openingOf: (text) => (style.firstWords > 0 ? runInOpening(setting, text, measure) : 0),
    widthOf: (words) => measureWords(job.typesetter, style.text.body.text.faces.arabic, words),
    turns: pageTurns(job.pages),
    modified: moment,
  })
  return { file: { name: `${issue.id}.epub`, bytes }, book: { ...book, bytes: bytes.length } }
}

function describeCover(issue: Issue): string {
  return [`${WORDS.coverOf} ${issue.masthead}`, dateline(issue), coverStory(issue).guest.name].join('، ')
}

/** The e-book travels with the faces of its running text, its emphasis and its titles. */
async function openBookFaces({ dressing, typesetter }: Job) {
  const wanted = bookFaces(dressing.style)
  return Promise.all(
    wanted.map(async ({ name, weight, role }) => {
      const file = dressing.faces.find((face) => face.name === name)
      const face = typesetter.book.get(name)
      if (!file || !face) throw new Error(`The face ${name} of the theme was not opened.`)
      const stem = name.replace('/', '-')
      const licence = {
        fileName: `${stem.slice(0, stem.lastIndexOf('-'))}-licence.txt`,
        text: await readFile(file.licence, 'utf8'),
      }
      return {
        family: file.family,
        weight,
        role,
        fileName: `${stem}.ttf`,
        bytes: face.bytes,
        ...(face.rights !== undefined && { rights: face.rights }),
        licence,
      }
    }),
  )
}

function bookFaces({ text, emphasis }: Style) {
  return [
    { name: text.body.text.faces.arabic, weight: 'regular', role: 'body' },
    { name: emphasis.arabic, weight: 'bold', role: 'body' },
    { name: text.title.text.faces.arabic, weight: 'bold', role: 'display' },
  ] as const
}
