/**
 * The texts of an article's file and of its issue's, and one edit → both as they are to be, or what stands in the way.
 * All that it does not touch stays letter for letter.
 */

import { list, map, type Tree, text } from '../../desk/write/tree.ts'
import { kindOf } from '../../issue/articles.ts'
import { fieldOf } from '../../issue/fields.ts'
import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'
import { collapseSpaces, splitParagraphs } from '../../issue/spaces.ts'
import type { Complaint } from '../../source/complaint.ts'
import { insertItem, moveItem, removeEntry, removeItem, setEntry } from '../../source/rearrange.ts'
import { rewriteYaml } from '../../source/rewrite.ts'
import { readYaml } from '../../source/yaml.ts'
import type { FormEdit, FormTexts } from './edits.ts'
import { added, followExchanges, moved, removed } from './follow-exchanges.ts'
import { type FormField, type FormPath, fieldsIn, nameOfPath } from './form.ts'
import { KEY_ORDER } from './keys.ts'
import { readForm } from './read-form.ts'
import { passageTree, treesFor, typedEntry, typedItem, typedPoint } from './typed-parts.ts'

export function applyEdit(texts: FormTexts, edit: FormEdit): FormTexts | Complaint {
  switch (edit.kind) {
    case 'text':
      return ofArticle(texts, writeText(texts.article, edit.path, edit.words))
    case 'focus': {
      const typed = typedPoint('focus', edit.focus)
      return ofArticle(texts, setEntry(texts.article, edit.path, ['focus', typed], KEY_ORDER))
    }
    case 'move': {
      const { path, from, to } = edit
      return rearranged(texts, path, moveItem(texts.article, path, from, to), moved(from, to))
    }
    case 'add':
      return addPart(texts, edit)
    case 'remove':
      return removePart(texts, edit)
    case 'quote':
      return ofArticle(texts, setQuote(texts.article, edit))
  }
}

type EditOf<Kind extends FormEdit['kind']> = Extract<FormEdit, { kind: Kind }>

const NOT_TYPED: Complaint = {
  rule: 'form-not-typed',
  found: 'change that cannot be typed into the file as it is written there',
  expected: 'a file that bears it',
  hint: 'Change this place in the file itself.',
}

const LAST_ONE: Complaint = {
  rule: 'form-last-one',
  found: 'removal of the last one',
  expected: 'one that stays',
  hint: 'Write another first, or change the words of this one.',
}

const NOTHING_WRITTEN: Complaint = {
  rule: 'form-empty',
  found: 'absence of words',
  expected: 'some',
  hint: 'Write them, or leave what was there.',
}

function ofArticle(texts: FormTexts, article: string | Complaint | undefined): FormTexts | Complaint {
  if (typeof article !== 'string') return article ?? NOT_TYPED
  return { ...texts, article }
}

/** Where the exchanges are others, words from them are found by other numbers. */
function rearranged(
  texts: FormTexts,
  path: FormPath,
  article: string | Complaint | undefined,
  numbers: ReturnType<typeof moved>,
): FormTexts | Complaint {
  const made = ofArticle(texts, article)
  if ('rule' in made || nameOfPath(path) !== 'exchanges') return made
  return followExchanges(made, numbers) ?? NOT_TYPED
}

function valueAt(article: string, path: FormPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[step],
    readYaml(article, '', 'issue').value,
  )
}

function fieldAt(article: string, path: FormPath): FormField | undefined {
  const value = valueAt(article, [])
  const name = nameOfPath(path)
  return fieldsIn(readForm(value, kindOf(value))).find((field) => nameOfPath(field.path) === name)
}

function writeText(article: string, path: FormPath, words: string): string | Complaint | undefined {
  const field = fieldAt(article, path)
  const [map, key] = [path.slice(0, -1), path.at(-1)]
  if (!field || field.form === 'fixed') return undefined
  if (words === field.words) return article
  const isEmpty = words.trim() === ''
  const isThere = typeof valueAt(article, path) === 'string'
  if (isEmpty && field.isOptional && typeof key === 'string')
    return isThere ? removeEntry(article, map, key) : article
  if (isEmpty) return NOTHING_WRITTEN
  if (!isThere) {
    const tree = field.form === 'prose' ? passageTree(words) : text(collapseSpaces(words))
    return typeof key === 'string'
      ? setEntry(article, map, [key, typedEntry(key, tree)], KEY_ORDER)
      : undefined
  }
  const parts = partsOf(words, field.form)
  const { text: written, refused } = rewriteYaml(article, [{ path, form: field.form, parts }], 'issue')
  return refused.length > 0 ? undefined : written
}

