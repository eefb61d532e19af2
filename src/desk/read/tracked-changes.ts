/** Changes that an author's program has tracked and nobody has settled → what was deleted, each at its place, and what is told of all. */

import type { Diagnostic } from '../../diagnostic.ts'
import { diagnose, quote } from '../../source/complaint.ts'
import type { LeftOut } from '../manuscript.ts'
import { attributeOf, type MarkupNode, within } from './dom.ts'

export interface TrackedChanges {
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Diagnostic[]
}

/** Of a document of Word, by ECMA-376, part 1, 17.13.5; paragraphs count as they stand once changes are accepted. */
export function trackedInWord(document: MarkupNode, file: string): TrackedChanges {
  const leftOut: LeftOut[] = []
  const authors = new Set<string>()
  let [number, insertions] = [0, 0]
  for (const paragraph of within(document)) {
    if (paragraph.localName !== 'w:p') continue
    const words = [...within(paragraph)]
    if (hasText(words)) number += 1
    const deleted = words.filter(
      (node) => node.localName === 'w:del' && textIn(node, 'w:delText').trim() !== '',
    )
    const inserted = words.filter(
      (node) => /^w:(?:ins|moveTo)$/.test(node.localName ?? '') && textIn(node, 'w:t') !== '',
    )
    for (const node of [...deleted, ...inserted]) authors.add(attributeOf(node, 'w:author') ?? '')
    insertions += inserted.length
    const span = { file, line: Math.max(1, number), column: 1 }
    for (const node of deleted)
      leftOut.push({ text: textIn(node, 'w:delText').trim(), reason: 'deleted', span })
  }
  return { leftOut, remarks: tell({ insertions, deletions: leftOut.length, authors: [...authors] }, file) }
}

/** Whether a paragraph of these nodes says something: others are not counted. */
export function hasText(nodes: readonly MarkupNode[]): boolean {
  return nodes.some(({ localName, textContent }) => localName === 'w:t' && (textContent ?? '').trim() !== '')
}

/** Of an OpenDocument text, by OpenDocument 1.2, part 1, 5.5; its reader lists what was deleted. */
export function trackedInOdt(document: MarkupNode, file: string): readonly Diagnostic[] {
  const changes = [...within(document)].filter(({ localName }) => localName === 'text:changed-region')
  const all = changes.flatMap((change) => [...within(change)])
  const count = (name: string) => all.filter(({ localName }) => localName === name).length
  const authors = all.flatMap(({ localName, textContent }) =>
    localName === 'dc:creator' ? [textContent ?? ''] : [],
  )
  return tell(
    {
      insertions: count('text:insertion'),
      deletions: count('text:deletion'),
      authors: [...new Set(authors)],
    },
    file,
  )
}

function textIn(node: MarkupNode, name: string): string {
  return [...within(node)]
    .flatMap((each) => (each.localName === name ? [each.textContent ?? ''] : []))
    .join('')
}

interface ChangesCounted {
  readonly insertions: number
  readonly deletions: number
  readonly authors: readonly string[]
}

function tell({ insertions, deletions, authors }: ChangesCounted, file: string): readonly Diagnostic[] {
  const counts = [counted(insertions, 'insertion'), counted(deletions, 'deletion')].filter(
    (words) => words !== '',
  )
  if (counts.length === 0) return []
  const named = authors.filter((author) => author.trim() !== '').map(quote)
  const found = `tracked changes that nobody has settled, ${counts.join(' and ')}${named.length > 0 ? ` of ${named.join(', ')}` : ''}`
  const hint =
    'What was inserted stands, and what was deleted is in the list of what was left out; look whether that is meant.'
  const complaint = {
    rule: 'tracked-changes',
    found,
    expected: 'a text without them',
    hint,
    severity: 'warning' as const,
  }
  return [diagnose('desk', complaint, { file, line: 1, column: 1 })]
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}
