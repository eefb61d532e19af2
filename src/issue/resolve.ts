/**
 * Source files that are right in every part → the issue: marks parsed, dates spelled out, paths made absolute, and a
 * place in its file for everything that may yet be complained of. Pure; it cannot fail, as all checks are behind it.
 */

import { basename, dirname } from 'node:path'
import type { Span } from '../diagnostic.ts'
import type { Source } from '../source/read.ts'
import type { ExtractSource } from './article-schema.ts'
import { resolveBinding } from './binding-schema.ts'
import { formatHijriMonth } from './calendar.ts'
import type { Codes } from './codes.ts'
import { toGregorian } from './days.ts'
import { given } from './given.ts'
import type { Article, Issue, Numerals } from './issue.ts'
import { defaultNumerals, formatDate, formatNumber } from './numerals.ts'
import type { PictureShelf } from './pictures.ts'
import { type ArticleSource, resolveArticle, resolveExtract } from './resolve-article.ts'
import { resolveAdverts, resolvePicture } from './resolve-picture.ts'
import { speakerOf } from './resolve-talk.ts'
import { filedName, resolveTrade } from './resolve-trade.ts'
import type { Section } from './running-order.ts'
import { INDEX, type RunningEntrySource } from './running-order-schema.ts'
import type { IssueSource } from './schema.ts'
import { WORDS } from './words.ts'

/** With its place in the running order, counted from 0. */
interface PlacedSource extends ArticleSource {
  readonly entry: number
}

export function resolveIssue(
  source: Source,
  issue: IssueSource,
  articles: readonly PlacedSource[],
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
    barcode: bearer = 'back',
    articles: order,
  } = issue
  const { locate } = source
  const sections = resolveSections(issue.sections, locate)
  const folder = dirname(source.path)
  const numerals = issue.numerals ?? defaultNumerals(language)
  const date = toGregorian(issue.date, calendar) ?? issue.date
  const revised = issue.revised && toGregorian(issue.revised, calendar)
  const story = articles.find(({ article }) => article.slug === cover.story)?.article
  const saidIn = (words: ExtractSource) => ({
    ...words,
    by: story?.kind === 'interview' ? speakerOf(words, story) : undefined,
  })
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
        lines: cover.lines?.map(({ story, words }) => ({ story, ...given({ words }) })),
        price: cover.price,
        words: cover.words && resolveExtract(saidIn(cover.words), source.locate(['cover', 'words'])),
        picture:
          cover.picture &&
          resolvePicture(cover.picture, { source, folder, shelf }, source.locate(['cover', 'picture'])),
        colours: cover.picture?.colours === 'own' ? ('own' as const) : undefined,
        barcode: bearer === 'back' ? undefined : codes.barcode,
      }),
    },
    back: given({
      words: back.words && resolveExtract(saidIn(back.words), source.locate(['back', 'words'])),
      line: back.line,
      link: back.link,
      qr: codes.qr,
      barcode: bearer === 'front' ? undefined : codes.barcode,
    }),
    binding: resolveBinding(issue.binding),
    adverts: resolveAdverts(issue.adverts, { source, folder, shelf }),
    sections,
    ...(order.includes(INDEX) && { index: { span: locate(['articles', order.indexOf(INDEX)]) } }),
    articles: articles.map(({ source, article, entry }) => ({
      ...resolveArticle(article, { source, folder, shelf }),
      ...placeArticle(order[entry], {
        sections,
        isFaced: issue.adverts?.some(({ facing }) => facing === article.slug) ?? false,
        span: locate(['articles', entry]),
      }),
    })),
  }
}

function resolveSections(sections: IssueSource['sections'] = [], locate: Source['locate']): Section[] {
  return sections.map(({ name, colour }, index) => ({
    name,
    ...given({ colour }),
    span: locate(['sections', index, ...(colour === undefined ? [] : ['colour'])]),
  }))
}

interface RunningDesk {
  readonly sections: readonly Section[]
  /** An advert was booked to face it, on the right. */
  readonly isFaced: boolean
  readonly span: Span
}

/** What the running order says of an article beside its file. */
function placeArticle(
  entry: RunningEntrySource | undefined,
  { sections, isFaced, span }: RunningDesk,
): Pick<Article, 'section' | 'placement'> {
  const { section, starts, on } = typeof entry === 'object' ? entry : {}
  const side = isFaced ? 'left' : starts === 'any' ? undefined : starts
  return given({
    section: sections.find(({ name }) => name === section),
    placement: side === undefined && on === undefined ? undefined : { ...given({ starts: side, on }), span },
  })
}

/** As its own calendar has it. */
function monthOf({ date, calendar, language }: IssueSource, numerals: Numerals): string {
  if (calendar === 'hijri') return formatHijriMonth(date, numerals)
  return formatDate(date.slice(0, 'YYYY-MM'.length), language, numerals)
}
