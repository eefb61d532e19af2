/**
 * Issue → the page after the last article: who made it, and with which faces. It also holds the places of printed
 * pages that a book has no use for.
 */

import type { WordLine } from '../issue/block.ts'
import { imprintEntries } from '../issue/imprint.ts'
import type { Issue, Numerals } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, type Markup, text } from '../xml.ts'
import { isolate, writeLabel } from './inline.ts'
import { type PageFile, writePage } from './page.ts'
import { keptWhole } from './unbroken.ts'

export const COLOPHON_FILE = 'colophon.page.xhtml'

/** Names of faces and the like: Latin letters, figures and spaces, and nothing else. */
const LATIN = /^[\x20-\x7E]+$/

function writeImprintLine(line: WordLine, numerals: Numerals): Markup {
  if (typeof line !== 'string') return writeLabel(line, numerals)
  if (!LATIN.test(line)) return text(line)
  return isolate({ lang: 'en', 'xml:lang': 'en', ...keptWhole(line) }, text(line))
}

/** `families` are the names of the faces that travel with the book; `turns` mark printed pages. */
export function writeColophonPage(
  issue: Issue,
  families: readonly string[],
  turns: { readonly before: readonly Markup[]; readonly after: readonly Markup[] },
): PageFile {
  const entries = imprintEntries(issue, families).flatMap(({ label, lines }) => [
    element('dt', {}, text(label)),
    ...lines.map((line) => element('dd', {}, writeImprintLine(line, issue.numerals))),
  ])
  const section = blockElement(
    'section',
    { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'imprint' },
    [
      ...turns.before,
      element('h1', { id: 'imprint' }, text(WORDS.imprint)),
      blockElement('dl', { class: 'imprint' }, entries),
      ...turns.after,
    ],
  )
  return {
    fileName: COLOPHON_FILE,
    id: 'imprint',
    title: WORDS.imprint,
    document: writePage({
      title: WORDS.imprint,
      language: issue.language,
      kind: 'colophon',
      parts: [section],
    }),
  }
}
