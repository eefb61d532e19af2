/**
 * Independent programs that read our files, and the reason a test is skipped where one is not installed.
 * Under `CI=true` none may be missing.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether the program is there; without it a test is skipped, but never where everything must be tested. */
export function hasProgram(name: string): boolean {
  const found = spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined
  if (!found && process.env.CI === 'true') throw new Error(`${name} is not installed; run .ci/set-up.`)
  return found
}

/** Runs a program over a file made of the bytes, its path in place of `FILE`, and gives what it prints. */
export function runOn(bytes: Uint8Array, program: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-'))
  try {
    const path = join(folder, 'file.pdf')
    writeFileSync(path, bytes)
    const named = args.map((argument) => (argument === 'FILE' ? path : argument))
    return execFileSync(program, named, {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
