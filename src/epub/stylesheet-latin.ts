/** The families of the text and the one of Latin → the rules by which a Latin word is of one face throughout. */

import { LATIN_CLASS } from './latin.ts'

/** What is set in the display face has its Latin from that. */
const DISPLAYED = [
  'h1',
  'h2',
  'h3',
  '.kicker',
  '.opening',
  '.drop',
  '.pull-quote',
  '.title .guest',
  '.articles > li > a',
]

/** `families` are as CSS lists them, that of Latin before those of the text; no rule where none travels. */
export function writeLatinRules(families: string | undefined): string {
  if (families === undefined) return ''
  return `.${LATIN_CLASS}, bdi [lang] {
  font-family: ${families};
}
${DISPLAYED.flatMap((where) => [`${where} .${LATIN_CLASS}`, `${where} bdi [lang]`]).join(', ')} {
  font-family: inherit;
}
`
}
