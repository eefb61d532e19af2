/**
 * Cast sorts → text operators on a page: shown by their numbers, past pdfkit's text layer, which would shape them
 * again (ISO 32000-1, 9.4.3).
 */

import type { Direction } from '../direction.ts'
import type { Point, Pt } from '../geometry.ts'
import type { FontFace } from '../text/faces/font.ts'
import { isRightToLeft } from '../text/letters/bidi.ts'
import type { GlyphRun, LineBox, PlacedRun } from '../text/paragraph.ts'
import { type Cast, type CastRun, castParts } from './cast.ts'
import { type PdfDocument, reserveObject, useResource } from './document.ts'
import { embedFont, nameOfFont, type OpenFont } from './fonts.ts'
import type { LeftEnd } from './line-end.ts'
import { toThousandth } from './number.ts'
import { areAlike, bodySize, groupAlike, isPlain, type Spacing, showRuns } from './operators.ts'
import { type ReadyLine, RecentLines } from './recent-lines.ts'
import { bodyOf, SortCase } from './sort-case.ts'
import { beginningsOf, stretchesInReadingOrder } from './stretches.ts'
import { type Surroundings, surroundingsOf, wayOf } from './surroundings.ts'
import { buildTrueType } from './truetype.ts'
import { type CastLine, Whispers } from './whispers.ts'

/** Casts the sorts of lines as they are drawn, and at the end a small font of each case of them. */
export class Foundry {
  readonly #document: PdfDocument
  readonly #cases = new Map<FontFace, Map<number, OpenCase>>()
  /** A word is cast once for each way its ends may be guarded. */
  readonly #known = new WeakMap<GlyphRun, CastWord>()
  readonly #lines = new RecentLines()
  readonly #spelled = new WeakMap<
    readonly CastRun[],
    { readonly apart: boolean; readonly parts: readonly Spelled[] }
  >()
  #whispers: Whispers | undefined
  #fonts = 0

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /** Takes a line's sorts into the cases of their faces, and makes it ready to draw. */
  cast(line: LineBox, end: LeftEnd = {}): ReadyLine {
    const kept = this.#lines.find(line, end)
    if (kept) return kept
    const runs = this.#castLine(line, end)
    const ready = { runs, stretches: stretchesInReadingOrder(runs, line.direction) }
    this.#lines.keep(line, end, ready)
    return ready
  }

