/**
 * Cast sorts in, text operators on a page out.
 * A room of its own because pdfkit shapes again whatever string it is given: sorts are shown by their numbers, past
 * its text layer (ISO 32000-1, 9.4.3).
 */

import type { Point, Pt } from '../geometry.ts'
import type { FontFace } from '../text/font.ts'
import type { Glyph, GlyphRun, LineBox, PlacedRun } from '../text/paragraph.ts'
import { type EmbeddedFont, embedFont, type PdfDocument, useFont } from './document.ts'
import { bodyOf, LEFT_TO_RIGHT_MARK, type Sort, SortCase, type Surroundings, sortRun, steer, surroundingsOf, wordingOf } from './sorts.ts'
import { buildTrueType, countGlyphs } from './truetype.ts'

/** A run made ready to draw: the case its sorts lie in, their numbers, and how far they move the pen. */
export interface CastRun {
  readonly placed: PlacedRun
  readonly from: SortCase
  readonly shown: Cast
  /** A stretch of its own. */
  readonly alone?: true
  readonly detour?: Detour
}

/** Where a word of an insertion is begun from, and what is shown there. */
interface Detour {
  readonly origin: Pt
  readonly codes: string
}

/** How a line's letters are set: what Foundry.show asks of it. */
export type Spacing = Pick<LineBox, 'letterGap' | 'expansion'>

interface Cast {
  /** Of each group of joined letters, left to right: hexadecimal codes of two bytes each. */
  readonly groups: readonly string[]
  /** Font units. */
  readonly advance: number
  readonly wording?: { readonly text: string; readonly codes: string; readonly advance: number }
  readonly opens: boolean
  readonly alone?: true
}

/** Casts the sorts of every line, then embeds a small font for each case of them. */
export class Foundry {
  readonly #cases = new Map<FontFace, Map<number, SortCase>>()
  readonly #embedded = new Map<SortCase, EmbeddedFont>()
  /** A word is shaped once, and cast once for each body and each way its ends may be guarded. */
  readonly #known = new WeakMap<readonly Glyph[], Map<SortCase, Map<string, readonly Cast[]>>>()

