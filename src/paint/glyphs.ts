/**
 * Cast sorts → text operators on a page: shown by their numbers, past pdfkit's text layer, which would shape them
 * again (ISO 32000-1, 9.4.3).
 */

import type { Point, Pt } from '../geometry.ts'
import type { FontFace, Glyph } from '../text/faces/font.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun, LineBox, PlacedRun } from '../text/paragraph.ts'
import { type PdfDocument, useResource } from './document.ts'
import { embedFont } from './fonts.ts'
import type { LeftEnd } from './line-end.ts'
import { toThousandth } from './number.ts'
import { bodyOf, codeOf, SortCase } from './sort-case.ts'
import { actualTextOf, sortRun } from './sorts.ts'
import { type ActualText, ARABIC_LETTER_MARK, LEFT_TO_RIGHT_MARK, steer } from './steering.ts'
import { beginningsOf } from './stretches.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { buildTrueType } from './truetype.ts'

/** A run, or a part of one, made ready to draw: the case its sorts lie in, and their numbers. */
export interface CastRun {
  readonly placed: PlacedRun
  readonly from: SortCase
  readonly shown: Cast
  /** A stretch of its own. */
  readonly alone?: true
  /** Where it is begun, if not where it stands. */
  readonly beginning?: Pt
}

/** How a line's letters are set: what Foundry.show asks of it. */
export type Spacing = Pick<LineBox, 'letterGap' | 'expansion'>

interface Cast {
  /** Of each group of joined letters, left to right: hexadecimal codes of two bytes each. */
  readonly groups: readonly string[]
  /** Font units. */
  readonly advance: number
  /** What stands at its right may be parted from it. */
  readonly opens: boolean
  readonly alone?: true
  /** What it says as one, the codes that say it unseen, and their width. */
  readonly actualText?: { readonly text: string; readonly codes: string; readonly advance: number }
}

/** Casts the sorts of every line, then embeds a small font for each case of them. */
export class Foundry {
  readonly #cases = new Map<FontFace, Map<number, SortCase>>()
  readonly #embedded = new Map<SortCase, { readonly name: string; readonly font: object }>()
  /** A word is shaped once, and cast once for each body and each way its ends may be guarded. */
  readonly #known = new WeakMap<readonly Glyph[], Map<SortCase, Map<string, readonly Cast[]>>>()

  /** Takes a line's sorts into the cases of their faces. */
  cast({ runs, letterGap, expansion, direction }: LineBox, { bridge, parted }: LeftEnd = {}): CastRun[] {
    const parts = runs.flatMap((placed, index) => {
      const { run } = placed
      const from = this.#caseOf(run.face, bodyOf(run))
      const unit = (run.size * expansion) / run.face.unitsPerEm
      const bridged = index === 0 && bridge !== undefined && isRightToLeft(run.level) && !run.space
      const units = bridged ? Math.round(bridge / unit) : 0
      const surroundings = {
        ...surroundingsOf(runs, index),
        ...(index === 0 && parted && { parted }),
        ...(bridged && { bridge: units }),
      }
      let x = placed.x - units * unit
      return this.#castRun(run, from, surroundings).map((shown): CastRun => {
        const { groups, opens, alone } = shown
        const gaps = groups.length - 1 + Number(opens)
        const advance = shown.advance * unit + gaps * letterGap * run.size * expansion
        const part = { placed: { ...placed, x, advance }, from, shown, ...(alone && { alone }) }
        x += advance
        return part
      })
    })
    const beginnings = beginningsOf(parts, direction)
    return parts.map((part, index): CastRun => {
      const beginning = beginnings[index]
      return beginning === undefined ? part : { ...part, beginning }
    })
  }

  /** The parts of a run that are drawn as one. */
  #castRun(run: GlyphRun, from: SortCase, surroundings: Surroundings): readonly Cast[] {
    const { left, right, width = '', bridge = '', parted = false } = surroundings
    const way = `${left} ${right} ${width} ${bridge} ${parted} ${run.span.style.rise / run.size}`
    const cases = this.#known.get(run.glyphs) ?? new Map<SortCase, Map<string, readonly Cast[]>>()
    this.#known.set(run.glyphs, cases)
    const ways = cases.get(from) ?? new Map<string, readonly Cast[]>()
    cases.set(from, ways)
    const known = ways.get(way)
    if (known) return known
    const cast = castParts(run, from, surroundings)
    ways.set(way, cast)
    return cast
  }

  /** Hands the cast fonts to the document. After this no new sort may come. */
  embed(document: PdfDocument): void {
    for (const from of [...this.#cases.values()].flatMap((cases) => [...cases.values()])) {
      const { face, body, sorts } = from
      const file = buildTrueType(face.bytes, sorts, body)
      const place = this.#embedded.size
      const font = embedFont(document, { face, body, file, sorts }, place)
      this.#embedded.set(from, { name: `F${place + 1}`, font })
    }
  }

  /**
   * Draws neighbouring runs of a line; `at` is the left end of the whole line's baseline. What is drawn behind a
   * stretch of its own direction is told apart from it: MuPDF would take the jump for a new line.
   */
  show(
    document: PdfDocument,
    runs: readonly CastRun[],
    { at, spacing, apart }: { readonly at: Point; readonly spacing: Spacing; readonly apart: boolean },
    colourOperator: (role: string) => string,
  ): void {
    const expanded = spacing.expansion !== 1
    const operators: string[] = ['BT']
    if (expanded) operators.push(`${toThousandth(spacing.expansion * 100)} Tz`)
    for (const group of groupAlike(runs)) {
      const { placed, from, beginning = placed.x } = group[0] as CastRun
      const embedded = this.#embedded.get(from)
      if (!embedded) throw new Error(`The face ${from.face.name} was not embedded before it was drawn.`)
      useResource(document, 'fonts', embedded.name, embedded.font)
      operators.push(
        colourOperator(placed.run.span.style.colour),
        `/${embedded.name} ${toThousandth(bodySize(placed.run, from))} Tf`,
        // pdfkit turns the page upside down, so that y grows downwards; text is turned back upright.
        `1 0 0 -1 ${toThousandth(at.x + beginning)} ${toThousandth(at.y)} Tm`,
        ...showRuns(group, spacing, group[0] === runs[0] && (apart || beginning !== placed.x)),
      )
    }
    // The scale outlives the text object (ISO 32000-1, 9.3.1).
    if (expanded) operators.push('100 Tz')
    operators.push('ET')
    document.addContent(operators.join('\n'))
  }

  #caseOf(face: FontFace, body: number): SortCase {
    const cases = this.#cases.get(face) ?? new Map<number, SortCase>()
    this.#cases.set(face, cases)
    const known = cases.get(body)
    if (known) return known
    const made = new SortCase(face, body)
    cases.set(body, made)
    return made
  }
}

