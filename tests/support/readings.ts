/**
 * Set pages and what a program read out of their file in, how far the two agree out.
 * A test and `npm run extraction` judge by the same measure.
 */

import { withoutControls } from '../../src/controls.ts'
import { dressIssue } from '../../src/issue/dress.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import type { Page } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import type { StyledText } from '../../src/text/paragraph.ts'
import { isInHouse, openHouse } from './house.ts'
import { linesOf, type ReadLine } from './reading.ts'
import { compareTexts, normalise } from './set-text.ts'

export interface SetIssue {
  readonly issue: Issue
  readonly pages: readonly Page[]
}

const known = new Map<string, Promise<SetIssue>>()

/** An issue as a theme sets it: what its file was painted from. One of the house's is set once in a process. */
export function setIssue(folder: string, theme: string): Promise<SetIssue> {
  if (!isInHouse(folder)) return set(folder, theme)
  const key = `${theme} ${folder}`
  const issue = known.get(key) ?? set(folder, theme)
  known.set(key, issue)
  return issue
}

async function set(folder: string, theme: string): Promise<SetIssue> {
  const { style, typesetter } = await openHouse(theme)
  const { value } = await loadIssue(folder)
  if (!value) throw new Error('The issue must load without errors.')
  const issue = style.numerals ? dressIssue(value, style.numerals) : value
  const { value: pages = [] } = paginate(issue, style, typesetter)
  return { issue, pages }
}

export interface Reading {
  /** Characters that are wrong, missing or too many, spaces aside. */
  readonly errors: number
  readonly characters: number
  /** Words that were not found whole. */
  readonly lost: readonly string[]
  readonly words: number
  /** Paragraphs, and those of which the part in one of their columns was not found in one piece. */
  readonly blocks: number
  readonly broken: readonly string[]
}

/** A line as a program may be known to read it, if not as it was written. */
export type Known = (line: string) => string

/** Judges what was read of every page behind the cover, which says its words as a picture does. */
export function judgeReading(
  pages: readonly Page[],
  read: readonly string[],
  known: Known = (line) => line,
): Reading {
  const inside = pages.slice(1).map((page, index) => {
    const lines = linesOf([page])
    const text = withoutLines(read[index + 1] ?? '', lines.filter(isArtifact).map(written))
    return { lines: lines.filter((line) => !isArtifact(line)), text }
  })
  const compared = inside.map(({ lines, text }) =>
    compareTexts(lines.map((line) => known(written(line))).join('\n'), text),
  )
  const blocks = new Map<StyledText, boolean>()
  for (const { lines, text } of inside) {
    const found = normalise(text)
    for (const column of columnsOf(lines)) {
      const { source } = (column[0] as ReadLine).item
      const whole = found.includes(normalise(column.map((line) => known(written(line))).join('\n')))
      blocks.set(source, (blocks.get(source) ?? true) && whole)
    }
  }
  const sum = (of: (each: (typeof compared)[number]) => number) =>
    compared.reduce((total, each) => total + of(each), 0)
  return {
    errors: sum(({ errors }) => errors),
    characters: sum(({ characters }) => characters),
    lost: compared.flatMap(({ lost }) => lost),
    words: sum(({ words }) => words),
    blocks: blocks.size,
    broken: [...blocks].flatMap(([{ text }, whole]) => (whole ? [] : [withoutControls(text)])),
  }
}

function isArtifact({ item }: ReadLine): boolean {
  return item.tag.role === 'artifact'
}

function written({ text }: ReadLine): string {
  return withoutControls(text)
}

/** Lines of one paragraph, one below another. */
function columnsOf(lines: readonly ReadLine[]): ReadLine[][] {
  const columns: ReadLine[][] = []
  for (const line of lines) {
    const last = columns.at(-1)?.at(-1)?.item
    if (last?.source === line.item.source && last.at.y < line.item.at.y) columns.at(-1)?.push(line)
    else columns.push([line])
  }
  return columns
}

/** What was read without lines that are made of these and nothing else; the last stand for furniture first. */
function withoutLines(read: string, furniture: readonly string[]): string {
  const left = furniture.map(squeeze).filter((line) => line !== '')
  const kept = read
    .split('\n')
    .reverse()
    .filter((line) => {
      const rest = takeApart(squeeze(line), left)
      if (!rest) return true
      left.splice(0, left.length, ...rest)
      return false
    })
  return kept.reverse().join('\n')
}

/** What is left of the pieces when the line is taken from them; nothing where it is not made of them. */
function takeApart(line: string, pieces: readonly string[]): readonly string[] | undefined {
  if (line === '') return pieces
  for (const [index, piece] of pieces.entries()) {
    if (!line.startsWith(piece)) continue
    const rest = takeApart(line.slice(piece.length), pieces.toSpliced(index, 1))
    if (rest) return rest
  }
  return undefined
}

function squeeze(line: string): string {
  return normalise(line).replaceAll(' ', '')
}
