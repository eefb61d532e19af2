/** A plain text → a manuscript, by what it is: subtitles, a transcript, a chat, a mail, or paragraphs. */

import type { Manuscript } from '../manuscript.ts'
import { isChat, readChat } from './chat.ts'
import { decode } from './encoding.ts'
import { isMail, readMail } from './mail.ts'
import { areSubtitles, readSubtitles } from './subtitles.ts'
import { tellEncoding } from './tell-encoding.ts'
import { isTranscript, readTranscript } from './transcript.ts'
import { splitLines, unwrap } from './unwrap.ts'

export function readText(bytes: Uint8Array, file: string, encoding?: string): Manuscript {
  const decoded = decode(bytes, encoding)
  const lines = splitLines(decoded.text)
  const remarks = tellEncoding(decoded, file)
  if (areSubtitles(lines)) return { facts: [], remarks, ...readSubtitles(lines, file) }
  if (isChat(lines)) return { remarks, ...readChat(lines, file) }
  if (isMail(lines)) return { remarks, ...readMail(lines, file) }
  if (isTranscript(lines)) return { facts: [], remarks, ...readTranscript(lines, file) }
  const paragraphs = unwrap(lines).map(({ text, line }) => ({
    kind: 'text' as const,
    runs: [{ text }],
    span: { file, line, column: 1 },
  }))
  return { facts: [], paragraphs, leftOut: [], remarks }
}
