/**
 * An issue, a style and a typesetter → its pages, in order: the method of the whole stage.
 * `cover → contents → each article → back matter`
 */

import type { Checked } from '../diagnostic.ts'
import type { Pt } from '../geometry.ts'
import type { TonedPhoto } from '../images/photo.ts'
import { type Article, type Issue, plainText } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import type { Advance } from '../progress.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import { type ArticleMemory, openArticleMemory } from './article-memory.ts'
import type { LaidArticle } from './lay-article.ts'
import { faultsOf, tellFaults } from './page/faults.ts'
import type { Page, Tag } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { openCompositor } from './set/open.ts'
import { backMatter, missingPages } from './templates/back-matter.ts'
import { contentsPages, type Heading } from './templates/contents.ts'
import { coverPage } from './templates/cover.ts'
import { imprintRows } from './templates/imprint.ts'

/** What is not of the issue itself. */
interface PaginationOptions {
  /** The cover's photograph in the inks of the theme. */
  readonly photo?: TonedPhoto | undefined
  /** Hears how many articles are laid. */
  readonly advance?: Advance
  /** What was laid before of an issue that is laid again. */
  readonly articles?: ArticleMemory
}

/** Sets the whole issue. Pages come even where diagnostics hold errors, so that all is said in one run. */
export function paginate(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { photo, advance = () => {}, articles = openArticleMemory() }: PaginationOptions = {},
): Checked<readonly Page[]> {
  const compositor = openCompositor(issue, style, { typesetter, photo })
  const { document } = articles
  const section = (title: string): Tag => ({ role: 'section', parent: document, title })
  const cover = coverPage(compositor, issue, style.trim, section(issue.masthead))
  const heading: Heading | undefined = style.contents
    ? {
        title: WORDS.contents,
        runningHead: { magazine: issue.masthead },
        parent: section(WORDS.contents),
      }
    : undefined
  const first = CONTENTS_FROM + (heading ? contentsLength(compositor, issue.articles, heading) : 0)
  const laid = layArticles(compositor, issue, { articles, first, advance })
  const articlePages = laid.flatMap(({ pages }) => pages)
  const after = first + articlePages.length
  const contents = heading
    ? layContents(compositor, issue, laid, { heading, after, imprint: section(WORDS.imprint) })
    : []
  const pages = [cover, ...contents, ...articlePages, ...backMatter(compositor, after, issue, document)]
  const faults = [...pages.flatMap(({ items }) => faultsOf(items)), ...laid.flatMap(({ unset }) => unset)]
  return { value: pages, diagnostics: tellFaults(faults) }
}

const CONTENTS_FROM = 2

/** How many pages the contents take does not hang on the numbers in them, which are known last. */
function contentsLength(compositor: Compositor, articles: readonly Article[], heading: Heading): number {
  const unnumbered = articles.map((article) => ({ article, page: 0 }))
  return contentsPages(compositor, unnumbered, CONTENTS_FROM, heading).length
}

interface Contents {
  readonly heading: Heading
  /** Number of the page after the articles. */
  readonly after: number
  readonly imprint: Tag
}

/** The contents; where no page is missing to a sheet, who made the issue is said under them. */
function layContents(
  compositor: Compositor,
  issue: Issue,
  laid: readonly NumberedArticle[],
  { heading, after, imprint }: Contents,
): Page[] {
  const entries = laid.map(({ article, opensOn }) => ({ article, page: opensOn }))
  const isFull = compositor.style.backCover && missingPages(after, issue) === 0
  const foot = (measure: Pt) =>
    imprintRows(compositor, issue, { measure, parent: imprint, role: 'credit', gap: 1 })
  return contentsPages(compositor, entries, CONTENTS_FROM, { ...heading, ...(isFull && { foot }) })
}

interface NumberedArticle extends LaidArticle {
  readonly article: Article
}

interface Body {
  readonly articles: ArticleMemory
  /** Number of its first page. */
  readonly first: number
  readonly advance: Advance
}

/** The articles one after another. */
function layArticles(
  compositor: Compositor,
  issue: Issue,
  { articles, first, advance }: Body,
): readonly NumberedArticle[] {
  let from = first
  return issue.articles.map((article, index) => {
    const { slug, title } = article
    const parent: Tag = { role: 'article', parent: articles.document, title: plainText(title), slug }
    const laid = articles.lay({ compositor, magazine: issue.masthead, article, parent }, from)
    from += laid.pages.length
    advance(index + 1, issue.articles.length)
    const pages = laid.pages.map((page) => (page.number === laid.opensOn ? { ...page, opens: slug } : page))
    return { ...laid, article, pages }
  })
}
