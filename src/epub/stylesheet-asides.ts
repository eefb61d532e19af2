/**
 * The display face and the accent → the style sheet's rules for what stands beside the talk: quotes, boxes, tables, notes,
 * the star at its end.
 */

import type { Hex } from '../style/hex.ts'
import { avoidBreak, type Display, END } from './css.ts'
import type { BookDesign } from './design.ts'
import { STAR_FILE } from './star.ts'

/** A ground that is a shade off the reader's paper, whichever paper that is. */
const TINT = 'rgba(150, 120, 90, 0.13)'

/** As the theme prints them: under a bar, or centred between two rules; a bar at their side would make them questions. */
const QUOTE_RULES: Readonly<Record<BookDesign['pullQuotes'], (display: Display, accent: Hex) => string>> = {
  loud: (display, accent) => `.pull-quote {
  margin: 2em 0 2.2em;
  padding-top: 0.8em;
  border-top: 0.3em solid ${accent};
${writeQuote(display)}`,
  ruled: (display, accent) => `.pull-quote {
  margin: 1.7em 0;
  padding: 0.8em 0;
  border: solid ${accent};
  border-width: 0.07em 0;
  text-align: center;
${writeQuote(display)}`,
}

export function writeQuoteRules(display: Display, { pullQuotes, accent }: BookDesign): string {
  return QUOTE_RULES[pullQuotes](display, accent)
}

function writeQuote({ face, size }: Display): string {
  return `  ${face}
  font-size: ${size(1.4)};
  font-weight: bold;
  line-height: 1.65;
  /* At the head of a page it would be the next question's motto. */
  ${avoidBreak('before')}
  ${avoidBreak('inside')}
}
.pull-quote p {
  margin: 0;
  text-wrap: balance;
}
`
}

export function writeAsideRules(accent: Hex): string {
  return `.infobox {
  margin: 2em 0;
  padding: 1.1em 1.3em 0.4em;
  background-color: ${TINT};
  border-top: 0.15em solid ${accent};
  ${avoidBreak('inside')}
}
.infobox img {
  width: 100%;
}
.infobox .subhead {
  padding-top: 0.6em;
}
.infobox h2, .infobox h3, .infobox h4 {
  margin: 0 0 0.5em;
  font-size: 1em;
}
.table {
  overflow-x: auto;
}
table {
  width: 100%;
  border-collapse: collapse;
  border-top: 0.15em solid ${accent};
  border-bottom: 0.08em solid ${accent};
  font-size: 0.92em;
  line-height: 1.6;
}
caption {
  padding: 0 0 0.5em;
  font-weight: bold;
  text-align: start;
}
tr {
  break-inside: avoid;
}
th, td {
  padding: 0.3em 0;
  padding-${END}: 0.9em;
  border-top: 0.05em solid ${accent};
  font-weight: normal;
  text-align: start;
  vertical-align: top;
}
thead th {
  border-top: 0;
  font-weight: bold;
}
.number {
  font-variant-numeric: tabular-nums;
}
td.number {
  white-space: nowrap;
}
.facts, .timeline {
  margin: 1.8em 0;
}
.facts div {
  margin: 0 0 1em;
  padding-top: 0.5em;
  border-top: 0.08em solid ${accent};
  ${avoidBreak('inside')}
}
.facts dt {
  font-size: 1.9em;
  font-weight: bold;
  line-height: 1.4;
}
.facts dd, .timeline dd {
  margin: 0;
}
.timeline div {
  margin: 0 0 0.6em;
}
.timeline dt {
  font-weight: bold;
}
.side-note, .answer {
  margin: 1.6em 0;
  padding: 0.8em 1em;
  background-color: ${TINT};
  font-size: 0.92em;
  ${avoidBreak('inside')}
}
.side-note p, .answer > :last-child {
  margin: 0;
}
/* What is too long goes on in the next line: in a scrolled one nobody would look for its end. */
pre {
  margin: 1.6em 0;
  padding: 0.8em 1em;
  background-color: ${TINT};
  font-size: 0.85em;
  line-height: 1.6;
  text-align: left;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
pre, code {
  font-family: monospace;
}
.item {
  margin: 0 0 2.4em;
  padding-top: 0.8em;
  border-top: 0.08em solid ${accent};
}
.item > .subhead {
  margin-top: 0;
}
.item > .source {
  font-weight: bold;
  text-align: end;
  ${avoidBreak('before')}
}
/* After the last word, as in print: whoever turns the page knows that there is no more. */
.end {
  height: 1.1em;
  margin: 2.2em 0 2em;
  background: url("${STAR_FILE}") center / 1.1em no-repeat;
  ${avoidBreak('before')}
}
.closing, .notes, .biography {
  padding-top: 1.2em;
  border-top: 0.1em solid ${accent};
}
.biography {
  margin-top: 3em;
  font-size: 0.92em;
}
.closing {
  margin-top: 3em;
  ${avoidBreak('before')}
}
.notes {
  margin-top: 4em;
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
  margin-${END}: 0.4em;
  padding: 0.4em 0.2em;
  font-weight: bold;
}
.note a[role="doc-backlink"]::before {
  content: "↑ ";
}
`
}
