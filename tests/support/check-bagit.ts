/** Bags, each a folder → what an independent program says of each: nothing where it is whole. */

import { execFileSync } from 'node:child_process'
import { pythonWith } from './programs.ts'

const SCRIPT = `
import json, logging, sys, bagit
logging.disable(logging.CRITICAL)
found = []
for folder in sys.argv[1:]:
    try:
        bag = bagit.Bag(folder)
        bag.validate()
        found.append({'version': bag.version, 'info': bag.info, 'fault': None})
    except Exception as error:
        found.append({'version': None, 'info': None, 'fault': str(error)})
print(json.dumps(found))
`

export interface BagitVerdict {
  readonly version: string | null
  readonly info: Readonly<Record<string, string | readonly string[]>> | null
  readonly fault: string | null
}

export function checkBagit(bags: readonly string[]): readonly BagitVerdict[] {
  const said = execFileSync(pythonWith('bagit'), ['-c', SCRIPT, ...bags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(said) as BagitVerdict[]
}
