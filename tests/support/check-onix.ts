/** An ONIX message → what the trade's own schema of 3.1, with its lists of codes, finds wrong with it. */

import { pythonWith, runOn } from './programs.ts'

const SCRIPT = `
import json, sys, onixcheck
print(json.dumps([message.short for message in onixcheck.validate(sys.argv[1], ('xsd', 'rng'))]))
`

export function checkOnix(message: string): readonly string[] {
  return JSON.parse(runOn(Buffer.from(message), pythonWith('onixcheck'), ['-c', SCRIPT, 'FILE'])) as string[]
}
