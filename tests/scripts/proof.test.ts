/** `npm run proof` as a program: what it says, and how it ends. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'

function run(...words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', join(HOUSE, 'scripts/warraq.ts'), 'proof', ...words], {
    cwd: HOUSE,
  })
}

/** All that it says until it ends. */
function endOf(program: ChildProcessWithoutNullStreams) {
  return new Promise<{ readonly code: number | null; readonly said: string }>((done) => {
    let said = ''
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (part) => {
        said += String(part)
      })
    program.on('close', (code) => done({ code, said }))
  })
}

function addressOf(program: ChildProcessWithoutNullStreams) {
  return new Promise<string>((done, fail) => {
    let said = ''
    program.stdout.on('data', (part) => {
      said += String(part)
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address && said.includes('Ctrl-C')) done(address)
    })
    program.on('close', () => fail(new Error(said)))
  })
}

const statusOf = (address: string) =>
  new Promise<number | undefined>((done, fail) =>
    get(address, ({ statusCode }) => done(statusCode)).on('error', fail),
  )

test('says where the proof is, and Ctrl-C ends it, with all that listens', async () => {
  const program = run('--port', '0', 'tests/fixtures/blocks')
  const ended = endOf(program)
  const address = await addressOf(program)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{20,}$/)
  expect(await statusOf(address)).toBe(200)
  program.kill('SIGINT')
  expect((await ended).code).toBe(0)
  await expect(statusOf(address)).rejects.toThrow('ECONNREFUSED')
})

test.each([
  [['--port', 'four'], /Unexpected port "four", expected a number from 0 to 65535\./],
  [['--them', 'plain'], /unknown option '--them'[\s\S]*--theme/],
])('tells what is wrong with %j in a sentence', async (words, sentence) => {
  const { code, said } = await endOf(run(...words))
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/\n\s+at /)
})
