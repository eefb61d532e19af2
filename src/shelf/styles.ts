/** The style sheet of a shelf, and that of each issue's look. */

import type { Look, LookColours, LookFace } from './look.ts'
import { FACE_PARTS, type FacePart, partName, siteFacesOf } from './site-faces.ts'

/** A look as rules: its faces, and its colours by day and by night. Faces lie in a folder beside the style sheet. */
export function writeLook(look: Look): string {
  return look.faces.map((face) => writeFace(face, face.file)).join('\n') + writeRoot(look)
}

/** The same for pages of the whole shelf, whose faces come in parts. */
export function writeSiteLook(look: Look): string {
  const cast = siteFacesOf(look).flatMap((face) =>
    FACE_PARTS.map((part) => writeFace(face, partName(face.file, part), part)),
  )
  return cast.join('\n') + writeRoot(look)
}

function writeFace({ family, scale }: LookFace, file: string, part?: FacePart): string {
  return `@font-face {
  font-family: "${family}";
  src: url("faces/${file}") format("woff2");
  size-adjust: ${(scale * 100).toFixed(1)}%;
  font-display: swap;${part ? `\n  unicode-range: ${part.ranges.map(writeRange).join(', ')};` : ''}
}`
}

function writeRange([from, to]: readonly [number, number]): string {
  return from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`
}

function writeRoot({ faces, day, night, cover }: Look): string {
  const nameOf = (use: string) => faces.find((face) => face.use === use)?.family
  const body = `"${nameOf('body') ?? 'serif'}", serif`
  const title = `"${nameOf('title') ?? nameOf('body') ?? 'serif'}", serif`
  const question = nameOf('question') === undefined ? body : `"${nameOf('question')}", serif`
  return `
:root {
  --body: ${body};
  --title: ${title};
  --question: ${question};
  --cover-ground: ${cover.ground};
  --cover-words: ${cover.words};
${writeColours(day)}
}
@media (prefers-color-scheme: dark) {
  :root {
${writeColours(night)}
  }
}
`
}

function writeColours({ paper, tint, ink, quiet, accent }: LookColours): string {
  const colours = { paper, tint, ink, quiet, accent }
  return Object.entries(colours)
    .map(([name, colour]) => `  --${name}: ${colour};`)
    .join('\n')
}

export const SITE_STYLES = `
*, *::before, *::after { box-sizing: border-box; }
html { color-scheme: light dark; font-size: 112.5%; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--body);
  line-height: 1.75;
  overflow-wrap: break-word;
  container-type: inline-size;
}
h1, h2, h3, p, ul, ol, figure { margin: 0; }
h1, h2, h3 { font-family: var(--title); font-weight: normal; line-height: 1.5; text-wrap: balance; }
ul, ol { padding: 0; list-style: none; }
img { max-width: 100%; height: auto; }
:is(a, span):not(.text *) { unicode-bidi: isolate; }
a { color: inherit; text-decoration-thickness: 0.06em; text-underline-offset: 0.25em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-block-start: -4rem; inset-inline-start: 1rem; padding: 0.5rem 1rem; background: var(--ink); color: var(--paper); z-index: 2; }
.skip:focus { inset-block-start: 0.5rem; color: var(--paper); }
.top, main, .foot { max-width: 68rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 2rem; padding-block: 1.25rem 1rem; border-block-end: 1px solid var(--tint); }
.masthead { font-family: var(--title); font-size: 1.45rem; text-decoration: none; }
.top ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.top nav a, .foot a { display: inline-block; padding-block: 0.35rem; text-decoration: none; }
.top nav a:hover, .foot a:hover { text-decoration: underline; }
main { padding-block: clamp(1.5rem, 5vw, 3.5rem); min-height: 60vh; }
.foot { display: flex; flex-wrap: wrap; gap: 0 2rem; padding-block: 1.5rem 3rem; border-block-start: 1px solid var(--tint); color: var(--quiet); font-size: 0.9rem; }
.foot p { padding-block: 0.35rem; }
.foot ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
main > h1 { font-size: clamp(2rem, 6vw, 3.25rem); margin-block-end: 1.5rem; }
.kicker, .date, .from, .guest, .count, .size, .place { color: var(--quiet); font-size: 0.9rem; line-height: 1.5; }
:is(h1, h2, h3, .title) + :is(.date, .from, .guest) { margin-block-start: 0.45rem; }
.kicker { color: var(--accent); }
.count::before { content: " "; }
.folio { font-family: var(--title); color: var(--accent); font-size: 1.6rem; line-height: 1; min-width: 2.6rem; white-space: nowrap; }

