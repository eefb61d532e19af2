/**
 * Pages → a text that says what stands where: the display list as people and tests read it. A change of layout shows
 * as a few changed lines of Arabic.
 *
 * One item a line: the left end of its ink, its baseline, its set width, what it is, its gap ratio, its words in the
 * order they are read. Lengths are points, to a hundredth.
 */

import { withoutControls } from '../controls.ts'
import type { Rect } from '../geometry.ts'
import {
  type Artifact,
  boxAround,
  type Item,
  type Page,
  type PathItem,
  type PictureItem,
  type Tag,
  type TextItem,
} from '../layout/page/frame.ts'

export function tracePages(pages: readonly Page[]): string {
  return pages.map(tracePage).join('\n')
}

function tracePage({ number, side, size, items }: Page): string {
  const head = `page ${number}, ${side}, ${points(size.width)} × ${points(size.height)}`
  return `${[head, ...items.map(traceItem)].join('\n')}\n`
}

function traceItem(item: Item): string {
  switch (item.kind) {
    case 'text':
      return traceText(item)
    case 'path':
      return tracePath(item)
    case 'picture':
      return tracePicture(item)
  }
}

function traceText({ at, line, source, tag }: TextItem): string {
  const first = line.runs[0]
  const last = line.runs.at(-1)
  const left = first?.x ?? 0
  const width = last ? last.x + last.advance - left : 0
  const words = withoutControls(source.text.slice(line.start, line.end))
  return columns(
    [at.x + left, at.y, width],
    `${describeTag(tag)}${line.gapRatio === 1 ? '' : ` ${line.gapRatio.toFixed(2)}`}`,
    words,
  )
}

function describeTag(tag: Tag | Artifact): string {
  if (tag.role === 'artifact') return `artifact ${(tag as Artifact).type}`
  const { role, level } = tag as Tag
  return level === undefined ? role : `${role} ${level}`
}

/** A path by the box around its points, since a pattern has thousands. */
function tracePath({ commands, fill, stroke }: PathItem): string {
  const box = boxAround(commands)
  const ink = [fill && `fill ${fill}`, stroke && `stroke ${stroke.colour} ${points(stroke.width)}`]
  return columns(
    box ? [box.x, box.y, box.width, box.height] : [],
    `path of ${commands.length}`,
    ink.filter(Boolean).join(', '),
  )
}

/** The file's name without its folders, which differ from house to house. */
function tracePicture({ path, box, tag }: PictureItem): string {
  const { x, y, width, height }: Rect = box
  const name = path.split(/[/\\]/).at(-1)
  return columns(
    [x, y, width, height],
    describeTag(tag),
    `${name}: ${'alternative' in tag ? tag.alternative : ''}`,
  )
}

function columns(lengths: readonly number[], what: string, words: string): string {
  const places = lengths.map((length) => points(length).padStart(8)).join('')
  return `${places}  ${what.padEnd(WHAT_WIDTH)}  ${words}`.trimEnd()
}

const WHAT_WIDTH = 16 // `paragraph 1.31`, and most others

/** To a hundredth; what is nothing has no sign. */
function points(length: number): string {
  const text = length.toFixed(2)
  return text === '-0.00' ? '0.00' : text
}
