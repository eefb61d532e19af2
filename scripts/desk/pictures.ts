/** Pictures of a manuscript → where they lie by the article: those within it, and those beside a saved page. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import { wayFrom } from '../../src/source/disk.ts'
import type { ImportPlace } from './place.ts'
import { freePath, type PutFile } from './put.ts'

export interface FoundPictures {
  /** To be put beside the article, or into its issue. */
  readonly files: readonly PutFile[]
  /** By the name that the manuscript has for it: its path from the article's file. */
  readonly paths: ReadonlyMap<string, string>
}

/** Kinds that the press takes. */
const TAKEN = /\.(?:jpe?g|png)$/i

/** `beside`: the folder of the manuscript. None is put over another file: it has a number behind its name then. */
export async function findPictures(
  { paragraphs, files = [] }: Manuscript,
  { file, slug, issue }: Pick<ImportPlace, 'file' | 'slug' | 'issue'>,
  beside: string,
): Promise<FoundPictures> {
  const named = paragraphs.flatMap(({ kind, runs }) =>
    kind === 'picture' ? runs.flatMap(({ href }) => (href ? [href] : [])) : [],
  )
  const folder = path.join(path.dirname(issue?.path ?? file), 'pictures')
  const put = new Map<string, PutFile>()
  for (const name of new Set(named)) {
    if (!TAKEN.test(name)) continue
    const bytes = files.find((part) => part.name === name)?.bytes ?? (await readBeside(name, beside))
    if (!bytes) continue
    const taken = new Set([...put.values()].map(({ path: at }) => at))
    const at = path.join(folder, `${slug}-${path.basename(name)}`)
    put.set(name, { path: await freePath(at, bytes, taken), bytes })
  }
  return {
    files: [...put.values()],
    paths: new Map([...put].map(([name, { path: at }]) => [name, wayFrom(path.dirname(file), at)])),
  }
}

/** None where the name leads out of the manuscript's folder, or to another machine. */
async function readBeside(name: string, beside: string): Promise<Uint8Array | undefined> {
  const at = path.resolve(beside, decoded(name))
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) || !at.startsWith(beside + path.sep)) return undefined
  return readFile(at).catch(() => undefined)
}

/** A name with a sign of percent in it may be no address. */
function decoded(name: string): string {
  try {
    return decodeURI(name)
  } catch {
    return name
  }
}