  /** Takes a line's sorts into the cases of their faces. */
  cast({ runs, letterGap, expansion, direction }: LineBox, bridge?: Pt): CastRun[] {
    const cast = runs.flatMap((placed, index) => {
      const { run } = placed
      const from = this.#caseOf(run.face, bodyOf(run))
      const unit = (run.size * expansion) / run.face.unitsPerEm
      const bridged = index === 0 && bridge !== undefined && run.level % 2 === 1 && !run.space
      const units = bridged ? Math.round(bridge / unit) : 0
      let x = placed.x - units * unit
      const surroundings = { ...surroundingsOf(runs, index), ...(bridged && { bridge: units }) }
      return this.#castRun(run, from, surroundings).map((shown): CastRun => {
        const { groups, opens, alone } = shown
        const gaps = groups.length - 1 + Number(opens)
        const advance = ((shown.advance * run.size) / run.face.unitsPerEm + gaps * letterGap * run.size) * expansion
        const part = { placed: { ...placed, x, advance }, from, shown, ...(alone && { alone }) }
        x += advance
        return part
      })
    })
    return direction === 'rtl' ? withDetours(cast) : cast
  }

  #castRun(run: GlyphRun, from: SortCase, surroundings: Surroundings): readonly Cast[] {
    const way = `${surroundings.left} ${surroundings.right} ${surroundings.width ?? ''} ${surroundings.bridge ?? ''} ${run.span.style.rise / run.size}`
    const cases = this.#known.get(run.glyphs) ?? new Map<SortCase, Map<string, readonly Cast[]>>()
    this.#known.set(run.glyphs, cases)
    const ways = cases.get(from) ?? new Map<string, readonly Cast[]>()
    cases.set(from, ways)
    const known = ways.get(way)
    if (known) return known
    const parts: Cast[] = []
    let groups = ['']
    let advance = 0
    const sorts = sortRun(run, surroundings)
    codeOf(from, steer(LEFT_TO_RIGHT_MARK, 0))
    sorts.forEach((sort, index) => {
      const { opens = false, alone } = sort
      groups[groups.length - 1] += codeOf(from, sort)
      advance += sort.advance
      const next = sorts[index + 1]
      if (alone !== next?.alone || !next) {
        parts.push({ groups, advance, opens, ...(alone && { alone }) })
        groups = ['']
        advance = 0
      } else if (opens) groups.push('')
    })
    const wording = wordingOf(run, surroundings)
    if (wording && parts[0]) {
      const codes = wording.sorts.map((sort) => codeOf(from, sort)).join('')
      const advance = wording.sorts.reduce((sum, sort) => sum + sort.advance, 0)
      parts[0] = { ...parts[0], wording: { text: wording.text, codes, advance } }
    }
    ways.set(way, parts)
    return parts
  }

  /** Hands the cast fonts to the document. After this no new sort may come. */
  embed(document: PdfDocument): void {
    for (const from of [...this.#cases.values()].flatMap((cases) => [...cases.values()])) {
      const { face, body, sorts } = from
      const file = buildTrueType(face.bytes, sorts, body)
      const font = embedFont(document, onBody(face, body), file)
      // Every glyph has its width, the outlines that sorts are made of too, or pdfkit's CIDSet would leave them out.
      for (let glyph = sorts.length + 1; glyph < countGlyphs(file); glyph++) font.widths[glyph] = 0
      sorts.forEach(({ advance, text }, index) => {
        font.widths[index + 1] = (advance * 1000) / body
        font.unicode[index + 1] = [...text].map((character) => character.codePointAt(0) as number)
      })
      this.#embedded.set(from, font)
    }
  }

  /** Draws neighbouring runs of a line; `at` is the left end of the whole line's baseline. */
  show(
    document: PdfDocument,
    runs: readonly CastRun[],
    { at, spacing, steered = false }: { readonly at: Point; readonly spacing: Spacing; readonly steered?: boolean },
    colourOperator: (role: string) => string,
  ): void {
    const expanded = spacing.expansion !== 1
    const operators: string[] = ['BT']
    if (expanded) operators.push(`${number(spacing.expansion * 100)} Tz`)
    for (const group of groupAlike(runs)) {
      const { placed, from } = group[0] as CastRun
      const font = this.#embedded.get(from)
      if (!font) throw new Error(`The face ${from.face.name} was not embedded before it was drawn.`)
      useFont(document, font)
      const { colour } = placed.run.span.style
      operators.push(
        colourOperator(colour),
        `/${font.id} ${number(bodySize(placed.run, from))} Tf`,
        // pdfkit turns the page upside down, so that y grows downwards; text is turned back upright.
        `1 0 0 -1 ${number(at.x + (group[0]?.detour?.origin ?? placed.x))} ${number(at.y)} Tm`,
        ...(steered && group[0] === runs[0] ? [`<${codeOf(from, steer(LEFT_TO_RIGHT_MARK, 0))}> Tj`] : []),
        showRuns(group, spacing),
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

const WORD = /^(\p{L}+|[\d]+)$/u
const STEP = 0.08
function withDetours(cast: readonly CastRun[]): CastRun[] {
  const result: CastRun[] = []
  let index = 0
  while (index < cast.length) {
    const first = cast[index] as CastRun
    if (first.placed.run.level % 2 === 1) { result.push(first); index++; continue }
    let end = index
    while (end < cast.length && (cast[end] as CastRun).placed.run.level % 2 === 0) end++
    const stretch = cast.slice(index, end)
    const before = cast[index - 1]
    index = end
    if (stretch.length < 3 || (before && !before.placed.run.space) || stretch.some(({ placed: { run } }) => !(run.space || WORD.test(run.text)))) { result.push(...stretch); continue }
    const last = (stretch.at(-1) as CastRun).placed
    const w = STEP * first.placed.run.size
    stretch.forEach((part, k) => {
      const origin = last.x + last.advance - (k + 1) * w
      const mark = codeOf(part.from, steer('\u061C', 0))
      result.push({ ...part, detour: { origin, codes: k === 0 ? codeOf(part.from, steer(LEFT_TO_RIGHT_MARK, 0)) + mark : mark } })
    })
  }
  return result
}

/** The metrics of a face on another body: its letters are as they were, and the line they say they need grows with it. */
function onBody(face: FontFace, body: number): FontFace {
  const scale = body / face.unitsPerEm
  return { ...face, unitsPerEm: body, ascent: face.ascent * scale, descent: face.descent * scale }
}

/** The size at which a case's font draws its letters at the run's own size. */
function bodySize({ size, face }: GlyphRun, { body }: SortCase): Pt {
  return (size * body) / face.unitsPerEm
}

/** One text-showing operator; what justification added between letters and words stands in it as adjustments. */
function showRuns(group: readonly CastRun[], { letterGap, expansion }: Spacing): string {
  const { placed, from } = group[0] as CastRun
  const { size, face } = placed.run
  const body = bodySize(placed.run, from)
  // Adjustments are thousandths of an em, scaled as the letters are (ISO 32000-1, 9.4.4).
  const thousandths = (gap: Pt) => (gap * 1000) / body
  const between = thousandths(letterGap * size)
  const opening = Math.abs(between) > LEAST_GAP ? `>${number(-between)}<` : ''
  const wording = group[0]?.shown.wording
  const detour = group[0]?.detour
  let shown = wording
    ? `/Span <</ActualText <${utf16(wording.text)}>>> BDC\n[<${wording.codes}>${number((wording.advance * 1000) / from.body)}<`
    : detour
      ? `[<${detour.codes}>0.001 ${number(-thousandths((placed.x - detour.origin) / expansion))}<`
      : '[<'
  let pen = placed.x
  for (const run of group) {
    const gap = thousandths((run.placed.x - pen) / expansion)
    if (Math.abs(gap) > LEAST_GAP) {
      shown += `>${number(-gap)}<`
      pen = run.placed.x
    }
    const { groups, advance } = run.shown
    shown += groups.length === 1 ? groups[0] : groups.join(opening)
    pen += ((advance * size) / face.unitsPerEm + (groups.length - 1) * letterGap * size) * expansion
  }
  return `${shown}>] TJ${wording ? '\nEMC' : ''}`
}

function utf16(text: string): string {
  return `FEFF${[...Array(text.length).keys()].map((index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}`
}

/** Thousandths of an em below which a gap is rounding and not spacing. */
const LEAST_GAP = 0.01

/** Runs that one font operator serves. */
function groupAlike(runs: readonly CastRun[]): CastRun[][] {
  const groups: CastRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1)
    const { size, span } = run.placed.run
    const before = last?.placed.run
    const alike = !run.detour && !run.shown.wording && !groups.at(-1)?.at(-1)?.shown.wording && last?.from === run.from && before?.size === size && before.span.style === span.style
    if (alike) groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups
}

function codeOf(from: SortCase, sort: Sort): string {
  return from.numberOf(sort).toString(16).padStart(4, '0')
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
