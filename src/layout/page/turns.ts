/**
 * Pages in, where in the running text each of them begins out: what an e-book's list of printed pages is made from.
 * A room of its own because a book in pages and a book without are read side by side, and only this joins them.
 */

import type { PageTurn } from '../../issue/page-turn.ts'
import { withoutControls } from '../../text/letters/character.ts'
import type { StyledText } from '../../text/paragraph.ts'
import type { Page, Role, Tag, TextItem } from './frame.ts'

export function pageTurns(pages: readonly Page[]): PageTurn[] {
  const read = new Map<string, Map<StyledText, string>>()
  let article: string | undefined
  return pages.map((page) => {
    const flow = page.items.filter(isFlow)
    const own = page.opens ?? flow.map(({ tag }) => articleOf(tag as Tag)).find((slug) => slug !== undefined)
    const part = own === undefined ? partOf(page) : undefined
    // A page of pattern or of one quotation belongs to the article around it.
    article = own ?? (part === undefined ? article : undefined)
    const first = flow[0]
    const before = new Map(read.get(own ?? ''))
    const paragraphs = read.get(own ?? '') ?? new Map<StyledText, string>()
    for (const { source } of flow) paragraphs.set(source, withoutControls(source.text))
    read.set(own ?? '', paragraphs)
    return {
      page: page.number,
      ...(article !== undefined && { article }),
      ...(part !== undefined && { part }),
      ...(page.opens !== undefined && { opens: true as const }),
      ...(first && own !== undefined && page.opens === undefined && { rest: restOf(first, before) }),
    }
  })
}

/** What is read outside the order of the text, wherever there is room for it. */
const ASIDE: readonly Role[] = ['aside', 'figure', 'caption', 'note', 'listLabel']

function isFlow(item: Page['items'][number]): item is TextItem {
  if (item.kind !== 'text' || item.tag.role === 'artifact') return false
  for (let tag: Tag | undefined = item.tag as Tag; tag; tag = tag.parent)
    if (ASIDE.includes(tag.role)) return false
  return articleOf(item.tag as Tag) !== undefined
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

function restOf({ source, line }: TextItem, before: ReadonlyMap<StyledText, string>) {
  // A word that is parted belongs to the page it begins on, but is marked where it begins: nothing is marked in a word.
  const parted = /\S*$/.exec(source.text.slice(0, line.start))?.[0].length ?? 0
  const text = withoutControls(source.text.slice(line.start - parted))
  const earlier = [...before].filter(([other, words]) => other !== source && words.endsWith(text))
  return { text, after: earlier.length }
}
