/**
 * A paragraph of Markdown → the turns of a talk that it is made of, each a paragraph of its own where it stands. A line end
 * is a space to CommonMark (0.31, 6.8), and people who write «س: …» over «ج: …» do not know it.
 */

import type { Paragraph, PhrasingContent } from './markdown-tree.ts'
import { isLabelled } from './unwrap.ts'

/** Fewest lines of one paragraph that begin as turns do: one alone may be a sentence that was broken by hand. */
const FEWEST_TURNS = 2

export function turnsIn(paragraph: Paragraph): readonly Paragraph[] {
  const lines = linesOf(paragraph.children)
  const isTurn = lines.map(({ nodes }) => beginsTurn(nodes))
  if (isTurn.filter(Boolean).length < FEWEST_TURNS) return [paragraph]
  const turns: PhrasingContent[][] = []
  for (const [at, { end, nodes }] of lines.entries()) {
    const last = turns.at(-1)
    if (last && !isTurn[at] && !isAskedInBold(lines[at - 1])) last.push(end, ...nodes)
    else turns.push([...nodes])
  }
  return turns.map((children): Paragraph => {
    const position = children[0]?.position ?? paragraph.position
    return { type: 'paragraph', children, ...(position && { position }) }
  })
}

interface LineRead {
  /** Of the line before it: a space, or what its author has written as a line end. */
  readonly end: PhrasingContent
  readonly nodes: PhrasingContent[]
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' }

function linesOf(children: readonly PhrasingContent[]): readonly LineRead[] {
  const lines: LineRead[] = [{ end: SPACE, nodes: [] }]
  for (const node of children.flatMap(partsOf)) {
    if (node === SPACE || node.type === 'break') lines.push({ end: node, nodes: [] })
    else if (node.type !== 'text' || node.value !== '') lines.at(-1)?.nodes.push(node)
  }
  return lines
}

/** A text line by line, with a space for each line end. */
function partsOf(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type !== 'text') return [node]
  return node.value.split(/[ \t]*\n[ \t]*/).flatMap((value, below): PhrasingContent[] => {
    if (below === 0) return [{ ...node, value }]
    const place = { line: (node.position?.start.line ?? 1) + below, column: 1 }
    return [SPACE, { type: 'text', value, ...(node.position && { position: { start: place, end: place } }) }]
  })
}

/** Behind a label, or in bold as labels and questions are. */
function beginsTurn(line: readonly PhrasingContent[]): boolean {
  return line[0]?.type === 'strong' || isLabelled(line.map(wordsOf).join(''))
}

function isAskedInBold(line: LineRead | undefined): boolean {
  return line?.nodes.length === 1 && line.nodes[0]?.type === 'strong'
}

function wordsOf(node: PhrasingContent): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
