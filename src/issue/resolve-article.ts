/** An article's file that is right in every part → the article: its marks parsed, its blocks, its places. */

import type { Span } from '../diagnostic.ts'
import type { Source } from '../source/read.ts'
import type {
  ColumnSource,
  ExtractSource,
  FeatureSource,
  InterviewSource,
  LetterSource,
} from './article-schema.ts'
import type { ArticleFile } from './articles.ts'
import type { Block } from './block.ts'
import type { BriefsSource, LettersSource } from './department-schema.ts'
import { given } from './given.ts'
import type {
  Article,
  Column,
  Department,
  Extract,
  Feature,
  Interview,
  Letter,
  PhotoEssay,
  PhotoPlate,
  Standfirst,
} from './issue.ts'
import { joinParts } from './lines.ts'
import { lineOf, marked } from './marked.ts'
import { passagesOf } from './passages.ts'
import type { PhotosSource } from './photos-schema.ts'
import { plainText } from './plain-text.ts'
import { resolveBlocks, resolveInfobox } from './resolve-blocks.ts'
import { type Desk, resolvePicture } from './resolve-picture.ts'
import { resolveExchanges, resolveGuests, speakerOf } from './resolve-talk.ts'
import { filedName } from './resolve-trade.ts'
import { collapseSpaces } from './spaces.ts'
import { WORDS } from './words.ts'

/** An article's file and what it says. */
export interface ArticleSource {
  readonly source: Source
  readonly article: ArticleFile
}

export function resolveArticle(article: ArticleFile, desk: Desk): Article {
  switch (article.kind) {
    case 'interview':
      return resolveInterview(article, desk)
    case 'feature':
      return resolveFeature(article, desk)
    case 'column':
      return resolveColumn(article, desk)
    case 'letter':
      return resolveLetter(article, desk)
    case 'letters':
      return resolveLetters(article, desk)
    case 'briefs':
      return resolveBriefs(article, desk)
    case 'photos':
      return resolvePhotos(article, desk)
  }
}

