/** A process that writes generations, killed at a random moment → what is found then, and after the next command. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { recoverOutput } from '../../../scripts/output/write.ts'
import { HOUSE } from '../../support/house.ts'
import { generationIn, litterIn } from './generations.ts'

const WRITER = join(import.meta.dirname, 'writer.ts')

export interface Kills {
  readonly kills: number
  /** Moments at which the folder stood, and at which it was missing until the next command. */
  readonly whole: number
  readonly between: number
  /** How often the next command had an exchange to complete or undo, or a draft to sweep. */
  readonly recovered: number
  /** Sentences on what must never be. */
  readonly faults: readonly string[]
}

/** Kills so often, each time after so many milliseconds at most; `chance` gives numbers from 0 to 1. */
export async function killWriters(
  kills: number,
  { longest, chance }: { readonly longest: number; readonly chance: () => number },
): Promise<Kills> {
  const output = mkdtempSync(join(tmpdir(), 'warraq-kills-'))
  const found = { kills, whole: 0, between: 0, recovered: 0 }
  const faults: string[] = []
  let last = 0
  for (let kill = 0; kill < kills; kill++) {
    await killWriter(output, last + 1, chance() * longest)
    const folder = join(output, 'mine')
    const stood = existsSync(folder)
    if (stood) found.whole++
    else found.between++
    if (stood) faults.push(...complaint(kill, () => generationIn(folder)))
    if (litterIn(output).length > 0) found.recovered++
    await recoverOutput(output)
    faults.push(...complaint(kill, () => assertNext(output, last, stood)))
    last = Math.max(last, generationSafely(folder))
  }
  rmSync(output, { recursive: true })
  return { ...found, faults }
}

function assertNext(output: string, last: number, stood: boolean): void {
  const litter = litterIn(output)
  if (litter.length > 0) throw new Error(`There is left: ${litter.join(', ')}.`)
  const now = generationIn(join(output, 'mine'))
  if (now < last) throw new Error(`Generation ${now} stands, and ${last} stood before.`)
  if (!stood && last > 0 && now === 0) throw new Error('There is nothing left of it.')
}

function generationSafely(folder: string): number {
  try {
    return generationIn(folder)
  } catch {
    return 0
  }
}

function complaint(kill: number, look: () => unknown): string[] {
  try {
    look()
    return []
  } catch (error) {
    return [`kill ${kill + 1}: ${(error as Error).message}`]
  }
}

/** Counts from the moment that it is ready to write. */
async function killWriter(output: string, first: number, after: number): Promise<void> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, output, HOUSE, String(first)], {
    cwd: HOUSE,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await isReady(writer)
  await wait(after)
  writer.kill('SIGKILL')
  await once(writer, 'exit')
}

async function isReady({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('The writer says nothing.')
  await once(stdout, 'data')
  stdout.resume()
}
