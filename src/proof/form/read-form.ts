/** The value of an article's file → the parts of its form, in the order of print, whether or not all of it is right. */

import { fieldOf } from '../../issue/fields.ts'
import { collapseSpaces, splitParagraphs, splitStanzas } from '../../issue/spaces.ts'
import { KINDS } from '../../issue/text-schema.ts'
import type {
  FieldForm,
  FormBlock,
  FormExchange,
  FormField,
  FormPart,
  FormPassage,
  FormPath,
  FormPicture,
  FormQuote,
} from './form.ts'
import { formOf, isShown, KEY_ORDER, mayBeEmpty, offeredTo, PASSAGES, PIECES } from './keys.ts'

/** What is walked through: keys that are no texts are passed over. */
type Fields = Readonly<Record<string, unknown>>

export function readForm(value: unknown, kind: string): readonly FormPart[] {
  if (!isMap(value)) return []
  const keys = [...keysOf(value), ...offeredTo(kind).filter((key) => value[key] === undefined)]
  const parts = keys
    .filter(isShown)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .flatMap((key) => partsOf(key, value[key], kind))
  return joinHeads(parts)
}

/** Print's order is the file's, but for words that are chosen from the exchanges: they stand behind them. */
function rankOf(key: string): number {
  if (key === 'pullQuotes') return KEY_ORDER.length
  if (key === 'closing' || key === 'biography' || key === 'signature') return KEY_ORDER.length + 1
  const at = KEY_ORDER.indexOf(key)
  return at < 0 ? KEY_ORDER.indexOf('exchanges') : at
}

function partsOf(key: string, value: unknown, kind: string): readonly FormPart[] {
  const path = [key]
  if (key === 'exchanges') return [exchangesPart(value, kind)]
  if (key === 'pullQuotes') return [quotesPart(value, kind)]
  if (PASSAGES.has(key)) return [{ kind: 'passage', name: key, passage: passageOf(value, path, kind) }]
  if (key === 'standfirst' && isMap(value)) return [standfirstPart(value, kind)]
  const piece = PIECES[key]
  if (piece !== undefined && Array.isArray(value)) {
    const blocks = value.map((each, index) => blockOf(each, [...path, index], { name: piece, kind }))
    return [{ kind: 'passage', name: key, passage: { path, name: key, isList: true, blocks } }]
  }
  if (typeof value === 'string' || value === undefined)
    return [{ kind: 'fields', name: 'head', fields: [fieldFor(value, path, key, kind)] }]
  const block = blockOf(value, path, { name: key, kind })
  return block.fields.length + block.pictures.length === 0 ? [] : [{ kind: 'block', name: key, block }]
}

/** Lines over the text stand together. */
function joinHeads(parts: readonly FormPart[]): readonly FormPart[] {
  const joined: FormPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'fields' && last?.kind === 'fields')
      joined[joined.length - 1] = { ...last, fields: [...last.fields, ...part.fields] }
    else joined.push(part)
  }
  return joined
}

function exchangesPart(value: unknown, kind: string): FormPart {
  const exchanges = (Array.isArray(value) ? value : []).map((each, index): FormExchange => {
    const path = ['exchanges', index]
    const keys = ['asker', 'question', 'by'].filter(
      (key) => key === 'question' || fieldOf(each, key) !== undefined,
    )
    return {
      path,
      fields: keys.map((key) => fieldFor(fieldOf(each, key), [...path, key], key, kind)),
      answer: passageOf(fieldOf(each, 'answer'), [...path, 'answer'], kind),
    }
  })
  return { kind: 'exchanges', name: 'exchanges', path: ['exchanges'], exchanges }
}

function quotesPart(value: unknown, kind: string): FormPart {
  const quotes = (Array.isArray(value) ? value : []).map((each, index): FormQuote => {
    const path = ['pullQuotes', index]
    const from = fieldOf(each, 'from')
    const field = {
      ...fieldFor(fieldOf(each, 'text'), [...path, 'text'], 'quote', kind),
      form: 'line' as const,
    }
    return { path, field, ...(typeof from === 'number' && { from }) }
  })
  return { kind: 'quotes', name: 'pullQuotes', path: ['pullQuotes'], quotes }
}

/** Of an interview: words of the guest's own. */
function standfirstPart({ text }: Fields, kind: string): FormPart {
  const field = { ...fieldFor(text, ['standfirst', 'text'], 'standfirst', kind), form: 'line' as const }
  const block = { path: ['standfirst'], kind: 'standfirst', fields: [field], pictures: [] }
  return { kind: 'block', name: 'standfirst', block }
}

