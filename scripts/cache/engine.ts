/**
 * The machine, its Node, the packages and the press's own code → one word for all that a kind of thing hangs on besides
 * its parts. It is strict: what might move one byte makes another word, and all is made anew.
 */

import { createHash } from 'node:crypto'
import { cpus } from 'node:os'
import type { EngineOf } from './disk.ts'
import { readInstalled, readStageCodes } from './stage-codes.mjs'

/** A checksum of each stage's code, put here by `scripts/compile.mjs`; what is not compiled does not know its own code. */
declare const STAGE_CODES: Readonly<Record<string, string>> | undefined

/** Nothing where it is not known what is running. */
export function openEngine(root: string): EngineOf | undefined {
  const installed = readInstalled(root)
  if (installed === undefined || typeof STAGE_CODES === 'undefined') return undefined
  const machine = describeMachine()
  return (kind) => {
    const code = STAGE_CODES[kind.slice(0, kind.indexOf('/'))]
    return code && digest([code, installed, machine])
  }
}

/** A checksum of a stage's code: of that which runs, or, of what is not compiled, as it lies there. */
export function codeOf(root: string, stage: string): string | undefined {
  const codes = typeof STAGE_CODES === 'undefined' ? readStageCodes(root) : STAGE_CODES
  return codes?.[stage]
}

function describeMachine() {
  const { versions, platform, arch, env } = process
  // Picture libraries count a little differently where a processor can do more at once, or is told to do less.
  const settings = Object.entries(env).filter(([name]) => /^(VIPS|SHARP)_/.test(name))
  return { versions, platform, arch, processor: cpus()[0]?.model, settings: settings.sort() }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
