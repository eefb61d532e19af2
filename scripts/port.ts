/** The port that a call asks for → a number, or what is wrong with it. */

import { proofWords } from './words/of-printing.ts'
import { ENGLISH } from './words/voice.ts'

/** `usual`: where none is asked for. */
export function readPort(said: string | true | undefined, usual: number, voice = ENGLISH): number | Error {
  const port = typeof said === 'string' ? Number(said) : usual
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? port
    : new Error(proofWords(voice).port(String(said)))
}
