/**
 * Source files that are right in every part → the issue: marks parsed, dates spelled out, paths made absolute, and a
 * place in its file for everything that may yet be complained of. Pure; it cannot fail, as all checks are behind it.
 */

import { basename, dirname } from 'node:path'
import type { Span } from '../diagnostic.ts'
import { mm } from '../geometry.ts'
import { resolvePath, type Source } from '../source/read.ts'
import type { Path } from '../source/yaml.ts'
import { formatHijriMonth } from './calendar.ts'
import type { Codes } from './codes.ts'
import { toGregorian } from './days.ts'
import { given } from './given.ts'
import type {
  Article,
  Binding,
  Block,
  Extract,
  Infobox,
  Interview,
  Issue,
  Letter,
  List,
  Numerals,
  Paragraph,
  Picture,
} from './issue.ts'
import { lineOf, marked } from './marked.ts'
import { defaultNumerals, formatDate, formatNumber } from './numerals.ts'
import type { PictureShelf } from './pictures.ts'
import { filedName, resolveTrade } from './resolve-trade.ts'
import { resolveVerse } from './resolve-verse.ts'
import type { ExtractSource, InterviewSource, IssueSource, LetterSource } from './schema.ts'
import { splitParagraphs } from './spaces.ts'
import type { BlockSource, BlocksSource, InfoboxSource, ListSource, PictureSource } from './text-schema.ts'
import { WORDS } from './words.ts'

/** An article's file and what it says. */
export interface ArticleSource {
  readonly source: Source
  readonly article: InterviewSource | LetterSource
}

/** What resolving looks up beside the text itself. */
interface Desk {
  readonly source: Source
  readonly folder: string
  readonly shelf: PictureShelf
}

export function resolveIssue(
  source: Source,
  issue: IssueSource,
  articles: readonly ArticleSource[],
  { shelf, codes }: { readonly shelf: PictureShelf; readonly codes: Codes },
): Issue {
  const {
    masthead,
    number,
    calendar = 'gregorian',
    language,
    publisher,
    rights,
    theme,
    uncovered,
    sample,
    issn,
    cover,
    back = {},
  } = issue
  const folder = dirname(source.path)
  const numerals = issue.numerals ?? defaultNumerals(language)
  const date = toGregorian(issue.date, calendar) ?? issue.date
  const revised = issue.revised && toGregorian(issue.revised, calendar)
  return {
    id: basename(folder),
    masthead,
    number,
    date,
    language,
    numerals,
    labels: {
      number: issue.labels?.number ?? `${WORDS.number} ${formatNumber(number, numerals)}`,
      date: issue.labels?.date ?? monthOf(issue, numerals),
    },
    ...given({ publisher, rights, revised, sample, uncovered, issn }),
    ...filedName(issue),
    ...resolveTrade(issue),
    theme,
    cover: {
      story: cover.story,
      ...given({
        words: cover.words && resolveExtract(cover.words, source.locate(['cover', 'words'])),
        picture:
          cover.picture &&
          resolvePicture(cover.picture, { source, folder, shelf }, source.locate(['cover', 'picture'])),
      }),
    },
    back: given({
      words: back.words && resolveExtract(back.words, source.locate(['back', 'words'])),
      line: back.line,
      link: back.link,
      ...codes,
    }),
    binding: resolveBinding(issue.binding),
    adverts: (issue.adverts ?? []).map(({ size, picture, words, line }, index) => {
      const span = source.locate(['adverts', index])
      const opened = picture && resolvePicture(picture, { source, folder, shelf }, span)
      return { size, ...given({ picture: opened, words, line }), span }
    }),
    articles: articles.map(({ source, article }) => resolveArticle(article, { source, folder, shelf })),
  }
}

/** As its own calendar has it. */
function monthOf({ date, calendar, language }: IssueSource, numerals: Numerals): string {
  if (calendar === 'hijri') return formatHijriMonth(date, numerals)
  return formatDate(date.slice(0, 'YYYY-MM'.length), language, numerals)
}

function resolveBinding(binding: IssueSource['binding']): Binding {
  if (binding?.kind !== 'perfect')
    return { kind: 'stapled', ...(binding?.caliper !== undefined && { caliper: mm(binding.caliper) }) }
  if (binding.caliper === undefined)
    throw new Error('Perfect binding must have been checked for its caliper.')
  return { kind: 'perfect', caliper: mm(binding.caliper) }
}

function resolveArticle(article: InterviewSource | LetterSource, desk: Desk): Article {
  return article.kind === 'interview' ? resolveInterview(article, desk) : resolveLetter(article, desk)
}

