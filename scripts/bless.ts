/**
 * Renews what tests compare against: traces of pages as tests/expected/*.txt, pictures of them and of the e-book as
 * tests/proofs/*. A person looks at the difference and says that it is meant.
 */

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../tests/support/browser.ts'
import { hasProgram, tellMissing } from '../tests/support/programs.ts'
import { PROOF_CASES, PROOFS, proofPages } from '../tests/support/proofs.ts'
import { BOOKS, ENGINES, printBook, SCREENS, takeScreens } from '../tests/support/screens.ts'
import { EXPECTED, TRACE_CASES } from '../tests/support/traces.ts'

await mkdir(EXPECTED, { recursive: true })
const wanted = new Set(TRACE_CASES.map(({ name }) => `${name}.txt`))
for (const file of await readdir(EXPECTED)) {
  if (file.endsWith('.txt') && !wanted.has(file)) await rm(join(EXPECTED, file))
}
for (const { name, trace } of TRACE_CASES) await writeFile(join(EXPECTED, `${name}.txt`), await trace())

for (const proof of PROOF_CASES) {
  const folder = join(PROOFS, proof.name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const { page, png } of await proofPages(proof)) await writeFile(join(folder, `${page}.png`), png)
}

if (hasProgram('Chromium')) {
  await rm(SCREENS, { recursive: true, force: true })
  await mkdir(SCREENS, { recursive: true })
  const browser = await openBrowser()
  for (const book of BOOKS) {
    const epub = await printBook(book)
    for (const engine of ENGINES) {
      for (const { name, png } of await takeScreens(browser, engine, book, epub))
        await writeFile(join(SCREENS, `${name}.png`), png)
    }
  }
  await browser.close()
} else {
  console.error(`No screens of the e-book were blessed: ${tellMissing('Chromium')}`)
}
