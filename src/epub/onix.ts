/**
 * Issue → what the book trade is told of its e-book: one record of ONIX for Books 3.1, by its reference names. Prices,
 * territories and suppliers are left to whoever sells it.
 */

import { BOOK_DIRECTION, steer } from '../direction.ts'
import type { Issue } from '../issue/issue.ts'
import { nameIssue, namePrint } from '../issue/names.ts'
import { plainText } from '../issue/plain-text.ts'
import { coverStory, issueTitle, originLine } from '../issue/titles.ts'
import type { Certifier } from '../issue/trade.ts'
import { WORDS } from '../issue/words.ts'
import { type Attributes, blockElement, element, type Markup, text, writeDocument } from '../xml.ts'
import { accessClaims, accessSummary, type BookMaking, CONFORMANCE_CODES, isAddress } from './access.ts'
import { type Contributor, gatherContributors } from './contributors.ts'
import { numbered } from './metadata.ts'
import { countryOf, languageCodeOf, roleCodeOf, themaSchemeOf } from './onix-codes.ts'

/** The order of elements is the schema's own. */
export function writeOnix(issue: Issue, making: BookMaking, moment: Date): string {
  return writeDocument(
    blockElement('ONIXMessage', { release: '3.1', xmlns: 'http://ns.editeur.org/onix/3.1/reference' }, [
      blockElement('Header', {}, [
        blockElement('Sender', {}, [worded('SenderName', issue.publisher ?? issue.masthead)]),
        coded('SentDateTime', writeMoment(moment)),
        coded('DefaultLanguageOfText', languageCodeOf(issue.language)),
      ]),
      blockElement('Product', {}, [
        coded('RecordReference', nameIssue(issue)),
        coded('NotificationType', '03'), // confirmed on publication
        coded('RecordSourceType', '01'), // the publisher
        ...(issue.isbn ? [identify('ProductIdentifier', 'ProductIDType', ['15', issue.isbn])] : []),
        identify('ProductIdentifier', 'ProductIDType', [URN, nameIssue(issue)]),
        describeProduct(issue, making),
        ...describeContent(issue),
        describePublishing(issue),
        ...(making.paged ? [relatePrint(issue)] : []),
      ]),
    ]),
  )
}

/** Code list 5. */
const URN = '22'

/** Blocks 1 and 2: what it is, and who made it. */
function describeProduct(issue: Issue, making: BookMaking): Markup {
  const contributors = gatherContributors(issue)
  return blockElement('DescriptiveDetail', {}, [
    coded('ProductComposition', '00'), // one thing, sold by itself
    coded('ProductForm', 'ED'), // to be downloaded
    coded('ProductFormDetail', 'E101'), // EPUB
    coded('ProductFormDetail', 'E200'), // reflowable
    describeFeature('15', '101F'), // EPUB 3.3
    ...describeAccess(issue, making),
    coded('PrimaryContentType', '10'), // text
    ...(making.pictured ? [coded('ProductContentType', '07')] : []), // still images
    coded('EpubTechnicalProtection', '00'), // none
    describeCollection(issue),
    ...describeTitles(issue),
    ...(contributors.length > 0 ? contributors.map(describeContributor) : [element('NoContributor', {})]),
    worded('EditionStatement', `${WORDS.book}: ${originLine(issue)}`),
    describeLanguage(issue),
    ...describeSubjects(issue),
  ])
}

/** Code list 79: a feature's kind, and its value or what is said of it. */
function describeFeature(type: string, value: string, words?: string): Markup {
  return blockElement('ProductFormFeature', {}, [
    coded('ProductFormFeatureType', type),
    coded('ProductFormFeatureValue', value),
    ...(words ? [worded('ProductFormFeatureDescription', words)] : []),
  ])
}

function describeAccess(issue: Issue, making: BookMaking): Markup[] {
  const { certifier } = issue
  const told = (code: string, words?: string) => describeFeature('09', code, words)
  return [
    told('00', accessSummary(issue)),
    ...(certifier ? [...CONFORMANCE_CODES.map((code) => told(code)), ...describeCertifier(certifier)] : []),
    ...accessClaims(making).flatMap(({ onix }) => (onix ? [told(onix)] : [])),
  ]
}

/** Code list 196: who answers, by what right, and where the judgement can be read. */
function describeCertifier({ name, credential, report }: Certifier): Markup[] {
  return [
    describeFeature('09', '90', name),
    ...(credential ? [describeFeature('09', isAddress(credential) ? '89' : '88', credential)] : []),
    ...(report ? [describeFeature('09', '94', report)] : []),
  ]
}

/** The magazine, and the place of the issue in it. */
function describeCollection({ masthead, romanised, number, issn }: Issue): Markup {
  return blockElement('Collection', {}, [
    coded('CollectionType', '10'), // the publisher's own
    ...(issn ? [identify('CollectionIdentifier', 'CollectionIDType', ['02', issn.replace('-', '')])] : []),
    blockElement('CollectionSequence', {}, [
      coded('CollectionSequenceType', '03'), // by publication
      coded('CollectionSequenceNumber', String(number)),
    ]),
    describeTitle('01', '02', [worded('TitleText', masthead)]),
    ...(romanised ? [describeTitle('14', '02', [worded('TitleText', romanised, LATIN)])] : []),
  ])
}

