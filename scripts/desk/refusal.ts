/** What stands in the way of a manuscript's import → a finding at its name, and what a disk says → a complaint in plain words. */

import { lstat, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { type Complaint, diagnose, quote } from '../../src/source/complaint.ts'
import { showPath } from '../../src/source/disk.ts'

/** `named`: the manuscript as it was called. */
export function refusalOf(named: string, complaint: Omit<Complaint, 'rule'> & { rule?: string }): Diagnostic {
  return diagnose('desk', { rule: 'import', ...complaint }, { file: named, line: 1, column: 1 })
}

const RIGHTS = 'Change its rights, or give another place by --out.'

/** Why a file could not be written. Throws on what no disk has said. */
export async function complaintOfDisk(error: unknown, file: string): Promise<Complaint> {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  const above = await standingAbove(file)
  const [found, expected, hint] = told(code, file, above)
  return { rule: 'unwritable', found, expected, hint }
}

type Told = readonly [found: string, expected: string, hint: string]

function told(code: string, file: string, above: Standing): Told {
  const [own, place] = [quote(showPath(file)), quote(showPath(above.path))]
  if (!above.isFolder && above.path !== file)
    return [
      `file ${place} on the way to ${own}`,
      'a folder there',
      'Give another place by --out, or another name to that file.',
    ]
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return [
        `${above.isFolder ? 'folder' : 'file'} ${place}, which may not be written`,
        'one that may',
        RIGHTS,
      ]
    case 'EROFS':
      return [`disk of ${place}, which can only be read`, 'one that can be written', RIGHTS]
    case 'ENOSPC':
    case 'EDQUOT':
      return [`full disk of ${place}`, `room for ${own}`, 'Make room on it, or give another place by --out.']
    case 'ENAMETOOLONG':
      return [`name ${own}, too long for the disk`, 'a shorter one', 'Give another name by --out.']
    case 'EEXIST':
      return [`${own}, a link or a new file`, 'nothing there yet', 'Take it away, or give another place.']
    default:
      return [`refusal (${code}) of ${own}`, 'a place for a file', 'Give another place by --out.']
  }
}

interface Standing {
  readonly path: string
  readonly isFolder: boolean
}

/** The file itself, else the nearest above it that is there. */
async function standingAbove(file: string): Promise<Standing> {
  const facts = await (file.endsWith(path.sep) ? stat : lstat)(file).catch(() => undefined)
  const isLink = facts?.isSymbolicLink() === true
  const real = isLink ? await stat(file).catch(() => facts) : facts
  if (real) return { path: file, isFolder: real.isDirectory() }
  const up = path.dirname(file)
  return up === file ? { path: file, isFolder: true } : standingAbove(up)
}