/* Covers */
picture { display: block; }
picture img { display: block; width: 100%; height: auto; background: var(--tint); }
.blank { display: flex; flex-direction: column; justify-content: space-between; aspect-ratio: 3 / 4; padding: 1.25rem; background: var(--cover-ground); color: var(--cover-words); font-family: var(--title); font-size: 1.3rem; }
.covers { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 38vw), 1fr)); gap: 2rem 1.25rem; }
.covers a { display: block; text-decoration: none; }
.covers img { box-shadow: 0 1px 2px rgb(0 0 0 / 0.2), 0 6px 18px rgb(0 0 0 / 0.12); }
.covers .number { display: block; margin-block-start: 0.75rem; font-family: var(--title); line-height: 1.3; }
.covers .date { display: block; margin-block-start: 0.3rem; }
.shelf { margin-block-start: clamp(2.5rem, 7vw, 5rem); }
.shelf h2 { font-size: 1.6rem; margin-block-end: 1.25rem; }
.more { margin-block-start: 2rem; }

/* The newest issue */
.newest { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; }
.newest .cover { display: block; background: var(--cover-ground); padding: clamp(1.25rem, 5vw, 3rem); margin-inline: calc(-1 * clamp(1rem, 4vw, 2.5rem)); margin-block-start: calc(-1 * clamp(1.5rem, 5vw, 3.5rem)); }
.newest picture { max-width: 26rem; margin-inline: auto; box-shadow: 0 10px 40px rgb(0 0 0 / 0.35); }
.newest h2 { font-size: clamp(2.4rem, 8vw, 4.5rem); line-height: 1.45; }
.newest h2 a { text-decoration: none; }
@container (min-width: 48rem) {
  .newest { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: clamp(2rem, 5vw, 4rem); align-items: center; }
  .newest .cover { margin-inline: 0; margin-block-start: 0; align-self: start; }
}
.contents { margin-block-start: 1.5rem; }
.contents li { border-block-start: 1px solid var(--tint); }
.newest .contents a, .issue .contents li { display: flex; gap: 1rem; align-items: baseline; padding-block: 0.9rem; text-decoration: none; }
.newest .words > span { display: block; }
.words { min-width: 0; }
.contents .title, .contents h3 { font-family: var(--title); font-size: 1.2rem; line-height: 1.55; }
.contents h3 a { text-decoration: none; }
.contents .standfirst { font-size: 0.95rem; margin-block-start: 0.35rem; }

/* An issue */
.issue article { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem; }
.issue .face img { box-shadow: 0 8px 30px rgb(0 0 0 / 0.25); }
.issue .face picture { max-width: 22rem; }
.issue h1 { font-size: clamp(2.4rem, 8vw, 4.25rem); line-height: 1.45; }
.issue h2 { font-size: 1.5rem; margin-block-start: 2.75rem; }
.issue .about { margin-block-start: 1rem; max-width: 36em; }
.sample { margin-block-start: 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); color: var(--quiet); font-size: 0.9rem; max-width: 40em; }
.ways { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block-start: 1.5rem; }
.button, button { display: inline-block; padding: 0.5rem 1.15rem; border: 2px solid var(--ink); background: none; color: var(--ink); font: inherit; line-height: 1.5; text-decoration: none; cursor: pointer; }
.button:first-child { background: var(--ink); color: var(--paper); }
.button:hover, button:hover { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.files { margin-block-start: 0.75rem; }
.files li { padding-block: 0.75rem; border-block-start: 1px solid var(--tint); }
.digest, pre { font-family: ui-monospace, monospace; font-size: 0.72rem; overflow-wrap: anywhere; line-height: 1.5; }
.digest { display: block; padding-block: 0.5rem; }
pre { overflow-x: auto; padding: 1rem; background: var(--tint); text-align: left; }
summary { cursor: pointer; color: var(--quiet); font-size: 0.9rem; padding-block: 0.25rem; }
.check { margin-block-start: 1rem; }
@container (min-width: 48rem) {
  .issue article { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: clamp(2rem, 6vw, 5rem); }
  .issue .face { position: sticky; inset-block-start: 2rem; align-self: start; }
}
.neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 2rem; margin-block-start: 4rem; padding-block-start: 1rem; border-block-start: 1px solid var(--tint); }
.neighbours a { padding-block: 0.35rem; }
.neighbours [rel="next"] { margin-inline-start: auto; }

