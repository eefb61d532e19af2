/**
 * An issue folder and what its issue names → the files it is made from, found in `listSources` and read in
 * `readSources`: its data, its pictures, and the manuscripts behind them. An archive keeps them beside what was made of
 * them. What lies in the folder without being named is told, and stays where it is.
 */

import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, quote } from '../source/complaint.ts'
import { MOST_FILE, readRegular, showPath, wayFrom } from '../source/disk.ts'
import type { Picture } from './block.ts'
import type { AdvertArtwork, Issue } from './issue.ts'
import { plainLine } from './lines.ts'
import { judgeManuscript, type NamedManuscripts, PDF, TYPES } from './manuscripts.ts'
import { picturesOf } from './parts.ts'
import { plainText } from './plain-text.ts'
import { issueTitle } from './titles.ts'

/** A file that an issue is made from. */
export interface NamedFile {
  /** Absolute. */
  readonly path: string
  /** Relative to the issue's folder, with forward slashes: as the issue's own file would name it. */
  readonly name: string
  /** Media type. */
  readonly type: string
  /** `issue`, `article`, `picture`: what the press reads. `manuscript`: what the journalist delivered. */
  readonly kind: 'issue' | 'article' | 'picture' | 'manuscript'
  /** What is in it, in words of the issue. */
  readonly about: string
}

export interface SourceFile extends NamedFile {
  readonly bytes: Uint8Array
}

const MANUSCRIPTS = 'manuscripts/'

const DATA = ['.yaml', '.yml', '.json']

/**
 * Of an issue that is right in every part: its own file, and its articles' in running order, by their paths; and the
 * manuscripts that they name, wherever in the folder those lie.
 */
export async function listSources(
  folder: string,
  issue: Issue,
  [own = '', ...articles]: readonly string[],
  manuscripts: NamedManuscripts,
): Promise<{ readonly files: readonly NamedFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const file = (path: string, kind: NamedFile['kind'], about: string): NamedFile => {
    const name = wayFrom(folder, path)
    return { path, name, type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream', kind, about }
  }
  const named = [
    file(own, 'issue', issueTitle(issue)),
    ...articles.map((path, index) => {
      const article = issue.articles[index]
      return file(path, 'article', article ? plainText(article.title) : basename(path))
    }),
    ...picturesIn(issue).map((picture) => ({
      ...file(picture.path, 'picture', plainLine(picture.alternative)),
      type: 'format' in picture ? `image/${picture.format}` : PDF,
    })),
  ]
  const known = new Set(named.map(({ path }) => path))
  const strangers = (await walk(folder, folder)).filter(({ path }) => !known.has(path))
  const delivered = strangers.filter(({ name }) => name.startsWith(MANUSCRIPTS))
  const slips = await Promise.all(
    delivered.map(({ path }) => (manuscripts.has(path) ? undefined : judgeManuscript(path, folder))),
  )
  const kept = delivered.map(({ path }) => path).filter((_, index) => !slips[index])
  const sound = [...new Set([...kept, ...manuscripts.keys()])].filter(
    (path) => manuscripts.get(path) !== 'told',
  )
  return {
    files: [...named, ...sound.map((path) => file(path, 'manuscript', basename(path)))],
    diagnostics: [
      ...slips.flatMap((slip, index) => {
        const at = { file: showPath(delivered[index]?.path ?? folder), line: 1, column: 1 }
        return slip ? [diagnose('issue', slip, at)] : []
      }),
      ...tellUnnamed(
        strangers.filter(
          (entry) => !delivered.includes(entry) && !manuscripts.has(entry.path) && isData(entry),
        ),
        folder,
      ),
    ],
  }
}

/** Their bytes, or what has happened to them since they were found. */
export async function readSources(
  folder: string,
  files: readonly NamedFile[],
): Promise<Checked<SourceFile[]>> {
  const read = await Promise.all(
    files.map(async (file) => ({
      file,
      bytes: await readRegular(file.path, { within: folder, most: MOST_FILE }),
    })),
  )
  const diagnostics = read.flatMap(({ bytes }) => ('rule' in bytes ? [diagnose('issue', bytes)] : []))
  if (diagnostics.length > 0) return { diagnostics }
  return {
    value: read.flatMap(({ file, bytes }) => ('rule' in bytes ? [] : [{ ...file, bytes }])),
    diagnostics,
  }
}

/** Each once, in the order of print. */
function picturesIn({ cover, adverts, articles }: Issue): readonly (Picture | AdvertArtwork)[] {
  const booked = adverts.flatMap(({ picture, artwork }) => [picture, artwork])
  const all = [cover.picture, ...articles.flatMap(picturesOf), ...booked]
  return [...new Map(all.flatMap((picture) => (picture ? [[picture.path, picture]] : []))).values()]
}

interface FolderEntry {
  readonly path: string
  readonly name: string
  readonly entry: Dirent
}

/** Everything in a folder but what is hidden, in the order of its names, whatever the disk's; links are not followed. */
async function walk(folder: string, home: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const seen = entries
    .filter(({ name }) => !/^(\.|~\$)/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const below: FolderEntry[] = []
  for (const entry of seen) {
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory()
    // A folder that is called like a file was meant as one.
    if (!isFolder || DATA.includes(extname(entry.name).toLowerCase()))
      below.push({ path, name: wayFrom(home, path), entry })
    if (isFolder) below.push(...(await walk(path, home)))
  }
  return below
}

/** A second file of the issue itself has been told. */
function isData({ name }: FolderEntry): boolean {
  return DATA.includes(extname(name).toLowerCase()) && !/^issue\.(yaml|yml|json)$/.test(name)
}

const SHOWN = 3

/** One word for all: a file that nobody names is a draft, or was forgotten. */
function tellUnnamed(entries: readonly FolderEntry[], folder: string): readonly Diagnostic[] {
  if (entries.length === 0) return []
  const shown = entries.slice(0, SHOWN).map(({ name }) => quote(name))
  const rest = entries.length - shown.length
  const complaint: Complaint = {
    rule: 'unnamed-file',
    found: `${entries.length === 1 ? 'file' : 'files'} that nothing names, ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    expected: 'articles of the running order',
    hint: 'Name what was forgotten under articles; the rest is passed over, and no edition holds it.',
    severity: 'warning',
  }
  return [
    diagnose('issue', complaint, {
      file: showPath(join(folder, entries[0]?.name ?? '')),
      line: 1,
      column: 1,
    }),
  ]
}
