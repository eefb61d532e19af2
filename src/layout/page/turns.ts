/**
 * Pages → where in the running text each of them begins: what an e-book's list of printed pages is made from.
 *
 * Method: of each page the first item that is read in the order of the text, not beside it, says which article the page
 * belongs to, which passage of it comes first and how much of that stands on earlier pages. A page of one quotation has
 * none, and belongs to the article around it; so does an advert between two articles: a book marks its pages in their
 * order. What is read beside the text and stands before it is told as well.
 */

import { BIDI_ISOLATES } from '../../controls.ts'
import type { Float, PageTurn, TextPlace } from '../../issue/page-turn.ts'
import { WORDS } from '../../issue/words.ts'
import type { StyledText } from '../../text/paragraph.ts'
import type { Item, Page, Role, Tag, TextItem } from './frame.ts'

export function pageTurns(pages: readonly Page[]): PageTurn[] {
  const beginnings = pages.map(beginningOf)
  const last = beginnings.findLastIndex(({ slug }) => slug !== undefined)
  let article: string | undefined
  let part: string | undefined
  return pages.map((page, index) => {
    const { slug, ...shown } = beginnings[index] ?? {}
    const own = slug === undefined ? partOf(page) : undefined
    // An advert amid the articles is marked with what is before it.
    if (own !== WORDS.advert || index > last) {
      article = slug ?? (own === undefined ? article : undefined)
      part = own
    }
    return {
      page: page.number,
      ...(article !== undefined && { article }),
      ...(part !== undefined && { part }),
      ...(page.opens !== undefined && { opens: true as const }),
      ...shown,
    }
  })
}

/** The article of a page, and what of it the page begins with; nothing of that where the article opens on it. */
function beginningOf(page: Page): Pick<PageTurn, 'begins' | 'floats'> & { readonly slug?: string } {
  if (page.opens !== undefined) return { slug: page.opens }
  const items = page.items.filter(isOfArticle)
  const slug = items[0] && articleOf(items[0].tag as Tag)
  if (slug === undefined) return {}
  const line = items.findIndex(isFlow)
  const begins = placeOf(items.find(isFlow))
  const floats = floatsOf(line < 0 ? items : items.slice(0, line))
  return { slug, ...(begins && { begins }), ...(floats.length > 0 && { floats }) }
}

/** What is read outside the order of the text, wherever there is room for it. */
const ASIDE: readonly Role[] = ['aside', 'figure', 'caption', 'note', 'listLabel']

function isFlow(item: Item): item is TextItem {
  if (item.kind !== 'text' || item.tag.role === 'artifact') return false
  for (let tag: Tag | undefined = item.tag as Tag; tag; tag = tag.parent)
    if (ASIDE.includes(tag.role)) return false
  return articleOf(item.tag as Tag) !== undefined
}

/** Neither furniture, nor a note at the foot, nor the label of an item that follows. */
function isOfArticle({ tag }: Item): boolean {
  if (!tag || ['artifact', 'note', 'listLabel'].includes(tag.role)) return false
  return articleOf(tag as Tag) !== undefined
}

/** What is read beside the text: pictures, and boxes, each known by the first of its words that are of the issue. */
function floatsOf(items: readonly Item[]): Float[] {
  const told = new Set<Tag>()
  return items.flatMap((item): Float[] => {
    if (item.kind === 'picture') return [{ picture: item.path }]
    const passage = item.kind === 'text' ? item.passage : undefined
    const box = boxOf(item.tag as Tag)
    if (!passage || !box || told.has(box)) return []
    told.add(box)
    return [{ passage }]
  })
}

function boxOf(tag: Tag): Tag | undefined {
  return tag.role === 'aside' ? tag : tag.parent && boxOf(tag.parent)
}

function articleOf({ role, slug, parent }: Tag): string | undefined {
  return role === 'article' ? slug : parent && articleOf(parent)
}

/** The part a page is, by the title of the section its first tagged item stands in. */
function partOf({ items }: Page): string | undefined {
  for (const item of items) {
    if (item.kind === 'path' || item.tag.role === 'artifact') continue
    for (let tag: Tag | undefined = item.tag as Tag; tag; tag = tag.parent)
      if (tag.role === 'section' && tag.title !== undefined) return tag.title
  }
  return undefined
}

/** Where an item's first word stands in its passage. A word that is parted is marked where it begins, not within. */
function placeOf(item: TextItem | undefined): TextPlace | undefined {
  if (!item?.passage) return undefined
  const { source, line, passage } = item
  const parted = /\S*$/.exec(source.text.slice(0, line.start))?.[0].length ?? 0
  return { passage, offset: authoredBefore(source, line.start - parted) }
}

const ISOLATES = new RegExp(`[${BIDI_ISOLATES}]`, 'g')

/** How much of a text before an offset is its author's: without the isolates and the note marks that setting put in. */
export function authoredBefore({ text, spans }: StyledText, offset: number): number {
  const marks = spans.filter(({ style, start }) => style.rise > 0 && start < offset)
  const added = marks.reduce((sum, { start, end }) => sum + end - start, 0)
  return text.slice(0, offset).replace(ISOLATES, '').length - added
}
