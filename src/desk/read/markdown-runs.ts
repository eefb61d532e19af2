/** What stands within a paragraph of Markdown → runs, also where its looks are written in HTML. */

import type { ManuscriptRun } from '../manuscript.ts'
import type { Nodes } from './markdown-tree.ts'

type Look = Omit<ManuscriptRun, 'text' | 'note'>

export interface MarkdownNotes {
  /** The number of a note, by the name that the text calls it by. */
  readonly numberOf: (name: string) => number | undefined
  /** Where a link leads that is named and told elsewhere. */
  readonly hrefOf: (name: string) => string | undefined
}

const BOLD = /^<(\/?)(?:b|strong)\b[^>]*>$/i
const ITALIC = /^<(\/?)(?:i|em|cite)\b[^>]*>$/i

export function runsOf(node: Nodes, look: Look, notes: MarkdownNotes): ManuscriptRun[] {
  switch (node.type) {
    case 'strong':
      return childRuns(node, { ...look, bold: true }, notes)
    case 'emphasis':
      return childRuns(node, { ...look, italic: true }, notes)
    case 'link':
      return childRuns(node, { ...look, href: node.url }, notes)
    case 'linkReference': {
      const href = notes.hrefOf(node.identifier)
      return childRuns(node, { ...look, ...(href !== undefined && { href }) }, notes)
    }
    case 'break':
      return [{ text: '\n', ...look }]
    case 'text':
      // A line end of the file is a space of the text.
      return [{ text: node.value.replace(/[ \t]*\n\s*/g, ' '), ...look }]
    case 'inlineCode':
      return [{ text: node.value, ...look }]
    case 'image':
      return [{ text: node.alt || ' ', ...look, href: node.url }]
    case 'imageReference':
      return [{ text: node.alt || ' ', ...look, href: notes.hrefOf(node.identifier) ?? '' }]
    case 'footnoteReference':
      return [noteRun(node.identifier, notes)]
    case 'html':
      return /^<br\b/i.test(node.value) ? [{ text: '\n', ...look }] : []
    default:
      return childRuns(node, look, notes)
  }
}

function noteRun(name: string, { numberOf }: MarkdownNotes): ManuscriptRun {
  const note = numberOf(name)
  return note === undefined ? { text: `[^${name}]` } : { text: String(note), note }
}

/** An element that makes words bold is open from one child to another. */
function childRuns(node: Nodes, look: Look, notes: MarkdownNotes): ManuscriptRun[] {
  if (!('children' in node)) return []
  const runs: ManuscriptRun[] = []
  let [bold, italic] = [false, false]
  for (const child of node.children) {
    if (child.type === 'html') {
      bold = openAfter(BOLD, child.value, bold)
      italic = openAfter(ITALIC, child.value, italic)
    }
    const own = { ...look, ...(bold && { bold: true as const }), ...(italic && { italic: true as const }) }
    runs.push(...runsOf(child, own, notes))
  }
  return runs
}

function openAfter(tag: RegExp, html: string, isOpen: boolean): boolean {
  const [found, closing] = tag.exec(html) ?? []
  return found === undefined ? isOpen : closing === ''
}
