/** The page in which an issue's e-book is read: its program opens the book that the address names. */

import { element, text } from '../../xml.ts'
import { SHELF_WORDS } from '../words.ts'
import { type Shelf, writeFrame } from './frame.ts'

/** A book's pages, pictures, styles and faces come out of its file, as addresses of the browser's own. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' blob: 'unsafe-inline'",
  "font-src 'self' blob:",
  "frame-src 'self' blob:",
  "connect-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export function writeReader(shelf: Shelf): string {
  const button = (id: string, words: string, sign: string) =>
    element('button', { id, type: 'button', 'aria-label': words, title: words, hidden: 'hidden' }, text(sign))
  return writeFrame(shelf, {
    title: SHELF_WORDS.readBook,
    path: 'read/',
    kind: 'reader',
    scripts: ['assets/reader.js'],
    policy: POLICY,
    body: [
      element('h1', { id: 'name', class: 'hidden' }, text(SHELF_WORDS.readBook)),
      element(
        'div',
        { class: 'bar' },
        element('a', { id: 'back', href: '../' }, text(SHELF_WORDS.back)),
        button('smaller', SHELF_WORDS.smaller, '−'),
        button('larger', SHELF_WORDS.larger, '+'),
        button('previous', SHELF_WORDS.previous, '→'),
        button('next', SHELF_WORDS.next, '←'),
        element('span', { id: 'place', role: 'status' }, text('')),
      ),
      element('p', { id: 'state', role: 'alert' }, text('')),
      element('noscript', {}, element('p', {}, text(SHELF_WORDS.searchNeedsScript))),
      element('div', { id: 'book' }, text('')),
    ],
  })
}
