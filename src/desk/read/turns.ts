/** Lines that a machine or a typist has timed → paragraphs: those of one speaker that follow one another are one turn. */

import type { ManuscriptParagraph } from '../manuscript.ts'

/** What is said at one time, as a file has it. */
export interface SaidLine {
  /** As the file calls who speaks; empty where it does not say. */
  readonly speaker: string
  readonly text: string
  readonly line: number
  readonly time?: string
  /** Nobody says the same sentence over such a pause. */
  readonly afterPause?: boolean
}

interface OpenTurn extends SaidLine {
  text: string
}

const QUESTION = /[؟?]["»”’)\]]*$/u
const SENTENCE_END = /[.؟?!…]["»”’)\]]*$/u
/** (يضحك), [موسيقى]: it is no part of what is said before it or after it. */
const DIRECTION = /^(?:\([^()]*\)|\[[^[\]]*\])$/u

/**
 * A machine parts a turn where somebody takes breath, so its lines are one paragraph. Where a whole sentence beside
 * another is a question they are not: it is often somebody else's, under a wrong name.
 */
export function paragraphsOfTurns(said: readonly SaidLine[], file: string): ManuscriptParagraph[] {
  const turns: OpenTurn[] = []
  let speaker = ''
  for (const line of said) {
    const before = turns.at(-1)
    const isSame = line.speaker === '' || line.speaker === speaker
    if (before && isSame && goesOn(before.text, line)) before.text = `${before.text} ${line.text}`.trim()
    else turns.push({ ...line })
    if (line.speaker !== '' || turns.at(-1) !== before) speaker = line.speaker
  }
  return turns
    .filter(({ speaker: name, text }) => text !== '' || name !== '')
    .map(({ speaker: name, text, line, time }) => ({
      kind: 'text',
      runs: [{ text: name === '' ? text : `${name}: ${text}`.trim() }],
      span: { file, line, column: 1 },
      ...(time !== undefined && { time }),
    }))
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

function goesOn(before: string, { text, speaker, afterPause }: SaidLine): boolean {
  if (DIRECTION.test(before) || DIRECTION.test(text)) return false
  if (before === '') return true
  if (!endsSentence(before)) return !(afterPause && speaker === '')
  return !afterPause && !QUESTION.test(before) && (speaker === '' || !QUESTION.test(text))
}
