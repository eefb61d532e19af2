/**
 * The proof's page before anything is on it → its document: landmarks and controls, their words put in by its program.
 */

import {
  documentOf,
  element,
  type Html,
  type HtmlAttributes,
  lines,
  text,
} from '../../preflight/report-page/html.ts'
import { PAGE_WORDS, type WordKey } from './words.ts'

export function writeShell(): string {
  const head = element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      element('title', {}, text(PAGE_WORDS.proof.ar)),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('link', { rel: 'icon', href: '/icon.svg' }),
      element('link', { rel: 'stylesheet', href: '/proof.css' }),
      element('script', { src: '/proof.js', defer: true }),
    ]),
  )
  const body = element(
    'body',
    {},
    lines([
      element('a', { class: 'skip', href: '#notes-title', 'data-word': 'skip' }, text(PAGE_WORDS.skip.ar)),
      writeBar(),
      writeSpreads(),
      writeNotes(),
      element('aside', {
        id: 'form',
        class: 'form',
        hidden: true,
        'data-label': 'form',
        'aria-label': PAGE_WORDS.form.ar,
      }),
      writeHelp(),
    ]),
  )
  return documentOf(element('html', { lang: 'ar', dir: 'rtl' }, lines([head, body])))
}

function word(key: WordKey, name = 'span', attributes: HtmlAttributes = {}): Html {
  return element(name, { 'data-word': key, ...attributes }, text(PAGE_WORDS[key].ar))
}

function button(id: string, key: WordKey, attributes: HtmlAttributes = {}): Html {
  return element('button', { id, type: 'button', 'data-word': key, ...attributes }, text(PAGE_WORDS[key].ar))
}

/** One of which two states is on. */
function toggle(id: string, key: WordKey): Html {
  return button(id, key, { class: 'toggle', 'aria-pressed': 'false' })
}

/** A button whose face is a sign, and whose name is its word. */
function sign(id: string, key: WordKey, face: string): Html {
  return element(
    'button',
    { id, type: 'button', class: 'sign', 'data-label': key, 'aria-label': PAGE_WORDS[key].ar },
    text(face),
  )
}

function select(
  id: string,
  key: WordKey,
  options: readonly (readonly [value: string, key: WordKey])[],
): Html {
  return element(
    'select',
    { id, 'data-label': key, 'aria-label': PAGE_WORDS[key].ar },
    ...options.map(([value, option]) => word(option, 'option', { value })),
  )
}

function group(key: WordKey, ...parts: readonly Html[]): Html {
  return element(
    'div',
    { class: 'group', role: 'group', 'data-label': key, 'aria-label': PAGE_WORDS[key].ar },
    lines(parts),
  )
}

function writeBar(): Html {
  return element(
    'header',
    { class: 'bar' },
    lines([
      element(
        'div',
        { class: 'name' },
        element('h1', { id: 'title' }, text(PAGE_WORDS.proof.ar)),
        element('p', { id: 'state', role: 'status', class: 'state' }, text(PAGE_WORDS.waiting.ar)),
      ),
      button('tools-switch', 'tools', { 'aria-expanded': 'false', 'aria-controls': 'tools' }),
      element(
        'div',
        { id: 'tools', class: 'tools' },
        lines([
          group(
            'overlays',
            toggle('grid', 'grid'),
            toggle('boxes', 'boxes'),
            toggle('joins', 'joins'),
            toggle('order', 'order'),
          ),
          group(
            'view',
            select('view', 'view', [
              ['screen', 'screen'],
              ['cyan', 'cyan'],
              ['magenta', 'magenta'],
              ['yellow', 'yellow'],
              ['black', 'black'],
              ['ink', 'ink'],
            ]),
          ),
          group(
            'compare',
            select('compare', 'compare', [
              ['none', 'compareNone'],
              ['before', 'compareBefore'],
              ['opened', 'compareOpened'],
              ['printed', 'comparePrinted'],
              ['marked', 'compareMarked'],
            ]),
            select('how', 'how', [
              ['over', 'over'],
              ['blink', 'blink'],
              ['difference', 'difference'],
            ]),
            button('mark', 'mark'),
          ),
          element('input', {
            id: 'go',
            inputmode: 'numeric',
            autocomplete: 'off',
            maxlength: 4,
            'data-label': 'go',
            'aria-label': PAGE_WORDS.go.ar,
            placeholder: PAGE_WORDS.go.ar,
          }),
          group(
            'zoom',
            sign('smaller', 'smaller', '−'),
            sign('fit', 'fit', ''),
            sign('larger', 'larger', '+'),
          ),
          toggle('follow', 'follow'),
          sign('help-switch', 'help', '?'),
          button('tongue', 'otherTongue', { class: 'tongue' }),
        ]),
      ),
      button('form-switch', 'form', { 'aria-expanded': 'false', 'aria-controls': 'form' }),
      element(
        'button',
        { id: 'notes-switch', type: 'button', 'aria-expanded': 'true', 'aria-controls': 'notes' },
        word('notes'),
        element('span', { id: 'notes-count', class: 'count' }, text('')),
      ),
    ]),
  )
}

function writeSpreads(): Html {
  return element(
    'main',
    { id: 'light-table', tabindex: 0, 'data-label': 'pages', 'aria-label': PAGE_WORDS.pages.ar },
    lines([element('ol', { id: 'spreads', class: 'spreads' }), word('needsScript', 'noscript')]),
  )
}

function writeNotes(): Html {
  return element(
    'aside',
    { id: 'notes', class: 'notes', 'aria-labelledby': 'notes-title' },
    lines([
      element('div', { id: 'key', hidden: true }),
      element('section', { id: 'legend', class: 'legend', hidden: true, 'aria-labelledby': 'legend-title' }),
      word('notes', 'h2', { id: 'notes-title', tabindex: -1 }),
      element('p', { id: 'notes-said', class: 'said' }, text(PAGE_WORDS.notChecked.ar)),
      element('ol', { id: 'notes-list' }),
    ]),
  )
}

function writeHelp(): Html {
  return element(
    'dialog',
    { id: 'help', 'aria-labelledby': 'help-title' },
    lines([
      word('help', 'h2', { id: 'help-title' }),
      element('dl', { id: 'keys' }),
      element('form', { method: 'dialog' }, button('help-close', 'close', { type: 'submit' })),
    ]),
  )
}
