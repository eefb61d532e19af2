/** What running a command cost, its children among it. */

import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { measureRun, memoryOf } from '../../../scripts/bench/measure.ts'

const environment = { PATH: process.env['PATH'] ?? '' }
const node = (code: string) => ({
  words: [process.execPath, '-e', code],
  folder: tmpdir(),
  environment,
})
/** Works until so many milliseconds of processor time are spent. */
const BURN = 'while (process.cpuUsage().user < 300_000);'

describe.skipIf(process.platform !== 'linux')('a run', () => {
  test('costs what its children spend and hold, too', async () => {
    const child = `const held = Buffer.alloc(150e6, 1); ${BURN} process.stdout.write(String(held[0]))`
    const { cpu, memory, said } = await measureRun(
      node(
        `process.stdout.write(require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}]))`,
      ),
    )
    expect(said).toBe('1')
    expect(cpu).toBeGreaterThan(300)
    expect(memory).toBeGreaterThan(150e6)
  })

  test('costs what children spend that it never waits for', async () => {
    const child = `${BURN} process.send('done'); setInterval(() => {}, 1000)`
    const parent = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
child.on('message', () => setTimeout(() => { process.kill(child.pid); process.exit() }, 200))`
    expect((await measureRun(node(parent))).cpu).toBeGreaterThan(300)
  })

  test('that fails is told with what it said', async () => {
    await expect(measureRun(node("console.error('no paper'); process.exit(3)"))).rejects.toThrow(
      /failed with 3:\nno paper/,
    )
  })
})

test('processes hold their own memory each, and what they share once', () => {
  const seen = { id: 1, cpu: 0, own: 100, shared: 50, peak: 150 }
  expect(memoryOf([seen])).toBe(150)
  expect(memoryOf([seen, { ...seen, id: 2, shared: 80, peak: 180 }])).toBe(280)
  expect(memoryOf([{ ...seen, peak: 900 }])).toBe(900)
  expect(memoryOf([])).toBe(0)
})
