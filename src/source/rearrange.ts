/**
 * YAML or JSON text and a change of its lists or its keys → the same file with an item put in, taken out or moved, or a
 * key given another value: all else stays as it is, comments and ends of lines too. What would not read as it is meant is
 * not done. It works at the places that the yaml library knows.
 */

import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { type BracketedPart, insertInBrackets, moveInBrackets, removeInBrackets } from './bracketed.ts'
import { type ItemLines, joinItems, partItems, withItem, withMoved, withoutItem } from './item-lines.ts'
import { chainTo, paragraphsOf } from './rewrite.ts'
import { type Path, readYaml } from './yaml.ts'

/** A value that a file has not yet: how it is typed on lines of its own, behind its hyphen or its key. */
export interface TypedPart {
  readonly value: unknown
  readonly lines: readonly string[]
}

/** The text with an item at a place of a list; nothing where it cannot be put there so. */
export function insertItem(text: string, list: Path, at: number, part: TypedPart): string | undefined {
  const node = seqAt(text, list)
  if (!node) return undefined
  const tried = node.flow
    ? insertInBrackets(text, stretchesOf(node), at, { value: part.value })
    : inLines(text, node, (parted, indent) => withItem(parted, at, indented(part.lines, indent)))
  return checked(text, tried, {
    at: [...list, at],
    part,
    edit: inList(list, (items, made) => items.toSpliced(at, 0, made)),
  })
}

export function removeItem(text: string, list: Path, at: number): string | undefined {
  const node = seqAt(text, list)
  if (!node || node.items.length < 2) return undefined
  const tried = node.flow
    ? removeInBrackets(text, stretchesOf(node), at)
    : inLines(text, node, (parted) => withoutItem(parted, at))
  return checked(text, tried, { edit: inList(list, (items) => items.toSpliced(at, 1)) })
}

/** `to`: where it stands in the end. */
export function moveItem(text: string, list: Path, from: number, to: number): string | undefined {
  const node = seqAt(text, list)
  if (!node?.items[from] || !node.items[to]) return undefined
  const tried = node.flow
    ? moveInBrackets(text, stretchesOf(node), from, to)
    : inLines(text, node, (parted) => withMoved(parted, from, to))
  return checked(text, tried, {
    edit: inList(list, (items) => items.toSpliced(from, 1).toSpliced(to, 0, items[from])),
  })
}

/** `order`: keys as such a file has them one after another; a new one stands behind those that come before it. */
export function setEntry(
  text: string,
  map: Path,
  [key, part]: readonly [key: string, part: TypedPart],
  order: readonly string[],
): string | undefined {
  const node = mapAt(text, map)
  if (!node) return undefined
  const own = pairOf(node, key)
  const tried = own ? inPlace(text, node, own, part) : newEntry(text, node, [key, part], order)
  return checked(text, tried, {
    at: [...map, key],
    part,
    edit: (value, made) => editAt(value, map, (own) => ({ ...(own as object), [key]: made })),
  })
}

export function removeEntry(text: string, map: Path, key: string): string | undefined {
  const node = mapAt(text, map)
  const at = node?.items.findIndex((pair) => nameOf(pair) === key) ?? -1
  const pair = node?.items[at]
  if (!node || !pair || node.items.length < 2) return undefined
  const tried = node.flow
    ? removeInBrackets(text, node.items.map(stretchOf), at)
    : withoutLines(text, stretchOf(pair))
  return checked(text, tried, {
    edit: (value) =>
      editAt(value, map, (own) =>
        Object.fromEntries(Object.entries(own as object).filter(([name]) => name !== key)),
      ),
  })
}

function contentsOf(text: string) {
  return parseDocument(text, { prettyErrors: false, version: '1.2' }).contents
}

function seqAt(text: string, path: Path): YAMLSeq | undefined {
  const node = chainTo(contentsOf(text), path)?.at(-1)
  return isSeq(node) && node.items.length > 0 ? node : undefined
}

function mapAt(text: string, path: Path): YAMLMap | undefined {
  const node = chainTo(contentsOf(text), path)?.at(-1)
  return isMap(node) && node.items.length > 0 ? node : undefined
}

type MapEntry = YAMLMap['items'][number]

function nameOf({ key }: MapEntry): string {
  return isScalar(key) ? String(key.value) : ''
}

function pairOf(node: YAMLMap, key: string): MapEntry | undefined {
  return node.items.find((pair) => nameOf(pair) === key)
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}

/** Behind the last sign of what it says: remarks and blank lines under it are not its own. */
function endOf(text: string, node: unknown): number {
  const parts: readonly unknown[] = isSeq(node) ? node.items : isMap(node) ? node.items.map(lastOf) : []
  const isOpen = (isSeq(node) || isMap(node)) && !node.flow
  if (isOpen && parts.length > 0) return endOf(text, parts.at(-1))
  const [start = 0, end = 0] = (node as Node | null)?.range ?? []
  return start + text.slice(start, end).trimEnd().length
}

/** What of an entry ends it: its value, or its key where it has none. */
function lastOf({ key, value }: MapEntry): unknown {
  const { range } = (value ?? {}) as Partial<Node>
  return range && range[1] > range[0] ? value : key
}

function stretchOf({ key, value }: MapEntry): BracketedPart {
  return { start: startOf(key), end: ((value ?? key) as Node).range?.[1] ?? 0 }
}