function describeTitles(issue: Issue): Markup[] {
  const { romanised } = numbered(issue)
  const story = plainText(coverStory(issue).title)
  return [
    describeTitle('01', '01', [worded('TitleText', issueTitle(issue)), worded('Subtitle', story)]),
    ...(romanised ? [describeTitle('14', '01', [worded('TitleText', romanised, LATIN)])] : []),
  ]
}

/** Code lists 15 and 149: the title itself or another; of the product or of its collection. */
function describeTitle(type: '01' | '14', level: '01' | '02', words: readonly Markup[]): Markup {
  return blockElement('TitleDetail', {}, [
    coded('TitleType', type),
    blockElement('TitleElement', {}, [coded('TitleElementLevel', level), ...words]),
  ])
}

function describeContributor({ name, relators, fileAs, romanised }: Contributor, index: number): Markup {
  const roles = new Set(relators.length > 0 ? relators.map(roleCodeOf) : [roleCodeOf('')])
  return blockElement('Contributor', {}, [
    coded('SequenceNumber', String(index + 1)),
    ...[...roles].map((role) => coded('ContributorRole', role)),
    worded('PersonName', name),
    ...(fileAs ? [worded('PersonNameInverted', fileAs)] : []),
    ...(romanised
      ? [
          blockElement('AlternativeName', {}, [
            coded('NameType', '05'), // in other letters
            worded('PersonName', romanised, LATIN),
          ]),
        ]
      : []),
  ])
}

function describeLanguage({ language }: Issue): Markup {
  const country = countryOf(language)
  return blockElement('Language', {}, [
    coded('LanguageRole', '01'), // of the text
    coded('LanguageCode', languageCodeOf(language)),
    ...(country ? [coded('CountryCode', country)] : []),
  ])
}

/** Code list 27. */
const [BISAC, KEYWORDS] = ['10', '20'] as const

function describeSubjects({ subjects = {} }: Issue): Markup[] {
  const { thema = [], bisac = [], words = [] } = subjects
  const codes = [
    ...thema.map((code, index) => ({ code, scheme: themaSchemeOf(code), isMain: index === 0 })),
    ...bisac.map((code, index) => ({ code, scheme: BISAC, isMain: index === 0 })),
  ]
  return [
    ...codes.map(({ code, scheme, isMain }) =>
      blockElement('Subject', {}, [
        ...(isMain ? [element('MainSubject', {})] : []),
        coded('SubjectSchemeIdentifier', scheme),
        coded('SubjectCode', code),
      ]),
    ),
    ...(words.length > 0
      ? [
          blockElement('Subject', {}, [
            coded('SubjectSchemeIdentifier', KEYWORDS),
            worded('SubjectHeadingText', words.join('; ')),
          ]),
        ]
      : []),
  ]
}

function describeContent({ description }: Issue): Markup[] {
  if (description === undefined) return []
  return [
    blockElement('CollateralDetail', {}, [
      blockElement('TextContent', {}, [
        coded('TextType', '03'), // a description
        coded('ContentAudience', '00'), // for all
        worded('Text', description, { textformat: '06' }),
      ]),
    ]),
  ]
}

/** A magazine that names no publisher publishes under its own name. */
function describePublishing({ publisher, masthead, date }: Issue): Markup {
  return blockElement('PublishingDetail', {}, [
    publisher
      ? blockElement('Publisher', {}, [coded('PublishingRole', '01'), worded('PublisherName', publisher)])
      : blockElement('Imprint', {}, [worded('ImprintName', masthead)]),
    coded('PublishingStatus', '04'), // active
    blockElement('PublishingDate', {}, [
      coded('PublishingDateRole', '01'), // of publication
      element('Date', { dateformat: '00' }, text(date.replaceAll('-', ''))),
    ]),
  ])
}

function relatePrint(issue: Issue): Markup {
  return blockElement('RelatedMaterial', {}, [
    blockElement('RelatedProduct', {}, [
      coded('ProductRelationCode', '13'), // the e-book is made from it
      identify('ProductIdentifier', 'ProductIDType', [URN, namePrint(issue)]),
    ]),
  ])
}

function identify(name: string, type: string, [code, value]: readonly [string, string]): Markup {
  return blockElement(name, {}, [coded(type, code), coded('IDValue', value)])
}

const LATIN: Attributes = { textscript: 'Latn' }

/** Words in the language of the message; ONIX has no word for the way they run, so marks say it. */
function worded(name: string, words: string, attributes: Attributes = {}): Markup {
  return element(name, attributes, text(steer(words, BOOK_DIRECTION)))
}

function coded(name: string, code: string): Markup {
  return element(name, {}, text(code))
}

function writeMoment(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '')
}
