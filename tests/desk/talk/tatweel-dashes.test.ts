/** Turns behind a tatweel, and other signs that stand between a name and its words; a note that says who notes it. */

import { expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { withDashes } from '../../../src/desk/talk/tatweel-dashes.ts'
import { lostWords, readText } from '../../support/manuscripts.ts'

const talk = async (...lines: readonly string[]) => interpret(await readText('talk.txt', lines.join('\n')))
const questionsIn = ({ exchanges }: Awaited<ReturnType<typeof talk>>) =>
  exchanges.map(({ question }) => textOfRuns(question))

const DASHED = [
  'حوار مع نبيل حدّاد',
  '',
  'ـ لماذا عدتَ إلى طرابلس؟',
  'ـــ عدتُ لأن أمي هنا.',
  'ـ ومن علّمك؟',
  'ـــ علّمني أبي في دكانه.',
]

test('a tatweel at the head of lines is a dash, and no word', async () => {
  const draft = await talk(...DASHED)
  expect(questionsIn(draft)).toEqual(['لماذا عدتَ إلى طرابلس؟', 'ومن علّمك؟'])
  expect(JSON.stringify(draft.exchanges)).not.toContain('ـ')
  const read = await readText('talk.txt', DASHED.join('\n'))
  expect(lostWords(['لماذا', 'عدتُ', 'علّمني'], read)).toEqual([])
})

test('one alone is left as it is, and so is one within a line or a word', () => {
  expect(withDashes(['ـ وحدها', 'كـتاب', 'قال ـ ثم'])).toEqual(['ـ وحدها', 'كـتاب', 'قال ـ ثم'])
})

test.each(['>', '»', '>>', '→'])('names before “%s” are labels', async (sign) => {
  const draft = await talk(
    'حوار مع نبيل حدّاد',
    '',
    `المرفأ ${sign} متى بدأت؟`,
    `نبيل ${sign} بدأت صغيرا في دكان أبي.`,
    `المرفأ ${sign} ومن علّمك؟`,
    `نبيل ${sign} أبي علّمني.`,
  )
  expect(draft.kind).toBe('interview')
  expect(questionsIn(draft)).toEqual(['متى بدأت؟', 'ومن علّمك؟'])
  expect(draft.guests.map(({ name }) => name)).toEqual(['نبيل حدّاد'])
})

test('a note does not say twice who notes it', async () => {
  const draft = await talk(
    ...DASHED.slice(0, 4),
    '[المحرّر: زرنا الدكان ورأينا الآلة مغطّاة بالغبار.]',
    ...DASHED.slice(4),
  )
  const note = draft.exchanges.flatMap(({ answer }) => answer).find(({ kind }) => kind === 'editorNote')
  expect(note && 'runs' in note ? textOfRuns(note.runs) : '').toBe('زرنا الدكان ورأينا الآلة مغطّاة بالغبار.')
  expect(draft.leftOut).toMatchObject([{ text: 'المحرّر:', reason: 'label' }])
})
