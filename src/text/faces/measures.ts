/** A face of a typesetter → what a reading engine must be told of it: such engines compose by themselves. */

import { boxOf } from './outline-slices.ts'
import type { Typesetter } from './typesetter.ts'

/** In parts of the face's em. */
export interface FaceMeasures {
  /** How high an Arabic dal stands. */
  readonly dal: number
  /** How wide a word space is. */
  readonly space: number
  /** How far a kaf that begins a word reaches over the space after a round ta, as the face kerns them; below 0, not at all. */
  readonly reach: number
  readonly isSans: boolean
}

/** Nothing comes out where the face was not opened, or has no Arabic. */
export function measureFace({ book, shape }: Typesetter, name: string): FaceMeasures | undefined {
  const face = book.get(name)
  const dal = face?.heightOf('د')
  const space = face?.advanceOf(' ')
  if (!face || dal === undefined || space === undefined) return undefined
  const text = 'ة كا'
  const { glyphs } = shape({ text, face, rightToLeft: true, script: 'Arab', language: 'ar' })
  const kaf = glyphs.find(({ cluster }) => text[cluster] === 'ك')
  const reach = kaf ? kaf.dx + boxOf(face, kaf.id).right - kaf.advance : 0
  const em = face.unitsPerEm
  return { dal: dal / em, space: space / em, reach: reach / em, isSans: face.isSans }
}

/** How wide words are in a face, in parts of its em; 0 where it was not opened. Of what it has not, its own sign for that. */
export function measureWords({ book, shape }: Typesetter, name: string, words: string): number {
  const face = book.get(name)
  if (!face) return 0
  const setting = { face, rightToLeft: true, script: 'Arab', language: 'ar' } as const
  const shaped = words.split(' ').map((text) => shape({ ...setting, text }).advance)
  const spaces = (shaped.length - 1) * (face.advanceOf(' ') ?? 0)
  return (shaped.reduce((sum, advance) => sum + advance, 0) + spaces) / face.unitsPerEm
}