function partsOf(words: string, form: FormField['form']): readonly string[] {
  if (form === 'line') return [collapseSpaces(words)]
  return form === 'verse' ? words.trim().split('\n').map(collapseSpaces) : splitParagraphs(words)
}

function addPart(texts: FormTexts, edit: EditOf<'add'>): FormTexts | Complaint {
  const { path, part } = edit
  const trees = treesFor(part)
  if (trees.length === 0) return NOTHING_WRITTEN
  const made = rearranged(texts, path, putIn(texts.article, edit, trees), added(edit.at, trees.length))
  if ('rule' in made || part.kind !== 'picture' || !part.focus) return made
  const passage = valueAt(made.article, path)
  const at = Array.isArray(passage) ? passage.findIndex((each) => isPicture(each, part.file)) : -1
  return applyEdit(made, { kind: 'focus', path: [...path, at, 'picture'], focus: part.focus })
}

function isPicture(block: unknown, file: string): boolean {
  const picture = fieldOf(block, 'picture')
  return fieldOf(picture, 'file') === file && fieldOf(picture, 'focus') === undefined
}

/** A passage of one text becomes a list of its paragraphs, so that something may stand between them. */
function putIn(article: string, { path, at }: EditOf<'add'>, trees: readonly Tree[]): string | undefined {
  const passage = valueAt(article, path)
  if (Array.isArray(passage))
    return trees.reduce<string | undefined>(
      (written, tree, index) => written && insertItem(written, path, at + index, typedItem(tree)),
      article,
    )
  const [key, map] = [path.at(-1), path.slice(0, -1)]
  if (typeof key !== 'string' || (passage !== undefined && typeof passage !== 'string')) return undefined
  const own = splitParagraphs(passage ?? '').map(text)
  const place = at === 0 ? 0 : own.length
  const whole = list(own.toSpliced(place, 0, ...trees))
  return setEntry(article, map, [key, typedEntry(key, whole)], KEY_ORDER)
}

function removePart(texts: FormTexts, { path, at }: EditOf<'remove'>): FormTexts | Complaint {
  const items = valueAt(texts.article, path)
  const [key, parent] = [path.at(-1), path.slice(0, -1)]
  if (!Array.isArray(items) || at >= items.length) return NOT_TYPED
  if (items.length > 1) {
    const quoted = nameOfPath(path) === 'exchanges' ? withoutQuotesFrom(texts.article, at + 1) : texts.article
    return rearranged(texts, path, quoted && removeItem(quoted, path, at), removed(at))
  }
  const isNeeded = path.length > 1 || key === 'exchanges' || key === 'text' || typeof key !== 'string'
  return isNeeded ? LAST_ONE : ofArticle(texts, removeEntry(texts.article, parent, key))
}

/** Words that are set large go with the answer that they are from. */
function withoutQuotesFrom(article: string, number: number): string | undefined {
  const quotes = valueAt(article, ['pullQuotes'])
  const from = (Array.isArray(quotes) ? quotes : []).map((each) => (each as { from?: unknown } | null)?.from)
  if (from.length > 0 && from.every((each) => each === number)) return removeEntry(article, [], 'pullQuotes')
  return from.reduceRight<string | undefined>(
    (written, each, index) =>
      written === undefined || each !== number ? written : removeItem(written, ['pullQuotes'], index),
    article,
  )
}

/** Without marks, which no words have that are set large. */
function setQuote(article: string, { words, from, use }: EditOf<'quote'>): string | Complaint | undefined {
  const plain = splitParagraphs(words).map((each) => plainText(readInline(each).content))
  const said = collapseSpaces(plain.join(' ')).trim()
  if (said === '') return NOTHING_WRITTEN
  const quote = map({
    text: text(said),
    from: from === undefined ? undefined : { kind: 'number', number: from },
  })
  if (use === 'standfirst') return setEntry(article, [], [use, typedEntry(use, quote)], KEY_ORDER)
  const quotes = valueAt(article, [use])
  if (Array.isArray(quotes) && quotes.length > 0)
    return insertItem(article, [use], quotes.length, typedItem(quote))
  return setEntry(article, [], [use, typedEntry(use, list([quote]))], KEY_ORDER)
}
