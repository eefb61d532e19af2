/** What programs have done to a manuscript, undone: letters in presentation forms, stops at the wrong end of a line. */

import type { Diagnostic } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import {
  type LeftOut,
  type Manuscript,
  type ManuscriptParagraph,
  type ManuscriptRun,
  textOfRuns,
} from '../manuscript.ts'
import { movedStop, note, shapedLetters } from './findings.ts'
import { type MendedParagraphs, mendStars } from './mend-stars.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { withDashes } from './tatweel-dashes.ts'

export interface Mended {
  readonly manuscript: Manuscript
  readonly findings: readonly Diagnostic[]
}

export function mend(manuscript: Manuscript): Mended {
  const callouts = manuscript.paragraphs.flatMap(calloutOf)
  const running = withoutRunningHeads(manuscript.paragraphs)
  const stars = mendStars(dashed(running.paragraphs).map(withoutCallout))
  const letters = mendLetters(stars.paragraphs)
  const stops = mendStops(letters.paragraphs)
  const notes = mendNotes(stops.paragraphs)
  return {
    manuscript: {
      ...manuscript,
      paragraphs: numberNotes(notes.paragraphs),
      leftOut: [...manuscript.leftOut, ...callouts, ...running.leftOut],
    },
    findings: [...stars.findings, ...letters.findings, ...stops.findings, ...notes.findings],
  }
}

/** Marks by the order in which they stand, whatever numbers their program gave them. */
function numberNotes(paragraphs: readonly ManuscriptParagraph[]): readonly ManuscriptParagraph[] {
  const numbers = new Map<number, number>()
  const numberOf = (note: number) => {
    numbers.set(note, numbers.get(note) ?? numbers.size + 1)
    return numbers.get(note) as number
  }
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => (run.note === undefined ? run : { ...run, note: numberOf(run.note) })),
  }))
}

/** What a text's lines begin with, where paragraphs are made by another program. */
function dashed(paragraphs: readonly ManuscriptParagraph[]): readonly ManuscriptParagraph[] {
  const heads = withDashes(paragraphs.map(({ runs: [first] }) => first?.text ?? ''))
  return paragraphs.map((paragraph, index) => {
    const [first, ...others] = paragraph.runs
    const text = heads[index] ?? ''
    return first && text !== first.text ? { ...paragraph, runs: [{ ...first, text }, ...others] } : paragraph
  })
}

/** «> [!question]»: a sign of Obsidian's, which no word is of. */
const CALLOUT = /^\[!\w+\][+-]?\s*/u

function calloutOf({ kind, runs: [first], span }: ManuscriptParagraph): readonly LeftOut[] {
  const [callout] = kind === 'quotation' && first ? (CALLOUT.exec(first.text) ?? []) : []
  return callout === undefined ? [] : [{ text: callout.trim(), reason: 'code', span }]
}

function withoutCallout(paragraph: ManuscriptParagraph): ManuscriptParagraph {
  const [first, ...others] = paragraph.runs
  if (!first || paragraph.kind !== 'quotation') return paragraph
  return { ...paragraph, runs: [{ ...first, text: first.text.replace(CALLOUT, '') }, ...others] }
}

/** Arabic letters as they were drawn for screens of old; ornaments such as ﷺ and ﴾ have no other form. */
const SHAPED = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/gu