function stretchesOf({ items }: YAMLSeq): readonly BracketedPart[] {
  return items.map((item) => ({ start: startOf(item), end: (item as Node).range?.[1] ?? 0 }))
}

function inLines(
  text: string,
  node: YAMLSeq,
  change: (parted: ItemLines, indent: number) => ItemLines,
): string | undefined {
  const first = hyphenBefore(text, startOf(node.items[0]))
  if (first === undefined) return undefined
  const column = columnOf(text, first)
  const places = node.items.map((item) => ({
    hyphen: lineOf(text, hyphenBefore(text, startOf(item), column) ?? startOf(item)),
    end: lineOf(text, Math.max(startOf(item), endOf(text, item) - 1)),
  }))
  return joinItems(change(partItems(text.split('\n'), places, column), column))
}

/** In its column, where one is given: an item may begin on a line under its hyphen. */
function hyphenBefore(text: string, at: number, column?: number): number | undefined {
  for (let found = text.lastIndexOf('-', at); found >= 0; found = text.lastIndexOf('-', found - 1)) {
    const isFirst = text.slice(found - columnOf(text, found), found).trim() === ''
    if (isFirst && (column === undefined || columnOf(text, found) === column)) return found
    if (found === 0) break
  }
  return undefined
}

/** The value anew, with its key, its place and what stands behind it on its line. */
function inPlace(text: string, map: YAMLMap, pair: MapEntry, { value, lines }: TypedPart): string {
  const start = startOf(pair.key)
  const end = Math.max(endOf(text, lastOf(pair)), endOf(text, pair.key))
  if (map.flow)
    return text.slice(0, startOf(pair.value)) + JSON.stringify(value) + text.slice(endOf(text, pair.value))
  return (
    text.slice(0, start) + indented(lines, columnOf(text, start)).join('\n').trimStart() + text.slice(end)
  )
}

function newEntry(
  text: string,
  map: YAMLMap,
  [key, part]: readonly [string, TypedPart],
  order: readonly string[],
): string {
  const place = order.indexOf(key)
  const before = map.items.findLastIndex((pair) => {
    const at = order.indexOf(nameOf(pair))
    return at >= 0 && at < place
  })
  const at = before + 1
  if (map.flow) return insertInBrackets(text, map.items.map(stretchOf), at, { key, value: part.value })
  const first = startOf(map.items[0]?.key)
  const typed = indented(part.lines, columnOf(text, first)).join('\n')
  const previous = map.items[before]
  if (!previous)
    return `${text.slice(0, first)}${typed.trimStart()}\n${' '.repeat(columnOf(text, first))}${text.slice(first)}`
  const feed = text.indexOf('\n', endOf(text, lastOf(previous)))
  const end = feed < 0 ? text.length : feed
  const next = map.items[at]
  // Parts that have a blank line between them have one around a new one, too.
  const isOpen = part.lines.length > 1 || (next && /\n[ \t]*\n/.test(text.slice(end, startOf(next.key))))
  const over = isOpen && columnOf(text, first) === 0 ? '\n' : ''
  return `${text.slice(0, end)}\n${over}${typed}${text.slice(end)}`
}

function withoutLines(text: string, { start, end }: BracketedPart): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const last = start + text.slice(start, end).trimEnd().length
  const feed = text.indexOf('\n', last)
  const rest = feed < 0 ? '' : text.slice(feed + 1)
  const isBetweenBlanks = /(^|\n)[ \t]*\n$/.test(text.slice(0, from)) && /^[ \t]*\n/.test(rest)
  return text.slice(0, from) + (isBetweenBlanks ? rest.replace(/^[ \t]*\n/, '') : rest)
}

function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1
}

interface Meant {
  /** Where a new part stands in the end. */
  readonly at?: Path
  readonly part?: TypedPart
  readonly edit: (value: unknown, made: unknown) => unknown
}

/** Whether the file reads as the old one, but for what was to change in it, and has no more slips than that. */
function checked(text: string, tried: string | undefined, { at, part, edit }: Meant): string | undefined {
  if (tried === undefined) return undefined
  const [before, after] = [text, tried].map((each) => readYaml(each, '', 'source'))
  if (!before || !after || after.diagnostics.length > before.diagnostics.length) return undefined
  const made = at?.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    after.value,
  )
  if (part && !isDeepStrictEqual(spoken(made), spoken(part.value))) return undefined
  return isDeepStrictEqual(after.value, edit(before.value, made)) ? tried : undefined
}

/** Where lines of a new paragraph end says nothing. */
function spoken(value: unknown): unknown {
  return typeof value === 'string'
    ? paragraphsOf(value)
    : JSON.parse(JSON.stringify(value ?? null), (_, part) =>
        typeof part === 'string' ? paragraphsOf(part) : part,
      )
}

function inList(list: Path, change: (items: readonly unknown[], made: unknown) => readonly unknown[]) {
  return (value: unknown, made: unknown) =>
    editAt(value, list, (items) => change(items as readonly unknown[], made))
}

function editAt(value: unknown, [step, ...path]: Path, change: (part: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? editAt(item, path, change) : item))
  const map = value as Readonly<Record<string, unknown>>
  return { ...map, [step]: editAt(map[step], path, change) }
}