/* An article */
.article main { max-width: 40rem; }
.text h1 { font-size: clamp(2.1rem, 7.5vw, 3.5rem); line-height: 1.45; margin-block: 0.35rem 1.1rem; }
.text header { margin-block-end: 2.5rem; }
.text header figure { margin-block: 1.5rem; }
.text .column header figure { max-width: 9rem; }
.text p { margin-block-end: 1em; }
.text .standfirst { font-size: 1.3rem; line-height: 1.6; text-wrap: balance; }
.text .credits { display: flex; flex-wrap: wrap; gap: 0 1.5rem; color: var(--quiet); font-size: 0.9rem; }
.text h2 { font-family: var(--question); color: var(--accent); font-size: 1.2rem; line-height: 1.6; margin-block: 2.5rem 0.5rem; scroll-margin-top: 1rem; text-wrap: pretty; }
.text h3 { font-size: 1.1rem; margin-block-end: 0.6rem; }
.text .subhead { font-family: var(--question); color: inherit; font-size: 1.15rem; margin-block: 2rem 0.5rem; text-wrap: balance; }
.text b { font-weight: inherit; font-synthesis: none; color: var(--accent); }
.text em { font-style: normal; color: var(--accent); }
.address { color: var(--quiet); padding-inline: 0.35rem; }
.text { position: relative; }
.text .page { font-family: var(--title); font-size: 0.85rem; line-height: 1; }
.text .page a { display: inline-block; min-width: 1.5rem; padding: 0.35rem 0; color: var(--quiet); text-decoration: none; }
.text div.page { border-block-end: 1px solid var(--tint); margin-block: 1rem 0.5rem; }
.text span.page { border-inline-start: 2px solid var(--tint); padding-inline-start: 0.4em; margin-inline-start: 0.2em; }
.text .verse span.page { position: absolute; inset-inline-start: 0; margin: 0; }
.text span.page + span.page a { margin-block-start: 1.75rem; }
@container (min-width: 46rem) {
  .text div.page { height: 0; border: 0; margin: 0; }
  .text div.page a { margin-inline-start: -3.5rem; }
  .text span.page { border: 0; padding: 0; margin: 0; }
  .text span.page a { position: absolute; inset-inline-start: -3.5rem; }
  .text .kicker span.page a { margin-block-start: 1.75rem; }
}
.text .infobox, .text .side-note, .text .answer { margin-block: 1.5rem; padding: 1.25rem 1.5rem; background: var(--tint); }
.text :is(.infobox, .side-note, .answer) > :last-child { margin-block-end: 0; }
.text .narration { margin-block: 1.5rem; padding-inline-start: 1.5rem; font-size: 0.95em; }
.text :is(.editor-note, .direction) { font-size: 0.9em; color: var(--quiet); }
.text pre { margin-block: 1.5rem; padding: 1rem 1.25rem; background: var(--tint); font: 0.85rem/1.6 monospace; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; }
.text .item { margin-block-end: 2rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--accent); }
.text .item > .subhead { margin-block-start: 0; }
.text .item > .source { font-weight: bold; text-align: end; }
.text .infobox ul, .text .exchange > ul { list-style: disc; padding-inline-start: 1.25em; }
.text .exchange > ol { list-style: arabic-indic; padding-inline-start: 1.75em; }
.text .exchange > :is(ul, ol) { margin-block-end: 1em; }
.text .pull-quote { margin-block: 2rem; padding-block: 1.25rem; border-block: 3px solid var(--accent); font-family: var(--title); font-size: 1.6rem; line-height: 1.5; text-wrap: balance; }
.text .pull-quote p { margin: 0; }
.text .table { overflow-x: auto; }
.text table { width: 100%; border-collapse: collapse; border-block: 2px solid var(--accent); font-size: 0.95rem; line-height: 1.6; }
.text caption { padding-block-end: 0.5rem; text-align: start; font-family: var(--question); }
.text :is(th, td) { padding-block: 0.35rem; padding-inline-end: 1rem; border-block-start: 1px solid var(--tint); text-align: start; vertical-align: top; font-weight: inherit; }
.text thead th { color: var(--accent); }
.text .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.text .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.25rem; margin-block: 2rem; }
.text .facts div { border-block-start: 2px solid var(--accent); padding-block-start: 0.5rem; }
.text .facts dt { font-family: var(--title); font-size: 2rem; line-height: 1.3; color: var(--accent); }
.text .timeline { margin-block: 2rem; }
.text .timeline div { border-inline-start: 2px solid var(--accent); padding-inline-start: 1rem; padding-block-end: 0.75rem; }
.text .timeline dt { font-family: var(--question); color: var(--accent); }
.text :is(.facts, .timeline) dd { margin: 0; }
.text .quotation { margin-inline-start: 1.5rem; }
.text .verse { margin-block: 1.75rem; text-align: center; }
.text .verse p { margin: 0; }
.text .verse:has(.first-half) { display: grid; grid-template-columns: max-content max-content; gap: 0.35em clamp(1rem, 4vw, 2.5rem); justify-content: center; }
.text .verse .line:has(.first-half) { display: contents; }
.text .verse :is(.title, .poet, .line:not(:has(.first-half))) { grid-column: 1 / -1; }
.text .verse .caesura { display: none; }
.text .verse :is(.first-half, .second-half) { text-align: justify; text-align-last: justify; }
@container (max-width: 34rem) {
  .text .verse:has(.first-half) { grid-template-columns: max-content; }
  .text .verse .second-half { margin-block-end: 0.6em; padding-inline-start: 1.5rem; }
}
.text figure { margin-block: 2rem; }
.text .pictures { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.text .pictures figure { flex: 1 1 10rem; margin: 0; }
.text .pictures figcaption { flex-basis: 100%; }
.text figcaption { color: var(--quiet); font-size: 0.9rem; margin-block-start: 0.5rem; }
.text .whole { white-space: nowrap; }
.text .signature, .text .closing { color: var(--accent); }
.text .notes { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--tint); font-size: 0.9rem; }
.elsewhere { margin-block-start: 3.5rem; padding: 1.5rem; background: var(--tint); }
.elsewhere h2 { font-size: 1.25rem; margin-block-end: 0.75rem; }
.elsewhere .from { display: block; }
.withdrawn h1 { font-size: 2rem; }

