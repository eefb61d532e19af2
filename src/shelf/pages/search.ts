/** The page that searches: a form that its program answers, and for those without programs the ways on. */

import { blockElement, element, text } from '../../xml.ts'
import { SHELF_WORDS } from '../words.ts'
import { type Shelf, writeFrame } from './frame.ts'

export function writeSearch(shelf: Shelf): string {
  return writeFrame(shelf, {
    title: SHELF_WORDS.search,
    path: 'search/',
    kind: 'search',
    scripts: ['assets/search-page.js'],
    body: [
      element('h1', {}, text(SHELF_WORDS.searchIn)),
      element(
        'form',
        { role: 'search', action: './', method: 'get' },
        element(
          'label',
          {},
          element('span', {}, text(SHELF_WORDS.searchHint)),
          element('input', {
            type: 'search',
            name: 'q',
            id: 'words',
            autocomplete: 'off',
            enterkeyhint: 'search',
            dir: 'auto',
          }),
        ),
        element('button', {}, text(SHELF_WORDS.search)),
      ),
      element(
        'noscript',
        {},
        element('p', {}, text(SHELF_WORDS.searchNeedsScript)),
        element(
          'p',
          {},
          element('a', { href: '../people/' }, text(SHELF_WORDS.people)),
          text('، '),
          element('a', { href: '../sections/' }, text(SHELF_WORDS.sections)),
        ),
      ),
      element('p', { id: 'state', role: 'status' }, text('')),
      blockElement('ol', { id: 'hits' }, [text('')]),
    ],
  })
}
