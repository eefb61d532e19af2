/**
 * An item of a page → a drawing that knows neither its place nor its palette: a line that moves, and a colour that
 * changes, are the same drawing. A glyph's outline is written once, relative to where the pen stands; a line is those
 * strings one behind another, and one element of a drawing.
 */

import type { Item, PathItem, PictureItem, TextItem } from '../layout/page/frame.ts'
import { numberTo, toThousandth } from '../paint/number.ts'
import type { FontFace, OutlineCommand } from '../text/faces/font.ts'
import type { PlacedRun } from '../text/paragraph.ts'
import { nameContent } from './content.ts'
import type { ContentName, LiveShape, Mark } from './messages.ts'

/** A drawing under its name, as it is sent. */
export interface Drawing {
  readonly name: ContentName
  readonly json: string
}

/** Draws items, and keeps what it has drawn for as long as it lives. */
export interface Pen {
  readonly draw: (item: Item) => Drawing
}

/** Font units: the finest faces have two thousand to the em. */
const inUnits = numberTo(1)
const scaleOf = numberTo(6)

/** `namePicture` gives a picture's bytes a name, under which they are asked for. */
export function openPen(namePicture: (bytes: Uint8Array) => ContentName): Pen {
  const drawn = new WeakMap<object, Drawing>()
  const outlines = new WeakMap<FontFace, Map<number, string>>()
  const outlineOf = (face: FontFace, glyph: number): string => {
    const known = outlines.get(face) ?? new Map<number, string>()
    outlines.set(face, known)
    const data = known.get(glyph) ?? relativeData(face.outline(glyph))
    known.set(glyph, data)
    return data
  }
  const shapesOf = (item: Item): readonly LiveShape[] => {
    switch (item.kind) {
      case 'text':
        return shapesOfLine(item, outlineOf)
      case 'path':
        return [shapeOfPath(item)]
      case 'picture':
        return [shapeOfPicture(item, namePicture)]
    }
  }
  return {
    draw: (item) => {
      // What stands for an item beside its place: nothing else that is drawn hangs on it.
      const source = item.kind === 'text' ? item.line : item
      const known = drawn.get(source)
      if (known) return known
      const json = JSON.stringify(shapesOf(item))
      const drawing = { name: nameContent(json), json }
      drawn.set(source, drawing)
      return drawing
    },
  }
}

/** Where an item's drawing stands. */
function placeOf(item: Item): readonly [x: number, y: number] {
  return item.kind === 'text' ? [round(item.at.x), round(item.at.y)] : [0, 0]
}

export function markOf(item: Item, { name }: Drawing): Mark {
  return [name, ...placeOf(item)]
}

function round(length: number): number {
  return Number(toThousandth(length))
}

type OutlineOf = (face: FontFace, glyph: number) => string

/** Runs of one face, size and colour are one outline. */
function shapesOfLine({ line }: TextItem, outlineOf: OutlineOf): readonly LiveShape[] {
  const groups: PlacedRun[][] = []
  for (const placed of line.runs) {
    if (placed.run.space) continue
    const group = groups.at(-1)
    const before = group?.[0]?.run
    const goesOn =
      before?.face === placed.run.face &&
      before.size === placed.run.size &&
      before.span.style.colour === placed.run.span.style.colour &&
      before.span.style.rise === placed.run.span.style.rise
    if (group && goesOn) group.push(placed)
    else groups.push([placed])
  }
  return groups.flatMap((group) => shapeOfRuns(group, line, outlineOf) ?? [])
}

function shapeOfRuns(
  group: readonly PlacedRun[],
  { expansion, letterGap }: TextItem['line'],
  outlineOf: OutlineOf,
): LiveShape | undefined {
  const [first] = group
  if (!first) return undefined
  const { face, size, span } = first.run
  const scale = size / face.unitsPerEm
  const d = group
    .map(({ x, run }) => dataOfRun(run, (x - first.x) / (scale * expansion), { letterGap, outlineOf }))
    .join('')
  if (d === '') return undefined
  return {
    kind: 'outline',
    d,
    matrix: [
      Number(scaleOf(scale * expansion)),
      Number(scaleOf(-scale)),
      round(first.x),
      round(-span.style.rise),
    ],
    fill: span.style.colour,
  }
}

/** In font units, the pen standing at `from`. */
function dataOfRun(
  { face, glyphs, openings }: PlacedRun['run'],
  from: number,
  { letterGap, outlineOf }: { readonly letterGap: number; readonly outlineOf: OutlineOf },
): string {
  const opening = letterGap === 0 ? [] : openings
  let pen = from
  let data = ''
  for (const [index, { id, cluster, advance, dx, dy, stretch }] of glyphs.entries()) {
    const outline = stretch ? relativeData(widen(face.outline(id), stretch)) : outlineOf(face, id)
    if (outline !== '') data += `M${inUnits(pen + dx)} ${inUnits(dy)}${outline}`
    const right = glyphs[index + 1]?.cluster ?? cluster
    const gaps = opening.filter((start) => right < start && start <= cluster).length
    pen += advance + gaps * letterGap * face.unitsPerEm
  }
  return data
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
function joinNumbers(numbers: readonly string[]): string {
  return numbers
    .reduce((joined, next) => (next.startsWith('-') ? joined + next : `${joined} ${next}`), '')
    .trimStart()
}

function shapeOfPath({ commands, fill, stroke, clip }: PathItem): LiveShape {
  return {
    kind: 'outline',
    d: commands.map(({ command, points }) => command + joinNumbers(points.map(toThousandth))).join(''),
    ...(fill !== undefined && { fill }),
    ...(stroke && { stroke: [stroke.colour, round(stroke.width)] }),
    ...(clip && { clip }),
  }
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }

function shapeOfPicture(
  { bytes, box, crop = WHOLE }: PictureItem,
  namePicture: (bytes: Uint8Array) => ContentName,
): LiveShape {
  if (!bytes) throw new Error('A picture that is a file cannot be drawn: it must bring its bytes.')
  const [width, height] = [box.width / crop.width, box.height / crop.height]
  return {
    kind: 'picture',
    picture: namePicture(bytes),
    image: { x: box.x - crop.x * width, y: box.y - crop.y * height, width, height },
    window: box,
  }
}
