/** Runs → the text with marks that an article's file has: `*so*`, `[so](https://…)`, `^[so]`, `[so]{direction}`. */

import type { DraftNote } from '../draft.ts'
import type { ManuscriptRun } from '../manuscript.ts'
import { withoutUnprinted } from './unprinted.ts'

/** Notes; a mark of number 1 leads to the first. */
export type NotesOf = readonly Pick<DraftNote, 'runs'>[]

const SPACES = /[ \t\n\r\u2028\u2029]+/gu
/** Spaces that are not one plain space between words. */
const UNEVEN = /[\t\n\r\u2028\u2029]| {2}/u

/** A line end of the author's is a space. Stretches of emphasis that meet are one. */
export function markedText(runs: readonly ManuscriptRun[], notes: NotesOf = []): string {
  let marked = ''
  for (let at = 0; at < runs.length; ) {
    let end = at + 1
    while (end < runs.length && isEmphasised(runs[at]) === isEmphasised(runs[end])) end += 1
    const words = runs
      .slice(at, end)
      .map((run) => markRun(run, notes))
      .join('')
    marked += isEmphasised(runs[at]) ? emphasise(words) : words
    at = end
  }
  const printed = withoutUnprinted(marked)
  return (UNEVEN.test(printed) ? printed.replace(SPACES, ' ') : printed).trim()
}

function isEmphasised(run: ManuscriptRun | undefined): boolean {
  return run !== undefined && (run.bold || run.italic) === true && run.note === undefined && !run.direction
}

/** Spaces stand outside of marks: a star before a space opens none. */
function emphasise(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
  return /\p{L}|\p{N}/u.test(words) ? `${before}*${words}*${after}` : text
}

function markRun(run: ManuscriptRun, notes: NotesOf): string {
  const { text, note, direction, href } = run
  if (note !== undefined) {
    const own = notes[note - 1]
    return own ? `^[${markedText(own.runs.map(withoutNote))}]` : plainMarks(text)
  }
  if (!direction && href === undefined) return plainMarks(text)
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
  if (direction && words !== '') return `${before}[${plainMarks(words)}]{direction}${after}`
  const address = href === undefined ? undefined : addressOf(href)
  if (words === '' || address === undefined) return plainMarks(text)
  return `${before}[${plainMarks(words)}](${address})${after}`
}

function withoutNote({ text }: ManuscriptRun): ManuscriptRun {
  return { text }
}

/** Others lead nowhere from a printed page or a book: anchors, paths of a site. Brackets would end the mark. */
function addressOf(href: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(href) || !URL.canParse(href)) return undefined
  const address = /^[!-~]+$/.test(href) ? href : new URL(href).href
  return address.replace(/\(/g, '%28').replace(/\)/g, '%29')
}

/** Signs that would be read as marks; a bracket may follow what ends on a caret. */
function plainMarks(text: string): string {
  return text.replace(/[\\*[\]]/gu, '\\$&').replace(/\^(?=\\\[|$)/gu, '\\^')
}
