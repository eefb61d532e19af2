/**
 * An article's blocks and a measure in, one long column of rows out, not yet cut into pages.
 * A room of its own because what may be parted from what is decided here, and where it falls is not.
 */

import type { Pt } from '../geometry.ts'
import type { Article, Block, Inline, Interview, Letter } from '../issue/issue.ts'
import { plainText } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import type { TextRole } from '../style/style.ts'
import {
  type Compositor,
  placeLines,
  type SetBlock,
  type Setting,
  setInline,
  setWords,
} from './compositor.ts'
import { type Item, move, rectangle, type Tag } from './frame.ts'

/** A strip of the column that is never cut: a line of text, a picture, a box. */
export interface Row {
  /** Left edge of the column at 0, the top of the row at 0. */
  readonly items: readonly Item[]
  /** Lines of the grid it fills. */
  readonly lines: number
  /** Empty lines above it, dropped at the head of a column. */
  readonly before: number
  /** Not to be parted from the row below: a heading from its text, a first line from its second. */
  readonly keepWithNext: boolean
  /** Number of the exchange it belongs to. */
  readonly exchange?: number
}

export type Galley = readonly Row[]

/** Where on its grid line a baseline lies, as part of the grid's distance from the top of the line. */
export const BASELINE_IN_LINE = 0.75

