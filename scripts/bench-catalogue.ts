/**
 * A folder of records, a file → the catalogue of them in that file, and on standard output how long it took, how much
 * processor time and memory: a process of its own, so that nothing else is counted.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IssueRecord } from '../src/archive/record/issue-record.ts'
import { readRecord } from '../src/archive/record/read-record.ts'
import { rebuildCatalogue } from './archive/catalogue-file.ts'

const [folder, file] = process.argv.slice(2)
if (folder === undefined || file === undefined) throw new Error('Expected a folder of records and a file.')
const from = performance.now()
await rebuildCatalogue(file, readRecords(folder))
const time = performance.now() - from
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
// Node says the one in microseconds, the other in KiB.
console.log(JSON.stringify({ time, work: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 }))

/** A record lies in a folder of its issue's name. */
async function* readRecords(home: string): AsyncGenerator<IssueRecord> {
  for (const name of (await readdir(home)).sort())
    yield readRecord(await readFile(join(home, name, 'record.json')))
}
