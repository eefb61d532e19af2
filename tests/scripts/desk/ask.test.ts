/** Prompts of the desk at a terminal: an answer, the usual one, and the keys that end them. */

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askReading, personAt } from '../../../scripts/desk/ask.ts'
import { openVoice } from '../../../scripts/words/voice.ts'

/** What comes of a prompt while these keys are struck. */
async function struck(keys: string): Promise<unknown> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  output.resume()
  const asked = personAt({ input, output }).write('The title?', 'usual')
  setTimeout(() => input.write(keys), 50)
  return asked.catch((error: unknown) => (error as { exitCode: number }).exitCode)
}

test.each([
  ['an answer', 'mine\r', 'mine'],
  ['Enter', '\r', 'usual'],
  ['Ctrl-C', '\u0003', 130],
  ['Ctrl-D', '\u0004', 1],
])('%s', async (_, keys, outcome) => {
  expect(await struck(keys)).toBe(outcome)
})

test('a second prompt at the same terminal is answered as the first was', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  output.resume()
  const person = personAt({ input, output })
  for (const words of ['one', 'two']) {
    setTimeout(() => input.write(`${words}\r`), 50)
    expect(await person.write('The title?', '')).toBe(words)
  }
})

test('a person is asked in the language that is spoken, and what a manuscript says stays harmless', async () => {
  const asked: string[] = []
  const choose = async (question: string, choices: readonly { readonly name: string }[]) => {
    asked.push(question, ...choices.map(({ name }) => name))
    return 'asks' as const
  }
  const doubt = { line: 7, words: 'وماذا\u202e بقي', is: 'asks', other: 'answers', margin: 1 } as const
  const voice = await openVoice('ar', true)
  const person = { choose, write: async () => '', voice }
  await askReading({ doubt, around: {}, place: 'السطر ٧ من salma.txt' }, person)
  const [question = '', first] = asked
  expect(question.split('\n')).toEqual([
    '\u2067السطر ٧ من \u2066salma.txt\u2069\u2069',
    '  وماذا<U+202E> بقي',
    '  \u2067ما هذا؟\u2069',
  ])
  expect(first).toBe('\u2067سؤال\u2069')
})
