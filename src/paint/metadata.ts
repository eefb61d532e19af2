/**
 * What a file says of itself → the dictionary and the XMP packet that say it: escaped, as pdfkit would write an
 * ampersand into XML as it is.
 */

import { createHash } from 'node:crypto'
import type { Claim } from './profiles.ts'

/** What every edition says of the issue. */
export interface Info {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  /** A URN by which other editions of the issue name this one. */
  readonly identifier?: string
  readonly publisher?: string
  readonly rights?: string
  /** The day of publication, year-month-day. */
  readonly published?: string
  /** The magazine it is an issue of. */
  readonly serial?: SerialInfo
  /** The moment the file says it was made; never the clock's. */
  readonly date: Date
  /** Tells files of one issue and one profile apart. */
  readonly file?: string
}

export interface SerialInfo {
  readonly name: string
  readonly issn?: string
  /** Of the issue. */
  readonly number: number
}

const PRODUCER = 'Warraq'

/** pdfkit's own information dictionary. */
export function informationDictionary({ title, authors, subject, date }: Info): Record<string, unknown> {
  return {
    Title: title,
    Author: authors.join('، '),
    Subject: subject,
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  }
}

/** Sixteen bytes that are one file's own: the same for the same issue in the same profile, whenever it is made. */
export function identifierOf(info: Info, claims: readonly Claim[]): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify([info, claims]))
    .digest()
    .subarray(0, 16)
}

/** The descriptions of the XMP packet (ISO 16684-1). */
export function xmpDescriptions(info: Info, claims: readonly Claim[]): string {
  const { title, authors, subject, language, identifier, publisher, rights, published, date } = info
  const day = `${date.toISOString().split('.')[0]}Z`
  const creators = authors.map((author) => `<rdf:li>${escapeXml(author)}</rdf:li>`).join('')
  return [
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreateDate>${day}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
      `<xmp:MetadataDate>${day}</xmp:MetadataDate>`,
      `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    ]),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', [
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
      `<dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator>`,
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`,
      ...(publisher
        ? [`<dc:publisher><rdf:Bag><rdf:li>${escapeXml(publisher)}</rdf:li></rdf:Bag></dc:publisher>`]
        : []),
      ...(rights
        ? [
            `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(rights)}</rdf:li></rdf:Alt></dc:rights>`,
          ]
        : []),
      ...(published ? [`<dc:date><rdf:Seq><rdf:li>${published}</rdf:li></rdf:Seq></dc:date>`] : []),
      ...(identifier ? [`<dc:identifier>${escapeXml(identifier)}</dc:identifier>`] : []),
      `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', [
      `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
      ...(claims.includes('PDF/X-4') ? ['<pdf:Trapped>False</pdf:Trapped>'] : []),
    ]),
    description('xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"', [
      `<xmpMM:DocumentID>uuid:${uuidOf(identifierOf(info, claims))}</xmpMM:DocumentID>`,
      '<xmpMM:VersionID>1</xmpMM:VersionID>',
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    ]),
    ...(info.serial ? [serialDescription(info.serial)] : []),
    ...claims.map(claimDescription),
    ...(claims.includes('PDF/A-3a') ? describeSchemas(foreignSchemas(info, claims)) : []),
  ].join('\n')
}

function claimDescription(claim: Claim): string {
  switch (claim) {
    case 'PDF/UA-1': // ISO 14289-1, 5
      return description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', [
        '<pdfuaid:part>1</pdfuaid:part>',
      ])
    case 'PDF/A-3a': // ISO 19005-3, 6.6.4
      return description('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"', [
        '<pdfaid:part>3</pdfaid:part>',
        '<pdfaid:conformance>A</pdfaid:conformance>',
      ])
    case 'PDF/X-4': // ISO 15930-7, by the XMP schema of its own
      return description('xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"', [
        '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
      ])
  }
}

/** PRISM 2.0, Basic: what the magazine trade says of an issue, which Dublin Core has no words for. */
function serialDescription({ name, issn, number }: SerialInfo): string {
  return description(`xmlns:prism="${PRISM.uri}"`, [
    `<prism:publicationName>${escapeXml(name)}</prism:publicationName>`,
    ...(issn ? [`<prism:issn>${escapeXml(issn)}</prism:issn>`] : []),
    `<prism:number>${number}</prism:number>`,
  ])
}

/** Words of another standard: which, where they are from, and what each says. */
interface ForeignSchema {
  readonly name: string
  readonly uri: string
  readonly prefix: string
  readonly properties: readonly {
    readonly name: string
    readonly type: 'Integer' | 'Text'
    readonly category: 'internal' | 'external'
    readonly about: string
  }[]
}

const PDF_UA: ForeignSchema = {
  name: 'PDF/UA identification',
  uri: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [
    {
      name: 'part',
      type: 'Integer',
      category: 'internal',
      about: 'The part of ISO 14289 that the file keeps',
    },
  ],
}

const PRISM: ForeignSchema = {
  name: 'PRISM Basic',
  uri: 'http://prismstandard.org/namespaces/basic/2.0/',
  prefix: 'prism',
  properties: [
    { name: 'publicationName', type: 'Text', category: 'external', about: 'The name of the magazine' },
    { name: 'issn', type: 'Text', category: 'external', about: 'The ISSN of the magazine' },
    { name: 'number', type: 'Text', category: 'external', about: 'The number of the issue' },
  ],
}

function foreignSchemas({ serial }: Info, claims: readonly Claim[]): readonly ForeignSchema[] {
  return [...(claims.includes('PDF/UA-1') ? [PDF_UA] : []), ...(serial ? [PRISM] : [])]
}

/** PDF/A knows no other standard's words, and wants to be told what they are (ISO 19005-3, 6.6.2.3). */
function describeSchemas(schemas: readonly ForeignSchema[]): string[] {
  if (schemas.length === 0) return []
  const namespaces = [
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  ].join(' ')
  return [
    description(namespaces, [
      '<pdfaExtension:schemas><rdf:Bag>',
      ...schemas.flatMap(describeSchema),
      '</rdf:Bag></pdfaExtension:schemas>',
    ]),
  ]
}

function describeSchema({ name, uri, prefix, properties }: ForeignSchema): string[] {
  return [
    '<rdf:li rdf:parseType="Resource">',
    `<pdfaSchema:schema>${name}</pdfaSchema:schema>`,
    `<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>`,
    `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
    '<pdfaSchema:property><rdf:Seq>',
    ...properties.flatMap((property) => [
      '<rdf:li rdf:parseType="Resource">',
      `<pdfaProperty:name>${property.name}</pdfaProperty:name>`,
      `<pdfaProperty:valueType>${property.type}</pdfaProperty:valueType>`,
      `<pdfaProperty:category>${property.category}</pdfaProperty:category>`,
      `<pdfaProperty:description>${property.about}</pdfaProperty:description>`,
      '</rdf:li>',
    ]),
    '</rdf:Seq></pdfaSchema:property>',
    '</rdf:li>',
  ]
}

function description(namespace: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" ${namespace}>\n${properties.join('\n')}\n</rdf:Description>`
}

/** RFC 9562, 5.8: bytes of one's own making, marked as such. */
function uuidOf(bytes: Uint8Array): string {
  const marked = Uint8Array.from(bytes)
  marked[6] = ((marked[6] as number) & 0x0f) | 0x80
  marked[8] = ((marked[8] as number) & 0x3f) | 0x80
  const hex = Buffer.from(marked).toString('hex')
  return [0, 8, 12, 16, 20].map((at, index, all) => hex.slice(at, all[index + 1] ?? 32)).join('-')
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
