/**
 * The faces of the newest issue → the same for pages of the whole shelf, where any name and title may stand: each in
 * parts, of which a page loads those that its words need.
 */

import { cutFace } from '../epub/faces.ts'
import type { Look } from './look.ts'
import type { ShelfFile } from './shelved.ts'

/** A part of a face: its letters as style sheets name them, inclusive. */
export interface FacePart {
  readonly name: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** Arabic with its marks, digits and signs; ASCII; letters that other languages of either script have besides. */
export const FACE_PARTS: readonly FacePart[] = [
  {
    name: 'arabic',
    ranges: [
      [0x20, 0x22],
      [0x27, 0x29],
      [0x2c, 0x2f],
      [0x3a, 0x3b],
      [0x3f, 0x3f],
      [0xa0, 0xa0],
      [0xab, 0xab],
      [0xb7, 0xb7],
      [0xbb, 0xbb],
      [0xd7, 0xd7],
      [0x60c, 0x60c],
      [0x61b, 0x61b],
      [0x61f, 0x61f],
      [0x621, 0x63a],
      [0x640, 0x652],
      [0x660, 0x66c],
      [0x670, 0x671],
      [0x2013, 0x2014],
      [0x2026, 0x2026],
    ],
  },
  {
    name: 'latin',
    ranges: [
      [0x23, 0x26],
      [0x2a, 0x2b],
      [0x30, 0x39],
      [0x3c, 0x3e],
      [0x40, 0x7e],
    ],
  },
  {
    name: 'more',
    ranges: [
      [0xc0, 0x17f],
      [0x672, 0x6d3],
      [0x6d5, 0x6d5],
      [0x6f0, 0x6f9],
      [0x1e00, 0x1eff],
    ],
  },
]

/** A face that only some words of an issue have is on its own pages alone. */
export function siteFacesOf({ faces }: Look): Look['faces'] {
  return faces.filter(({ use }) => use !== 'question')
}

/** `body.woff2` in its parts: `body-latin.woff2`. */
export function partName(file: string, { name }: FacePart): string {
  return file.replace(/\.woff2$/, `-${name}.woff2`)
}

/** `read` gives the whole file of a face. */
export async function cutSiteFaces(
  look: Look,
  read: (name: string) => Promise<Uint8Array>,
): Promise<readonly ShelfFile[]> {
  const cut = siteFacesOf(look).map(async ({ file, whole }) => {
    const face = await read(whole)
    return Promise.all(
      FACE_PARTS.map(async (part) => ({
        path: `assets/faces/${partName(file, part)}`,
        bytes: await cutFace(face, charactersIn(part), 'woff2'),
      })),
    )
  })
  return (await Promise.all(cut)).flat()
}

function charactersIn({ ranges }: FacePart): string {
  return ranges
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
    )
    .join('')
}
