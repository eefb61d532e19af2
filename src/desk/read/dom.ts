/** Markup → its tree, as much of it as the readers ask for: the adapter of linkedom and parse5 on the copy desk. */

import { DOMParser, parseHTML } from 'linkedom'
import { type DefaultTreeAdapterMap, parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import { MOST_DEEP } from './limits.ts'

/** A node of a document (DOM Living Standard): an element where it has a name in lower case. */
export interface MarkupNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<MarkupNode>
  readonly parentNode?: MarkupNode | null
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
  getAttribute?(name: string): string | null
}

export interface MarkupDocument extends MarkupNode {
  readonly body: MarkupNode
  querySelector(selector: string): MarkupNode | null
  querySelectorAll(selector: string): Iterable<MarkupNode>
}

const TEXT_NODE = 3
const COMMENT_NODE = 8
/** Where an element began in its file, and which of all elements it is, are kept in attributes of it. */
const LINE = 'data-line'
const NUMBER = 'data-number'

/** A page as it was saved; its elements know their lines and their numbers. Throws a `RangeError` where it is too deep. */
export function parsePage(html: string): MarkupDocument {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const waiting: [node: DefaultTreeAdapterMap['node'], depth: number][] = [[document, 0]]
  let number = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    if (tree.isElementNode(node)) {
      const line = node.sourceCodeLocation?.startLine
      if (line !== undefined) node.attrs.push({ name: LINE, value: String(line) })
      node.attrs.push({ name: NUMBER, value: String(++number) })
    }
    if (depth > MOST_DEEP) throw tooDeep()
    if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) waiting.push([child, depth + 1])
  }
  return parseHTML(serialize(document)).document as unknown as MarkupDocument
}

/** A fragment that a program has written. Throws as `parsePage` does. */
export function parseFragment(html: string): MarkupNode {
  return bounded(parseHTML(`<html><body>${html}</body></html>`).document as unknown as MarkupDocument).body
}

/** Throws as `parsePage` does. */
export function parseXml(xml: string): MarkupDocument {
  return bounded(new DOMParser().parseFromString(xml, 'text/xml') as unknown as MarkupDocument)
}

function bounded(document: MarkupDocument): MarkupDocument {
  const waiting: [node: MarkupNode, depth: number][] = [[document, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    if (depth > MOST_DEEP) throw tooDeep()
    for (const child of node.childNodes) if (!isText(child)) waiting.push([child, depth + 1])
  }
  return document
}

/** What a full stack would throw, before it is full. */
function tooDeep(): RangeError {
  return new RangeError(`Elements stand in one another more than ${MOST_DEEP} deep.`)
}

export function isText(node: MarkupNode): boolean {
  return node.nodeType === TEXT_NODE
}

export function isComment(node: MarkupNode): boolean {
  return node.nodeType === COMMENT_NODE
}

export function attributeOf(node: MarkupNode, name: string): string | undefined {
  return node.getAttribute?.(name) ?? undefined
}

export function lineOf(node: MarkupNode): number | undefined {
  const line = attributeOf(node, LINE)
  return line === undefined ? undefined : Number(line)
}

/** The same in every reading of a page. */
export function numberOf(node: MarkupNode): string | undefined {
  return attributeOf(node, NUMBER)
}

/** Attributes as they were written: without those that say where an element stands. */
export function writtenAttributes(
  node: MarkupNode,
): readonly { readonly name: string; readonly value: string }[] {
  return [...(node.attributes ?? [])].filter(({ name }) => name !== LINE && name !== NUMBER)
}

/** Its names in a style sheet and the words that they are made of, in lower case: `entry-meta` is `entry` and `meta`. */
export function namesOf(node: MarkupNode): ReadonlySet<string> {
  const own = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`
  return new Set(
    own
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z\u0600-\u06ff]+/)
      .filter((word) => word !== ''),
  )
}

/** The nodes under one, itself first, in the order of the document. */
export function* within(node: MarkupNode): Generator<MarkupNode> {
  const waiting = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of [...next.childNodes].reverse()) waiting.push(child)
  }
}
