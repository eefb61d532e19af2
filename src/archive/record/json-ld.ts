/** What an archive says of an issue → schema.org's PublicationIssue, as JSON-LD: what search engines and catalogues read. */

import { type ArticleRecord, type IssueRecord, sectionOf } from './issue-record.ts'

/** A thing of schema.org: what is not known of it is left out. */
export type Thing = Readonly<Record<string, unknown>>

/** `place` is where the issue's pages stand on the web, where they do. */
export function describeIssue(record: IssueRecord, place?: string): Thing {
  const { names, masthead, number, date, revised, language, publisher, issn, isbn, description } = record
  return {
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    '@id': names.print,
    ...(place && { url: place }),
    name: `${masthead}، ${record.labels.number}`,
    issueNumber: number,
    datePublished: date,
    ...(revised && { dateModified: revised }),
    inLanguage: language,
    ...(description && { description }),
    ...(record.rights && { copyrightNotice: record.rights }),
    ...(record.subjects?.words && { keywords: record.subjects.words }),
    isPartOf: {
      '@type': 'Periodical',
      '@id': names.series,
      name: masthead,
      ...(record.romanised && { alternateName: record.romanised }),
      ...(issn && { issn }),
      ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    },
    workExample: {
      '@type': 'Book',
      '@id': names.book,
      bookFormat: 'https://schema.org/EBook',
      ...(isbn && { isbn }),
    },
    pagination: `1–${record.pages}`,
    hasPart: record.articles.map((article) => describeArticle(article, record, place)),
  }
}

/** An article of it: its place is the issue's, and its slug. */
export function describeArticle(
  article: ArticleRecord,
  { language, date }: IssueRecord,
  place?: string,
): Thing {
  const { slug, title, standfirst, guests = [], credits, firstPage, lastPage } = article
  const authors = credits.map(({ name, role, romanised }) => ({
    '@type': 'Role',
    roleName: role,
    author: { '@type': 'Person', name, ...(romanised && { alternateName: romanised }) },
  }))
  const about = guests.map(({ name, role }) => ({ '@type': 'Person', name, ...(role && { jobTitle: role }) }))
  const section = sectionOf(article)
  return {
    '@type': 'Article',
    ...(place && { url: `${place}${slug}/` }),
    headline: title,
    ...(section && { articleSection: section }),
    ...(standfirst && { abstract: standfirst }),
    inLanguage: language,
    datePublished: date,
    pageStart: firstPage,
    pageEnd: lastPage,
    ...(authors.length > 0 && { author: authors }),
    ...(about.length > 0 && { about: about.length > 1 ? about : about[0] }),
  }
}
