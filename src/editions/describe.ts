/** An issue → what every PDF of it says of itself. */

import type { Issue } from '../issue/issue.ts'
import { plainLine } from '../issue/lines.ts'
import { namePrint } from '../issue/names.ts'
import { issueTitle } from '../issue/titles.ts'
import type { Info } from '../paint/metadata.ts'

/** `date` is when the file says it was made. */
export function describe(issue: Issue, date: Date): Info {
  const authors = [
    ...new Set(issue.articles.flatMap(({ credits }) => credits.map(({ name }) => plainLine(name)))),
  ]
  const guests = issue.articles.flatMap((article) =>
    article.kind === 'interview' ? article.guests.map(({ name }) => plainLine(name)) : [],
  )
  return {
    title: issueTitle(issue),
    authors,
    subject: guests.join('، '),
    language: issue.language,
    identifier: namePrint(issue),
    ...(issue.publisher && { publisher: issue.publisher }),
    ...(issue.rights && { rights: issue.rights }),
    published: issue.date,
    serial: { name: issue.masthead, number: issue.number, ...(issue.issn && { issn: issue.issn }) },
    date,
  }
}
