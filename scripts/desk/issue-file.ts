/** The issue that an article is put into: its own file, found and judged before anything is written, and what it lists. */

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { listArticle, listingLine } from '../../src/desk/write/list-article.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { readArticles, slugOf } from '../../src/issue/articles.ts'
import { ISSUE_FILES } from '../../src/issue/issue-files.ts'
import { type Complaint, diagnose, quote } from '../../src/source/complaint.ts'
import { showPath, wayFrom } from '../../src/source/disk.ts'
import { readSource, type Source } from '../../src/source/read.ts'
import type { PutFile } from './put.ts'

const HINT = 'Name the folder of an issue behind --issue, the one with its issue.yaml.'

/** What is wrong with a file itself is told at its place; the rest is a complaint. */
export type OpenedIssue = Source | Complaint | readonly Diagnostic[]

/** `named`: the folder as it was called. */
export async function openIssue(folder: string, named: string): Promise<OpenedIssue> {
  const kind = await kindOf(folder)
  if (kind === 'missing')
    return complain(`absence of the folder ${quote(named)}`, 'the folder of an issue there')
  if (kind === 'file') return complain(`file ${quote(named)}`, 'the folder of an issue')
  if (kind !== 'folder')
    return complain(`refusal (${kind}) of the folder ${quote(named)}`, 'one that may be read')
  for (const name of ISSUE_FILES) {
    const file = path.join(folder, name)
    const found = await kindOf(file)
    if (found === 'missing') continue
    if (found !== 'folder' && found !== 'file')
      return complain(`refusal (${found}) of ${quote(showPath(file))}`, 'a file that may be read')
    return judged(await readSource(file, 'issue', { within: folder }))
  }
  return complain(`folder ${quote(named)} without issue.yaml`, 'that of an issue')
}

function complain(found: string, expected: string): Complaint {
  return { rule: 'import', found, expected, hint: HINT }
}

/** A folder, a file, nothing, or the code of the disk’s refusal. */
async function kindOf(file: string): Promise<string> {
  return stat(file).then(
    (facts) => (facts.isDirectory() ? 'folder' : 'file'),
    ({ code = 'unknown' }: NodeJS.ErrnoException) =>
      code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code,
  )
}

/** One that cannot be read as an issue at all is mended first: nothing could be listed in it. */
function judged(source: Source): Source | readonly Diagnostic[] {
  const { value, diagnostics, locate } = source
  if (value === undefined) return diagnostics.filter(({ severity }) => severity === 'error')
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return source
  const complaint = {
    rule: 'shape',
    found: 'file that is no list of keys',
    expected: 'the keys of an issue and their values',
    hint: 'Begin with the keys of a file that works, for example from the sample issue.',
  }
  return [diagnose('issue', complaint, locate([]))]
}

/** Which other article of the issue has each slug, as people are shown its path. */
export async function slugsIn(issue: Source, except: string): Promise<ReadonlyMap<string, string>> {
  const { articles } = await readArticles(path.dirname(issue.path), issue)
  return new Map(
    articles.flatMap(({ source }) => {
      const slug = slugOf(source.value)
      return slug === undefined || source.path === except
        ? []
        : [[slug, showPath(source.path)] as [string, string]]
    }),
  )
}

export interface Listing {
  /** The issue's file with the article in it; none where it is listed already, or where a person must write it in. */
  readonly files: readonly PutFile[]
  readonly warning?: Diagnostic
}

export async function listingOf(issue: Source, article: string): Promise<Listing> {
  const text = await readFile(issue.path, 'utf8')
  const named = wayFrom(path.dirname(issue.path), article)
  const listed = listArticle(text, named)
  if (listed === text) return { files: [] }
  if (listed !== undefined) return { files: [{ path: issue.path, bytes: listed, isChanged: true }] }
  const complaint: Complaint = {
    rule: 'unlisted',
    severity: 'warning',
    found: 'form of articles:',
    expected: 'a list to write the article in',
    hint: `Write this line under articles: there: "  ${listingLine(named)}"`,
  }
  return { files: [], warning: diagnose('desk', complaint, issue.locate(['articles'])) }
}
