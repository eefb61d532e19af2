/** A Redis server of a test's own, on loopback, which keeps what it is told in a folder: it may be killed and started again. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface RedisServer {
  readonly port: number
  readonly start: () => Promise<void>
  /** By SIGKILL. */
  readonly kill: () => Promise<void>
}

/** `password` is asked of everybody, where there is one. */
export async function openRedis(folder: string, password = ''): Promise<RedisServer> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  const kept = ['--appendonly', 'yes', '--save', '', '--requirepass', password]
  return {
    port,
    start: async () => {
      child = spawn('redis-server', [...words, ...kept], { stdio: ['ignore', 'pipe', 'ignore'] })
      for await (const line of child.stdout ?? [])
        if (String(line).includes('Ready to accept connections')) break
      child.stdout?.resume()
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** One that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
