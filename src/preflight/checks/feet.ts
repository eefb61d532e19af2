/**
 * The pages of a story → columns that end short beside their neighbours, and a last page that looks forgotten. Layout
 * fits its copy so that there are none, and says here where it could not.
 */

import type { Rect } from '../../geometry.ts'
import type { Article } from '../../issue/issue.ts'
import { EVEN } from '../../layout/flow/even.ts'
import { FEWEST_END_LINES } from '../../layout/flow/pour.ts'
import { type ColumnFoot, feetOf, linesUnder, unevenness, withoutCut } from '../../layout/page/feet.ts'
import type { Artifact, Page, Tag } from '../../layout/page/frame.ts'
import { countOf, LINES } from '../arabic.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf, pageOf, paragraphOf } from '../example.ts'

/** The pages of a story whose columns hold its text. */
interface StoryPages {
  readonly pages: readonly Page[]
}

function storiesOf({ issue, pages }: Evidence): StoryPages[] {
  return issue.articles
    .filter(({ kind }) => kind !== 'letter')
    .map(({ slug }) => ({
      pages: pages.filter(
        (page) => page.grid && feetOf(page).some(({ isEmpty }) => !isEmpty) && holds(page, slug),
      ),
    }))
    .filter((story) => story.pages.length > 0)
}

function holds({ items }: Page, slug: Article['slug']): boolean {
  return items.some((item) => item.kind === 'text' && isOf(item.tag, slug))
}

function isOf(tag: Tag | Artifact, slug: string): boolean {
  if (tag.role === 'artifact') return false
  const { role, slug: own, parent } = tag as Tag
  return role === 'article' ? own === slug : parent !== undefined && isOf(parent, slug)
}

/** Under the column that ends highest. */
function roomUnder(feet: readonly ColumnFoot[], baseline: number): Rect {
  const top = Math.min(...feet.map(({ column }) => column.y))
  const highest = feet.reduce((one, other) => (other.depth < one.depth ? other : one))
  const deepest = Math.max(...feet.map(({ depth }) => depth))
  const { x, width } = highest.column
  return { x, y: top + highest.depth * baseline, width, height: (deepest - highest.depth) * baseline }
}

/** A story of one page ends as it can: there is no page to take a line from, or to give it one. */
function shortFeet({ pages }: StoryPages): Finding[] {
  if (pages.length < 2) return []
  return pages.flatMap((page): Finding[] => {
    const feet = withoutCut(feetOf(page), { baseline: page.grid?.baseline ?? 0, spare: EVEN })
    const short = unevenness(feet)
    if (short <= EVEN) return []
    return [
      {
        message: `Unexpected column ${short} lines shorter than its neighbour on page ${page.number}, expected ${EVEN} at the most.`,
        arabic: `عمود أقصر من جاره، والفرق ${countOf(short, LINES)}: المطلوب ${countOf(EVEN, LINES)} على الأكثر.`,
        page: page.number,
        box: roomUnder(feet, page.grid?.baseline ?? 0),
      },
    ]
  })
}

function shortEnd({ pages }: StoryPages): Finding[] {
  const last = pages.at(-1)
  if (!last?.grid || pages.length < 2) return []
  const feet = feetOf(last)
  const lines = linesUnder(feet, last.grid.baseline)
  if (lines >= FEWEST_END_LINES) return []
  const [first] = feet
  return [
    {
      message: `Unexpected last page of ${lines} lines to a column on page ${last.number}, expected ${FEWEST_END_LINES} at the least.`,
      arabic: `آخر صفحات الموضوع، وأطول أعمدتها ${countOf(lines, LINES)}: المطلوب ${countOf(FEWEST_END_LINES, LINES)} على الأقل.`,
      page: last.number,
      ...(first && { box: { ...first.column, height: lines * last.grid.baseline } }),
    },
  ]
}

const article: Tag = { role: 'article', slug: 'talk' }
const tag: Tag = { role: 'paragraph', parent: article }
const story = letterOf({ kind: 'feature', slug: 'talk', biography: [], pullQuotes: [] } as Partial<Article>)
const LEFT = 50
const RIGHT = 310

/** Pages of a story, the lines of their columns, the right one first. */
function storyOf(...pages: readonly (readonly [right: number, left: number])[]): Evidence {
  const column = (x: number, lines: number) =>
    Array.from({ length: lines }, (_, index) => ({ text: 'سطر', x, y: 50 + 15 * (index + 0.75), tag }))
  return evidenceOf({
    issue: issueOf({ articles: [story] }),
    pages: pages.map(([right, left], index) =>
      pageOf(index + 4, ...paragraphOf(...column(RIGHT, right), ...column(LEFT, left))),
    ),
  })
}

export const shortFoot: Check = {
  code: 'preflight/short-foot',
  trade: 'pages',
  severity: 'warning',
  title: 'عمود أقصر من جاره',
  about: 'تنتهي أعمدة الصفحة من الحوار أو الموضوع معًا، ولا يقصر أحدها عن جاره أكثر من سطرين.',
  remedy: 'زد في عموده كلمات أو أنقصها، أو انقل الصورة أو الإطار إلى فقرة أخرى.',
  hint: 'Add to the text of that column or take from it, or move a picture or box by a paragraph.',
  check: (evidence) => storiesOf(evidence).flatMap(shortFeet),
  good: [
    { name: 'columns that end two lines apart', evidence: storyOf([40, 38], [20, 20]) },
    { name: 'a story of one page', evidence: storyOf([9, 4]) },
  ],
  bad: [
    { name: 'a column three lines shorter than its neighbour', evidence: storyOf([40, 37], [20, 20]) },
    { name: 'a last page whose columns were not evened', evidence: storyOf([40, 40], [20, 12]) },
  ],
}

export const shortLastPage: Check = {
  code: 'preflight/short-last-page',
  trade: 'pages',
  severity: 'warning',
  title: 'صفحة أخيرة لا تكاد تبدأ',
  about: 'في الصفحة الأخيرة من الحوار أو الموضوع ثمانية أسطر على الأقل.',
  remedy: 'أنقص من الكلام ما زاد، أو زده حتى تمتلئ.',
  hint: 'Cut the lines that run over, or write on until the page is worth turning to.',
  check: (evidence) => storiesOf(evidence).flatMap(shortEnd),
  good: [
    { name: 'a last page of eight lines', evidence: storyOf([40, 40], [8, 7]) },
    { name: 'a story of one short page', evidence: storyOf([5, 5]) },
  ],
  bad: [{ name: 'a last page of five lines', evidence: storyOf([40, 40], [5, 5]) }],
}
