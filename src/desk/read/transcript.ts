/** A transcript with its times → its paragraphs: one a turn, the times taken from the words and kept beside them. */

import type { LeftOut, ManuscriptParagraph } from '../manuscript.ts'
import type { TextLine } from './unwrap.ts'

export interface ReadTranscript {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

const TIME = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
/** A time at the head of a line, and the same again at its end. */
const HEAD = new RegExp(String.raw`^\s*[[(]?(${TIME})[\])]?\s*(?:-->\s*${TIME}\s*)?`)
const TAIL = new RegExp(String.raw`\s*[-–—[(]\s*${TIME}[\])]?\s*$`)
const SPEAKER = /^\[?([^\]:]{1,40})\]?\s*:\s*(.*)$/u
/** Of its lines: those of a transcript that begin with a time. */
const MOST = 0.6

export function isTranscript(lines: readonly TextLine[]): boolean {
  const written = lines.filter(({ text }) => text.trim() !== '')
  return written.length > 3 && written.filter(({ text }) => HEAD.test(text)).length > MOST * written.length
}

/** Lines of one speaker that follow one another are one turn: a machine parts them where it takes breath. */
export function readTranscript(lines: readonly TextLine[], file: string): ReadTranscript {
  const turns: { speaker: string; text: string; line: number; time: string }[] = []
  const leftOut: LeftOut[] = []
  for (const { text, number } of lines) {
    if (text.trim() === '') continue
    const span = { file, line: number, column: 1 }
    const [head, time] = HEAD.exec(text) ?? []
    if (head === undefined || time === undefined) {
      leftOut.push({ text: text.trim(), reason: 'furniture', span })
      continue
    }
    const said = text.slice(head.length).replace(TAIL, '').trim()
    const [, name, words = said] = SPEAKER.exec(said) ?? []
    const speaker = name?.trim() ?? ''
    const before = turns.at(-1)
    if (before && speaker !== '' && before.speaker === speaker) before.text += ` ${words}`
    else turns.push({ speaker, text: words, line: number, time })
  }
  return {
    leftOut,
    paragraphs: turns.map(({ speaker, text, line, time }) => ({
      kind: 'text',
      runs: [{ text: speaker === '' ? text : `${speaker}: ${text}` }],
      span: { file, line, column: 1 },
      time,
    })),
  }
}
