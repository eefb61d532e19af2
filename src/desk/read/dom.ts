/** Markup → its tree, as much of it as the readers ask for: the adapter of linkedom and parse5 on the copy desk. */

import { DOMParser, parseHTML } from 'linkedom'
import { type DefaultTreeAdapterMap, parse, serialize, defaultTreeAdapter as tree } from 'parse5'

/** A node of a document (DOM Living Standard): an element where it has a name in lower case. */
export interface MarkupNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<MarkupNode>
  getAttribute?(name: string): string | null
}

export interface MarkupDocument extends MarkupNode {
  readonly body: MarkupNode
  querySelector(selector: string): MarkupNode | null
  querySelectorAll(selector: string): Iterable<MarkupNode>
}

const TEXT_NODE = 3
/** Where an element began in its file is kept in an attribute of it. */
const LINE = 'data-line'

/** A page as it was saved; its elements know their lines. */
export function parsePage(html: string): MarkupDocument {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const mark = (node: DefaultTreeAdapterMap['node']) => {
    if (tree.isElementNode(node)) {
      const line = node.sourceCodeLocation?.startLine
      if (line !== undefined) node.attrs.push({ name: LINE, value: String(line) })
    }
    if ('childNodes' in node) node.childNodes.forEach(mark)
  }
  mark(document)
  return parseHTML(serialize(document)).document as unknown as MarkupDocument
}

/** A fragment that a program has written. */
export function parseFragment(html: string): MarkupNode {
  return (parseHTML(`<html><body>${html}</body></html>`).document as unknown as MarkupDocument).body
}

export function parseXml(xml: string): MarkupDocument {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as MarkupDocument
}

export function isText(node: MarkupNode): boolean {
  return node.nodeType === TEXT_NODE
}

export function attributeOf(node: MarkupNode, name: string): string | undefined {
  return node.getAttribute?.(name) ?? undefined
}

export function lineOf(node: MarkupNode): number | undefined {
  const line = attributeOf(node, LINE)
  return line === undefined ? undefined : Number(line)
}

/** The nodes under one, itself first, in the order of the document. */
export function* within(node: MarkupNode): Generator<MarkupNode> {
  yield node
  for (const child of node.childNodes) yield* within(child)
}
