/**
 * An issue, a style and a typesetter → its pages, in order: the method of the whole stage.
 * `cover → contents → each article → back matter`
 */

import type { Checked } from '../diagnostic.ts'
import type { Pt } from '../geometry.ts'
import type { TonedPhoto } from '../images/photo.ts'
import type { Article, Issue } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import type { Advance } from '../progress.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import { type ArticleMemory, openArticleMemory } from './article-memory.ts'
import { partBriefs } from './filling-briefs.ts'
import { type NumberedArticle, type Plan, planPages } from './flat-plan.ts'
import { faultsOf, tellFaults } from './page/faults.ts'
import type { Page, Tag } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { openCompositor } from './set/open.ts'
import { strayWaiting } from './stray-places.ts'
import { backMatter, missingPages } from './templates/back-matter.ts'
import { contentsPages, type Heading } from './templates/contents.ts'
import { coverPage } from './templates/cover.ts'
import { firstPagesOf } from './templates/cover-lines.ts'
import type { FillingBrief } from './templates/filler.ts'
import { placeAtFoot } from './templates/foot-room.ts'
import type { HouseTemplates } from './templates/house-template.ts'
import { imprintFeet } from './templates/imprint.ts'
import { indexPages, pageTarget } from './templates/index-pages.ts'

/** What is not of the issue itself. */
interface PaginationOptions {
  /** The cover's photograph in the inks of the theme. */
  readonly photo?: TonedPhoto | undefined
  /** Adverts that came as PDF, as a screen shows them, by their paths. */
  readonly artworks?: ReadonlyMap<string, Uint8Array>
  /** Hears how many articles are laid. */
  readonly advance?: Advance
  /** What was laid before of an issue that is laid again. */
  readonly articles?: ArticleMemory
  /** Of the publisher's own. */
  readonly templates?: HouseTemplates
}

/**
 * Sets the whole issue, with as many of its filling briefs on pages of their own as there are pages for. Pages come even
 * where diagnostics hold errors, so that all is said in one run.
 */
export function paginate(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  options: PaginationOptions = {},
): Checked<readonly Page[]> {
  const { articles = openArticleMemory() } = options
  const compositor = openCompositor(issue, style, { typesetter, photo: options.photo })
  const places = { ...options, articles }
  for (const { issue: others, briefs } of partBriefs(compositor, issue, articles)) {
    const { isSpent, ...laid } = layIssue(compositor, others, { ...places, briefs })
    if (isSpent) return laid
  }
  const { isSpent: _, ...laid } = layIssue(compositor, issue, { ...places, briefs: [] })
  return laid
}

interface IssueSetting extends PaginationOptions {
  readonly articles: ArticleMemory
  /** Pieces of news that may fill a page. */
  readonly briefs: readonly FillingBrief[]
}

interface LaidPages extends Checked<readonly Page[]> {
  /** Whether none of those pieces is left. */
  readonly isSpent: boolean
}

