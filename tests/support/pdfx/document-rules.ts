/**
 * Rules of a printer's file that ask what it is, what it says of itself, and what is in it.
 */

import type { PdfDictionary, PdfValue } from '../qpdf.ts'
import type { PdfObjects } from './objects.ts'
import { absent, on, type Rule } from './rule.ts'

function intentOf({ root, list, dictionary }: PdfObjects): PdfDictionary[] {
  return list(root['/OutputIntents'])
    .map(dictionary)
    .filter((intent) => intent['/S'] === '/GTS_PDFX')
}

function metadataOf({ root, stream }: PdfObjects): string {
  return stream(root['/Metadata'])?.toString('utf8') ?? ''
}

/** The text of a property of the XMP packet. */
function property(file: PdfObjects, name: string): string {
  return new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(metadataOf(file))?.[1] ?? ''
}

function textOf({ follow }: PdfObjects, value: PdfValue | undefined): string {
  const text = follow(value)
  return typeof text === 'string' ? text.replace(/^[ub]:/, '') : ''
}

/** A date of the information dictionary in the way of XMP's. */
function dateOf(text: string): string {
  return text.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
}

const fonts = ({ dictionaries }: PdfObjects) => dictionaries.filter((each) => each['/Type'] === '/Font')
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    name: 'version',
    clause: '7.5.2',
    of: 'PDF/X-4',
    says: 'The file is of PDF 1.6.',
    broken: ({ version }) => on(version !== '1.6', `it is of PDF ${version}`),
  },
  {
    name: 'encryption',
    clause: '7.6',
    of: 'PDF/X-4',
    says: 'It is not encrypted.',
    broken: ({ encrypted }) => on(encrypted, 'it is'),
  },
  {
    name: 'identifier',
    clause: '14.4',
    of: 'PDF/X-4',
    says: 'The trailer has the file’s identifier.',
    broken: (file) => on(file.list(file.trailer['/ID']).length !== 2, 'it has none'),
  },
  {
    name: 'filters',
    clause: '7.4',
    of: 'PDF/X-4',
    says: 'No stream is compressed by LZW or goes through a filter of encryption.',
    broken: ({ dictionaries, follow, list }) =>
      dictionaries
        .flatMap((each) => [follow(each['/Filter']), ...list(each['/Filter'])])
        .filter((filter) => filter === '/LZWDecode' || filter === '/Crypt')
        .map((filter) => `a stream has ${filter}`),
  },
  {
    name: 'external streams',
    clause: '7.3.8.2',
    of: 'PDF/X-4',
    says: 'No stream has its data outside the file.',
    broken: ({ streams }) => streams.filter((each) => '/F' in each).map(() => 'a stream has /F'),
  },
  {
    name: 'metadata',
    clause: '14.3.2',
    of: 'PDF/X-4',
    says: 'The catalogue has an XMP packet, not compressed.',
    broken: (file) => [
      ...on(metadataOf(file) === '', 'it has none'),
      ...on('/Filter' in file.dictionary(file.root['/Metadata']), 'it is compressed'),
    ],
  },
  {
    name: 'claim',
    clause: '14.3.2',
    of: 'PDF/X-4',
    says: 'The packet names PDF/X-4.',
    broken: (file) => on(property(file, 'pdfxid:GTS_PDFXVersion') !== 'PDF/X-4', 'it does not'),
  },
  {
    name: 'history',
    clause: '14.3.2',
    of: 'PDF/X-4',
    says: 'The packet has dates, a document’s identifier, a version and a class of rendition.',
    broken: (file) =>
      [
        'xmp:CreateDate',
        'xmp:ModifyDate',
        'xmp:MetadataDate',
        'xmpMM:DocumentID',
        'xmpMM:VersionID',
        'xmpMM:RenditionClass',
      ]
        .filter((name) => property(file, name).trim() === '')
        .map((name) => `no ${name}`),
  },
  {
    name: 'title',
    clause: '14.3.3',
    of: 'PDF/X-4',
    says: 'The packet has a title; the information dictionary, if it says it, says the same.',
    broken: (file) => {
      const title = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(property(file, 'dc:title'))?.[1] ?? ''
      const info = textOf(file, file.dictionary(file.trailer['/Info'])['/Title'])
      return [...on(title === '', 'no title'), ...on(info !== '' && info !== title, 'the two differ')]
    },
  },
  {
    name: 'dates',
    clause: '14.3.3',
    of: 'PDF/X-4',
    says: 'The information dictionary has the dates of the packet.',
    broken: (file) => {
      const info = file.dictionary(file.trailer['/Info'])
      return (
        [
          ['/CreationDate', 'xmp:CreateDate'],
          ['/ModDate', 'xmp:ModifyDate'],
        ] as const
      ).flatMap(([key, name]) =>
        on(dateOf(textOf(file, info[key])) !== property(file, name), `${key} differs from ${name}`),
      )
    },
  },
  {
    name: 'trapped',
    clause: '14.11.6',
    of: 'PDF/X-4',
    says: 'Both say, and say alike, whether the file is trapped.',
    broken: (file) => {
      const info = file.follow(file.dictionary(file.trailer['/Info'])['/Trapped'])
      const packet = property(file, 'pdf:Trapped')
      return [
        ...on(info !== '/True' && info !== '/False', 'the information dictionary does not say'),
        ...on(`/${packet}` !== info, 'the packet says otherwise'),
      ]
    },
  },
  {
    name: 'output intent',
    clause: '14.11.5',
    of: 'PDF/X-4',
    says: 'There is one output intent of PDF/X, with its condition.',
    broken: (file) => {
      const intents = intentOf(file)
      return [
        ...on(intents.length !== 1, `there are ${intents.length}`),
        ...intents.flatMap((intent) =>
          on(textOf(file, intent['/OutputConditionIdentifier']) === '', 'it names no condition'),
        ),
      ]
    },
  },
  {
    name: 'output profile',
    clause: '14.11.5',
    of: 'PDF/X-4',
    says: 'The intent has its profile in it: one of a press of four inks.',
    broken: (file) =>
      intentOf(file).flatMap((intent) => {
        const bytes = file.stream(intent['/DestOutputProfile'])
        const word = (at: number) => bytes?.toString('latin1', at, at + 4)
        return [
          ...on(word(36) !== 'acsp' || word(12) !== 'prtr' || word(16) !== 'CMYK', 'there is none such'),
          ...on(file.dictionary(intent['/DestOutputProfile'])['/N'] !== 4, 'it is not said to have four'),
        ]
      }),
  },
  absent('PostScript', '8.8.2', ['/PS'], 'No PostScript.'),
  absent('JavaScript', '12.6.4.16', ['/JS', '/JavaScript'], 'No JavaScript.'),
  absent('actions', '12.6', ['/AA', '/OpenAction'], 'Nothing happens by itself.'),
  absent('forms', '12.7', ['/AcroForm', '/XFA'], 'There is nothing to fill in.'),
  absent('references', '8.10.4', ['/Ref'], 'No form takes the place of another file’s page.'),
  absent('embedded files', '7.11.4', ['/EmbeddedFiles', '/EmbeddedFile', '/EF'], 'No file travels in it.'),
  {
    name: 'fonts',
    clause: '9.9',
    of: 'PDF/X-4',
    says: 'Every font is embedded.',
    broken: (file) =>
      fonts(file)
        .filter((font) => font['/Subtype'] !== '/Type0' && font['/Subtype'] !== '/Type3')
        .filter((font) => {
          const descriptor = file.dictionary(font['/FontDescriptor'])
          return !['/FontFile', '/FontFile2', '/FontFile3'].some(
            (key) => file.stream(descriptor[key])?.length,
          )
        })
        .map((font) => `the font ${String(font['/BaseFont'])}`),
  },
  {
    name: 'widths',
    clause: '9.7.4.3',
    of: 'PDF/X-4',
    says: 'Every composite font says the widths of its glyphs.',
    broken: (file) =>
      fonts(file)
        .filter((font) => /^\/CIDFontType/.test(String(font['/Subtype'])))
        .filter((font) => file.list(font['/W']).length === 0)
        .map((font) => `the font ${String(font['/BaseFont'])}`),
  },
  {
    name: 'optional content',
    clause: '8.11',
    of: 'house',
    says: 'All of it is printed: nothing can be switched off.',
    broken: ({ root }) => on('/OCProperties' in root, 'there are layers'),
  },
]
