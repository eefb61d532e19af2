/** What an editor is told of files that hold no text which can be read, by what they are. */

import { refuse } from '../refusal.ts'
import { MIB, MOST_DEEP, MOST_MARKUP, MOST_PARTS, MOST_UNPACKED } from './limits.ts'

/** Known by the first bytes of a file and the parts of its package. */
export type UnreadKind =
  | 'encrypted'
  | 'word 97'
  | 'pages'
  | 'pdf'
  | 'picture'
  | 'empty'
  | 'broken package'
  | 'other package'

/** Of some it is only known when they are read. */
export type RefusedKind = UnreadKind | 'too deep' | 'frames' | 'blank' | 'swollen package' | 'swollen markup'

const SAVE_AS_DOCX = 'save it as .docx (Word document)'

const TOLD: Readonly<Record<RefusedKind, { readonly found: string; readonly hint: string }>> = {
  encrypted: {
    found: 'document under a password',
    hint: `Open it with its password in Word, take that away (File, Info, Protect), and ${SAVE_AS_DOCX}.`,
  },
  'word 97': {
    found: 'document of the old .doc kind',
    hint: `Open it in Word or LibreOffice and ${SAVE_AS_DOCX}.`,
  },
  pages: {
    found: "document of Apple's Pages",
    hint: 'Open it in Pages and choose File, Export To, Word.',
  },
  pdf: {
    found: 'PDF, which holds glyphs on pages and no paragraphs',
    hint: 'Ask for the file that it was made from; else copy its text into a .txt file, and read that against it.',
  },
  picture: {
    found: 'picture',
    hint: 'Ask for the text of it: a picture of a page has none.',
  },
  empty: {
    found: 'empty file',
    hint: 'Ask for it once more: it was cut off on its way.',
  },
  blank: {
    found: 'file without a word in it',
    hint: 'Ask for it once more: what was meant to be in it is not.',
  },
  'too deep': {
    found: `markup in which elements stand in one another more than ${MOST_DEEP} deep`,
    hint: 'Open it in a browser or a word processor, and copy its text into a .txt file.',
  },
  frames: {
    found: 'page of frames, whose words are in other files',
    hint: 'Open it in a browser, open the frame with the text by itself, and save that.',
  },
  'swollen package': {
    found: `document that unpacks to more than ${MOST_UNPACKED / MIB} MiB, or to ${MOST_PARTS} parts`,
    hint: `Make sure that it is the file that is meant; else open it in Word or LibreOffice, make its pictures smaller, and ${SAVE_AS_DOCX}.`,
  },
  'swollen markup': {
    found: `document whose words and styles unpack to more than ${MOST_MARKUP / MIB} MiB, those of five hundred pages`,
    hint: 'Make sure that it is the file that is meant; else part it in Word or LibreOffice, or copy its text into a .txt file.',
  },
  'broken package': {
    found: 'damaged document, of which the end is missing or altered',
    hint: `Ask for it once more; or open it in Word or LibreOffice, which may repair it, and ${SAVE_AS_DOCX}.`,
  },
  'other package': {
    found: 'package (ZIP) that holds no text document',
    hint: 'Unpack it, and import the documents in it one by one.',
  },
}

export function isUnread(kind: string): kind is UnreadKind {
  return kind in TOLD
}

export function refuseKind(file: string, kind: RefusedKind, cause?: unknown): never {
  return refuse(file, { ...TOLD[kind], cause })
}
