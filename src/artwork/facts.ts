/**
 * An artwork → what a printer asks of it: which colours it is in, how much ink, whether its faces travel with it, how
 * fine its pictures are. Its forms and patterns are looked through as it is; what is drawn white on white counts too.
 */

import { POINTS_PER_INCH, type Pt } from '../geometry.ts'
import { coloursOf, inkOfOperands, type SpaceColours } from './colours.ts'
import { type Operation, operationsOf } from './content.ts'
import { entriesOf } from './objects.ts'
import { type PlatePicture, platePicture } from './pictures.ts'
import type { Artwork } from './read.ts'
import {
  isStream,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
  type PdfValue,
  saidBy,
} from './values.ts'

export interface ArtworkFacts {
  /** SpaceColours of a screen among its own: spaces, as PDF calls them, in alphabetical order. */
  readonly screenColours: readonly string[]
  /** Names of inks that are mixed, in alphabetical order; `All` and `None` are none. */
  readonly spots: readonly string[]
  /** The sum of four plates, each from 0 to 1, where flat colours have most of it. */
  readonly greatestInk: number
  /** Faces that it asks for and does not bring, in alphabetical order. */
  readonly missingFaces: readonly string[]
  /** Pixels to the inch of its coarsest picture, where it has any. */
  readonly coarsest?: number
}

/** How deep forms are drawn in one another: more is a circle. */
const DEEPEST = 12

interface Finds {
  readonly screen: Set<string>
  readonly spots: Set<string>
  readonly faces: Set<string>
  readonly inks: number[]
  readonly resolutions: number[]
  /** With what explains the names of their spaces. */
  readonly pictures: Map<PdfStream, PdfDictionary>
}

/** From a form's units to those of the page (ISO 32000-1, 8.3.3). */
type Matrix = readonly [a: number, b: number, c: number, d: number]

const UPRIGHT: Matrix = [1, 0, 0, 1]

/** What is found of an artwork, and its pictures in plates, each once. */
export interface SurveyedArtwork {
  readonly facts: ArtworkFacts
  readonly pictures: readonly PlatePicture[]
}

export function surveyArtwork(artwork: Artwork): SurveyedArtwork {
  const finds: Finds = {
    screen: new Set(),
    spots: new Set(),
    faces: new Set(),
    inks: [0],
    resolutions: [],
    pictures: new Map(),
  }
  look(artwork, finds, { content: artwork.content, resources: artwork.resources, matrix: UPRIGHT, depth: 0 })
  const pictures = [...finds.pictures].flatMap(
    ([stream, resources]) => platePicture(artwork, stream, resources) ?? [],
  )
  return { facts: factsOf(finds), pictures }
}

function factsOf({ screen, spots, faces, inks, resolutions }: Finds): ArtworkFacts {
  return {
    screenColours: [...screen].sort(),
    spots: [...spots].filter((name) => name !== 'All' && name !== 'None').sort(),
    greatestInk: inks.reduce((one, other) => Math.max(one, other)),
    missingFaces: [...faces].sort(),
    ...(resolutions.length > 0 && { coarsest: resolutions.reduce((one, other) => Math.min(one, other)) }),
  }
}

/** Content with what it may name, and how it lies on the page. */
interface DrawnContent {
  readonly content: Uint8Array
  readonly resources: PdfDictionary
  readonly matrix: Matrix
  readonly depth: number
}

interface PaintState {
  readonly matrix: Matrix
  /** Of what is filled and of what is stroked. */
  readonly fill: SpaceColours
  readonly stroke: SpaceColours
}