function layIssue(
  compositor: Compositor,
  issue: Issue,
  { artworks = NO_ARTWORK, advance = () => {}, articles, briefs, templates }: IssueSetting,
): LaidPages {
  const { style } = compositor
  const { document } = articles
  const section = (title: string): Tag => ({ role: 'section', parent: document, title })
  const coverTag = section(issue.masthead)
  const heading: Heading | undefined = style.contents
    ? {
        title: WORDS.contents,
        runningHead: { magazine: issue.masthead },
        parent: section(WORDS.contents),
      }
    : undefined
  const first = CONTENTS_FROM + (heading ? contentsLength(compositor, issue.articles, heading) : 0)
  const order = { articles, first, advance, artworks, briefs, ...(templates && { templates }) }
  const planned = planPages(compositor, issue, order)
  const index = indexPages(compositor, issue, {
    from: first + planned.pages.length,
    document,
    laid: planned.laid,
  })
  const plan = withIndex(planned, index)
  const after = first + plan.pages.length
  const missing = missingPages(after, plan.stock.booked.length + plan.waiting.length)
  const isFull = style.backCover && missing === 0
  const signed = sign(compositor, issue, plan, { heading, isFull, imprint: section(WORDS.imprint) })
  const { isSigned } = signed
  const back = backMatter(compositor, after, issue, {
    document,
    isSigned,
    artworks,
    stock: plan.stock,
    waiting: plan.waiting,
    behind: plan.laid.at(-1)?.article.slug,
  })
  const cover = coverPage(compositor, issue, {
    size: style.trim,
    parent: coverTag,
    firstPages: firstPagesOf(plan.pages),
  })
  const pages = [cover, ...signed.contents, ...signed.inside, ...back.pages]
  const faults = [
    ...pages.flatMap(({ items }) => faultsOf(items)),
    ...plan.laid.flatMap(({ unset }) => unset),
  ]
  const diagnostics = [...tellFaults(faults), ...plan.diagnostics, ...strayWaiting(plan.waiting, pages)]
  return { value: pages, diagnostics, isSpent: back.stock.briefs.length === 0 }
}

/** The index behind the articles, and the pages that it leads to under names of theirs. */
function withIndex(plan: Plan, { pages, targets }: ReturnType<typeof indexPages>): Plan {
  if (pages.length === 0) return plan
  const named = new Map(
    plan.pages
      .filter(({ number }) => targets.has(number))
      .map((page) => [page, { ...page, target: pageTarget(page.number) }]),
  )
  const nameIn = (own: readonly Page[]) => own.map((page) => named.get(page) ?? page)
  return {
    ...plan,
    laid: plan.laid.map((story) => ({ ...story, pages: nameIn(story.pages) })),
    pages: [...nameIn(plan.pages), ...pages],
  }
}

const NO_ARTWORK: ReadonlyMap<string, Uint8Array> = new Map()

const CONTENTS_FROM = 2

/** How many pages the contents take does not hang on the numbers in them, which are known last. */
function contentsLength(compositor: Compositor, articles: readonly Article[], heading: Heading): number {
  const unnumbered = articles.map((article) => ({ article, page: 0 }))
  return contentsPages(compositor, unnumbered, CONTENTS_FROM, heading).pages.length
}

interface Front {
  readonly heading: Heading | undefined
  /** Whether no page is missing to a sheet. */
  readonly isFull: boolean
  readonly imprint: Tag
}

/** Contents and what stands between them and the back matter, and whether they say who made the issue. */
interface SignedPages {
  readonly contents: readonly Page[]
  readonly inside: readonly Page[]
  readonly isSigned: boolean
}

/**
 * The pages before the back matter. Where no page is missing to a sheet, who made the issue is said under the contents,
 * else at the foot of a letter, else of the last page of a story, wherever there is room.
 */
function sign(
  compositor: Compositor,
  issue: Issue,
  { laid, pages: inside }: Plan,
  { heading, isFull, imprint }: Front,
): SignedPages {
  const feet = (measure: Pt) => imprintFeet(compositor, issue, imprint, measure)
  const entries = laid.map(({ article, opensOn }) => ({ article, page: opensOn }))
  const { pages: contents, isFooted } = heading
    ? contentsPages(compositor, entries, CONTENTS_FROM, { ...heading, ...(isFull && { feet }) })
    : { pages: [], isFooted: false }
  if (!isFull || isFooted) return { contents, inside, isSigned: isFooted }
  const isLetter = ({ article }: NumberedArticle) => article.kind === 'letter'
  const inOrder = [...laid.filter(isLetter), ...laid.filter((story) => !isLetter(story))]
  const lasts = inOrder.flatMap(({ pages }) => pages.at(-1) ?? [])
  const found = placeAtFoot(lasts, compositor.style.baseline, feet)
  if (!found) return { contents, inside, isSigned: false }
  return {
    contents,
    inside: inside.map((page) => (page === found.page ? found.footed : page)),
    isSigned: true,
  }
}
