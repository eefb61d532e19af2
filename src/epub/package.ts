/**
 * Issue and the list of the book's files → the package document (OPF): what the book is and what it holds, as EPUB
 * 3.3 §5 has it.
 */

import { BOOK_DIRECTION } from '../direction.ts'
import { coverStory, type Issue, issueTitle, plainText } from '../issue/issue.ts'
import { nameIssue, namePrint, nameSeries } from '../issue/names.ts'
import { WORDS } from '../issue/words.ts'
import { type Contributor, gatherContributors } from './contributors.ts'
import { type Attributes, blockElement, element, type Markup, text, writeDocument } from './xml.ts'

/** A file of the book as the package lists it. */
export interface ManifestItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  /** EPUB 3.3 §D.6: `nav`, `cover-image`. */
  readonly properties?: string
}

export interface PackageContents {
  readonly items: readonly ManifestItem[]
  /** Ids of the pages in reading order. */
  readonly readingOrder: readonly string[]
  readonly ncxId: string
  readonly coverImageId: string
  readonly modified: Date
  /** Whether the pages of the printed issue are marked. */
  readonly paged: boolean
  /** Whether it has pictures besides its cover. */
  readonly pictured: boolean
}

/** Apple Books Asset Guide: the vocabulary of its own. */
const IBOOKS = 'http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'

export function writePackage(issue: Issue, contents: PackageContents): string {
  const root = blockElement(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book-id',
      prefix: `ibooks: ${IBOOKS}`,
      'xml:lang': issue.language,
      dir: BOOK_DIRECTION,
    },
    [
      blockElement('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        ...describeBook(issue, contents.modified),
        ...describeSeries(issue),
        ...gatherContributors(issue).flatMap(describePerson),
        ...describeAccess(contents),
        ...(issue.certifier ? describeConformance(issue.certifier) : []),
        ...(contents.paged ? describePrint(issue) : []),
        // Apple Books casts a book's own faces where it is told that they matter; the reader may still choose another.
        meta({ property: 'ibooks:specified-fonts' }, 'true'),
        // EPUB 2 readers find the cover by this name: EPUB 3.3 §5.9.3.
        element('meta', { name: 'cover', content: contents.coverImageId }),
      ]),
      blockElement('manifest', {}, contents.items.map(listItem)),
      blockElement(
        'spine',
        { toc: contents.ncxId, 'page-progression-direction': BOOK_DIRECTION },
        contents.readingOrder.map((idref) => element('itemref', { idref })),
      ),
    ],
  )
  return writeDocument(root)
}

/** EPUB 3.3 §5.5.3.1 and §5.5.5: the identifier, the title, the language and the moment of change are required. */
function describeBook(issue: Issue, modified: Date): Markup[] {
  return [
    element('dc:identifier', { id: 'book-id' }, text(nameIssue(issue))),
    element('dc:title', { id: 'book-title' }, text(issueTitle(issue))),
    meta({ refines: '#book-title', property: 'title-type' }, 'main'),
    element('dc:title', { id: 'cover-story' }, text(plainText(coverStory(issue).title))),
    meta({ refines: '#cover-story', property: 'title-type' }, 'subtitle'),
    element('dc:language', {}, text(issue.language)),
    meta({ property: 'dcterms:modified' }, writeMoment(modified)),
    element('dc:date', {}, text(issue.date)),
    ...(issue.publisher ? [element('dc:publisher', {}, text(issue.publisher))] : []),
    ...(issue.rights ? [element('dc:rights', {}, text(issue.rights))] : []),
  ]
}

/** Issues of one masthead gather on a shelf in order, apart from others of that name: EPUB 3.3 §D.3.3. */
function describeSeries(issue: Issue): Markup[] {
  const { masthead, number } = issue
  return [
    meta({ property: 'belongs-to-collection', id: 'series' }, masthead),
    meta({ refines: '#series', property: 'collection-type' }, 'series'),
    meta({ refines: '#series', property: 'dcterms:identifier' }, nameSeries(issue)),
    meta({ refines: '#series', property: 'group-position' }, String(number)),
  ]
}

function describePerson({ name, rank, relators }: Contributor, index: number): Markup[] {
  const id = `person-${index + 1}`
  return [
    element(`dc:${rank}`, { id }, text(name)),
    ...relators.map((relator) =>
      meta({ refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, relator),
    ),
  ]
}

/** EPUB Accessibility 1.1, §3.3: what the writers of this room are held to. */
const CONFORMANCE = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/** EPUB Accessibility 1.1, discovery metadata; true of every book this room writes. */
function describeAccess({ paged, pictured }: PackageContents): Markup[] {
  const claims: readonly (readonly [property: string, value: string])[] = [
    ['accessMode', 'textual'],
    ...(pictured ? ([['accessMode', 'visual']] as const) : []),
    // Whoever has the words has all: pictures are told in them.
    ['accessModeSufficient', 'textual'],
    ...(pictured ? ([['accessModeSufficient', 'textual,visual']] as const) : []),
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'alternativeText'],
    ['accessibilityFeature', 'displayTransformability'],
    ['accessibilityFeature', 'ARIA'],
    ...(paged
      ? ([
          ['accessibilityFeature', 'pageBreakMarkers'],
          ['accessibilityFeature', 'pageNavigation'],
        ] as const)
      : []),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', WORDS.accessibility],
  ]
  return [...claims.map(([property, value]) => meta({ property: `schema:${property}` }, value))]
}

/** EPUB Accessibility 1.1, 3.4: what a book conforms to is said by who judged it, or not at all. */
function describeConformance(certifier: string): Markup[] {
  return [
    meta({ property: 'dcterms:conformsTo', id: 'conformance' }, CONFORMANCE),
    meta({ property: 'a11y:certifiedBy', refines: '#conformance' }, certifier),
  ]
}

/** Which printed edition the marked pages are of (EPUB Accessibility 1.1, page navigation), in the new way and the old. */
function describePrint(issue: Issue): Markup[] {
  const source = namePrint(issue)
  return [
    element('dc:source', { id: 'print' }, text(source)),
    meta({ refines: '#print', property: 'source-of' }, 'pagination'),
    meta({ property: 'pageBreakSource' }, source),
  ]
}

function meta(attributes: Attributes, value: string): Markup {
  return element('meta', attributes, text(value))
}

/** EPUB 3.3 §5.5.5: in universal time, to the second. */
function writeMoment(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z')
}

function listItem({ id, href, mediaType, properties }: ManifestItem): Markup {
  return element('item', { id, href, 'media-type': mediaType, properties })
}
