/** Talks of three questions, labelled in any way, as drafts of the desk. */

import type { ArticleDraft, Decision } from '../../src/desk/draft.ts'
import { interpret } from '../../src/desk/interpret.ts'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import { readText } from './manuscripts.ts'

export const draftOf = async (lines: readonly string[], decisions: readonly Decision[] = []) =>
  interpret(await readText('talk.txt', lines.join('\n\n')), decisions)

/** Each exchange as `question | paragraph | paragraph`, other kinds with their name before them. */
export const turnsOf = ({ exchanges }: ArticleDraft) =>
  exchanges.map(({ question, answer }) =>
    [
      textOfRuns(question),
      ...answer.map((block) => {
        const words = 'runs' in block ? textOfRuns(block.runs) : block.kind
        const by = block.kind === 'paragraph' && block.by && 'name' in block.by ? `${block.by.name}: ` : ''
        return block.kind === 'paragraph' ? by + words : `${block.kind} ${words}`
      }),
    ].join(' | '),
  )
export const codesOf = ({ findings }: ArticleDraft) => findings.map(({ code }) => code)

export const Q = ['كيف بدأت الحكاية معك؟', 'وماذا بقي من الدكان؟', 'ومن علّمك هذا كله؟'] as const
export const A = ['بدأت من دكان أبي حين كنت صغيرة.', 'بقيت الرائحة وحدها.', 'علمني أبي وحده.'] as const
export const TALK = Q.map((question, at) => `${question} | ${A[at]}`)
export const HEAD = 'حوار مع سلمى الراوي'

/** With a label before each question and each answer. */
export const labelled = (asks: string, answers: string) =>
  Q.flatMap((question, at) => [`${asks}${question}`, `${answers}${A[at]}`])
