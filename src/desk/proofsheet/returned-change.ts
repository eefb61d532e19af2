/** What an author has changed on a sheet, as plain data: what it is, where it belongs, and whether it can be put there. */

import type { Span } from '../../diagnostic.ts'
import type { LetterEdit } from './edit-marked.ts'
import type { SheetRole, SheetText } from './sheet.ts'

/** `speaker`: words of the sheet's own, such as who speaks. `order`: a paragraph that stands elsewhere. */
export type ChangeKind = 'words' | 'added' | 'removed' | 'parted' | 'joined' | 'speaker' | 'order' | 'note'

/** What is done with a text of the article's file. */
export type TextChange =
  | { readonly kind: 'edit'; readonly text: SheetText; readonly edit: LetterEdit }
  | { readonly kind: 'note'; readonly text: SheetText; readonly index: number; readonly words: string }
  | { readonly kind: 'join'; readonly text: SheetText; readonly next: SheetText; readonly between: string }
  | { readonly kind: 'remove'; readonly text: SheetText }
  | {
      readonly kind: 'add'
      readonly text: SheetText
      readonly side: 'before' | 'behind'
      readonly words: string
    }

/** Why a text is not taken out that nothing would be left without. */
export const WHOLE =
  'The file must have it, or says it together with others; take it out there, if that is what is meant.'

export interface ReturnedChange {
  readonly kind: ChangeKind
  readonly role: SheetRole
  /** What is asked of the file; nothing where it cannot be asked for safely. */
  readonly change?: TextChange
  /** Why not. */
  readonly because?: string
  /** In the article's file. */
  readonly span: Span
  /** Of the paragraph in the document that came back, from 1; nothing where it is not there. */
  readonly at?: number
  /** With a few words around them. */
  readonly before: string
  readonly after: string
}

/** Where a text stands in the article's file; where nobody knows of one, the file itself. */
export type SpanOf = (text: SheetText | undefined) => Span
