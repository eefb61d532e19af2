/** A job → the faces that its pages on the web are set in, cut to the words that each of them says there. */

import { KEPT } from '../archive/record/version-paths.ts'
import { recall } from '../cache/recall.ts'
import { designBook } from '../epub/design.ts'
import { cutFace, mayBeSubset } from '../epub/faces.ts'
import type { Issue } from '../issue/issue.ts'
import { plainLine } from '../issue/lines.ts'
import { formatNumber } from '../issue/numerals.ts'
import { blocksOf } from '../issue/parts.ts'
import { plainText } from '../issue/plain-text.ts'
import { setWords } from '../issue/set-words.ts'
import type { LookFace, LookUse } from '../shelf/look.ts'
import { SHELF_WORDS } from '../shelf/words.ts'
import type { FaceFile } from '../style/catalogue.ts'
import type { Dressing } from '../style/load.ts'
import type { TextRole } from '../style/style.ts'
import { measureFace } from '../text/faces/measures.ts'
import { nameOfFace, openCast } from './book-faces.ts'
import type { Job } from './job.ts'

export interface WebFace extends LookFace {
  readonly bytes: Uint8Array
}

/** Which text of a theme has the face of a use; the body's is wanted before all others. */
const USES: readonly (readonly [LookUse, TextRole])[] = [
  ['body', 'body'],
  ['title', 'title'],
  ['question', 'question'],
]

/** Signs that stand on pages without being the issue's. */
const SIGNS = ' .,:!()[]«»"\'-–—…،؛؟/#٫'

/**
 * A face that may not be cut stays at home, since it would weigh more than all words; so does another weight of the
 * body's own family, whose words have a colour of their own.
 */
export async function cutWebFaces(job: Job): Promise<readonly WebFace[]> {
  const { dressing, typesetter, issue, store } = job
  const { bodyScale, displayScale } = designBook(dressing.style, (face) => measureFace(typesetter, face))
  const body = familyOf(dressing.style.text.body.text.faces.arabic)
  const wanted = USES.map(([use, role]) => ({ use, name: dressing.style.text[role].text.faces.arabic }))
  const sent = wanted.filter(({ use, name }) => use === 'body' || familyOf(name) !== body)
  const cut = sent.map(async ({ use, name }): Promise<WebFace[]> => {
    const face = await openCast(job, { name, weight: 'regular', role: 'body' })
    if (!mayBeSubset(face)) return []
    const characters = charactersFor(use, issue)
    const bytes = await recall(store, { kind: 'editions/web-face', parts: [face.bytes, characters] }, () =>
      cutFace(face.bytes, characters, 'woff2'),
    )
    const scale = use === 'body' ? bodyScale : displayScale
    const whole = `${KEPT.press}${nameOfFace(fileOf(dressing, name))}`
    return [{ use, family: `${face.family} ${use}`, file: `${use}.woff2`, whole, scale, bytes }]
  })
  return (await Promise.all(cut)).flat()
}

function fileOf({ faces }: Dressing, name: string): FaceFile {
  const file = faces.find((face) => face.name === name)
  if (!file) throw new Error(`The face ${name} of the theme was not opened.`)
  return file
}

function familyOf(face: string): string {
  return face.slice(0, face.indexOf('/'))
}

/** In order, each once. */
function charactersFor(use: LookUse, issue: Issue): string {
  const said = use === 'body' ? setWords(issue) : use === 'title' ? titlesOf(issue) : questionsOf(issue)
  const shelfs = Object.values(SHELF_WORDS).join('')
  const digits = Array.from({ length: 10 }, (_, digit) => formatNumber(digit, issue.numerals))
  const others = [use === 'body' ? shelfs : withoutLatin(shelfs), ...digits, SIGNS]
  return [...new Set([...said, ...others].join(''))].sort().join('')
}

function withoutLatin(words: string): string {
  return words.replace(/\p{Script=Latin}/gu, '')
}

/**
 * Titles, and what stands in their face within an article: pulled quotes, names of boxes, numbers of pages. These may
 * have any letter of the issue's; words in Latin letters are few, and those of titles alone weigh something.
 */
function titlesOf(issue: Issue): string[] {
  const { masthead, labels, articles } = issue
  const ofArticles = articles.flatMap((article) => [
    plainText(article.title),
    ...(article.kicker ? [plainLine(article.kicker)] : []),
    ...(article.kind === 'interview' ? article.guests.map(({ name }) => plainLine(name)) : []),
  ])
  return [masthead, labels.number, labels.date, ...ofArticles, ...setWords(issue).map(withoutLatin)]
}

function questionsOf({ articles }: Issue): string[] {
  return articles.flatMap((article) => [
    ...(article.kind === 'interview' ? article.exchanges.map(({ question }) => plainText(question)) : []),
    ...blocksOf(article).flatMap((block) => (block.kind === 'subhead' ? [plainText(block.content)] : [])),
  ])
}
