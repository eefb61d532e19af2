/**
 * The manuscripts that articles name as their authors delivered them → where each lies, with a warning where it is not
 * there: nothing of them is printed, so an issue stands without them.
 */

import { extname, join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, quote } from '../source/complaint.ts'
import { MOST_FILE, readRegular } from '../source/disk.ts'
import { resolvePath, type Source } from '../source/read.ts'
import { fieldOf } from './fields.ts'

/** By absolute path: whether it can be kept. */
export type NamedManuscripts = ReadonlyMap<string, 'sound' | 'told'>

export const PDF = 'application/pdf'

/** Of what an issue names, and of what a journalist delivers, as programs of its time write it. */
export const TYPES: Readonly<Record<string, string>> = {
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.csv': 'text/csv',
  '.rtf': 'application/rtf',
  '.pdf': PDF,
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
}

const PLACE = 'Write the path from the issue folder, with forward slashes, such as manuscripts/talk.docx.'

/** Two articles may be of one manuscript: what is wrong with it is told once. */
export async function findManuscripts(
  folder: string,
  articles: readonly Source[],
): Promise<{ readonly manuscripts: NamedManuscripts; readonly diagnostics: readonly Diagnostic[] }> {
  const manuscripts = new Map<string, 'sound' | 'told'>()
  const diagnostics: Diagnostic[] = []
  for (const source of articles) {
    const named = fieldOf(source.value, 'manuscript')
    if (typeof named !== 'string' || named.trim() === '') continue // the schema has said so
    const path = manuscriptPath(folder, named)
    const span = source.locate(['manuscript'])
    if (typeof path !== 'string') {
      diagnostics.push(diagnose('issue', path, span))
      continue
    }
    if (manuscripts.has(path)) continue
    const slip = await judgeManuscript(path, folder)
    manuscripts.set(path, slip ? 'told' : 'sound')
    if (slip) diagnostics.push(diagnose('issue', slip, span))
  }
  return { manuscripts, diagnostics }
}

/** The absolute path of a manuscript that an article of this folder names. */
export function manuscriptPath(folder: string, named: string): string | Complaint {
  const path = resolvePath(folder, join(folder, 'issue.yaml'), named)
  return typeof path === 'string' ? path : { ...path, hint: PLACE }
}

/** What stands in the way of keeping it: it cannot be read, or nobody knows what it is. */
export async function judgeManuscript(path: string, folder: string): Promise<Complaint | undefined> {
  const passedOver = 'it is not kept in the archive.'
  const opened = await readRegular(path, { within: folder, most: MOST_FILE })
  if ('rule' in opened)
    return { ...opened, severity: 'warning', hint: `${opened.hint ?? ''} Until then ${passedOver}` }
  if (TYPES[extname(path).toLowerCase()]) return undefined
  return {
    rule: 'manuscript-kind',
    found: `kind of manuscript ${quote(path.split(/[/\\]/).at(-1) ?? path)}`,
    expected: `one of ${Object.keys(TYPES).join(', ')}`,
    hint: `Save it as one of these; until then ${passedOver}`,
    severity: 'warning',
  }
}
