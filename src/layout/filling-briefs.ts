/**
 * Pieces of news that may leave their department → the issue without some of them, the most first, and those as pages of
 * their own, each a short letter under its own head.
 */

import type { Picture } from '../issue/block.ts'
import type { Department, DepartmentItem, Issue, Letter } from '../issue/issue.ts'
import { plainLine } from '../issue/lines.ts'
import type { ArticleMemory } from './article-memory.ts'
import { scaleRole } from './display/sized-words.ts'
import type { Compositor } from './set/compositor.ts'
import type { FillingBrief } from './templates/filler.ts'

interface BriefsAlone {
  /** Without those that stand alone. */
  readonly issue: Issue
  readonly briefs: readonly FillingBrief[]
}

/** Every way to try, from all of them alone to one; none where the issue has none, and no department loses its last. */
export function partBriefs(
  compositor: Compositor,
  issue: Issue,
  articles: ArticleMemory,
): readonly BriefsAlone[] {
  const free = issue.articles.flatMap((article) =>
    article.kind === 'briefs' ? freeItems(article).map((item) => ({ department: article, item })) : [],
  )
  return free.map((_, index): BriefsAlone => {
    const taken = free.slice(0, free.length - index)
    const items = new Set(taken.map(({ item }) => item))
    return {
      issue: { ...issue, articles: issue.articles.map((article) => without(article, items)) },
      briefs: taken.map(({ department, item }) => (number) => {
        const article = letterOf(department, item)
        const parent = { role: 'section', parent: articles.document } as const
        const own = item.picture ? compositor : enlarge(compositor)
        const { pages, unset } = articles.lay(
          { compositor: own, magazine: issue.masthead, article, parent },
          number,
        )
        return pages.length === 1 && unset.length === 0 ? pages[0] : undefined
      }),
    }
  })
}

function freeItems({ items }: Department): readonly DepartmentItem[] {
  const free = items.filter(({ filler }) => filler)
  return free.length < items.length ? free : free.slice(1)
}

function without(article: Issue['articles'][number], taken: ReadonlySet<DepartmentItem>) {
  if (!('items' in article) || !article.items.some((item) => taken.has(item))) return article
  return { ...article, items: article.items.filter((item) => !taken.has(item)) }
}

/** The piece under the name of its department, its picture over its words. */
function letterOf(
  { slug, title: kicker, section, places, span: whole }: Department,
  { number, head, picture, blocks, source, span }: DepartmentItem,
): Letter {
  return {
    kind: 'letter',
    slug: `${slug}-${number}`,
    kicker,
    title: head ?? [],
    credits: [],
    blocks: picture ? [inColumn(picture), ...blocks] : blocks,
    ...(source && { signature: plainLine(source) }),
    ...(section && { section }),
    places,
    span: span ?? whole,
  }
}

/** Of a letter's type: the most that words with a page to themselves are larger. */
const LARGEST = 1.5

/** Words that have a page to themselves: on every second line of the grid, and as much larger. */
function enlarge(compositor: Compositor): Compositor {
  const { baseline, text } = compositor.style
  const scale = (2 * baseline) / text.letter.leading
  return scale > 1 && scale <= LARGEST ? scaleRole(compositor, 'letter', scale) : compositor
}

/** As wide as the words under it, whatever was asked for it in its department. */
function inColumn({ across: _, place: __, beside: ___, ...picture }: Picture): Picture {
  return picture
}
