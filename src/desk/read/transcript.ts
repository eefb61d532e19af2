/**
 * A transcript with its times → its paragraphs, the times taken from the words and kept beside them. A time stands at the
 * head of what is said («00:01:23 - اسم: …»), or with a name or alone on a line over it («اسم 00:12»).
 */

import type { LeftOut, ManuscriptParagraph } from '../manuscript.ts'
import { paragraphsOfTurns, type SaidLine } from './turns.ts'
import { type TextLine, unwrap, writtenLines } from './unwrap.ts'

export interface ReadTranscript {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

const DIGIT = '[0-9٠-٩]'
const CLOCK = `(?:${DIGIT}{1,2}:)?${DIGIT}{1,2}:${DIGIT}{2}(?:[.,]${DIGIT}{1,3})?`
/** A time at the head of a line, in brackets or not, with the time at which it ends, and what parts it from the words. */
const HEAD = new RegExp(
  String.raw`^\s{0,9}[[(]?(${CLOCK})(?:\s{0,3}(?:-->|[-–—])\s{0,3}${CLOCK})?[\])]?(?:\s{1,9}[-–—|]\s{1,9}|\s?[-–—|]\s?(?=\p{L})|\s{1,9}|$|(?=[[\p{L}]))`,
  'u',
)
/** The same time again at its end. */
const TAIL = new RegExp(String.raw`\s[-–—[(]\s?${CLOCK}[\])]?$`)
/** A name and a time on a line of their own, as programs write who speaks. */
const NAMED = new RegExp(
  String.raw`^\s{0,9}[[(]?(\p{L}[^\][():،؟?!0-9٠-٩]{0,40}(?:${DIGIT}{1,2})?)(?=[\s([\])])[\])]?\s{0,3}[-–—|,،]?\s{0,3}[[(]?(${CLOCK})[\])]?\s?:?$`,
  'u',
)
const LONGEST_HEAD = 120
const SPEAKER = /^\[?([^\]:]{1,40})\]?\s*:\s*(.*)$/u
/** Of its lines from the first time on: those that begin with a time, and those that say who speaks and when. */
const MOST = 0.6
const LEAST_BARE = 0.2
const FEWEST = 3
/** Words of a program about its file. */
const ABOUT =
  /\.(?:m4a|mp3|mp4|mov|wav|aac|ogg|opus|wma|webm)\b|^(?:transcript|language|duration|recorded|created|audio file|summary keywords|speakers|keywords|transcribed by|transcription)\b|otter\.ai|^تم التفريغ (?:آليا|آليًا|تلقائيا|تلقائيًا|بواسطة)|^\[?(?:انتهى|نهاية|انتهاء) (?:ال)?(?:تسجيل|تفريغ|ملف|مقطع)\b|^(?:اللغة|المدة|مدة التسجيل|ملف الصوت|اسم الملف)\s*:/iu

export function isTranscript(lines: readonly TextLine[]): boolean {
  const lead = writtenLines(lines)
  const start = lead.findIndex(({ text }, index) => headOf(text, lead[index + 1]?.text) !== undefined)
  if (start < 0 || start > lead.length / 2) return false
  const written = lead.slice(start)
  const headed = written.filter(({ text }) => HEAD.test(text)).length
  const bare = written.filter(({ text }, index) => isBareHead(text, written[index + 1]?.text)).length
  return (
    (headed >= FEWEST && headed > MOST * written.length) ||
    (bare >= FEWEST && bare > LEAST_BARE * written.length)
  )
}

export function readTranscript(lines: readonly TextLine[], file: string): ReadTranscript {
  const start = lines.findIndex(({ text }, index) => headOf(text, lines[index + 1]?.text) !== undefined)
  const said: SaidLine[] = []
  const leftOut: LeftOut[] = []
  const opening: TextLine[] = []
  let isOpen = false
  for (const [index, { text, number }] of lines.entries()) {
    const written = text.trim()
    const span = { file, line: number, column: 1 }
    const head = headOf(text, lines[index + 1]?.text)
    const before = said.at(-1)
    if (head) said.push({ ...head, line: number })
    else if (ABOUT.test(written)) leftOut.push({ text: written, reason: 'furniture', span })
    else if (index < start) opening.push({ text, number })
    // A line without a head goes on with what is said, or is a paragraph of it behind an empty line.
    else if (written !== '' && before && (isOpen || before.text === ''))
      said[said.length - 1] = goOn(before, written)
    else if (written !== '') said.push({ speaker: '', text: written, line: number, afterPause: true })
    isOpen = written !== '' && (head === undefined || head.text !== '')
  }
  const own = unwrap(opening).map(({ text, line }): ManuscriptParagraph => {
    return { kind: 'text', runs: [{ text }], span: { file, line, column: 1 } }
  })
  return { leftOut, paragraphs: [...own, ...paragraphsOfTurns(said, file)] }
}

/** Words on a line under their time, or under the line that they go on with. */
function goOn(before: SaidLine, written: string): SaidLine {
  const [, name, words] = (before.text === '' && before.speaker === '' && SPEAKER.exec(written)) || []
  return name !== undefined
    ? { ...before, speaker: name.trim(), text: words ?? '' }
    : { ...before, text: `${before.text} ${written}`.trim() }
}

/** What a line says of who speaks and when, with the words that stand on it. */
function headOf(text: string, next: string | undefined): Omit<SaidLine, 'line'> | undefined {
  const [head, time] = HEAD.exec(text) ?? []
  if (head !== undefined && time !== undefined) {
    const said = text.slice(head.length).trimEnd().replace(TAIL, '').trim()
    const [, name, words] = SPEAKER.exec(said) ?? []
    if (name !== undefined) return { speaker: name.trim(), text: words ?? '', time }
    // «00:00:01 Speaker 1» with the words on the next line.
    return isName(said) && isWords(next)
      ? { speaker: said, text: '', time }
      : { speaker: '', text: said, time }
  }
  const [, name, clock] = (text.length < LONGEST_HEAD && NAMED.exec(text)) || []
  return name !== undefined && clock !== undefined && isWords(next)
    ? { speaker: name.trim(), text: '', time: clock }
    : undefined
}

/** A time alone, or with a name, over words. */
function isBareHead(text: string, next: string | undefined): boolean {
  return headOf(text, next)?.text === ''
}

function isWords(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.trim() !== '' &&
    !HEAD.test(line) &&
    !(line.length < LONGEST_HEAD && NAMED.test(line))
  )
}

function isName(text: string): boolean {
  return /^\p{L}[^.:،؛؟?!()]{1,30}$/u.test(text) && text.split(/\s+/).length <= 4
}
