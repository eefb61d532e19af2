/**
 * What a rule of a printer's file is, and what rules are written with.
 */

import type { PdfDictionary } from '../qpdf.ts'
import type { PdfObjects } from './objects.ts'

export interface Rule {
  readonly name: string
  /** Of ISO 32000-1. */
  readonly clause: string
  /** Whether it is the standard's or the house's own. */
  readonly of: 'PDF/X-4' | 'house'
  readonly says: string
  /** What of the file breaks it. */
  readonly broken: (file: PdfObjects) => readonly string[]
}

/** The fault, where there is one. */
export const on = (wrong: boolean, fault: string) => (wrong ? [fault] : [])

/** Looks at each page, and says of which a fault is. */
export const pages = (file: PdfObjects, look: (page: PdfDictionary) => readonly string[]) =>
  file.pages.flatMap((page, index) => look(page).map((fault) => `page ${index + 1}: ${fault}`))

/** A key that no dictionary of the file may have. */
export const absent = (name: string, clause: string, keys: readonly string[], says: string): Rule => ({
  name,
  clause,
  of: 'PDF/X-4',
  says,
  broken: ({ dictionaries }) =>
    keys.filter((key) => dictionaries.some((each) => key in each)).map((key) => `a dictionary has ${key}`),
})
