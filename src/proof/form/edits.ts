/** What an editor asks of an article's file, as plain data: each is one small change, made in the order in which they are asked. */

import type { FormPath } from './form.ts'

/** Texts of the two files that an edit may change, with line feeds alone at the ends of lines. */
export interface FormTexts {
  readonly article: string
  readonly issue: string
}

export type FormEdit =
  /** A text as it is to be, as its field shows it. */
  | { readonly kind: 'text'; readonly path: FormPath; readonly words: string }
  /** `path` of the list; `to`: where it stands in the end. */
  | { readonly kind: 'move'; readonly path: FormPath; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly path: FormPath; readonly at: number }
  /** `path` of the exchanges or of a passage. */
  | { readonly kind: 'add'; readonly path: FormPath; readonly at: number; readonly part: NewPart }
  /** Words of a text, as they were marked in its field; `from`: the number of their exchange. */
  | {
      readonly kind: 'quote'
      readonly use: 'pullQuotes' | 'standfirst'
      readonly words: string
      readonly from?: number | undefined
    }
  | { readonly kind: 'focus'; readonly path: FormPath; readonly focus: readonly [x: number, y: number] }

export type NewPart =
  | { readonly kind: 'exchange'; readonly question: string; readonly answer: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'subhead'; readonly words: string }
  | NewPicture

export interface NewPicture {
  readonly kind: 'picture'
  /** From the article's file, with forward slashes. */
  readonly file: string
  readonly alternative: string
  readonly caption?: string | undefined
  readonly focus?: readonly [x: number, y: number] | undefined
}

/** What the page sends to change an article. */
export interface EditRequest {
  readonly file: string
  /** Of the form that the edits are made on. */
  readonly revision: string
  readonly edits: readonly FormEdit[]
}

/** What the page sends with a picture that was dropped: where it is to stand, and the file itself. */
export interface PictureRequest {
  readonly file: string
  readonly revision: string
  readonly path: FormPath
  readonly at: number
  /** Of the file as it was dropped. */
  readonly name: string
  /** Base64. */
  readonly bytes: string
  readonly alternative: string
  readonly caption?: string | undefined
  readonly focus?: readonly [x: number, y: number] | undefined
}

/** Steps over what was saved. */
export interface StepRequest {
  readonly file: string
  readonly revision: string
  readonly step: 'undo' | 'redo'
}
