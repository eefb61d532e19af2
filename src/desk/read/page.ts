/**
 * A saved page of the web → a manuscript: the article that Readability finds in it, in paragraphs; all else of the page
 * is left out and told. The adapter of Readability.
 */

import { Readability } from '@mozilla/readability'
import {
  type LeftOut,
  type Manuscript,
  type ManuscriptFact,
  type ManuscriptParagraph,
  textOfRuns,
} from '../manuscript.ts'
import { paragraphsOf } from './blocks.ts'
import { attributeOf, lineOf, type MarkupDocument, parseFragment, parsePage, within } from './dom.ts'
import { decode } from './encoding.ts'
import { tellEncoding } from './tell-encoding.ts'

/** A page is read as one however short its article is. */
const SHORTEST = 80

export function readPage(bytes: Uint8Array, file: string, encoding?: string): Manuscript {
  const decoded = decode(bytes, encoding)
  const document = parsePage(decoded.text)
  const all = paragraphsOf(document.body, { file, collapses: true })
  const facts = factsOf(document, file)
  const code = codeOf(document, file)
  const found = new Readability(parsePage(decoded.text) as never, {
    charThreshold: SHORTEST,
    keepClasses: true,
  }).parse()
  const kept = paragraphsOf(parseFragment(found?.content ?? ''), { file, collapses: true })
  const known = new Set(kept.map(identityOf))
  const inArticle = all.filter((paragraph) => known.has(identityOf(paragraph)))
  const paragraphs = [...headOf(all, inArticle, facts), ...inArticle]
  const leftOut = all
    .filter((paragraph) => !paragraphs.includes(paragraph))
    .map(({ runs, span }): LeftOut => ({ text: textOfRuns(runs), reason: 'furniture', span }))
  return { facts, paragraphs, leftOut: [...leftOut, ...code], remarks: tellEncoding(decoded, file) }
}

/** A paragraph by its words and its place: the same in the page and in what was taken from it. */
function identityOf({ runs, span, kind }: ManuscriptParagraph): string {
  return `${span.line} ${kind === 'picture' ? '' : textOfRuns(runs).replace(/\s+/g, ' ')}`
}

/** The page's first heading, which Readability leaves out, and what stands between it and the article in its header. */
function headOf(
  all: readonly ManuscriptParagraph[],
  inArticle: readonly ManuscriptParagraph[],
  facts: readonly ManuscriptFact[],
): readonly ManuscriptParagraph[] {
  const titles = facts.filter(({ name }) => name === 'title' || name === 'og:title').map(({ value }) => value)
  const first = all.findIndex(
    (paragraph) =>
      paragraph.kind === 'heading' &&
      paragraph.level === 1 &&
      titles.some((title) => sharesStart(title, textOfRuns(paragraph.runs))),
  )
  const start = inArticle[0]
  const at = start ? all.indexOf(start) : -1
  return first >= 0 && first < at ? all.slice(first, at) : []
}

function sharesStart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    short.length > 3 &&
    long.replace(/\s+/g, ' ').includes(short.replace(/\s+/g, ' ').split(/ [–|-] /)[0] ?? short)
  )
}

const META: readonly string[] = [
  'og:title',
  'og:site_name',
  'author',
  'article:author',
  'article:published_time',
  'description',
]

function factsOf(document: MarkupDocument, file: string): ManuscriptFact[] {
  const facts: ManuscriptFact[] = []
  for (const node of within(document)) {
    const span = { file, line: lineOf(node) ?? 1, column: 1 }
    if (node.localName === 'title') facts.push({ name: 'title', value: node.textContent?.trim() ?? '', span })
    if (node.localName === 'time')
      facts.push({ name: 'date', value: attributeOf(node, 'datetime') ?? '', span })
    const name = attributeOf(node, 'property') ?? attributeOf(node, 'name')
    const value = attributeOf(node, 'content')
    if (node.localName === 'meta' && name && value && META.includes(name)) facts.push({ name, value, span })
  }
  return facts.filter(({ value }) => value !== '')
}

/** Programs and styles that hold Arabic words, and the words of buttons: no part of any paragraph. */
function codeOf(document: MarkupDocument, file: string): LeftOut[] {
  return [...within(document)].flatMap((node): LeftOut[] => {
    const isButton = node.localName === 'input'
    if (!isButton && node.localName !== 'script' && node.localName !== 'style') return []
    const text = (isButton ? attributeOf(node, 'value') : node.textContent)?.trim() ?? ''
    const span = { file, line: lineOf(node) ?? 1, column: 1 }
    return /\p{Script=Arabic}/u.test(text) ? [{ text, reason: isButton ? 'furniture' : 'code', span }] : []
  })
}