function resolveInterview(article: InterviewSource, desk: Desk): Interview {
  const { locate } = desk.source
  const { name, shortName, role, portrait } = article.guest
  return {
    kind: 'interview',
    ...resolveHead(article, desk),
    guest: {
      name: lineOf(name),
      shortName,
      span: locate(['guest', 'role']),
      ...filedName(article.guest),
      ...given({
        role: role === undefined ? undefined : lineOf(role),
        portrait: portrait && resolvePicture(portrait.picture, desk, locate(['guest', 'portrait'])),
      }),
    },
    ...given({
      standfirst: article.standfirst && resolveExtract(article.standfirst, locate(['standfirst'])),
    }),
    exchanges: article.exchanges.map(({ question, answer }, index) => ({
      number: index + 1,
      question: marked(question),
      answer: resolveBlocks(answer, ['exchanges', index, 'answer'], desk),
      span: locate(['exchanges', index]),
    })),
    ...given({ profile: article.profile && resolveInfobox(article.profile, ['profile'], desk) }),
    pullQuotes: (article.pullQuotes ?? []).map((words, index) => ({
      ...resolveExtract(words, locate(['pullQuotes', index])),
      ...(words.wholePage && { wholePage: true as const }),
    })),
    closing: resolveBlocks(article.closing ?? [], ['closing'], desk),
  }
}

function resolveLetter(article: LetterSource, desk: Desk): Letter {
  const { signature } = article
  return {
    kind: 'letter',
    ...resolveHead(article, desk),
    blocks: resolveBlocks(article.text, ['text'], desk),
    ...given({ signature }),
  }
}

function resolveHead({ slug, kicker, title, credits = [] }: InterviewSource | LetterSource, desk: Desk) {
  const { locate } = desk.source
  const places = { kicker: locate(['kicker']), title: locate(['title']), credits: locate(['credits']) }
  return {
    slug,
    ...given({ kicker: kicker === undefined ? undefined : lineOf(kicker) }),
    title: marked(title),
    credits: credits.map((credit) => ({
      role: lineOf(credit.role),
      name: lineOf(credit.name),
      ...filedName(credit),
    })),
    span: locate([]),
    places,
  }
}

function resolveExtract({ text, from }: ExtractSource, span: Span): Extract {
  return { text, from, span }
}

function resolveBlocks(blocks: BlocksSource | [], path: Path, desk: Desk): readonly Block[] {
  if (typeof blocks === 'string') return resolveParagraphs(blocks, path, desk)
  return blocks.flatMap((block, index) => resolveBlock(block, [...path, index], desk))
}

function resolveBlock(block: BlockSource, path: Path, desk: Desk): readonly Block[] {
  if (typeof block === 'string') return resolveParagraphs(block, path, desk)
  const span = desk.source.locate(path)
  if (block.list || block.numbered) return [resolveList(block, span)]
  if (block.verse) return [resolveVerse(block, span)]
  if (block.quotation) {
    const { quotation, quran = false, source } = block
    const paragraphs = [quotation].flat().flatMap(splitParagraphs).map(marked)
    return [{ kind: 'quotation', paragraphs, quran, ...given({ source }), span }]
  }
  if (block.sideNote) return [{ kind: 'sideNote', content: marked(block.sideNote), span }]
  if (block.infobox) return [resolveInfobox(block.infobox, [...path, 'infobox'], desk)]
  if (block.picture) return [resolvePicture(block.picture, desk, span)]
  throw new Error('A block that passed its schema must be of one of its kinds.')
}

function resolveParagraphs(text: string, path: Path, desk: Desk): readonly Paragraph[] {
  return splitParagraphs(text).map((paragraph) => ({
    kind: 'paragraph',
    content: marked(paragraph),
    span: desk.source.locate(path, { excerpt: openingWords(paragraph) }),
  }))
}

const OPENING_WORDS = 6 // enough to tell one paragraph of an answer from another

function openingWords(paragraph: string): string {
  return paragraph.split(' ').slice(0, OPENING_WORDS).join(' ')
}

function resolveList({ list, numbered }: ListSource, span: Span): List {
  return { kind: 'list', ordered: numbered !== undefined, items: (numbered ?? list ?? []).map(marked), span }
}

function resolveInfobox({ title, text }: InfoboxSource, path: Path, desk: Desk): Infobox {
  const at = [...path, 'text']
  const blocks =
    typeof text === 'string'
      ? resolveParagraphs(text, at, desk)
      : text.flatMap<Paragraph | List>((block, index) =>
          typeof block === 'string'
            ? resolveParagraphs(block, [...at, index], desk)
            : resolveList(block, desk.source.locate([...at, index])),
        )
  return { kind: 'infobox', title, blocks, span: desk.source.locate(path) }
}

function resolvePicture(
  { file, alternative, focus, across, beside, caption, credit }: PictureSource,
  { source, folder, shelf }: Desk,
  span: Span,
): Picture {
  const path = resolvePath(folder, source.path, file)
  const facts = typeof path === 'string' ? shelf.get(path) : undefined
  if (typeof path !== 'string' || !facts)
    throw new Error(`The picture ${file} must be opened before it is placed.`)
  return {
    kind: 'picture',
    path,
    ...facts,
    alternative: lineOf(alternative),
    ...(focus && { focus: { x: focus[0], y: focus[1] } }),
    ...(across && { across }),
    ...(beside && { beside }),
    ...given({ caption: caption === undefined ? undefined : marked(caption), credit }),
    span,
  }
}
