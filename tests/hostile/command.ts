/** A hostile input through the built command, from end to end → what became of it: its exit code, its words, its files. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CANARY, type HostileInput, layGround } from './input.ts'
import type { Trial } from './judge.ts'

const HOUSE = join(import.meta.dirname, '../..')
const FOLDER = 'hostile-input'
const PATIENCE = 90_000
/** Signs that a terminal may be told. */
const MOST_WORDS = 64_000

interface Ended {
  /** None where it had to be ended. */
  readonly code: number | null
  readonly words: string
}

function runCommand(folder: string, output: string, cache: string): Promise<Ended> {
  return new Promise((resolve) => {
    const asked = ['build', folder, '--only', 'text', '--out', output]
    const press = spawn(process.execPath, [join(HOUSE, '.press/warraq.mjs'), ...asked], {
      cwd: HOUSE,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WARRAQ_CACHE: cache },
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    })
    let words = ''
    const hear = (piece: Buffer) => {
      words += piece.toString()
    }
    press.stdout.on('data', hear)
    press.stderr.on('data', hear)
    press.on('close', (code) => resolve({ code, words }))
  })
}

export async function tryCommand(input: HostileInput): Promise<Trial> {
  const root = mkdtempSync(join(tmpdir(), 'warraq-hostile-'))
  const output = join(root, 'output')
  const printed = join(output, FOLDER)
  try {
    const ground = layGround(root, FOLDER)
    input.lay(ground)
    const since = performance.now()
    const { code, words } = await runCommand(ground.folder, output, join(root, 'cache'))
    const milliseconds = performance.now() - since
    const left = existsSync(output) ? readdirSync(output).filter((name) => name !== FOLDER) : []
    const isLeaked = [words, ...readAll(printed)].some((text) => text.includes(CANARY))
    const told = { input: { ...input, kind: 'by the command' }, said: [words], milliseconds }
    if (code === null) return { ...told, end: 'hung', faults: ['hung'] }
    const end = code === 0 ? 'printed' : 'refused'
    const faults = [
      ...(code > 1 ? [`exit code ${code}`] : []),
      ...(isLeaked ? ['words from outside the folder'] : []),
      ...(input.fate === 'either' || input.fate === end ? [] : [`${end}, and should be ${input.fate}`]),
      ...(/\n\s+at .+:\d+/.test(words) ? ['a trace'] : []),
      ...(words.length > MOST_WORDS ? ['more words than a terminal holds'] : []),
      ...(left.length > 0 ? [`left behind: ${left.join(', ')}`] : []),
    ]
    return { ...told, end: isLeaked ? 'leaked' : end, faults }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function readAll(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'latin1'))
  } catch {
    return []
  }
}
