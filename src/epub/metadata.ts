/**
 * Issue → what the package document says of the book itself, its series, its people, its subjects and who may read it:
 * the elements of EPUB 3.3 §5.5, for shops and libraries.
 */

import { BOOK_DIRECTION, directionOfPassage, isMixed, steer } from '../direction.ts'
import type { Issue } from '../issue/issue.ts'
import { nameIsbn, nameIssue, namePrint, nameSeries } from '../issue/names.ts'
import { plainText } from '../issue/plain-text.ts'
import { coverStory, issueTitle, originLine } from '../issue/titles.ts'
import type { Certifier, FiledName } from '../issue/trade.ts'
import { WORDS } from '../issue/words.ts'
import { type Attributes, element, type Markup, text } from '../xml.ts'
import { accessClaims, accessSummary, type BookMaking, CONFORMANCE } from './access.ts'
import { type Contributor, gatherContributors } from './contributors.ts'

export function describeIssue(issue: Issue, modified: Date, making: BookMaking): Markup[] {
  return [
    ...describeBook(issue, modified),
    ...describeSeries(issue),
    ...gatherContributors(issue).flatMap(describePerson),
    ...describeSubjects(issue),
    ...describeAccess(issue, making),
    ...(issue.certifier ? describeConformance(issue.certifier) : []),
    ...(making.paged ? describePrint(issue) : []),
    // Apple Books tells a corrected book from the one it has by this: three numbers of four digits at the most.
    meta({ property: 'ibooks:version' }, versionOf(issue)),
  ]
}

/**
 * EPUB 3.3 §5.5.3.1 and §5.5.5: the identifier, the title, the language and the moment of change are required. A
 * magazine that names no publisher publishes under its own name.
 */
function describeBook(issue: Issue, modified: Date): Markup[] {
  const { isbn, description, masthead, publisher = masthead, rights } = issue
  return [
    element('dc:identifier', { id: 'book-id' }, text(nameIssue(issue))),
    ...(isbn ? [element('dc:identifier', { id: 'isbn' }, text(nameIsbn(isbn)))] : []),
    worded('dc:title', { id: 'book-title' }, issueTitle(issue)),
    meta({ refines: '#book-title', property: 'title-type' }, 'main'),
    ...describeFiling('book-title', numbered(issue)),
    worded('dc:title', { id: 'cover-story' }, plainText(coverStory(issue).title)),
    meta({ refines: '#cover-story', property: 'title-type' }, 'subtitle'),
    element('dc:language', {}, text(issue.language)),
    meta({ property: 'dcterms:modified' }, writeMoment(modified)),
    element('dc:date', {}, text(issue.date)),
    ...(description ? [worded('dc:description', {}, description)] : []),
    worded('dc:publisher', {}, publisher),
    ...(rights ? [worded('dc:rights', {}, rights)] : []),
  ]
}

/** The names of a magazine with the number of the issue behind them. */
export function numbered({ fileAs, romanised, number, labels }: Issue): FiledName {
  return {
    ...(fileAs && { fileAs: `${fileAs}، ${labels.number}` }),
    ...(romanised && { romanised: `${romanised} ${number}` }),
  }
}

/** How the name of an element is sorted, and read by those who read no Arabic: EPUB 3.3 §D.3. */
function describeFiling(id: string, { fileAs, romanised }: FiledName): Markup[] {
  return [
    ...(fileAs ? [worded('meta', { refines: `#${id}`, property: 'file-as' }, fileAs)] : []),
    ...(romanised
      ? [worded('meta', { refines: `#${id}`, property: 'alternate-script', 'xml:lang': LATIN }, romanised)]
      : []),
  ]
}

/** Arabic in Latin letters: RFC 5646. */
const LATIN = 'ar-Latn'

