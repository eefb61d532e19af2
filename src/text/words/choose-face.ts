/**
 * A grapheme and the faces at hand → the face that sets it, or what stands for it in one: the style's own before the
 * running text's, a form made of its letters before another family, a likeness before nothing at all.
 */

import type { FacePair, FontBook, FontFace } from '../faces/font.ts'
import { factsOf, type Script } from '../letters/character.ts'
import { type Form, formOf } from '../letters/forms.ts'

export interface OpenPair {
  readonly arabic: FontFace
  readonly latin: FontFace
}

/** @throws where the pair names a face that the book does not hold. */
export function openPair({ arabic, latin }: FacePair, book: FontBook): OpenPair {
  return { arabic: openFromBook(arabic, book), latin: openFromBook(latin, book) }
}

function openFromBook(name: string, book: FontBook): FontFace {
  const face = book.get(name)
  if (!face) throw new Error(`The font book holds no face named ${name}.`)
  return face
}

/** What may set a character. */
export interface FacesAtHand {
  /** The style's own. */
  readonly faces: OpenPair
  /** Of the running text, for what those have not. */
  readonly others: OpenPair | undefined
  /** Wide faces of other families, in the order they are asked. */
  readonly spare: readonly FontFace[]
}

export interface Choice {
  readonly face: FontFace
  /** What is set instead of the character itself. */
  readonly form?: Form
  /** Whether the face is of another family than the theme's. */
  readonly borrowed?: true
}

/** The face of a code point among the theme's own: that of its script first. */
export function ownFaceOf(
  codePoint: number,
  script: Script,
  { faces, others }: Pick<FacesAtHand, 'faces' | 'others'>,
): FontFace | undefined {
  return chooseFace(codePoint, script, faces) ?? (others && chooseFace(codePoint, script, others))
}

function chooseFace(codePoint: number, script: Script, { arabic, latin }: OpenPair): FontFace | undefined {
  const [first, second] = script === 'Latn' ? [latin, arabic] : [arabic, latin]
  if (first.covers(codePoint)) return first
  return second.covers(codePoint) ? second : undefined
}

/** What sets a whole grapheme, in one face; nothing where nothing does. */
export function chooseFor(grapheme: string, script: Script, atHand: FacesAtHand): Choice | undefined {
  const own = oneFaceOf(grapheme, script, atHand)
  if (own) return { face: own }
  const form = formOf(grapheme)
  const made = form && oneFaceOf(form.text, script, atHand)
  if (form?.same && made) return { face: made, form }
  const spare = atHand.spare.find((face) => coversAll(face, grapheme))
  if (spare) return { face: spare, borrowed: true }
  return form && made && { face: made, form }
}

/** The one face of the theme's that has all of a text. */
function oneFaceOf(text: string, script: Script, { faces, others }: FacesAtHand): FontFace | undefined {
  const [first] = text
  const latin =
    script === 'Latn' || (first !== undefined && factsOf(first.codePointAt(0) as number).script === 'Latn')
  const pairs = others ? [faces, others] : [faces]
  const inOrder = pairs.flatMap((pair) => (latin ? [pair.latin, pair.arabic] : [pair.arabic, pair.latin]))
  return inOrder.find((face) => coversAll(face, text))
}

function coversAll(face: FontFace, text: string): boolean {
  return Array.from(text, (character) => character.codePointAt(0) as number).every(
    (codePoint) => factsOf(codePoint).invisible || codePoint === ZERO_WIDTH_JOINER || face.covers(codePoint),
  )
}

/** Holds the parts of one picture together, where a face has it whole. */
const ZERO_WIDTH_JOINER = 0x200d

/** A Latin x stands a little higher than an Arabic dal where a type designer draws both. */
const X_OVER_DAL = 1.05
/** A companion that would be set much larger or smaller than its neighbour is another size, not a match. */
const SMALLEST = 0.75
const LARGEST = 1.25

/** How many times the Arabic face's size its companion is set at, so that the two look of one size. */
export function scaleOf(face: FontFace, { arabic, latin }: OpenPair): number {
  if (face !== latin || familyOf(face) === familyOf(arabic)) return 1
  const dal = arabic.heightOf('د')
  const x = latin.heightOf('x')
  return dal && x ? within((X_OVER_DAL * dal * latin.unitsPerEm) / (x * arabic.unitsPerEm)) : 1
}

/** The same of a face of another family, whose letters are to be as high as the companion's; others stay as they are. */
export function scaleOfSpare(face: FontFace, pair: OpenPair): number {
  const { latin } = pair
  const [x, own] = [latin.heightOf('x'), face.heightOf('x')]
  if (!x || !own) return 1
  return scaleOf(latin, pair) * within((x * face.unitsPerEm) / (own * latin.unitsPerEm))
}

function within(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale))
}

function familyOf({ name }: FontFace): string {
  return name.slice(0, name.indexOf('/'))
}
