/**
 * A mail as text → a manuscript: its heads as facts, its quoted lines and its own ones as paragraphs, each with how often
 * it is quoted. In most mails the questions are quoted and the answers are not. Where all is quoted, a mail that was
 * passed on, the outermost quotation says nothing.
 */

import type { LeftOut, Manuscript, ManuscriptFact, ManuscriptParagraph } from '../manuscript.ts'
import {
  headsFrom,
  isAttribution,
  isDeviceSignature,
  isDivider,
  type MailLine,
  mailHeadOf,
  mailLineOf,
  opensAttribution,
  opensSignature,
} from './mail-lines.ts'
import { fullLine, type TextLine, unwrap, type Wrapping } from './unwrap.ts'

/** Fewest quoted lines of a text without heads that show that it is a mail. */
const FEWEST_QUOTED = 2

export function isMail(lines: readonly TextLine[]): boolean {
  const start = lines.findIndex(({ text }) => text.trim() !== '')
  if (start >= 0 && headsFrom(lines, start) > 0) return true
  const quoted = lines.filter(({ text }) => /^\s?>/.test(text)).length
  const isReply = lines.some(({ text }) => isAttribution(mailLineOf({ text, number: 0 }).text))
  return quoted >= FEWEST_QUOTED && (isReply || quoted > lines.length / 10)
}

type LineRole = 'text' | 'head' | 'furniture'
interface RoledLine extends MailLine {
  readonly role: LineRole
}

export function readMail(lines: readonly TextLine[], file: string): Omit<Manuscript, 'remarks'> {
  const roled = rolesOf(lines.map(mailLineOf))
  const outermost = outermostOf(roled)
  const spanOf = ({ number }: { readonly number: number }) => ({ file, line: number, column: 1 })
  const leftOut = roled
    .filter(({ role, text }) => role !== 'text' && text.trim() !== '')
    .map((line): LeftOut => ({ text: line.text.trim(), reason: 'furniture', span: spanOf(line) }))
  const wrappings = wrappingsOf(roled)
  const paragraphs = stretchesOf(roled).flatMap((stretch) => {
    const depth = stretch[0]?.depth ?? 0
    const quoted = depth - outermost
    return unwrap(stretch, wrappings.get(depth)).map(
      ({ text, line }): ManuscriptParagraph => ({
        kind: 'text',
        runs: [{ text }],
        span: { file, line, column: 1 },
        ...(quoted > 0 && { quoted }),
      }),
    )
  })
  return { facts: factsOf(roled, file), paragraphs, leftOut }
}

/** What is quoted was broken by another program than what is not: by how often it is quoted. */
function wrappingsOf(lines: readonly RoledLine[]): ReadonlyMap<number, Wrapping> {
  const isFlowed = lines.some(({ role, text }) => role === 'head' && /format="?flowed/i.test(text))
  const depths = new Set(lines.map(({ depth }) => depth))
  return new Map(
    [...depths].map((own) => {
      const written = lines.filter(({ role, depth }) => role === 'text' && depth === own)
      return [own, { full: fullLine(written), isLoose: true, isFlowed }]
    }),
  )
}

/** Of the first heads alone: those of mails within are told as left out. */
function factsOf(lines: readonly RoledLine[], file: string): ManuscriptFact[] {
  const start = lines.findIndex(({ role }) => role === 'head')
  const facts: ManuscriptFact[] = []
  for (const { role, text, number } of lines.slice(Math.max(0, start))) {
    if (role !== 'head') break
    const head = mailHeadOf(text)
    const last = facts.at(-1)
    if (head) facts.push({ name: head.name, value: head.value, span: { file, line: number, column: 1 } })
    else if (last) facts[facts.length - 1] = { ...last, value: `${last.value} ${text.trim()}` }
  }
  return facts.filter(({ name, value }) => KNOWN.has(name) && value !== '')
}

const KNOWN: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'date', 'subject'])

function rolesOf(lines: readonly MailLine[]): RoledLine[] {
  const roles = new Array<LineRole>(lines.length).fill('text')
  let at = 0
  while (at < lines.length) {
    const { role, count } = stretchAt(lines, at)
    roles.fill(role, at, at + count)
    at += count
  }
  return lines.map((line, index) => ({ ...line, role: roles[index] ?? 'text' }))
}

/** What begins at a line, and over how many lines it goes. */
function stretchAt(
  lines: readonly MailLine[],
  at: number,
): { readonly role: LineRole; readonly count: number } {
  const line = lines[at] as MailLine
  const { text } = line
  const opensHeads = mailHeadOf(text)?.isKnown === true && isStart(lines, at)
  const heads = opensHeads ? headsFrom(lines, at) : 0
  if (heads > 0) return { role: 'head', count: heads }
  if (isAttribution(text) || isDivider(text) || isDeviceSignature(text))
    return { role: 'furniture', count: 1 }
  const next = lines[at + 1]
  if (next && opensAttribution(text) && isAttribution(`${text.trim()} ${next.text.trim()}`))
    return { role: 'furniture', count: 2 }
  if (opensSignature(text)) return { role: 'furniture', count: signatureFrom(lines, at) }
  return { role: 'text', count: 1 }
}

/** Heads stand at the beginning, or under an empty line or a divider: «من:» within an answer is none. */
function isStart(lines: readonly MailLine[], at: number): boolean {
  const before = lines[at - 1]
  return before === undefined || before.text.trim() === '' || isDivider(before.text)
}

/** To the end of what is quoted as often, or to an empty line that is followed by more than a signature has. */
function signatureFrom(lines: readonly MailLine[], at: number): number {
  const depth = lines[at]?.depth ?? 0
  let end = at + 1
  while (end < lines.length && end - at <= LONGEST_SIGNATURE && lines[end]?.depth === depth) end += 1
  return end - at
}

/** Lines. */
const LONGEST_SIGNATURE = 12

/** The least that any line of the body is quoted. */
function outermostOf(lines: readonly RoledLine[]): number {
  const depths = lines
    .filter(({ role, text }) => role === 'text' && text.trim() !== '')
    .map(({ depth }) => depth)
  return depths.reduce((least, depth) => Math.min(least, depth), depths[0] ?? 0)
}

/** Lines that follow one another and are quoted as often. */
function stretchesOf(lines: readonly RoledLine[]): RoledLine[][] {
  const stretches: RoledLine[][] = []
  let before: RoledLine | undefined
  for (const line of lines) {
    const open = before?.role === 'text' && before.depth === line.depth ? stretches.at(-1) : undefined
    if (line.role === 'text' && open) open.push(line)
    else if (line.role === 'text') stretches.push([line])
    before = line
  }
  return stretches
}
