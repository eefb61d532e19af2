/**
 * Renews what tests compare against: traces of pages as tests/expected/*.txt, pictures of them as tests/proofs/*.
 * A program of its own because a person looks at the difference and says that it is meant.
 */

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROOF_CASES, PROOFS, proofPages } from '../tests/support/proofs.ts'
import { EXPECTED, TRACE_CASES } from '../tests/support/traces.ts'

await mkdir(EXPECTED, { recursive: true })
const wanted = new Set(TRACE_CASES.map(({ name }) => `${name}.txt`))
for (const file of await readdir(EXPECTED)) {
  if (file.endsWith('.txt') && !wanted.has(file)) await rm(join(EXPECTED, file))
}
for (const { name, trace } of TRACE_CASES) await writeFile(join(EXPECTED, `${name}.txt`), await trace())

await rm(PROOFS, { recursive: true, force: true })
for (const proof of PROOF_CASES) {
  const folder = join(PROOFS, proof.name)
  await mkdir(folder, { recursive: true })
  for (const { page, png } of await proofPages(proof)) await writeFile(join(folder, `${page}.png`), png)
}
