/** What the disk says against a generation → a diagnostic, in the words of one who can mend it. */

import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { showPath } from '../../src/source/disk.ts'

/** Something stands where a file or a folder must be. */
export class Obstacle extends Error {
  readonly path: string
  readonly kind: 'file' | 'folder'

  constructor(path: string, kind: Obstacle['kind']) {
    super(`There is a ${kind} at ${path}.`)
    this.path = path
    this.kind = kind
  }
}

/** Another issue is printed there. */
export class Foreign extends Error {
  readonly issue: string

  constructor(issue: string) {
    super(`Printed from ${issue}.`)
    this.issue = issue
  }
}

/** What some systems say of a folder in which a file is open. */
const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES'])

export async function refusedOutput(folder: string, error: unknown): Promise<Diagnostic> {
  const common = { severity: 'error', code: 'output/refused' } as const
  if (error instanceof Foreign)
    return {
      ...common,
      message: `Unexpected second issue for ${showPath(folder)}, which is printed from ${error.issue}, expected a folder of its own.`,
      hint: 'Give one of the two issue folders another name, or print it elsewhere with --out.',
    }
  if (error instanceof Obstacle) return obstacle(error.path, error.kind)
  const { code = 'unknown', path = folder } = error as NodeJS.ErrnoException
  if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR')
    return obstacle(path, code === 'EISDIR' ? 'folder' : 'file')
  const inUse = IN_USE.has(code) ? await findInUse(folder) : undefined
  if (inUse !== undefined)
    return {
      ...common,
      message: `Unexpected refusal (${code}) at ${showPath(inUse)}, expected a file that no other program has open.`,
      hint: 'Close the program that shows it, and print again.',
    }
  return {
    ...common,
    message: `Unexpected refusal (${code}) at ${showPath(path)}, expected a folder to write into.`,
    hint: 'Make sure that you may write there, and that the disk has room.',
  }
}

function obstacle(path: string, kind: Obstacle['kind']): Diagnostic {
  return {
    severity: 'error',
    code: 'output/refused',
    message: `Unexpected ${kind} at ${showPath(path)}, expected room for what is printed.`,
    hint: 'Move it away, or give it another name.',
  }
}

/** The first file of a folder that the system does not let anybody write to. */
async function findInUse(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    try {
      await (await open(path, 'r+')).close()
    } catch {
      return path
    }
  }
  return undefined
}
