/**
 * An item of a page → a drawing that knows neither its place nor its palette: a line that moves, and a colour that
 * changes, are the same drawing.
 */

import type { Rect } from '../geometry.ts'
import { type Item, move, type PathItem, type PictureItem, type TextItem } from '../layout/page/frame.ts'
import { toThousandth } from '../paint/number.ts'
import { nameContent } from './content.ts'
import { joinNumbers, openLinePen } from './draw-line.ts'
import type { ContentName, LiveShape, Mark } from './messages.ts'

/** A drawing under its name, and how it is written: that takes longer, and is asked of new ones alone. */
export interface Drawing {
  readonly name: ContentName
  readonly json: () => string
}

/** Draws items, and keeps what it has drawn for as long as it lives. */
export interface Pen {
  readonly draw: (item: Item) => Drawing
}

/** `namePicture` gives a picture's bytes a name, under which they are asked for. */
export function openPen(namePicture: (bytes: Uint8Array) => ContentName): Pen {
  const drawn = new WeakMap<object, Drawing>()
  const lines = openLinePen()
  const drawLine = (item: TextItem): Drawing => {
    const { name, shapes } = lines.draw(item)
    return { name, json: () => JSON.stringify(shapes()) }
  }
  const drawPath = (item: PathItem): Drawing => ({
    name: nameContent(...keyOfPath(item)),
    json: () => JSON.stringify([shapeOfPath(item)]),
  })
  const drawPicture = (item: PictureItem): Drawing => {
    const json = JSON.stringify([shapeOfPicture(item, namePicture)])
    return { name: nameContent(json), json: () => json }
  }
  const drawAnew = (item: Item): Drawing => {
    switch (item.kind) {
      case 'text':
        return drawLine(item)
      case 'path':
        return drawPath(item)
      case 'picture':
        return drawPicture(item)
    }
  }
  return {
    draw: (item) => {
      // What stands for an item beside its place: nothing else that is drawn hangs on it.
      const source = item.kind === 'text' ? item.line : item
      const known = drawn.get(source)
      if (known) return known
      const drawing = drawAnew(item)
      drawn.set(source, drawing)
      return drawing
    },
  }
}

/** Where an item's drawing stands. */
function placeOf(item: Item): readonly [x: number, y: number] {
  switch (item.kind) {
    case 'text':
      return [round(item.at.x), round(item.at.y)]
    case 'picture':
      return [round(item.box.x), round(item.box.y)]
    case 'path': {
      const [x = 0, y = 0] = item.commands[0]?.points ?? []
      return [round(x), round(y)]
    }
  }
}

export function markOf(item: Item, { name }: Drawing): Mark {
  return [name, ...placeOf(item)]
}

function round(length: number): number {
  return Number(toThousandth(length))
}

/** Thousandths of a point: as fine as a path is written. */
const FINE = 1000

/** What a path's drawing hangs on, as numbers: a pattern has tens of thousands, and writing them takes longer. */
function keyOfPath(path: PathItem): readonly (string | Uint8Array)[] {
  const { commands, fill, stroke, clip } = path
  const [x, y] = placeOf(path)
  const numbers = new Float64Array(commands.reduce((sum, { points }) => sum + points.length, 0))
  let at = 0
  let steps = ''
  for (const { command, points } of commands) {
    steps += command
    for (let index = 0; index < points.length; index++)
      // Zero has two signs, and looks alike in both.
      numbers[at++] = Math.round(((points[index] as number) - (index % 2 === 0 ? x : y)) * FINE) + 0
  }
  const from = clip && { ...clip, x: clip.x - x, y: clip.y - y }
  const others = JSON.stringify([
    fill,
    stroke && [stroke.colour, round(stroke.width)],
    from && roundRect(from),
  ])
  return [steps, new Uint8Array(numbers.buffer), others]
}

/** From where it begins. */
function shapeOfPath(path: PathItem): LiveShape {
  const [x, y] = placeOf(path)
  const moved = move(path, { x: -x, y: -y }) as PathItem
  const { commands, fill, stroke, clip } = moved
  return {
    kind: 'outline',
    d: commands.map(({ command, points }) => command + joinNumbers(points.map(toThousandth))).join(''),
    ...(fill !== undefined && { fill }),
    ...(stroke && { stroke: [stroke.colour, round(stroke.width)] }),
    ...(clip && { clip: roundRect(clip) }),
  }
}

function roundRect({ x, y, width, height }: Rect): Rect {
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
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
    image: roundRect({ x: -crop.x * width, y: -crop.y * height, width, height }),
    window: roundRect({ x: 0, y: 0, width: box.width, height: box.height }),
  }
}
