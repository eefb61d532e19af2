/** Prompts of the desk at a terminal: an answer, the usual one, and the keys that end them. */

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { personAt } from '../../../scripts/desk/ask.ts'

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
