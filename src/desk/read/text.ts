/** A plain text → a manuscript: its encoding, its paragraphs, its times where it is a transcript. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Manuscript } from '../manuscript.ts'
import { type Decoded, decode } from './encoding.ts'
import { isTranscript, readTranscript } from './transcript.ts'
import { splitLines, unwrap } from './unwrap.ts'

export function readText(bytes: Uint8Array, file: string, encoding?: string): Manuscript {
  const decoded = decode(bytes, encoding)
  const lines = splitLines(decoded.text)
  const remarks = tellEncoding(decoded, file)
  if (isTranscript(lines)) return { facts: [], remarks, ...readTranscript(lines, file) }
  const paragraphs = unwrap(lines).map(({ text, line }) => ({
    kind: 'text' as const,
    runs: [{ text }],
    span: { file, line, column: 1 },
  }))
  return { facts: [], paragraphs, leftOut: [], remarks }
}

/** That an encoding was guessed: a wrong one gives other letters, and no fault. */
export function tellEncoding({ encoding, guessed }: Decoded, file: string): Diagnostic[] {
  if (!guessed) return []
  return [
    {
      severity: 'warning',
      code: 'desk/guessed-encoding',
      message: `Unexpected bytes that are no UTF-8, expected text in it; they are read as ${encoding}.`,
      hint: 'Look whether the words are right; else name the encoding: --encoding windows-1256.',
      span: { file, line: 1, column: 1 },
    },
  ]
}
