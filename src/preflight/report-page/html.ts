/**
 * Text → HTML: the one place where the report escapes it. An element takes only `Html`, and only this file makes any:
 * raw text cannot slip in.
 */

import { escapeMarkup } from '../../markup.ts'

declare const escaped: unique symbol

/** Text that is HTML already. */
export type Html = string & { readonly [escaped]: true }

/** An attribute that is `undefined` is left out; one that is `true` stands without a value. */
export type HtmlAttributes = Readonly<Record<string, string | number | true | undefined>>

/** HTML has no way to write a control character. */
const FORBIDDEN = /[^\t\n\P{Cc}]/gu

export function text(plain: string): Html {
  return escapeMarkup(plain.replace(FORBIDDEN, '\uFFFD')) as Html
}

/** Elements of HTML that hold nothing, and have no end. */
const EMPTY: ReadonlySet<string> = new Set(['meta', 'img', 'link', 'br'])

export function element(name: string, attributes: HtmlAttributes, ...content: readonly Html[]): Html {
  const start = `<${name}${joinAttributes(attributes)}>`
  return (EMPTY.has(name) ? start : `${start}${content.join('')}</${name}>`) as Html
}

/** Parts on lines of their own: for blocks only, as the line ends are white space. */
export function lines(parts: readonly Html[]): Html {
  return `\n${parts.join('\n')}\n` as Html
}

export function join(parts: readonly Html[]): Html {
  return parts.join('') as Html
}

/** A style sheet is no text: nothing in it is escaped, and it must not end its element. */
export function styleSheet(rules: string): Html {
  return `<style>${rules.replaceAll('</', '<\\/')}</style>` as Html
}

export function documentOf(root: Html): string {
  return `<!doctype html>\n${root}\n`
}

function joinAttributes(attributes: HtmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${text(String(value))}"`))
    .join('')
}
