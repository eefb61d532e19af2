/**
 * Paragraphs of a text that was copied out of laid pages → the same without the lines over and under those pages: one
 * that stands there again and again with the next number, «المجلة – العدد 318    41». A sentence that such a line has
 * cut in two is one again.
 */

import { type LeftOut, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { isLabelled } from '../read/unwrap.ts'
import { ANSWERERS, ASKERS } from './lexicon.ts'
import { keyOf } from './word-key.ts'

export interface WithoutRunningHeads {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

/** Words of such a line, without its number. */
const MOST_WORDS = 12
/** Its number at one end, set off by a sign, by a wide gap, or called what it is. */
const NUMBERED =
  /^(?:(?<words>\S.*?)(?<sign>\s*[-–—|/•·:،]\s*|\s{3,}|\s(?:صفحة|ص|page)\.?\s*)(?<number>[0-9٠-٩]{1,4})|(?<first>[0-9٠-٩]{1,4})(?:\s*[-–—|/•·]\s*|\s{3,})(?<behind>\S.*))$/iu
/** Longer paragraphs are no line of a page. UTF-16 units. */
const LONGEST = 160
const DIGIT_AT_END = /^\s*[0-9٠-٩]|[0-9٠-٩]\s*$/u
/** What is counted in a text itself. */
const COUNTED = /^(?:ال)?(?:صوره|شكل|جدول|رسم|حلقه|فصل|جزء|قسم|محور|سوال|جواب|متحدث|speaker)$/u
const FINISHED = /[.؟?!…:][»”")\]]*$/u

interface NumberedLine {
  readonly words: string
  readonly number: number
}

export function withoutRunningHeads(paragraphs: readonly ManuscriptParagraph[]): WithoutRunningHeads {
  const heads = runningHeadsIn(paragraphs)
  if (heads.size === 0) return { paragraphs, leftOut: [] }
  const leftOut: LeftOut[] = []
  const kept: ManuscriptParagraph[] = []
  let isCut = false
  for (const paragraph of paragraphs) {
    const last = kept.at(-1)
    if (heads.has(paragraph)) {
      leftOut.push({ text: textOfRuns(paragraph.runs), reason: 'running head', span: paragraph.span })
      isCut = last !== undefined
    } else if (isCut && last && goesOnIn(last, paragraph)) {
      kept[kept.length - 1] = { ...last, runs: [...last.runs, { text: ' ' }, ...paragraph.runs] }
      isCut = false
    } else {
      kept.push(paragraph)
      isCut = false
    }
  }
  return { paragraphs: kept, leftOut }
}

/** Lines of the same words whose numbers are those of pages that follow each other. */
function runningHeadsIn(paragraphs: readonly ManuscriptParagraph[]): ReadonlySet<ManuscriptParagraph> {
  const byWords = new Map<string, (NumberedLine & { readonly paragraph: ManuscriptParagraph })[]>()
  for (const paragraph of paragraphs) {
    const text = paragraph.kind === 'text' ? textOfRuns(paragraph.runs) : ''
    const line = text.length <= LONGEST && DIGIT_AT_END.test(text) ? numberedLineOf(text) : undefined
    if (!line) continue
    byWords.set(line.words, [...(byWords.get(line.words) ?? []), { ...line, paragraph }])
  }
  const runs = [...byWords.values()].filter(
    (lines) =>
      lines.length > 1 &&
      lines.every(({ number }, at) => at === 0 || number === (lines[at - 1]?.number ?? 0) + 1),
  )
  return new Set(runs.flatMap((lines) => lines.map(({ paragraph }) => paragraph)))
}

function numberedLineOf(text: string): NumberedLine | undefined {
  const { words, number, first, behind } = NUMBERED.exec(text.trim())?.groups ?? {}
  const key = keyOf(words ?? behind ?? '')
  const all = key.split(' ')
  const isOfTalk = ASKERS.has(key) || ANSWERERS.has(key) || all.some((word) => COUNTED.test(word))
  if (key === '' || isOfTalk || all.length > MOST_WORDS) return undefined
  return { words: key, number: numberOf(number ?? first ?? '') }
}

const ARABIC_ZERO = 0x660

function numberOf(digits: string): number {
  return Number(
    digits.replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? ARABIC_ZERO) - ARABIC_ZERO)),
  )
}

function goesOnIn({ kind, runs }: ManuscriptParagraph, next: ManuscriptParagraph): boolean {
  return (
    kind === 'text' &&
    next.kind === 'text' &&
    !FINISHED.test(textOfRuns(runs).trim()) &&
    !isLabelled(textOfRuns(next.runs))
  )
}