function look(artwork: Artwork, finds: Finds, drawing: DrawnContent): void {
  const { open } = artwork
  const named = (kind: string, name: unknown): PdfObject =>
    open(entriesOf(open(drawing.resources.entries.get(kind))).get(String(name).slice(1)))
  const grey: SpaceColours = { family: 'DeviceGray', spots: [] }
  let state: PaintState = { matrix: drawing.matrix, fill: grey, stroke: grey }
  const kept: PaintState[] = []
  const note = (colours: SpaceColours, operands: Operation['operands'] = []) => {
    if (colours.screen) finds.screen.add(colours.screen)
    for (const spot of colours.spots) finds.spots.add(spot)
    finds.inks.push(inkOfOperands(colours, operands))
  }
  const colour = (side: 'fill' | 'stroke', space: PdfValue, operands: Operation['operands'] = []) => {
    state = { ...state, [side]: coloursOf(space, drawing.resources, open) }
    if (operands.length > 0) note(state[side], operands)
  }
  const device = (side: 'fill' | 'stroke', name: string, operands: Operation['operands']) =>
    colour(side, { kind: 'name', name }, operands)
  for (const { operator, operands } of operationsOf(drawing.content)) {
    const [first] = operands
    switch (operator) {
      case 'q':
        kept.push(state)
        break
      case 'Q':
        state = kept.pop() ?? state
        break
      case 'cm':
        state = { ...state, matrix: multiply(operands, state.matrix) }
        break
      case 'g':
      case 'rg':
      case 'k':
        device('fill', DEVICES[operator], operands)
        break
      case 'G':
      case 'RG':
      case 'K':
        device('stroke', DEVICES[operator.toLowerCase() as 'g'], operands)
        break
      case 'cs':
        colour('fill', { kind: 'name', name: String(first).slice(1) })
        break
      case 'CS':
        colour('stroke', { kind: 'name', name: String(first).slice(1) })
        break
      case 'sc':
      case 'scn':
        note(state.fill, operands)
        lookAtPattern(named('Pattern', operands.at(-1)))
        break
      case 'SC':
      case 'SCN':
        note(state.stroke, operands)
        lookAtPattern(named('Pattern', operands.at(-1)))
        break
      case 'sh':
        lookAtShading(named('Shading', first))
        break
      case 'Tf':
        lookAtFace(named('Font', first))
        break
      case 'Do':
        lookAtObject(named('XObject', first))
        break
    }
  }

  function lookAtShading(shading: PdfObject): void {
    const space = entriesOf(shading).get('ColorSpace')
    if (space !== undefined) note(coloursOf(space, drawing.resources, open))
  }

  function lookAtPattern(pattern: PdfObject): void {
    if (isStream(pattern)) lookInside(pattern, state.matrix)
    else lookAtShading(open(entriesOf(pattern).get('Shading')))
  }

  function lookAtObject(object: PdfObject): void {
    if (!isStream(object)) return
    if (saidBy(open(object.dictionary.entries.get('Subtype'))) === 'Image') lookAtPicture(object)
    else lookInside(object, multiply(numbersIn(object, 'Matrix'), state.matrix))
  }

  function lookInside(form: PdfStream, matrix: Matrix): void {
    const content = artwork.unpack(form)
    if (!content || drawing.depth >= DEEPEST) return
    const own = open(form.dictionary.entries.get('Resources'))
    const resources = entriesOf(own).size > 0 ? (own as PdfDictionary) : drawing.resources
    look(artwork, finds, { content, resources, matrix, depth: drawing.depth + 1 })
  }

  function lookAtPicture(picture: PdfStream): void {
    const { entries } = picture.dictionary
    finds.pictures.set(picture, drawing.resources)
    const space = entries.get('ColorSpace')
    if (space !== undefined && open(entries.get('ImageMask')) !== true)
      note(coloursOf(space, drawing.resources, open))
    const [width, height] = [open(entries.get('Width')), open(entries.get('Height'))]
    const [a, b, c, d] = state.matrix
    const across = perInch(width, Math.hypot(a, b))
    const down = perInch(height, Math.hypot(c, d))
    if (across > 0 && down > 0 && open(entries.get('ImageMask')) !== true)
      finds.resolutions.push(Math.min(across, down))
  }

  function lookAtFace(font: PdfObject): void {
    const entries = entriesOf(font)
    if (saidBy(open(entries.get('Subtype'))) === 'Type3') return
    const [below] = [open(entries.get('DescendantFonts'))].flat() as PdfValue[]
    const described = below === undefined || below === null ? entries : entriesOf(open(below))
    const descriptor = entriesOf(open(described.get('FontDescriptor')))
    if (['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(open(descriptor.get(key))))) return
    finds.faces.add(saidBy(open(entries.get('BaseFont'))) ?? 'a face without a name')
  }

  function numbersIn({ dictionary }: PdfStream, key: string): readonly number[] {
    const list = open(dictionary.entries.get(key))
    return Array.isArray(list) ? list.map((value) => Number(open(value))) : UPRIGHT
  }
}

const DEVICES = { g: 'DeviceGray', rg: 'DeviceRGB', k: 'DeviceCMYK' } as const

function perInch(pixels: PdfObject, length: Pt): number {
  return typeof pixels === 'number' && length > 0 ? (pixels * POINTS_PER_INCH) / length : 0
}

function multiply(operands: readonly unknown[], [a, b, c, d]: Matrix): Matrix {
  const [p = 1, q = 0, r = 0, s = 1] = operands.map(Number)
  return [p * a + q * c, p * b + q * d, r * a + s * c, r * b + s * d]
}
