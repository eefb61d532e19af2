/** A page's own style sheets → what their classes make of words: programs for text write bold so, and not with an element. */

import type { ManuscriptRun } from '../manuscript.ts'
import { attributeOf, type MarkupNode, within } from './dom.ts'

export type TextLook = Pick<ManuscriptRun, 'bold' | 'italic'>

const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i
const ITALIC = /font-style\s*:\s*(?:italic|oblique)/i
/** `.c3`, and no other selector: one that names more is of the page's furniture. */
const CLASS = /^\s*(?:p|span|li)?\.([\w-]+)\s*$/

export function lookOfStyle(style: string): TextLook {
  return { ...(BOLD.test(style) && { bold: true }), ...(ITALIC.test(style) && { italic: true }) }
}

/** By the classes' names. */
export function classLooks(document: MarkupNode): ReadonlyMap<string, TextLook> {
  const sheets = [...within(document)].filter(({ localName }) => localName === 'style')
  const looks = new Map<string, TextLook>()
  for (const { selector, style } of sheets.flatMap(({ textContent }) => rulesOf(textContent ?? ''))) {
    const look = lookOfStyle(style)
    if (!look.bold && !look.italic) continue
    for (const name of classesOf(selector)) looks.set(name, { ...looks.get(name), ...look })
  }
  return looks
}

function classesOf(selector: string): readonly string[] {
  return selector.split(',').flatMap((one) => CLASS.exec(one)?.[1] ?? [])
}

export function lookOfClasses(node: MarkupNode, looks: ReadonlyMap<string, TextLook>): TextLook {
  if (looks.size === 0) return {}
  const names = (attributeOf(node, 'class') ?? '').split(/\s+/)
  return Object.assign({}, ...names.map((name) => looks.get(name) ?? {}))
}

/** Of each rule that stands on its own: what it selects, and what it says. */
function rulesOf(sheet: string): { readonly selector: string; readonly style: string }[] {
  return sheet
    .replace(/<!--|-->/g, '')
    .split('}')
    .map((rule) => {
      const [selector = '', style = ''] = rule.split('{')
      return { selector: selector.slice(selector.lastIndexOf(';') + 1), style }
    })
}
