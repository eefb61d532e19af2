/**
 * An article and a measure → one long column of rows, not yet cut into pages: what may be parted from what is decided
 * here, and where it falls is not.
 */

import type { Pt } from '../../geometry.ts'
import type { Article, Column, Feature, Interview, Letter, Longform } from '../../issue/issue.ts'
import { joinNames, plainLine } from '../../issue/lines.ts'
import { openingPictureOf } from '../../issue/parts.ts'
import { plainText } from '../../issue/plain-text.ts'
import { WORDS } from '../../issue/words.ts'
import type { Style, TextRole } from '../../style/style.ts'
import type { Galley, Row } from '../grid/row.ts'
import { typeArea } from '../grid/sides.ts'
import { type Item, rectangle, type Tag } from '../page/frame.ts'
import { setWords } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { blockRows } from './blocks.ts'
import { clearHeads } from './clear-heads.ts'
import { placeQuotes } from './column-quote.ts'
import { isCrowded, REMEDIES } from './crowding.ts'
import { departmentRows } from './department.ts'
import { markEnd } from './end-mark.ts'
import { numberNotes } from './notes.ts'
import { captionRows } from './picture.ts'
import { keepLastWithNext, textRows } from './rows.ts'
import { sequenceRows } from './sequence.ts'
import { type Stick, setInStick } from './stick.ts'

/**
 * The running text of an article: everything but the headline. Vowelled text whose lines would touch is set smaller,
 * all of the article alike; what touches at the smallest size as well is set on two grid lines.
 */
export function composeClearGalley(
  compositor: Compositor,
  article: Article,
  measure: Pt,
  parent: Tag,
): Galley {
  const { baseline } = compositor.style
  let galley = composeGalley(compositor, article, measure, parent)
  for (const crowding of REMEDIES) {
    if (!isCrowded(galley, baseline)) break
    galley = composeGalley({ ...compositor, crowding }, article, measure, parent)
  }
  // Questions stand by their answers, one as the other.
  return article.kind === 'interview' ? galley : clearHeads(galley, baseline)
}

/** What paragraphs are set in, where that is not the text of stories. */
const BODIES: { readonly [Kind in Article['kind']]?: TextRole } = { letter: 'letter', briefs: 'brief' }

