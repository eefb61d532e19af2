/** Where an imported article is put, and what is put beside it: its manuscript, its pictures, a line in its issue's running order. */

import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listArticle } from '../../src/desk/write/list-article.ts'
import { showPath } from '../../src/source/disk.ts'

export interface ImportPlace {
  /** Of the article, absolute. */
  readonly file: string
  /** Of the issue that it is put in. */
  readonly issue?: string
}

export interface ImportedFile {
  readonly path: string
  readonly bytes: Uint8Array | string
}

/** A file that must not be written over: somebody may have edited it. */
export class StandsThere extends Error {
  readonly path: string
  constructor(standing: string) {
    super(`Unexpected ${showPath(standing)}, expected nothing there yet.`)
    this.path = standing
  }
}

export async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Writes nothing where one of the files is there already, with other words in it. */
export async function putFiles(files: readonly ImportedFile[]): Promise<void> {
  for (const file of files) if (await standsOtherwise(file)) throw new StandsThere(file.path)
  for (const { path: file, bytes } of files) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}

async function standsOtherwise({ path: file, bytes }: ImportedFile): Promise<boolean> {
  if (!(await isThere(file))) return false
  return Buffer.compare(await readFile(file), Buffer.from(bytes as string)) !== 0
}

const ISSUE_FILES = ['issue.yaml', 'issue.yml', 'issue.json']

export async function issueFileOf(folder: string): Promise<string | undefined> {
  for (const name of ISSUE_FILES) if (await isThere(path.join(folder, name))) return path.join(folder, name)
  return undefined
}

/** Whether it was listed, or had been; not where the file's running order is one that a person must write in. */
export async function listInIssue(issueFile: string, article: string): Promise<boolean> {
  const text = await readFile(issueFile, 'utf8')
  const listed = listArticle(text, path.relative(path.dirname(issueFile), article).split(path.sep).join('/'))
  if (listed === undefined) return false
  if (listed !== text) await writeFile(issueFile, listed)
  return true
}
