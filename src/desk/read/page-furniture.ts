/** What of a page is furniture, by its elements and by the names that their makers give them; how many words are where. */

import { attributeOf, isText, type MarkupNode, namesOf, within } from './dom.ts'
import { BLOCKS, SILENT } from './element-kinds.ts'

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const ELEMENTS = namesIn('nav form button menu dialog')
const ROLES = namesIn('navigation search contentinfo dialog form complementary menu menubar')
/** Words of the names of what no article has. */
const NAMES = namesIn(
  'share sharing shares sharedaddy social addtoany related relatedposts recommended ad ads adv advert adverts advertisement adsbygoogle banner sponsor sponsored promo comments comment commentlist respond reply breadcrumb breadcrumbs crumb crumbs menu navbar navigation nav pager pagination newsletter subscribe subscription cookie cookies consent gdpr tags toolbar tools print widget widgets sidebar login search popup modal rating masthead colophon',
)
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const FOR_SCREEN_READERS = /\b(?:screen-reader-text|sr-only|visually-hidden|visuallyhidden|assistive-text)\b/i
/** Before a link that leads to another article. */
const SEE_ALSO =
  /^[([«]?\s?(?:اقرأ|إقرأ|اقرئي|طالع|شاهد|للمزيد|المزيد|تابع|تابعوا|انظر أيض|مواضيع|موضوعات|read (?:also|more)|see also)/i
/** Of its words: where so many lead elsewhere it is a list of links. */
const MOSTLY = 0.8
/** Of the page's words: what holds more of them is called by its name for other reasons. */
const MOST_OF_PAGE = 0.3
const WORD = /[\p{Script=Arabic}\p{M}]+|[\p{L}\p{N}]{2,}/gu

export interface WordCount {
  readonly words: number
  /** How many of them lead elsewhere, over how many links. */
  readonly linked: number
  readonly links: number
}

const NONE: WordCount = { words: 0, linked: 0, links: 0 }

/** Of each element, with all under it. */
export function countWords(root: MarkupNode): ReadonlyMap<MarkupNode, WordCount> {
  const counts = new Map<MarkupNode, WordCount>()
  const count = (node: MarkupNode): WordCount => {
    if (isText(node)) return { ...NONE, words: (node.textContent ?? '').match(WORD)?.length ?? 0 }
    if (SILENT.has(node.localName ?? '')) return NONE
    let [words, linked, links] = [0, 0, 0]
    for (const child of node.childNodes) {
      const under = count(child)
      words += under.words
      linked += under.linked
      links += under.links
    }
    const isLink = node.localName === 'a' && words > 0
    const own = isLink ? { words, linked: words, links: 1 } : { words, linked, links }
    counts.set(node, own)
    return own
  }
  count(root)
  return counts
}

export function isFurnitureOf(
  root: MarkupNode,
  counts: ReadonlyMap<MarkupNode, WordCount>,
): (node: MarkupNode) => boolean {
  const total = counts.get(root)?.words ?? 0
  return (node) => {
    const own = counts.get(node) ?? NONE
    const name = node.localName ?? ''
    if (isHidden(node)) return true
    if (own.words > MOST_OF_PAGE * total && own.linked < MOSTLY * own.words) return false
    return (
      ELEMENTS.has(name) ||
      isNamedSo(node, name) ||
      isListOfLinks(node, name, own) ||
      isRowOfButtons(node, name, own)
    )
  }
}

function isNamedSo(node: MarkupNode, name: string): boolean {
  if (ROLES.has(attributeOf(node, 'role') ?? '')) return true
  if (name === 'footer') return node.parentNode?.localName !== 'blockquote'
  if (name === 'p' || /^h[1-6]$/.test(name)) return FOR_SCREEN_READERS.test(attributeOf(node, 'class') ?? '')
  return [...namesOf(node)].some((word) => NAMES.has(word))
}

function isHidden(node: MarkupNode): boolean {
  return (
    attributeOf(node, 'hidden') !== undefined ||
    HIDDEN.test(attributeOf(node, 'style') ?? '') ||
    FOR_SCREEN_READERS.test(attributeOf(node, 'class') ?? '')
  )
}

function isListOfLinks(node: MarkupNode, name: string, { words, linked, links }: WordCount): boolean {
  if (!BLOCKS.has(name) || /^h[1-6]$/.test(name) || links === 0) return false
  if (links > 1 && linked >= MOSTLY * words) return true
  const rest = words - linked
  return rest <= 3 && words < 25 && SEE_ALSO.test((node.textContent ?? '').trim())
}

/** «شارك», «غرّد», «أرسل»: fewest buttons of a row, and most words of one. */
const FEWEST_BUTTONS = 3
const MOST_OF_BUTTON = 2

/** Words in elements of their own and nothing between them: no paragraph is made so, and programs that make text use `p`. */
function isRowOfButtons(node: MarkupNode, name: string, { words }: WordCount): boolean {
  if (name !== 'div') return false
  const said = [...node.childNodes].filter((child) => (child.textContent ?? '').trim() !== '')
  return (
    said.length >= FEWEST_BUTTONS &&
    words <= MOST_OF_BUTTON * said.length &&
    said.every((child) => BUTTONS.has(child.localName ?? '') && isButton(child.textContent ?? ''))
  )
}

const BUTTONS = namesIn('span a button label')

function isButton(text: string): boolean {
  return text.trim().split(/\s+/u).length <= MOST_OF_BUTTON && !/[.،؛:؟?!«»]/u.test(text)
}

/** Blocks that hold no other block: the paragraphs of a page. */
export function leafBlocks(root: MarkupNode): readonly MarkupNode[] {
  const holders = new Set<MarkupNode>()
  const blocks: MarkupNode[] = []
  for (const node of within(root)) {
    if (!BLOCKS.has(node.localName ?? '') || node === root) continue
    blocks.push(node)
    for (let above = node.parentNode; above && !holders.has(above); above = above.parentNode)
      holders.add(above)
  }
  return blocks.filter((node) => !holders.has(node))
}
