/** An issue's file with one more article in its running order, and every other letter of it as it was. */

import { posix } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { INDEX } from '../../issue/running-order-schema.ts'

const KEY = 'articles'

/**
 * `path`: from the file. The same text where the article is listed already; nothing where what stands behind
 * `articles:` is no list, so that a person must write it in.
 */
export function listArticle(text: string, path: string): string | undefined {
  const { contents } = parse(text)
  if (!isMap(contents)) return undefined
  const articles = contents.get(KEY, true)
  if (!contents.has(KEY)) return sound(text, path, 0, withKey(text, contents, path))
  if (isScalar(articles) && articles.value === null)
    return sound(text, path, 0, inPlaceOfNothing(text, contents, path))
  if (!isSeq(articles)) return undefined
  if (isListed(articles, path)) return text
  const place = placeFor(articles, path)
  const tries = articles.flow
    ? intoBrackets(text, articles, place, inFlow(path, contents))
    : intoLines(text, articles, place, written(path))
  return sound(text, path, place, tries)
}

/** The line that lists an article, as a person types it under `articles:`. */
export function listingLine(path: string): string {
  return `- ${written(path)}`
}

/** A key that is there twice is a mistake of its own: the first one counts. */
function parse(text: string) {
  return parseDocument(text, { prettyErrors: false, version: '1.2', uniqueKeys: false })
}

function isListed(articles: YAMLSeq, path: string): boolean {
  let found = false
  visit(articles, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && posix.normalize(node.value) === path)
        found = true
    },
  })
  return found
}

/** Beside its like, since behind an issue's last article stands its imprint; else behind the last: an index stays there. */
function placeFor({ items }: YAMLSeq, path: string): number {
  const like = items.findLastIndex((item) => fileOf(item).startsWith(folderOf(path)))
  return 1 + (like >= 0 ? like : items.findLastIndex((item) => fileOf(item) !== INDEX))
}

function fileOf(item: unknown): string {
  if (isScalar(item)) return String(item.value)
  return isMap(item) ? String(item.get('file') ?? '') : ''
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) || path
}

/** The first of them that reads as the old file with the article at its place, and nothing else. */
function sound(text: string, path: string, place: number, tries: readonly string[]): string | undefined {
  const before = plain(text)
  const order: readonly unknown[] = Array.isArray(before[KEY]) ? before[KEY] : []
  const meant = { ...before, [KEY]: order.toSpliced(place, 0, path) }
  return tries.find((each) => {
    const { errors } = parse(each)
    return errors.length === 0 && isDeepStrictEqual(plain(each), meant)
  })
}

function plain(text: string): Readonly<Record<string, unknown>> {
  return { ...(parse(text).toJS() as Readonly<Record<string, unknown>> | null) }
}

/** Between its neighbours in lines of their own, each behind a hyphen. */
function intoLines(text: string, { items }: YAMLSeq, place: number, name: string): readonly string[] {
  const first = rangeOf(items[0])?.[0]
  if (first === undefined) return []
  const indent = indentAt(text, first)
  if (place === 0) return [insert(text, lineStart(text, first), `${indent}- ${name}${feedOf(text)}`)]
  const end = rangeOf(items[place - 1])?.[1]
  if (end === undefined) return []
  return [insert(text, lineEnd(text, Math.max(0, end - 1)), `${feedOf(text)}${indent}- ${name}`)]
}

/** Between its neighbours in one pair of brackets, in a line of its own where they have lines of their own. */
function intoBrackets(text: string, articles: YAMLSeq, place: number, name: string): readonly string[] {
  const open = rangeOf(articles)?.[0]
  if (open === undefined) return []
  const before = articles.items[place - 1]
  if (before === undefined) {
    const next = rangeOf(articles.items[0])?.[0]
    return next === undefined ? [insert(text, open + 1, name)] : [insert(text, next, `${name}, `)]
  }
  const [start = 0, end = 0] = rangeOf(before) ?? []
  const plainly = insert(text, end, `, ${name}`)
  const isOwnLine = text.slice(lineStart(text, start), start).trim() === ''
  if (!isOwnLine) return [plainly]
  const behind = lineEnd(text, end)
  const line = `${feedOf(text)}${indentAt(text, start)}${name}`
  // The comment behind its neighbour stays with that.
  return [
    /^\s*,/.test(text.slice(end, behind))
      ? insert(text, behind, `${line},`)
      : insert(insert(text, behind, line), end, ','),
    insert(text, end, `,${line}`),
    plainly,
  ]
}

/** `articles:` with nothing behind it, or with the word for nothing. */
function inPlaceOfNothing(text: string, map: YAMLMap, path: string): readonly string[] {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === KEY)
  const [keyStart, keyEnd] = rangeOf(pair?.key) ?? []
  const [start = 0, end = 0] = rangeOf(pair?.value) ?? []
  if (keyStart === undefined || keyEnd === undefined) return []
  const bracketed = `[${inFlow(path, map)}]`
  if (end > start) return [`${text.slice(0, start)}${bracketed}${text.slice(end)}`]
  const colon = text.indexOf(':', keyEnd) + 1
  if (map.flow) return [insert(text, colon, ` ${bracketed}`)]
  const indent = `${indentAt(text, keyStart)}  `
  return [insert(text, lineEnd(text, colon), `${feedOf(text)}${indent}${listingLine(path)}`)]
}

/** At the end of a file that has no running order yet. */
function withKey(text: string, map: YAMLMap, path: string): readonly string[] {
  const feed = feedOf(text)
  const first = rangeOf(map.items[0]?.key)?.[0]
  if (map.flow) {
    const close = (rangeOf(map)?.[1] ?? 1) - 1
    const [, last = first] = rangeOf(map.items.at(-1)?.value) ?? []
    const entry = `${JSON.stringify(KEY)}: [${inFlow(path, map)}]`
    return [...(last === undefined ? [] : [insert(text, last, `, ${entry}`)]), insert(text, close, entry)]
  }
  const indent = first === undefined ? '' : indentAt(text, first)
  const lines = `${indent}${KEY}:${feed}${indent}  ${listingLine(path)}`
  const end = rangeOf(map)?.[1] ?? text.length
  const closed = text === '' || text.endsWith('\n') ? text : `${text}${feed}`
  return [`${closed}${lines}${feed}`, insert(text, lineStart(text, end), `${lines}${feed}`)]
}

/** As it stands in a list: in quotation marks where a sign of YAML's may be in it. */
function written(path: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./ -]*$/u.test(path) ? path : JSON.stringify(path)
}

/** In brackets; JSON has quotation marks around every text. */
function inFlow(path: string, map: YAMLMap): string {
  return map.flow ? JSON.stringify(path) : written(path)
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return (node as { readonly range?: readonly number[] | null } | null | undefined)?.range ?? undefined
}

function insert(text: string, at: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at)
}

function feedOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at)).replace(/^\uFEFF/, ''))?.[0] ?? ''
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Before the signs that end it. */
function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  if (feed < 0) return text.length
  return text[feed - 1] === '\r' ? feed - 1 : feed
}
