/** Manuscripts for tests of the copy desk: read from text, and looked at line by line and word by word. */

import { type Manuscript, type ManuscriptParagraph, textOfRuns } from '../../src/desk/manuscript.ts'
import { readManuscript } from '../../src/desk/read.ts'

export function readText(file: string, text: string): Promise<Manuscript> {
  return readManuscript({ file, bytes: new TextEncoder().encode(text) })
}

export function lineOf({ runs }: ManuscriptParagraph): string {
  return textOfRuns(runs)
}

export async function linesOf(file: string, text: string): Promise<readonly string[]> {
  return (await readText(file, text)).paragraphs.map(lineOf)
}

export function arabicWords(text: string): readonly string[] {
  return text.match(/[\p{Script=Arabic}\p{M}]+/gu) ?? []
}

/** All that a reading says, wherever it says it. */
function saidIn({ facts, paragraphs, leftOut }: Manuscript): readonly string[] {
  return [
    ...facts.flatMap(({ name, value }) => [name, value]),
    ...paragraphs.flatMap((paragraph) => [lineOf(paragraph), paragraph.time ?? '']),
    ...leftOut.map(({ text }) => text),
  ]
}

/** Words that are in a file more often than in its reading. */
export function lostWords(written: readonly string[], read: Manuscript): readonly string[] {
  const said = new Map<string, number>()
  for (const word of arabicWords(saidIn(read).join(' '))) said.set(word, (said.get(word) ?? 0) + 1)
  return written.filter((word) => {
    const count = said.get(word) ?? 0
    said.set(word, count - 1)
    return count <= 0
  })
}
