/**
 * Issue and the list of the book's files → the package document (OPF): what the book is and what it holds, as EPUB
 * 3.3 §5 has it.
 */

import { BOOK_DIRECTION } from '../direction.ts'
import type { Issue } from '../issue/issue.ts'
import { blockElement, element, type Markup, text, writeDocument } from '../xml.ts'
import type { BookMaking } from './access.ts'
import { describeIssue } from './metadata.ts'

/** A file of the book as the package lists it. */
export interface ManifestItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  /** EPUB 3.3 §D.6: `nav`, `cover-image`. */
  readonly properties?: string
}

export interface PackageContents extends BookMaking {
  readonly items: readonly ManifestItem[]
  /** Ids of the pages in reading order. */
  readonly readingOrder: readonly string[]
  readonly ncxId: string
  readonly coverImageId: string
  readonly modified: Date
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
        ...describeIssue(issue, contents.modified, contents),
        // Apple Books casts a book's own faces where it is told that they matter; the reader may still choose another.
        element('meta', { property: 'ibooks:specified-fonts' }, text('true')),
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

function listItem({ id, href, mediaType, properties }: ManifestItem): Markup {
  return element('item', { id, href, 'media-type': mediaType, properties })
}