/** Says to a reader that from here on it goes from left to right, or as what follows will say. */
const TURN = steer(LEFT_TO_RIGHT_MARK)
/** Says that what stood before was not the word before. */
const RETURN = steer(ARABIC_LETTER_MARK)

function castParts(run: GlyphRun, from: SortCase, surroundings: Surroundings): Cast[] {
  // Every case has what may be shown before its sorts: when a line is drawn it is too late to cast.
  for (const sort of [TURN, RETURN]) from.numberOf(sort)
  const parts: Cast[] = []
  const sorts = sortRun(run, surroundings)
  let groups = ['']
  let advance = 0
  sorts.forEach((sort, index) => {
    const { opens = false, alone } = sort
    const next = sorts[index + 1]
    groups[groups.length - 1] += codeOf(from, sort)
    advance += sort.advance
    if (next && next.alone === alone) {
      if (opens) groups.push('')
      return
    }
    parts.push({ groups, advance, opens, ...(alone && { alone }) })
    groups = ['']
    advance = 0
  })
  const actualText = actualTextOf(run, surroundings)
  return actualText ? parts.map((part) => ({ ...part, actualText: castActualText(actualText, from) })) : parts
}

function castActualText({ text, ghosts }: ActualText, from: SortCase): NonNullable<Cast['actualText']> {
  return {
    text,
    codes: ghosts.map((ghost) => codeOf(from, ghost)).join(''),
    advance: ghosts.reduce((sum, { advance }) => sum + advance, 0),
  }
}

/** The size at which a case's font draws its letters at the run's own size. */
function bodySize({ size, face }: GlyphRun, { body }: SortCase): Pt {
  return (size * body) / face.unitsPerEm
}

/**
 * One text-showing operator; what justification added between letters and words stands in it as adjustments.
 * What `turns` does not go on from what was drawn before.
 */
function showRuns(group: readonly CastRun[], { letterGap, expansion }: Spacing, turns: boolean): string[] {
  const { placed, from, shown: first, beginning } = group[0] as CastRun
  const { size, face } = placed.run
  const body = bodySize(placed.run, from)
  // Adjustments are thousandths of an em, scaled as the letters are (ISO 32000-1, 9.4.4).
  const thousandths = (gap: Pt) => (gap * 1000) / body
  const between = thousandths(letterGap * size)
  const opening = Math.abs(between) > LEAST_GAP ? `>${toThousandth(-between)}<` : ''
  const { actualText } = first
  let shown = `[<${turns ? codeOf(from, TURN) : ''}`
  if (actualText) shown += `${actualText.codes}>${toThousandth((actualText.advance * 1000) / from.body)}<`
  if (beginning !== undefined) {
    const back = toThousandth(thousandths((beginning - placed.x) / expansion))
    // pdf.js moves on by nothing after a sort that only steers: the second adjustment it obeys.
    shown += `${codeOf(from, RETURN)}>${LEAST_SHIFT} ${back}<`
  }
  let pen = placed.x
  for (const run of group) {
    const gap = thousandths((run.placed.x - pen) / expansion)
    if (Math.abs(gap) > LEAST_GAP) {
      shown += `>${toThousandth(-gap)}<`
      pen = run.placed.x
    }
    const { groups, advance } = run.shown
    shown += groups.length === 1 ? groups[0] : groups.join(opening)
    pen += ((advance * size) / face.unitsPerEm + (groups.length - 1) * letterGap * size) * expansion
  }
  const operator = `${shown}>] TJ`
  return actualText ? [`/Span <</ActualText <${utf16(actualText.text)}>>> BDC`, operator, 'EMC'] : [operator]
}

/** The least adjustment that is one. */
const LEAST_SHIFT = 0.001

/** A text string in hexadecimal, with the mark of its byte order (ISO 32000-1, 7.9.2.2). */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return ['feff', ...units.map((unit) => unit.toString(16).padStart(4, '0'))].join('')
}

/** Thousandths of an em below which a gap is rounding and not spacing. */
const LEAST_GAP = 0.01

/** Runs that one operator shows: of one font and colour, and begun where they stand. */
function groupAlike(runs: readonly CastRun[]): CastRun[][] {
  const groups: CastRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1)
    const { size, span } = run.placed.run
    const before = last?.placed.run
    const alike = last?.from === run.from && before?.size === size && before.span.style === span.style
    const plain = run.beginning === undefined && !run.shown.actualText && !last?.shown.actualText
    if (alike && plain) groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups
}
