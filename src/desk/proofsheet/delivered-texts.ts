/**
 * A manuscript → its texts as the desk brings them into an article that nobody has edited: without labels, marks of notes
 * and credits. What differs from them is what was changed.
 */

import { judgeArticle } from '../../issue/articles.ts'
import { readText } from '../../source/read.ts'
import type { ArticleDraft } from '../draft.ts'
import { interpret } from '../interpret.ts'
import type { LeftOut, LeftReason, Manuscript, ManuscriptParagraph } from '../manuscript.ts'
import { suggest } from '../suggest/suggest.ts'
import { articleFile } from '../write/article.ts'
import { writeYaml } from '../write/yaml-text.ts'
import { articleTexts, isSheetArticle } from './article-texts.ts'
import { noteWords, readWords } from './read-words.ts'
import type { SheetIssue } from './sheet.ts'

export interface DeliveredText {
  readonly text: string
  /** The desk's own words where the manuscript has none, such as a title: no author's, once they are changed. */
  readonly isOurs?: true
}

export function deliveredTexts(manuscript: Manuscript, issue: SheetIssue): readonly DeliveredText[] {
  const draft = withRepeated(interpret(manuscript))
  const read = articleOf(draft)
  if (!read) return textsAsTheyStand(manuscript)
  const pieces = articleTexts(read, issue).flatMap((paragraph) =>
    paragraph.pieces.filter((piece) => piece.kind === 'text'),
  )
  const isInvented = (path: readonly unknown[]) => path[0] === 'title' && draft.title === undefined
  return [
    ...pieces.map(
      ({ path, source }): DeliveredText => ({
        text: readWords(source),
        ...(isInvented(path) && { isOurs: true }),
      }),
    ),
    ...pieces.flatMap(({ source }) => noteWords(source)).map((text) => ({ text })),
    ...besideText(draft, manuscript).map((text) => ({ text })),
  ]
}

/** A question that its answer has at its head again is what the desk took out of the author's words: it is shown there. */
function withRepeated(draft: ArticleDraft): ArticleDraft {
  const repeated = draft.leftOut.filter(({ reason }) => reason === 'repeated')
  const exchanges = draft.exchanges.map((exchange) => {
    const [first, ...others] = exchange.answer
    const head = repeated.find(({ span }) => span === first?.span)
    if (first?.kind !== 'paragraph' || !head) return exchange
    return { ...exchange, answer: [{ ...first, runs: [{ text: head.text }, ...first.runs] }, ...others] }
  })
  return { ...draft, exchanges, leftOut: draft.leftOut.filter(({ reason }) => reason !== 'repeated') }
}

function articleOf(draft: ArticleDraft) {
  const file = articleFile({
    draft,
    suggestions: suggest(draft),
    slug: 'article',
    manuscript: 'manuscript',
    isInIssue: false,
    pictureAt: (name) => (name === '' ? undefined : '../pictures/picture.png'),
    place: String,
  })
  const { article } = judgeArticle(readText(writeYaml(file), 'article.yaml', 'issue'))
  return article && isSheetArticle(article) ? article : undefined
}

/** Words of the author's that the desk puts elsewhere, and an editor may have put in a text. */
function besideText(draft: ArticleDraft, { leftOut }: Manuscript): readonly string[] {
  const isWritten = (each: LeftOut) => !leftOut.includes(each) && !NO_TEXT.has(each.reason)
  const credits = new Set(draft.credits.map(({ line }) => line))
  return [...draft.leftOut.filter(isWritten).map(({ text }) => text), ...credits]
}

/** What a file or a page says of itself, and says in its text as well. */
const NO_TEXT: ReadonlySet<LeftReason> = new Set<LeftReason>(['fact', 'code', 'picture', 'said before'])

function textsAsTheyStand({ paragraphs }: Manuscript): readonly DeliveredText[] {
  return paragraphs
    .filter(({ kind }) => kind !== 'picture')
    .flatMap((paragraph) => partsOf(paragraph).map((text) => ({ text })))
}

/** Cells are texts of their own, and the mark of a note is none of its paragraph's words. */
function partsOf({ kind, runs }: ManuscriptParagraph): readonly string[] {
  const words = runs.map(({ text, note }) => (note === undefined ? text : '')).join('')
  return kind === 'row' ? words.split('\t') : [words]
}
