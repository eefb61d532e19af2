/**
 * YAML text → a plain value, a way to find the line and column of any part of it, and diagnostics in plain words: the
 * adapter of the yaml library. JSON is read here too, since YAML 1.2 contains it.
 */

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Diagnostic, Span } from '../diagnostic.ts'
import { type Complaint, diagnose } from './complaint.ts'
import { arabicComma, COMMA, findSwallowed } from './swallowed.ts'
import { explainSyntax, manyTabs, REFERENCE, SECOND_KEY, TAB, TOO_DEEP, UNCLOSED_QUOTE } from './syntax.ts'

/** The keys and list positions that lead to a value. */
export type Path = readonly (string | number)[]

/** The value at the path, its key, or an excerpt of its text. */
export type SpanTarget = 'value' | 'key' | { readonly excerpt: string }

/** Where a value stands; what is missing stands where the map or list around it begins. */
export type Locate = (path: Path, target?: SpanTarget) => Span

export interface YamlReading {
  /** Undefined where the text cannot be read as YAML at all. */
  readonly value: unknown
  readonly locate: Locate
  readonly diagnostics: readonly Diagnostic[]
}

/** `file` is the name that the spans carry, `stage` the first half of the diagnostics' codes. */
export function readYaml(text: string, file: string, stage: string): YamlReading {
  const lines = new LineCounter()
  const place = (offset: number): Span => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  if (nestsTooDeep(text)) {
    const start: Span = { file, line: 1, column: 1 }
    return { value: undefined, locate: () => start, diagnostics: [diagnose(stage, TOO_DEEP, start)] }
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' })
  const errors = [...document.errors, ...document.warnings]
  const alias = errors.length === 0 ? findAlias(document.contents) : undefined
  const slips = [
    ...(alias ? [{ offset: offsetOf(alias), complaint: REFERENCE, isStumble: false }] : []),
    ...listSwallowed(text, errors.length > 0),
    ...errors.map((error) => readError(error, text, document.contents)),
  ]
  // A key given twice leaves the rest readable; any other error shakes the sense of all that follows.
  const readable = slips.every(({ complaint }) => complaint.rule === SECOND_KEY)
  return {
    value: readable ? readValue(document.contents, text) : undefined,
    locate: (path, target = 'value') => place(findOffset(document, text, path, target)),
    diagnostics: leaveOutEchoes(slips, place).map(({ complaint, offset }) =>
      diagnose(stage, complaint, place(offset)),
    ),
  }
}

/** Nesting beyond this is a slip (brackets never closed), and would exhaust the stack of the reader. */
const DEEPEST = 200

function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (const sign of text.match(/[[\]{}]/g) ?? []) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return new RegExp(`^([ ]*[-?:] ){${DEEPEST}}`, 'm').test(text)
}

/** One thing that is wrong with the text, before it is known whether it is worth a word. */
interface Slip {
  readonly offset: number
  readonly complaint: Complaint
  /** Whether a slip further up may have caused it: it counts only where nothing stands before it. */
  readonly isStumble: boolean
}

const STUMBLES: ReadonlySet<YAMLError['code']> = new Set([
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
])

