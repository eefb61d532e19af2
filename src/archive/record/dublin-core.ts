/** What an archive says of an issue → a Dublin Core record (DCMI Metadata Terms), as libraries harvest it. */

import { blockElement, element, type Markup, text, writeDocument } from '../../xml.ts'
import type { IssueRecord } from './issue-record.ts'

export function writeDublinCore(record: IssueRecord): string {
  const { masthead, labels, names, isbn, issn, language, date, revised, publisher, description, rights } =
    record
  const say = (term: string, value: string | undefined): Markup[] =>
    value === undefined ? [] : [element(`dcterms:${term}`, {}, text(value))]
  const people = new Set(record.articles.flatMap(({ credits }) => credits.map(({ name }) => name)))
  const guests = new Set(record.articles.flatMap(({ guests = [] }) => guests.map(({ name }) => name)))
  return writeDocument(
    blockElement('metadata', { 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xml:lang': language }, [
      ...say('title', `${masthead}، ${labels.number}`),
      ...say('identifier', names.print),
      ...say('identifier', isbn && `urn:isbn:${isbn}`),
      ...say('isPartOf', issn ? `urn:issn:${issn}` : names.series),
      ...say('hasFormat', names.book),
      ...[...people].flatMap((name) => say('creator', name)),
      ...[...guests].flatMap((name) => say('subject', name)),
      ...(record.subjects?.words ?? []).flatMap((word) => say('subject', word)),
      ...say('publisher', publisher),
      ...say('issued', date),
      ...say('modified', revised),
      ...say('language', language),
      ...say('type', 'Text'),
      ...say('extent', `${record.pages} pages`),
      ...say('description', description),
      ...say('rights', rights),
      ...record.articles.flatMap(({ title }) => say('hasPart', title)),
    ]),
  )
}
