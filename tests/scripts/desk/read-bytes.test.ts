/** What is taken in of what is called a manuscript: files and pipes, and no more of them than a manuscript is. */

import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { bytesOf, pasted } from '../../../scripts/desk/read-bytes.ts'
import { writeFolder } from '../../issue/folders.ts'

const told = async (read: ReturnType<typeof bytesOf>) => {
  const bytes = await read
  return 'rule' in bytes ? bytes.found : Buffer.from(bytes).toString('utf8')
}

/** A named pipe, into which a shell writes what the command says. */
function pipeOf(name: string, command?: string): string {
  const path = join(writeFolder({ note: '' }), name)
  execFileSync('mkfifo', [path])
  if (command !== undefined) spawn('sh', ['-c', `exec > '${path}'; ${command}`], { stdio: 'ignore' })
  return path
}

test('a file is taken in whole', async () => {
  expect(await told(bytesOf(join(writeFolder({ 'talk.txt': 'حوار' }), 'talk.txt')))).toBe('حوار')
})

test('a pipe is waited for while a program has it open, and taken in to its end', async () => {
  const slow = pipeOf('slow', 'sleep 0.2; printf "حو"; sleep 0.2; printf "ار"')
  expect(await told(bytesOf(slow))).toBe('حوار')
})

test('a pipe that no program opens is not waited for without end', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const read = told(bytesOf(pipeOf('idle')))
    const clock = setInterval(() => vi.advanceTimersByTime(1000), 10)
    expect(await read).toMatch(/^pipe ".*idle" that no program has written to$/)
    clearInterval(clock)
  } finally {
    vi.useRealTimers()
  }
})

test('a pipe without end is broken off', async () => {
  expect(await told(bytesOf(pipeOf('endless', 'exec cat /dev/zero')))).toMatch(
    /^more than 256 MiB from the pipe/,
  )
})

test.each([
  ['a device', '/dev/zero', /^device ".*dev\/zero"$/],
  ['a folder', '/dev', /^folder "/],
  ['nothing', '/dev/gone.txt', /^absence of the file/],
])('%s is told as what it is', async (_, path, found) => {
  expect(await told(bytesOf(path))).toMatch(found)
})

test('what is pasted without end is broken off', async () => {
  const chunk = Buffer.alloc(2 ** 24)
  const endless = Readable.from(
    (function* () {
      for (;;) yield chunk
    })(),
  )
  expect(await told(pasted(endless))).toBe('more than 256 MiB at the standard input')
})
