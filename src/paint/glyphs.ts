/**
 * Cast sorts → text operators on a page: shown by their numbers, past pdfkit's text layer, which would shape them
 * again (ISO 32000-1, 9.4.3).
 */

import type { Point } from '../geometry.ts'
import type { FontFace, Glyph } from '../text/faces/font.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun, LineBox } from '../text/paragraph.ts'
import { type Cast, type CastRun, castParts } from './cast.ts'
import { type PdfDocument, useResource } from './document.ts'
import { embedFont } from './fonts.ts'
import type { LeftEnd } from './line-end.ts'
import { toThousandth } from './number.ts'
import { areAlike, bodySize, groupAlike, isPlain, type Spacing, showRuns } from './operators.ts'
import { bodyOf, SortCase } from './sort-case.ts'
import { beginningsOf } from './stretches.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { buildTrueType } from './truetype.ts'
import { type CastLine, type EmbeddedCase, Whispers } from './whispers.ts'

/** Casts the sorts of every line, then embeds a small font for each case of them. */
export class Foundry {
  readonly #cases = new Map<FontFace, Map<number, SortCase>>()
  readonly #embedded = new Map<SortCase, EmbeddedCase>()
  /** A word is shaped once, and cast once for each body and each way its ends may be guarded. */
  readonly #known = new WeakMap<readonly Glyph[], Map<SortCase, Map<string, readonly Cast[]>>>()
  readonly #whispers = new Whispers()

  /** Takes a line's sorts into the cases of their faces. */
  cast({ runs, letterGap, expansion, direction }: LineBox, { bridge, parted }: LeftEnd = {}): CastRun[] {
    const around = surroundingsOf(runs)
    const parts = runs.flatMap((placed, index) => {
      const { run } = placed
      const from = this.#caseOf(run.face, bodyOf(run))
      this.#whispers.cast(run.face)
      const unit = (run.size * expansion) / run.face.unitsPerEm
      const widthOf = (units: number, gaps: number) => units * unit + gaps * letterGap * run.size * expansion
      const bridged = index === 0 && bridge !== undefined && isRightToLeft(run.level) && !run.space
      const units = bridged ? Math.round(bridge / unit) : 0
      const beside = around[index] as Surroundings
      const surroundings: Surroundings =
        index === 0 && (parted || bridged)
          ? { ...beside, ...(parted && { parted }), ...(bridged && { bridge: units }) }
          : beside
      let x = placed.x - units * unit
      return this.#castRun(run, from, surroundings).map((shown): CastRun => {
        const left = x
        const advance = widthOf(shown.advance, shown.groups.length - 1 + Number(shown.opens))
        const guards = shown.guards.map((guard) => left + widthOf(guard.advance, guard.gaps))
        x += advance
        return { placed: { ...placed, x: left, advance }, from, shown, guards }
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
    const {
      left,
      right,
      nearest,
      edge = false,
      spoken = '',
      lends = false,
      width = '',
      bridge = '',
      parted = false,
    } = surroundings
    const rise = run.span.style.rise / run.size
    const way = `${left} ${right} ${nearest} ${edge} ${spoken} ${lends} ${width} ${bridge} ${parted} ${rise}`
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
    this.#whispers.embed(document, this.#embedded.size)
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
    const { expansion } = spacing
    const groups = groupAlike(runs)
    const operators = groups.flatMap((group, index) => {
      const [first] = group as [CastRun]
      const { placed, from, beginning = placed.x } = first
      const shown = showRuns(group, spacing, index === 0 && (apart || beginning !== placed.x))
      const before = groups[index - 1]?.at(-1)
      // pdf.js gives marks no width, and would take a place that is told again for a gap.
      if (before && goesOn(before, first)) return shown
      const embedded = this.#embedded.get(from)
      if (!embedded) throw new Error(`The face ${from.face.name} was not embedded before it was drawn.`)
      useResource(document, 'fonts', embedded.name, embedded.font)
      return [
        colourOperator(placed.run.span.style.colour),
        `/${embedded.name} ${toThousandth(bodySize(placed.run, from))} Tf`,
        // pdfkit turns the page upside down, so that y grows downwards; text is turned back upright.
        `1 0 0 -1 ${toThousandth(at.x + beginning)} ${toThousandth(at.y)} Tm`,
        ...shown,
      ]
    })
    // The scale outlives the text object (ISO 32000-1, 9.3.1).
    const scaled =
      expansion === 1 ? operators : [`${toThousandth(expansion * 100)} Tz`, ...operators, '100 Tz']
    document.addContent(['BT', ...scaled, 'ET'].join('\n'))
  }

  /** What PDFium alone must hear of a line that was drawn. */
  toldPdfium(document: PdfDocument, line: CastLine): string[] {
    return this.#whispers.toPdfium(document, line)
  }

  /** What poppler alone must hear of all lines of the page in hand, when all is drawn. */
  toldPoppler(document: PdfDocument, lines: readonly CastLine[]): string[] {
    return this.#whispers.toPoppler(document, lines)
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

/** Points by which two runs may be apart and meet. */
const MEET = 0.01

function goesOn(before: CastRun, run: CastRun): boolean {
  const { x, advance } = before.placed
  return (
    areAlike(before, run) && isPlain(before) && isPlain(run) && Math.abs(x + advance - run.placed.x) < MEET
  )
}
