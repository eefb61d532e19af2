/** Names and values → elements: the one place where the proof's page makes any, and never out of text as markup. */

const SVG = 'http://www.w3.org/2000/svg'

export type ElementAttributes = Readonly<Record<string, string | number | boolean | undefined>>
export type Child = Node | string

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: ElementAttributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  setAll(made, attributes)
  made.append(...children)
  return made
}

export function makeSvg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: ElementAttributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name)
  setAll(made, attributes)
  made.append(...children)
  return made
}

function setAll(made: Element, attributes: ElementAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(name, value === true ? '' : String(value))
  }
}

/** An element of the shell. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no element ${id}.`)
  return found
}

export function selectById(id: string): HTMLSelectElement {
  return byId(id) as HTMLSelectElement
}
