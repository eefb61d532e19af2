/** An article as an editor fills it in, as plain data: its texts, blocks, exchanges and large words, each with its path in the file. */

/** The keys and list positions that lead to a value in the article's file. */
export type FormPath = readonly (string | number)[]

/** How a text is cut: paragraphs with blank lines between them, one line, lines of verse; `fixed` is shown and not edited. */
export type FieldForm = 'prose' | 'line' | 'verse' | 'fixed'

export interface FormField {
  readonly path: FormPath
  /** Its key in the file; of paragraphs and items of lists, what they are. */
  readonly name: string
  readonly form: FieldForm
  /** Paragraphs each on one line. Empty where the file has nothing there. */
  readonly words: string
  /** May be left empty. */
  readonly isOptional: boolean
}

export interface FormPicture {
  /** Of the map that names the file. */
  readonly path: FormPath
  /** From the article's file, as it is written there. */
  readonly file: string
  /** Parts of its width and height, from the top left. */
  readonly focus?: readonly [x: number, y: number]
}

/** A paragraph, or what else stands between paragraphs. */
export interface FormBlock {
  readonly path: FormPath
  readonly kind: string
  readonly fields: readonly FormField[]
  readonly pictures: readonly FormPicture[]
}

/** Blocks one after another: where `isList` they can be moved, and others put between them. */
export interface FormPassage {
  readonly path: FormPath
  readonly name: string
  readonly isList: boolean
  readonly blocks: readonly FormBlock[]
}

export interface FormExchange {
  readonly path: FormPath
  readonly fields: readonly FormField[]
  readonly answer: FormPassage
}

export interface FormQuote {
  readonly path: FormPath
  readonly field: FormField
  /** Number of the exchange that the words are from, counted from 1. */
  readonly from?: number
}

export type FormPart =
  | { readonly kind: 'fields'; readonly name: string; readonly fields: readonly FormField[] }
  | { readonly kind: 'block'; readonly name: string; readonly block: FormBlock }
  | { readonly kind: 'passage'; readonly name: string; readonly passage: FormPassage }
  | {
      readonly kind: 'exchanges'
      readonly name: string
      readonly path: FormPath
      readonly exchanges: readonly FormExchange[]
    }
  | {
      readonly kind: 'quotes'
      readonly name: string
      readonly path: FormPath
      readonly quotes: readonly FormQuote[]
    }

/** A mistake at the part of the form that it is of. */
export interface FieldMistake {
  /** Of a field, a block or an exchange; empty where it is of the whole article. */
  readonly path: FormPath
  readonly severity: 'error' | 'warning'
  readonly english: string
  readonly hint?: string
  readonly arabic?: { readonly title: string; readonly says: string; readonly remedy?: string }
}

export interface ArticleForm {
  /** From the issue's folder, with forward slashes. */
  readonly file: string
  /** Names the state of the file that is shown. */
  readonly revision: string
  /** As the file says it. */
  readonly kind: string
  /** None where the file cannot be read. */
  readonly parts: readonly FormPart[]
  readonly mistakes: readonly FieldMistake[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** An edit that was not made, by its place among those that were asked. */
export interface HeldEdit {
  readonly index: number
  readonly mistakes: readonly FieldMistake[]
}

/** What comes of a request. */
export type FormAnswer =
  | { readonly kind: 'done'; readonly form: ArticleForm; readonly held: readonly HeldEdit[] }
  /** The file is another than the one that the request was made on: nothing was done. */
  | { readonly kind: 'changed'; readonly form: ArticleForm }
  | { readonly kind: 'refused'; readonly mistake: FieldMistake }

/** An article of the running order. */
export interface ListedArticle {
  readonly file: string
  readonly kind: string
  readonly title: string
}

export interface FormList {
  /** The name of the issue's folder. */
  readonly issue: string
  readonly articles: readonly ListedArticle[]
}

export function fieldsIn(parts: readonly FormPart[]): readonly FormField[] {
  return parts.flatMap(fieldsInPart)
}

function fieldsInPart(part: FormPart): readonly FormField[] {
  switch (part.kind) {
    case 'fields':
      return part.fields
    case 'block':
      return part.block.fields
    case 'passage':
      return fieldsOf(part.passage)
    case 'exchanges':
      return part.exchanges.flatMap(({ fields, answer }) => [...fields, ...fieldsOf(answer)])
    case 'quotes':
      return part.quotes.map(({ field }) => field)
  }
}

function fieldsOf({ blocks }: FormPassage): readonly FormField[] {
  return blocks.flatMap(({ fields }) => fields)
}

/** A name for a path, by which a field is known on the page. */
export function nameOfPath(path: FormPath): string {
  return path.join('/')
}
