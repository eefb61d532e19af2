/** Pages between the covers → those that hold nothing but the magazine's name: there must be as many as a sheet has. */

import { withoutControls } from '../../controls.ts'
import { dateline } from '../../issue/titles.ts'
import type { Artifact } from '../../layout/page/frame.ts'
import { inDigits } from '../arabic.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { evidenceOf, issueOf, lineOf, pageOf } from '../example.ts'

function check({ issue, pages }: Evidence): readonly Finding[] {
  const known = new Set([issue.masthead, dateline(issue)])
  return pages.slice(1, -1).flatMap(({ number, items }): Finding[] => {
    const told = items.flatMap((item) => (item.kind === 'text' ? [withoutControls(item.source.text)] : []))
    const isBare = items.every(({ kind }) => kind !== 'picture') && told.every((text) => known.has(text))
    if (!isBare) return []
    return [
      {
        message: `Unexpected page ${number} with nothing but the name of the magazine, expected something to read.`,
        arabic: `ليس على الصفحة ${inDigits(number)} إلا اسم المجلة، والمطلوب ما يُقرأ.`,
        page: number,
      },
    ]
  })
}

const ASIDE: Artifact = { role: 'artifact', type: 'Layout' }
const inside = (...texts: readonly string[]): Evidence =>
  evidenceOf({
    issue: issueOf(),
    pages: [pageOf(1), pageOf(2, ...texts.map((text) => lineOf({ text, tag: ASIDE }))), pageOf(3)],
  })

export const barePage: Check = {
  code: 'preflight/bare-page',
  trade: 'pages',
  severity: 'warning',
  title: 'صفحة بلا كلام',
  about: 'صفحات المجلة مضاعفات أربع، وما زاد منها على المقالات يحمل إعلانًا أو كلامًا من حوار.',
  remedy: 'زد اقتباسات pullQuotes في الحوارات، أو احجز إعلانًا، أو اكتب إعلانًا للمجلة نفسها (house: true).',
  hint: 'Pull more quotes from the interviews, book an advert, or write one of the magazine’s own (house: true).',
  asked: ({ editions }) => editions.some((edition) => ['screen', 'print', 'archive'].includes(edition)),
  check,
  good: [
    { name: 'a page with a quote', evidence: inside('كلام من الحوار') },
    { name: 'the covers', evidence: evidenceOf({ pages: [pageOf(1), pageOf(2)] }) },
  ],
  bad: [
    { name: 'a page with nothing', evidence: inside() },
    { name: 'a page with the name of the magazine', evidence: inside('مجلة') },
  ],
}
