/** What a page says of itself, and words of it that nobody reads: programs, styles, buttons, attributes. */

import type { LeftOut, ManuscriptFact } from '../manuscript.ts'
import {
  attributeOf,
  isComment,
  lineOf,
  type MarkupDocument,
  type MarkupNode,
  namesOf,
  within,
  writtenAttributes,
} from './dom.ts'
import { SILENT } from './element-kinds.ts'

const META: ReadonlySet<string> = new Set([
  'og:title',
  'og:site_name',
  'author',
  'article:author',
  'article:published_time',
  'description',
])
/** A name, and no sentence. */
const LONGEST_NAME = 6
const BEFORE_NAME = /^(?:بقلم|كتبه?ا?|كتبت|الكاتبة?|المحررة?|by)\s*[:/-]?\s*/iu

/** `isFurniture`: the author of a comment is none of the page. */
export function factsOf(
  document: MarkupDocument,
  file: string,
  isFurniture: (node: MarkupNode) => boolean,
): ManuscriptFact[] {
  const facts: ManuscriptFact[] = []
  for (const node of within(document)) {
    const span = { file, line: lineOf(node) ?? 1, column: 1 }
    const add = (name: string, value: string | undefined) => {
      if (value !== undefined && value.trim() !== '') facts.push({ name, value: value.trim(), span })
    }
    if (node.localName === 'title' && node.parentNode?.localName === 'head')
      add('title', node.textContent ?? '')
    if (node.localName === 'time' && !facts.some(({ name }) => name === 'date'))
      add('date', attributeOf(node, 'datetime'))
    const name = attributeOf(node, 'property') ?? attributeOf(node, 'name') ?? ''
    if (node.localName === 'meta' && META.has(name)) add(name, attributeOf(node, 'content'))
  }
  const isNamed = facts.some(({ name }) => /author$/.test(name))
  return isNamed ? facts : [...facts, ...bylineOf(document.body, file, isFurniture)]
}

/** Who is called the author by a class, as site generators write it. */
function bylineOf(
  node: MarkupNode,
  file: string,
  isFurniture: (node: MarkupNode) => boolean,
): readonly ManuscriptFact[] {
  if (isFurniture(node)) return []
  const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim().replace(BEFORE_NAME, '')
  const names = namesOf(node)
  const isAuthor =
    names.has('author') ||
    (attributeOf(node, 'class') ?? '').split(/\s+/).includes('fn') ||
    attributeOf(node, 'rel') === 'author' ||
    attributeOf(node, 'itemprop') === 'author'
  if (isAuthor && text !== '' && text.split(' ').length <= LONGEST_NAME && !/[:؟?.]/.test(text))
    return [{ name: 'author', value: text, span: { file, line: lineOf(node) ?? 1, column: 1 } }]
  for (const child of node.childNodes) {
    const [found] = bylineOf(child, file, isFurniture)
    if (found) return [found]
  }
  return []
}

const ARABIC = /\p{Script=Arabic}/u
/** What of it stands in a paragraph or in the facts. */
const READ: ReadonlySet<string> = new Set(['alt', 'src', 'href', 'style', 'class', 'id'])

/** Arabic words alone: all pages have programs in them. */
export function asideOf(document: MarkupDocument, file: string): LeftOut[] {
  const left: LeftOut[] = []
  let line = 1
  for (const node of within(document)) {
    line = lineOf(node) ?? line
    const span = { file, line, column: 1 }
    for (const text of textsIn(node))
      if (ARABIC.test(text)) left.push({ text: text.trim(), reason: reasonOf(node), span })
  }
  return left
}

function reasonOf(node: MarkupNode): LeftOut['reason'] {
  if (isComment(node)) return 'comment'
  return node.localName === 'input' || node.localName === 'select' ? 'furniture' : 'code'
}

function textsIn(node: MarkupNode): readonly string[] {
  if (isComment(node)) return [node.textContent ?? '']
  const name = node.localName ?? ''
  const isMeta = name === 'meta' && META.has(attributeOf(node, 'property') ?? attributeOf(node, 'name') ?? '')
  const attributes = writtenAttributes(node).filter(
    (attribute) => !READ.has(attribute.name) && !(isMeta && attribute.name === 'content'),
  )
  const isSilent = SILENT.has(name) && name !== 'head' && node.parentNode?.localName !== 'head'
  const own = isSilent || name === 'script' || name === 'style' ? [node.textContent ?? ''] : []
  return [...own, ...attributes.map(({ value }) => value)]
}
