/** Small issues, and what an archive has of them. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { openObject, type StoredVersion } from '../../../src/archive/ocfl/object.ts'
import { fileOf, readAll } from '../../../src/archive/storage.ts'
import { formatDiagnostic } from '../../../src/diagnostic.ts'
import { VOWELLED } from '../../support/printing.ts'

/** An issue of one short interview, with a title of its own. */
export function writeSmall(issues: string, name: string, title: string): string {
  const folder = join(issues, name)
  cpSync(VOWELLED, folder, { recursive: true })
  changeInterview(folder, /^title:.*$/m, `title: ${title}`)
  return folder
}

export function changeInterview(folder: string, from: RegExp | string, to: string): void {
  const file = join(folder, 'interview.yaml')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`There is no ${from} in ${file}.`)
  writeFileSync(file, changed)
}

/** A version whose interview nothing can read, as an archive may have from a press of long ago. */
export async function depositBroken(archive: string, issue: string): Promise<void> {
  const { files } = await newestOf(archive, issue)
  const kept = await Promise.all(
    files.map(async ({ path, read }) => {
      const bytes = path === 'issue/interview.yaml' ? Buffer.from('titel: كلمة\n') : await readAll(read())
      return fileOf(path, bytes)
    }),
  )
  const created = new Date('2026-11-02T00:00:00Z')
  const order = { id: issue, message: 'broken', user: { name: 'test' }, created, files: kept }
  const { diagnostics } = await deposit(openFolder(archive), order)
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
}

/** Names of the versions that an archive has of each of these issues. */
export async function versionsOf(archive: string, issues: readonly string[]) {
  const storage = openFolder(archive)
  const all = issues.map(async (issue) => {
    const object = await openObject(storage, issue)
    return [issue, object?.versions.map(({ name }) => name) ?? []] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

export async function newestOf(archive: string, issue: string): Promise<StoredVersion> {
  const object = await openObject(openFolder(archive), issue)
  if (!object) throw new Error(`The archive has no ${issue}.`)
  return object.version()
}

export async function textIn({ files }: StoredVersion, path: string): Promise<string> {
  const file = files.find((each) => each.path === path)
  if (!file) throw new Error(`The version has no ${path}.`)
  return (await readAll(file.read())).toString('utf8')
}
