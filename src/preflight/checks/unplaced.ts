/**
 * What an issue gives its pages beside its running text → what of it stands on none of them: pull quotes that the story
 * was too short for, a guest's role, adverts.
 */

import { withoutControls } from '../../controls.ts'
import { isOnPage } from '../../issue/advert-places.ts'
import type { Article, Interview } from '../../issue/issue.ts'
import { guestParts, plainLine } from '../../issue/lines.ts'
import { pullQuotesOf } from '../../issue/parts.ts'
import { advertName } from '../../issue/titles.ts'
import { countOf, type Noun, quote } from '../arabic.ts'
import { headOf, itemsOf } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf, lineOf, pageOf, styleOf } from '../example.ts'

const QUOTES: Noun = { one: 'اقتباس واحد', two: 'اقتباسان', few: 'اقتباسات', many: 'اقتباسًا' }
/** Quotes that a finding shows. */
const SHOWN = 3

/** Words as they compare, whatever signs of order setting put between them. */
function bare(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim()
}

/** What is set beside the running text, and all that is set. */
interface Standing {
  readonly aside: readonly string[]
  readonly all: readonly string[]
  readonly pictures: ReadonlySet<string>
}

function standing({ pages }: Evidence): Standing {
  const texts = itemsOf(pages, 'text').map(({ item }) => item)
  // A paragraph is the source of each of its lines.
  const words = (items: typeof texts) => [...new Set(items.map(({ source }) => source.text))].map(bare)
  return {
    aside: words(texts.filter(({ tag }) => tag.role === 'artifact')),
    all: words(texts),
    pictures: new Set(itemsOf(pages, 'picture').map(({ item }) => item.path)),
  }
}

const isIn = (texts: readonly string[], words: string) => texts.some((text) => text.includes(bare(words)))

function findQuotes(article: Article, { aside }: Standing): readonly Finding[] {
  const left = pullQuotesOf(article).filter(({ text }) => !isIn(aside, text))
  const [first] = left
  if (!first) return []
  const shown = left.slice(0, SHOWN).map(({ text }) => headOf(text))
  const more = left.length > shown.length
  return [
    {
      message: `Unexpected pull ${left.length > 1 ? 'quotes' : 'quote'} on no page, ${shown.map((text) => `“${text}”`).join(', ')}${more ? ` and ${left.length - shown.length} more` : ''}, expected ${left.length > 1 ? 'them' : 'it'} set large.`,
      arabic: `${countOf(left.length, QUOTES)} بلا صفحة، ${shown.map(quote).join('، ')}${more ? ' وغيرها' : ''}، والمطلوب أن يظهر كل اقتباس.`,
      span: first.span,
    },
  ]
}

function findRoles(article: Interview, { all }: Standing): readonly Finding[] {
  const said = article.guests.flatMap((guest) =>
    guestParts(article, guest).flatMap(({ part, words }) => (part === 'role' ? [plainLine(words)] : [])),
  )
  const left = said.filter((role) => !isIn(all, role))
  return left.map((role) => ({
    message: `Unexpected role of the guest on no page, “${headOf(role)}”, expected it beside the name.`,
    arabic: `صفة الضيف ${quote(headOf(role))} ليست على صفحة، والمطلوب أن تظهر مع اسمه.`,
    span: article.span,
  }))
}

function findAdverts({ issue }: Evidence, { all, pictures }: Standing): readonly Finding[] {
  // Those of the house are printed where a page would else be empty; of those of columns layout tells.
  const booked = issue.adverts.filter((advert) => !advert.house && isOnPage(advert))
  return booked.flatMap((advert) => {
    const { picture, artwork, words, span } = advert
    const shown = picture ?? artwork
    const isSeen = (!shown || pictures.has(shown.path)) && (words === undefined || isIn(all, words))
    if (isSeen) return []
    const name = headOf(advertName(advert))
    return [
      {
        message: `Unexpected advert on no page, “${name}”, expected it on one.`,
        arabic: `الإعلان ${quote(name)} ليس على صفحة، والمطلوب أن يظهر.`,
        span,
      },
    ]
  })
}

const SPAN = { file: 'example.yaml', line: 1, column: 1 }
const WORDS = 'كلام من الحوار'

const talk = (changes: Partial<Interview>, ...lines: readonly string[]): Evidence => {
  const article = {
    ...letterOf(),
    kind: 'interview',
    slug: 'talk',
    guests: [{ name: 'سلمى', shortName: 'سلمى' }],
    introduction: [],
    exchanges: [],
    pullQuotes: [],
    closing: [],
    ...changes,
  } as unknown as Interview
  return evidenceOf({
    issue: issueOf({ articles: [article] }),
    style: styleOf({ pullQuotes: 'loud' }),
    pages: [pageOf(1, ...lines.map((text) => lineOf({ text, tag: { role: 'artifact', type: 'Layout' } })))],
  })
}
const quoted = (...lines: readonly string[]) =>
  talk({ pullQuotes: [{ text: WORDS, from: 1, span: SPAN }] }, ...lines)
const known = (...lines: readonly string[]) =>
  talk({ guests: [{ name: 'سلمى', shortName: 'سلمى', role: 'خطاطة' }] }, ...lines)
const booked = (...lines: readonly string[]): Evidence => ({
  ...talk({}, ...lines),
  issue: issueOf({ adverts: [{ size: 'full', words: 'حبر جيد', span: SPAN }] }),
})

export const unplacedWords: Check = {
  code: 'preflight/unplaced',
  trade: 'pages',
  severity: 'warning',
  title: 'كلام ليس على صفحة',
  about: 'لكل اقتباس مبرز وصفة ضيف وإعلان مكان على صفحة.',
  remedy: 'احذف ما لا مكان له، أو قصّره، أو خذ الاقتباس من سؤال آخر.',
  hint: 'Leave them out, pull fewer words, or pull some from exchanges that no other quote is from.',
  asked: ({ editions }) => editions.some((edition) => ['screen', 'print', 'archive'].includes(edition)),
  check: (evidence) => {
    const stands = standing(evidence)
    return [
      ...evidence.issue.articles.flatMap((article) => [
        ...(evidence.style.pullQuotes === 'none' ? [] : findQuotes(article, stands)),
        ...(article.kind === 'interview' ? findRoles(article, stands) : []),
      ]),
      ...findAdverts(evidence, stands),
    ]
  },
  good: [
    { name: 'a quote that is set', evidence: quoted(`«\u2067${WORDS}\u2069»`) },
    { name: 'a quote in a theme without any', evidence: { ...quoted(), style: styleOf() } },
    { name: 'a role that is set', evidence: known('سلمى، خطاطة') },
    { name: 'an advert that is set', evidence: booked('حبر جيد') },
    { name: 'no quote, no role, no advert', evidence: talk({}) },
  ],
  bad: [
    { name: 'a quote on no page', evidence: quoted('كلام آخر') },
    { name: 'a role on no page', evidence: known('سلمى') },
    { name: 'an advert on no page', evidence: booked() },
  ],
}
