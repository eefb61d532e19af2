/** An article → what stands in it, whatever its kind: blocks, pictures, standfirst, quotes, subheads; articles by their sections. */

import type { Block, Picture, Subhead } from './block.ts'
import type { Article, DepartmentItem, Extract, Issue, Standfirst } from './issue.ts'
import { quoteLine } from './lines.ts'
import type { Section } from './running-order.ts'

/** The blocks of its text; those of its boxes stand in them. */
export function blocksOf(article: Article): readonly Block[] {
  switch (article.kind) {
    case 'letter':
      return article.blocks
    case 'feature':
    case 'column':
      return [...article.blocks, ...article.biography]
    case 'letters':
    case 'briefs':
      return article.items.flatMap((item) => [...shownInItem(item), ...item.answer])
    case 'photos':
      return article.plates.flat()
    case 'interview': {
      const { introduction, exchanges, closing } = article
      return [...introduction, ...exchanges.flatMap(({ answer }) => answer), ...closing]
    }
  }
}

/** What an item says and shows before it is answered, its picture first. */
export function shownInItem({ picture, blocks }: DepartmentItem): readonly Block[] {
  return [...(picture ? [picture] : []), ...blocks]
}

/** The picture it opens with: the portrait of a guest or a writer, or a feature's own. */
export function openingPictureOf(article: Article): Picture | undefined {
  switch (article.kind) {
    case 'interview':
      return article.guests.find(({ portrait }) => portrait)?.portrait
    case 'column':
      return article.portrait
    case 'feature':
      return article.picture
    case 'letter':
    case 'letters':
    case 'briefs':
    case 'photos':
      return undefined
  }
}

/** Whether code or commands stand in it anywhere: they have a face of their own. */
export function hasListing({ articles }: Pick<Issue, 'articles'>): boolean {
  return articles.some((article) => blocksOf(article).some(({ kind }) => kind === 'listing'))
}

/** In an interview of several, with the name of whoever says it. */
export function standfirstOf(article: Article): Standfirst | undefined {
  const standfirst = 'standfirst' in article ? article.standfirst : undefined
  return standfirst && { ...standfirst, text: quoteLine(standfirst) }
}

/** Words of it that are to be set large. */
export function pullQuotesOf(article: Article): readonly Extract[] {
  return 'pullQuotes' in article ? article.pullQuotes : []
}

/** Its pictures, the one it opens with before all others. */
export function picturesOf(article: Article): readonly Picture[] {
  const opening = openingPictureOf(article)
  const pictures = blocksOf(article).flatMap(picturesIn)
  return opening ? [opening, ...pictures] : pictures
}

/** Those of a block, one by one. */
export function picturesIn(block: Block): readonly Picture[] {
  switch (block.kind) {
    case 'picture':
      return [block]
    case 'pictures':
      return block.pictures
    case 'infobox':
      return block.blocks.flatMap(picturesIn)
    default:
      return []
  }
}

/** Where an item of a department stands in the e-book's chapter and on its page. */
export function itemAnchor({ number }: Pick<DepartmentItem, 'number'>): string {
  return `i${number}`
}

/** The subheads of a text without questions, each with its place in the e-book's chapter and on the article's page. */
export function sectionsOf(
  article: Article,
): readonly { readonly subhead: Subhead; readonly anchor: string }[] {
  if (!('blocks' in article)) return []
  return article.blocks
    .filter((block): block is Subhead => block.kind === 'subhead')
    .map((subhead, index) => ({ subhead, anchor: `s${index + 1}` }))
}

/** Articles in a row that stand in one section, or in none. */
export interface SectionRun {
  readonly section: Section | undefined
  readonly within: readonly Article[]
}

/** The running order by its sections; a section that is come back to is a run of its own. */
export function bySection(articles: readonly Article[]): readonly SectionRun[] {
  const starts = articles.flatMap(({ section }, index) =>
    index === 0 || section?.name !== articles[index - 1]?.section?.name ? [index] : [],
  )
  return starts.map((start, at) => ({
    section: articles[start]?.section,
    within: articles.slice(start, starts[at + 1]),
  }))
}
