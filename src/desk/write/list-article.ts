/** An issue's file with one more article in its running order, and every other letter of it as it was. */

import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'

/** `path`: from the file. The same text where the article is listed already; nothing where there is no running order in it. */
export function listArticle(text: string, path: string): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true })
  if (!isMap(document.contents)) return undefined
  const articles = document.get('articles', true)
  if (!isSeq(articles) || articles.flow) return undefined
  let isListed = false
  visit(articles, {
    Scalar: (_, node) => {
      if (node.value === path) isListed = true
    },
  })
  if (isListed) return text
  // Beside its like: behind an issue's last article stands its imprint.
  const last =
    articles.items.findLast((item) => fileOf(item).startsWith(folderOf(path))) ?? articles.items.at(-1)
  const first = articles.items[0]
  const end = rangeOf(last)?.[1]
  const start = rangeOf(first)?.[0]
  if (end === undefined || start === undefined) return undefined
  const line = text.lastIndexOf('\n', start - 1) + 1
  const [indent = ''] = /^[ \t]*/.exec(text.slice(line)) ?? []
  const feed = text.indexOf('\n', end - 1)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const at = feed < 0 ? text.length : feed + 1 - lineEnd.length
  return `${text.slice(0, at)}${lineEnd}${indent}- ${written(path)}${text.slice(at)}`
}

/** As it stands in a list: in quotation marks where a sign of YAML's may be in it. */
function written(path: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./ -]*$/u.test(path) ? path : JSON.stringify(path)
}

function fileOf(item: unknown): string {
  if (isScalar(item)) return String(item.value)
  return isMap(item) ? String(item.get('file') ?? '') : ''
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) || path
}

function rangeOf(node: unknown): readonly number[] | undefined {
  const range = (node as { readonly range?: readonly number[] | null } | undefined)?.range
  return range ?? undefined
}
