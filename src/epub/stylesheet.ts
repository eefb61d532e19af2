/**
 * The faces that travel with the book and the issue's numerals → its style sheet. It yields to the reader: sizes are
 * relative, words have the reader's own colour, and what has one of its own is a bar or a rule, so night mode, a larger size
 * and the reader's own face all keep working.
 */

import type { Numerals } from '../issue/issue.ts'
import type { Hex } from '../style/hex.ts'
import { avoidBreak, castFace, type Display, END, OTHER_RUN, START, toEm } from './css.ts'
import type { BookDesign, DropWord, FaceRole, FirstWords } from './design.ts'
import { writeAsideRules, writeQuoteRules } from './stylesheet-asides.ts'
import { writeFrontRules } from './stylesheet-front.ts'
import { writeLatinRules } from './stylesheet-latin.ts'
import { LINE_HEIGHT, writePageRules, writeTextRules, writeVerseRules } from './stylesheet-text.ts'

/** A face as the style sheet names it. */
export interface FaceRule {
  readonly family: string
  readonly weight: 'regular' | 'bold'
  /** What it is cast for: running text, titles and questions, or the Latin of running text. */
  readonly role: FaceRole | 'latin'
  /** Of Latin: how many times the size of the text beside it. */
  readonly scale?: number
  /** A TrueType file, from where the style sheet stands. */
  readonly file: { readonly href: string }
}

const COUNTERS: Readonly<Record<Numerals, string>> = { 'arabic-indic': 'arabic-indic', european: 'decimal' }

export function writeStylesheet(faces: readonly FaceRule[], design: BookDesign, numerals: Numerals): string {
  const { accent, questions, kickers, firstWords, dropWord, displayScale, wordSpaces } = design
  const cast: Readonly<Record<FaceRole, string>> = {
    body: castFace(listFamilies(faces, ['body', 'latin'], design.latin ?? 'serif'), wordSpaces.body),
    display: castFace(listFamilies(faces, ['display'], 'sans-serif'), wordSpaces.display),
  }
  const hasLatin = faces.some(({ role }) => role === 'latin')
  const display: Display = { face: cast.display, size: (em) => toEm(em * displayScale) }
  return [
    ...faces.map((face) => writeFontFace(face, design)),
    writePageRules(cast.body),
    writeHeadingRules(display, design),
    writeQuestionRules(cast[questions], design),
    writeKickerRule(cast[kickers]),
    writeOpeningRule(cast[firstWords.face], firstWords),
    writeDropRule(cast[dropWord.face], dropWord),
    writeTextRules(COUNTERS[numerals]),
    writeLatinRules(hasLatin ? listFamilies(faces, ['latin', 'body'], design.latin ?? 'serif') : undefined),
    writeVerseRules(),
    writeQuoteRules(display, design),
    writeAsideRules(accent),
    writeFrontRules(display),
  ].join('\n')
}

/** The families of these roles, one role after another. */
function listFamilies(
  faces: readonly FaceRule[],
  roles: readonly FaceRule['role'][],
  generic: string,
): string {
  const families = roles.flatMap((role) => faces.filter((face) => face.role === role))
  return [...new Set(families.map((face) => quote(face.family))), generic].join(', ')
}

/** All that Unicode has but the letters of Latin: Basic Latin, Latin-1, Extended-A and B, Extended Additional. */
const NO_LATIN = 'U+0-40, U+5B-60, U+7B-BF, U+250-1DFF, U+1F00-10FFFF'

function writeFontFace(
  { family, weight, role, scale = 1, file }: FaceRule,
  { bodyScale, latin }: BookDesign,
): string {
  const isBody = role === 'body'
  const size = role === 'display' ? 1 : bodyScale * scale
  const sized = size !== 1 ? `\n  size-adjust: ${Math.round(100 * size)}%;` : ''
  const ranged = isBody && latin ? `\n  unicode-range: ${NO_LATIN};` : ''
  return `@font-face {
  font-family: ${quote(family)};
  font-weight: ${weight === 'bold' ? 'bold' : 'normal'};
  font-style: normal;
  src: url(${quote(file.href)}) format("truetype");${sized}${ranged}
}
`
}

