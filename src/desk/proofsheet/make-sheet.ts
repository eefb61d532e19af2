/** An article, its issue and its manuscript → the sheet that goes to its author: what is said on it, and what was changed. */

import { guestsOf } from '../../issue/talk-schema.ts'
import type { Manuscript } from '../manuscript.ts'
import { articleTexts, type SheetArticle } from './article-texts.ts'
import { deliveredTexts } from './delivered-texts.ts'
import { type OldWord, type Origins, originsOf } from './origins.ts'
import { noteWords, readWords } from './read-words.ts'
import { runsOf, type SheetRun } from './runs.ts'
import {
  fixed,
  type SheetIssue,
  type SheetParagraph,
  type SheetPiece,
  type SheetText,
  strong,
} from './sheet.ts'

/** A paragraph as it is written out. */
export interface MarkedParagraph extends SheetParagraph {
  readonly runs: readonly SheetRun[]
}

export interface ProofSheet {
  readonly title: string
  readonly issue: SheetIssue
  readonly paragraphs: readonly MarkedParagraph[]
  /** How many stretches are marked as changed. */
  readonly changes: number
}

export function makeSheet(article: SheetArticle, issue: SheetIssue, manuscript?: Manuscript): ProofSheet {
  const texts = articleTexts(article, issue)
  const pieces = texts.flatMap(({ pieces: own }) => own.filter(isText))
  const origins = manuscript && originsIn(manuscript, pieces, speakersIn(article, issue), issue)
  const old = new Map(pieces.map((piece, index) => [piece, origins?.words[index]]))
  const paragraphs = [
    ...guideTo(article, issue, manuscript !== undefined),
    ...texts,
    ...tellLeftOut(origins?.leftOut ?? []),
  ]
  const marked = paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.pieces.flatMap((piece) => runsOfPiece(piece, old)),
  }))
  const changes = marked.flatMap(({ runs }) => runs.filter(({ change }) => change)).length
  return { title: readWords(article.title), issue, paragraphs: marked, changes }
}

function isText(piece: SheetPiece): piece is SheetPiece & { readonly kind: 'text' } {
  return piece.kind === 'text'
}

/** Notes are found as texts are, so that none is told to be left out; what was changed in them is not shown. */
function originsIn(
  manuscript: Manuscript,
  pieces: readonly SheetText[],
  names: readonly string[],
  issue: SheetIssue,
): Origins {
  const notes = pieces.flatMap(({ source }) => noteWords(source))
  const texts = [...pieces.map(({ source }) => readWords(source)), ...notes]
  return originsOf(deliveredTexts(manuscript, issue), texts, names)
}

function runsOfPiece(
  piece: SheetPiece,
  old: ReadonlyMap<SheetPiece, readonly OldWord[] | undefined>,
): readonly SheetRun[] {
  if (isText(piece)) return runsOf(piece.source, old.get(piece))
  return [{ text: piece.words, ...(piece.strong && { look: 'strong' as const }) }]
}

/** Whose names may stand before words of the manuscript. */
export function speakersIn(article: SheetArticle, { masthead }: SheetIssue): readonly string[] {
  const credited = (article.credits ?? []).map(({ name }) => name)
  if (article.kind !== 'interview') return [masthead, ...credited]
  const guests = guestsOf(article).flatMap(({ name, shortName, romanised = '' }) => [
    name,
    shortName,
    romanised,
  ])
  const askers = article.exchanges.flatMap(({ asker = '' }) => asker)
  return [`مجلة ${masthead}`, ...credited, ...guests, ...askers]
}

/** What the author is asked, before the text. */
function guideTo({ kind }: SheetArticle, { masthead }: SheetIssue, isMarked: boolean): SheetParagraph[] {
  const what = kind === 'interview' ? 'نص الحوار كما سيُنشر' : 'النص كما سيُنشر'
  const words = [
    `هذا ${what} في ${masthead}. نرجو أن تقرأه، وأن تغيّر فيه ما تشاء وزرّ «تعقّب التغييرات» مضغوط (مراجعة، ثم تعقّب التغييرات)، أو أن تكتب ملاحظاتك تعليقات على هامشه، ثم أن تعيد الملف إلينا كما هو.`,
    ...(isMarked
      ? ['ما أضفناه إلى ما وصلنا منك وما حذفناه منه معلَّم بالطريقة نفسها: فإن رفضت تغييرًا عاد الكلام كما كان.']
      : []),
  ]
  return words.map((line) => ({ role: 'guide', pieces: [fixed(line)] }))
}

function tellLeftOut(passages: readonly string[]): SheetParagraph[] {
  if (passages.length === 0) return []
  return [
    { role: 'leftOut', pieces: [strong('مما وصلنا وليس في النص:')] },
    ...passages.map((words): SheetParagraph => ({ role: 'leftOut', pieces: [fixed(words)] })),
  ]
}
