/**
 * What ISO 15930-7 asks of a PDF/X-4 file, and a few things more that our printers ask, as a table.
 * No free program checks all of it. A rule names what it looks at by its clause in
 * ISO 32000-1: there the things are defined, and there anybody may read of them.
 */

import { COLOUR_RULES } from './colour-rules.ts'
import { DOCUMENT_RULES } from './document-rules.ts'
import type { PdfObjects } from './objects.ts'
import { PAGE_RULES } from './page-rules.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [...DOCUMENT_RULES, ...PAGE_RULES, ...COLOUR_RULES]

/** Every fault of a file, by rule. */
export function faultsOf(file: PdfObjects): string[] {
  return RULES.flatMap(({ name, broken }) => broken(file).map((fault) => `${name}: ${fault}`))
}
