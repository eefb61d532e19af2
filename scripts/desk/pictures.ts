/** Pictures of a manuscript → where they lie in the issue: those within it, and those beside a saved page. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import type { ImportPlace, PutFile } from './place.ts'

export interface FoundPictures {
  /** To be put into the issue. */
  readonly files: readonly PutFile[]
  /** By the name that the manuscript has for it: its path from the article's file. */
  readonly paths: ReadonlyMap<string, string>
}

/** Kinds that the press takes. */
const TAKEN = /\.(?:jpe?g|png)$/i
const NONE: FoundPictures = { files: [], paths: new Map() }

/** `beside`: the folder of the manuscript. An article outside an issue has no place for pictures. */
export async function findPictures(
  { paragraphs, files = [] }: Manuscript,
  { file, slug, issueFile }: ImportPlace,
  beside: string,
): Promise<FoundPictures> {
  if (!issueFile) return NONE
  const wanted = paragraphs.flatMap(({ kind, runs }) =>
    kind === 'picture' ? runs.flatMap(({ href }) => (href ? [href] : [])) : [],
  )
  const found = await Promise.all(
    [...new Set(wanted)].map(async (name) => {
      const bytes = files.find((part) => part.name === name)?.bytes ?? (await readBeside(name, beside))
      return bytes && TAKEN.test(name) ? [{ name, bytes }] : []
    }),
  )
  const pictures = path.join(path.dirname(issueFile), 'pictures')
  const named = found.flat()
  const put = named.map(({ name, bytes }, at) => {
    // Two folders of a page may have a picture of one name.
    const before = named
      .slice(0, at)
      .filter((other) => path.basename(other.name) === path.basename(name)).length
    const number = before === 0 ? '' : `${before + 1}-`
    return { name, bytes, path: path.join(pictures, `${slug}-${number}${path.basename(name)}`) }
  })
  return {
    files: put.map(({ path: at, bytes }) => ({ path: at, bytes })),
    paths: new Map(
      put.map(({ name, path: at }) => [
        name,
        path.relative(path.dirname(file), at).split(path.sep).join('/'),
      ]),
    ),
  }
}

/** None where the name leads out of the manuscript's folder, or to another machine. */
async function readBeside(name: string, beside: string): Promise<Uint8Array | undefined> {
  const at = path.resolve(beside, decoded(name))
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) || !at.startsWith(beside + path.sep)) return undefined
  return readFile(at).catch(() => undefined)
}

/** A page may have a sign of per cent that escapes nothing. */
function decoded(name: string): string {
  try {
    return decodeURI(name)
  } catch {
    return name
  }
}
