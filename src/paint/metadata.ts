/**
 * What a file says of itself in, the dictionary and the XMP packet that say it out.
 * A room of its own because pdfkit writes names into XML as they are, and a name may hold an ampersand.
 */

/** What every edition says of the issue. */
export interface Info {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  /** The moment the file says it was made; never the clock's. */
  readonly date: Date
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

/** The descriptions of the XMP packet (ISO 16684-1). */
export function xmpDescriptions({ title, authors, subject, language, date }: Info): string {
  const day = `${date.toISOString().split('.')[0]}Z`
  const creators = authors.map((author) => `<rdf:li>${escapeXml(author)}</rdf:li>`).join('')
  return [
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreateDate>${day}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
      `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    ]),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', [
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
      `<dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator>`,
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`,
      `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', [`<pdf:Producer>${PRODUCER}</pdf:Producer>`]),
  ].join('\n')
}

function description(namespace: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" ${namespace}>\n${properties.join('\n')}\n</rdf:Description>`
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
