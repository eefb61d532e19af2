/** The machine → a line that says what it is: figures of one say nothing of another's. */

import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'

export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor'
  return `${model}, ${availableParallelism()} cores, ${memory} GiB, ${platform()} ${arch()}, Node ${process.versions.node}`
}