/* Lists */
.years ul, .initials { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin-block-end: 2rem; }
.name-index { columns: 16rem; column-gap: 3rem; }
.name-index section { break-inside: avoid; margin-block-end: 2rem; }
.name-index h2 { color: var(--accent); font-size: 1.5rem; }
.name-index a, .all-sections a, .initials a, .years a { display: inline-block; padding-block: 0.2rem; }
.articles li { padding-block: 1.1rem; border-block-start: 1px solid var(--tint); }
.articles h2 { font-size: 1.3rem; line-height: 1.6; }
.romanised { color: var(--quiet); text-align: right; margin-block-end: 1.5rem; }

/* Search */
.search form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; max-width: 44rem; }
.search label { flex: 1 1 18rem; }
.search label span { display: block; color: var(--quiet); font-size: 0.9rem; }
.search input { width: 100%; padding: 0.55rem 0.8rem; font: inherit; font-size: 1.1rem; color: var(--ink); background: var(--paper); border: 2px solid var(--ink); border-radius: 0; }
#state { margin-block: 1.25rem; color: var(--quiet); min-height: 1.75em; }
#hits { max-width: 44rem; }
#hits li { padding-block: 1.1rem; border-block-start: 1px solid var(--tint); }
#hits h2 { font-size: 1.2rem; }
#hits .excerpt { line-height: 1.8; }
mark { background: none; color: var(--accent); font-weight: inherit; text-decoration: underline; text-decoration-thickness: 0.12em; text-underline-offset: 0.25em; }

/* The web reader */
.reader { display: flex; flex-direction: column; height: 100dvh; }
.reader .top, .reader .foot { display: none; }
.reader main { flex: 1; display: flex; flex-direction: column; width: 100%; max-width: none; min-height: 0; padding: 0; }
.reader .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; padding: 0.5rem 1rem; border-block-end: 1px solid var(--tint); }
.reader .bar button { min-width: 2.75rem; padding: 0.3rem 0.75rem; border-width: 1px; }
.reader #place { margin-inline-start: auto; color: var(--quiet); font-size: 0.9rem; }
.reader #state { margin: 0; padding-inline: 1rem; min-height: 0; }
.reader #state:not(:empty) { padding-block: 1rem; }
.reader #book { flex: 1; min-height: 0; }
.reader foliate-view { display: block; width: 100%; height: 100%; }
@media print { .top, .foot, .neighbours, .address, .skip { display: none; } }
`.trimStart()
