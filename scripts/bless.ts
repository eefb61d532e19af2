/**
 * Renews what tests compare against: the cases of tests/support/traces.ts go in, tests/expected/*.txt come out.
 * A program of its own because a person looks at the difference and says that it is meant.
 */

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXPECTED, TRACE_CASES } from '../tests/support/traces.ts'

await mkdir(EXPECTED, { recursive: true })
const wanted = new Set(TRACE_CASES.map(({ name }) => `${name}.txt`))
for (const file of await readdir(EXPECTED)) {
  if (file.endsWith('.txt') && !wanted.has(file)) await rm(join(EXPECTED, file))
}
for (const { name, trace } of TRACE_CASES) await writeFile(join(EXPECTED, `${name}.txt`), await trace())
