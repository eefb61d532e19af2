/**
 * Faces and the words of a book → the faces as they travel in it: with the characters it uses and no more. The
 * adapter of subset-font, which is HarfBuzz's own subsetter.
 */

import { recall } from '../cache/recall.ts'
import { EMPTY_STORE, type Store } from '../cache/store.ts'
import type { BookFile } from './pack.ts'
import type { ManifestItem } from './package.ts'

export type FaceResource = BookFile & ManifestItem

/** A TrueType face that may travel with the book. */
export interface EpubFace {
  readonly family: string
  readonly weight: 'regular' | 'bold'
  /** Of Latin: what stands beside the body's Arabic. */
  readonly role: 'body' | 'display' | 'latin'
  /** How many times the size of its neighbours it is set at, so that both look of one. */
  readonly scale?: number
  /** ASCII. */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** OpenType 1.9, OS/2 fsType: what its maker allows. */
  readonly rights?: number
  readonly licence: { readonly fileName: string; readonly text: string }
}

/** A face that travels, as TrueType: of what EPUB 3.3 §3.2 allows, the one form that every engine reads. */
export interface PackedFace extends EpubFace {
  readonly file: BookFile
}

/** RFC 8081 §4.4. */
const MEDIA_TYPES = { face: 'font/ttf', licence: 'text/plain' } as const

/** A face that several roles share is packed once. */
export async function packFaces(
  faces: readonly EpubFace[],
  words: string,
  store: Store = EMPTY_STORE,
): Promise<readonly PackedFace[]> {
  const characters = [...new Set(words)].sort().join('')
  const hasLatin = faces.some(({ role }) => role === 'latin')
  const made = new Map<string, Promise<BookFile>>()
  return Promise.all(
    faces.map(async (face) => {
      const file = made.get(face.fileName) ?? packFace(face, charactersFor(face, characters, hasLatin), store)
      made.set(face.fileName, file)
      return { ...face, file: await file }
    }),
  )
}

/** A face of Latin has nothing else to say. */
const LATIN = /[\u0020-\u024f\u1e00-\u1eff\u2010-\u2026\u20ac]/g
const LATIN_LETTER = /\p{Script=Latin}/gu

/** Beside a face of Latin, that of the text says no Latin word. */
function charactersFor({ role }: EpubFace, characters: string, hasLatin: boolean): string {
  if (role === 'latin') return (characters.match(LATIN) ?? []).join('')
  return role === 'body' && hasLatin ? characters.replace(LATIN_LETTER, '') : characters
}

async function packFace(face: EpubFace, characters: string, store: Store): Promise<BookFile> {
  const href = `fonts/${face.fileName}`
  if (!mayBeSubset(face)) return { href, bytes: face.bytes }
  const parts = [face.bytes, characters]
  return {
    href,
    bytes: await recall(store, { kind: 'epub/face', parts }, () => cutFace(face.bytes, characters)),
  }
}

/** A face with these characters alone, as it is or packed as WOFF2. */
export async function cutFace(
  face: Uint8Array,
  characters: string,
  form: 'sfnt' | 'woff2' = 'sfnt',
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(Buffer.from(face), characters, { targetFormat: form })
}

/** OpenType 1.9, OS/2 fsType: bit 8. */
const NO_SUBSETTING = 0x0100

/**
 * Whether a face may be cut and keep its name. The SIL Open Font License wants another name for what is changed where
 * the name is reserved, and leaves what is whole its own.
 */
export function mayBeSubset({
  family,
  licence,
  rights,
}: Pick<EpubFace, 'family' | 'licence' | 'rights'>): boolean {
  if (((rights ?? 0) & NO_SUBSETTING) !== 0) return false
  const reserved = [...licence.text.matchAll(/^copyright.*?with reserved font names?:? (.*)$/gim)].flatMap(
    ([, names = '']) => names.split(/,| and /),
  )
  const words = reserved.map((name) => name.replace(/["'“”.]/g, '').trim()).filter((name) => name !== '')
  return !words.some((name) => family.toLowerCase().includes(name.toLowerCase()))
}

/** Every file of the faces, and once each of their licences. */
export function listFaceFiles(faces: readonly PackedFace[]): readonly FaceResource[] {
  const licences = new Map(faces.map(({ licence }) => [licence.text, licence.fileName]))
  const files = new Map(faces.map(({ file }) => [file.href, file]))
  return [
    ...[...files.values()].map((file, index) => ({
      ...file,
      id: `face-${index + 1}`,
      mediaType: MEDIA_TYPES.face,
    })),
    ...[...licences].map(([licence, fileName], index) => ({
      id: `licence-${index + 1}`,
      href: `fonts/${fileName}`,
      mediaType: MEDIA_TYPES.licence,
      bytes: Buffer.from(licence, 'utf8'),
    })),
  ]
}