/** The running text of an article: everything but the headline. */
export function composeGalley(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Galley {
  const galley = new GalleyComposer(compositor, measure, article.kind === 'letter' ? 'letter' : 'body')
  if (article.kind === 'letter') galley.addLetter(article, parent)
  else galley.addInterview(article, parent)
  galley.addNotes(parent)
  return galley.rows
}

/** Holds open the rows and the notes of one article while its blocks are set. */
class GalleyComposer {
  readonly rows: Row[] = []
  readonly #compositor: Compositor
  readonly #measure: Pt
  readonly #notes: (readonly Inline[])[]
  /** What its paragraphs are set in. */
  readonly #body: TextRole

  constructor(compositor: Compositor, measure: Pt, body: TextRole, notes: (readonly Inline[])[] = []) {
    this.#compositor = compositor
    this.#measure = measure
    this.#body = body
    this.#notes = notes
  }

  addLetter({ blocks, signature, span }: Letter, parent: Tag): void {
    for (const [index, block] of blocks.entries()) this.#addBlock(block, parent, { first: index === 0 })
    if (signature) {
      this.#bindLast()
      this.#addText(setWords(this.#compositor, signature, 'signature', this.#measure, { span }), {
        role: 'signature',
        tag: { role: 'paragraph', parent },
      })
    }
  }

  addInterview({ exchanges, closing, guest }: Interview, parent: Tag): void {
    for (const { number, question, answer, span } of exchanges) {
      const from = this.rows.length
      const section: Tag = { role: 'section', parent, title: plainText(question) }
      const tag: Tag = { role: 'heading', level: 2, parent: section, title: plainText(question) }
      const set = this.#setInline(question, 'question', { span })
      this.#addText(set, { role: 'question', tag, keepWithNext: true })
      answer.forEach((block, index) => {
        this.#addBlock(block, section, { first: index === 0, opens: number === 1 && index === 0 })
      })
      for (let row = from; row < this.rows.length; row++)
        this.rows[row] = { ...(this.rows[row] as Row), exchange: number }
    }
    const end: Tag = { role: 'section', parent, title: guest.name }
    for (const block of closing) {
      if (block.kind === 'paragraph') {
        this.#addText(this.#setInline(block.content, 'closing', { span: block.span }), {
          role: 'closing',
          tag: { role: 'paragraph', parent: end },
        })
      } else this.#addBlock(block, end, { first: false })
    }
  }

  /** Notes stand after the article, numbered as their marks. */
  addNotes(parent: Tag): void {
    this.#notes.forEach((content, index) => {
      const number = formatNumber(index + 1, this.#compositor.numerals)
      const numbered: Inline[] = [{ kind: 'text', text: `${number}. ` }, ...content]
      const set = this.#setInline(numbered, 'note', {})
      this.#addSolid(set, { role: 'note', tag: { role: 'note', parent }, before: index === 0 ? 1 : 0 })
    })
  }

  #addBlock(block: Block, parent: Tag, { first, opens = false }: { first: boolean; opens?: boolean }): void {
    switch (block.kind) {
      case 'paragraph': {
        const { firstWords, text } = this.#compositor.style
        const opening = opens && firstWords > 0 && { opening: { words: firstWords, style: text.firstWords } }
        // A paragraph that follows its question or opens its letter needs no sign that it begins.
        const setting: Setting = { span: block.span, ...(first && { indent: 0 }), ...opening }
        const set = this.#setInline(block.content, this.#body, setting)
        this.#addText(set, {
          role: this.#body,
          tag: { role: 'paragraph', parent },
          ...(first && { before: 0 }),
        })
        break
      }
      case 'list':
        this.#addList(block, { role: 'list', parent })
        break
      case 'verse':
        this.#addVerse(block, { role: 'quotation', parent })
        break
      case 'quotation': {
        const tag: Tag = { role: 'quotation', parent }
        const role = block.quran ? 'quran' : 'quotation'
        const inset = this.#compositor.style.baseline
        for (const paragraph of block.paragraphs) {
          const set = this.#setInline(paragraph, role, { span: block.span }, this.#measure - 2 * inset)
          this.#addText(set, { role, tag: { role: 'paragraph', parent: tag }, x: inset })
        }
        if (block.source) {
          this.#bindLast()
          const set = setWords(this.#compositor, block.source, 'source', this.#measure - 2 * inset, {
            span: block.span,
          })
          this.#addText(set, { role: 'source', tag: { role: 'paragraph', parent: tag }, x: inset, before: 0 })
        }
        break
      }
      case 'infobox':
        this.#addInfobox(block, { role: 'aside', parent, title: block.title })
        break
      case 'picture':
        this.#addPicture(block, parent)
        break
    }
  }

  #addList({ items, ordered, span }: Extract<Block, { kind: 'list' }>, list: Tag): void {
    const hang = this.#compositor.style.baseline
    items.forEach((content, index) => {
      const item: Tag = { role: 'listItem', parent: list }
      const mark = ordered ? `${formatNumber(index + 1, this.#compositor.numerals)}.` : '•'
      const label = setWords(this.#compositor, mark, this.#body, hang, { span, indent: 0 })
      const set = this.#setInline(content, this.#body, { span, indent: 0 }, this.#measure - hang)
      const from = this.rows.length
      this.#addText(set, {
        role: 'body',
        tag: { role: 'listBody', parent: item },
        ...(index > 0 && { before: 0 }),
      })
      const row = this.rows[from]
      if (!row) return
      // Labels stand at the start side, their text hangs one leading in.
      const at = { x: this.#measure - hang, y: this.#baseline() }
      const placed = placeLines(label, at, { role: 'listLabel', parent: item })
      this.rows[from] = { ...row, items: [...placed, ...row.items] }
    })
  }

  /** Two half-lines side by side where both fit in half the measure, else one under the other. */
  #addVerse({ lines, span }: Extract<Block, { kind: 'verse' }>, tag: Tag): void {
    const gap = 2 * this.#compositor.style.baseline
    const half = (this.#measure - gap) / 2
    lines.forEach((halves, index) => {
      const pair = this.#setPair(halves, span, half)
      const before = index === 0 ? this.#compositor.style.text.verse.before : 0
      if (pair) {
        const y = this.#baseline()
        const items = pair.flatMap((set, place) =>
          placeLines(set, { x: place === 0 ? half + gap : 0, y }, { role: 'paragraph', parent: tag }),
        )
        this.rows.push({ items, lines: 1, before, keepWithNext: index < lines.length - 1 })
        return
      }
      halves.forEach((content, place) => {
        const set = this.#setInline(content, 'verse', { span }, this.#measure - gap)
        this.#addText(set, {
          role: 'verse',
          tag: { role: 'paragraph', parent: tag },
          x: place === 0 ? gap : 0,
          before: place === 0 ? before : 0,
          keepWithNext: place === 0,
        })
      })
    })
  }

  /** Both half-lines where each is one line of this measure; else nothing is said or noted of having tried. */
  #setPair(
    halves: readonly (readonly Inline[])[],
    span: Block['span'],
    measure: Pt,
  ): readonly SetBlock[] | undefined {
    const noted = this.#notes.length
    const trial: Compositor = { ...this.#compositor, diagnostics: [] }
    const addNote = (note: readonly Inline[]) => this.#notes.push(note)
    const pair = halves.map((content) => setInline(trial, content, 'verse', measure, { span, addNote }))
    if (trial.diagnostics.length === 0 && pair.every(({ lines }) => lines.length === 1)) return pair
    this.#notes.length = noted
    return undefined
  }

  /** One solid box: a tint under a title and its blocks. */
  #addInfobox({ title, blocks, span }: Extract<Block, { kind: 'infobox' }>, tag: Tag): void {
    const { baseline } = this.#compositor.style
    const inner = new GalleyComposer(this.#compositor, this.#measure - 2 * baseline, 'infobox', this.#notes)
    const heading = setWords(this.#compositor, title, 'infoboxTitle', inner.#measure, { span })
    inner.#addText(heading, { role: 'infoboxTitle', tag: { role: 'paragraph', parent: tag }, before: 0 })
    for (const block of blocks) {
      if (block.kind === 'list') inner.#addList(block, { role: 'list', parent: tag })
      else {
        const set = inner.#setInline(block.content, 'infobox', { span: block.span })
        inner.#addText(set, { role: 'infobox', tag: { role: 'paragraph', parent: tag } })
      }
    }
    const { items, lines } = stack(inner.rows, baseline)
    const box = rectangle({ x: 0, y: baseline / 2, width: this.#measure, height: (lines + 1) * baseline })
    this.rows.push({
      items: [
        { kind: 'path', commands: box, fill: 'tint' },
        ...items.map((item) => move(item, { x: baseline, y: baseline })),
      ],
      lines: lines + 2,
      before: 1,
      keepWithNext: false,
    })
  }

  /** The column's width, and whole lines of the grid high. */
  #addPicture(picture: Extract<Block, { kind: 'picture' }>, parent: Tag): void {
    const { baseline } = this.#compositor.style
    const figure: Tag = { role: 'figure', parent, alternative: picture.alternative }
    const lines = Math.max(1, Math.round((this.#measure * picture.height) / picture.width / baseline))
    const words: Inline[] = [
      ...(picture.caption ?? []),
      ...(picture.credit
        ? [{ kind: 'text', text: `${picture.caption ? ' — ' : ''}${picture.credit}` } as const]
        : []),
    ]
    const box = { x: 0, y: 0, width: this.#measure, height: lines * baseline }
    this.rows.push({
      items: [{ kind: 'picture', path: picture.path, box, tag: figure }],
      lines,
      before: 1,
      keepWithNext: words.length > 0,
    })
    if (words.length === 0) return
    const set = this.#setInline(words, 'caption', { span: picture.span })
    this.#addSolid(set, { role: 'caption', tag: { role: 'caption', parent }, before: 0 })
  }

  #setInline(
    content: readonly Inline[],
    role: TextRole,
    setting: Setting,
    measure = this.#measure,
  ): SetBlock {
    const addNote = (note: readonly Inline[]) => this.#notes.push(note)
    return setInline(this.#compositor, content, role, measure, { addNote, ...setting })
  }

  /** A row a line, so that a column may end between any two that reading allows to be parted. */
  #addText(set: SetBlock, placing: Placing): void {
    const { baseline, text } = this.#compositor.style
    if (set.style.leading !== baseline) {
      this.#addSolid(set, placing)
      return
    }
    const { role, tag, x = 0, before = text[role].before, keepWithNext = false } = placing
    const last = set.lines.length - 1
    placeLines(set, { x, y: 0 }, tag).forEach((item, index) => {
      this.rows.push({
        items: [{ ...item, at: { x, y: this.#baseline() } }],
        lines: 1,
        before: index === 0 ? before : 0,
        keepWithNext: keepWithNext || (index < last && (index === 0 || index === last - 1)),
      })
    })
  }

  /** What follows names who spoke: it does not stand alone at a column's head. */
  #bindLast(): void {
    const last = this.rows.pop()
    if (last) this.rows.push({ ...last, keepWithNext: true })
  }

  #addSolid(set: SetBlock, placing: Placing): void {
    const before = placing.before ?? this.#compositor.style.text[placing.role].before
    this.rows.push({ ...solidRow(set, this.#compositor.style.baseline, placing), before })
  }

  #baseline(): Pt {
    return this.#compositor.style.baseline * BASELINE_IN_LINE
  }
}

/** Text off the grid's leading stands in one piece, its height rounded up to whole lines. */
export function solidRow(
  set: SetBlock,
  baseline: Pt,
  { tag, x = 0, before = 0, keepWithNext = false }: Pick<Placing, 'tag' | 'x' | 'before' | 'keepWithNext'>,
): Row {
  const height = set.lines.length * set.style.leading
  const lines = Math.ceil(height / baseline)
  const y = (lines * baseline - height) / 2 + set.style.leading * BASELINE_IN_LINE
  return { items: placeLines(set, { x, y }, tag), lines, before, keepWithNext }
}

/** Rows one under another from the top, and how many lines of the grid they fill. */
export function stack(
  rows: readonly Row[],
  baseline: Pt,
): { readonly items: readonly Item[]; readonly lines: number } {
  let lines = 0
  const items = rows.flatMap((row, index) => {
    lines += index > 0 ? row.before : 0
    const y = lines * baseline
    lines += row.lines
    return row.items.map((item) => move(item, { x: 0, y }))
  })
  return { items, lines }
}

interface Placing {
  readonly role: TextRole
  readonly tag: Tag
  /** Left edge within the column. */
  readonly x?: Pt
  readonly before?: number
  readonly keepWithNext?: boolean
}