function resolveInterview(article: InterviewSource, desk: Desk): Interview {
  const { locate } = desk.source
  const saidIn = (words: ExtractSource) => ({ ...words, by: speakerOf(words, article) })
  return {
    kind: 'interview',
    ...resolveHead(article, desk),
    ...openerOf(article, desk),
    ...lengthOf(article, desk),
    guests: resolveGuests(article, desk),
    ...given({
      standfirst: article.standfirst && resolveExtract(saidIn(article.standfirst), locate(['standfirst'])),
    }),
    introduction: resolveBlocks(article.introduction ?? [], ['introduction'], desk),
    exchanges: resolveExchanges(article, desk),
    ...given({ profile: article.profile && resolveInfobox(article.profile, ['profile'], desk) }),
    pullQuotes: (article.pullQuotes ?? []).map((words, index) => resolveQuote(saidIn(words), index, desk)),
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

function resolveFeature(article: FeatureSource, desk: Desk): Feature {
  const { locate } = desk.source
  const { standfirst, byline = [], picture } = article
  return {
    kind: 'feature',
    ...resolveEssay(article, byline, desk),
    ...openerOf(article, desk),
    ...lengthOf(article, desk),
    ...given({
      standfirst: standfirstAt(standfirst, desk),
      picture: picture && resolvePicture(picture, desk, locate(['picture'])),
    }),
  }
}

function resolveColumn(article: ColumnSource, desk: Desk): Column {
  const { portrait, ...writer } = article.writer
  const span = desk.source.locate(['writer', 'portrait'])
  return {
    kind: 'column',
    ...resolveEssay(article, [writer], desk),
    ...given({ portrait: portrait && resolvePicture(portrait.picture, desk, span) }),
  }
}

/** Who wrote it is credited first. */
function resolveEssay(
  article: FeatureSource | ColumnSource,
  byline: NonNullable<FeatureSource['byline']>,
  desk: Desk,
) {
  const { text, biography = [] } = article
  const pullQuotes: FeatureSource['pullQuotes'] = article.pullQuotes ?? []
  const authors = byline.map((author) => ({ role: WORDS.byline, ...author }))
  const blocks = resolveBlocks(text, ['text'], desk)
  return {
    ...resolveHead({ ...article, credits: [...authors, ...(article.credits ?? [])] }, desk),
    blocks,
    pullQuotes: pullQuotes.map((words, index) =>
      resolveQuote({ ...words, from: blockOf(words.text, blocks) }, index, desk),
    ),
    biography: resolveBlocks(biography, ['biography'], desk),
  }
}

function resolveLetters(article: LettersSource, desk: Desk): Department {
  return {
    kind: 'letters',
    ...resolveHead(article, desk),
    items: article.letters.map(({ head, text, writer, answer = [] }, index) => {
      const path = ['letters', index]
      const from = [writer.name, ...(writer.place === undefined ? [] : [writer.place])]
      return {
        number: index + 1,
        ...given({ head: head === undefined ? undefined : marked(head) }),
        blocks: resolveBlocks(text, [...path, 'text'], desk),
        source: joinParts(from.map(lineOf), '، '),
        answer: resolveBlocks(answer, [...path, 'answer'], desk),
        span: desk.source.locate(path),
      }
    }),
  }
}

function resolveBriefs(article: BriefsSource, desk: Desk): Department {
  return {
    kind: 'briefs',
    ...resolveHead(article, desk),
    items: article.briefs.map(({ head, picture, text, source, filler }, index) => {
      const path = ['briefs', index]
      const { locate } = desk.source
      return {
        number: index + 1,
        head: marked(head),
        ...given({
          picture: picture && resolvePicture(picture, desk, locate([...path, 'picture'])),
          source: source === undefined ? undefined : lineOf(source),
        }),
        blocks: resolveBlocks(text, [...path, 'text'], desk),
        answer: [],
        ...(filler && { filler }),
        span: locate(path),
      }
    }),
  }
}

function resolvePhotos(article: PhotosSource, desk: Desk): PhotoEssay {
  const { locate } = desk.source
  const { standfirst, byline = [], credits = [] } = article
  const photographers = byline.map((each) => ({ role: WORDS.photographs, ...each }))
  return {
    kind: 'photos',
    ...resolveHead({ ...article, credits: [...photographers, ...credits] }, desk),
    ...given({ standfirst: standfirstAt(standfirst, desk) }),
    plates: article.plates.map(({ picture, pair = [] }, index): PhotoPlate => {
      const path = ['plates', index]
      if (picture) return [resolvePicture(picture, desk, locate([...path, 'picture']))]
      const [first, second] = pair.map((each, number) =>
        resolvePicture(each.picture, desk, locate([...path, 'pair', number, 'picture'])),
      )
      if (!first || !second) throw new Error('A plate must have been checked for its pictures.')
      return [first, second]
    }),
  }
}

function standfirstAt(text: string | undefined, { source }: Desk): Standfirst | undefined {
  return text === undefined ? undefined : { text, span: source.locate(['standfirst']) }
}

/** The number of the block in which words of a text begin, from 1. */
function blockOf(words: string, blocks: readonly Block[]): number {
  const texts = blocks.map((block) => collapseSpaces(passagesOf(block).map(plainText).join(' ')))
  const whole = texts.findIndex((text) => text.includes(words))
  if (whole >= 0) return whole + 1
  // They run on from one block to another.
  const at = texts.join(' ').indexOf(words)
  const ends = texts.map((_, index) => texts.slice(0, index + 1).join(' ').length)
  return Math.max(1, ends.findIndex((end) => at < end) + 1)
}

function openerOf(
  { opener, template }: InterviewSource | FeatureSource,
  { source }: Desk,
): Pick<Interview, 'opener' | 'template'> {
  return {
    ...(opener && { opener: { as: opener, span: source.locate(['opener']) } }),
    ...(template && { template: { name: template, span: source.locate(['template']) } }),
  }
}

function lengthOf({ pages }: InterviewSource | FeatureSource, { source }: Desk): Pick<Interview, 'length'> {
  return pages === undefined ? {} : { length: { pages, span: source.locate(['pages']) } }
}

function resolveHead({ slug, kicker, title, credits = [], index }: ArticleFile, desk: Desk) {
  const { locate } = desk.source
  const places = { kicker: locate(['kicker']), title: locate(['title']), credits: locate(['credits']) }
  return {
    slug,
    ...given({ kicker: kicker === undefined ? undefined : lineOf(kicker), index }),
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

/** A pull quote by its place among those of its article. */
function resolveQuote(
  { wholePage, ...words }: SaidExtract & { readonly wholePage?: boolean | undefined },
  index: number,
  { source }: Desk,
): Extract {
  const extract = resolveExtract(words, source.locate(['pullQuotes', index]))
  return { ...extract, ...(wholePage && { wholePage: true as const }) }
}

/** Words of an article, and who of several guests says them. */
type SaidExtract = ExtractSource & { readonly by?: string | undefined }

export function resolveExtract({ text, from, by }: SaidExtract, span: Span): Extract {
  return { text, from, ...given({ by }), span }
}
