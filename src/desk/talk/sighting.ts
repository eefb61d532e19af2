/** Paragraphs of a manuscript → every place where a turn may begin, with what may be its label there. */

import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { type HeadOfText, headOfText } from './label.ts'

/**
 * Where in its paragraph: at its head, at the head of one of its lines, or within: behind a sentence, in a page that has
 * lost its line ends.
 */
export type SightingPlace = 'head' | 'line' | 'inner'

export interface LabelSighting {
  readonly paragraph: number
  readonly place: SightingPlace
  /** UTF-16 units from the beginning of the paragraph's text. */
  readonly at: number
  readonly head: HeadOfText
  /** Stars and dashes within the lines of this manuscript are marks of turns. */
  readonly isStarred: boolean
}

/** No label is longer, with its number and its signs. UTF-16 units. */
const LONGEST_HEAD = 120
/** What ends a sentence. */
const END = '.؟?!…»”"'
/**
 * A turn within a paragraph, behind a sign or a space: «… ج- نعم», «… * متى؟». The letter is sought first, which is quick; the
 * last of initials («أ.ج:») is none.
 */
const INNER_TURN = new RegExp(
  String.raw`[سجQA](?<=[${END}،,:\s].)(?<!(?:^|[\s([])\p{L}\.\s?.)(?=\s?[([]?[0-9٠-٩]{0,2}[)\]]?\s?[-–—:/.)]\s)|\*(?<=[${END}،,:\s].)(?=\s?\p{L})`,
  'gu',
)
/** Behind a sentence, a name and its colon. */
const INNER_NAME = new RegExp(
  String.raw`[${END}]+\s*(?=[^\s:.؟!،؛«»]{2,20}(?: [^\s:.؟!،؛«»]{1,20}){0,4}\s?:)`,
  'gu',
)

/** «* سؤال - جواب» on one line. */
const STARRED = /(?:^|\s)(?:\*|[●■▪◆•▶►]{1,2}|>>)\s?[\p{L}[(«"“]/gu
const DASHED = /\s(?=(?:[-–—]|[●■▪◆•▶►]{1,2}|>>)\s?[\p{L}[(«"“])/gu
/** So many stars within lines are those of questions. */
const FEWEST_STARS = 3

export function sightingsIn(paragraphs: readonly ManuscriptParagraph[]): readonly LabelSighting[] {
  const stars = paragraphs.map(({ runs }) => textOfRuns(runs).match(STARRED)?.length ?? 0)
  const isStarred =
    stars.some((each) => each > 1) && stars.reduce((sum, each) => sum + each, 0) >= FEWEST_STARS
  return paragraphs.flatMap((each, paragraph) => sightingsOf(each, paragraph, isStarred))
}

function sightingsOf(
  { runs, kind }: ManuscriptParagraph,
  paragraph: number,
  isStarred: boolean,
): readonly LabelSighting[] {
  if (kind === 'picture' || kind === 'note' || kind === 'listing') return []
  const text = textOfRuns(runs)
  const bold = kind === 'heading' ? [] : boldIn(runs)
  const see = (place: SightingPlace, at: number): LabelSighting => {
    const stretch = bold.find(({ start, end }) => start <= at && at < end)
    const whole = text.slice(at, at + LONGEST_HEAD)
    // What follows the line's end is no part of this turn's head.
    const line = whole.split('\n', 1)[0] as string
    return {
      paragraph,
      place,
      at,
      isStarred,
      head: headOfText({ text: line, bold: stretch ? Math.min(stretch.end - at, line.length) : 0 }),
    }
  }
  const behind = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => index + found.length)
  const lines = behind(/\n+/gu)
  const inner = new Set([
    ...[...text.matchAll(INNER_TURN)].map(({ index }) => index),
    ...(text.includes(':') ? behind(INNER_NAME) : []),
    ...(isStarred ? behind(DASHED) : []),
  ])
  return [
    see('head', 0),
    ...lines.filter((at) => at < text.length).map((at) => see('line', at)),
    ...[...inner]
      .filter((at) => at > 0 && at < text.length && !lines.includes(at))
      .map((at) => see('inner', at)),
  ].sort((one, other) => one.at - other.at)
}

/** Two marks stand so often at the heads of lines, where one asks and the other answers: «* …», «- …». */
const FEWEST_OF_MARK = 3

export function asksByMark(sightings: readonly LabelSighting[]): boolean {
  const counts = new Map<string, number>()
  for (const { place, head } of sightings)
    if (place !== 'inner' && head.mark !== undefined && head.mark !== '1')
      counts.set(head.mark, (counts.get(head.mark) ?? 0) + 1)
  return [...counts.values()].filter((count) => count >= FEWEST_OF_MARK).length > 1
}

interface BoldStretch {
  readonly start: number
  readonly end: number
}

/** Where its words are bold; stretches that meet are one. */
function boldIn(runs: ManuscriptParagraph['runs']): readonly BoldStretch[] {
  const stretches: BoldStretch[] = []
  let at = 0
  for (const { text, bold } of runs) {
    const last = stretches.at(-1)
    if (bold && last?.end === at)
      stretches[stretches.length - 1] = { start: last.start, end: at + text.length }
    else if (bold) stretches.push({ start: at, end: at + text.length })
    at += text.length
  }
  return stretches
}
