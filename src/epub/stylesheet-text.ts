/**
 * The body face and the counters → the style sheet's rules for running text: page, blocks, verse. None of
 * them has a colour.
 */

import { avoidBreak, END, OTHER_RUN, START } from './css.ts'

/** Of running text, in its size. */
export const LINE_HEIGHT = 1.8

/**
 * Arabic stands taller than Latin at the same size: its leading is what makes a page calm. Margins are the reading
 * system's own (Kindle Publishing Guidelines 9.3.2).
 */
export function writePageRules(face: string): string {
  return `/* Engines of the second EPUB know no HTML 5. */
section, header, aside, figure, figcaption, nav {
  display: block;
}
body {
  max-width: 32em;
  margin: 0 auto;
  ${face}
  line-height: ${LINE_HEIGHT};
  text-align: start;
  /* Arabic has no such break: the last resort, before words are lost at the edge. */
  overflow-wrap: break-word;
}
/* A hyphen in Latin, a sign after a space: the halves of what breaks there lie at opposite edges. */
.whole {
  white-space: nowrap;
}
p {
  margin: 0 0 0.9em;
  orphans: 2;
  widows: 2;
}
/* The mark of a printed page stays with what the page begins with. */
div[role="doc-pagebreak"] {
  ${avoidBreak('after')}
}
/* EPUB 3.3 §7.3: what is for the reading system alone. Old engines do not know the attribute. */
[hidden] {
  display: none;
}
a {
  color: inherit;
  text-decoration: underline;
  text-underline-offset: 0.3em;
}
/* No picture is higher than its page, with room for the caption: a telephone may lie on its side. */
img {
  max-width: 100%;
  max-height: 75vh;
  width: auto;
  height: auto;
}
figure img {
  display: block;
}
`
}

/** Arabic has no italic: emphasis is weight. */
export function writeTextRules(counter: string): string {
  return `em, cite {
  font-style: normal;
}
em {
  font-weight: bold;
}
/* Whose words they are is said by their place and their size: what is told stands further in, what is added is smaller. */
.narration {
  margin: 1.4em 0;
  padding-${START}: 1.6em;
  font-size: 0.95em;
}
.narration + .narration {
  margin-top: -0.5em;
}
.editor-note {
  margin: 1.4em 0;
  font-size: 0.85em;
}
.direction {
  font-size: 0.9em;
}
ul, ol {
  margin: 0 0 0.9em;
  padding: 0;
  padding-${START}: 1.6em;
}
ol {
  list-style-type: ${counter};
}
li {
  margin: 0 0 0.3em;
  orphans: 2;
  widows: 2;
}
figure {
  margin: 2em 0;
  ${avoidBreak('inside')}
}
.column header figure {
  width: 9em;
}
/* Pictures that share their words stand side by side where there is room. */
.pictures figure {
  display: inline-block;
  max-width: 100%;
  margin: 0 0 0.6em 0.6em;
  vertical-align: top;
}
.pictures figure img {
  max-height: 12em;
}
figcaption {
  margin-top: 0.5em;
  text-align: start;
  font-size: 0.85em;
  line-height: 1.7;
}
.credit {
  display: block;
}
blockquote {
  margin: 1.8em 0;
  padding: 0 6%;
}
blockquote p:last-child {
  margin-bottom: 0;
}
.quotation blockquote {
  margin-bottom: 0;
}
.quotation figcaption {
  padding: 0 6%;
}
.quran {
  font-size: 1.15em;
  line-height: 2.1;
  letter-spacing: normal;
}
.noteref {
  text-decoration: none;
}
/* A raised Arabic one looks like an apostrophe, and is as hard to hit: brackets say what it is. A stop stands close to them. */
.noteref {
  padding: 0.4em 0;
}
.noteref sup {
  font-size: 0.78em;
  line-height: 0;
}
.noteref sup::before {
  content: "[";
}
.noteref sup::after {
  content: "]";
}
`
}

/**
 * Two half-lines face each other; where a poem's longest has no room for that, all of its second ones step down, and
 * stay at the far side. Engines without flexible boxes set each on a line of its own, the second further in.
 */
export function writeVerseRules(): string {
  return `.verse {
  max-width: 30em;
  margin: 2em auto;
}
.poem {
  max-width: 30em;
  margin: 2em auto;
  break-inside: auto;
  page-break-inside: auto;
}
.poem .verse {
  margin: 0.8em auto;
}
.poem-title {
  margin: 0 0 0.8em;
  ${avoidBreak('after')}
}
.stanza {
  margin: 0 0 1.6em;
}
.stanza:last-child {
  margin-bottom: 0;
}
.free-line {
  margin: 0;
}
/* What runs over stands further in, so that it is no line of its own. MuPDF, which would move some lines, reads no such rule. */
@supports (display: flex) {
  .free-line {
    padding-${START}: 1.6em;
    text-indent: -1.6em;
  }
  .free-line[dir="${OTHER_RUN}"] {
    padding-${START}: 0;
    padding-${END}: 1.6em;
  }
}
.verse .line {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  margin: 0 0 0.7em;
  ${avoidBreak('inside')}
}
.caesura {
  display: none;
}
.first-half, .second-half {
  display: block;
  flex: 1 1 auto;
  flex: 1 1 var(--half);
}
.second-half {
  margin-${START}: 1.6em;
  text-align: end;
}
`
}
