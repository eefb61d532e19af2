/**
 * A story that is asked to fill so many pages → by how much it is too long or too short, in lines and in its own words.
 * Layout saves or spends a few lines to meet it, and says nothing where it has.
 */

import type { Longform } from '../../issue/issue.ts'
import { tallestColumn } from '../../layout/grid/columns.ts'
import { feetOf } from '../../layout/page/feet.ts'
import type { Artifact, Page, Tag, TextItem } from '../../layout/page/frame.ts'
import type { Style } from '../../style/style.ts'
import { countOf, LINES, type Noun, PAGES } from '../arabic.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf, pageOf, paragraphOf } from '../example.ts'

const WORDS: Noun = { one: 'كلمة واحدة', two: 'كلمتان', few: 'كلمات', many: 'كلمة' }
/** Fewest lines in each column of a page that is worth turning to. */
const FEWEST = 8

function isOf(tag: Tag | Artifact, slug: string): boolean {
  if (tag.role === 'artifact') return false
  const { role, slug: own, parent } = tag as Tag
  return role === 'article' ? own === slug : parent !== undefined && isOf(parent, slug)
}

/** From the page it opens on to the last that has its text, its pictures, or words that it quotes of itself. */
function pagesOf({ slug, pullQuotes }: Longform, pages: readonly Page[]): readonly Page[] {
  const holds = ({ items }: Page) =>
    items.some(
      (item) =>
        item.kind !== 'path' &&
        (isOf(item.tag, slug) ||
          (item.kind === 'text' && pullQuotes.some(({ text }) => item.source.text === text))),
    )
  const first = pages.findIndex(({ opens }) => opens === slug)
  const behind = pages.findIndex(({ opens }, index) => index > first && opens !== undefined)
  const until = behind < 0 ? pages.length : behind
  const last = pages.findLastIndex((page, index) => index < until && holds(page))
  return first < 0 ? [] : pages.slice(first, last + 1)
}

/** Its lines in columns. */
function linesOn({ items, grid }: Page, slug: string): TextItem[] {
  const widest = Math.max(0, ...(grid?.columns ?? []).map(({ width }) => width))
  return items.flatMap((item) =>
    item.kind === 'text' && isOf(item.tag, slug) && item.line.measure <= widest + 1 ? [item] : [],
  )
}

/** Lines that are free under the columns of a page. */
function roomOn(page: Page): number {
  const { baseline = 1 } = page.grid ?? {}
  const feet = feetOf(page)
  const top = Math.min(...feet.map(({ column }) => column.y))
  return feet.reduce((sum, { column, depth }) => {
    const height = Math.round((column.y + column.height - top) / baseline)
    return sum + Math.max(0, height - depth)
  }, 0)
}

/** Lines to cut, or to write at the least. */
function differenceOf({ slug }: Longform, own: readonly Page[], asked: number, style: Style): number {
  const count = (pages: readonly Page[]) => pages.reduce((sum, page) => sum + linesOn(page, slug).length, 0)
  if (own.length > asked) return count(own.slice(asked))
  const last = own.findLast(({ grid }) => grid)
  const whole = (asked - own.length - 1) * style.columns * tallestColumn(style)
  return (last ? roomOn(last) : 0) + whole + FEWEST * style.columns
}

function wordsALine(slug: string, own: readonly Page[]): number {
  const lines = own.flatMap((page) => linesOn(page, slug)).filter(({ line }) => line.runs.length > 0)
  const words = lines.reduce((sum, { line }) => sum + line.runs.filter(({ run }) => !run.space).length, 0)
  return lines.length > 0 ? words / lines.length : 0
}

function judge(story: Longform, { pages, style }: Evidence): Finding[] {
  const { length } = story
  if (!length) return []
  const own = pagesOf(story, pages)
  if (own.length === 0 || own.length === length.pages) return []
  const isLong = own.length > length.pages
  const lines = differenceOf(story, own, length.pages, style)
  const words = Math.round(lines * wordsALine(story.slug, own))
  const [page] = isLong ? own.slice(length.pages) : own.slice(-1)
  return [
    {
      message: `Unexpected story of ${own.length} pages, expected ${length.pages}: ${isLong ? `cut ${lines} lines, some ${words} words` : `write ${lines} lines more, some ${words} words`}.`,
      arabic: `الموضوع ${countOf(own.length, PAGES)}، ${isLong ? 'يزيد' : 'ينقص'} ${countOf(lines, LINES)} أو نحو ${countOf(words, WORDS)}، والمطلوب ${countOf(length.pages, PAGES)}.`,
      ...(page && { page: page.number }),
      span: length.span,
    },
  ]
}

const tag: Tag = { role: 'paragraph', parent: { role: 'article', slug: 'talk' } }
const span = { file: 'talk.yaml', line: 3, column: 1 }

/** A story that is asked to be so long, and its pages by their lines. */
function storyOf(asked: number, ...pages: readonly number[]): Evidence {
  const story = letterOf({
    kind: 'feature',
    slug: 'talk',
    biography: [],
    pullQuotes: [],
    length: { pages: asked, span },
  } as Parameters<typeof letterOf>[0])
  return evidenceOf({
    issue: issueOf({ articles: [story] }),
    pages: pages.map((lines, index) => ({
      ...pageOf(
        index + 4,
        ...paragraphOf(
          ...Array.from({ length: 2 * lines }, (_, at) => ({
            text: 'كلام في سطر',
            x: at < lines ? 310 : 50,
            y: 50 + 15 * ((at % lines) + 0.75),
            tag,
          })),
        ),
      ),
      ...(index === 0 && { opens: 'talk' }),
    })),
  })
}

export const askedLength: Check = {
  code: 'preflight/length',
  trade: 'pages',
  severity: 'warning',
  title: 'موضوع أطول من صفحاته أو أقصر',
  about: 'يملأ الموضوع من الصفحات ما طُلب له، ويوفر لذلك بضعة أسطر أو يزيدها.',
  remedy: 'احذف من الكلام أو زده بقدر ما ذُكر، أو غيّر عدد الصفحات المطلوب.',
  hint: 'Cut or write as much, or ask for another number of pages.',
  check: (evidence) =>
    evidence.issue.articles.flatMap((article) =>
      article.kind === 'interview' || article.kind === 'feature' ? judge(article, evidence) : [],
    ),
  good: [{ name: 'a story as long as was asked', evidence: storyOf(2, 40, 20) }],
  bad: [
    { name: 'a story of a page too many', evidence: storyOf(2, 40, 40, 12) },
    { name: 'a story of a page too few', evidence: storyOf(3, 40, 40) },
  ],
}
