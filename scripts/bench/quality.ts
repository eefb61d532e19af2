/**
 * The files that presses made of the sample → how evenly each is set, what each reader copies out of it, and how many
 * phrases it finds. Phrases are drawn from the manuscript, whatever lines they stand on: all presses are asked the same.
 */

import { fs } from 'zx'
import { type Evenness, measureEvenness } from '../../src/text/lines/evenness.ts'
import { drawPhrases } from '../../tests/support/phrases.ts'
import type { Reader } from '../../tests/support/readers.ts'
import { judgeReading, setIssue } from '../../tests/support/readings.ts'
import { compareTexts } from '../../tests/support/set-text.ts'
import { compose, PHRASES, readersHere } from '../extraction-table.ts'
import { readParagraphs } from '../pdf-lines.ts'
import { textsOfManuscript } from './manuscript.ts'
import { WARRAQ } from './presses.ts'
import type { OpenedWorkload, PressRecord } from './runs.ts'
import { THEME } from './setting.ts'

export interface PressQuality {
  readonly name: string
  /** Of word gaps over the face's own space, as `npm run evenness` says them; of a file whose words can be read. */
  readonly gaps?: Pick<Evenness, 'median' | 'p95' | 'deviation'>
  readonly readers: readonly ReaderVerdict[]
}

export interface ReaderVerdict {
  readonly name: string
  /** Characters wrong, missing or too many, spaces aside; of so many. */
  readonly errors: number
  readonly characters: number
  /** Phrases of the manuscript that it finds; of so many. */
  readonly found: number
  readonly phrases: number
}

/** Justified lines that must be read to judge them: the sample has twice as many. */
const FEWEST_LINES = 100

export async function judgeFiles(
  workload: OpenedWorkload,
  records: readonly PressRecord[],
): Promise<readonly PressQuality[]> {
  const texts = textsOfManuscript(workload.articles)
  const phrases = drawPhrases(texts, PHRASES)
  const verdicts: PressQuality[] = []
  for (const { name, file } of records) {
    if (!file) continue
    const pdf = await fs.readFile(file)
    const even = measureEvenness(readParagraphs(pdf))
    const judge = name === WARRAQ.name ? await ownJudge(workload.issue) : otherJudge(texts)
    const readers: ReaderVerdict[] = []
    for (const [reader, { read, find }] of readersHere()) {
      const { errors, characters } = judge((await read(pdf)).map(compose))
      const found = (await find(pdf, phrases)).filter(Boolean).length
      readers.push({ name: reader, errors, characters, found, phrases: phrases.length })
    }
    verdicts.push({ name, ...(even.lines >= FEWEST_LINES && { gaps: even }), readers })
  }
  return verdicts
}

type Judge = (read: Awaited<ReturnType<Reader['read']>>) => {
  readonly errors: number
  readonly characters: number
}

/** Our pages have a cover and furniture, which are no part of the text. */
async function ownJudge(issue: string): Promise<Judge> {
  const { pages } = await setIssue(issue, THEME)
  return (read) => judgeReading(pages, read, compose)
}

function otherJudge(texts: readonly string[]): Judge {
  return (read) => compareTexts(compose(texts.join('\n')), read.join('\n'))
}