/** The same without a remedy for marks that touch. */
export function composeGalley(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Galley {
  const stick: Stick = {
    compositor,
    measure,
    ...(article.kind !== 'letter' && acrossOf(compositor.style)),
    body: BODIES[article.kind] ?? 'body',
    noteNumber: numberNotes(article),
    foot: { measure, parent },
  }
  switch (article.kind) {
    case 'letter':
      return letterRows(stick, article, parent)
    case 'letters':
    case 'briefs':
      return departmentRows(stick, article, parent)
    case 'photos':
      // Its pictures are pages, and no column.
      return []
    case 'interview':
      return [...interviewRows(stick, article, parent), ...openingWords(stick, article, parent)]
    case 'feature':
      return [
        ...openingRows(stick, article, parent),
        ...essayRows(stick, article, parent),
        ...openingWords(stick, article, parent),
      ]
    case 'column':
      return [...placeQuotes(stick, article, essayRows(stick, article, parent))]
  }
}

function acrossOf(style: Style): Pick<Stick, 'across'> {
  return style.columns > 1 ? { across: typeArea(style, 'right').width } : {}
}

function letterRows(stick: Stick, letter: Letter, parent: Tag): Row[] {
  const { blocks, signature, span } = letter
  const { compositor, measure } = stick
  const rows = sequenceRows(stick, blocks, parent)
  if (!signature) return rows
  const { before } = compositor.style.text.signature
  const set = setWords(compositor, signature, {
    role: 'signature',
    measure,
    span,
    passage: { of: letter, line: 'signature' },
  })
  const tag: Tag = { role: 'paragraph', parent }
  return [...keepLastWithNext(rows), ...textRows(set, compositor.style.baseline, { tag, before })]
}

/** In a theme that opens with a heading alone, the picture stands over the text where nothing else has shown it. */
function openingRows(stick: Stick, { picture }: Feature, parent: Tag): Row[] {
  const { opener } = stick.compositor.style
  const rows = picture && opener === 'heading' ? blockRows(stick, picture, parent, { first: true }) : []
  return rows.map((row) => ({ ...row, opened: false }))
}

/** What is to be said of the picture that a story opens on, and who made it: where it stands large there is no place for words. */
function openingWords(stick: Stick, article: Longform, parent: Tag): Row[] {
  const picture = openingPictureOf(article)
  const { baseline, text } = stick.compositor.style
  const [first, ...others] = picture ? captionRows(stick, picture, parent, WORDS.openingPicture) : []
  if (!first) return []
  const before = Math.ceil(text.caption.leading / baseline)
  return [{ ...first, before }, ...others].map((row) => ({ ...row, opened: true }))
}

function essayRows(stick: Stick, { blocks, biography, title }: Feature | Column, parent: Tag): Row[] {
  const rows = markEnd(sequenceRows(stick, blocks, parent, { opens: 'drop' }))
  if (biography.length === 0) return rows
  const section: Tag = { role: 'section', parent, title: plainText(title) }
  return [...rows, ...ruleOff(stick, sequenceRows({ ...stick, body: 'biography' }, biography, section))]
}

/** The bar over who the author is, in points, and how high it stands over the first line, in lines. */
const BAR = { width: 30, height: 1.5, rise: 0.5 }

/** Rows under a bar, at a distance from the text. */
function ruleOff({ compositor, measure }: Stick, [first, ...others]: readonly Row[]): Row[] {
  if (!first) return []
  const { text, baseline } = compositor.style
  const box = rectangle({ ...BAR, x: measure - BAR.width, y: -BAR.rise * baseline })
  const bar: Item = { kind: 'path', commands: box, fill: 'accent' }
  return [{ ...first, before: text.biography.before, items: [bar, ...first.items] }, ...others]
}

function interviewRows(stick: Stick, interview: Interview, parent: Tag): Row[] {
  const { introduction, exchanges, profile, closing, guests } = interview
  const { text, baseline } = stick.compositor.style
  const opening = introductionRows(stick, interview, parent)
  const rows = exchanges.flatMap(({ number, question, answer, span }) => {
    const section: Tag = { role: 'section', parent, title: plainText(question) }
    const tag: Tag = { role: 'heading', level: 2, parent: section, title: plainText(question) }
    const set = setInStick(stick, question, { role: 'question', span })
    const spoken = [
      ...textRows(set, baseline, { tag, before: text.question.before, keepWithNext: true }),
      ...answerRows(stick, answer, section, {
        ...(number === 1 && introduction.length === 0 && { opens: 'runIn' as const }),
        above: set.lines.at(-1),
      }),
    ]
    // The box about who was asked stands beside the first answers: it floats, and never comes between two of them.
    const boxed = number === 1 && profile ? blockRows(stick, profile, parent, { first: false }) : []
    const sunk = boxed.map((row): Row => ({ ...row, sinks: true }))
    return [...spoken, ...sunk].map((row) => ({ ...row, exchange: number }))
  })
  const end: Tag = { role: 'section', parent, title: plainLine(joinNames(guests)) }
  const last = closing.flatMap((block) => {
    if (block.kind !== 'paragraph') return blockRows(stick, block, end, { first: false })
    const set = setInStick(stick, block.content, { role: 'closing', span: block.span })
    return textRows(set, baseline, { tag: { role: 'paragraph', parent: end }, before: text.closing.before })
  })
  return [...opening, ...markEnd(rows), ...last]
}

/** What stands before the first question opens the story as the text of a feature does. It is of no exchange: of number 0. */
function introductionRows(stick: Stick, { introduction }: Interview, parent: Tag): Row[] {
  const rows = sequenceRows({ ...stick, body: 'introduction' }, introduction, parent, { opens: 'drop' })
  return rows.map((row) => ({ ...row, exchange: 0 }))
}

/** An answer that is nothing but boxes or pictures floats nowhere: they stand in their column, under their question. */
function answerRows(...[stick, ...asked]: Parameters<typeof sequenceRows>): Row[] {
  const rows = sequenceRows(stick, ...asked)
  if (!rows.every(({ floats }) => floats)) return rows
  const { across: _, ...own } = stick
  return sequenceRows(own, ...asked).map(({ floats: _, ...row }) => row)
}
