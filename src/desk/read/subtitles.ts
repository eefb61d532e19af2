/** Subtitles, SubRip (.srt) or WebVTT (.vtt) → the paragraphs of what is said in them; numbers, styles and notes are told. */

import type { LeftOut, LeftReason, ManuscriptParagraph } from '../manuscript.ts'
import { endsSentence, paragraphsOfTurns, type SaidLine } from './turns.ts'
import type { TextLine } from './unwrap.ts'

export interface ReadSubtitles {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

const TIME = String.raw`((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})`
const TIMING = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}`)
/** A voice span (WebVTT, 5.1), with classes or without. */
const VOICE = /<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>/
const TAG = /<\/?(?:[bciuv]|font|ruby|rt|lang|\d[\d:.]*)(?:[.\s][^<>]*)?>|\{\\[^{}]*\}/g
/** A label at the head of a cue: few words and no mark between them. */
const LABEL = /^\[?([^\][:.،؛؟?!\n]{1,40}?)\]?\s*:\s*(?=\S|$)/u
/** Characters that WebVTT writes as names (5.2). */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
}
const ENTITY = /&(?:amp|lt|gt|nbsp|lrm|rlm);/g
const readEntity = (entity: string): string => ENTITIES[entity] ?? entity
const DASH = /^[-–—]\s*/
/** Between two cues of one sentence, in seconds. */
const LONGEST_PAUSE = 2
const MOST_LABEL_WORDS = 4

interface Cue {
  readonly from: string
  readonly to: string
  readonly lines: readonly TextLine[]
}

/** A file of subtitles has timings, and begins with one, or says that it is WebVTT. */
export function areSubtitles(lines: readonly TextLine[]): boolean {
  const first = lines.filter(({ text }) => text.trim() !== '').slice(0, 3)
  return first.some(({ text }, index) => (index === 0 && isHead(text)) || TIMING.test(text))
}

export function readSubtitles(lines: readonly TextLine[], file: string): ReadSubtitles {
  const { cues, leftOut } = cuesOf(lines, file)
  const said = cues.flatMap((cue, index) => linesOf(cue, pauseBefore(cue, cues[index - 1])))
  const labels = new Map<string, number>()
  for (const { text } of said) {
    const label = labelOf(text)
    if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + 1)
  }
  const named = said.map((line, index) => nameSpeaker(line, said[index - 1]?.text, labels))
  return { paragraphs: paragraphsOfTurns(named, file), leftOut }
}

function isHead(text: string): boolean {
  return /^WEBVTT(?:\s|$)/.test(text)
}

function cuesOf(
  lines: readonly TextLine[],
  file: string,
): { readonly cues: readonly Cue[]; readonly leftOut: readonly LeftOut[] } {
  const cues: Cue[] = []
  const leftOut: LeftOut[] = []
  for (const block of blocksOf(lines)) {
    const at = block.findIndex(({ text }) => TIMING.test(text))
    const [, from = '', to = ''] = TIMING.exec(block[at]?.text ?? '') ?? []
    const first = block[0]
    // A number, a name of the cue; a block without a timing is a note, a style, a head.
    const aside = at < 0 ? block : block.slice(0, at)
    const text = aside.map((line) => line.text.trim()).join('\n')
    if (/\p{L}/u.test(text) && first)
      leftOut.push({ text, reason: reasonOf(text), span: { file, line: first.number, column: 1 } })
    if (at >= 0) cues.push({ from, to, lines: block.slice(at + 1) })
  }
  return { cues, leftOut }
}

function reasonOf(text: string): LeftReason {
  if (/^NOTE\b/.test(text)) return 'comment'
  return /^(?:STYLE|REGION)\b/.test(text) ? 'code' : 'furniture'
}

/** Parted by empty lines, and before a timing where a program has left none: its number goes with it. */
function blocksOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [[]]
  for (const [index, line] of lines.entries()) {
    const open = blocks.at(-1) as TextLine[]
    const next = lines[index + 1]
    const begins =
      /^\d+$/.test(line.text.trim()) && next !== undefined && TIMING.test(next.text)
        ? open.length > 0
        : TIMING.test(line.text) && open.some(({ text }) => TIMING.test(text))
    if (line.text.trim() === '') blocks.push([])
    else if (begins) blocks.push([line])
    else open.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

/** What is said in a cue: one speaker's, or one line each where all of them begin with a dash or have a voice. */
function linesOf({ from, lines }: Cue, afterPause: boolean): SaidLine[] {
  const written = lines.flatMap(({ text, number }) =>
    text.split(/(?=<v[.\s])/).map((part) => ({
      speaker: VOICE.exec(part)?.[1]?.trim() ?? '',
      text: part.replace(TAG, '').replace(ENTITY, readEntity).replace(/\s+/g, ' ').trim(),
      line: number,
    })),
  )
  const isDialogue = written.length > 1 && written.every(({ text }) => DASH.test(text))
  const said: SaidLine[] = []
  for (const line of written) {
    const before = said.at(-1)
    const begins = isDialogue || line.speaker !== '' || labelOf(line.text) !== undefined
    if (before && !begins) said[said.length - 1] = { ...before, text: `${before.text} ${line.text}`.trim() }
    else said.push({ ...line, time: from, afterPause: isDialogue || (afterPause && !before) })
  }
  return said.filter(({ text }) => text !== '')
}

function labelOf(text: string): string | undefined {
  const [, label] = LABEL.exec(text.replace(DASH, '')) ?? []
  return label !== undefined && label.trim().split(/\s+/).length <= MOST_LABEL_WORDS
    ? label.trim()
    : undefined
}

/** A label that is there once, in the middle of a sentence, is told speech: «وقال: …». */
function nameSpeaker(
  line: SaidLine,
  before: string | undefined,
  labels: ReadonlyMap<string, number>,
): SaidLine {
  const label = line.speaker === '' ? labelOf(line.text) : undefined
  const isSure = (labels.get(label ?? '') ?? 0) > 1 || before === undefined || endsSentence(before)
  if (label === undefined || !isSure) return line
  const words = line.text.replace(DASH, '').replace(LABEL, '')
  return { ...line, speaker: label, text: words }
}

function pauseBefore({ from }: Cue, before: Cue | undefined): boolean {
  return before !== undefined && secondsOf(from) - secondsOf(before.to) >= LONGEST_PAUSE
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0)
}
