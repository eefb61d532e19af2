/** An issue's folder → the articles of its running order, and the text of each: no other file is shown to a form. */

import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import { kindOf, listEntries } from '../../../src/issue/articles.ts'
import { fieldOf } from '../../../src/issue/fields.ts'
import { ISSUE_FILES } from '../../../src/issue/issue-files.ts'
import type { ListedArticle } from '../../../src/proof/form/form.ts'
import type { Complaint } from '../../../src/source/complaint.ts'
import { quote } from '../../../src/source/complaint.ts'
import { isThere, MOST_TEXT, readRegular, wayFrom } from '../../../src/source/disk.ts'
import { readSource, resolvePath, type Source } from '../../../src/source/read.ts'

/** A file as it is on the disk. */
export interface OnDisk {
  /** Absolute. */
  readonly path: string
  readonly text: string
}

/** The two files that an edit may change. */
export interface EditedFiles {
  readonly article: OnDisk
  readonly issue: OnDisk
}

export async function listArticles(folder: string): Promise<readonly ListedArticle[]> {
  const issue = await readIssueFile(folder)
  const paths = issue ? pathsIn(folder, issue) : []
  return Promise.all(
    paths.map(async (path) => {
      const { value } = await readSource(path, 'issue', { within: folder })
      const [title, file] = [fieldOf(value, 'title'), wayFrom(folder, path)]
      return {
        file,
        kind: value === undefined ? '' : kindOf(value),
        title: typeof title === 'string' ? title : file,
      }
    }),
  )
}

/** `file`: from the issue's folder. */
export async function openFiles(folder: string, file: string): Promise<EditedFiles | Complaint> {
  const issue = await readIssueFile(folder)
  const path = issue && pathsIn(folder, issue).find((each) => wayFrom(folder, each) === file)
  if (!issue || path === undefined) return notListed(file)
  const [article, own] = await Promise.all([path, issue.path].map((each) => readTextFile(each, folder)))
  if (article === undefined || own === undefined) return notListed(file)
  if ('rule' in article) return article
  return 'rule' in own ? own : { article, issue: own }
}

async function readIssueFile(folder: string): Promise<Source | undefined> {
  for (const name of ISSUE_FILES) {
    const path = join(folder, name)
    if (await isThere(path)) return readSource(path, 'issue', { within: folder })
  }
  return undefined
}

function pathsIn(folder: string, issue: Source): readonly string[] {
  return listEntries(issue.value).flatMap((listed) => {
    const entry = typeof listed === 'string' ? listed : fieldOf(listed, 'file')
    const path =
      typeof entry === 'string' && entry.trim() !== '' ? resolvePath(folder, issue.path, entry) : undefined
    return typeof path === 'string' ? [path] : []
  })
}

async function readTextFile(path: string, folder: string): Promise<OnDisk | Complaint> {
  const bytes = await readRegular(path, { within: folder, most: MOST_TEXT })
  if ('rule' in bytes) return bytes
  return isUtf8(bytes) ? { path, text: bytes.toString('utf8') } : NOT_TEXT
}

/** Whose bytes would be lost in writing it. */
const NOT_TEXT: Complaint = {
  rule: 'utf-8',
  found: 'bytes that are not UTF-8',
  expected: 'a text file in UTF-8',
  hint: 'Save the file as UTF-8 in your text editor.',
}

function notListed(file: string): Complaint {
  return {
    rule: 'form-not-listed',
    found: `file ${quote(file)}`,
    expected: 'an article of the running order',
    hint: 'List it under articles: in the issue’s file.',
  }
}
