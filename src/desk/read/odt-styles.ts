/** The styles of an OpenDocument text → what they make of words, which paragraphs are headings, which lists are numbered. */

import { attributeOf, type MarkupNode, within } from './dom.ts'
import type { TextLook } from './style-sheet.ts'

export interface OdtStyles {
  readonly lookOf: (name: string) => TextLook
  /** Of a paragraph that is a heading by its style alone. */
  readonly levelOf: (name: string) => number | undefined
  /** Whether a paragraph is the words of a picture by its style. */
  readonly isCaption: (name: string) => boolean
  readonly isNumbered: (list: string) => boolean
}

/** Names of titles and headings, as LibreOffice writes them and as Arabic templates do. */
const LEVELS: readonly (readonly [name: RegExp, level: number])[] = [
  [/^(?:Title|العنوان|عنوان)$/, 1],
  [/^(?:Subtitle|عنوان_20_فرعي|العنوان_20_الفرعي)$/, 2],
]
const HEADING = /^(?:Heading|عنوان|العنوان)_20_([1-6])$/
/** Names of the styles of words under pictures; those of LibreOffice are made from the first. */
const CAPTION = /^(?:Caption|caption|Illustration|Figure|تسمية_20_توضيحية)$/
/** A style is made from another, and that from another: no farther than this. */
const DEEPEST = 10

/** `parts`: the document's own content, and its file of named styles. */
export function readStyles(parts: readonly MarkupNode[]): OdtStyles {
  const all = parts.flatMap((part) => [...within(part)])
  const styles = new Map(
    all
      .filter(({ localName }) => localName === 'style:style')
      .map((node) => [attributeOf(node, 'style:name') ?? '', node]),
  )
  const numbered = new Set(
    all
      .filter(({ localName }) => localName === 'text:list-style')
      .filter((node) => firstLevel(node) === 'text:list-level-style-number')
      .map((node) => attributeOf(node, 'style:name') ?? ''),
  )
  const above = (name: string): string[] => {
    const names = [name]
    for (let at = 0; at < DEEPEST; at += 1) {
      const node = styles.get(names[at] ?? '')
      const parent = node && attributeOf(node, 'style:parent-style-name')
      if (parent === undefined) break
      names.push(parent)
    }
    return names
  }
  return {
    lookOf: (name) => lookThrough(above(name), styles),
    levelOf: (name) => levelAmong(above(name)),
    isCaption: (name) => above(name).some((each) => CAPTION.test(each)),
    isNumbered: (list) => numbered.has(list),
  }
}

function firstLevel(list: MarkupNode): string | undefined {
  return [...list.childNodes].find(({ localName }) => localName?.startsWith('text:list-level-style'))
    ?.localName
}

/** What a style for words is made from counts too; a paragraph's own style alone: a heading is not bold for its style. */
function lookThrough(names: readonly string[], styles: ReadonlyMap<string, MarkupNode>): TextLook {
  const [own] = names
  const node = styles.get(own ?? '')
  if (!node) return {}
  const isOfWords = attributeOf(node, 'style:family') === 'text'
  const looks = (isOfWords ? names.toReversed() : [own ?? '']).map((name) => lookOf(styles.get(name)))
  return Object.assign({}, ...looks)
}

function lookOf(style: MarkupNode | undefined): TextLook {
  const properties = [...(style?.childNodes ?? [])].filter(
    ({ localName }) => localName === 'style:text-properties',
  )
  const says = (name: string, value: RegExp) =>
    properties.some((node) => value.test(attributeOf(node, name) ?? ''))
  const isBold = says('fo:font-weight', /bold|[6-9]00/) || says('style:font-weight-complex', /bold|[6-9]00/)
  const isItalic = says('fo:font-style', /italic/) || says('style:font-style-complex', /italic/)
  return { ...(isBold && { bold: true }), ...(isItalic && { italic: true }) }
}

function levelAmong(names: readonly string[]): number | undefined {
  for (const name of names) {
    const [, heading] = HEADING.exec(name) ?? []
    const level = heading ? Number(heading) : LEVELS.find(([pattern]) => pattern.test(name))?.[1]
    if (level !== undefined) return level
  }
  return undefined
}