/** CSS Syntax 3 §4.3.5: a string ends at its own quotation mark. */
function quote(name: string): string {
  return `"${name.replace(/["\\\n]/g, '\\$&')}"`
}

function writeHeadingRules(display: Display, { accent, emphasisColour }: BookDesign): string {
  return `h1, h2, h3 {
  font-weight: bold;
  text-align: start;
  text-wrap: balance;
  ${avoidBreak('after')}
}
h1 {
  margin: 0 0 0.5em;
  ${display.face}
  font-size: ${display.size(1.6)};
  line-height: 1.45;
}
${underline('h1 em', emphasisColour)}header {
  margin: 3em 0 3.5em;
}
header::after {
  content: "";
  display: block;
  width: 4em;
  margin-top: 2em;
  border-top: 0.35em solid ${accent};
}
.guest, .credits {
  font-size: 0.9em;
}
.guest .name {
  font-weight: bold;
}
.standfirst {
  margin: 1.4em 0;
  font-size: 1.15em;
  text-wrap: balance;
}
.credits {
  margin: 1.4em 0 0;
  padding: 0;
  list-style: none;
}
.signature {
  margin-top: 2em;
  font-weight: bold;
  ${avoidBreak('before')}
}
`
}

/** In one declaration, which engines that know no colours and widths of lines drop: their own would cut through dots. */
function underline(selector: string, colour: Hex | undefined): string {
  return colour === undefined
    ? ''
    : `${selector} {
  text-decoration: underline solid ${colour} 0.09em;
  text-underline-offset: 0.34em;
}
`
}

/** A question is a heading first: with no style sheet at all it is still bold, larger and on its own. */
function writeQuestionRules(face: string, { accent }: BookDesign): string {
  return `h2, h3 {
  ${face}
}
h2 {
  margin: 2.6em 0 0.8em;
  font-size: 1.2em;
  line-height: 1.6;
  ${avoidBreak('inside')}
}
/* A bar along all of its lines, whichever colour the reader gives the words. */
.exchange > h2 {
  padding-${START}: 0.6em;
  border-${START}: 0.25em solid ${accent};
}
.exchange > h2[dir="${OTHER_RUN}"] {
  padding-${START}: 0;
  padding-${END}: 0.6em;
  border-${START}-width: 0;
  border-${END}: 0.25em solid ${accent};
}
.talk > .exchange:first-child > h2 {
  margin-top: 0;
}
h3 {
  margin: 0 0 0.5em;
  font-size: 1em;
}
.subhead {
  margin: 1.8em 0 0.6em;
  font-size: 1.1em;
}
`
}

function writeKickerRule(face: string): string {
  return `.kicker {
  margin: 0 0 0.4em;
  ${face}
  font-size: 1.17em;
  font-weight: bold;
  ${avoidBreak('after')}
}
`
}

/** The words with which a story opens, in the size that the theme gives them beside its text. */
function writeOpeningRule(face: string, { size }: FirstWords): string {
  return `.opening {
  ${face}
  font-weight: bold;
  font-size: ${toEm(size)};
}
`
}

/** Of a line's height, what a word that drops over lines takes of each. */
const DROP = 0.62

/** The word that drops. A float reads the same with the sheet off, and readers that know no logical side know this one. */
function writeDropRule(face: string, { lines, colour }: DropWord): string {
  if (lines === 1) return ''
  return `.drop {
  ${face}
  font-weight: bold;
  float: ${START};
  margin-${END}: 0.2em;
  line-height: 1.35;
  font-size: ${toEm(lines * LINE_HEIGHT * DROP)};${colour ? `\n  color: ${colour};` : ''}
}
`
}