  #castLine(line: LineBox, end: LeftEnd): CastRun[] {
    const { runs, letterGap, expansion, direction } = line
    const around = surroundingsOf(runs)
    const parts: CastRun[] = []
    for (let index = 0; index < runs.length; index++) {
      const { x, run, start } = runs[index] as PlacedRun
      const word = this.#wordOf(run)
      const unit = (run.size * expansion) / run.face.unitsPerEm
      const widthOf = (units: number, gaps: number) => units * unit + gaps * letterGap * run.size * expansion
      const beside = around[index] as Surroundings
      const surroundings = index === 0 ? besideEnd(beside, run, unit, end) : beside
      let left = x - (surroundings.bridge ?? 0) * unit
      for (const shown of this.#castRun(run, surroundings, word)) {
        const from = left
        const advance = widthOf(shown.advance, shown.groups.length - 1 + Number(shown.opens))
        const guards = shown.guards.map((guard) => from + widthOf(guard.advance, guard.gaps))
        parts.push({ placed: { x: left, advance, run, start }, from: word.from, shown, guards })
        left += advance
      }
    }
    return withBeginnings(parts, direction)
  }

  /** The parts of a run that are drawn as one. */
  #castRun(run: GlyphRun, surroundings: Surroundings, { from, casts }: CastWord): readonly Cast[] {
    const way = wayOf(surroundings)
    const known = casts.get(way)
    if (known) return known
    const cast = castParts(run, from, surroundings)
    casts.set(way, cast)
    return cast
  }

  #wordOf(run: GlyphRun): CastWord {
    const known = this.#known.get(run)
    if (known) return known
    this.#whispers ??= new Whispers(this.#document, run.face, this.#openFont())
    const word = { from: this.#caseOf(run.face, bodyOf(run)).from, casts: new Map<string, readonly Cast[]>() }
    this.#known.set(run, word)
    return word
  }

  /** Embeds the cast fonts. After this no new sort may come. */
  close(): void {
    for (const { from, font } of [...this.#cases.values()].flatMap((cases) => [...cases.values()])) {
      const { face, body, sorts } = from
      const file = buildTrueType(face.bytes, sorts, body)
      embedFont(this.#document, font, { face, body, file, sorts })
    }
    this.#whispers?.embed()
  }

  /**
   * Draws neighbouring runs of a line; `at` is the left end of the whole line's baseline. What is drawn behind a
   * stretch of its own direction is told apart from it: MuPDF would take the jump for a new line.
   */
  show(
    runs: readonly CastRun[],
    { at, spacing, apart }: { readonly at: Point; readonly spacing: Spacing; readonly apart: boolean },
    colourOperator: (role: string) => string,
  ): void {
    const { expansion } = spacing
    const operators: string[] = []
    for (const { type, x, shown } of this.#spell(runs, spacing, apart)) {
      if (type) {
        const name = nameOfFont(type.font)
        useResource(this.#document, 'fonts', name, type.font.reserved.object)
        operators.push(
          colourOperator(type.colour),
          `/${name} ${type.size} Tf`,
          // pdfkit turns the page upside down, so that y grows downwards; text is turned back upright.
          `1 0 0 -1 ${toThousandth(at.x + x)} ${toThousandth(at.y)} Tm`,
        )
      }
      operators.push(shown)
    }
    // The scale outlives the text object (ISO 32000-1, 9.3.1).
    const scaled =
      expansion === 1 ? operators : [`${toThousandth(expansion * 100)} Tz`, ...operators, '100 Tz']
    this.#document.addContent(['BT', ...scaled, 'ET'].join('\n'))
  }

  /** Stretches that were spelled before stand with their lines among those that are kept. */
  #spell(runs: readonly CastRun[], spacing: Spacing, apart: boolean): readonly Spelled[] {
    const known = this.#spelled.get(runs)
    if (known?.apart === apart) return known.parts
    const groups = groupAlike(runs)
    const parts = groups.map((group, index): Spelled => {
      const [first] = group as [CastRun]
      const { placed, from, beginning = placed.x } = first
      const shown = showRuns(group, spacing, index === 0 && (apart || beginning !== placed.x)).join('\n')
      const before = groups[index - 1]?.at(-1)
      // pdf.js gives marks no width, and would take a place that is told again for a gap.
      if (before && goesOn(before, first)) return { x: beginning, shown }
      const { font } = this.#caseOf(from.face, from.body)
      const size = toThousandth(bodySize(placed.run, from))
      return { type: { font, colour: placed.run.span.style.colour, size }, x: beginning, shown }
    })
    this.#spelled.set(runs, { apart, parts })
    return parts
  }

  /** What PDFium alone must hear of a line that was drawn. */
  toldPdfium(line: CastLine): string[] {
    return this.#whispers?.toPdfium(line) ?? []
  }

  /** What poppler alone must hear of all lines of the page in hand, when all is drawn. */
  toldPoppler(lines: readonly CastLine[]): string[] {
    return this.#whispers?.toPoppler(lines) ?? []
  }

  #caseOf(face: FontFace, body: number): OpenCase {
    const cases = this.#cases.get(face) ?? new Map<number, OpenCase>()
    this.#cases.set(face, cases)
    const known = cases.get(body)
    if (known) return known
    const made = { from: new SortCase(face, body), font: this.#openFont() }
    cases.set(body, made)
    return made
  }

  #openFont(): OpenFont {
    return { place: this.#fonts++, reserved: reserveObject(this.#document) }
  }
}

/** A case that sorts are still put into, and the font that pages already draw them with. */
interface OpenCase {
  readonly from: SortCase
  readonly font: OpenFont
}

/** A word's case, and what it was cast as, by what stood beside it. */
interface CastWord {
  readonly from: SortCase
  readonly casts: Map<string, readonly Cast[]>
}

/** What stands beside the run at a line's left end, with what there is beyond it. */
function besideEnd(beside: Surroundings, run: GlyphRun, unit: Pt, { bridge, parted }: LeftEnd): Surroundings {
  const bridged = bridge !== undefined && isRightToLeft(run.level) && !run.space
  if (!bridged && !parted) return beside
  return { ...beside, ...(parted && { parted }), ...(bridged && { bridge: Math.round(bridge / unit) }) }
}

/** Neighbouring runs as text operators, wherever their line stands. */
interface Spelled {
  /** What they are set in; nothing where they go on from those before. */
  readonly type?: { readonly font: OpenFont; readonly colour: string; readonly size: string }
  /** Where they begin, from the left end of their line. */
  readonly x: Pt
  readonly shown: string
}

function withBeginnings(parts: CastRun[], direction: Direction): CastRun[] {
  if (direction === 'ltr' || parts.every(({ placed }) => isRightToLeft(placed.run.level))) return parts
  const beginnings = beginningsOf(parts, direction)
  return parts.map((part, index): CastRun => {
    const beginning = beginnings[index]
    return beginning === undefined ? part : { ...part, beginning }
  })
}

/** Points by which two runs may be apart and meet. */
const MEET = 0.01

function goesOn(before: CastRun, run: CastRun): boolean {
  const { x, advance } = before.placed
  return (
    areAlike(before, run) && isPlain(before) && isPlain(run) && Math.abs(x + advance - run.placed.x) < MEET
  )
}
