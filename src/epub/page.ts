/** A body's markup → one whole XHTML file of the book: with its language and direction. */

import { BOOK_DIRECTION, steer } from '../direction.ts'
import { blockElement, element, type Markup, text, writeDocument } from '../xml.ts'

export const STYLESHEET_FILE = 'style.css'

/** One XHTML file in the book, ready to be bound. */
export interface PageFile {
  /** ASCII, in the same folder as the style sheet. */
  readonly fileName: string
  /** Unique in the package document. */
  readonly id: string
  readonly title: string
  readonly document: string
}

export interface PageBody {
  readonly title: string
  readonly language: string
  /** The kind of page, for the style sheet. */
  readonly kind: string
  readonly parts: readonly Markup[]
}

export function writePage({ title, language, kind, parts }: PageBody): string {
  const head = blockElement('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('title', {}, text(steer(title, BOOK_DIRECTION))),
    element('link', { rel: 'stylesheet', type: 'text/css', href: STYLESHEET_FILE }),
  ])
  const root = blockElement(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: BOOK_DIRECTION,
    },
    [head, blockElement('body', { class: kind, dir: BOOK_DIRECTION }, parts)],
  )
  return writeDocument(root, '<!DOCTYPE html>')
}
