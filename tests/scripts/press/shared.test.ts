/**
 * Issues that several processes set together, by a queue in a real Redis: one of them is killed in the middle of an issue,
 * and the server in the middle of all.
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from '../../support/house.ts'
import { needing } from '../../support/needing.ts'
import { openRedis, type RedisServer } from '../../support/redis.ts'
import { versionsOf, writeSmall } from './support.ts'

/** A house of its own: the press is copied, everything else is lent. */
const house = mkdtempSync(join(tmpdir(), 'warraq-shared-'))
const LENT = ['assets', 'fonts', 'node_modules', 'scripts', 'src', 'package.json', 'package-lock.json']
const MORE = ['tsconfig.json', 'LICENSE', 'README.md']
const issues = join(house, 'issues')
const NAMES = ['four', 'one', 'three', 'two']
/** Milliseconds without a server: workers ask it some times meanwhile. */
const DOWN = 2000
const PASSWORD = 'a-secret-word'

const running: ChildProcess[] = []
let redis: RedisServer | undefined

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  cpSync(join(HOUSE, '.press'), join(house, '.press'), { recursive: true })
  for (const name of [...LENT, ...MORE]) symlinkSync(join(HOUSE, name), join(house, name))
  for (const name of NAMES) writeSmall(issues, name, `بَابُ ${name}`)
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await redis?.kill()
  rmSync(house, { recursive: true })
})

interface Worker {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly status: number | null; readonly said: string; readonly told: string }>
}

/** The command, as any machine says it. */
function press(...words: readonly string[]): Worker {
  const child = spawn(process.execPath, [join(house, '.press/warraq.mjs'), 'press', ...words], {
    cwd: house,
    env: { ...process.env, WARRAQ_WORKERS: '1', WARRAQ_CACHE: join(house, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const exit = once(child, 'exit')
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([[status], said, told]) => ({
      status: status as number | null,
      said,
      told,
    }),
  )
  return { child, ended }
}

/** Throws with what they say where one of them ends before. */
async function until(isSo: () => Promise<boolean>, workers: readonly Worker[]): Promise<void> {
  while (!(await isSo())) {
    for (const { child, ended } of workers)
      if (child.exitCode !== null) throw new Error(`A worker has ended: ${JSON.stringify(await ended)}`)
    await wait(20)
  }
}

needing(
  'redis-server',
).test('of two that share issues one is killed, and then the server: each issue has one new version, and all is told', async () => {
  const folder = join(house, 'redis')
  mkdirSync(folder)
  redis = await openRedis(folder, PASSWORD)
  await redis.start()
  const archive = join(house, 'archive')
  const address = `redis://:${PASSWORD}@127.0.0.1:${redis.port}/1`
  const words = [issues, '--archive', archive, '--queue', address]
  const first = press(...words)
  const second = press(...words, '--json')
  const watch = new Redis({ host: '127.0.0.1', port: redis.port, password: PASSWORD, db: 1 })
  watch.on('error', () => undefined)
  const atWork = async () => {
    const [name] = await watch.keys('bull:*:active')
    return name === undefined ? 0 : watch.llen(name)
  }
  // Each sets one at a time, so that both are in the middle of one.
  await until(async () => (await atWork()) === 2, [first, second])
  first.child.kill('SIGKILL')
  await first.ended
  await redis.kill()
  await wait(DOWN)
  await redis.start()
  const { status, said, told } = await second.ended
  watch.disconnect()
  expect(status).toBe(0)
  expect(JSON.parse(said).issues).toEqual(
    NAMES.map((issue) => expect.objectContaining({ issue, kind: 'printed', version: 'v1' })),
  )
  expect(await versionsOf(archive, NAMES)).toEqual(Object.fromEntries(NAMES.map((name) => [name, ['v1']])))
  expect(told).toContain(`redis://127.0.0.1:${redis.port}/1 does not answer any more; it is waited for.`)
  const again = await press(...words).ended
  expect(again.said).toContain('4 issues: 0 printed anew, 4 as they were (4 not printed for it), 0 refused')
  const joined = await press('--work', '--archive', archive, '--queue', address).ended
  expect([joined.status, joined.said]).toEqual([0, expect.stringContaining('0 issues: ')])
  for (const word of [said, told, again.said, again.told, joined.said, joined.told])
    expect(word).not.toContain(PASSWORD)
})

test('a server that does not answer is told, and never with the password of its address', async () => {
  const server = await openRedis(house)
  const address = `redis://:${PASSWORD}@127.0.0.1:${server.port}`
  const { status, told } = await press(issues, '--archive', 'nowhere', '--queue', address).ended
  expect(status).toBe(1)
  expect(told).toMatch(
    /^error: Unexpected silence of redis:\/\/127\.0\.0\.1:\d+\/0 \(.*ECONNREFUSED.*\), expected a Redis server that answers\.$/m,
  )
  expect(told).not.toContain(PASSWORD)
})

test.each([
  [[issues, '--queue', `redis://:${PASSWORD}@:x`], 'Unexpected address of a queue, expected one such as'],
  [[issues, '--work', '--queue', 'redis://localhost'], 'Unexpected folders beside --work'],
  [['--work'], 'Unexpected --work without a queue'],
  [[], 'Unexpected end, expected folders of issues'],
  [[issues, '--theme', 'grand'], 'Unexpected theme "grand", expected one of'],
])('%j is refused: %s', async (words, sentence) => {
  const { status, told } = await press(...words).ended
  expect(status).toBe(1)
  expect(told).toContain(`error: ${sentence}`)
  expect(told).not.toContain(PASSWORD)
})
