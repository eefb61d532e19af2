/**
 * What a book has → what is told of it to readers who do not see, hear or hold it as others do: one table, in the words
 * of EPUB Accessibility 1.1 and in the codes of ONIX.
 */

import type { Issue } from '../issue/issue.ts'
import type { Certifier } from '../issue/trade.ts'
import { WORDS } from '../issue/words.ts'

/** What of a book's making decides what may be claimed of it. */
export interface BookMaking {
  /** Whether the pages of the printed issue are marked. */
  readonly paged: boolean
  /** Whether it has pictures besides its cover. */
  readonly pictured: boolean
}

export interface AccessClaim {
  /** A property of schema.org, and its value; none where that vocabulary has no word for it. */
  readonly property?: string
  readonly value?: string
  /** ONIX code list 196; none where that has no code for it. */
  readonly onix?: string
}

/** EPUB Accessibility 1.1, §3.3: what the writers of this room are held to. */
export const CONFORMANCE = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/** The same by ONIX code list 196: the standard, the guidelines, their level. */
export const CONFORMANCE_CODES = ['04', '82', '85'] as const

const feature = (value: string, onix?: string): AccessClaim => ({
  property: 'accessibilityFeature',
  value,
  ...(onix && { onix }),
})

/** True of every book this room writes. */
export function accessClaims({ paged, pictured }: BookMaking): readonly AccessClaim[] {
  return [
    { property: 'accessMode', value: 'textual' },
    ...(pictured ? [{ property: 'accessMode', value: 'visual' }] : []),
    // Whoever has the words has all: pictures are told in them.
    { property: 'accessModeSufficient', value: 'textual', onix: '52' },
    ...(pictured ? [{ property: 'accessModeSufficient', value: 'textual,visual' }] : []),
    { onix: '10' }, // nothing that a reading system offers is switched off
    feature('tableOfContents', '11'),
    feature('readingOrder', '13'),
    feature('structuralNavigation', '29'),
    feature('alternativeText', '14'),
    feature('displayTransformability', '36'),
    feature('ARIA', '30'),
    { onix: '22' }, // words of another language say which
    { onix: '32' }, // landmarks
    ...(paged ? [feature('pageBreakMarkers', '19'), feature('pageNavigation', '41')] : []),
    { property: 'accessibilityHazard', value: 'none' },
  ]
}

/** In a reader's words; where nobody has judged the book, why it claims nothing. */
export function accessSummary({ certifier }: Pick<Issue, 'certifier'>): string {
  return certifier ? WORDS.accessibility : `${WORDS.accessibility} ${WORDS.unjudged}`
}

/** Whether a credential is told by its address or by its name. */
export function isAddress(credential: NonNullable<Certifier['credential']>): boolean {
  return /^https?:\/\//.test(credential)
}
