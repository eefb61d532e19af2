/** Archives, each a folder → what an independent program finds in each, by OCFL 1.1: errors and warnings alike. */

import { execFileSync } from 'node:child_process'
import { pythonWith } from './programs.ts'

const SCRIPT = `
import json, sys
from ocfl.storage_root import StorageRoot
found = []
for folder in sys.argv[1:]:
    root = StorageRoot(root=folder)
    valid = root.validate(log_warnings=True)
    objects = [line for _, said in root.errors for line in said.splitlines()]
    valid = valid and root.good_objects == root.num_objects
    found.append({'valid': valid, 'objects': root.num_objects, 'said': root.log.messages + objects})
print(json.dumps(found))
`

export interface OcflVerdict {
  readonly valid: boolean
  readonly objects: number
  /** A line each, with its code. */
  readonly said: readonly string[]
}

export function checkOcfl(archives: readonly string[]): readonly OcflVerdict[] {
  const said = execFileSync(pythonWith('ocfl-py'), ['-c', SCRIPT, ...archives], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(said) as OcflVerdict[]
}

/** Lines that do not say that an object's name is no URI: an issue's is its folder's. */
export function besidesNames({ said }: OcflVerdict): readonly string[] {
  return said.filter((line) => !line.includes('W005'))
}
