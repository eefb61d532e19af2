/** Paragraphs that are lines of verse → one block of verse: pairs of halves, or short lines behind a colon. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { DraftBlock, DraftVerseLine } from '../draft.ts'
import { type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { linesOfRuns } from '../read/runs.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { halvesOf } from '../verse-line.ts'
import type { Assembled } from './assemble.ts'
import { verse } from './findings.ts'

export interface VersesFound {
  readonly blocks: readonly DraftBlock[]
  readonly findings: readonly Diagnostic[]
}

/** Fewest lines of free verse, and what is no line of it: a sentence, a word. */
const FREE = { fewest: 3, words: 3, most: 8, longest: 48 }

/** The parts of a talk with what is verse in them. */
export function withVerses(said: Assembled): Assembled {
  const findings = [...said.findings]
  const versed = (blocks: readonly DraftBlock[]) => {
    const found = versesIn(blocks)
    findings.push(...found.findings)
    return found.blocks
  }
  return {
    ...said,
    introduction: versed(said.introduction),
    exchanges: said.exchanges.map((each) => ({ ...each, answer: versed(each.answer) })),
    closing: versed(said.closing),
    findings,
  }
}

export function versesIn(blocks: readonly DraftBlock[]): VersesFound {
  const lines = blocks.flatMap(linesOf)
  const found: DraftBlock[] = []
  const findings: Diagnostic[] = []
  for (let at = 0; at < lines.length; ) {
    const count = classicalFrom(lines, at) || freeFrom(lines, at)
    const own = lines.slice(at, at + count).flatMap((line) => (line.kind === 'paragraph' ? [line] : []))
    const [first] = own
    if (first) {
      found.push({ kind: 'verse', lines: own.map(({ runs }) => verseLineOf(runs)), span: first.span })
      findings.push(verse(textOfRuns(first.runs), first.span))
    } else found.push(lines[at] as DraftBlock)
    at += Math.max(1, count)
  }
  return findings.length === 0 ? { blocks, findings } : { blocks: found, findings }
}

/** A paragraph whose lines its author has ended is as many. */
function linesOf(block: DraftBlock): readonly DraftBlock[] {
  if (block.kind !== 'paragraph' || !textOfRuns(block.runs).includes('\n')) return [block]
  return linesOfRuns(block.runs)
    .filter((runs) => textOfRuns(runs).trim() !== '')
    .map((runs, index) => (index === 0 ? { ...block, runs } : { kind: 'paragraph', runs, span: block.span }))
}

/** How many lines from here have two halves: two at the least, or one behind a colon. */
function classicalFrom(lines: readonly DraftBlock[], at: number): number {
  const count = countWhile(lines, at, (text) => halvesOf(text) !== undefined)
  return count > 1 || (count === 1 && isAnnounced(lines, at)) ? count : 0
}

function freeFrom(lines: readonly DraftBlock[], at: number): number {
  if (!isAnnounced(lines, at)) return 0
  const count = countWhile(lines, at, isShort)
  const texts = lines.slice(at, at + count).map(textOf)
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0)
  return count >= FREE.fewest && words >= FREE.words * count ? count : 0
}

function isShort(text: string): boolean {
  return text.length <= FREE.longest && text.split(/\s+/u).length <= FREE.most && !/[.؟?!:؛]$/u.test(text)
}

function isAnnounced(lines: readonly DraftBlock[], at: number): boolean {
  return /[:：]$/u.test(textOf(lines[at - 1]))
}

function countWhile(lines: readonly DraftBlock[], at: number, is: (text: string) => boolean): number {
  let end = at
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line?.kind !== 'paragraph' || line.by !== undefined || !is(textOf(line))) break
  }
  return end - at
}

function textOf(block: DraftBlock | undefined): string {
  return block?.kind === 'paragraph' ? textOfRuns(block.runs).trim() : ''
}

function verseLineOf(runs: readonly ManuscriptRun[]): DraftVerseLine {
  const text = textOfRuns(runs)
  const before = text.length - text.trimStart().length
  const halves = halvesOf(text.trim())
  if (!halves) return [sliceRuns(runs, before, text.trimEnd().length)]
  return [
    sliceRuns(runs, before, before + halves.end),
    sliceRuns(runs, before + halves.start, text.trimEnd().length),
  ]
}
