/**
 * Lines set in real faces, with the sorts they are cast into: what casting and its fonts are tried on.
 * Sorts and the fonts made of them are tested on the same lines.
 */

import type { Sort } from '../../src/paint/sort.ts'
import { sortRun } from '../../src/paint/sorts.ts'
import { type Surroundings, surroundingsOf } from '../../src/paint/surroundings.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import type { FontFace } from '../../src/text/faces/font.ts'
import { openShaper } from '../../src/text/faces/shape.ts'
import { type LineBox, type PlacedRun, wholeSpan } from '../../src/text/paragraph.ts'
import { openCatalogueFace } from './house.ts'
import { stand } from './letters.ts'

export interface CastRun {
  readonly placed: PlacedRun
  readonly sorts: readonly Sort[]
}

export interface CastLine {
  readonly line: LineBox
  /** The line's own text, in logical order. */
  readonly text: string
  readonly runs: readonly CastRun[]
}

export interface Caster {
  readonly face: FontFace
  readonly cast: (text: string, measure?: number) => CastLine[]
}

const SIZE = 10.5

/** Sets in one face for all scripts, and casts every line. */
export async function openCaster(name: string): Promise<Caster> {
  const { face } = await openCatalogueFace(name)
  const typesetter = { book: new Map([[name, face]]), shape: openShaper(new Map([[name, face]])) }
  const style = { faces: { arabic: name, latin: name }, size: SIZE, colour: 'ink', rise: 0 }
  return {
    face,
    cast: (text, measure = 10_000) =>
      composeParagraph(typesetter, wholeSpan(text, style, 'ar'), stand(), measure).lines.map((line) => {
        const around = surroundingsOf(line.runs)
        return {
          line,
          text: text.slice(line.start, line.end),
          runs: line.runs.map((placed, index) => ({
            placed,
            sorts: sortRun(placed.run, around[index] as Surroundings),
          })),
        }
      }),
  }
}
