/**
 * The picture files that an issue names → the format and pixels of each: with a diagnostic where a picture is missing
 * or is none.
 */

import type { Diagnostic, Span } from '../diagnostic.ts'
import type { OpenedFacts, PictureFacts } from '../images/image.ts'
import { kindOf } from '../images/kind.ts'
import { type Complaint, diagnose, quote } from '../source/complaint.ts'
import { MOST_FILE, readRegular, showPath } from '../source/disk.ts'
import { resolvePath, type Source } from '../source/read.ts'
import type { Path } from '../source/yaml.ts'

/** By absolute path. */
export type PictureShelf = ReadonlyMap<string, PictureFacts>

export async function openPictures(
  folder: string,
  sources: readonly Source[],
  probe: PictureProbe,
): Promise<{ readonly shelf: PictureShelf; readonly diagnostics: readonly Diagnostic[] }> {
  const shelf = new Map<string, PictureFacts>()
  const diagnostics: Diagnostic[] = []
  for (const { path, isAdvert, span } of sources.flatMap((source) => findPictures(folder, source))) {
    if (typeof path === 'string' && shelf.has(path)) continue
    const opened = typeof path === 'string' ? await openPicture(path, folder, { probe, isAdvert }) : path
    if ('rule' in opened) {
      diagnostics.push(diagnose('issue', opened, span))
      continue
    }
    shelf.set(path as string, opened.facts)
    if (opened.hasOddProfile) diagnostics.push(diagnose('issue', oddProfile(path as string), span))
  }
  return { shelf, diagnostics }
}

interface NamedPicture {
  readonly path: string | Complaint
  /** An advert may be a page that somebody else has made. */
  readonly isAdvert: boolean
  readonly span: Span
}

/** Every file named below a key `picture`, or in a list `pictures`, whether or not the rest of its file is right. */
function findPictures(folder: string, source: Source): readonly NamedPicture[] {
  const search = (value: unknown, path: Path): readonly NamedPicture[] => {
    if (value === null || typeof value !== 'object') return []
    const isPicture = path.at(-1) === 'picture' || path.at(-2) === 'pictures'
    const file = isPicture && 'file' in value ? value.file : undefined
    if (typeof file === 'string' && file !== '') {
      return [
        {
          path: resolvePath(folder, source.path, file),
          isAdvert: path[0] === 'adverts',
          span: source.locate([...path, 'file']),
        },
      ]
    }
    return Object.entries(value).flatMap(([key, part]) => search(part, [...path, key]))
  }
  return search(source.value, [])
}

/** Looks a picture through, which takes long: whoever reads an issue again and again may know it already. */
export type PictureProbe = (bytes: Uint8Array) => Promise<OpenedFacts>

async function openPicture(
  path: string,
  folder: string,
  { probe, isAdvert }: { readonly probe: PictureProbe; readonly isAdvert: boolean },
): Promise<OpenedFacts | Complaint> {
  const bytes = await readRegular(path, { within: folder, most: MOST_FILE, noun: 'picture' })
  if ('rule' in bytes) return bytes.rule === 'missing-file' ? { ...bytes, rule: 'missing-picture' } : bytes
  try {
    if (!isAdvert) kindOf(bytes)
    return await probe(bytes)
  } catch (error) {
    return {
      rule: 'not-a-picture',
      found: `file ${quote(showPath(path))}`,
      expected: isAdvert ? 'a JPEG or PNG picture, or a PDF of one page' : 'a JPEG or PNG picture',
      hint: error instanceof Error ? error.message : String(error),
    }
  }
}

function oddProfile(path: string): Complaint {
  return {
    rule: 'odd-profile',
    found: `ICC profile in the picture ${quote(showPath(path))}, broken or of another colour space`,
    expected: 'a sound one of its own colour space, or none',
    hint: 'Save the picture anew with its profile: its colours are printed as those of a screen, its plates as they are.',
    severity: 'warning',
  }
}
