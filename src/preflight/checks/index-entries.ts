/** The index of an issue and what its articles mark for it → one without the other. */

import { indexOf } from '../../issue/index-entries.ts'
import type { Check, Finding } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf } from '../example.ts'

const SPAN = { file: 'issue.yaml', line: 1, column: 1 }
const marked = letterOf({ index: ['ساعات'] })

export const emptyIndex: Check = {
  code: 'preflight/empty-index',
  trade: 'pages',
  severity: 'warning',
  title: 'كشّاف بلا مداخل',
  about: 'للكشّاف في ترتيب العدد كلمات معلّمة في المقالات، وإلا فلا صفحة له.',
  remedy: 'علّم كلمات في النص هكذا: [كلمة]{index}، أو اكتب index في مقال، أو احذف الكشّاف من ترتيب العدد.',
  hint: 'Mark words of the text as [words]{index}, give an article index: with headings, or remove index from the running order.',
  check: ({ issue }): readonly Finding[] => {
    if (!issue.index || indexOf(issue).length > 0) return []
    const message = 'Unexpected index without an entry in the running order, expected words that it leads to.'
    const arabic = 'في ترتيب العدد كشّاف بلا مداخل، والمطلوب كلمات معلّمة في المقالات يقود إليها.'
    return [{ message, arabic, span: issue.index.span }]
  },
  good: [
    {
      name: 'an index with an entry',
      evidence: evidenceOf({ issue: issueOf({ articles: [marked], index: { span: SPAN } }) }),
    },
    { name: 'neither an index nor an entry', evidence: evidenceOf({ issue: issueOf() }) },
  ],
  bad: [
    {
      name: 'an index with nothing in it',
      evidence: evidenceOf({ issue: issueOf({ articles: [letterOf()], index: { span: SPAN } }) }),
    },
  ],
}

export const missingIndex: Check = {
  code: 'preflight/missing-index',
  trade: 'pages',
  severity: 'warning',
  title: 'مداخل بلا كشّاف',
  about: 'ما عُلّم للكشّاف يُطبع في صفحته، حيث يذكرها ترتيب العدد بعد آخر مقال.',
  remedy: 'اكتب "- index" في آخر articles.',
  hint: 'Write "- index" behind the last of the articles, or leave out the marks.',
  check: ({ issue }): readonly Finding[] => {
    const entries = issue.index ? [] : indexOf(issue).flatMap((group) => group.entries)
    const [first] = entries
    const article = first?.places[0]?.article
    if (!first || !article) return []
    const message = `Unexpected entries for an index that is not in the running order, “${first.heading}” among them, expected the index behind the last article.`
    const arabic = 'في المقالات كلمات معلّمة لكشّاف ليس في ترتيب العدد، والمطلوب أن يكون بعد آخر مقال.'
    return [{ message, arabic, span: article.span }]
  },
  good: [
    {
      name: 'entries and an index',
      evidence: evidenceOf({ issue: issueOf({ articles: [marked], index: { span: SPAN } }) }),
    },
  ],
  bad: [{ name: 'entries alone', evidence: evidenceOf({ issue: issueOf({ articles: [marked] }) }) }],
}
