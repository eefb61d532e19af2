/**
 * Marks of a page and the drawings they name → its SVG. What was on the page before is used again wherever it stands
 * now: an edit moves lines, and makes few.
 */

import type { ContentName, LiveShape, Mark } from '../messages.ts'
import { makeSvg } from './dom.ts'
import { addressOf } from './token.ts'

export type Drawings = ReadonlyMap<ContentName, unknown>

/** A drawing where it stands. */
export interface PlacedDrawing {
  readonly name: ContentName
  readonly node: SVGElement
}

/** A drawn page, and what of it is new. */
export interface DrawnPage {
  readonly svg: SVGSVGElement
  readonly placed: readonly PlacedDrawing[]
}

export function drawPage(
  size: { readonly width: number; readonly height: number },
  marks: readonly Mark[],
  drawings: Drawings,
  before?: DrawnPage,
): { readonly drawn: DrawnPage; readonly fresh: readonly PlacedDrawing[] } {
  const pool = new Map<ContentName, SVGElement[]>()
  for (const { name, node } of before?.placed ?? []) pool.set(name, [...(pool.get(name) ?? []), node])
  const fresh: PlacedDrawing[] = []
  const placed = marks.flatMap(([name, x, y]): PlacedDrawing[] => {
    const known = pool.get(name)?.shift()
    const shapes = (drawings.get(name) ?? []) as readonly LiveShape[]
    const node = known ?? drawShapes(shapes)
    if (!node) return []
    if (!known) fresh.push({ name, node })
    node.setAttribute('transform', `translate(${x} ${y})`)
    return [{ name, node }]
  })
  const svg = before?.svg ?? makeSvg('svg', { class: 'drawing', role: 'img' })
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  arrange(
    svg,
    placed.map(({ node }) => node),
  )
  return { drawn: { svg, placed }, fresh }
}

/** Touches no more of the children than it must: each that is put in anew has to be laid out again. */
function arrange(svg: SVGSVGElement, nodes: readonly SVGElement[]): void {
  const wanted = new Set<Node>(nodes)
  for (const child of [...svg.childNodes]) if (!wanted.has(child)) child.remove()
  let next = svg.firstChild
  for (const node of nodes) {
    if (node === next) next = next.nextSibling
    else svg.insertBefore(node, next)
  }
}

/** Nothing of an empty line. */
function drawShapes(shapes: readonly LiveShape[]): SVGElement | undefined {
  if (shapes.length === 0) return undefined
  return makeSvg('g', {}, ...shapes.map(drawShape))
}

function drawShape(shape: LiveShape): SVGElement {
  if (shape.kind === 'picture') {
    const { picture, image, window } = shape
    return makeSvg(
      'svg',
      boxOf(window),
      makeSvg('image', {
        ...image,
        class: 'picture',
        'data-picture': picture,
        href: addressOfPicture(picture),
        preserveAspectRatio: 'none',
      }),
    )
  }
  const { d, matrix, fill, stroke, clip } = shape
  const path = makeSvg('path', {
    d,
    fill: fill === undefined ? 'none' : colourOf(fill),
    ...(matrix && { transform: `matrix(${matrix[0]} 0 0 ${matrix[1]} ${matrix[2]} ${matrix[3]})` }),
    ...(stroke && {
      stroke: colourOf(stroke[0]),
      'stroke-width': stroke[1],
      'stroke-linejoin': 'round',
    }),
  })
  return clip ? makeSvg('svg', boxOf(clip), path) : path
}

let pictureView = 'screen'

/** Shows pictures as a view has them, those that are drawn and those that will be. */
export function viewPictures(view: string): void {
  if (view === pictureView) return
  pictureView = view
  for (const image of document.querySelectorAll<SVGImageElement>('image.picture'))
    image.setAttribute('href', addressOfPicture(image.dataset['picture'] ?? ''))
}

function addressOfPicture(name: ContentName): string {
  if (pictureView === 'screen') return addressOf(`/picture/${name}`)
  return addressOf(`/plate/${name}/${encodeURIComponent(pictureView)}`)
}

/** A nested drawing clips to its own box. */
function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` }
}

/** The custom property that a role of the palette is. */
export function propertyOf(role: string): string {
  return `--role-${role.replace(/[^\w-]/g, '_')}`
}

function colourOf(role: string): string {
  return `var(${propertyOf(role)})`
}
