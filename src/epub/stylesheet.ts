/**
 * The faces that travel with the book and the numerals → its style sheet.
 * A room of its own because it is the e-book's whole design, and it yields to the reader: sizes are relative,
 * text has no colour of its own, so night mode, a larger size and the reader's own face all keep working.
 */

import type { Numerals } from '../issue/issue.ts'
import { writePageRules, writeTextRules, writeVerseRules } from './stylesheet-text.ts'

/** A face as the style sheet names it. */
export interface FaceRule {
  readonly family: string
  readonly weight: 'regular' | 'bold'
  /** What it is cast for: running text, or titles and questions. */
  readonly role: 'body' | 'display'
  /** Its files, from where the style sheet stands, from the best. */
  readonly sources: readonly { readonly href: string; readonly format: string }[]
}

/** The one colour, on rules and bars alone: 3 : 1 or more on white, sepia and black paper (WCAG 1.4.11). */
const ACCENT = '#c9471c'

/** A ground that is a shade off the reader's paper, whichever paper that is. */
const TINT = 'rgba(150, 120, 90, 0.13)'

const COUNTERS: Readonly<Record<Numerals, string>> = { 'arabic-indic': 'arabic-indic', european: 'decimal' }

export function writeStylesheet(faces: readonly FaceRule[], numerals: Numerals): string {
  const body = listFamilies(faces, 'body', 'serif')
  const display = listFamilies(faces, 'display', 'sans-serif')
  return [
    ...faces.map(writeFontFace),
    writePageRules(body),
    writeHeadingRules(display),
    writeTextRules(COUNTERS[numerals]),
    writeVerseRules(),
    writeAsideRules(display),
    writeFrontRules(display, COUNTERS[numerals]),
  ].join('\n')
}

function listFamilies(faces: readonly FaceRule[], role: FaceRule['role'], generic: string): string {
  const families = new Set(faces.filter((face) => face.role === role).map((face) => quote(face.family)))
  return [...families, generic].join(', ')
}

function writeFontFace({ family, weight, sources }: FaceRule): string {
  const src = sources.map(({ href, format }) => `url(${quote(href)}) format(${quote(format)})`)
  return `@font-face {
  font-family: ${quote(family)};
  font-weight: ${weight === 'bold' ? 'bold' : 'normal'};
  font-style: normal;
  src: ${src.join(',\n    ')};
}
`
}

/** CSS Syntax 3 §4.3.5: a string ends at its own quotation mark. */
function quote(name: string): string {
  return `"${name.replace(/["\\\n]/g, '\\$&')}"`
}

/** A question is a heading first: with no style sheet at all it is still bold, larger and on its own. */
function writeHeadingRules(display: string): string {
  return `h1, h2, h3 {
  font-family: ${display};
  font-weight: bold;
  text-align: start;
  break-after: avoid;
  page-break-after: avoid;
}
h1 {
  margin: 0 0 0.5em;
  font-size: 1.9em;
  line-height: 1.4;
}
h2 {
  margin: 2.8em 0 0.7em;
  padding-top: 0.8em;
  font-size: 1.15em;
  line-height: 1.65;
  break-inside: avoid;
  page-break-inside: avoid;
  /* A bar drawn as the question's own ground cannot be left behind at a column's foot. */
  background: linear-gradient(${ACCENT}, ${ACCENT}) 100% 0 / 1.8em 0.2em no-repeat;
}
h3 {
  margin: 0 0 0.5em;
  font-size: 1em;
}
header {
  margin: 3em 0 3.5em;
}
header::after {
  content: "";
  display: block;
  width: 4em;
  margin-top: 2em;
  border-top: 0.35em solid ${ACCENT};
}
header + .exchange h2 {
  margin-top: 0;
}
header + .exchange h2 {
  padding-top: 0;
  background: none;
}
.kicker, .guest, .credits {
  font-size: 0.9em;
}
.kicker {
  margin: 0 0 0.4em;
  font-family: ${display};
}
.guest .name {
  font-weight: bold;
}
.standfirst {
  margin: 1.4em 0;
  font-size: 1.15em;
}
.credits {
  margin: 1.4em 0 0;
  padding: 0;
  list-style: none;
}
.signature {
  margin-top: 2em;
  font-weight: bold;
}
`
}

function writeAsideRules(display: string): string {
  return `.pull-quote {
  margin: 3.2em 0;
  padding-inline-start: 1.1em;
  border-inline-start: 0.3em solid ${ACCENT};
  font-family: ${display};
  font-size: 1.4em;
  font-weight: bold;
  line-height: 1.65;
  break-inside: avoid;
  page-break-inside: avoid;
}
.pull-quote p {
  margin: 0;
}
.infobox {
  margin: 2em 0;
  padding: 1.1em 1.3em 0.4em;
  background-color: ${TINT};
}
.infobox h2, .infobox h3 {
  margin: 0 0 0.5em;
  font-size: 1em;
}
.infobox h2, .notes h2 {
  padding-top: 0;
  background: none;
}
.side-note {
  margin: 1.6em 0;
  padding-inline-start: 1em;
  border-inline-start: 0.2em solid ${ACCENT};
  font-size: 0.92em;
}
.side-note p {
  margin: 0;
}
.closing {
  margin-top: 3em;
  padding-top: 1.2em;
  border-top: 0.1em solid ${ACCENT};
}
.notes {
  margin-top: 4em;
  padding-top: 1.2em;
  border-top: 0.1em solid ${ACCENT};
  font-size: 0.88em;
}
.notes h2 {
  margin: 0 0 0.8em;
  font-size: 1em;
}
.note p {
  margin-bottom: 0.5em;
}
.note a[role="doc-backlink"] {
  margin-inline-end: 0.4em;
  font-weight: bold;
}
`
}

function writeFrontRules(display: string, counter: string): string {
  return `body.cover {
  max-width: none;
  padding: 0;
  text-align: center;
}
.cover img {
  display: block;
  margin: 0 auto;
  max-height: 100vh;
}
body.title {
  padding-top: 20%;
  text-align: center;
}
.title h1 {
  margin-bottom: 0.3em;
  font-size: 2.6em;
  text-align: center;
}
.title .number::after {
  content: "";
  display: block;
  width: 4em;
  margin: 2.5em auto;
  border-top: 0.35em solid ${ACCENT};
}
.title .guest {
  font-family: ${display};
  font-size: 1.25em;
  font-weight: bold;
}
.title .publisher {
  margin-top: 5em;
  font-size: 0.9em;
}
.contents h1 {
  margin: 2em 0 1.2em;
}
.contents ol {
  padding: 0;
  list-style: none;
}
.contents ol > li > a {
  text-decoration: none;
}
.contents nav > ol > li {
  margin-bottom: 2em;
}
.contents nav > ol > li > a {
  font-family: ${display};
  font-size: 1.1em;
  font-weight: bold;
}
.contents ol ol {
  margin: 0.8em 0 0;
  padding-inline-start: 2em;
  list-style: ${counter};
}
`
}