/** A text is one block of all its paragraphs. */
function passageOf(value: unknown, path: FormPath, kind: string): FormPassage {
  const name = String(path.at(-1))
  if (Array.isArray(value)) {
    const blocks = value.map((each, index) => blockOf(each, [...path, index], { name: 'paragraph', kind }))
    return { path, name, isList: true, blocks }
  }
  const fields = [fieldFor(value, path, name, kind)]
  return { path, name, isList: false, blocks: [{ path, kind: 'paragraph', fields, pictures: [] }] }
}

interface BlockNaming {
  /** What it is where it says no kind of its own. */
  readonly name: string
  /** Of the article. */
  readonly kind: string
}

function blockOf(value: unknown, path: FormPath, { name, kind }: BlockNaming): FormBlock {
  if (typeof value === 'string' || value === undefined || value === null)
    return { path, kind: name, fields: [fieldFor(value, path, name, kind)], pictures: [] }
  const own = isMap(value) ? BLOCK_KINDS.find((each) => value[each] !== undefined) : undefined
  const [fields, pictures] = [textsIn(value, path, { name, kind }), picturesIn(value, path)]
  return { path, kind: name === 'paragraph' ? (own ?? name) : name, fields, pictures }
}

const BLOCK_KINDS: readonly string[] = [...KINDS, 'says', 'narration', 'direction', 'editorNote']

/** Every text below a value; what an item of a list is called, its list is. */
function textsIn(value: unknown, path: FormPath, naming: BlockNaming): readonly FormField[] {
  if (typeof value === 'string') return [fieldFor(value, path, naming.name, naming.kind)]
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      textsIn(each, [...path, index], { ...naming, name: itemOf(naming.name) }),
    )
  if (!isMap(value)) return value === undefined || value === null ? [] : [shownOnly(value, path, naming.name)]
  const given = keysOf(value)
    .filter(isShown)
    .flatMap((key) => textsIn(value[key], [...path, key], { ...naming, name: key }))
  const missing = isGuest(path) && value['role'] === undefined ? ['role'] : []
  return [...given, ...missing.map((key) => fieldFor(undefined, [...path, key], key, naming.kind))]
}

/** As the file has them: a reader of YAML gives them from the last to the first. */
function keysOf(value: Fields): readonly string[] {
  return Object.keys(value).toReversed()
}

function isGuest(path: FormPath): boolean {
  return path[0] === 'guest' ? path.length === 1 : path[0] === 'guests' && path.length === 2
}

/** Lists of paragraphs, and of lines. */
function itemOf(name: string): string {
  if (PASSAGES.has(name) || name === 'says') return 'paragraph'
  return name === 'list' || name === 'numbered' ? 'item' : name === 'verse' ? 'line' : name
}

function shownOnly(value: unknown, path: FormPath, name: string): FormField {
  return { path, name, form: 'fixed', words: String(value), isOptional: false }
}

/** Pictures below a value, each with what it has of its own. */
function picturesIn(value: unknown, path: FormPath): readonly FormPicture[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => picturesIn(each, [...path, index]))
  if (!isMap(value)) return []
  const { file, focus } = value
  const own = typeof file === 'string' && (path.at(-1) === 'picture' || path.at(-2) === 'pictures')
  const picture = own ? [{ path, file, ...(isPoint(focus) && { focus }) }] : []
  return [...picture, ...Object.entries(value).flatMap(([key, part]) => picturesIn(part, [...path, key]))]
}

function isPoint(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')
}

function fieldFor(value: unknown, path: FormPath, name: string, kind: string): FormField {
  const isText = typeof value === 'string' || value === undefined || value === null
  const form = isText ? formOf(name) : 'fixed'
  const words = isText ? wordsIn(value ?? '', form) : String(value)
  return { path, name, form, words, isOptional: mayBeEmpty(kind, path) }
}

/** As a text field shows a text of the file, and as it is typed there. */
function wordsIn(text: string, form: FieldForm): string {
  switch (form) {
    case 'prose':
      return splitParagraphs(text).join('\n\n')
    case 'line':
      return collapseSpaces(text)
    case 'verse':
      return splitStanzas(text)
        .map((lines) => lines.join('\n'))
        .join('\n\n')
    case 'fixed':
      return text
  }
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
