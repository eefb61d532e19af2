/** Hostile inputs → what became of each, and whether it may: each is laid, printed and swept away again. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '../../src/editions/edition.ts'
import { type HostileInput, layGround } from './input.ts'
import { type Outcome, openTrialPress, type TrialPress } from './trial.ts'

/** Milliseconds that a press may take for one small issue, on a machine that does other things as well. */
const PATIENCE = 60_000
/** Signs of one finding on a terminal. */
const LONGEST_FINDING = 2000
/** Findings of one input: more are no help to anybody. */
const MOST_FINDINGS = 60

export interface Trial {
  readonly input: HostileInput
  readonly end: 'refused' | 'printed' | 'leaked' | 'hung' | 'crashed'
  /** What is wrong with that; nothing where it is as it must be. */
  readonly faults: readonly string[]
  readonly said: readonly string[]
  readonly milliseconds: number
}

export async function tryInputs(
  inputs: readonly HostileInput[],
  editions: readonly Edition[],
  hear: (trial: Trial) => void = () => {},
): Promise<readonly Trial[]> {
  const press = openTrialPress(PATIENCE)
  const trials: Trial[] = []
  try {
    for (const input of inputs) {
      const trial = await tryInput(input, editions, press)
      trials.push(trial)
      hear(trial)
    }
  } finally {
    press.close()
  }
  return trials
}

async function tryInput(
  input: HostileInput,
  editions: readonly Edition[],
  press: TrialPress,
): Promise<Trial> {
  const root = mkdtempSync(join(tmpdir(), 'warraq-hostile-'))
  try {
    const ground = layGround(root, input.folderName)
    input.lay(ground)
    const before = listAll(root)
    const since = performance.now()
    const outcome = await press.print({ folder: ground.folder, editions })
    const milliseconds = performance.now() - since
    const left = listAll(root).filter((path) => !before.includes(path))
    const said = typeof outcome === 'string' ? [] : outcome.said
    return { input, ...judge(input, outcome, left), said, milliseconds }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function listAll(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
}

export function judge(
  { fate }: HostileInput,
  outcome: Outcome,
  left: readonly string[],
): Pick<Trial, 'end' | 'faults'> {
  if (typeof outcome === 'string') return { end: outcome, faults: [outcome] }
  const { printed, leaked, said, placed, thrown } = outcome
  if (thrown !== undefined) return { end: 'crashed', faults: [thrown] }
  const end = printed ? 'printed' : 'refused'
  const faults = [
    ...(leaked ? ['words from outside the folder'] : []),
    ...(fate === 'either' || fate === end ? [] : [`${end}, and should be ${fate}`]),
    ...(end === 'refused' && said.length === 0 ? ['refused without a word'] : []),
    ...(placed ? [] : ['an error without a place']),
    ...(said.some((line) => /\n\s+at .+:\d+|node_modules/.test(line)) ? ['a trace'] : []),
    ...(said.some((line) => line.length > LONGEST_FINDING) ? ['a finding that fills a terminal'] : []),
    ...(said.length > MOST_FINDINGS ? [`${said.length} findings`] : []),
    ...(left.length > 0 ? [`left behind: ${left.join(', ')}`] : []),
  ]
  return { end: leaked ? 'leaked' : end, faults }
}
