/** An article's file → the paragraphs of its sheet: who speaks, what is told between, all that its author may change. */

import type { FeatureSource, InterviewSource } from '../../issue/article-schema.ts'
import type { ArticleFile } from '../../issue/articles.ts'
import {
  type AnswerBlockSource,
  type ExchangeSource,
  type GuestSource,
  guestNamed,
  guestsOf,
  isSpoken,
} from '../../issue/talk-schema.ts'
import { WORDS } from '../../issue/words.ts'
import type { Path } from '../../source/yaml.ts'
import { blockTexts, boxTexts, lineAt, named, oneBlockTexts, textsOf } from './block-texts.ts'
import { fixed, type SheetIssue, type SheetParagraph } from './sheet.ts'

/** Kinds of article whose text has one author. */
export type SheetArticle = Extract<
  ArticleFile,
  { readonly kind: 'interview' | 'feature' | 'column' | 'letter' }
>

export function isSheetArticle(article: ArticleFile): article is SheetArticle {
  return article.kind === 'interview' || 'text' in article
}

export function articleTexts(article: SheetArticle, issue: SheetIssue): readonly SheetParagraph[] {
  const title: SheetParagraph = { role: 'title', pieces: [lineAt(article.title, ['title'])] }
  const told = article.kind === 'interview' ? interviewTexts(article, issue) : essayTexts(article)
  const { kicker } = article
  const over: SheetParagraph[] =
    kicker === undefined ? [] : [{ role: 'kicker', pieces: [lineAt(kicker, ['kicker'])] }]
  return [...over, title, ...told]
}

function essayTexts(article: Exclude<SheetArticle, InterviewSource>): SheetParagraph[] {
  const { standfirst, biography }: Partial<Pick<FeatureSource, 'standfirst' | 'biography'>> =
    article.kind === 'letter' ? {} : { biography: article.biography, ...('standfirst' in article && article) }
  return [
    ...(standfirst === undefined
      ? []
      : [{ role: 'standfirst' as const, pieces: [lineAt(standfirst, ['standfirst'])] }]),
    ...blockTexts(article.text, ['text'], 'body'),
    ...(biography === undefined ? [] : blockTexts(biography, ['biography'], 'box')),
  ]
}

function interviewTexts(article: InterviewSource, issue: SheetIssue): SheetParagraph[] {
  const { introduction, exchanges, profile, closing } = article
  const guests = guestsOf(article)
  return [
    ...(introduction === undefined ? [] : blockTexts(introduction, ['introduction'], 'body')),
    ...exchanges.flatMap((exchange, index) => exchangeTexts(exchange, guests, ['exchanges', index], issue)),
    ...(closing === undefined ? [] : blockTexts(closing, ['closing'], 'body')),
    ...(profile ? boxTexts(profile, ['profile']) : []),
  ]
}

/** Whoever speaks is named where somebody else spoke before, or the desk told something between. */
function exchangeTexts(
  exchange: ExchangeSource,
  guests: readonly GuestSource[],
  path: Path,
  { masthead }: SheetIssue,
): SheetParagraph[] {
  const { asker = masthead, question, by, answer } = exchange
  const asked: SheetParagraph = { role: 'question', pieces: [lineAt(question, [...path, 'question'])] }
  const first = by === undefined ? guests[0] : guestNamed(guests, by)
  const at = [...path, 'answer']
  if (typeof answer === 'string')
    return [...named(asker, [asked]), ...named(first?.shortName ?? '', textsOf(answer, at, 'answer'))]
  let heard: string | undefined
  const answered = answer.flatMap((block, index) => {
    const texts = turnTexts(block, [...at, index])
    const speaker = isSpoken(block) ? speakerOf(block, guests, first) : undefined
    if (speaker === undefined || speaker === heard) {
      if (speaker === undefined) heard = undefined
      return texts
    }
    heard = speaker
    return named(speaker, texts)
  })
  return [...named(asker, [asked]), ...answered]
}

function speakerOf(
  block: AnswerBlockSource,
  guests: readonly GuestSource[],
  first: GuestSource | undefined,
): string | undefined {
  if (typeof block === 'string') return first?.shortName
  const guest = block.by === undefined ? first : guestNamed(guests, block.by)
  return block.speaker ?? guest?.shortName
}

function turnTexts(block: AnswerBlockSource, path: Path): SheetParagraph[] {
  if (typeof block === 'string') return textsOf(block, path, 'answer')
  const { says, narration, direction, editorNote } = block
  if (says !== undefined) return blockTexts(says, [...path, 'says'], 'answer')
  if (narration !== undefined) return textsOf(narration, [...path, 'narration'], 'narration')
  if (direction !== undefined) {
    const words = lineAt(direction, [...path, 'direction'])
    return [{ role: 'narration', pieces: [fixed('('), words, fixed(')')] }]
  }
  if (editorNote !== undefined) {
    const words = lineAt(editorNote, [...path, 'editorNote'])
    return [{ role: 'editorNote', pieces: [fixed('['), words, fixed(` — ${WORDS.editor}]`)] }]
  }
  return oneBlockTexts(block, path, 'answer')
}
