/**
 * The body face and the counters → the style sheet's rules for running text: page, blocks, verse.
 * A room of its own beside the sheet's display rules: this half is for reading, and has no colour at all.
 */

/** Of running text, in its size. */
export const LINE_HEIGHT = 1.8

/** Arabic stands taller than Latin at the same size: its leading is what makes a page calm. */
export function writePageRules(body: string): string {
  return `body {
  max-width: 32em;
  margin: 0 auto;
  padding: 0 2%;
  font-family: ${body};
  line-height: ${LINE_HEIGHT};
  text-align: start;
  overflow-wrap: break-word;
}
p {
  margin: 0 0 0.9em;
  orphans: 2;
  widows: 2;
}
/* The mark of a printed page stays with what the page begins with. */
div[role="doc-pagebreak"] {
  break-after: avoid;
  page-break-after: avoid;
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
  margin: 0 auto;
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
ul, ol {
  margin: 0 0 0.9em;
  padding: 0;
  padding-inline-start: 1.6em;
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
  break-inside: avoid;
  page-break-inside: avoid;
}
figcaption {
  margin-top: 0.5em;
  font-size: 0.85em;
  line-height: 1.7;
}
.credit {
  display: block;
  opacity: 0.8;
}
blockquote {
  margin: 1.8em 0;
  padding: 0;
  padding-inline: 1.5em;
}
blockquote p:last-child {
  margin-bottom: 0;
}
.quotation blockquote {
  margin-bottom: 0;
}
.quotation figcaption {
  padding-inline: 1.75em;
}
.quran {
  padding-inline: 1.3em;
  font-size: 1.15em;
  line-height: 2.1;
  letter-spacing: normal;
}
.noteref {
  text-decoration: none;
}
/* A raised Arabic one looks like an apostrophe, and is as hard to hit: brackets say what it is. */
.noteref {
  padding: 0.4em 0.15em;
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
bdi[dir="ltr"] {
  white-space: nowrap;
}
`
}

/** Two half-lines face each other; on a narrow screen the second steps down, and stays at the far side. */
export function writeVerseRules(): string {
  return `.verse {
  max-width: 30em;
  margin: 2em auto;
}
.verse .line {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  margin: 0 0 0.7em;
  break-inside: avoid;
  page-break-inside: avoid;
}
.first-half, .second-half {
  display: inline-block;
  flex: 1 1 45%;
  min-width: 11em;
}
.second-half {
  text-align: end;
}
`
}
