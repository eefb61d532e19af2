/** Where an imported article is put, and what is put beside it: its manuscript, its pictures, a line in its issue's running order. */

import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ArticleDraft } from '../../src/desk/draft.ts'
import { slugFor } from '../../src/desk/write/article.ts'
import { listArticle } from '../../src/desk/write/list-article.ts'
import type { House } from '../../src/house.ts'
import { liesWithin, showPath } from '../../src/source/disk.ts'

export interface ImportPlace {
  /** Of the article, absolute. */
  readonly file: string
  readonly slug: string
  /** The issue's own file, where it is put in one. */
  readonly issueFile?: string
  /** The manuscript's name, or its path from the issue. */
  readonly manuscript: string
  /** From the article's file. */
  readonly schema: string
}

export interface PlaceAsked {
  readonly house: House
  /** Where the caller stands. */
  readonly from: string
  readonly out: string | undefined
  readonly issue: string | undefined
}

/** `named`: the manuscript, or `-` for what is pasted. Or what stands in the way. */
export async function placeOf(
  asked: PlaceAsked,
  named: string,
  draft: ArticleDraft,
): Promise<ImportPlace | string> {
  const own = named === '-' ? 'clipboard.txt' : path.basename(named)
  const slug = slugFor(
    named === '-' ? '' : path.parse(own).name,
    draft.title?.text ?? '',
    draft.guests[0]?.name ?? '',
  )
  const schemas = path.join(asked.house.root, 'assets', 'schema')
  const at = (file: string, manuscript: string): ImportPlace => ({
    file,
    slug,
    manuscript,
    schema: slashed(path.relative(path.dirname(file), path.join(schemas, `${draft.kind}.schema.json`))),
  })
  const { out, from, issue, house } = asked
  const given = out === undefined ? undefined : path.resolve(from, out)
  const fileIn = (named: string) => (/\.ya?ml$/.test(named) ? named : path.join(named, `${slug}.yaml`))
  if (issue === undefined) return at(fileIn(given ?? path.join(house.output, 'import')), own)
  const issueFile = await issueFileIn(path.resolve(from, issue))
  if (!issueFile) return `Unexpected folder ${issue} without issue.yaml, expected that of an issue.`
  const room = draft.kind === 'interview' ? 'interviews' : 'features'
  const file = fileIn(given ?? path.join(path.dirname(issueFile), room))
  if (!liesWithin(path.dirname(issueFile), file))
    return `Unexpected place ${showPath(file)} outside of the issue, expected one in its folder.`
  return { ...at(file, `manuscripts/${own}`), issueFile }
}

function slashed(name: string): string {
  return name.split(path.sep).join('/')
}

const ISSUE_FILES = ['issue.yaml', 'issue.yml', 'issue.json']

async function issueFileIn(folder: string): Promise<string | undefined> {
  for (const name of ISSUE_FILES) if (await isThere(path.join(folder, name))) return path.join(folder, name)
  return undefined
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

export interface PutFile {
  readonly path: string
  readonly bytes: Uint8Array | string
}

/** Writes all of them, or none where one is there already with other words in it: somebody may have edited it. Gives that one. */
export async function putFiles(files: readonly PutFile[]): Promise<string | undefined> {
  for (const file of files) if (await standsOtherwise(file)) return file.path
  for (const { path: file, bytes } of files) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  return undefined
}

async function standsOtherwise({ path: file, bytes }: PutFile): Promise<boolean> {
  if (!(await isThere(file))) return false
  return Buffer.compare(await readFile(file), Buffer.from(bytes)) !== 0
}

/** Whether it is listed now; not where the running order is one that a person must write in. */
export async function listInIssue(issueFile: string, article: string): Promise<boolean> {
  const text = await readFile(issueFile, 'utf8')
  const listed = listArticle(text, slashed(path.relative(path.dirname(issueFile), article)))
  if (listed === undefined) return false
  if (listed !== text) await writeFile(issueFile, listed)
  return true
}

export function tellStanding(file: string): string {
  return `Unexpected ${showPath(file)}, expected nothing there yet: somebody may have edited it.`
}
