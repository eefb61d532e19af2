/** Records of issues as an archive has them: of the samples as they are loaded, and of issues made up for a test. */

import { join } from 'node:path'
import {
  type ArticleRecord,
  type IssueRecord,
  type PartRecord,
  RECORD_FORMAT,
} from '../../src/archive/record/issue-record.ts'
import { makeRecord } from '../../src/archive/record/make-record.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { HOUSE } from './house.ts'

/** Of both sample issues, as if each article had one page. */
export function sampleRecords(): Promise<readonly IssueRecord[]> {
  return Promise.all(
    ['001', '002'].map(async (name) => {
      const { value } = await loadIssue(join(HOUSE, 'assets', 'issues', name))
      if (!value) throw new Error(`The sample issue ${name} must load.`)
      const pages = value.articles.map(({ slug }, index) => [slug, [index + 1, index + 1]] as const)
      return makeRecord(value, { pages: 12, articles: new Map(pages), pageOf: () => undefined }, [])
    }),
  )
}

export function recordOf(id: string, date: string, articles: readonly ArticleRecord[]): IssueRecord {
  return {
    format: RECORD_FORMAT,
    id,
    names: { book: `urn:test:${id}`, print: `urn:test:${id}:print`, series: 'urn:test' },
    masthead: 'مجلة',
    number: 1,
    date,
    language: 'ar-EG',
    numerals: 'arabic-indic',
    labels: { number: `العدد ${id}`, date },
    theme: 'plain',
    pages: 8,
    cover: { story: articles[0]?.slug ?? '', alternative: 'غلاف' },
    articles,
    editions: [],
  }
}

/** An interview of these answers, one a page from the second on, or of questions with their answers. */
export function talkOf(
  slug: string,
  answers: readonly (string | readonly [question: string, answer: string])[],
  rest: Partial<ArticleRecord> = {},
): ArticleRecord {
  const parts = answers.map((given, index): PartRecord => {
    const [question, text] = typeof given === 'string' ? [undefined, given] : given
    return { anchor: `q${index + 1}`, ...(question !== undefined && { question }), text, page: index + 2 }
  })
  const pages = { firstPage: 1, lastPage: answers.length + 1 }
  return { slug, kind: 'interview', title: slug, credits: [], ...pages, parts, ...rest }
}
