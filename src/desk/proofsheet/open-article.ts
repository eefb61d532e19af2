/** The path of an article's file → the article, what its issue says of itself, and its manuscript, or what stands in the way. */

import { basename, dirname, join } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import { judgeArticle } from '../../issue/articles.ts'
import { fieldOf } from '../../issue/fields.ts'
import { ISSUE_FILES } from '../../issue/issue-files.ts'
import { manuscriptPath } from '../../issue/manuscripts.ts'
import { type Complaint, diagnose, quote } from '../../source/complaint.ts'
import { isThere, MOST_FILE, readRegular, showPath } from '../../source/disk.ts'
import { readSource, type Source } from '../../source/read.ts'
import type { Manuscript } from '../manuscript.ts'
import { readManuscript } from '../read.ts'
import { isSheetArticle, type SheetArticle } from './article-texts.ts'
import type { SheetIssue } from './sheet.ts'

export interface OpenedArticle {
  readonly article: SheetArticle
  readonly source: Source
  /** The issue's own file, and its folder. */
  readonly issueSource: Source
  readonly folder: string
  readonly issue: SheetIssue
  readonly manuscript?: Manuscript
}

export interface ArticleOpening {
  readonly value?: OpenedArticle
  readonly diagnostics: readonly Diagnostic[]
}

/** `path` is absolute. */
export async function openArticle(path: string): Promise<ArticleOpening> {
  const own = await findIssueFile(dirname(path))
  if (ISSUE_FILES.includes(basename(path))) return { diagnostics: [diagnose('desk', noArticle(path))] }
  if (own === undefined) return { diagnostics: [diagnose('desk', strayArticle(path))] }
  const folder = dirname(own)
  const [source, issueSource] = await Promise.all([
    readSource(path, 'issue', { within: folder }),
    readSource(own, 'issue', { within: folder }),
  ])
  const { article, diagnostics } = judgeArticle(source)
  const issue = issueFacts(issueSource)
  if (!article || !issue || hasErrors(diagnostics))
    return { diagnostics: [...diagnostics, ...issueSource.diagnostics] }
  if (!isSheetArticle(article))
    return { diagnostics: [diagnose('desk', severalAuthors(article.kind), source.locate(['kind']))] }
  const opened = { article, source, issueSource, folder, issue }
  const named = 'manuscript' in article ? article.manuscript : undefined
  if (named === undefined) return { value: opened, diagnostics }
  const manuscript = await openManuscript(folder, named)
  if ('rule' in manuscript) {
    const told = { ...manuscript, severity: 'warning' as const }
    return {
      value: opened,
      diagnostics: [...diagnostics, diagnose('desk', told, source.locate(['manuscript']))],
    }
  }
  return { value: { ...opened, manuscript }, diagnostics }
}

/** In the folder itself, or the nearest above it. */
async function findIssueFile(folder: string): Promise<string | undefined> {
  for (const name of ISSUE_FILES) {
    const path = join(folder, name)
    if (await isThere(path)) return path
  }
  const above = dirname(folder)
  return above === folder ? undefined : findIssueFile(above)
}

function issueFacts({ value }: Source): SheetIssue | undefined {
  const [masthead, date, language] = ['masthead', 'date', 'language'].map((key) => fieldOf(value, key))
  if (typeof masthead !== 'string' || typeof date !== 'string' || typeof language !== 'string')
    return undefined
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { masthead, date, language } : undefined
}

async function openManuscript(folder: string, named: string): Promise<Manuscript | Complaint> {
  const path = manuscriptPath(folder, named)
  if (typeof path !== 'string') return path
  const bytes = await readRegular(path, { within: folder, most: MOST_FILE })
  return 'rule' in bytes ? bytes : readManuscript({ file: showPath(path), bytes })
}

function noArticle(path: string): Complaint {
  return {
    rule: 'article',
    found: `file ${quote(showPath(path))} of an issue`,
    expected: 'the file of an article',
    hint: 'Each article goes to its own author: name its file.',
  }
}

function strayArticle(path: string): Complaint {
  return {
    rule: 'missing-issue',
    found: `article ${quote(showPath(path))} outside an issue`,
    expected: `one of ${ISSUE_FILES.join(', ')} beside it or above it`,
    hint: 'Name the file of an article in the folder of its issue.',
  }
}

function severalAuthors(kind: string): Complaint {
  return {
    rule: 'kind',
    found: `kind ${quote(kind)}`,
    expected: 'an interview, a feature, a column or a letter',
    hint: 'Short pieces go to their writers one by one, in a letter of your own.',
  }
}
