/**
 * YAML text and what some of its texts are to be → the same file with those texts typed anew, each in the manner it was
 * typed in: all else stays as it is, comments, keys, quotation marks and ends of lines. What cannot be done so that the file
 * reads as it should is not done. It writes at the places that the yaml library knows.
 */

import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { typings } from './typed.ts'
import { type Path, readYaml } from './yaml.ts'

/** A text as it is to be: its paragraphs, its one line, or its lines; taken out of its list where it has none. */
export interface TextRewrite {
  readonly path: Path
  readonly form: 'prose' | 'line' | 'verse'
  readonly parts: readonly string[]
}

export interface RewrittenFile<T> {
  readonly text: string
  /** What could not be done. */
  readonly refused: readonly T[]
}

/** `stage` is that of the file's mistakes. */
export function rewriteYaml<T extends TextRewrite>(
  text: string,
  rewrites: readonly T[],
  stage: string,
): RewrittenFile<T> {
  const refused: T[] = []
  let written = text
  // What is taken out of a list moves what stands behind it: from the end of the file, and behind all else.
  for (const rewrite of rewrites.toSorted(inOrder)) {
    const next = rewriteOne(written, rewrite, stage)
    if (next === undefined) refused.push(rewrite)
    else written = next
  }
  return { text: written, refused }
}

function inOrder(one: TextRewrite, other: TextRewrite): number {
  const [first, second] = [one, other].map(({ parts }) => (parts.length === 0 ? 1 : 0))
  if (first !== second) return (first ?? 0) - (second ?? 0)
  return comparePaths(other.path, one.path)
}

function comparePaths(one: Path, other: Path): number {
  const at = one.findIndex((step, index) => step !== other[index])
  const [step, against] = [one[at], other[at]]
  return typeof step === 'number' && typeof against === 'number' ? step - against : 0
}

function rewriteOne(text: string, rewrite: TextRewrite, stage: string): string | undefined {
  const document = parseDocument(text, { prettyErrors: false, version: '1.2' })
  const chain = chainTo(document.contents, rewrite.path)
  const node = chain?.at(-1)
  if (!chain || !isScalar(node) || !node.range) return undefined
  const [from, to] = node.range
  const tries =
    rewrite.parts.length === 0
      ? withoutItem(text, chain)
      : typings(
          {
            manner: node.type ?? 'PLAIN',
            source: text.slice(from, to),
            ...indentFor(text, chain, rewrite.path),
          },
          rewrite.parts,
          rewrite.form === 'verse',
        ).map((typed) => text.slice(0, from) + typed + text.slice(to))
  return tries.find((tried) => reads(text, tried, rewrite, stage))
}

/** The nodes from the file's own down to the one at the path. */
export function chainTo(contents: unknown, path: Path): readonly Node[] | undefined {
  const chain: Node[] = []
  let node = contents
  for (const step of [undefined, ...path]) {
    if (step !== undefined) node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    if (node === undefined || node === null) return undefined
    chain.push(node as Node)
  }
  return chain
}

/** Where lines of a block would begin that stands in place of the text: two spaces further in than its key or its hyphen. */
function indentFor(text: string, chain: readonly Node[], path: Path): { readonly indent?: number } {
  if (chain.some((node) => (isMap(node) || isSeq(node)) && node.flow)) return {}
  const parent = chain.at(-2)
  const key = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
    : undefined
  const at = isScalar(key) ? key.range?.[0] : chain.at(-1)?.range?.[0]
  if (at === undefined || at === null) return {}
  const column = at - (text.lastIndexOf('\n', at - 1) + 1)
  return { indent: isScalar(key) ? column + 2 : column }
}

/** The file without an item of a list, where others are left; a list in brackets has no lines to take out. */
function withoutItem(text: string, chain: readonly Node[]): readonly string[] {
  const [list, item] = chain.slice(-2)
  if (!isSeq(list) || list.flow || list.items.length < 2 || !isScalar(item) || !item.range) return []
  const [start, end] = item.range
  const from = text.lastIndexOf('\n', start - 1) + 1
  const line = text.indexOf('\n', Math.max(start, end - 1))
  return /^\s*- /.test(text.slice(from, start))
    ? [text.slice(0, from) + (line < 0 ? '' : text.slice(line + 1))]
    : []
}

/** Whether a file reads as the old one, but for what was to change in it, and has no more slips than that. */
function reads(old: string, tried: string, rewrite: TextRewrite, stage: string): boolean {
  const [before, after] = [old, tried].map((text) => readYaml(text, '', stage))
  if (!before || !after || after.diagnostics.length > before.diagnostics.length) return false
  const meant = withText(before.value, rewrite.path, rewrite)
  if (shapeOf(after.value) !== shapeOf(meant)) return false
  return rewrite.form !== 'verse' || linesOf(valueAt(after.value, rewrite.path)) === rewrite.parts.join('\n')
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Readonly<Record<string, unknown>>)[step], value)
}

/** Of verse the ends of lines count. */
function linesOf(value: unknown): string {
  const lines = typeof value === 'string' ? value.trimEnd().split('\n') : []
  return lines.map((line) => line.trim()).join('\n')
}

/** The value with its text changed. */
function withText(value: unknown, [step, ...path]: Path, rewrite: TextRewrite): unknown {
  if (step === undefined) return rewrite.parts.join(rewrite.form === 'verse' ? '\n' : '\n\n')
  if (Array.isArray(value)) {
    const isOut = path.length === 0 && rewrite.parts.length === 0
    if (isOut) return value.filter((_, index) => index !== step)
    return value.map((item, index) => (index === step ? withText(item, path, rewrite) : item))
  }
  const map = value as Readonly<Record<string, unknown>>
  return { ...map, [step]: withText(map[step], path, rewrite) }
}

/** All that it says: where lines of a paragraph end says nothing. */
function shapeOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? paragraphsOf(part) : part))
}

export function paragraphsOf(text: string): string {
  const paragraphs = text.trim().split(/\n[ \t]*\n/)
  return paragraphs.map((paragraph) => paragraph.replace(/[ \t\n]+/g, ' ')).join('\n')
}