function mendLetters(paragraphs: readonly ManuscriptParagraph[]): MendedParagraphs {
  const counts = paragraphs.map(({ runs }) => textOfRuns(runs).match(SHAPED)?.length ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const first = paragraphs[counts.findIndex((count) => count > 0)]
  if (!first) return { paragraphs, findings: [] }
  const mended = paragraphs.map((paragraph, index) =>
    counts[index] === 0 ? paragraph : { ...paragraph, runs: paragraph.runs.map(plain) },
  )
  return { paragraphs: mended, findings: [shapedLetters(total, first.span)] }
}

function plain(run: ManuscriptRun): ManuscriptRun {
  return { ...run, text: run.text.replace(SHAPED, (letter) => letter.normalize('NFKC')) }
}

const STOP_AT_HEAD = /^\s*([.،؟!])(?![.،؟!\d])\s*(?=[\p{L}«"])/u
const ENDED = /[.؟?!…:،؛»")\]]$/u
/** A text of so many words without its stop is no title. */
const FEWEST_WORDS = 4

/** A stop at the head of a line is that of the sentence before, or else the line's own. */
function mendStops(paragraphs: readonly ManuscriptParagraph[]): MendedParagraphs {
  const findings: Diagnostic[] = []
  const mended = [...paragraphs]
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = textOfRuns(paragraph.runs)
    const [found, sign] = STOP_AT_HEAD.exec(text) ?? []
    const [first, ...others] = paragraph.runs
    if (found === undefined || sign === undefined || !first || first.text.length < found.length) continue
    findings.push(movedStop(text, paragraph.span))
    const before = mended[index - 1]
    const wantsStop = before && index > 1 && lacksStop(before)
    const rest = { ...paragraph, runs: [{ ...first, text: first.text.slice(found.length) }, ...others] }
    mended[index] = wantsStop || ENDED.test(text.trim()) ? rest : withStop(rest, sign)
    if (wantsStop) mended[index - 1] = withStop(before, sign)
  }
  return { paragraphs: mended, findings }
}

function lacksStop({ runs, kind }: ManuscriptParagraph): boolean {
  const text = textOfRuns(runs).trim()
  return kind === 'text' && !ENDED.test(text) && text.split(/\s+/u).length >= FEWEST_WORDS
}

function withStop(paragraph: ManuscriptParagraph, sign: string): ManuscriptParagraph {
  const { runs } = paragraph
  const last = runs.at(-1)
  return last
    ? { ...paragraph, runs: [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() + sign }] }
    : paragraph
}

const NOTE_LINE = /^[([]?([0-9٠-٩]{1,2}|[*†]{1,3})[)\]]?\s*[.:\-–]?\s+(?=\p{L})/u
/** Notes stand among so many last paragraphs. */
const LAST = 12

/** Lines under a plain text that begin with a mark, and that mark within it, are notes. */
function mendNotes(paragraphs: readonly ManuscriptParagraph[]): MendedParagraphs {
  if (paragraphs.some(({ kind }) => kind === 'note')) return { paragraphs, findings: [] }
  const findings: Diagnostic[] = []
  let mended = [...paragraphs]
  let count = 0
  const from =
    paragraphs.findLastIndex(({ kind, runs }) => kind !== 'text' || !NOTE_LINE.test(textOfRuns(runs))) + 1
  for (const paragraph of paragraphs.slice(Math.max(1, from, paragraphs.length - LAST))) {
    const text = textOfRuns(paragraph.runs)
    const [head, mark] = NOTE_LINE.exec(text) ?? []
    if (head === undefined || mark === undefined || !isNext(mark, count)) continue
    const at = mended.findIndex(
      (each) => each !== paragraph && markIn(textOfRuns(each.runs), mark) !== undefined,
    )
    const marked = mended[at]
    if (!marked || at >= mended.indexOf(paragraph)) continue
    count += 1
    const body = { ...paragraph, kind: 'note' as const, runs: [{ text: text.slice(head.length) }] }
    findings.push(note(text, paragraph.span))
    mended = mended.map((each) =>
      each === paragraph ? body : each === marked ? withMark(marked, mark, count) : each,
    )
  }
  const isNote = ({ kind }: ManuscriptParagraph) => kind === 'note'
  return { paragraphs: [...mended.filter((each) => !isNote(each)), ...mended.filter(isNote)], findings }
}

/** Notes are counted from 1: «14 سنة» under a talk is none. */
function isNext(mark: string, count: number): boolean {
  return /[*†]/u.test(mark) || Number(foldText(mark)) === count + 1
}

/** Where a mark stands by itself behind a word: UTF-16 units. */
function markIn(text: string, mark: string): number | undefined {
  const sign = mark.replace(/\*/g, '\\*')
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{M}»"])(?:\\s${sign}(?=\\s\\p{L}|[.،؛؟!]|$)|\\s?[([]${sign}[)\\]])`,
    'u',
  )
  const index = pattern.exec(text)?.index
  return index === undefined || NOTE_LINE.test(text) ? undefined : index
}

function withMark(paragraph: ManuscriptParagraph, mark: string, note: number): ManuscriptParagraph {
  let isSet = false
  const runs = paragraph.runs.flatMap((run): ManuscriptRun[] => {
    const at = isSet ? undefined : markIn(run.text, mark)
    if (at === undefined) return [run]
    isSet = true
    const end =
      at +
      (new RegExp(`^\\s?[([]?${mark.replace(/\*/g, '\\*')}[)\\]]?`, 'u').exec(run.text.slice(at))?.[0]
        .length ?? 0)
    return [
      { ...run, text: run.text.slice(0, at) },
      { text: mark, note },
      { ...run, text: run.text.slice(end) },
    ]
  })
  return { ...paragraph, runs }
}
