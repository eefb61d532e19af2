/**
 * Text → markup: the one place where it is escaped. An element takes only `Markup`, and only this file makes
 * any, so the compiler keeps raw text out.
 */

import { escapeMarkup } from './markup.ts'

declare const escaped: unique symbol

/** Text that is XML already. Nothing but `text` and `element` makes it. */
export type Markup = string & { readonly [escaped]: true }

/** An attribute that is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

// XML 1.0 §2.2: whatever stands outside these ranges cannot be written in a document, escaped or not.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Plain text as markup that says the same, in content and in attributes alike. */
export function text(plain: string): Markup {
  return escapeMarkup(plain.replace(FORBIDDEN, '')) as Markup
}

export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const start = name + joinAttributes(attributes)
  return (content.length === 0 ? `<${start}/>` : `<${start}>${content.join('')}</${name}>`) as Markup
}

/** An element whose parts stand on lines of their own: for blocks only, as the line ends are white space. */
export function blockElement(name: string, attributes: Attributes, parts: readonly Markup[]): Markup {
  return element(name, attributes, '\n' as Markup, joinLines(parts), '\n' as Markup)
}

export function joinInline(parts: readonly Markup[]): Markup {
  return parts.join('') as Markup
}

function joinLines(parts: readonly Markup[]): Markup {
  return parts.join('\n') as Markup
}

/** A whole file: the declaration, a doctype where there is one, the root element. */
export function writeDocument(root: Markup, doctype?: string): string {
  return `${[XML_DECLARATION, ...(doctype ? [doctype] : []), root].join('\n')}\n`
}

function joinAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${text(String(value))}"`)
    .join('')
}
