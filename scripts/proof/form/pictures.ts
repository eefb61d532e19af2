/** A picture that was dropped → a file in the folder, under a name that nothing has; and those that are there, to be shown. */

import { mkdir, readFile, realpath, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openDarkroom } from '../../../src/images/darkroom.ts'
import { kindOf, type PictureKind } from '../../../src/images/kind.ts'
import type { PictureRequest } from '../../../src/proof/form/edits.ts'
import { pictureName } from '../../../src/proof/form/picture-name.ts'
import { type Complaint, quote } from '../../../src/source/complaint.ts'
import { isThere, liesWithin, MOST_FILE, readRegular, wayFrom } from '../../../src/source/disk.ts'
import { resolvePath } from '../../../src/source/read.ts'
import { writeNew } from '../../write-whole.ts'

export interface PutPicture {
  /** From the article's file. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** False where the same picture lay there before. */
  readonly isNew: boolean
}

export interface ShownPicture {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Where pictures lie in an issue. */
const FOLDER = 'pictures'
/** Names that are tried, one after the other. */
const TRIED = 200

export async function putPicture(
  folder: string,
  article: string,
  { name, bytes }: Pick<PictureRequest, 'name' | 'bytes'>,
): Promise<PutPicture | Complaint> {
  const content = Buffer.from(bytes, 'base64')
  const kind = await kindOfWhole(content, name)
  if (typeof kind !== 'string') return kind
  const place = join(folder, FOLDER)
  await mkdir(place, { recursive: true })
  for (let attempt = 1; attempt <= TRIED; attempt++) {
    const path = join(place, pictureName(name, kind, attempt))
    const file = wayFrom(dirname(article), path)
    if (!(await isThere(path))) {
      if (await writeInside(folder, path, content)) return { file, path, isNew: true }
      continue
    }
    if (content.equals(await readFile(path).catch(() => Buffer.of()))) return { file, path, isNew: false }
  }
  return {
    rule: 'form-picture',
    found: `picture ${quote(name)}`,
    expected: 'a name that is free',
    hint: 'Give its file another name.',
  }
}

/** By its bytes, and only where a decoder can read all of it. */
async function kindOfWhole(bytes: Uint8Array, name: string): Promise<PictureKind | Complaint> {
  try {
    const kind = kindOf(bytes)
    await openDarkroom().probe(bytes)
    return kind
  } catch (error) {
    const hint = error instanceof Error ? error.message : String(error)
    return { rule: 'not-a-picture', found: `file ${quote(name)}`, expected: 'a JPEG or PNG picture', hint }
  }
}

/** Where a link leads out of the issue nothing is written. */
async function writeInside(folder: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const [home, place] = await Promise.all([realpath(folder), realpath(dirname(path))])
  if (!liesWithin(home, place)) throw new Error(`${place} lies outside of the issue.`)
  return writeNew(path, bytes)
}

/** What was put there for nothing is taken away again. */
export async function dropPicture({ path, isNew }: PutPicture): Promise<void> {
  if (isNew) await rm(path, { force: true })
}

export async function readPicture(
  folder: string,
  article: string,
  named: string,
): Promise<ShownPicture | undefined> {
  const path = resolvePath(folder, article, named)
  if (typeof path !== 'string') return undefined
  const bytes = await readRegular(path, { within: folder, most: MOST_FILE, noun: 'picture' })
  if ('rule' in bytes) return undefined
  try {
    return { type: `image/${kindOf(bytes)}`, bytes }
  } catch {
    return undefined
  }
}