/** Issues of one masthead gather on a shelf in order, apart from others of that name: EPUB 3.3 §D.3.3. */
function describeSeries(issue: Issue): Markup[] {
  const { masthead, number } = issue
  return [
    worded('meta', { property: 'belongs-to-collection', id: 'series' }, masthead),
    meta({ refines: '#series', property: 'collection-type' }, 'series'),
    meta({ refines: '#series', property: 'dcterms:identifier' }, nameSeries(issue)),
    meta({ refines: '#series', property: 'group-position' }, String(number)),
    ...describeFiling('series', issue),
  ]
}

function describePerson({ name, rank, relators, ...filed }: Contributor, index: number): Markup[] {
  const id = `person-${index + 1}`
  return [
    worded(`dc:${rank}`, { id }, name),
    ...relators.map((relator) =>
      meta({ refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, relator),
    ),
    ...describeFiling(id, filed),
  ]
}

/** EPUB 3.3 §D.3.2: the scheme of a code, and the code; its words where the scheme has none here are the code. */
function describeSubjects({ subjects = {} }: Issue): Markup[] {
  const { thema = [], bisac = [], words = [] } = subjects
  const coded = [
    ...thema.map((code) => ({ code, scheme: 'Thema' })),
    ...bisac.map((code) => ({ code, scheme: 'BISAC' })),
  ]
  return [
    ...coded.flatMap(({ code, scheme }, index) => {
      const id = `subject-${index + 1}`
      return [
        element('dc:subject', { id }, text(code)),
        meta({ refines: `#${id}`, property: 'authority' }, scheme),
        meta({ refines: `#${id}`, property: 'term' }, code),
      ]
    }),
    ...words.map((word) => worded('dc:subject', {}, word)),
  ]
}

/** EPUB Accessibility 1.1, discovery metadata. */
function describeAccess(issue: Issue, making: BookMaking): Markup[] {
  return [
    ...accessClaims(making).flatMap(({ property, value }) =>
      property && value ? [meta({ property: `schema:${property}` }, value)] : [],
    ),
    worded('meta', { property: 'schema:accessibilitySummary' }, accessSummary(issue)),
  ]
}

/** EPUB Accessibility 1.1, 3.4: what a book conforms to is said by who judged it, or not at all. */
function describeConformance({ name, credential, report }: Certifier): Markup[] {
  const refines = '#certifier'
  return [
    meta({ property: 'dcterms:conformsTo', id: 'conformance' }, CONFORMANCE),
    worded('meta', { property: 'a11y:certifiedBy', refines: '#conformance', id: 'certifier' }, name),
    ...(credential ? [worded('meta', { property: 'a11y:certifierCredential', refines }, credential)] : []),
    ...(report ? [element('link', { rel: 'a11y:certifierReport', refines, href: report })] : []),
  ]
}

/**
 * Which printed edition the marked pages are of (EPUB Accessibility 1.1, page navigation), in the new way and the old, and
 * in words for who reads them.
 */
function describePrint(issue: Issue): Markup[] {
  const source = namePrint(issue)
  return [
    element('dc:source', { id: 'print' }, text(source)),
    meta({ refines: '#print', property: 'source-of' }, 'pagination'),
    meta({ property: 'pageBreakSource' }, source),
    element('dc:source', {}, text(steer(`${WORDS.printOf} ${originLine(issue)}`, BOOK_DIRECTION))),
  ]
}

/** The first is 1.0; each correction is newer by its day. */
function versionOf({ revised }: Issue): string {
  const [year, month, day] = revised?.split('-') ?? []
  return year && month && day ? `1.${year}.${month}${day}` : '1.0'
}

/** Words that a shop shows: they say which way they run where a letter of another script might turn them. */
function worded(name: string, attributes: Attributes, words: string): Markup {
  const dir = isMixed(words, BOOK_DIRECTION) ? directionOfPassage(words, BOOK_DIRECTION) : undefined
  return element(name, { ...attributes, dir }, text(steer(words, BOOK_DIRECTION)))
}

function meta(attributes: Attributes, value: string): Markup {
  return element('meta', attributes, text(value))
}

/** EPUB 3.3 §5.5.5: in universal time, to the second. */
function writeMoment(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z')
}