function readError({ code, message, pos }: YAMLError, text: string, contents: YamlNode): Slip {
  const [offset, end] = pos
  const isStumble = STUMBLES.has(code)
  if (/closing ["']quote/.test(message))
    return { offset: findOpening(contents, offset), complaint: UNCLOSED_QUOTE, isStumble }
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const [indent] = /^[ \t]*/.exec(text.slice(line)) ?? ['']
  if ((isStumble && indent.includes('\t')) || code === 'TAB_AS_INDENT')
    return { offset: line + Math.max(0, indent.indexOf('\t')), complaint: TAB, isStumble: false }
  const [comma] = code === 'BLOCK_IN_FLOW' ? (/[،؛]/u.exec(text.slice(offset, end)) ?? []) : []
  if (comma) return { offset: text.indexOf(comma, offset), complaint: arabicComma(comma), isStumble: false }
  const complaint = explainSyntax(code, message, {
    before: text.slice(line, offset),
    rest: text.slice(offset),
  })
  return { offset, complaint, isStumble }
}

/** Where the quoted text begins that is still open at the offset. */
function findOpening(contents: YamlNode, offset: number): number {
  const openings = quotedTexts(contents).filter((start) => start < offset)
  return openings.length > 0 ? Math.max(...openings) : offset
}

/** The offsets of all texts in quotation marks. */
function quotedTexts(node: YamlNode): readonly number[] {
  if (isScalar(node)) return node.type?.startsWith('QUOTE') ? [offsetOf(node)] : []
  if (isSeq<Node>(node)) return node.items.flatMap(quotedTexts)
  if (!isMap<Node, Node>(node)) return []
  return node.items.flatMap(({ key, value }) => [...quotedTexts(key), ...quotedTexts(value)])
}

/** Arabic commas are told where nothing else is wrong: they may stand in a text that only looks like a list. */
function listSwallowed(text: string, isBroken: boolean): readonly Slip[] {
  return findSwallowed(text)
    .filter(({ complaint }) => !isBroken || complaint.rule !== COMMA)
    .map((swallowed) => ({ ...swallowed, isStumble: false }))
}

/**
 * One slip makes the reader stumble for many lines; the first stumble says it all. Tabs are told once, with how many
 * lines have one; a second key is no second key where a slip before it has shaken the sense.
 */
function leaveOutEchoes(slips: readonly Slip[], place: (offset: number) => Span): readonly Slip[] {
  const seen = new Set<number>()
  const sorted = slips.toSorted((a, b) => a.offset - b.offset)
  const shaken = sorted.findIndex(({ complaint }) => complaint.rule !== SECOND_KEY)
  const told = sorted
    .filter(({ isStumble, complaint }, index) => {
      const isEcho = isStumble || (complaint.rule === SECOND_KEY && shaken >= 0 && shaken < index)
      return index === 0 || !isEcho
    })
    .filter(({ offset }) => {
      const { line } = place(offset)
      return !seen.has(line) && seen.add(line)
    })
  const tabs = told.filter(({ complaint }) => complaint === TAB)
  return told.flatMap((slip) => {
    if (slip.complaint !== TAB || tabs.length === 1) return [slip]
    return slip === tabs[0] ? [{ ...slip, complaint: manyTabs(tabs.length) }] : []
  })
}

type YamlNode = Node | null | undefined

/** References are left out of our YAML: a text that begins with a star is what was meant. */
function findAlias(node: YamlNode): YamlNode {
  if (isAlias(node)) return node
  if (isSeq<Node>(node)) return node.items.map(findAlias).find(Boolean)
  if (!isMap<Node, Node>(node)) return undefined
  return node.items.flatMap(({ key, value }) => [findAlias(key), findAlias(value)]).find(Boolean)
}

function readValue(node: YamlNode, text: string): unknown {
  if (isSeq<Node>(node)) return node.items.map((item) => readValue(item, text))
  if (isMap<Node, Node>(node)) {
    // Backwards, so that the first of two like keys is the one that stays.
    return Object.fromEntries(
      node.items.toReversed().map((pair) => [keyOf(pair), readValue(pair.value, text)]),
    )
  }
  if (!isScalar(node)) return null
  return typeof node.value === 'string' ? restoreBlankLines(node.value, node, text) : node.value
}

/**
 * YAML folds the blank line between two paragraphs into a single line feed; here a blank line is a blank line in
 * every style of writing, so that later stages need not know how a text was written.
 */
function restoreBlankLines(value: string, node: Node, text: string): string {
  const source = sourceOf(node, text)
  const folded = isScalar(node) && node.type !== 'BLOCK_LITERAL' && source.includes('\n')
  return folded ? value.replaceAll('\n', '\n\n') : value
}

function keyOf({ key }: Pair<Node, Node>): string {
  return isScalar(key) ? String(key.value) : String(key)
}

/** A step into a map or list; an item of a list has no key. */
interface YamlEntry {
  readonly key: YamlNode
  readonly value: YamlNode
}

function findOffset(document: Document.Parsed, text: string, path: Path, target: SpanTarget): number {
  let part: YamlEntry = { key: undefined, value: document.contents }
  for (const step of path) {
    const next = stepInto(part.value, step)
    if (!next) return offsetOf(part.value) // missing: the map around it
    part = next
  }
  if (typeof target === 'object') return findExcerpt(part.value, text, target.excerpt)
  const isKeyMeant = target === 'key' || sourceOf(part.value, text) === '' // a value left out has no place
  return offsetOf((isKeyMeant && part.key) || part.value)
}

function stepInto(node: YamlNode, step: string | number): YamlEntry | undefined {
  if (isSeq<Node>(node)) {
    const value = node.items[Number(step)]
    return value && { key: undefined, value }
  }
  return isMap<Node, Node>(node) ? node.items.find((pair) => keyOf(pair) === String(step)) : undefined
}

/** The excerpt's words in the file, however its lines are broken there; the value itself if they are not found. */
function findExcerpt(node: YamlNode, text: string, excerpt: string): number {
  const words = excerpt.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const found = sourceOf(node, text).search(new RegExp(words.join('\\s+'), 'u'))
  return offsetOf(node) + Math.max(0, found)
}

function sourceOf(node: YamlNode, text: string): string {
  return node?.range ? text.slice(node.range[0], node.range[1]) : ''
}

function offsetOf(node: YamlNode): number {
  return node?.range?.[0] ?? 0
}
