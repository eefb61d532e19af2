/** The thread of a proof: what becomes of the code's own mistakes, while they are there and once they are mended. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bench, openBench } from '../../../scripts/proof/thread.ts'
import { houseAt } from '../../../src/house.ts'

/** A program of a thread that tells pages of so many points as the code beside it says. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads'
import { width } from './code.mjs'
parentPort.on('message', ({ kind, revision }) => {
  if (kind !== 'lay') return
  const page = { number: 1, side: 'left', width: width(), height: 9, key: String(width()), marks: [] }
  const spread = { facts: {}, palette: {}, pages: [page] }
  parentPort.postMessage({ kind: 'pages', revision, spread, parcel: [], pictures: [], times: {} })
  parentPort.postMessage({ kind: 'settled', revision })
})
`

let folder: string
let bench: Bench
let heard: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-thread-'))
  await writeFile(join(folder, 'worker.mjs'), PROGRAM)
  const order = { house: houseAt(folder), folder }
  bench = openBench(order, pathToFileURL(join(folder, 'worker.mjs')))
  heard = []
  bench.desk.greet({
    pages: new Set(),
    overlays: new Set(),
    send: (event, json) => heard.push(`${event} ${json}`),
  })
})
afterEach(async () => {
  await bench.close()
  await rm(folder, { recursive: true })
})

const write = (code: string) => writeFile(join(folder, 'code.mjs'), code)
const hears = (words: string) => expect.poll(() => heard.at(-1) ?? '', { timeout: 60_000 }).toContain(words)

test('code that is broken is told as such, the last pages stay, and mended code lays them anew', async () => {
  await write('export const width = () => 111')
  bench.lay(1)
  await hears('"width":111')
  await write('export const width = () => (')
  bench.renew(2)
  await hears('"phase":"broken"')
  expect(heard.at(-1)).toContain('Unexpected end of input')
  expect(bench.desk.version('opened')).toContain('"width":111')
  await write('export const width = () => 222')
  bench.renew(3)
  await hears('"width":222')
})

test('code that fails while it works is told, and tried anew at the next change of the issue', async () => {
  await write(`import { existsSync } from 'node:fs'
    export const width = () => {
      if (existsSync(new URL('./issue.yaml', import.meta.url))) return 333
      throw new Error('No pages\\n  were made.')
    }`)
  bench.lay(1)
  await hears('No pages were made.')
  await writeFile(join(folder, 'issue.yaml'), '')
  bench.lay(2)
  await hears('"width":333')
})
