/**
 * A set line → its glyphs as outlines, and a key by which two lines that look alike are one. A glyph's outline is written
 * once, relative to where the pen stands; a line is those strings one behind another, and one element of a drawing.
 */

import type { TextItem } from '../layout/page/frame.ts'
import { numberTo, toThousandth } from '../paint/number.ts'
import type { FontFace, OutlineCommand } from '../text/faces/font.ts'
import type { PlacedRun } from '../text/paragraph.ts'
import { nameContent } from './content.ts'
import type { ContentName, LiveShape } from './messages.ts'

/** Draws lines, and keeps the outlines of their glyphs for as long as it lives. */
export interface LinePen {
  readonly draw: (item: TextItem) => DrawnLine
}

/** A line's drawing: its shapes take longer to write than its name, and are asked of new lines alone. */
export interface DrawnLine {
  readonly name: ContentName
  readonly shapes: () => readonly LiveShape[]
}

/** Font units: the finest faces have two thousand to the em. */
const inUnits = numberTo(1)
const scaleOf = numberTo(6)

export function openLinePen(): LinePen {
  const outlines = new WeakMap<FontFace, Map<number, string>>()
  const outlineOf = (face: FontFace, glyph: number): string => {
    const known = outlines.get(face) ?? new Map<number, string>()
    outlines.set(face, known)
    const data = known.get(glyph) ?? relativeData(face.outline(glyph))
    known.set(glyph, data)
    return data
  }
  const faceNames = new WeakMap<FontFace, string>()
  const nameFace = (face: FontFace): string => {
    const name = faceNames.get(face) ?? nameContent(face.bytes)
    faceNames.set(face, name)
    return name
  }
  return {
    draw: (item) => {
      const groups = groupsOf(item)
      const name = nameContent(keyOfGroups(groups, nameFace))
      return { name, shapes: () => shapesOfGroups(groups, outlineOf) }
    },
  }
}

/** Glyphs of one face, size and colour, where they stand on their line: all that their outline hangs on. */
interface GlyphGroup {
  readonly face: FontFace
  readonly matrix: readonly [a: number, d: number, e: number, f: number]
  readonly fill: string
  readonly glyphs: readonly PlacedGlyph[]
}

/** In font units from where the group begins. */
interface PlacedGlyph {
  readonly id: number
  readonly x: string
  readonly y: string
  readonly stretch?: number
}

function groupsOf({ line }: TextItem): readonly GlyphGroup[] {
  const groups: PlacedRun[][] = []
  for (const placed of line.runs) {
    if (placed.run.space) continue
    const group = groups.at(-1)
    if (group?.[0] && isAlike(group[0].run, placed.run)) group.push(placed)
    else groups.push([placed])
  }
  return groups.flatMap((group) => groupOf(group, line) ?? [])
}

function isAlike(one: PlacedRun['run'], other: PlacedRun['run']): boolean {
  const [style, otherStyle] = [one.span.style, other.span.style]
  return (
    one.face === other.face &&
    one.size === other.size &&
    style.colour === otherStyle.colour &&
    style.rise === otherStyle.rise
  )
}

function groupOf(
  group: readonly PlacedRun[],
  { expansion, letterGap }: TextItem['line'],
): GlyphGroup | undefined {
  const [first] = group
  if (!first) return undefined
  const { face, size, span } = first.run
  const scale = size / face.unitsPerEm
  return {
    face,
    matrix: [
      Number(scaleOf(scale * expansion)),
      Number(scaleOf(-scale)),
      Number(toThousandth(first.x)),
      Number(toThousandth(-span.style.rise)),
    ],
    fill: span.style.colour,
    glyphs: group.flatMap(({ x, run }) => placeGlyphs(run, (x - first.x) / (scale * expansion), letterGap)),
  }
}

/** The pen stands at `from`. */
function placeGlyphs(
  { face, glyphs, openings }: PlacedRun['run'],
  from: number,
  letterGap: number,
): PlacedGlyph[] {
  const opening = letterGap === 0 ? [] : openings
  let pen = from
  return glyphs.map(({ id, cluster, advance, dx, dy, stretch }, index) => {
    const placed = { id, x: inUnits(pen + dx), y: inUnits(dy), ...(stretch && { stretch }) }
    const right = glyphs[index + 1]?.cluster ?? cluster
    const gaps = opening.filter((start) => right < start && start <= cluster).length
    pen += advance + gaps * letterGap * face.unitsPerEm
    return placed
  })
}

/** The same groups always have the same one, and no others: far shorter than what is drawn. */
function keyOfGroups(groups: readonly GlyphGroup[], nameFace: (face: FontFace) => string): string {
  const written = groups.map(({ face, matrix, fill, glyphs }) => {
    const placed = glyphs.map(({ id, x, y, stretch }) => `${id} ${x} ${y} ${stretch ?? ''}`)
    return `${nameFace(face)} ${matrix.join(' ')} ${fill}:${placed.join(',')}`
  })
  return written.join(';')
}

type OutlineOf = (face: FontFace, glyph: number) => string

function shapesOfGroups(groups: readonly GlyphGroup[], outlineOf: OutlineOf): readonly LiveShape[] {
  return groups.flatMap(({ face, matrix, fill, glyphs }): LiveShape[] => {
    const d = glyphs
      .map(({ id, x, y, stretch }) => {
        const outline = stretch ? relativeData(widen(face.outline(id), stretch)) : outlineOf(face, id)
        return outline === '' ? '' : `M${x} ${y}${outline}`
      })
      .join('')
    return d === '' ? [] : [{ kind: 'outline', d, matrix, fill }]
  })
}

function widen(commands: readonly OutlineCommand[], stretch: number): OutlineCommand[] {
  return commands.map(({ command, points }) => {
    const wider = points.map((value, index) => (index % 2 === 0 ? value * stretch : value))
    return { command, points: wider } as unknown as OutlineCommand
  })
}

/** Path data whose every point is said from the one before, the first from where the pen stands. */
function relativeData(commands: readonly OutlineCommand[]): string {
  // Each point is rounded where it stands, so that no error adds up.
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const written = commands.map(({ command, points }) => {
    if (command === 'Z') {
      ;[x, y] = [startX, startY]
      return 'z'
    }
    const [fromX, fromY] = [x, y]
    const steps = points.map((value, index) => {
      const rounded = Number(inUnits(value))
      if (index % 2 === 0) x = rounded
      else y = rounded
      return inUnits(rounded - (index % 2 === 0 ? fromX : fromY))
    })
    if (command === 'M') [startX, startY] = [x, y]
    return command.toLowerCase() + joinNumbers(steps)
  })
  return written.join('')
}

/** A minus parts two numbers as well as a space does. */
export function joinNumbers(numbers: readonly string[]): string {
  return numbers
    .reduce((joined, next) => (next.startsWith('-') ? joined + next : `${joined} ${next}`), '')
    .trimStart()
}
