/** An article, its issue and its manuscript → the sheet that goes to its author: what is said on it, and what was changed. */

import { foldText } from '../../fold/fold.ts'
import { guestsOf } from '../../issue/talk-schema.ts'
import type { Manuscript } from '../manuscript.ts'
import { makersIn } from '../talk/made-by.ts'
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
  /** How many stretches are marked as changed, and how many passages are listed that no text has. */
  readonly changes: number
  readonly leftOut: number
}

export function makeSheet(article: SheetArticle, issue: SheetIssue, manuscript?: Manuscript): ProofSheet {
  const texts = articleTexts(article, issue)
  const pieces = texts.flatMap(({ pieces: own }) => own.filter(isText))
  const origins = manuscript && originsIn(manuscript, pieces, speakersIn(article, issue), issue)
  const old = origins && madeOf(pieces, origins.words)
  const lost = (origins?.leftOut ?? []).filter((passage) => !isCredited(passage, article))
  const paragraphs = [...guideTo(article, issue, manuscript !== undefined), ...texts, ...tellLeftOut(lost)]
  const marked = paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.pieces.flatMap((piece) => runsOfPiece(piece, old)),
  }))
  const changes = marked.flatMap(({ runs }) => runs.flatMap(withNotes).filter(({ change }) => change)).length
  const leftOut = lost.length
  return { title: readWords(article.title), issue, paragraphs: marked, changes, leftOut }
}

function isText(piece: SheetPiece): piece is SheetPiece & { readonly kind: 'text' } {
  return piece.kind === 'text'
}

/** A line of credits that the article has as such is not left out. */
function isCredited(passage: string, { credits = [] }: SheetArticle): boolean {
  const names = new Set(credits.map(({ name }) => foldText(readWords(name))))
  const found = makersIn(passage)
  return found?.every(({ name }) => names.has(foldText(name))) ?? false
}

/** Notes are texts of their own, behind all others. */
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

/** The words that a text was made of, and those of each of its notes. */
interface MadeOf {
  readonly words: readonly OldWord[]
  readonly notes: readonly (readonly OldWord[])[]
}

function madeOf(pieces: readonly SheetText[], words: Origins['words']): ReadonlyMap<SheetPiece, MadeOf> {
  let note = pieces.length
  return new Map(
    pieces.map((piece, index) => {
      const count = noteWords(piece.source).length
      note += count
      const own: MadeOf = { words: words[index] ?? [], notes: words.slice(note - count, note) }
      return [piece as SheetPiece, own]
    }),
  )
}

function withNotes(run: SheetRun): readonly SheetRun[] {
  return [run, ...(run.note ?? [])]
}

function runsOfPiece(
  piece: SheetPiece,
  old: ReadonlyMap<SheetPiece, MadeOf> | undefined,
): readonly SheetRun[] {
  if (isText(piece)) {
    const made = old?.get(piece)
    return runsOf(piece.source, made?.words, made?.notes)
  }
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
