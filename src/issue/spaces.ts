/** A text as its file has it → its paragraphs, each on one line. */

/** White space as files have it; the no-break space and its kin are the author's and stay. */
export function collapseSpaces(text: string): string {
  // Most texts have been collapsed before, or never had two.
  const single = /[\t\n]| {2}/.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text
  return single.startsWith(' ') || single.endsWith(' ') ? single.replace(/^ | $/g, '') : single
}

const BLANK_LINE = /\n[ \t]*\n/

/** The paragraphs of a text: a blank line stands between two. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .split(BLANK_LINE)
    .map(collapseSpaces)
    .filter((paragraph) => paragraph !== '')
}

/** The stanzas of a poem, each its lines as they are typed: a blank line stands between two. */
export function splitStanzas(text: string): readonly (readonly string[])[] {
  return text
    .split(BLANK_LINE)
    .map((stanza) => stanza.split('\n').map(collapseSpaces))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
}
