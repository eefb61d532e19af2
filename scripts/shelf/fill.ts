/**
 * A bookcase → its shelf in a folder, and what could not be shown. An issue whose files are not those that were archived
 * stands as the shelf had it before, or else is left out.
 */

import { readAll } from '../../src/archive/storage.ts'
import type { Store } from '../../src/cache/store.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { assetGroup } from '../../src/shelf/assets.ts'
import { planShelf } from '../../src/shelf/shelf.ts'
import type { ShelfFile, ShelvedIssue } from '../../src/shelf/shelved.ts'
import { spoken } from '../spoken.ts'
import type { Bookcase } from './bookcase.ts'
import { type Loss, type ShelfWritten, writeShelf } from './write.ts'

export interface ShelfFilled extends Omit<ShelfWritten, 'lost'> {
  readonly issues: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface Filling {
  /** Where the site will stand. */
  readonly url: string | undefined
  readonly code: string
  readonly store: Store
  /** The scripts of its pages. */
  readonly programs: () => Promise<readonly ShelfFile[]>
  readonly advance: (done: number, of: number) => void
}

/** Nothing is written where there is no issue: an archive that is not at hand empties no shelf. */
export async function fillShelf(folder: string, bookcase: Bookcase, filling: Filling): Promise<ShelfFilled> {
  const losses = new Map<string, Loss>()
  let shown = bookcase.issues
  let filled = { written: 0, removed: 0, all: 0 }
  let isSettled = false
  while (!isSettled && shown.length > 0) {
    const { lost, written, removed, all } = await write(folder, { ...bookcase, issues: shown }, filling)
    for (const loss of lost) losses.set(loss.file.issue, loss)
    filled = { written: filled.written + written, removed: filled.removed + removed, all }
    const left = shown.filter(({ record }) => losses.get(record.id)?.stands !== false)
    isSettled = left.length === shown.length
    shown = left
  }
  const diagnostics = [...bookcase.diagnostics, ...[...losses.values()].map(tellLoss)]
  return { ...filled, issues: shown.length, diagnostics }
}

function write(
  folder: string,
  { issues, read }: Pick<Bookcase, 'issues' | 'read'>,
  { url, code, store, programs, advance }: Filling,
): Promise<ShelfWritten> {
  const readKept = (issue: string, name: string) => readAll(read(issue, name))
  const groups = [
    ...planShelf(issues, {
      url,
      store,
      read: (issue: ShelvedIssue, name) => readKept(issue.record.id, name),
    }),
    assetGroup(issues, { read: readKept, programs }),
  ]
  return writeShelf(folder, groups, { code, read: ({ issue, kept }) => read(issue, kept.name), advance })
}

function tellLoss({ file, stands }: Loss): Diagnostic {
  const { issue, path } = file
  return {
    severity: 'error',
    code: 'shelf/damaged-file',
    message: `Unexpected bytes of ${path} of ${issue} in the archive, expected those that were archived: ${stands ? 'the shelf shows what it had of the issue before' : 'the issue is left out'}.`,
    hint: `Say ${spoken('verify', issue)}, put a whole copy of the file in its place, and call ${spoken('shelf')} again.`,
  }
}
